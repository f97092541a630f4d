import { DEAD_LINK_GUIDE, DEAD_LINK_REASONS, judgeLinks } from '../core/dead-links';
import { defineRule } from '../core/rule';

/**
 * The same as `dead-links-home` of every other page. A dead link of a template is one fault, on however many pages it
 * stands: its exhibit is the same on all of them.
 */
export const deadLinksInner = defineRule({
  id: 'dead-links-inner',
  version: 3,
  name: '其他页面链接不可用',
  clauses: ['Z19-D4.3', 'Z15-S1.2'],
  pages: ['list', 'article', 'interaction', 'guide', 'other'],
  authority: 'candidate',
  reads: 'page',
  lookedFor:
    '本页的链接、图片、附件和样式文件能否打开：逐个访问，打不开的隔一会再访问一次；邮件、电话、页内跳转和退出登录等不访问。',
  severity: '每个扣0.1分（可用性一项，与首页链接合计不超过1分）',
  reasons: DEAD_LINK_REASONS,
  guide: DEAD_LINK_GUIDE,
  evaluate: judgeLinks,
});
