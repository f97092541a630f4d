import { readServiceHome } from '../../utils/page/guides/service-home';
import { readStatistics } from '../../utils/page/guides/statistics';
import { defineRule, fail, inapplicable, pass, review, searched, seen } from '../core/rule';
import { isOverMonths } from '../core/windows';

/** Z19-D2.3: 超过1个月未更新扣1分, 超过3个月未更新扣2分. Calendar months. */
const LATE_MONTHS = 1;
const STALE_MONTHS = 3;

/**
 * The service home publishes statistics of what was handled and keeps them up to date. A live counter without a date or
 * period cannot be dated; a missing block may stand on another page: both are questions.
 */
export const serviceStatistics = defineRule({
  id: 'service-statistics',
  version: 3,
  name: '办事统计未公布或未更新',
  clauses: ['Z19-D2.3'],
  pages: ['home', 'list', 'guide', 'other'],
  authority: 'candidate',
  reads: 'page',
  lookedFor: '办事服务首页上的办件统计（受理量、办结量、办件量等）及其日期或统计期。',
  severity: '未公布扣2分；超过1个月未更新扣1分；超过3个月未更新扣2分；只对政府门户网站计分',

  reasons: {
    'up-to-date': '办事统计日期为{date}，在1个月内',
    late: '办事统计日期为{date}，超过1个月未更新',
    stale: '办事统计日期为{date}，超过3个月未更新',
    'no-date': '有办事统计，但没有日期或统计期，请核对是否更新',
    'no-block': '本页未见办事统计，请核对是否在其他页面公布',
    'site-unknown': '办事统计日期为{date}，已超过期限；网站类型未选定，只有政府门户网站计分',
    'not-service-home': '本页不是办事服务首页',
    'not-scored': '部门网站不查此项',
    'other-edition': '2015年普查标准没有此项',
  },

  guide: {
    verify: '在办事服务首页找到办件统计，查看最近一次统计的日期或月份。',
    fix: '在办事服务首页公布办件统计并注明统计时间，每月至少更新一次。',
  },

  evaluate(page, { edition, site, asOf }) {
    if (edition === 'Z15') return inapplicable('other-edition', []);
    if (site.kind === 'department' || site.kind === 'ministry') return inapplicable('not-scored', []);
    if (!readServiceHome(page)) return inapplicable('not-service-home', []);
    const blocks = readStatistics(page);
    if (blocks.length === 0) return review('no-block', [searched('本页', 0)]);
    const dated = blocks
      .filter(({ day }) => day !== null)
      .sort((a, b) => (b.day ?? '').localeCompare(a.day ?? ''));
    const [newest] = dated;
    if (!newest?.day) {
      return review(
        'no-date',
        blocks.slice(0, 5).map(({ node }) => seen('办事统计', node)),
      );
    }
    const evidence = [seen('办事统计', newest.node), seen('统计时间', newest.dateNode)];
    const params = { date: newest.day };
    if (!isOverMonths(newest.day, asOf, LATE_MONTHS)) return pass('up-to-date', evidence, params);
    if (site.kind === 'unknown') return review('site-unknown', evidence, params);
    return fail(isOverMonths(newest.day, asOf, STALE_MONTHS) ? 'stale' : 'late', evidence, params);
  },
});
