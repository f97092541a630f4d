import { LABELLED_CODE, SITE_CODE } from '../../utils/identifiers/read';
import { footerOf } from '../../utils/page/zones';
import { defineRule, fail, pass, review, searched, seen } from '../core/rule';

/**
 * The footer must list the site's identification code: ten digits, or `bm` / `BT` and eight digits.
 *
 * Only visible text counts. Pages often keep an old code in a comment or a hidden mobile footer, and the page's own
 * tag (`SiteIDCode`) is not what the clause asks for.
 */
export const footerSiteCode = defineRule({
  id: 'footer-site-code',
  version: 1,
  name: '未列明网站标识码',
  clauses: ['Z19-D4.2', 'G47A-布局'],
  pages: 'any',
  authority: 'fail',
  runs: 'page',
  reads: 'footer',
  lookedFor: '页脚可见文字中的“网站标识码”及其后的10位数字（国务院部门为 bm 加8位，兵团为 BT 加8位）。',
  severity: '扣0.5分（全站一次）；部门网站为提示',

  reasons: {
    listed: '页脚列明网站标识码 {code}',
    'no-footer': '未能确定页脚位置',
    malformed: '页脚有“网站标识码”字样，但编码不是10位数字或 bm、BT 加8位数字',
    absent: '页脚可见文字中没有网站标识码',
  },

  guide: {
    verify: '滚动到页面底部，查找“网站标识码”及其后的编码。',
    fix: '在页脚以文字列明“网站标识码：”及编码，与全国政府网站信息报送系统一致。',
  },

  evaluate(page) {
    const footer = footerOf(page);
    if (!footer.found) return review('no-footer', []);
    const code = footer.find(LABELLED_CODE);
    const value = code?.match[1]?.replace(/\s/g, '') ?? '';
    if (code && SITE_CODE.test(value)) return pass('listed', [seen('页脚', code.node)], { code: value });
    const label = footer.find(/网站标识[码号]/);
    if (label) return review('malformed', [seen('页脚', label.node)]);
    return fail(
      'absent',
      footer.roots.map((root) => searched('页脚', root)),
    );
  },
});
