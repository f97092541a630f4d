import type { JudgeContext } from '../../utils/model/context';
import type { Letter, LettersReading } from '../../utils/page/letters/reading';
import { subjectOf } from '../../utils/page/letters/subject';
import { isExcluded } from './letter-exhibits';
import { isFuture, isOverMonths, isWithinMonths } from './windows';

/** Z19-V5.2, Z15-V5: 超过3个月未回应 (strict). */
const OVERDUE_MONTHS = 3;
/** Z19-V5.2, Z15-V5: the letters of 最近1年. */
const YEAR_MONTHS = 12;

/** What a letter without a timely reply comes to, the worst first. */
export const OVERDUE_CASES = [
  'overdue',
  'in-progress',
  'refused',
  'hidden-reply',
  'reply-unreadable',
  'late-reply',
  'date-unclear',
  'undated',
  'future-date',
  'reply-not-shown',
] as const;
export type OverdueCase = (typeof OVERDUE_CASES)[number];

/** The case of one letter; null where there is nothing to say: answered in time, young, or older than a year. */
export function overdueCaseOf(
  { asked, answered, reply }: Letter,
  asOf: string,
  takenAt: string,
): OverdueCase | null {
  if (!asked) return reply === 'answered' ? null : 'undated';
  if (isFuture(asked.day, takenAt)) return 'future-date';
  if (!isWithinMonths(asked.day, asOf, YEAR_MONTHS)) return null;
  if (reply === 'answered') {
    const isSure = asked.sure && answered?.sure === true;
    return isSure && isOverMonths(asked.day, answered.day, OVERDUE_MONTHS) ? 'late-reply' : null;
  }
  if (!isOverMonths(asked.day, asOf, OVERDUE_MONTHS)) return null;
  if (reply === 'not-shown') return 'reply-not-shown';
  if (reply === 'hidden') return 'hidden-reply';
  if (reply === 'unreadable') return 'reply-unreadable';
  if (!asked.sure) return 'date-unclear';
  if (reply === 'unanswered') return 'overdue';
  return reply === 'refused' ? 'refused' : 'in-progress';
}

/** The letters of a column that count: a petition or a report among them answers to another office. */
export const countedLetters = (letters: readonly Letter[], { edition }: JudgeContext): readonly Letter[] =>
  letters.filter(({ category }) => {
    const kind = category === null ? null : subjectOf(category).excluded;
    return kind === null || !isExcluded(kind, edition);
  });

/**
 * Whether a page shows all letters of the last year: it is the only page of its list, or the first one, newest first,
 * down to letters older than a year.
 */
export function showsTheYear({ state, pages, letters }: LettersReading, asOf: string): boolean {
  if (state !== 'list' || !pages.goesOn) return true;
  const days = letters.map(({ asked }) => (asked?.sure ? asked.day : null));
  const isFalling = days.every((day, k) => day !== null && (k === 0 || day <= (days[k - 1] ?? '')));
  const oldest = days.at(-1);
  const isFirst = pages.current === null || pages.current === 1;
  return isFirst && isFalling && typeof oldest === 'string' && !isWithinMonths(oldest, asOf, YEAR_MONTHS);
}
