import { type Calendar, noticeYear, OFFICIAL, shiftDay } from './calendar';

/**
 * 工作日, with official holidays and 调休. Days are `YYYY-MM-DD` in China. Where the notice of a year is not known, weeks
 * are counted as they stand and the answer says so: it is then a question, never a fault.
 */

/** Whether the notice that decides on a day is known. */
export const isKnown = (day: string, calendar: Calendar = OFFICIAL): boolean =>
  calendar.years.has(noticeYear(day));

/** Whether a day is worked, as far as is known (`isKnown`). */
export function isWorkday(day: string, calendar: Calendar = OFFICIAL): boolean {
  if (calendar.work.has(day)) return true;
  const weekday = new Date(day).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !calendar.off.has(day);
}

export interface DayAnswer {
  readonly day: string;
  /** False where a day on the way lies in a year whose notice is not known: 工作日待核. */
  readonly known: boolean;
}

/** The `count`th workday after a day; the day itself does not count, `count` 0 gives it back. */
export function addWorkdays(day: string, count: number, calendar: Calendar = OFFICIAL): DayAnswer {
  let known = isKnown(day, calendar);
  let at = day;
  for (let left = count; left > 0; ) {
    at = shiftDay(at, 1);
    known &&= isKnown(at, calendar);
    if (isWorkday(at, calendar)) left -= 1;
  }
  return { day: at, known };
}

export interface CountAnswer {
  readonly count: number;
  /** As of `DayAnswer`. */
  readonly known: boolean;
}

/** Workdays after one day up to another, this one counted too; none where it comes no later. */
export function workdaysBetween(from: string, to: string, calendar: Calendar = OFFICIAL): CountAnswer {
  let known = isKnown(from, calendar);
  let count = 0;
  for (let at = shiftDay(from, 1); at <= to; at = shiftDay(at, 1)) {
    known &&= isKnown(at, calendar);
    if (isWorkday(at, calendar)) count += 1;
  }
  return { count, known };
}
