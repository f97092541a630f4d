import { database, type RecordsDatabase } from '../database';
import { reviewsInForce } from '../effective';
import { AuditRow, FindingRow, ReviewRow } from '../rows';
import { ownReason } from '../shared-zone';
import { checked } from './checks';
import type { Within } from './tasks';

/** A finding that a person has spoken about, the word that counts, and the page it is of. */
export interface ReviewedFinding {
  readonly review: ReviewRow;
  readonly finding: FindingRow;
  readonly audit: AuditRow;
}

/** The reviews in force of an inspection, each with its finding and page. Faults of the site as a whole have no page. */
export async function listReviewed(
  inspectionId: string,
  db: RecordsDatabase = database(),
): Promise<ReviewedFinding[]> {
  return db.transaction('r', [db.audits, db.findings, db.reviews], async () => {
    const reviews = Object.values(reviewsInForce(await soundReviews(db, { inspectionId })));
    const [findings, audits] = await Promise.all([
      db.findings.bulkGet(reviews.map(({ findingId }) => findingId)),
      db.audits.bulkGet(reviews.map(({ auditId }) => auditId)),
    ]);
    return reviews.flatMap((review, i) => {
      const [finding, audit] = [findings[i], audits[i]];
      if (!finding || !audit) return [];
      return {
        review,
        finding: checked(FindingRow, `finding ${finding.id}`, finding),
        audit: checked(AuditRow, `audit ${audit.id}`, audit),
      };
    });
  });
}

/** All that was ever said of a finding, what was taken back included, oldest first. */
export async function listReviews(findingId: string, db: RecordsDatabase = database()): Promise<ReviewRow[]> {
  const rows = await db.reviews.where('findingId').equals(findingId).toArray();
  return rows
    .map((row) => checked(ReviewRow, `review ${row.id}`, row))
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** The reasons given last for overruling, each once, the latest first. */
export async function recentReasons(
  of: Within,
  limit: number,
  db: RecordsDatabase = database(),
): Promise<string[]> {
  const reviews = await soundReviews(db, of);
  const reasons = reviews
    .filter(({ result }) => result === 'overruled')
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .map(({ reason }) => ownReason(reason));
  return [...new Set(reasons)].filter(Boolean).slice(0, limit);
}

async function soundReviews(db: RecordsDatabase, of: Within): Promise<ReviewRow[]> {
  const where = db.reviews.where('inspectionId');
  const rows = await ('taskId' in of
    ? where.startsWith(`${of.taskId}/`)
    : where.equals(of.inspectionId)
  ).toArray();
  return rows.map((row) => checked(ReviewRow, `review ${row.id}`, row));
}
