import { apart, type ItemDate, lastBefore, type MonthDay, turns } from './years';

/** An item's date, with what its list knows of it. */
export interface DatedItem {
  readonly date: ItemDate;
  readonly pinned: boolean;
  /** Month and day of a date without a year. */
  readonly monthDay: MonthDay | null;
}

/** The span of dates in one list or several. */
export interface Span {
  /** The newest date: known, not pinned, not after the day of the reading. Null where none is, or none is proven newest. */
  readonly newest: string | null;
  /** The newest date that is known, whatever the open ones may be: the list is at least as new as this. */
  readonly atLeast: string | null;
  readonly oldest: string | null;
  /** The latest date after the day of the reading, which counts for nothing; null for none. */
  readonly future: string | null;
  /** Why `newest` is null: no date at all, or a date without a year that may be newer. */
  readonly why: 'known' | 'undated' | 'year-open';
}

/** Months and days without a year that end so shortly before the page's newest date are of that year; days. */
const CONTEMPORARY = 31;
/** So many known dates say when a page was made. */
const KNOWN_DATES = 8;
/** A date that may be of these days is asked, not placed; days. */
const THESE_DAYS = 60;

/**
 * The span of several lists. The newest date must be provably newest: a date without a year that could be newer, up
 * to the day of the reading, leaves it open. Only where a page's dated lists say when the page was made, and all rows
 * of another list fall into place right under that day, that list is taken to be no newer.
 *
 * @param today the day of the reading in China
 */
export function spanOf(lists: readonly (readonly DatedItem[])[], today: string): Span {
  const items = lists.flat();
  const known = items.flatMap(({ date, pinned }) =>
    date.state === 'known' ? [{ day: date.day, pinned }] : [],
  );
  const counted = known.flatMap(({ day, pinned }) => (pinned || day > today ? [] : [day]));
  const atLeast = latest(counted);
  const span = {
    atLeast,
    oldest: known.reduce<string | null>((old, { day }) => (old === null || day < old ? day : old), null),
    future: latest(known.flatMap(({ day }) => (day > today ? [day] : []))),
  };
  if (atLeast === null && items.every(({ date }) => date.state !== 'open'))
    return { newest: null, ...span, why: 'undated' };
  const isSafe = lists.every((list) => atLeast !== null && areNoNewer(list, atLeast, today, counted.length));
  return isSafe ? { newest: atLeast, ...span, why: 'known' } : { newest: null, ...span, why: 'year-open' };
}

const latest = (days: readonly string[]): string | null =>
  days.reduce<string | null>((most, day) => (most === null || day > most ? day : most), null);

/** 18-05-16, 八月十五, 2个月前: somewhere in time. A day that no calendar has is nowhere. */
const isDoubtful = ({ date, pinned }: DatedItem): boolean =>
  date.state === 'open' && !pinned && date.why !== 'no-year' && date.why !== 'no-such-day';

/** Whether no open date of a list can be newer than a day. */
function areNoNewer(list: readonly DatedItem[], day: string, today: string, known: number): boolean {
  const open = list.flatMap(({ date, pinned, monthDay }) =>
    date.state === 'open' && !pinned && monthDay ? [monthDay] : [],
  );
  if (list.some(isDoubtful)) return false;
  if (open.every((one) => (lastBefore(one, today) ?? '') <= day)) return true;
  const [first] = open;
  const isWhole = list.every(({ date, pinned }) => pinned || date.state !== 'known');
  if (known < KNOWN_DATES || !first || !isWhole) return false;
  if (turns(open) > Math.max(1, Math.floor(open.length / 6))) return false;
  // In order, none is newer than the first.
  const newest = lastBefore(first, today);
  if (newest === null || apart(newest, today) <= THESE_DAYS) return false;
  const placed = lastBefore(first, day);
  return placed !== null && apart(placed, day) <= CONTEMPORARY;
}
