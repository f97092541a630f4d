import { oncePerPage } from '../once';
import type { NodeRange, Page, TextMatch } from '../page';
import { clockInChina, dayOf, type FullDate, padded } from './calendar';
import { HAN_DIGIT, hanNumber, hanYear } from './numerals';

/** `2018-03-01`, `2018/3/1`, `2018.12.31`, `2018年3月1日`, `2018 年 3 月 1 号` */
const IN_DIGITS =
  '(?<!\\d)(?<year>(?:19|20)\\d{2})\\s?[-/.年]\\s?(?<month>\\d{1,2})\\s?[-/.月]\\s?(?<day>\\d{1,2})(?!\\d) ?[日号]?';
/** `民国107年5月16日`: only with its name, or 107 is anything. */
const OF_THE_REPUBLIC =
  '(?:中[华華])?民[国國]\\s?(?<rocYear>\\d{1,3})\\s?[-/.年]\\s?(?<rocMonth>\\d{1,2})\\s?[-/.月]\\s?(?<rocDay>\\d{1,2})(?!\\d) ?[日号號]?';
/** `二〇一八年五月十六日`; without 日 it may be of the moon. */
const IN_NUMERALS = `(?<![一二三四五六七八九十〇])(?<hanYear>(?:一九|二[〇○◯零Oo0])${HAN_DIGIT}{2})\\s?年\\s?(?<hanMonth>[一二三四五六七八九十]{1,2})\\s?月\\s?(?<hanDay>[一二三四五六七八九十廿卅]{1,3})\\s?[日号號]`;
const CLOCK = '\\s?T?\\s?(?<hour>2[0-3]|[01]?\\d)[:∶时] ?(?<minute>[0-5]\\d)(?!\\d)';

/**
 * A written full date, with its time, in normalised text: `2018-03-01 09:26`, `2018年3月1日 09时26分`,
 * `二〇一八年三月一日`, `民国107年3月1日`. Shape only: `readDate` asks the calendar. Linear: every repeat is bounded.
 */
export const FULL_DATE = new RegExp(`(?:${IN_DIGITS}|${OF_THE_REPUBLIC}|${IN_NUMERALS})(?:${CLOCK})?`);
/** All of them, for `matchAll` and `replace`. */
export const FULL_DATES = new RegExp(FULL_DATE.source, 'g');

/** Month and day without a year: `[03-01]`, `3月1日`. It dates nothing alone. */
export const MONTH_DAY =
  /(?<![\d年.:/-])(?<!年 )(?:(?:0\d|1[0-2])[-/](?:0\d|[12]\d|3[01])|(?:1[0-2]|0?[1-9])月 ?(?:3[01]|[12]\d|0?[1-9])日)(?![\d:/-])/;

/** Before a date of the moon's calendar. */
const LUNAR_BEFORE = /[农農阴陰旧舊夏][历曆歷]\s?:?\s?$/;
/** After a time with `T`: its seconds, and its zone. */
const ZONE_AFTER = /^(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})(?!\d)/;
const FIRST_YEAR_OF_THE_REPUBLIC = 1911;

/** Year, month and day of a match of `FULL_DATE`, as written: the calendar may have no such day. */
export function numbersOf({ groups = {} }: RegExpExecArray): readonly [number, number, number] {
  if (groups.year) return [Number(groups.year), Number(groups.month), Number(groups.day)];
  if (groups.rocYear)
    return [
      FIRST_YEAR_OF_THE_REPUBLIC + Number(groups.rocYear),
      Number(groups.rocMonth),
      Number(groups.rocDay),
    ];
  return [hanYear(groups.hanYear ?? ''), hanNumber(groups.hanMonth ?? ''), hanNumber(groups.hanDay ?? '')];
}

/** The date of a match of `FULL_DATE`, or null where the calendar has no such day, or it is one of the moon's. */
export function readDate(match: RegExpExecArray): FullDate | null {
  const day = dayOf(...numbersOf(match));
  if (day === null || isLunar(match)) return null;
  const { hour, minute } = match.groups ?? {};
  if (hour === undefined || minute === undefined) return { day, time: null };
  return inChina(match, day, `${padded(Number(hour))}:${minute}`);
}

const isLunar = ({ input, index }: RegExpExecArray): boolean =>
  LUNAR_BEFORE.test(input.slice(Math.max(index - 6, 0), index));

/** A time that names its zone is told by China's clock; all others are China's. */
function inChina({ 0: written, input, index }: RegExpExecArray, day: string, time: string): FullDate {
  const end = index + written.length;
  const zone = written.includes('T') ? ZONE_AFTER.exec(input.slice(end, end + 24))?.[1] : undefined;
  if (zone === undefined) return { day, time };
  const clock = clockInChina(`${day}T${time}:00${zone}`);
  if (Number.isNaN(clock)) return { day, time };
  const there = new Date(clock).toISOString();
  return { day: there.slice(0, 10), time: there.slice(11, 16) };
}

/** The first full date of a normalised text that the calendar has, or null. */
export function parseDate(text: string): FullDate | null {
  for (const match of text.matchAll(FULL_DATES)) {
    const date = readDate(match);
    if (date) return date;
  }
  return null;
}

/** A full date seen on a page. */
export interface SeenDate extends TextMatch {
  readonly date: FullDate;
}

/** The visible full dates of a range, in document order, at most `limit`: some pages are made to be slow. */
export function datesOf(page: Page, range: NodeRange, limit: number): SeenDate[] {
  const [from, to] = page.textSpan(range);
  const found: SeenDate[] = [];
  for (const match of page.text.slice(from, to).matchAll(FULL_DATES)) {
    const date = readDate(match);
    if (date) found.push({ match, node: page.nodeAt(from + match.index), date });
    if (found.length === limit) break;
  }
  return found;
}

const MOST_DATES = 4000;

const allDates = oncePerPage((page) => datesOf(page, page.whole, MOST_DATES));

/**
 * The visible full dates of a page, in document order. Read once per page.
 *
 * @param limit at most so many; throws `RangeError` for more than 4,000, which nobody looks at
 */
export function datesOnPage(page: Page, limit: number): readonly SeenDate[] {
  if (limit > MOST_DATES) throw new RangeError(`${limit} dates are more than are read`);
  return allDates(page).slice(0, limit);
}
