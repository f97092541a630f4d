import { readClosure } from '../../utils/page/closure';
import { defineRule, fail, inapplicable, pass, review, seen } from '../core/rule';
import { dayOf, daysBetween } from '../core/windows';

// SD-四(二), G47-三-暂时下线: 不得超过30天
/** The longest a site may be closed, days. */
const CLOSURE_DAYS = 30;

/**
 * A site may be closed for rebuilding for thirty days. Judged from a notice that stands in the site's stead; a notice
 * about one service, a dialogue over a page that works, and an article about a rebuilding are none.
 */
export const temporaryClosure = defineRule({
  id: 'temporary-closure',
  version: 4,
  name: '暂时下线超过30天',
  clauses: ['G47-三-暂时下线', 'SD-四(二)'],
  pages: ['home', 'other'],
  authority: 'candidate',
  reads: 'page',
  lookedFor: '代替首页的升级、改版、维护、暂停服务公告，及其中的起止日期。',
  severity: '提示',

  reasons: {
    open: '网站正常显示，没有代替首页的下线公告',
    'for-good': '公告称网站已永久下线或迁移，请按网站名录核对，不再检查',
    'within-term': '网站自 {from} 起暂时下线，未超过30天',
    'long-plan': '网站自 {from} 起暂时下线，计划到 {until}，共 {days} 天',
    undated: '网站暂时下线，公告没有日期；请核对下线时间，30天后再查一次',
    'unclear-date': '网站暂时下线，公告中的日期不能确定是否为下线时间，请核对',
    future: '公告的下线日期 {from} 晚于检查当天，请核对',
    'one-service': '公告自 {from} 起暂停的可能只是一项服务，到监测时间点已 {days} 天；请核对网站能否访问',
    overdue: '网站自 {from} 起暂时下线，到监测时间点已 {days} 天',
  },

  guide: {
    verify: '打开网站首页及一两个栏目，确认是否都不能访问；按公告日期或上次检查记录计算下线天数。',
    fix: '暂时下线不得超过30天；到期恢复访问，不再运行的按程序办理永久下线。',
  },

  evaluate(page, { asOf }) {
    const notice = readClosure(page);
    if (!notice) return inapplicable('open', []);
    const said = seen('公告', notice.node, notice.text);
    if (notice.permanent) return inapplicable('for-good', [said]);
    const { from, until } = notice;
    if (!from) {
      const { unclearDate } = notice;
      return unclearDate === null
        ? review('undated', [said])
        : review('unclear-date', [said, seen('日期', unclearDate)]);
    }
    const where = [said, seen('下线日期', from.node)];
    if (from.day > dayOf(page.snapshot.takenAt)) return review('future', where, { from: from.day });
    const days = daysBetween(from.day, dayOf(asOf));
    if (days > CLOSURE_DAYS) {
      const params = { from: from.day, days: String(days) };
      return notice.ofService ? review('one-service', where, params) : fail('overdue', where, params);
    }
    const planned = until ? daysBetween(from.day, until.day) : 0;
    if (until && planned > CLOSURE_DAYS)
      return review('long-plan', [...where, seen('恢复日期', until.node)], {
        from: from.day,
        until: until.day,
        days: String(planned),
      });
    return pass('within-term', where, { from: from.day });
  },
});
