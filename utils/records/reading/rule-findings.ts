import type { Outcome } from '../../model/words';
import { database, type RecordsDatabase } from '../database';
import { effectiveOutcome, reviewsInForce } from '../effective';
import type { FindingRow, ReviewRow } from '../rows';
import { QUICK, soundRows } from './checks';

/** A finding and what counts of it. */
export interface CountedFinding {
  readonly finding: FindingRow;
  readonly review: ReviewRow | null;
  readonly outcome: Outcome;
}

/**
 * What one rule says of a whole task: the newest finding of each page, without reading the pages. By hand
 * (`BY_HAND`), all of them.
 */
export async function findingsByRule(
  taskId: string,
  ruleId: string,
  db: RecordsDatabase = database(),
): Promise<{ readonly findings: readonly CountedFinding[]; readonly damaged: readonly string[] }> {
  return db.transaction('r', [db.audits, db.findings, db.reviews], async () => {
    const ofTask = [
      [ruleId, `${taskId}/`],
      [ruleId, `${taskId}/\uffff`],
    ] as const;
    const [provisional, findings, reviews] = await Promise.all([
      db.audits.where('settle.state').equals('provisional').primaryKeys(),
      db.findings
        .where('[ruleId+inspectionId]')
        .between(...ofTask)
        .toArray(),
      db.reviews.where('inspectionId').startsWith(`${taskId}/`).toArray(),
    ]);
    const damaged: string[] = [];
    const inForce = reviewsInForce(soundRows('review', QUICK.reviews, reviews, damaged));
    const counted = newestOfEachPage(
      soundRows('finding', QUICK.findings, findings, damaged),
      new Set(provisional),
    );
    return {
      findings: counted.map((finding) => {
        const review = inForce[finding.id];
        return { finding, review: review ?? null, outcome: effectiveOutcome(finding, review) };
      }),
      damaged,
    };
  });
}

/** A machine's finding is as old as its audit. */
function newestOfEachPage(findings: readonly FindingRow[], provisional: ReadonlySet<string>): FindingRow[] {
  const newest = new Map<string, FindingRow>();
  for (const finding of findings) {
    if (finding.origin === 'machine' && provisional.has(finding.auditId)) continue;
    const key = finding.origin === 'hand' ? finding.id : `${finding.inspectionId} ${finding.addressKey}`;
    const known = newest.get(key);
    if (!known || known.createdAt <= finding.createdAt) newest.set(key, finding);
  }
  return [...newest.values()];
}
