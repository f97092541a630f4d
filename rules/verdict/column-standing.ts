import type { Scheme } from '../../utils/model/scheme';
import type { ColumnClass, ColumnLevel, Edition } from '../../utils/model/words';
import { type ColumnWindow, STRICTEST_DAYS, windowOf, windowStart } from '../core/column-windows';
import { dayOf, daysBetween } from '../core/windows';
import { type Standing, standingOf } from './feeds';
import type { Counted } from './reading';

/** Classes without a due day: they stand as they are, have ended, or are judged by their letters. */
const NOT_DATED: ReadonlySet<ColumnClass> = new Set([
  'static',
  'archived',
  'consultation',
  'petitions',
  'surveys',
]);
export const isDated = (columnClass: ColumnClass): boolean => !NOT_DATED.has(columnClass);

/** Reasons of column-not-updated that trust the date and ask for the class or level only: a correction answers them. */
const ASKS_CLASS: ReadonlySet<string> = new Set([
  'up-to-date',
  'up-to-date-any',
  'stale',
  'over-local',
  'edge-of-window',
  'class-unknown',
  'class-of-parent',
  'no-period',
  'no-period-old',
  'level-unknown',
  'not-first-level',
]);

/** What is known of a column when it is asked whether it stands still. */
export interface DatedColumn {
  readonly edition: Edition;
  readonly scheme: Scheme | undefined;
  /** 监测时间点 */
  readonly asOf: string;
  /** True where it was asked for, false where it is the page's own. */
  readonly isAsOfAsked: boolean;
  readonly class: ColumnClass;
  readonly newest: string | null;
  /** When class or level were last corrected; '' for never. */
  readonly correctedAt: string;
}

/** By the calendar alone: is the newest entry inside the window? `edge`: by months, not by days. */
export function ageOf(
  newest: string | null,
  window: ColumnWindow,
  asOf: string,
): 'inside' | 'edge' | 'over' | null {
  const today = dayOf(asOf);
  // An entry after 监测时间点 says nothing of the list as it was then.
  if (newest === null || newest > today) return null;
  if (newest < windowStart(window, asOf)) return 'over';
  return daysBetween(newest, today) > window.days ? 'edge' : 'inside';
}

/**
 * Whether a column counts as not updated. What was judged under another window than the column's own now, because its
 * class was corrected, or another edition or day is asked, is judged again as far as its date tells, and is else a
 * question: neither an old fault nor an old 符合 is carried over silently. Only a person's word after the correction
 * stands.
 */
export function staleStanding(counted: readonly Counted[], column: DatedColumn): Standing {
  const held = counted.filter((one) => holds(one, column));
  const stands = standingOf(held);
  if (held.length === counted.length) return stands;
  if (stands !== 'clear' || held.some(({ outcome }) => outcome === 'pass')) return stands;
  return judgedAgain(
    counted.filter((one) => !held.includes(one)),
    column,
  );
}

/** True where a finding was judged under the window asked, or by a person who knew of the correction. */
function holds({ finding, audit, decidedAt }: Counted, column: DatedColumn): boolean {
  if (finding.origin === 'hand') return true;
  if (finding.edition === column.edition && column.correctedAt !== '' && decidedAt > column.correctedAt)
    return true;
  if (column.isAsOfAsked && audit && !isSameDay(audit.asOf, column.asOf)) return false;
  const judged = audit?.facts.column?.class ?? column.class;
  const now = windowOf(column, column.class);
  const then = windowOf({ edition: finding.edition, scheme: audit?.scheme }, judged);
  return isDated(judged) === isDated(column.class) && now?.unit === then?.unit && now?.count === then?.count;
}

const isSameDay = (a: string, b: string): boolean => a === b || dayOf(a) === dayOf(b);

function judgedAgain(counted: readonly Counted[], column: DatedColumn): Standing {
  const { class: columnClass, newest, asOf } = column;
  if (!isDated(columnClass)) return 'clear';
  const before = standingOf(counted);
  const isDateSure = counted.some(({ finding }) => ASKS_CLASS.has(finding.reason));
  const window = windowOf(column, columnClass);
  if (!window) {
    const isFresh = newest !== null && daysBetween(newest, dayOf(asOf)) <= STRICTEST_DAYS;
    return isFresh && isDateSure && before !== 'counts' ? 'clear' : 'open';
  }
  switch (isDateSure ? ageOf(newest, window, asOf) : null) {
    case 'over':
      return before === 'counts' ? 'counts' : 'open';
    case 'inside':
      return before === 'counts' ? 'open' : 'clear';
    default:
      return 'open';
  }
}

/** 动态要闻, and 通知公告、政策文件 (一级 under Z19): those that V4.1 and V3.1 count. `maybe`: class or level not known. */
export function isCore(
  edition: Edition,
  columnClass: ColumnClass,
  level: ColumnLevel,
): 'yes' | 'maybe' | 'no' {
  if (columnClass === 'unknown') return 'maybe';
  if (columnClass === 'news') return 'yes';
  if (columnClass !== 'notices' && columnClass !== 'policies') return 'no';
  if (edition === 'Z15' || level === 'first') return 'yes';
  return level === 'unknown' ? 'maybe' : 'no';
}
