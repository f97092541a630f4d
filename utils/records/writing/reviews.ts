import type { Signed } from '../../model/task';
import { database, type RecordsDatabase } from '../database';
import { reviewInForce } from '../effective';
import { NotFoundError } from '../errors';
import { ReviewRow } from '../rows';
import { utcAfter, workOn, write } from './transaction';

/** Adds the inspector's word on a finding, beside the machine's. */
export async function addReview(
  findingId: string,
  review: Signed & { readonly result: 'confirmed' | 'overruled'; readonly reason: string },
  db: RecordsDatabase = database(),
): Promise<ReviewRow> {
  return write(db, async () => append(db, findingId, review, await reviewsOf(db, findingId)));
}

/** The same word on several findings that are one fault, all or none. */
export async function addReviews(
  findingIds: readonly string[],
  review: Signed & { readonly result: 'confirmed' | 'overruled'; readonly reason: string },
  db: RecordsDatabase = database(),
): Promise<ReviewRow[]> {
  return write(db, async () => {
    const rows: ReviewRow[] = [];
    for (const id of findingIds) rows.push(await append(db, id, review, await reviewsOf(db, id)));
    return rows;
  });
}

/** Takes the review in force back; the one before it, if any, counts again. Nothing is deleted. */
export async function undoReview(
  findingId: string,
  signature: Signed,
  db: RecordsDatabase = database(),
): Promise<ReviewRow> {
  return write(db, () => withdraw(db, findingId, signature));
}

/** The same of several findings that were reviewed as one, all or none. */
export async function undoReviews(
  findingIds: readonly string[],
  signature: Signed,
  db: RecordsDatabase = database(),
): Promise<ReviewRow[]> {
  return write(db, async () => {
    const rows: ReviewRow[] = [];
    for (const id of findingIds) rows.push(await withdraw(db, id, signature));
    return rows;
  });
}

async function withdraw(db: RecordsDatabase, findingId: string, signature: Signed): Promise<ReviewRow> {
  const earlier = await reviewsOf(db, findingId);
  if (!reviewInForce(earlier)) throw new NotFoundError(`no review in force of ${findingId}`);
  return append(db, findingId, { result: 'withdrawn', reason: '', ...signature }, earlier);
}

const reviewsOf = (db: RecordsDatabase, findingId: string): Promise<ReviewRow[]> =>
  db.reviews.where('findingId').equals(findingId).toArray();

async function append(
  db: RecordsDatabase,
  findingId: string,
  review: Signed & Pick<ReviewRow, 'result' | 'reason'>,
  earlier: readonly ReviewRow[],
): Promise<ReviewRow> {
  const finding = await db.findings.get(findingId);
  if (!finding) throw new NotFoundError(`no finding ${findingId}`);
  await workOn(db, finding.inspectionId, review.at);
  const row = ReviewRow.parse({
    ...review,
    id: crypto.randomUUID(),
    findingId,
    auditId: finding.auditId,
    inspectionId: finding.inspectionId,
    at: utcAfter(earlier, review.at),
    of: { outcome: finding.outcome, reason: finding.reason },
  });
  await db.reviews.add(row);
  return row;
}
