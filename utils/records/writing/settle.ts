import { type Agreement, agreementsOf, settlingResult } from '../../bundle/agreement';
import { inOrder, mergeUnit } from '../../bundle/audit-units';
import type { BundleStore } from '../../bundle/format';
import { ROWS } from '../../bundle/format';
import type { Row } from '../../bundle/manners';
import { isSame, mergeRow } from '../../bundle/merge';
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

/**
 * Takes a decision back: the versions wait again. Only here: whoever got it in a bundle meanwhile has it, and brings it
 * back when records come together again.
 */
export async function unsettleConflict(
  conflictId: string,
  db: RecordsDatabase = database(),
): Promise<ConflictRow> {
  return write(db, async () => {
    const conflict = await db.conflicts.get(conflictId);
    if (!conflict?.settled) throw new NotFoundError(`nothing was decided of ${conflictId}`);
    await mayChange(db, conflict);
    const open = { ...conflict, settled: null };
    await show(db, open);
    await db.conflicts.put(open);
    return open;
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
    const { agreement, findings, reviews } = await spokenOf(db, of);
    await openInspection(db, of.inspectionId);
    const settles = agreement.opinions.map(({ id }) => id);
    const signed = { author, at: utcAfter(reviews, at), reason, settles };
    const rows = findings.flatMap((finding) => {
      const result = settlingResult(finding, outcome);
      return result && finding.origin === 'machine' ? reviewOf(finding, result, signed) : [];
    });
    await db.reviews.bulkAdd(rows);
    return rows;
  });
}

/**
 * Takes the word back that settled it; what was said before counts again. Nothing is deleted.
 * @throws NotFoundError where it is not settled, or by somebody else: nobody takes another's word back; ClosedError
 */
export async function unsettleAgreement(
  of: Pick<Agreement, 'inspectionId' | 'addressKey' | 'ruleId'>,
  { author, at }: Signed,
  db: RecordsDatabase = database(),
): Promise<ReviewRow[]> {
  return write(db, async () => {
    const { agreement, findings, reviews } = await spokenOf(db, of);
    const { settlement, state } = agreement;
    if (state !== 'settled' || settlement?.author !== author)
      throw new NotFoundError(`${author} settled nothing of ${of.addressKey}`);
    await openInspection(db, of.inspectionId);
    const settled = new Set(
      reviews.filter((word) => word.at === settlement.at).map((word) => word.findingId),
    );
    const signed = { author, at: utcAfter(reviews, at), reason: '' };
    const rows = findings
      .filter(({ id }) => settled.has(id))
      .map((finding) => reviewOf(finding, 'withdrawn', signed));
    await db.reviews.bulkAdd(rows);
    return rows;
  });
}

/** All that was said of a page under a rule. @throws NotFoundError where no two spoke */
async function spokenOf(
  db: RecordsDatabase,
  { inspectionId, addressKey, ruleId }: Pick<Agreement, 'inspectionId' | 'addressKey' | 'ruleId'>,
): Promise<{
  readonly agreement: Agreement;
  readonly findings: readonly FindingRow[];
  readonly reviews: readonly ReviewRow[];
}> {
  const ofRule = await db.findings.where('[ruleId+inspectionId]').equals([ruleId, inspectionId]).toArray();
  const findings = ofRule.filter((finding) => finding.addressKey === addressKey);
  const idsOf = (field: 'auditId' | 'id'): string[] => findings.map((finding) => finding[field]);
  const audits = await db.audits.where('id').anyOf(idsOf('auditId')).toArray();
  const reviews = await db.reviews.where('findingId').anyOf(idsOf('id')).toArray();
  const [agreement] = agreementsOf({ audits, findings, reviews });
  if (!agreement) throw new NotFoundError(`no two opinions of ${ruleId} on ${addressKey}`);
  return { agreement, findings, reviews };
}

const reviewOf = (
  { id: findingId, auditId, inspectionId, outcome, reason }: FindingRow,
  result: ReviewRow['result'],
  signed: Pick<ReviewRow, 'author' | 'at' | 'reason'> & Partial<Pick<ReviewRow, 'settles'>>,
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
