import { hostOf } from '../../utils/page/address-host';
import { hiddenLinks as hiddenLinksOf, unknownScripts } from '../../utils/page/hidden-links';
import { excerpt } from '../../utils/page/text';
import { defineRule, hint, pass, review } from '../core/rule';

const HOW = { hidden: '未显示', tiny: '缩小到看不见', 'off-page': '移到页面之外' } as const;

/**
 * 暗链: a link that only search engines see, set by whoever broke into a site. Menus, share tools and mobile blocks are
 * hidden lawfully: there is something to ask only where a hidden link leaves the government's sites and speaks of an ill
 * trade, or where a script comes from a host that nobody knows.
 */
export const hiddenLinks = defineRule({
  id: 'hidden-links',
  version: 1,
  name: '疑似暗链',
  clauses: ['Z19-V1.3', 'Z19-V1.4'],
  pages: 'any',
  authority: 'question',
  reads: 'page',
  lookedFor:
    '访问者看不见（未显示、缩小到1像素以内、移出页面500像素以上）、指向非政府网站且文字或网址含赌博、色情、贷款、私服等字样的链接；来自不明网站的脚本。',
  severity: '可能单项否决，须人工认定',

  reasons: {
    none: '没有看到隐藏的可疑外部链接和来源不明的脚本（与背景同色、字号为零的文字未检查）',
    hidden: '有 {count} 个看不见的外部链接，含有“{words}”等字样，疑似暗链：{hosts}',
    'unknown-script': '页面引用了来源不明的脚本，请核对是否本站所用：{hosts}',
  },

  guide: {
    verify:
      '查看网页源代码，搜索所列网址，确认链接由谁添加；脚本请向网站运维单位核实。不要点击可疑链接。确认只记为提示；属反动、暴力、色情等内容的，另行人工记录并选V1.3，才计入单项否决。',
    fix: '删除暗链和来源不明的脚本，检查服务器是否被入侵，更换口令，修补漏洞。',
  },

  evaluate(page, { host }) {
    const links = hiddenLinksOf(page, host);
    if (links.length > 0) {
      const where = links.map(({ node, how, text }) =>
        hint(`隐藏链接（${HOW[how]}）`, node, `${excerpt(text, 80)} → ${page.node(node).href}`),
      );
      return review('hidden', where, {
        count: String(links.length),
        words: firstOf(links.map(({ word }) => word)),
        hosts: firstOf(links.map(({ node }) => hostOf(page.node(node).href))),
      });
    }
    const scripts = unknownScripts(page, host);
    if (scripts.length === 0) return pass('none', []);
    const where = scripts.map((node) => hint('脚本', node, page.node(node).href ?? ''));
    return review('unknown-script', where, {
      hosts: firstOf(scripts.map((node) => hostOf(page.node(node).href))),
    });
  },
});

const firstOf = (all: readonly string[]): string => [...new Set(all)].slice(0, 5).join('、');
