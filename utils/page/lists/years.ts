import { addressDate, type DayReading, dayOf, dayReading, linkDay, parseDate } from '../dates';
import type { RowDate } from './item-dates';
import type { RowReading } from './row';

/**
 * The date of an item. `known`: a full date, and how it is known: `written` in one place, `split` over two elements,
 * in an `attribute`, or month and day written with a year that the item's own `link` or title, or the list's `order`
 * proves.
 * `open`: something is written that is no full date, and nothing proves the rest: a person must look.
 * `none`: nothing is written.
 */
export type ItemDate =
  | {
      readonly state: 'known';
      /** `2018-07-27` */
      readonly day: string;
      readonly source: 'written' | 'split' | 'attribute' | 'link' | 'order';
      readonly node: number;
    }
  | {
      readonly state: 'open';
      readonly written: string;
      readonly why: Extract<DayReading, { state: 'open' }>['why'];
      readonly node: number;
    }
  | { readonly state: 'none' };

/** A month and day whose year is missing. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

const DAY = 86_400_000;
/** An article's file is made when it is published, or some days later; days. */
const LINK_LATER = 20;
const LINK_EARLIER = 3;
/** Rows whose links all carry one day although their own days differ were moved there on that day. Rows, days. */
const MOVED_ROWS = 4;
const MOVED_SPREAD = 45;
/** Upwards of a proven date, a missing year is placed only over so short a gap, in days: what is newest must be sure. */
const STEP_UP = 31;
/** A row may stand a little out of order on its page, days. */
const DISORDER = 7;

/**
 * Places the dates of a list's rows. A missing year comes from the row's link, from a full date in the row's title
 * that names the same month and day, or from the order of the rows around a date that is proven.
 *
 * @param now the time of the reading in China, for 昨天 and 2小时前; see `dayReading`
 */
export function placeDates(
  rows: readonly RowReading[],
  dates: readonly (RowDate | null)[],
  now: number,
): ItemDate[] {
  const moved = areMoved(rows, dates);
  const placed = rows.map((row, k) => placeAlone(row, dates[k] ?? null, now, moved));
  const open = placed.some((one) => one.state === 'open' && one.why === 'no-year');
  return open ? placeByOrder(rows, dates, placed) : placed;
}

function placeAlone(row: RowReading, date: RowDate | null, now: number, moved: boolean): ItemDate {
  if (!date) return { state: 'none' };
  const { written, node, source, text } = date;
  const reading = dayReading(written, now);
  if (reading.state === 'known') return { state: 'known', day: reading.day, source, node };
  if (written.form !== 'month-day') return { state: 'open', written: text, why: reading.why, node };
  const proven = (moved ? null : yearOfLink(written, row.href)) ?? yearOfTitle(written, row.title);
  const whole = proven === null ? null : dayOf(proven, written.month, written.day);
  if (whole !== null) return { state: 'known', day: whole, source: 'link', node };
  return { state: 'open', written: text, why: 'no-year', node };
}

/** The year in which the month and day lie just before the link's own date. */
function yearOfLink({ month, day }: MonthDay, href: string | null): number | null {
  const link = addressDate(href);
  if (!link) return null;
  for (const year of [link.year, link.year - 1]) {
    if (link.day === null) {
      const months = (link.year - year) * 12 + link.month - month;
      if (months === 0 || months === 1) return year;
      continue;
    }
    const later = (Date.UTC(link.year, link.month - 1, link.day) - Date.UTC(year, month - 1, day)) / DAY;
    if (later >= -LINK_EARLIER && later <= LINK_LATER) return year;
  }
  return null;
}

/** The year of a full date in the title with the same month and day. */
function yearOfTitle({ month, day }: MonthDay, title: string): number | null {
  const date = parseDate(title)?.day;
  return date && Number(date.slice(5, 7)) === month && Number(date.slice(8)) === day
    ? Number(date.slice(0, 4))
    : null;
}

/** After a move of the site, all links carry the day of the move. */
function areMoved(rows: readonly RowReading[], dates: readonly (RowDate | null)[]): boolean {
  const days = new Map<string, number[]>();
  rows.forEach(({ href }, k) => {
    const written = dates[k]?.written;
    if (written?.form !== 'month-day') return;
    const key = linkDay(href);
    if (key === null) return;
    const own = written.month * 30 + written.day;
    const seen = days.get(key);
    if (seen) seen.push(own);
    else days.set(key, [own]);
  });
  for (const own of days.values()) {
    if (own.length < MOVED_ROWS) continue;
    const low = own.reduce((a, b) => Math.min(a, b));
    const high = own.reduce((a, b) => Math.max(a, b));
    if (high - low > MOVED_SPREAD && high - low < 360 - MOVED_SPREAD) return true;
  }
  return false;
}

