import { clockInChina, dayOnClock } from '../../utils/page/dates';

/**
 * The calendar of the standards, in China's time (+08:00). Days are strings `YYYY-MM-DD`, so that two of them compare
 * as text. A time is ISO 8601, with its zone.
 *
 * How the standards count (rules written for both editions share this): weeks are days of 24 hours, for an entry that
 * shows only its day the day itself; months and years are calendar months, clamped to the month's end; 不超过 and 内
 * include the last day, 超过 does not.
 */

const DAY_MS = 24 * 3_600_000;

/** The day of a time in China. */
export const dayOf = (time: string): string => dayOnClock(clockInChina(time));

/** The day `count` days before a time: 2018-03-15 less 14 is 2018-03-01. */
export const daysBefore = (time: string, count: number): string =>
  dayOnClock(clockInChina(time) - count * DAY_MS);

/** The day `count` calendar months before a time, clamped: 2018-08-31 less 6 is 2018-02-28. */
export function monthsBefore(time: string, count: number): string {
  const china = new Date(clockInChina(time));
  const [year, month] = [china.getUTCFullYear(), china.getUTCMonth() - count];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return dayOnClock(Date.UTC(year, month, Math.min(china.getUTCDate(), lastDay)));
}

/**
 * Whether a day lies in the last `count` months: 最近1年 is twelve. The first day of the window still counts; future
 * days do, too.
 */
export const isWithinMonths = (day: string, time: string, count: number): boolean =>
  day >= monthsBefore(time, count);

/** 超过: strictly more than `count` months ago. On 2018-02-11, 2017-11-11 is not yet over three months. */
export const isOverMonths = (day: string, time: string, count: number): boolean =>
  day < monthsBefore(time, count);

/** Whether a day comes after the page was read; `takenAt` is the snapshot's, never the 监测时间点. */
export const isFuture = (day: string, takenAt: string): boolean => day > dayOf(takenAt);

/** Days from one day to another; negative when the second comes first. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
