/** What folding may change, and squeezing: neither touches ASCII, Chinese, and the signs between (·—“”、。《》〔〕). */
const TO_FOLD = /[^ -~\u00a9\u00b7\u2014\u2018-\u201d\u3001-\u301b\u4e00-\u9fff]| {2}/;
const TO_SQUEEZE = /[^!-~\u00a9\u00b7\u2014\u2018-\u201d\u3001-\u301b\u4e00-\u9fff]/;

/**
 * Text as rules compare it: NFKC (full-width digits, colons and brackets become ASCII), zero-width characters
 * dropped, every kind of blank folded into one space.
 */
export function normalise(text: string): string {
  if (!TO_FOLD.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ');
}

/** Characters of the labels and signs in footers, as editions in traditional characters write them. */
const TRADITIONAL = '網標識碼備號機關辦單聯繫電話郵權屬術務廳總縣區黨業糾錯滬遼蘇閩贛魯貴雲陝隴寧瓊晉粵';
const SIMPLIFIED = '网标识码备号机关办单联系电话邮权属术务厅总县区党业纠错沪辽苏闽赣鲁贵云陕陇宁琼晋粤';
const TO_SIMPLIFY = new RegExp(`[${TRADITIONAL}]`, 'g');

/** Labels in simplified characters, one for one: places in the text stay. For looking, never for showing. */
export const simplified = (text: string): string =>
  text.replace(TO_SIMPLIFY, (written) => SIMPLIFIED[TRADITIONAL.indexOf(written)] ?? written);

/** Without blanks: titles are broken over lines and padded at will. */
export const squeeze = (text: string): string =>
  TO_SQUEEZE.test(text) ? text.normalize('NFKC').replace(/\s/g, '') : text;

/** A name that is set twice over, as link and as text or for two states of a menu, once: 工作动态工作动态. */
export function withoutRepeat(name: string): string {
  const half = name.slice(0, Math.ceil(name.length / 2)).trim();
  return half.length >= 2 && (name === half + half || name === `${half} ${half}`) ? half : name;
}

/** Cuts for display, with an ellipsis that shows the cut. `limit` in UTF-16 units, never inside a surrogate pair. */
export function excerpt(text: string, limit = 300): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
