import type { HostParts } from '../../utils/identifiers/host-parts';
import { entryBeside } from '../../utils/page/columns/beside';
import type { ColumnClass } from '../../utils/page/columns/classes';
import { type ColumnReading, newestItem, readColumn } from '../../utils/page/columns/column';
import { doubtOf } from '../../utils/page/columns/doubts';
import { leadsElsewhere } from '../../utils/page/columns/elsewhere';
import { interactionSignals } from '../../utils/page/letters/signals';
import { columnParams, itemExhibit, pathExhibits } from '../core/column-exhibits';
import {
  isLateLocallyOnly,
  REFERENCE_DAYS,
  STRICTEST_DAYS,
  windowEnd,
  windowOf,
  windowStart,
} from '../core/column-windows';
import { defineRule, type Exhibit, fail, inapplicable, pass, review, seen } from '../core/rule';
import { dayOf, daysBetween } from '../core/windows';

/** Columns with an end, or without news, and those on which the rules on letters speak. */
const NOT_ASKED: Readonly<
  Partial<Record<ColumnClass, 'static-column' | 'archived-column' | 'interaction-column'>>
> = {
  static: 'static-column',
  archived: 'archived-column',
  consultation: 'interaction-column',
  petitions: 'interaction-column',
  surveys: 'interaction-column',
};

/**
 * The newest entry of a column is not older than the window of its class. What the page cannot prove to be its newest
 * entry is asked, and so is a class without an official period.
 */