/**
 * Years from the order: only in a list that runs from new to old, which its proven dates must bear out. Down from a
 * proven date each row takes its latest possible year; up from it the next, over a short gap only.
 */
function placeByOrder(
  rows: readonly RowReading[],
  dates: readonly (RowDate | null)[],
  placed: readonly ItemDate[],
): ItemDate[] {
  const result = [...placed];
  const runs = placed
    .map((one, k) => (one.state === 'none' || rows[k]?.pinned ? -1 : k))
    .filter((k) => k >= 0);
  if (
    !runsDown(
      runs.map((k) => placed[k] as ItemDate),
      runs.map((k) => monthDay(dates[k])),
    )
  )
    return result;
  const settle = (k: number, day: string | null): void => {
    const one = result[k];
    if (day !== null && one?.state === 'open' && one.why === 'no-year') {
      result[k] = { state: 'known', day, source: 'order', node: one.node };
    }
  };
  const dayAt = (k: number | undefined): string | null => {
    const one = k === undefined ? undefined : result[k];
    return one?.state === 'known' ? one.day : null;
  };
  const floors = floorsOf(runs.map(dayAt));
  for (let at = 1; at < runs.length; at++) {
    const above = dayAt(runs[at - 1]);
    const own = monthDay(dates[runs[at] as number]);
    const day = above !== null && own ? lastBefore(own, above, DISORDER) : null;
    const floor = floors[at];
    // Older than a proven row below it: this row stands out of order, its year is anybody's guess.
    if (day !== null && (!floor || apart(floor, day) >= -DISORDER)) settle(runs[at] as number, day);
  }
  for (let at = runs.length - 2; at >= 0; at--) {
    const below = dayAt(runs[at + 1]);
    const own = monthDay(dates[runs[at] as number]);
    if (below !== null && own) settle(runs[at] as number, nextAfter(own, below));
  }
  return result;
}

/** For each row the proven day nearest below it, or null. */
function floorsOf(days: readonly (string | null)[]): (string | null)[] {
  const floors: (string | null)[] = [];
  let floor: string | null = null;
  for (let at = days.length - 1; at >= 0; at--) {
    floors[at] = floor;
    floor = days[at] ?? floor;
  }
  return floors;
}

/** The month and day of a date that names no year; null for every other. */
export const monthDay = (date: RowDate | null | undefined): MonthDay | null =>
  date?.written.form === 'month-day' ? date.written : null;

/** Whether the rows run from new to old: proven dates do, and months turn back to December rarely. */
function runsDown(placed: readonly ItemDate[], monthDays: readonly (MonthDay | null)[]): boolean {
  const known = placed.flatMap((one) => (one.state === 'known' ? [one.day] : []));
  if (known.some((day, k) => k > 0 && apart(known[k - 1] as string, day) > DISORDER)) return false;
  return turns(monthDays) <= Math.max(1, Math.floor(placed.length / 6));
}

/** How often a row without a year stands later in the year than the row above it: New Year was crossed, or no order. */
export function turns(monthDays: readonly (MonthDay | null)[]): number {
  let count = 0;
  let above: MonthDay | null = null;
  for (const one of monthDays) {
    if (!one) continue;
    if (above && (one.month - above.month) * 30.4 + one.day - above.day > DISORDER) count++;
    above = one;
  }
  return count;
}

/** Days from one day to a later one; negative where it is earlier. */
export const apart = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;

/** The last such day that is not after a limit by more than `forgiven` days. */
export function lastBefore({ month, day }: MonthDay, limit: string, forgiven = 0): string | null {
  const year = Number(limit.slice(0, 4));
  for (const one of [year + 1, year, year - 1, year - 2, year - 3, year - 4]) {
    const date = dayOf(one, month, day);
    if (date !== null && apart(limit, date) <= forgiven) return date;
  }
  return null;
}

function nextAfter({ month, day }: MonthDay, limit: string): string | null {
  const year = Number(limit.slice(0, 4));
  for (const one of [year - 1, year, year + 1]) {
    const date = dayOf(one, month, day);
    if (date === null) continue;
    const gap = apart(limit, date);
    if (gap >= -DISORDER && gap <= STEP_UP) return date;
  }
  return null;
}
