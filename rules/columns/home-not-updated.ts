import { newestItem } from '../../utils/page/columns/column';
import { unreadFrame } from '../../utils/page/columns/doubts';
import { datedBetween, readHome } from '../../utils/page/columns/home';
import { itemExhibit } from '../core/column-exhibits';
import { homeWindow, isLateLocallyOnly, windowEnd, windowStart } from '../core/column-windows';
import { defineRule, fail, pass, review, searched, seen } from '../core/rule';
import { dayOf, daysBetween } from '../core/windows';

/** Fewer dated entries prove nothing about a whole home page. */
const ENOUGH_DATED = 5;

/**
 * The home page shows at least one dated entry of its own from the last two weeks. Dates of the header, of weather and
 * copyright are no entries; news of other sites and rankings are not the site's own update.
 */
export const homeNotUpdated = defineRule({
  id: 'home-not-updated',
  version: 4,
  name: '首页不更新',
  clauses: ['Z19-V3', 'Z19-V3-注', 'Z15-V2', 'Z15-S2.1'],
  pages: ['home'],
  authority: 'candidate',
  reads: 'page',
  lookedFor:
    '首页各栏目列表中带日期的信息（不含排行、转自其他网站的信息和晚于检查时间的日期），取最新的一条。',
  severity: '单项否决',

  reasons: {
    updated: '首页最新信息 {day}，距监测时间点 {days} 天，在2周内；期限至 {end}',
    stale: '首页 {count} 条带日期的信息都早于2周前，最新 {day}，距监测时间点 {days} 天；期限已于 {end} 届满',
    'updated-locally': '首页最新信息 {day}，距监测时间点 {days} 天，在{window}内；期限至 {end}',
    'over-local':
      '首页最新信息 {day}，距监测时间点 {days} 天，超过{window}，未超过标准的期限；请按本地方案判断',
    'stale-locally':
      '首页 {count} 条带日期的信息都超过{window}，最新 {day}，距监测时间点 {days} 天；期限已于 {end} 届满',
    'others-only': '首页2周内的日期只见于其他网站的信息、排行或置顶信息（{day}），请核对本网站是否更新',
    'few-dated':
      '首页只读到 {count} 条本网站带日期的信息（不含其他网站的信息、排行和置顶信息），不足5条，请逐个栏目核对；最新 {day}',
    'undated-blocks':
      '首页有 {blocks} 处信息没有日期，请打开核对（内容页也未注明日期的，视为未更新）；有日期的最新 {day}',
    'year-open': '首页有日期没有写年份，请核对；能确定的最新日期 {day}',
    'future-date': '首页有信息日期晚于检查时间，不能算作更新，请核对；其余最新 {day}',
    'after-as-of': '首页有信息晚于监测时间点，当时的首页已不可见，请核对；监测时间点前最新 {day}',
    'unfilled-list': '首页有列表尚未加载出来，请刷新核对；已读到的最新 {day}',
    'unread-frame': '首页含有读不到的框架，信息可能在其中；已读到的最新 {day}',
    'navigation-only': '首页没有读到信息列表，可能仅为导航页，请检查所有二级页面',
  },

  guide: {
    verify:
      '在首页找日期最新的一条本网站信息并打开，核对发布时间；没有日期的栏目逐个打开。首页仅为导航页的，检查所有二级页面。',
    fix: '首页至少每2周更新一次，并在列表和内容页注明发布日期。',
  },

  evaluate(page, context) {
    const { asOf, host } = context;
    const window = homeWindow(context);
    const { own, others, lists, undated, dateless, unfilled } = readHome(page, host);
    const [today, read] = [dayOf(asOf), dayOf(page.snapshot.takenAt)];
    const until = today < read ? today : read;
    const newest = newestItem(own, until);
    const since = windowStart(window, asOf);
    const all = [...own, ...others];
    // Entries of other sites and pinned ones do not decide, neither that the site moves nor that it stands still.
    const dated = own.filter(({ date, pinned }) => date.state !== 'none' && !pinned);
    const evidence = newest ? [itemExhibit(newest.item, '首页·最新一条')] : [];
    const params = {
      day: newest?.day ?? '未见',
      days: newest ? String(daysBetween(newest.day, today)) : '',
      end: newest ? windowEnd(newest.day, window) : '',
      count: String(dated.length),
      window: window.words,
      blocks: String(undated.length + (dateless.length > 0 ? 1 : 0)),
    };
    if (newest && newest.day >= since)
      return pass(window.standard ? 'updated-locally' : 'updated', evidence, params);
    if (newest && isLateLocallyOnly(newest.day, window, asOf)) return review('over-local', evidence, params);

    // Pinned entries of these days do not decide, but they are no proof of standing still.
    const [other] = datedBetween([...others, ...own], since, until);
    if (other?.date.state === 'known')
      return review('others-only', [itemExhibit(other, '首页·其他信息'), ...evidence], {
        ...params,
        day: other.date.day,
      });
    const ahead = all.find(({ date }) => date.state === 'known' && date.day > read);
    if (ahead) return review('future-date', [itemExhibit(ahead, '首页·日期存疑'), ...evidence], params);
    const later = all.find(({ date }) => date.state === 'known' && date.day > until);
    if (later) return review('after-as-of', [itemExhibit(later, '首页·监测时间点后'), ...evidence], params);
    const open = all.find(({ date, monthDay }) => date.state === 'open' || monthDay !== null);
    if (open) return review('year-open', [itemExhibit(open, '首页·日期存疑'), ...evidence], params);
    const frame = unreadFrame(page);
    if (frame !== null) return review('unread-frame', [seen('框架', frame), ...evidence], params);
    const [waiting] = unfilled;
    if (waiting !== undefined) return review('unfilled-list', [seen('列表', waiting), ...evidence], params);
    if (lists.length === 0) return review('navigation-only', [searched('首页', 0)]);
    const [block] = undated;
    const [loose] = dateless;
    const blank = block?.container ?? loose?.node;
    if (blank !== undefined)
      return review('undated-blocks', [seen('没有日期的信息', blank), ...evidence], params);
    if (!newest || dated.length < ENOUGH_DATED) return review('few-dated', evidence, params);
    return fail(window.standard ? 'stale-locally' : 'stale', evidence, params);
  },
});
