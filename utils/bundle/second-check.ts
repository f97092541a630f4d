import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Inspection, Task } from '../model/task';
import type { Outcome } from '../model/words';
import { effectiveOutcome, reviewsInForce } from '../records/effective';
import type { AuditRow, FindingRow, ReviewRow } from '../records/rows';
import { withoutMark } from './sample-mark';
import type { BundleSource, SourceStore } from './source';

/** 盲抽复核: a seeded sample of findings is judged a second time by somebody who does not see the first result. */

/** Part of the findings in per cent, rounded up, or how many. */
export type CheckSize = { readonly percent: number } | { readonly number: number };

/**
 * Draws findings for a second check: the same findings, size and seed give the same sample, in whatever order they come.
 * What an inspector wrote himself cannot be hidden from another, so it is not drawn.
 * @param seed a 32-bit integer
 */
export function drawSecondCheck(
  findings: readonly FindingRow[],
  size: CheckSize,
  seed: number,
): FindingRow[] {
  const pool = findings
    .filter(({ origin, auditId }) => origin === 'machine' && auditId !== '')
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const count = countToDraw(pool.length, size);
  const random = xoroshiro128plus(seed);
  const drawn = Array.from({ length: count }, () => {
    const [finding] = pool.splice(uniformInt(random, 0, pool.length - 1), 1);
    return finding as FindingRow;
  });
  return drawn.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The task under which a sample is checked again: one of its own, so that the second result never touches the first. */
export const secondCheckId = (taskId: string, seed: number): string => `${taskId}~second-${seed}`;

/** How many of so many findings a size draws. */
export function countToDraw(pool: number, size: CheckSize): number {
  // 14.1 % of 1000 is 141, not the 142 that a sum of binary fractions would be rounded up to.
  const wanted = 'number' in size ? size.number : Number(((pool * size.percent) / 100).toFixed(6));
  return Math.min(Math.max(Math.ceil(wanted), 0), pool);
}

/** @param taskId of the task whose second check it would be */
export const isSecondCheckOf = (id: string, taskId: string): boolean => id.startsWith(`${taskId}~second-`);

/** Whether a task is itself a second check of another. */
export const isSecondCheck = (taskId: string): boolean => /~second--?\d+$/.test(taskId);

const named = (taskName: string): string => `${taskName.slice(0, 280)}（盲抽复核）`;

/** The reason of a finding that waits for its second check: nothing of the first result. */
export const SECOND_CHECK = 'second-check';

/**
 * What to export for a blind second check: the pages and places of the sample, as questions. Reviews, outcomes, notes,
 * verdicts, corrections, typed fields and who did it are left out; so are pictures and the mark 抽样: a person makes them
 * where he found a fault. All ids are new.
 * @param task the source of the whole task
 * @param sample by `drawSecondCheck`, of that task
 */
export function secondCheckSource(
  task: BundleSource,
  sample: readonly FindingRow[],
  seed: number,
): BundleSource {
  const checkId = secondCheckId(task.scope.id, seed);
  const drawn = new Set(sample.map(({ id }) => id));
  const audits = new Set(sample.map(({ auditId }) => auditId));
  const inspections = new Set(sample.map(({ inspectionId }) => inspectionId));
  const renamed = (id: string): string => id && `${checkId}:${id}`;
  const moved = (inspectionId: string): string => `${checkId}${inspectionId.slice(task.scope.id.length)}`;
  const sites = new Set([...inspections].map((id) => id.slice(task.scope.id.length + 1)));

  const blind: { readonly [Store in SourceStore]?: (row: never) => object | null } = {
    registers: (row: object) => row,
    registerSites: (row: { readonly id: string }) => (sites.has(row.id) ? row : null),
    // Field by field: what a task or an inspection will keep one day may tell of the first result.
    tasks: ({ name, period, asOf, edition, scheme, registerId, sample, createdAt }: Task): Task => ({
      id: checkId,
      name: named(name),
      period,
      asOf,
      edition,
      ...(scheme && { scheme }),
      inspector: '',
      registerId,
      sample: { ...sample, siteIds: sample.siteIds.filter((id) => sites.has(id)) },
      state: 'open',
      createdAt,
      closedAt: null,
    }),
    inspections: ({ id, siteId, startedAt }: Inspection): Inspection | null =>
      inspections.has(id)
        ? {
            id: moved(id),
            taskId: checkId,
            siteId,
            state: 'underway',
            covered: {},
            exclusion: null,
            typed: {},
            startedAt,
          }
        : null,
    audits: ({ judgedAt: _, ...row }: AuditRow): AuditRow | null =>
      audits.has(row.id) ? { ...row, id: renamed(row.id), inspectionId: moved(row.inspectionId) } : null,
    findings: (row: FindingRow): FindingRow | null =>
      drawn.has(row.id)
        ? {
            ...withoutMark(row),
            id: renamed(row.id),
            auditId: renamed(row.auditId),
            inspectionId: moved(row.inspectionId),
            outcome: 'review',
            candidate: false,
            reason: SECOND_CHECK,
            params: {},
            // What was found and what was searched in vain look the same.
            evidence: row.evidence.map((place) => ({ ...place, role: 'searched' as const })),
          }
        : null,
  };

  return {
    ...task,
    scope: { kind: 'second-check', id: checkId, name: named(task.scope.name) },
    counts: { tasks: 1, inspections: inspections.size, audits: audits.size, findings: sample.length },
    async *rows(store) {
      const strip = blind[store] as ((row: object) => object | null) | undefined;
      if (!strip) return;
      for await (const chunk of task.rows(store)) {
        yield chunk.map(strip).filter((row) => row !== null);
      }
    },
  };
}

/** A result of one finding, and whose it is; '' is the machine. */
export interface Judged {
  readonly findingId: string;
  readonly ruleId: string;
  readonly addressKey: string;
  readonly outcome: Outcome;
  readonly author: string;
  readonly reason: string;
}

/** The results that count of some findings. */
export function judgedOf(findings: readonly FindingRow[], reviews: readonly ReviewRow[]): Judged[] {
  const inForce = reviewsInForce(reviews);
  return findings.map((finding) => {
    const { id: findingId, ruleId, addressKey } = finding;
    const review = inForce[findingId];
    const { author, reason } = review ?? { author: '', reason: finding.reason };
    return { findingId, ruleId, addressKey, outcome: effectiveOutcome(finding, review), author, reason };
  });
}

export interface AgreementRate {
  readonly compared: number;
  readonly agreed: number;
  /** Per cent with one decimal, half up; null where nothing was compared. */
  readonly percent: number | null;
  readonly disagreements: readonly { readonly first: Judged; readonly second: Judged }[];
  /** Findings of the sample that the second check has not decided, by their first id. */
  readonly open: readonly string[];
}

/**
 * How far the second check says what the first said, over the findings that both decided.
 * @param second of the task that `secondCheckSource` made of the first one
 */
export function agreementRate(
  first: readonly Judged[],
  second: readonly Judged[],
  checkId: string,
): AgreementRate {
  const firsts = new Map(first.map((judged) => [judged.findingId, judged]));
  const pairs = second.flatMap((judged) => {
    const before = firsts.get(judged.findingId.slice(checkId.length + 1));
    return before ? { first: before, second: judged } : [];
  });
  const decided = pairs.filter(({ first, second }) => ![first.outcome, second.outcome].includes('review'));
  const disagreements = decided.filter((pair) => pair.first.outcome !== pair.second.outcome);
  const [compared, agreed] = [decided.length, decided.length - disagreements.length];
  return {
    compared,
    agreed,
    // 100 only where nothing is missing: 1999 of 2000 is 99.9.
    percent:
      compared === 0
        ? null
        : Math.min(Math.round((agreed * 1000) / compared), agreed < compared ? 999 : 1000) / 10,
    disagreements,
    open: pairs.filter((pair) => pair.second.outcome === 'review').map((pair) => pair.first.findingId),
  };
}
