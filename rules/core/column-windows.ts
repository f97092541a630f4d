import type { SchemeWindow } from '../../utils/model/scheme';
import type { Edition } from '../../utils/model/words';
import type { ColumnClass } from '../../utils/page/columns/classes';
import type { ClauseId } from './clauses';
import { schemeInForce, type UnderScheme } from './scheme';
import { daysBefore, monthsBefore } from './windows';

/** How long a column may go without an update. */
export interface ColumnWindow {
  readonly unit: 'days' | 'months';
  readonly count: number;
  /** The same counted in days, as some inspectors do; where the two disagree a person decides. */
  readonly days: number;
  /** In the words of the clause: 2周, 6个月, 1年; or of the local scheme, and that it is one. */
  readonly words: string;
  /** Counts only for 一级栏目. */
  readonly firstLevelOnly: boolean;
  readonly clause: ClauseId;
  /** The window of the clause, where a local scheme sets another. */
  readonly standard?: ColumnWindow;
}

const TWO_WEEKS = { unit: 'days', count: 14, days: 14, words: '2周' } as const;
const SIX_MONTHS = { unit: 'months', count: 6, days: 180, words: '6个月' } as const;
const ONE_YEAR = { unit: 'months', count: 12, days: 365, words: '1年' } as const;

/** No clause: 其他应更新栏目 have no official period. A year is how most inspectors ask. */
export const REFERENCE_DAYS = 365;
/** An update so young keeps every window, whatever the column's class. */
export const STRICTEST_DAYS = TWO_WEEKS.count;

export const COLUMN_WINDOWS: Readonly<Record<Edition, Readonly<Partial<Record<ColumnClass, ColumnWindow>>>>> =
  {
    Z19: {
      // Z19-V4.1, D1.4: 动态、要闻类栏目2周内未更新.
      news: { ...TWO_WEEKS, firstLevelOnly: false, clause: 'Z19-V4.1' },
      // Z19-V4.1: 一级通知公告、政策文件类栏目6个月内未更新; D1.5.
      notices: { ...SIX_MONTHS, firstLevelOnly: true, clause: 'Z19-V4.1' },
      policies: { ...SIX_MONTHS, firstLevelOnly: true, clause: 'Z19-V4.1' },
      // Z19-D1.6: 一级政策解读类栏目6个月内未更新. Not part of V4.1.
      interpretations: { ...SIX_MONTHS, firstLevelOnly: true, clause: 'Z19-D1.6' },
    },
    Z15: {
      // Z15-V3.1, S2.2: 动态、要闻类2周, 通知公告、政策文件类6个月, of whatever level.
      news: { ...TWO_WEEKS, firstLevelOnly: false, clause: 'Z15-V3.1' },
      notices: { ...SIX_MONTHS, firstLevelOnly: false, clause: 'Z15-V3.1' },
      policies: { ...SIX_MONTHS, firstLevelOnly: false, clause: 'Z15-V3.1' },
      // Z15-S2.2: 人事、规划计划类1年.
      personnel: { ...ONE_YEAR, firstLevelOnly: false, clause: 'Z15-S2.2' },
      plans: { ...ONE_YEAR, firstLevelOnly: false, clause: 'Z15-S2.2' },
    },
  };

/** Z19-V3, Z15-V2: 监测时间点前2周内首页无信息更新. */
const HOME_WINDOW: Readonly<Record<Edition, ColumnWindow>> = {
  Z19: { ...TWO_WEEKS, firstLevelOnly: false, clause: 'Z19-V3' },
  Z15: { ...TWO_WEEKS, firstLevelOnly: false, clause: 'Z15-V2' },
};

/**
 * The window in force of a class; null where the standard sets none. A scheme gives it another length; it sets none for
 * a class that the standard leaves without.
 */
export function windowOf(under: UnderScheme, columnClass: ColumnClass): ColumnWindow | null {
  const standard = COLUMN_WINDOWS[under.edition][columnClass];
  return standard ? locally(standard, under, columnClass) : null;
}

/** The windows that the standard sets, of the home page and of classes of columns: those that a scheme can change. */
export const standardWindows = (
  edition: Edition,
): readonly { readonly of: SchemeWindow['of']; readonly window: ColumnWindow }[] => [
  { of: 'home', window: HOME_WINDOW[edition] },
  ...(Object.entries(COLUMN_WINDOWS[edition]) as [ColumnClass, ColumnWindow][]).map(([of, window]) => ({
    of,
    window,
  })),
];

/** The window in force of the home page. */
export const homeWindow = (under: UnderScheme): ColumnWindow =>
  locally(HOME_WINDOW[under.edition], under, 'home');

function locally(standard: ColumnWindow, under: UnderScheme, of: SchemeWindow['of']): ColumnWindow {
  const scheme = schemeInForce(under);
  const local = scheme?.windows.find((window) => window.of === of);
  if (!scheme || !local || (local.unit === standard.unit && local.count === standard.count)) return standard;
  const { unit, count } = local;
  return {
    ...standard,
    unit,
    count,
    days: unit === 'days' ? count : daysOf(count),
    words: `${spanOf(local)}（按本地方案“${scheme.name}”，标准为${standard.words}）`,
    standard,
  };
}

/** Months as they are counted in days: 6 as 180, 12 as 365. */
const daysOf = (months: number): number => Math.floor(months / 12) * 365 + (months % 12) * 30;

/** `10天`, `3个月` */
export const spanOf = ({ unit, count }: Pick<ColumnWindow, 'unit' | 'count'>): string =>
  unit === 'days' ? `${count}天` : `${count}个月`;

/** True where an entry of a day is late by the scheme only, which is shorter than the standard. */
export const isLateLocallyOnly = (day: string, { standard }: ColumnWindow, asOf: string): boolean =>
  standard !== undefined && day >= windowStart(standard, asOf);

/** The first day of a window that ends at a time: entries of this day still count. */
export const windowStart = ({ unit, count }: ColumnWindow, time: string): string =>
  unit === 'days' ? daysBefore(time, count) : monthsBefore(time, count);

/** The last day on which an entry still keeps its column within the window. */
export const windowEnd = (newest: string, window: ColumnWindow): string =>
  addDays(firstDayOver(newest, window), -1);

/** The first day whose window no longer holds an entry. Months clamp: 2018-02-28 plus 6 is held until 2018-08-31. */
export function firstDayOver(newest: string, { unit, count }: ColumnWindow): string {
  const next = addDays(newest, 1);
  if (unit === 'days') return addDays(next, count);
  const [year = 0, month = 0, day = 0] = next.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate();
  const over = day <= lastDay ? Date.UTC(year, month - 1 + count, day) : Date.UTC(year, month + count, 1);
  return new Date(over).toISOString().slice(0, 10);
}

const addDays = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
