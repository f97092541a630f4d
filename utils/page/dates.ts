import type { NodeRange, Page, TextMatch } from './page';

/** A day, and a time of day where one is written. All in China's time, as sites write it. */
export interface FullDate {
  /** `2018-03-01` */
  readonly day: string;
  /** `09:26`, or null. Seconds are dropped. */
  readonly time: string | null;
}

/**
 * A written full date, in normalised text: `2018-03-01 09:26`, `2018/3/1`, `2018.12.31`, `2018年3月1日 09时26分`.
 * Shape only: `readDate` asks the calendar. Linear: every repeat is bounded.
 */
export const FULL_DATE =
  /(?<!\d)((?:19|20)\d{2})\s?[-/.年]\s?(1[0-2]|0?[1-9])\s?[-/.月]\s?(3[01]|[12]\d|0?[1-9])(?!\d) ?日?(?:\s?T?\s?(2[0-3]|[01]?\d)[:∶时] ?([0-5]\d)(?!\d))?/;
const FULL_DATES = new RegExp(FULL_DATE.source, 'g');

/** Month and day without a year: `[03-01]`, `3月1日`. It dates nothing alone. */
export const MONTH_DAY =
  /(?<![\d年.:/-])(?<!年 )(?:(?:0\d|1[0-2])[-/](?:0\d|[12]\d|3[01])|(?:1[0-2]|0?[1-9])月(?:3[01]|[12]\d|0?[1-9])日)(?![\d:/-])/;

/** The date of a match of `FULL_DATE`, or null where the calendar has no such day. */
export function readDate(match: RegExpExecArray): FullDate | null {
  const [, year = '', month = '', day = '', hour, minute] = match;
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(day) > days) return null;
  return {
    day: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    time: hour === undefined || minute === undefined ? null : `${hour.padStart(2, '0')}:${minute}`,
  };
}

/** The first full date of a normalised text, or null. */
export function parseDate(text: string): FullDate | null {
  const match = FULL_DATE.exec(text);
  return match && readDate(match);
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
