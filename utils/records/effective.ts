import { grouped } from '../grouped';
import type { Outcome } from '../model/words';
import type { AuditRecord, FindingRow, ReviewRow } from './rows';

type Judged = Pick<FindingRow, 'outcome' | 'reason'>;

/** What stands once an inspector agrees or disagrees with the machine. An overruled 不适用 does apply: still to be looked at. */
const REVIEWED: Readonly<Record<Outcome, { readonly confirmed: Outcome; readonly overruled: Outcome }>> = {
  fail: { confirmed: 'fail', overruled: 'pass' },
  review: { confirmed: 'fail', overruled: 'pass' },
  pass: { confirmed: 'pass', overruled: 'fail' },
  inapplicable: { confirmed: 'inapplicable', overruled: 'review' },
};

/** The inspector's own result, or null where there is none or it was taken back. Of what the machine said *then*. */
export function inspectorOutcome(review: Pick<ReviewRow, 'result' | 'of'> | undefined): Outcome | null {
  if (!review || review.result === 'withdrawn') return null;
  return REVIEWED[review.of.outcome][review.result];
}

/** True where the machine, judging again, says something else than what was reviewed: a person must look again. */
export function isOutdated(finding: Judged, review: ReviewRow): boolean {
  return finding.outcome !== review.of.outcome || finding.reason !== review.of.reason;
}

/**
 * The result that counts. The inspector's wins over the machine's; but a review of something the machine no longer says
 * neither hides a new fault nor keeps an old one.
 */
export function effectiveOutcome(finding: Judged, review: ReviewRow | undefined): Outcome {
  if (!review || isOutdated(finding, review)) return finding.outcome;
  return inspectorOutcome(review) ?? finding.outcome;
}

/** The review in force among all of one finding: the last one standing. */
export const reviewInForce = (reviews: readonly ReviewRow[]): ReviewRow | undefined =>
  standingReviews(reviews).at(-1);

/**
 * The reviews of one finding that were not taken back, oldest first. Each `withdrawn` takes back its author's own last
 * one; where he has none, the last of all.
 */
export function standingReviews(reviews: readonly ReviewRow[]): ReviewRow[] {
  const standing: ReviewRow[] = [];
  for (const review of [...reviews].sort((a, b) => (a.at + a.id < b.at + b.id ? -1 : 1))) {
    if (review.result !== 'withdrawn') standing.push(review);
    // Records of several inspectors come together: nobody takes back what he never read.
    else
      standing.splice(
        standing.findLastIndex(({ author }) => author === review.author),
        1,
      );
  }
  return standing;
}

/** The review in force of each finding that has one, by finding id. */
export function reviewsInForce(reviews: readonly ReviewRow[]): Readonly<Record<string, ReviewRow>> {
  const found: Record<string, ReviewRow> = {};
  for (const [findingId, ofFinding] of grouped(reviews, (review) => review.findingId)) {
    const review = reviewInForce(ofFinding);
    if (review) found[findingId] = review;
  }
  return found;
}

/** How many findings of a record count as what. */
export function countOutcomes({ findings, reviews }: Omit<AuditRecord, 'audit'>): Record<Outcome, number> {
  const counts: Record<Outcome, number> = { fail: 0, review: 0, pass: 0, inapplicable: 0 };
  for (const finding of findings) counts[effectiveOutcome(finding, reviews[finding.id])] += 1;
  return counts;
}
