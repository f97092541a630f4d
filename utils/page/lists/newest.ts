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
  let atLeast: string | null = null;
  let oldest: string | null = null;
  let future: string | null = null;
  let counted = 0;
  let hasOpen = false;
  for (const list of lists) {
    for (const { date, pinned } of list) {
      if (date.state === 'open') hasOpen = true;
      if (date.state !== 'known') continue;
      const { day } = date;
      if (oldest === null || day < oldest) oldest = day;
      if (day > today) {
        if (future === null || day > future) future = day;
      } else if (!pinned) {
        counted += 1;
        if (atLeast === null || day > atLeast) atLeast = day;
      }
    }
  }
  const newest = atLeast;
  if (newest === null && !hasOpen) return { newest: null, atLeast, oldest, future, why: 'undated' };
  const isSafe = newest !== null && lists.every((list) => areNoNewer(list, newest, today, counted));
  return { newest: isSafe ? newest : null, atLeast, oldest, future, why: isSafe ? 'known' : 'year-open' };
}

/** 18-05-16, 八月十五, 2个月前: somewhere in time. A day that no calendar has is nowhere. */
const isDoubtful = ({ date, pinned }: DatedItem): boolean =>
  date.state === 'open' && !pinned && date.why !== 'no-year' && date.why !== 'no-such-day';

/** Whether no open date of a list can be newer than a day. */
function areNoNewer(list: readonly DatedItem[], day: string, today: string, known: number): boolean {
  if (list.every(({ date }) => date.state !== 'open')) return true;
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
