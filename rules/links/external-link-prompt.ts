import { leavingPrompt, outsideLinks } from '../../utils/identifiers/outside-links';
import { defineRule, hint, inapplicable, pass, review, seen } from '../core/rule';

/**
 * Before a visitor leaves for a site that is no government's, the page should say so. What asks is a script that
 * listens to clicks, which cannot be seen from here: without a sign of one there is a question, never a fault. The
 * wording of the clause is not confirmed, so none is cited.
 */
export const externalLinkPrompt = defineRule({
  id: 'external-link-prompt',
  version: 1,
  name: '打开非政府网站链接无提示',
  clauses: [],
  pages: 'any',
  authority: 'question',
  reads: 'page',
  lookedFor: '指向非政府网站的可见链接；以及离开本站的提示框、提示页、链接上的处理程序和脚本文件。',
  severity: '提示',

  reasons: {
    prompted: '有离开本站的提示：{sign}',
    'no-outside': '本页没有指向非政府网站的链接',
    'no-sign': '有 {count} 个链接指向非政府网站，没有看到离开提示，请点击核对：{hosts}',
  },

  guide: {
    verify: '点击一个指向非政府网站的链接，看打开前是否提示“您即将离开本站”等。',
    fix: '为指向非政府网站的链接统一加上离开本站的提示。',
  },

  evaluate(page, { host }) {
    const links = outsideLinks(page, host);
    if (links.length === 0) return inapplicable('no-outside', []);
    const where = links.map(({ node }) =>
      seen('非政府网站链接', node, `${page.textOf(page.subtree(node)).trim()} → ${page.node(node).href}`),
    );
    const prompt = leavingPrompt(page);
    if (prompt !== null) {
      const { text, href, attrs = {} } = page.node(prompt);
      const sign = text ?? attrs.onclick ?? href ?? attrs.code ?? '';
      return pass('prompted', [hint('离开提示', prompt, sign), ...where.slice(0, 3)], { sign: sign.trim() });
    }
    const hosts = [...new Set(links.map((link) => link.host.unicode))].slice(0, 5).join('、');
    return review('no-sign', where, { count: String(links.length), hosts });
  },
});
