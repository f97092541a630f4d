import { areaOf } from '../../utils/identifiers/areas';
import { readJiucuo } from '../../utils/identifiers/jiucuo';
import { provinceOf } from '../../utils/identifiers/provinces';
import { isShown } from '../../utils/identifiers/sightings';
import { readSiteCodes, SITE_CODE, SITE_CODE_LABEL } from '../../utils/identifiers/site-code';
import { footerOf } from '../../utils/page/footer';
import { readTag } from '../../utils/page/meta';
import { missingFromFooter } from '../core/absence';
import { defineRule, noted, pass, review, seen } from '../core/rule';

/** A code under a label that is nearly the right one: 政府网站编码, 网站代码, 网站标识, 网站识别号. */
const OTHER_LABEL = /(?:[编代]\s?码|网站标识|网站识别号)\s?[:∶]?\s?(\d{10}|(?:bm|BT)\d{8})(?![\dA-Za-z])/i;

/** What templates print where the code belongs; any province's digits may be real, for zones make up the other four. */
const IN_A_ROW = /^(?:0123456789|1234567890|9876543210)$/;
const isSample = (code: string): boolean =>
  /^\d/.test(code) && (IN_A_ROW.test(code) || provinceOf(code) === null);

/** By itself, without a label: letters that only codes begin with, or ten digits, which may begin with an area. */
const BARE_CODE = /(?<![\dA-Za-z备证号第-])(?:(?:bm|BT)\d{8}|\d{10})(?![\dA-Za-z])/gi;

/**
 * The footer must list the site's identification code: ten digits, or `bm` / `BT` and eight digits.
 *
 * Only visible text counts. Pages often keep an old code in a comment or a hidden mobile footer, and the page's own
 * tag (`SiteIDCode`) is not what the clause asks for. A number without its label proves nothing, for telephones and ICP
 * serials have as many digits: at most it is a question.
 */
export const footerSiteCode = defineRule({
  id: 'footer-site-code',
  version: 5,
  name: '未列明网站标识码',
  clauses: ['Z19-D4.2', 'G47A-布局'],
  pages: 'any',
  authority: 'fail',
  reads: 'footer',
  lookedFor: '页脚可见文字中的“网站标识码”及其后的10位数字（国务院部门为 bm 加8位，兵团为 BT 加8位）。',
  severity: '扣0.5分（全站一次）；部门网站为提示',

  reasons: {
    listed: '页脚列明网站标识码 {code}',
    'no-footer': '未能确定页脚位置',
    malformed: '页脚的网站标识码“{code}”不是10位数字或 bm、BT 加8位数字，请核对',
    sample: '页脚的网站标识码 {code} 像是示例或误写（前两位不是省级代码，或数字依次排列），请核对',
    'label-only': '页脚有“网站标识码”字样，但其后没有读到编码',
    'several-codes': '页脚列有不同的网站标识码：{codes}',
    'picture-only': '网站标识码 {code} 只见于图片或提示说明，页脚文字中没有',
    unlabelled: '页脚有号码 {code}，可能是网站标识码，但没有“网站标识码”字样',
    'outside-footer': '网站标识码不在页脚，而在页面其他位置',
    'tag-only': '网站标识码 {code} 只见于页面标签 SiteIDCode，页脚没有列明',
    'hidden-only': '含“网站标识码”的文字被隐藏，访问者看不到，请核对是否为页面样式所致',
    'unexplained-picture': '页脚有未注明内容的图片，请核对其中是否有网站标识码',
    absent: '页脚可见文字中没有网站标识码',
  },

  guide: {
    verify: '滚动到页面底部，查找“网站标识码”及其后的编码。',
    fix: '在页脚以文字列明“网站标识码：”及编码，与全国政府网站信息报送系统一致。',
  },

  evaluate(page) {
    const footer = footerOf(page);
    const codes = readSiteCodes(page).filter(isShown);
    const [first] = codes;
    if (first && !first.inFooter) return review('outside-footer', [seen(first.where, first.node)]);
    if (!footer.found) return review('no-footer', []);
    const where = codes.map(({ where: place, node }) => seen(place, node));
    if (first) {
      const code = first.value;
      if (codes.length > 1) {
        return review('several-codes', where, { codes: codes.map(({ value }) => value).join('、') });
      }
      if (!SITE_CODE.test(code)) return review('malformed', where, { code });
      if (isSample(code)) return review('sample', where, { code });
      if (first.source === 'description') return review('picture-only', where, { code });
      return pass('listed', where, { code });
    }
    const label = footer.find(SITE_CODE_LABEL);
    if (label) return review('label-only', [seen(footer.place, label.node)]);

    const tag = readTag(page, 'SiteIDCode').value.replace(/\s/g, '');
    for (const code of [tag, readJiucuo(page).code ?? '']) {
      if (!SITE_CODE.test(code)) continue;
      const bare = footer.find(new RegExp(`(?<![0-9A-Za-z])${code}(?!\\d)`, 'i'));
      if (bare) return review('unlabelled', [seen(footer.place, bare.node)], { code });
    }
    const named = footer.find(OTHER_LABEL);
    if (named) return review('unlabelled', [seen(footer.place, named.node)], { code: named.match[1] ?? '' });
    const bare = footer.findAll(BARE_CODE).find(({ match: [code] }) => /^[bt]/i.test(code) || areaOf(code));
    if (bare) return review('unlabelled', [seen(footer.place, bare.node)], { code: bare.match[0] });
    const missing = missingFromFooter(page, 'code', SITE_CODE_LABEL);
    if (missing.outcome !== 'fail' || !SITE_CODE.test(tag)) return missing;
    return review('tag-only', [noted('页面标签 SiteIDCode', tag), ...missing.exhibits], { code: tag });
  },
});
