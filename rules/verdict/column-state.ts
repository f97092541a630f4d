import type { AuditRow } from '../../utils/records/rows';
import type { ColumnWindow } from '../core/column-windows';
import { ageOf } from './column-standing';
import { type Standing, standingOf } from './feeds';
import type { Counted } from './reading';

/**
 * 在期限内, 超期, 空白, 建设中, 未加载, 只列下级栏目, 不查更新, 未能确定. `stale` is what the dates say, whether or not a
 * person has confirmed it.
 */
export type ColumnState =
  | 'updated'
  | 'stale'
  | 'blank'
  | 'construction'
  | 'waiting'
  | 'parent'
  | 'not-due'
  | 'unknown';

/** Entries answer 空白栏目, and 正在建设中 in one part of the page; not a page that says nothing else. */
export function blankStanding(counted: readonly Counted[]): Standing {
  const isNotice = ({ finding }: Counted): boolean => finding.ruleId === 'construction-page';
  const isPart = (one: Counted): boolean => one.outcome === 'review' && !one.finding.candidate;
  const notice = standingOf(counted.filter((one) => isNotice(one) && !isPart(one)));
  const rest = standingOf(counted.filter((one) => !isNotice(one) || isPart(one)));
  if (notice === 'counts' || rest === 'counts') return 'counts';
  return notice === 'open' ? 'open' : rest;
}

export function stateOf(seen: {
  readonly audits: readonly AuditRow[];
  readonly staleCounted: readonly Counted[];
  readonly blankCounted: readonly Counted[];
  readonly blank: Standing;
  readonly dated: Standing;
  readonly isAsked: boolean;
  readonly parent: boolean;
  readonly newest: string | null;
  readonly window: ColumnWindow | null;
  readonly time: string;
}): ColumnState {
  const { audits, blankCounted, blank, dated, window, newest, time } = seen;
  const faults = blankCounted.filter(
    ({ outcome, finding }) => outcome === 'fail' || (outcome === 'review' && finding.candidate),
  );
  if (blank !== 'clear' && faults.length > 0) {
    return faults.every(({ finding }) => finding.ruleId === 'construction-page') ? 'construction' : 'blank';
  }
  if (dated === 'counts') return 'stale';
  if (!seen.isAsked) return 'not-due';
  if (seen.parent) return 'parent';
  const age = window && ageOf(newest, window, time);
  const isSaid = seen.staleCounted.some(({ outcome }) => outcome === 'pass');
  if (dated === 'clear' && (isSaid || age === 'inside')) return 'updated';
  if (age) return age === 'over' ? 'stale' : 'updated';
  if (audits.every(({ listing }) => listing.state === 'waiting')) return 'waiting';
  if (audits.every(({ listing }) => listing.state === 'blank')) return 'blank';
  return 'unknown';
}
