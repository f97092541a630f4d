import { COLUMN_CLASS_NAMES } from '../../utils/page/columns/classes';
import { newestItem, readColumn } from '../../utils/page/columns/column';
import { readHome } from '../../utils/page/columns/home';
import type { ListItem } from '../../utils/page/lists/list';
import type { ListState } from '../../utils/page/lists/reading';
import type { Page } from '../../utils/page/page';
import { placeOf } from '../../utils/page/path';
import { excerpt } from '../../utils/page/text';
import type { ClauseId } from './clauses';
import {
  type ColumnWindow,
  firstDayOver,
  homeWindow,
  windowEnd,
  windowOf,
  windowStart,
} from './column-windows';
import type { JudgeContext } from './rule';
import { dayOf, daysBetween, isFuture } from './windows';

/** An entry as understood, for a person to check at a glance. */
export interface EntryView {
  readonly title: string;
  readonly href: string | null;
  /** The date as the page writes it; '' for none. */
  readonly written: string;
  /** The day it was understood as, or null. */
  readonly day: string | null;
  /** `open`: something is written that dates nothing, as a day without a year. */
  readonly understood: 'known' | 'open' | 'none';
  readonly pinned: boolean;
  /** Dated after the day of the reading. */
  readonly future: boolean;
  /** The entry by which the column is judged. */
  readonly newest: boolean;
  /** Where it stands, for 定位; null where no visitor sees it. */
  readonly path: string | null;
}

/** What was read of a column or of a home page. Plain data. */
export interface ColumnView {
  /** Null on a home page, which is no column. */
  readonly column: {
    readonly name: string;
    /** 动态要闻, 通知公告 … */
    readonly className: string;
    /** 一级栏目, as far as the page shows; null where it does not. */
    readonly isFirstLevel: boolean | null;
    readonly path: readonly string[];
  } | null;
  readonly state: ListState;
  /** Entries in document order, at most `MAX_ENTRIES`; `total` counts all. */
  readonly entries: readonly EntryView[];
  readonly total: number;
  readonly newest: string | null;
  /** Days from the newest entry to the 监测时间点. */
  readonly days: number | null;
  /** Null where the standard sets no window for the class. */
  readonly window: {
    /** 2周, 6个月, 1年. */
    readonly words: string;
    readonly clause: ClauseId;
    /** The first day of the window that ends at the 监测时间点. */
    readonly from: string;
    /** The last day without a breach, and the day after it; null without a newest entry. */
    readonly end: string | null;
    readonly breach: string | null;
  } | null;
}

const MAX_ENTRIES = 200;

/** What the panel shows of the lists of a page: of home pages and of columns; null on pages of other kinds. */
export function columnView(page: Page, context: JudgeContext): ColumnView | null {
  const { kind } = context.pageKind;
  const column = readColumn(page);
  const about = {
    name: column.name,
    className: COLUMN_CLASS_NAMES[column.class],
    isFirstLevel: column.level === 'unknown' ? null : column.level === 'first',
    path: column.path,
  };
  if (kind === 'home') {
    const { own, lists } = readHome(page, context.host);
    const entries = lists.flatMap(({ items }) => items);
    const state = lists.length > 0 ? 'items' : column.lists.state;
    return {
      column: null,
      state,
      ...entriesView(page, entries, own, context),
      ...aged(own, page, context, homeWindow(context)),
    };
  }
  if (kind !== 'list') return null;
  const { items, lists } = column;
  const window = windowOf(context, column.class);
  return {
    column: about,
    state: lists.state,
    ...entriesView(page, items, items, context),
    ...aged(items, page, context, window),
  };
}

/** The last day whose entries count: of the reading, or of the 监测时间点 where that is earlier. */
const lastDay = (page: Page, { asOf }: JudgeContext): string => {
  const [today, read] = [dayOf(asOf), dayOf(page.snapshot.takenAt)];
  return today < read ? today : read;
};

function aged(
  counted: readonly ListItem[],
  page: Page,
  context: JudgeContext,
  window: ColumnWindow | null,
): Pick<ColumnView, 'newest' | 'days' | 'window'> {
  const newest = newestItem(counted, lastDay(page, context))?.day ?? null;
  return {
    newest,
    days: newest === null ? null : daysBetween(newest, dayOf(context.asOf)),
    window: window && {
      words: window.words,
      clause: window.clause,
      from: windowStart(window, context.asOf),
      end: newest && windowEnd(newest, window),
      breach: newest && firstDayOver(newest, window),
    },
  };
}

function entriesView(
  page: Page,
  entries: readonly ListItem[],
  counted: readonly ListItem[],
  context: JudgeContext,
): Pick<ColumnView, 'entries' | 'total'> {
  const newest = newestItem(counted, lastDay(page, context))?.item;
  return {
    total: entries.length,
    entries: entries.slice(0, MAX_ENTRIES).map((item) => ({
      title: excerpt(item.title),
      href: item.href,
      written: item.dateText,
      day: item.date.state === 'known' ? item.date.day : null,
      understood: item.date.state,
      pinned: item.pinned,
      future: item.date.state === 'known' && isFuture(item.date.day, page.snapshot.takenAt),
      newest: item === newest,
      path: placeOf(page, item.titleNode),
    })),
  };
}
