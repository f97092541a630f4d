import { type Agreement, agreementsOf, settlingResult } from '../../bundle/agreement';
import { inOrder, mergeUnit } from '../../bundle/audit-units';
import type { BundleStore } from '../../bundle/format';
import { ROWS } from '../../bundle/format';
import { isSame, mergeRow, type Row } from '../../bundle/merge';
import type { Signed } from '../../model/task';
import { ConflictRow } from '../conflict-row';
import { database, type RecordsDatabase } from '../database';
import { NotFoundError } from '../errors';
import { type FindingRow, ReviewRow } from '../rows';
import { putUnit } from './merge';
import { inOpenTask, openInspection, utcAfter, write } from './transaction';

/**
 * Decides a conflict of merged records: one of its versions is shown from now on, the others stay beside it. A version
 * that comes to be known later asks again.
 * @param version its place among the conflict's versions
 */
export async function settleConflict(
  conflictId: string,
  version: number,
  { author, at, reason }: Signed & { readonly reason: string },
  db: RecordsDatabase = database(),
): Promise<ConflictRow> {
  return write(db, async () => {
    const conflict = await db.conflicts.get(conflictId);
    const value = conflict?.versions[version];
    if (!conflict || value === undefined) throw new NotFoundError(`no version ${version} of ${conflictId}`);
    await mayChange(db, conflict);
    const earlier = conflict.settled ? [conflict.settled] : [];
    const settled = { author, at: utcAfter(earlier, at), reason, value, between: conflict.versions };
    const decided = ConflictRow.parse({ ...conflict, settled });
    await show(db, decided);
    await db.conflicts.put(decided);
    return decided;
  });
}

/** A closed site may still be left out of the counts; what its verdict rests on does not change. */
async function mayChange(db: RecordsDatabase, { inspectionId, field }: ConflictRow): Promise<void> {
  if (inspectionId === '') return;
  if (field === 'exclusion') await inOpenTask(db, inspectionId);
  else await openInspection(db, inspectionId);
}

/** Shows what was decided: the row comes together with itself. */
async function show(db: RecordsDatabase, conflict: ConflictRow): Promise<void> {
  const { rowId } = conflict;
  const store = conflict.store as BundleStore;
  const stored: object | undefined = await db.table(store).get(rowId);
  if (!stored) throw new NotFoundError(`no ${store} ${rowId}`);
  if (store !== 'audits') {
    const kept = { row: ROWS[store].parse(stored) as unknown as Row, conflicts: [conflict] };
    await db.table(store).put(ROWS[store].parse(mergeRow(store, kept, kept).row));
    return;
  }
  const findings = await db.findings.where('auditId').equals(rowId).toArray();
  const reviews = await db.reviews.where('auditId').equals(rowId).toArray();
  const unit = {
    audit: ROWS.audits.parse(stored),
    findings: inOrder(findings.filter(({ origin }) => origin === 'machine')),
  };
  const reviewed = new Set(reviews.map(({ findingId }) => findingId));
  const kept = { unit, conflict };
  const merged = mergeUnit(kept, kept, (id) => reviewed.has(id));
  if (!isSame(merged.unit as never, unit as never)) await putUnit(db, unit, merged.unit);
}

/**
 * Ends a conflict between inspectors about a page: a named person writes a further review on every finding of it, so that
 * one result counts, whichever reading counts. What was said before stays.
 * @param outcome what shall count
 * @throws NotFoundError where nobody disagrees about that page under that rule; ClosedError
 */
export async function settleAgreement(
  of: Pick<Agreement, 'inspectionId' | 'addressKey' | 'ruleId'>,
  outcome: 'fail' | 'pass',
  { author, at, reason }: Signed & { readonly reason: string },
  db: RecordsDatabase = database(),
): Promise<ReviewRow[]> {
  return write(db, async () => {
    const { inspectionId, addressKey, ruleId } = of;
    const findings = await db.findings
      .where('[ruleId+inspectionId]')
      .equals([ruleId, inspectionId])
      .toArray();
    const ofPage = findings.filter((finding) => finding.addressKey === addressKey);
    const audits = await db.audits
      .where('id')
      .anyOf(ofPage.map(({ auditId }) => auditId))
      .toArray();
    const reviews = await db.reviews
      .where('findingId')
      .anyOf(ofPage.map(({ id }) => id))
      .toArray();
    const [agreement] = agreementsOf({ audits, findings: ofPage, reviews });
    if (!agreement) throw new NotFoundError(`no two opinions of ${ruleId} on ${addressKey}`);
    await openInspection(db, inspectionId);
    const settles = agreement.opinions.map(({ id }) => id);
    const signed = { author, at: utcAfter(reviews, at), reason, settles };
    const rows = ofPage.flatMap((finding) => {
      const result = settlingResult(finding, outcome);
      return result && finding.origin === 'machine' ? reviewOf(finding, result, signed) : [];
    });
    await db.reviews.bulkAdd(rows);
    return rows;
  });
}

const reviewOf = (
  { id: findingId, auditId, inspectionId, outcome, reason }: FindingRow,
  result: ReviewRow['result'],
  signed: Pick<ReviewRow, 'author' | 'at' | 'reason' | 'settles'>,
): ReviewRow =>
  ReviewRow.parse({
    ...signed,
    id: crypto.randomUUID(),
    findingId,
    auditId,
    inspectionId,
    result,
    of: { outcome, reason },
  });
