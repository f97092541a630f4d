import type { ConflictRow } from '../records/conflict-row';
import type { AuditRow, FindingRow } from '../records/rows';
import { type Json, joinCells, keyOf, type Rank, type Supersedes, shownOf } from './cells';
import { conflictOf } from './merge';
import { inEachVersion, laterMark, markOf, type SampleMark, withoutMark } from './sample-mark';

/**
 * A page as it was judged: an audit and what the machine found in it. Judged again, both change together; so they are
 * chosen together, or the findings of one page kind would stand under another.
 */
export interface AuditUnit {
  readonly audit: AuditRow;
  /** The machine's, in the order of their ids. */
  readonly findings: readonly FindingRow[];
}

/** An audit as a store holds it: the version on show, and those kept beside it. */
export interface KeptUnit {
  readonly unit: AuditUnit;
  readonly conflict: ConflictRow | undefined;
}

/** A final reading ends a provisional one. */
const supersedes: Supersedes = (earlier, later) =>
  asUnit(earlier).audit.provisional && !asUnit(later).audit.provisional;

/**
 * A page kind that an inspector chose goes before a guess, newer rules before older ones, and what was judged later, e.g.
 * after a check of links, before what was judged earlier.
 */
const rank: Rank = (version) => {
  const { audit, findings } = asUnit(version);
  // On average: another page kind has other rules.
  const versions = findings.reduce((sum, { ruleVersion }) => sum + ruleVersion, 0) / (findings.length || 1);
  const { pageKind, judgedAt, checkedAt } = audit;
  return [
    pageKind.by === 'inspector' ? 1 : 0,
    versions.toFixed(9).padStart(20, '0'),
    judgedAt ?? checkedAt,
  ].join(' ');
};

/**
 * Two records of one audit in one: commutative, associative and idempotent.
 * @param isReviewed whether a finding was spoken about: a review keeps its subject, also where another version is chosen
 */
export function mergeUnit(
  mine: KeptUnit,
  theirs: KeptUnit,
  isReviewed: (findingId: string) => boolean,
): KeptUnit {
  const { id: rowId, inspectionId } = mine.unit.audit;
  const cell = joinCells(cellOf(unmarked(mine)), cellOf(unmarked(theirs)), supersedes);
  const { audit, findings } = asUnit(shownOf(cell, rank));
  const others = [...cell.versions]
    .sort((a, b) => Number(rank(a) < rank(b)) - Number(rank(a) > rank(b)))
    .flatMap((version) => asUnit(version).findings);
  const shown = new Map(findings.map((finding) => [finding.id, finding]));
  for (const finding of others) {
    if (!shown.has(finding.id) && isReviewed(finding.id)) shown.set(finding.id, finding);
  }
  const conflict = conflictOf({ store: 'audits', rowId, field: '', inspectionId }, cell);
  const unit = { audit, findings: inOrder([...shown.values()]) };
  const marks = marksOf([mine, theirs], audit.provisional);
  return eachFinding({ unit, conflict: conflict ?? undefined }, (row) => ({ ...row, ...marks.get(row.id) }));
}

/** The mark that counts of each finding, by its id; a final reading has its own, and none of the one it ended. */
function marksOf(kept: readonly KeptUnit[], isProvisional: boolean): ReadonlyMap<string, SampleMark> {
  const units = kept.flatMap(({ unit, conflict }) => [unit, ...(conflict?.versions ?? []).map(asUnit)]);
  const marks = new Map<string, SampleMark>();
  for (const { audit, findings } of units) {
    if (audit.provisional !== isProvisional) continue;
    for (const row of findings) marks.set(row.id, laterMark(marks.get(row.id) ?? {}, markOf(row)));
  }
  return marks;
}

function eachFinding({ unit, conflict }: KeptUnit, change: (row: FindingRow) => FindingRow): KeptUnit {
  const changed = ({ audit, findings }: AuditUnit): AuditUnit => ({ audit, findings: findings.map(change) });
  return {
    unit: changed(unit),
    conflict: conflict && inEachVersion(conflict, (version) => asJson(changed(asUnit(version)))),
  };
}

const unmarked = (kept: KeptUnit): KeptUnit => eachFinding(kept, withoutMark);

export const inOrder = (findings: readonly FindingRow[]): FindingRow[] =>
  [...findings].sort((a, b) => (a.id < b.id ? -1 : 1));

/** The versions there are. What is on show may be one of them with reviewed findings of others: that is no new one. */
function cellOf({ unit, conflict }: KeptUnit): {
  readonly versions: readonly Json[];
  readonly settled: ConflictRow['settled'];
} {
  if (!conflict) return { versions: [asJson(unit)], settled: null };
  const known = conflict.versions.map(asUnit);
  const elsewhere = new Set(known.flatMap(({ findings }) => findings.map(asKey)));
  const isKnown = known.some(({ audit, findings }) => {
    const own = new Set(findings.map(asKey));
    const shown = unit.findings.map(asKey);
    return (
      asKey(audit) === asKey(unit.audit) &&
      findings.every((finding) => shown.includes(asKey(finding))) &&
      shown.every((key) => own.has(key) || elsewhere.has(key))
    );
  });
  const versions = isKnown ? conflict.versions : [...conflict.versions, asJson(unit)];
  return { versions, settled: conflict.settled };
}

const asKey = (row: AuditRow | FindingRow): string => keyOf(row as unknown as Json);
const asUnit = (version: Json | undefined): AuditUnit => version as unknown as AuditUnit;
const asJson = (unit: AuditUnit): Json => unit as unknown as Json;
