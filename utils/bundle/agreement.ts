import { grouped } from '../grouped';
import type { Outcome } from '../model/words';
import { inspectorOutcome, standingReviews } from '../records/effective';
import type { AuditRow, FindingRow, ReviewRow } from '../records/rows';

/** 合并核对: what several inspectors say of the same page under the same rule, within one inspection and so one period. */

/** One inspector's last word; without an author, what the machine says of the newest reading, where nobody reviewed that. */
interface Opinion {
  /** Of the review; for the machine, of the finding. */
  readonly id: string;
  readonly findingId: string;
  readonly author: string;
  readonly outcome: Outcome;
  /** The inspector's; for the machine the key of its 结论原因. */
  readonly reason: string;
  readonly at: string;
}

export interface Agreement {
  readonly inspectionId: string;
  readonly addressKey: string;
  readonly ruleId: string;
  /** `settled`: a named person decided between all of these opinions. */
  readonly state: 'agreement' | 'conflict' | 'settled';
  /** At least two, by author, the machine last. */
  readonly opinions: readonly Opinion[];
  /** The word that settles it, also where a later opinion reopened the conflict; null where there is none. */
  readonly settlement: ReviewRow | null;
}

/** Rows of one or several inspections: every final reading, not only the newest. */
export interface Spoken {
  readonly audits: readonly AuditRow[];
  readonly findings: readonly FindingRow[];
  readonly reviews: readonly ReviewRow[];
}

/**
 * Pages and rules that more than one spoke about, in the order of inspection, page and rule. What was written by hand has
 * no counterpart and is not compared.
 */
export function agreementsOf({ audits, findings, reviews }: Spoken): Agreement[] {
  const pages = new Map(audits.filter(({ provisional }) => !provisional).map((audit) => [audit.id, audit]));
  const ofFinding = grouped(reviews, ({ findingId }) => findingId);
  const comparable = findings.filter(({ origin, auditId }) => origin === 'machine' && pages.has(auditId));
  const groups = grouped(comparable, ({ inspectionId, addressKey, ruleId }) =>
    JSON.stringify([inspectionId, addressKey, ruleId]),
  );
  const found: Agreement[] = [];
  for (const [, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [first] = group;
    const standing = group.flatMap(({ id }) => standingReviews(ofFinding.get(id) ?? []));
    if (!first || standing.length === 0) continue;
    const words = standing.filter(({ settles }) => settles === undefined);
    const { inspectionId, addressKey, ruleId } = first;
    const opinions = [...opinionsOf(words), ...machineOpinion(group, words, pages)];
    if (opinions.length < 2) continue;
    const settlement = lastOf(standing.filter(({ settles }) => settles !== undefined)) ?? null;
    const weighed = new Set(settlement?.settles);
    const outcomes = new Set(opinions.map(({ outcome }) => outcome));
    let state: Agreement['state'] = outcomes.size === 1 ? 'agreement' : 'conflict';
    if (opinions.every(({ id }) => weighed.has(id))) state = 'settled';
    found.push({ inspectionId, addressKey, ruleId, state, opinions, settlement });
  }
  return found;
}

/** Each author's last word that stands. */
function opinionsOf(standing: readonly ReviewRow[]): Opinion[] {
  const opinions: Opinion[] = [];
  for (const [author, words] of grouped(standing, (word) => word.author)) {
    const word = lastOf(words);
    const outcome = inspectorOutcome(word);
    if (!word || !outcome) continue;
    const { id, findingId, reason, at } = word;
    opinions.push({ id, findingId, author, outcome, reason, at });
  }
  return opinions.sort((a, b) => (a.author < b.author ? -1 : 1));
}

/** What the tables would count of the newest reading, if nobody spoke about that one. */
function machineOpinion(
  group: readonly FindingRow[],
  words: readonly ReviewRow[],
  pages: ReadonlyMap<string, AuditRow>,
): Opinion[] {
  const readAt = ({ auditId }: FindingRow): string => pages.get(auditId)?.checkedAt ?? '';
  const newest = [...group].sort((a, b) => (`${readAt(a)} ${a.id}` < `${readAt(b)} ${b.id}` ? 1 : -1))[0];
  if (!newest || words.some(({ findingId }) => findingId === newest.id)) return [];
  const { id, outcome, reason } = newest;
  if (outcome !== 'fail' && outcome !== 'pass') return [];
  return [{ id, findingId: id, author: '', outcome, reason, at: readAt(newest) }];
}

const lastOf = (words: readonly ReviewRow[]): ReviewRow | undefined =>
  [...words].sort((a, b) => (`${a.at} ${a.id}` < `${b.at} ${b.id}` ? -1 : 1)).at(-1);

/**
 * The word to write on each finding of a conflict so that one result counts for all of them.
 * @returns null for a finding under which that result cannot be said: 不适用 is no fault and no pass
 */
export function settlingResult(
  finding: Pick<FindingRow, 'outcome' | 'reason'>,
  outcome: 'fail' | 'pass',
): 'confirmed' | 'overruled' | null {
  const results = ['confirmed', 'overruled'] as const;
  const { outcome: said, reason } = finding;
  return (
    results.find((result) => inspectorOutcome({ result, of: { outcome: said, reason } }) === outcome) ?? null
  );
}
