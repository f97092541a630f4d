import { COVERAGE_PARTS, type Inspection } from '../model/task';
import type { VerdictWord } from '../model/verdict';

/** 进度: how far the sites of a task are, and which comes next. */

export const PROGRESS_STATES = [
  'qualified',
  'unqualified',
  'review',
  'underway',
  'untouched',
  'excluded',
] as const;
/** 合格, 不合格, 待复核, 在查, 未查, 已排除: in the order of a bar, done first. */
export type ProgressState = (typeof PROGRESS_STATES)[number];

export const PROGRESS_NAMES: Readonly<Record<ProgressState, string>> = {
  qualified: '合格',
  unqualified: '不合格',
  review: '待复核',
  underway: '在查',
  untouched: '未查',
  excluded: '已排除',
};

/** One site of a task, as much of it as its progress takes. */
export interface ProgressRow {
  readonly inspection: Pick<Inspection, 'siteId' | 'state' | 'covered' | 'exclusion'>;
  /** The verdict kept when it was closed; null where it never was, or was opened again. */
  readonly verdict: VerdictWord | null;
  /** Candidates and questions that nobody has answered. */
  readonly openQuestions: number;
}

/**
 * How far one site is. 待复核: every part is seen, or it was closed, and what is left is a person's word on open
 * questions. A verdict counts once the inspection is closed, never before.
 */
export function progressOf({ inspection, verdict, openQuestions }: ProgressRow): ProgressState {
  if (inspection.exclusion) return 'excluded';
  if (inspection.state === 'closed') return verdict === null || verdict === 'undecided' ? 'review' : verdict;
  const isSeen = COVERAGE_PARTS.every((part) => inspection.covered[part]);
  if (isSeen && openQuestions > 0) return 'review';
  return inspection.state;
}

export interface Progress {
  readonly counts: Readonly<Record<ProgressState, number>>;
  /** Sites that count: all but the excluded ones. */
  readonly total: number;
  /** Of these, closed with 合格 or 不合格. */
  readonly done: number;
}

/** The counts of a task's bar. */
export function progressCounts(rows: readonly ProgressRow[]): Progress {
  const counts = { qualified: 0, unqualified: 0, review: 0, underway: 0, untouched: 0, excluded: 0 };
  for (const row of rows) counts[progressOf(row)] += 1;
  return {
    counts,
    total: rows.length - counts.excluded,
    done: counts.qualified + counts.unqualified,
  };
}

/** What a site that waits is taken up in: first the untouched ones. */
const TURNS: readonly ProgressState[] = ['untouched', 'underway', 'review'];

/**
 * The site to go on with: the next untouched one after the present one in register order, from the end round to the
 * beginning; where none is left the next one underway, then the next to be reviewed.
 *
 * @param rows in register order (`inRegisterOrder`).
 * @param siteId the present site; null at the beginning. It is never its own next.
 * @returns the site's id, or null where nothing is left to do.
 */
export function nextSite(rows: readonly ProgressRow[], siteId: string | null): string | null {
  const here = rows.findIndex(({ inspection }) => inspection.siteId === siteId);
  const ahead = [...rows.slice(here + 1), ...rows.slice(0, Math.max(here, 0))];
  for (const turn of TURNS) {
    const found = ahead.find((row) => progressOf(row) === turn);
    if (found) return found.inspection.siteId;
  }
  return null;
}

/** The site before the present one in register order, whatever its state, past excluded ones; null at the beginning. */
export function previousSite(rows: readonly ProgressRow[], siteId: string | null): string | null {
  const here = rows.findIndex(({ inspection }) => inspection.siteId === siteId);
  const before = rows.slice(0, Math.max(here, 0)).findLast(({ inspection }) => !inspection.exclusion);
  return before?.inspection.siteId ?? null;
}
