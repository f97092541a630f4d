import chineseDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { z } from '../model/zod';

/** 放假安排: which days the State Council's yearly notices take out of the week, and which week-end days they put in. */

const DAY_MS = 24 * 3_600_000;

/** The day `count` days later. Days are `YYYY-MM-DD`. */
export const shiftDay = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);

/**
 * The year whose notice decides on a day. A notice arranges 元旦 together with the last week of the year before, so the
 * days from 25 December on are known only once the next one is out: 2018-12-29 was made a workday by that of 2019.
 */
export const noticeYear = (day: string): number => Number(shiftDay(day, 7).slice(0, 4));

const Days = z.array(z.iso.date()).max(200);

/** One year's notice, as an inspector may import it: days off (week-ends may be listed too) and week-end days worked. */
export const DayTable = z
  .object({ year: z.number().int().min(2000).max(2100), off: Days.min(1), work: Days })
  .superRefine(({ year, off, work }, { addIssue }) => {
    for (const day of [...off, ...work]) {
      if (noticeYear(day) !== year) addIssue(`${day}由${noticeYear(day)}年的放假安排决定，不能写在${year}年`);
    }
    const worked = new Set(work);
    for (const day of off) if (worked.has(day)) addIssue(`${day}既列为放假又列为上班`);
  });
export type DayTable = z.infer<typeof DayTable>;

/** The file to import: `{year, off, work}`, or a list of these, each year once. */
export const DayTables = z
  .union([DayTable.transform((table) => [table]), z.array(DayTable).min(1).max(100)])
  .refine((tables) => new Set(tables.map(({ year }) => year)).size === tables.length, '同一年份出现了两次');
export type DayTables = z.infer<typeof DayTables>;

/** The notices known, all years together. */
export interface Calendar {
  readonly years: ReadonlySet<number>;
  readonly off: ReadonlySet<string>;
  readonly work: ReadonlySet<string>;
}

/** The notices that came with the extension: 2004 to the newest one its package knew. */
export const OFFICIAL: Calendar = {
  years: new Set(Object.keys(chineseDays.holidays).map(noticeYear)),
  off: new Set(Object.keys(chineseDays.holidays)),
  work: new Set(Object.keys(chineseDays.workdays)),
};

/** A calendar with imported notices: each takes the place of its whole year. */
export function calendarWith(tables: readonly DayTable[], base: Calendar = OFFICIAL): Calendar {
  const replaced = new Set(tables.map(({ year }) => year));
  const kept = (days: ReadonlySet<string>): string[] =>
    [...days].filter((day) => !replaced.has(noticeYear(day)));
  return {
    years: new Set([...base.years, ...replaced]),
    off: new Set([...kept(base.off), ...tables.flatMap(({ off }) => off)]),
    work: new Set([...kept(base.work), ...tables.flatMap(({ work }) => work)]),
  };
}
