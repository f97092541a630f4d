import { rules } from '../../rules';
import { grouped } from '../../utils/grouped';
import { OUTCOMES, type Outcome } from '../../utils/model/words';
import { effectiveOutcome, isOutdated } from '../../utils/records/effective';
import type { AuditRow, FindingRow, ReviewRow } from '../../utils/records/rows';
import type { SiteRecord } from '../../utils/records/site-record';
import { wordsOf } from '../words';

/** A finding of a site, with the page it is of, what the machine says and what the inspector says. */
export interface SiteFinding {
  readonly finding: FindingRow;
  /** Undefined for a fault of the site as a whole. */
  readonly audit: AuditRow | undefined;
  readonly review: ReviewRow | undefined;
  readonly reviewState: ReviewState;
  /** What counts. */
  readonly outcome: Outcome;
}

export const REVIEW_STATES = ['none', 'confirmed', 'overruled', 'outdated'] as const;
type ReviewState = (typeof REVIEW_STATES)[number];

export interface FindingFilter {
  readonly search: string;
  /** '' lets all through. */
  readonly counts: Outcome | '';
  readonly review: ReviewState | '';
}

/** The findings of one rule. */
export interface RuleFindings {
  readonly ruleId: string;
  readonly name: string;
  readonly findings: readonly SiteFinding[];
}

export interface OutcomeFindings {
  readonly outcome: Outcome;
  readonly total: number;
  /** Of these, how many count as something else because of a review. */
  readonly changed: number;
  readonly rules: readonly RuleFindings[];
}

export function siteFindings({ findings, audits, reviews }: SiteRecord): SiteFinding[] {
  const pages = new Map(audits.map((audit) => [audit.id, audit]));
  return findings.map((finding) => {
    const review = reviews[finding.id];
    return {
      finding,
      audit: pages.get(finding.auditId),
      review,
      reviewState: stateOf(finding, review),
      outcome: effectiveOutcome(finding, review),
    };
  });
}

function stateOf(finding: FindingRow, review: ReviewRow | undefined): ReviewState {
  if (!review || review.result === 'withdrawn') return 'none';
  return isOutdated(finding, review) ? 'outdated' : review.result;
}

/**
 * By what the machine says, so that a review moves nothing under the inspector's hand, then by rule: those by hand first,
 * then as the catalogue has them.
 */
export function groupFindings(findings: readonly SiteFinding[], filter: FindingFilter): OutcomeFindings[] {
  const shown = findings.filter((one) => passes(one, filter));
  return OUTCOMES.map((outcome) => {
    const ofOutcome = shown.filter(({ finding }) => finding.outcome === outcome);
    const byRule = grouped(ofOutcome, ({ finding }) => finding.ruleId);
    return {
      outcome,
      total: ofOutcome.length,
      changed: ofOutcome.filter((one) => one.outcome !== outcome).length,
      rules: [...byRule]
        .sort(([a], [b]) => placeOf(a) - placeOf(b))
        .map(([ruleId, ofRule]) => ({
          ruleId,
          name: ofRule[0] ? wordsOf(ofRule[0].finding).name : ruleId,
          findings: ofRule,
        })),
    };
  });
}

const PLACES: ReadonlyMap<string, number> = new Map(rules.map(({ id }, i) => [id, i]));
const placeOf = (ruleId: string): number => PLACES.get(ruleId) ?? -1;

/** Every word that was typed stands somewhere in what is shown of it. */
function passes(
  { finding, audit, review, reviewState, outcome }: SiteFinding,
  { search, counts, review: wanted }: FindingFilter,
): boolean {
  if (counts !== '' && outcome !== counts) return false;
  if (wanted !== '' && reviewState !== wanted) return false;
  if (search.trim() === '') return true;
  const { name, message } = wordsOf(finding);
  const text = [name, message, audit?.title, audit?.url, finding.note, review?.reason, review?.author]
    .join(' ')
    .toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
