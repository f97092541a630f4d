import type { Recheck } from '../model/task';
import { effectiveOutcome } from '../records/effective';
import type { AuditRow, FindingRow, ReviewRow } from '../records/rows';

/** 整改复查: what a later look at the same pages says of the faults of a closed inspection. Proposals: a person decides. */

/** One look at a site's pages: a closed inspection, or the audits made for its re-check. */
export interface Look {
  readonly audits: readonly AuditRow[];
  readonly findings: readonly FindingRow[];
  /** The review in force per finding id, if any. */
  readonly reviews: Readonly<Record<string, ReviewRow>>;
}

/** Before or after: a finding and the audit it was made by, null for one about the site as a whole. */
export interface Sight {
  readonly finding: FindingRow;
  readonly audit: AuditRow | null;
}

/** Why a pair is proposed as it is, or why it is a question. */
export type RecheckReason =
  | 'passes'
  | 'still-fails'
  | 'not-seen-before'
  /** The page was not opened again. */
  | 'not-visited'
  /** The page did not open: taken down, moved, or out of order. */
  | 'gone'
  /** The machine asks now, too, or says that the rule no longer applies. */
  | 'undecided'
  | 'inapplicable'
  /** The rule was not run this time. */
  | 'untested'
  /** It passes under another edition or version of the rule: that need not be the site's doing. */
  | 'other-measure'
  /** Recorded by hand: no machine sees whether it is gone. */
  | 'by-hand'
  /** It was there before, and the inspector said 不属实. */
  | 'overruled-before';

export interface RecheckProposal {
  /** Null: a question, only a person can say. */
  readonly outcome: Recheck['outcome'] | null;
  readonly reason: RecheckReason;
  /** Null for what was not there before. */
  readonly before: Sight | null;
  /** What the same rule says of the same page now; null where it says nothing. */
  readonly after: Sight | null;
}

/**
 * Lays the faults of a closed inspection beside what a later look found: first each earlier fault in its order, then
 * what is new.
 *
 * @param gone address keys of pages that did not open this time.
 */
export function proposeRechecks(
  earlier: Look,
  later: Look,
  gone: ReadonlySet<string> = new Set(),
): RecheckProposal[] {
  const was = sightsByFault(earlier);
  const is = sightsByFault(later);
  const visited = new Set([...finalAudits(later).values()].map(({ addressKey }) => addressKey));
  const faults = (look: Look, sights: ReadonlyMap<string, Sight>): [string, Sight][] =>
    [...sights].filter(([, { finding }]) => outcomeIn(look, finding) === 'fail');

  const known = faults(earlier, was).map(([fault, before]): RecheckProposal => {
    const after = is.get(fault) ?? null;
    return { ...compare(before, after, later, { gone, visited }), before, after };
  });
  const found = faults(later, is).flatMap(([fault, after]): RecheckProposal[] => {
    const before = was.get(fault) ?? null;
    if (before && outcomeIn(earlier, before.finding) === 'fail') return [];
    return before && earlier.reviews[before.finding.id]?.result === 'overruled'
      ? [{ outcome: null, reason: 'overruled-before', before, after }]
      : [{ outcome: 'new', reason: 'not-seen-before', before, after }];
  });
  return [...known, ...found];
}

function compare(
  before: Sight,
  after: Sight | null,
  later: Look,
  { gone, visited }: { readonly gone: ReadonlySet<string>; readonly visited: ReadonlySet<string> },
): Pick<RecheckProposal, 'outcome' | 'reason'> {
  const question = (reason: RecheckReason) => ({ outcome: null, reason });
  const { finding } = before;
  if (finding.origin === 'hand') return question('by-hand');
  if (!after) {
    if (gone.has(finding.addressKey)) return question('gone');
    return question(visited.has(finding.addressKey) ? 'untested' : 'not-visited');
  }
  switch (outcomeIn(later, after.finding)) {
    case 'fail':
      return { outcome: 'not-fixed', reason: 'still-fails' };
    case 'review':
      return question('undecided');
    case 'inapplicable':
      return question('inapplicable');
    case 'pass': {
      const isSameMeasure =
        finding.edition === after.finding.edition && finding.ruleVersion === after.finding.ruleVersion;
      return isSameMeasure ? { outcome: 'fixed', reason: 'passes' } : question('other-measure');
    }
  }
}

const outcomeIn = ({ reviews }: Look, finding: FindingRow) => effectiveOutcome(finding, reviews[finding.id]);

/** The newest final audit of each page, by its id. A provisional one is no reading. */
function finalAudits({ audits }: Look): Map<string, AuditRow> {
  const newest = new Map<string, AuditRow>();
  for (const audit of audits) {
    if (audit.provisional) continue;
    const other = newest.get(audit.addressKey);
    if (!other || other.checkedAt < audit.checkedAt) newest.set(audit.addressKey, audit);
  }
  return new Map([...newest.values()].map((audit) => [audit.id, audit]));
}

/** Findings by what they are about: the same rule on the same page is the same fault; each by hand is its own. */
function sightsByFault(look: Look): Map<string, Sight> {
  const audits = finalAudits(look);
  const sights = new Map<string, Sight>();
  for (const finding of look.findings) {
    const audit = audits.get(finding.auditId) ?? null;
    const isByHand = finding.origin === 'hand';
    if (!audit && !isByHand) continue;
    const fault = isByHand
      ? JSON.stringify([finding.id])
      : JSON.stringify([finding.addressKey, finding.ruleId]);
    sights.set(fault, { finding, audit });
  }
  return sights;
}
