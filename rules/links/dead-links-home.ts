import { DEAD_LINK_GUIDE, DEAD_LINK_REASONS, judgeLinks } from '../core/dead-links';
import { defineRule } from '../core/rule';

/**
 * Links, pictures, files and styles of the home page that do not open. What answered is asked by a program, twice and with
 * a pause: what a guard keeps from programs, a slow server, an error page that comes with 200 and other people's sites are
 * a question; the rest is a candidate, for a person opens it before it counts.
 */
export const deadLinksHome = defineRule({
  id: 'dead-links-home',
  version: 3,
  name: '首页链接不可用',
  clauses: ['Z19-D4.3', 'Z15-S1.2'],
  pages: ['home'],
  authority: 'candidate',
  reads: 'page',
  lookedFor:
    '首页的链接、图片、附件和样式文件能否打开：逐个访问，打不开的隔一会再访问一次；邮件、电话、页内跳转和退出登录等不访问。',
  severity: '每个扣0.2分（可用性一项，合计不超过1分）；2015年普查：每个扣1分',
  reasons: DEAD_LINK_REASONS,
  guide: DEAD_LINK_GUIDE,
  evaluate: judgeLinks,
});