export const columnNotUpdated = defineRule({
  id: 'column-not-updated',
  version: 7,
  name: '栏目不更新',
  clauses: [
    'Z19-V4.1',
    'Z19-V4.2',
    'Z19-V3-注',
    'Z19-D1.4',
    'Z19-D1.5',
    'Z19-D1.6',
    'Z19-D1.9',
    'Z15-V3.1',
    'Z15-V3.2',
    'Z15-S2.2',
  ],
  pages: ['list'],
  authority: 'candidate',
  reads: 'page',
  lookedFor: '栏目列表中日期最新的一条（置顶的和晚于检查时间的不算），与该类栏目的更新期限比较。',
  severity:
    '计入单项否决“栏目不更新”；门户网站：动态要闻、一级政策文件、一级政策解读各扣5分，其他应更新栏目每个扣1分。2015年普查：每个扣3、4、5分',

  reasons: {
    'up-to-date': '“{name}”（{class}）最新信息 {day}，距监测时间点 {days} 天，在{window}内；期限至 {end}',
    'up-to-date-any': '“{name}”（{class}）最新信息 {day}，距监测时间点 {days} 天，在最短的期限2周内',
    stale: '“{name}”（{class}）最新信息 {day}，距监测时间点 {days} 天，超过{window}；期限已于 {end} 届满',
    'over-local':
      '“{name}”（{class}）最新信息 {day}，距监测时间点 {days} 天，超过{window}，未超过标准的期限；请按本地方案判断',
    'edge-of-window':
      '“{name}”（{class}）最新信息 {day}，距今 {days} 天：按日历未满{window}（至 {end}），按天数已超过，请确认',
    'class-unknown': '“{name}”的栏目类别未能确定，最新信息 {day}，距今 {days} 天，请先确定类别',
    'class-of-parent':
      '“{name}”只能从上级栏目推断为{class}，最新信息 {day}，距今 {days} 天，超过{window}（至 {end}），请确认类别',
    'no-period':
      '“{name}”（{class}）没有规定的更新期限；最新信息 {day}，距今 {days} 天，未超过365天（参考），请判断是否应更新',
    'no-period-old':
      '“{name}”（{class}）没有规定的更新期限；最新信息 {day}，距今 {days} 天，已超过365天（参考），请判断是否应更新',
    'level-unknown':
      '“{name}”（{class}）最新信息 {day}，距今 {days} 天，超过{window}（至 {end}）；只查一级栏目，请确认是否一级栏目',
    'not-first-level':
      '“{name}”（{class}）最新信息 {day}，距今 {days} 天，超过{window}（至 {end}），但不像一级栏目；请判断是否属于应更新的栏目',
    'future-date': '“{name}”（{class}）有信息日期晚于检查时间，不能算作更新，请核对；其余最新 {day}',
    'year-open': '“{name}”（{class}）有日期没有写年份，请核对；能确定的最新日期 {day}',
    'undated-entries':
      '“{name}”（{class}）有信息没有日期，请打开核对（内容页也未注明日期的，视为未更新）；有日期的最新 {day}',
    'composed-dates': '“{name}”（{class}）列表写的是成文、印发或发文一类的日期，请按发布日期核对；最新 {day}',
    'not-first-page': '“{name}”（{class}）这不是列表的第一页，请看第一页；本页最新 {day}',
    'not-in-order': '“{name}”（{class}）列表没有按日期排列，请看全后判断；本页最新 {day}',
    'several-lists': '“{name}”页面有几个栏目的列表，请逐个打开核对；本页最新 {day}',
    'beside-main': '“{name}”（{class}）只在页面侧栏读到列表，请核对主要列表；最新 {day}',
    'unfilled-list': '“{name}”（{class}）页面上另有列表尚未加载出来，请核对；已读到的最新 {day}',
    'unread-frame': '“{name}”（{class}）页面含有读不到的框架，列表可能在其中；已读到的最新 {day}',
    'newer-beside':
      '“{name}”（{class}）列表最新 {day}，距今 {days} 天，超过{window}；但列表之外另有 {beside} 的信息，请核对是否本栏目的信息',
    'after-as-of':
      '“{name}”（{class}）有信息晚于监测时间点，当时的列表已不可见，请核对；监测时间点前最新 {day}',
    'pinned-only': '“{name}”（{class}）有日期的信息都是置顶的，置顶信息不能说明更新，请核对',
    undated: '“{name}”（{class}）的信息都没有日期，请打开核对；内容页也未注明日期的，视为未更新',
    'static-column': '“{name}”是静态信息栏目，不查更新时间',
    'archived-column': '“{name}”是归档或历史专题，不查更新时间',
    'interaction-column': '“{name}”是互动交流类栏目，由互动交流的检查项判断',
    elsewhere: '“{name}”的信息全部在其他网站，本栏目只作跳转',
    'no-items': '本页没有读到列表信息，由“空白栏目”检查',
  },

  guide: {
    verify:
      '打开栏目第一页，确认栏目类别和级别，找到最新一条信息（不算置顶），打开后核对发布时间；没有日期的逐条打开。',
    fix: '动态要闻类至少每2周更新，通知公告、政策文件、政策解读类至少每6个月更新；不再更新的栏目应合并、归档或关闭。',
  },

  evaluate(page, context) {
    const { asOf, host } = context;
    const column = readColumn(page);
    const params = columnParams(column);
    const excluded = interactionSignals(page).list === 2 ? 'interaction-column' : NOT_ASKED[column.class];
    if (excluded) return inapplicable(excluded, pathExhibits(column), params);
    if (column.lists.state !== 'items') return inapplicable('no-items', []);

    const [today, read] = [dayOf(asOf), dayOf(page.snapshot.takenAt)];
    const newest = newestItem(column.items, today < read ? today : read);
    const window = windowOf(context, column.class);
    const doubt = doubtOf(page, column);
    const evidence: Exhibit[] = [
      ...(newest ? [itemExhibit(newest.item, '列表·最新一条')] : []),
      ...(doubt ? [seen('列表·疑问', doubt.node)] : []),
      ...pathExhibits(column),
    ];
    if (!newest) {
      const unseen = { ...params, day: '未见' };
      if (newestItem(column.items, read)) return review('after-as-of', evidence, unseen);
      if (column.items.every(({ date }) => date.state === 'none')) return review('undated', evidence, unseen);
      return review(doubt?.doubt ?? 'pinned-only', evidence, unseen);
    }

    const { day } = newest;
    const days = daysBetween(day, today);
    const aged = { ...params, day, days: String(days) };
    // A fresh list in a side column says nothing of the column itself.
    if (doubt?.doubt === 'beside-main') return review('beside-main', evidence, aged);
    if (!window) {
      if (days <= STRICTEST_DAYS) return pass('up-to-date-any', evidence, aged);
      if (isElsewhere(column, host)) return inapplicable('elsewhere', evidence, params);
      if (column.class === 'unknown') return review('class-unknown', evidence, aged);
      return review(days <= REFERENCE_DAYS ? 'no-period' : 'no-period-old', evidence, aged);
    }
    const timed = { ...aged, window: window.words, end: windowEnd(day, window) };
    if (day >= windowStart(window, asOf)) {
      return days > window.days
        ? review('edge-of-window', evidence, timed)
        : pass('up-to-date', evidence, timed);
    }
    if (isElsewhere(column, host)) return inapplicable('elsewhere', evidence, params);
    if (doubt) return review(doubt.doubt, evidence, timed);
    if (newestItem(column.items, read)?.day !== day) return review('after-as-of', evidence, timed);
    const beside = entryBeside(page, column, windowStart(window, asOf), read);
    if (beside) {
      const shown = [seen('列表之外', beside.node), ...evidence];
      return review('newer-beside', shown, { ...timed, beside: beside.day });
    }
    if (column.classFrom !== 'name') return review('class-of-parent', evidence, timed);
    if (window.firstLevelOnly && column.level !== 'first') {
      return review(column.level === 'other' ? 'not-first-level' : 'level-unknown', evidence, timed);
    }
    if (isLateLocallyOnly(day, window, asOf)) return review('over-local', evidence, timed);
    return fail('stale', evidence, timed);
  },
});

const isElsewhere = ({ items }: ColumnReading, host: HostParts): boolean =>
  items.length > 0 && items.every((item) => leadsElsewhere(item, host));
