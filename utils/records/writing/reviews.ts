import type { Signed } from '../../model/task';
import { database, type RecordsDatabase } from '../database';
import { reviewInForce } from '../effective';
import { NotFoundError } from '../errors';
import { type FindingRow, ReviewRow } from '../rows';
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

/** What a review is of, and what the machine said of it. */
export type ReviewSubject = Pick<ReviewRow, 'findingId' | 'auditId' | 'inspectionId' | 'of'>;

/**
 * Adds the inspector's word on a finding of the site as a whole: those are computed from the record and never stored.
 * @throws ClosedError where the inspection or its task is closed
 */
export async function addSiteReview(
  subject: Omit<ReviewSubject, 'auditId'>,
  review: Signed & { readonly result: 'confirmed' | 'overruled'; readonly reason: string },
  db: RecordsDatabase = database(),
): Promise<ReviewRow> {
  return write(db, async () =>
    put(db, { ...subject, auditId: '' }, review, await reviewsOf(db, subject.findingId)),
  );
}

async function append(
  db: RecordsDatabase,
  findingId: string,
  review: Signed & Pick<ReviewRow, 'result' | 'reason'>,
  earlier: readonly ReviewRow[],
): Promise<ReviewRow> {
  const finding = await db.findings.get(findingId);
  // A computed finding is in no store: what was said of it before knows its subject.
  const subject = finding ? subjectOf(finding) : earlier.at(-1);
  if (!subject) throw new NotFoundError(`no finding ${findingId}`);
  return put(db, subject, review, earlier);
}

const subjectOf = ({ id, auditId, inspectionId, outcome, reason }: FindingRow): ReviewSubject => ({
  findingId: id,
  auditId,
  inspectionId,
  of: { outcome, reason },
});

async function put(
  db: RecordsDatabase,
  { findingId, auditId, inspectionId, of }: ReviewSubject,
  review: Signed & Pick<ReviewRow, 'result' | 'reason'>,
  earlier: readonly ReviewRow[],
): Promise<ReviewRow> {
  await workOn(db, inspectionId, review.at);
  const row = ReviewRow.parse({
    ...review,
    id: crypto.randomUUID(),
    findingId,
    auditId,
    inspectionId,
    at: utcAfter(earlier, review.at),
    of,
  });
  await db.reviews.add(row);
  return row;
}
