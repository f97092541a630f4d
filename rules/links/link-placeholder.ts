import { visibleLinks } from '../../utils/page/by-tag';
import { emptyLinks, isLocal, localLinks } from '../../utils/page/empty-links';
import { excerpt } from '../../utils/page/text';
import { defineRule, fail, inapplicable, pass, review, seen } from '../core/rule';

/**
 * A link to a private address or to a file of somebody's machine opens for no visitor. `#` and `javascript:` are
 * another matter: a script may answer the click, and whether one does cannot be seen. Those are a question, and only
 * where the link looks like the title of something, not like a tool.
 */
export const linkPlaceholder = defineRule({
  id: 'link-placeholder',
  version: 4,
  name: '空链接、错误链接',
  clauses: ['Z19-D4.3'],
  pages: 'any',
  authority: 'candidate',
  reads: 'page',
  lookedFor: '可见链接中，指向内网地址、本机文件的；信息标题或成组链接中没有地址（空、#、javascript:）的。',
  severity: '首页每个扣0.2分，其他页面每个扣0.1分（可用性一项，合计不超过1分）',

  reasons: {
    usable: '未见空链接和指向内网、本机的链接',
    'no-links': '本页没有可见链接',
    'private-address': '有 {count} 个链接指向内网地址或本机文件，访问者打不开：{addresses}',
    placeholder: '有 {count} 个链接没有地址，请点击核对是否有反应：{names}',
  },

  guide: {
    verify: '逐个点击所列链接，看能否打开；能由脚本打开的不算空链接。',
    fix: '补上正确的链接地址；暂无内容的，去掉链接。',
  },

  evaluate(page) {
    const ownIsLocal = isLocal(page.snapshot.url);
    const local = localLinks(page).filter((i) => !ownIsLocal || !/^https?:/i.test(page.node(i).href ?? ''));
    if (local.length > 0) {
      const addresses = [...new Set(local.map((i) => page.node(i).href ?? ''))].slice(0, 3).join('、');
      const where = local.map((i) => seen('链接', i, `${textOf(i)} → ${page.node(i).href}`));
      return fail('private-address', where, { count: String(local.length), addresses });
    }
    const empty = emptyLinks(page);
    if (empty.length > 0) {
      const names = empty.slice(0, 3).map((i) => excerpt(textOf(i), 20));
      return review(
        'placeholder',
        empty.map((i) => seen('链接', i)),
        { count: String(empty.length), names: names.join('、') },
      );
    }
    return visibleLinks(page).length > 0 ? pass('usable', []) : inapplicable('no-links', []);

    function textOf(i: number): string {
      return page.textOf(page.subtree(i)).trim() || '（图片）';
    }
  },
});
