/** Whether folding would change anything: most texts are plain Chinese and ASCII. */
const TO_FOLD = /[^ -~\u4e00-\u9fff\u3001\u3002\u300a\u300b\u201c\u201d]| {2}/;

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

/** Without blanks: titles are broken over lines and padded at will. */
export const squeeze = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** Cuts for display, with an ellipsis that shows the cut. `limit` in UTF-16 units, never inside a surrogate pair. */
export function excerpt(text: string, limit = 300): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
