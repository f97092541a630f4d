import { ColumnCorrection, Recheck, type Signed, TestQuestion, VisitSeries } from '../../model/task';
import { database, type RecordsDatabase } from '../database';
import { NotFoundError } from '../errors';
import { utc, utcAfter, workOn, write } from './transaction';

/** What an inspector adds to a site beside its pages. Everything is appended; only a question can be written on, and a series taken away. */

/** Corrects a column of the ledger. The newest correction of a column counts. */
export async function addCorrection(
  correction: Omit<ColumnCorrection, 'id'>,
  db: RecordsDatabase = database(),
): Promise<ColumnCorrection> {
  return write(db, async () => {
    const { inspectionId, columnKey } = correction;
    await workOn(db, inspectionId, correction.at);
    const earlier = await db.columnCorrections.where('inspectionId').equals(inspectionId).toArray();
    const ofColumn = earlier.filter((one) => one.columnKey === columnKey);
    const at = utcAfter(ofColumn, correction.at);
    const row = ColumnCorrection.parse({ ...correction, id: crypto.randomUUID(), at });
    await db.columnCorrections.add(row);
    return row;
  });
}

/** Logs a test question that was sent. */
export async function addQuestion(
  question: Omit<TestQuestion, 'id'>,
  db: RecordsDatabase = database(),
): Promise<TestQuestion> {
  return write(db, async () => {
    await workOn(db, question.inspectionId, question.at);
    const row = TestQuestion.parse({ ...question, id: crypto.randomUUID(), at: utc(question.at) });
    await db.questions.add(row);
    return row;
  });
}

/** Writes what came of a test question, or corrects it. */
export async function updateQuestion(
  questionId: string,
  changes: Signed & Partial<Omit<TestQuestion, 'id' | 'inspectionId'>>,
  db: RecordsDatabase = database(),
): Promise<TestQuestion> {
  return write(db, async () => {
    const before = await db.questions.get(questionId);
    if (!before) throw new NotFoundError(`no question ${questionId}`);
    const { id, inspectionId } = before;
    await workOn(db, inspectionId, changes.at);
    const row = TestQuestion.parse({ ...before, ...changes, id, inspectionId, at: utc(changes.at) });
    await db.questions.put(row);
    return row;
  });
}

/** Adds a series of visits, as an outside monitor gave it. */
export async function addVisitSeries(
  series: Omit<VisitSeries, 'id'>,
  db: RecordsDatabase = database(),
): Promise<VisitSeries> {
  const row = VisitSeries.parse({ ...series, id: crypto.randomUUID(), at: utc(series.at) });
  return write(db, async () => {
    await workOn(db, row.inspectionId, row.at);
    await db.visitSeries.add(row);
    return row;
  });
}

/** Takes an imported series away again: it was of another site, or read wrongly. */
export async function removeVisitSeries(
  seriesId: string,
  at: string,
  db: RecordsDatabase = database(),
): Promise<void> {
  return write(db, async () => {
    const series = await db.visitSeries.get(seriesId);
    if (!series) throw new NotFoundError(`no series ${seriesId}`);
    await workOn(db, series.inspectionId, at);
    await db.visitSeries.delete(seriesId);
  });
}

/** 整改复查: adds what a second visit to a fault of a closed inspection found. The inspection itself does not change. */
export async function addRecheck(
  recheck: Omit<Recheck, 'id'>,
  db: RecordsDatabase = database(),
): Promise<Recheck> {
  return write(db, async () => {
    const { inspectionId, findingId } = recheck;
    const inspection = await db.inspections.get(inspectionId);
    if (inspection?.state !== 'closed') throw new NotFoundError(`no closed inspection ${inspectionId}`);
    if (!(await db.findings.get(findingId))) throw new NotFoundError(`no finding ${findingId}`);
    const earlier = await db.rechecks.where('inspectionId').equals(inspectionId).toArray();
    const ofFinding = earlier.filter((one) => one.findingId === findingId);
    const row = Recheck.parse({ ...recheck, id: crypto.randomUUID(), at: utcAfter(ofFinding, recheck.at) });
    await db.rechecks.add(row);
    return row;
  });
}
