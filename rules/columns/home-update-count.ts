import { unreadFrame } from '../../utils/page/columns/doubts';
import { countDistinct, datedBetween, readHome } from '../../utils/page/columns/home';
import { itemExhibit } from '../core/column-exhibits';
import { defineRule, fail, inapplicable, pass, review, seen } from '../core/rule';
import { dayOf, daysBefore } from '../core/windows';

/** Z15-S2.1: 监测时间点前2周内少于10条. */
const COUNT_DAYS = 14;
const ENOUGH_UPDATES = 10;
/** How many of the counted entries a finding shows. */
const SHOWN = 10;

/**
 * Under the 2015 edition the home page shows at least ten different entries of the last two weeks. The same article in
 * several blocks counts once. None at all is a veto, on which home-not-updated speaks.
 */
export const homeUpdateCount = defineRule({
  id: 'home-update-count',
  version: 4,
  name: '首页两周更新不足10条',
  clauses: ['Z15-S2.1'],
  pages: ['home'],
  authority: 'candidate',
  reads: 'page',
  lookedFor: '首页各栏目列表中监测时间点前2周内的信息，同一信息在几处出现的只算一条。',
  severity: '2015年普查：扣5分（一条也没有的，单项否决）',

  reasons: {
    enough: '首页2周内（{since} 起）的信息有 {count} 条，不少于10条',
    'too-few': '首页2周内（{since} 起）的信息只有 {count} 条，少于10条',
    'none-recent': '首页2周内（{since} 起）没有读到更新，请按“首页不更新”（单项否决）判断',
    'undated-blocks': '首页2周内（{since} 起）读到 {count} 条，但有信息没有日期，请打开核对',
    'dates-open': '首页2周内（{since} 起）读到 {count} 条，但有信息的日期没有年份或晚于检查时间，请核对',
    'not-all-read': '首页2周内（{since} 起）读到 {count} 条，但有框架或列表没有读到，请刷新核对',
    'other-edition': '2019年检查指标没有此项',
  },

  guide: {
    verify: '统计首页各栏目监测时间点前2周内发布的信息条数，同一信息在几处出现的只算一条。',
    fix: '保证首页每2周至少更新10条信息，并注明发布日期。',
  },

  evaluate(page, { asOf, edition, host }) {
    if (edition !== 'Z15') return inapplicable('other-edition', []);
    const { own, others, undated, dateless, unfilled } = readHome(page, host);
    const since = daysBefore(asOf, COUNT_DAYS);
    const [today, read] = [dayOf(asOf), dayOf(page.snapshot.takenAt)];
    const until = today < read ? today : read;
    const recent = datedBetween(own, since, until);
    const count = countDistinct(recent, page.snapshot.url);
    const params = { since, count: String(count) };
    const evidence = recent.slice(0, SHOWN).map((item) => itemExhibit(item, '首页·2周内'));
    if (count >= ENOUGH_UPDATES) return pass('enough', evidence, params);

    const open = [...own, ...others].find(
      ({ date, monthDay }) =>
        monthDay !== null || date.state === 'open' || (date.state === 'known' && date.day > until),
    );
    if (open) return review('dates-open', [itemExhibit(open, '首页·日期存疑'), ...evidence], params);
    const unread = unreadFrame(page) ?? unfilled[0];
    if (unread !== undefined) return review('not-all-read', [seen('没有读到', unread), ...evidence], params);
    const blank = undated[0]?.container ?? dateless[0]?.node;
    if (blank !== undefined)
      return review('undated-blocks', [seen('没有日期的信息', blank), ...evidence], params);
    if (count === 0) return review('none-recent', [], params);
    return fail('too-few', evidence, params);
  },
});
