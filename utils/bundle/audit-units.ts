import type { ConflictRow } from '../records/conflict-row';
import type { AuditRow, FindingRow } from '../records/rows';
import { type Json, joinCells, keyOf, type Rank, type Supersedes, shownOf } from './cells';
import { conflictOf } from './merge';

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

/** A page kind that an inspector chose goes before a guess, and newer rules before older ones. */
const rank: Rank = (version) => {
  const { audit, findings } = asUnit(version);
  // On average: another page kind has other rules.
  const versions = findings.reduce((sum, { ruleVersion }) => sum + ruleVersion, 0) / (findings.length || 1);
  return (audit.pageKind.by === 'inspector' ? 1_000_000 : 0) + versions;
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
  const cell = joinCells(cellOf(mine), cellOf(theirs), supersedes);
  const { audit, findings } = asUnit(shownOf(cell, rank));
  const others = cell.versions
    .map(asUnit)
    .sort((a, b) => Number(rank(asJson(b))) - Number(rank(asJson(a))))
    .flatMap((version) => version.findings);
  const shown = new Map(findings.map((finding) => [finding.id, finding]));
  for (const finding of others) {
    if (!shown.has(finding.id) && isReviewed(finding.id)) shown.set(finding.id, finding);
  }
  const conflict = conflictOf({ store: 'audits', rowId, field: '', inspectionId }, cell);
  return { unit: { audit, findings: inOrder([...shown.values()]) }, conflict: conflict ?? undefined };
}

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
