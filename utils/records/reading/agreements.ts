import { type Agreement, agreementsOf } from '../../bundle/agreement';
import { needsPerson } from '../../bundle/merge';
import { ConflictRow } from '../conflict-row';
import { database, type RecordsDatabase } from '../database';
import { AuditRow, FindingRow, ReviewRow } from '../rows';
import { checked } from './checks';

/**
 * Where several spoke about the same page under the same rule in a task: agreement, conflict, or settled by a named
 * person. One inspection is in memory at a time.
 */
export async function listAgreements(taskId: string, db: RecordsDatabase = database()): Promise<Agreement[]> {
  const reviewed = await db.reviews.where('inspectionId').startsWith(`${taskId}/`).uniqueKeys();
  const found: Agreement[] = [];
  for (const inspectionId of reviewed) found.push(...(await agreementsIn(db, String(inspectionId))));
  return found;
}

const agreementsIn = (db: RecordsDatabase, inspectionId: string): Promise<Agreement[]> =>
  db.transaction('r', [db.audits, db.findings, db.reviews], async () => {
    const [audits, findings, reviews] = await Promise.all([
      db.audits.where({ inspectionId }).toArray(),
      db.findings.where({ inspectionId }).toArray(),
      db.reviews.where({ inspectionId }).toArray(),
    ]);
    return agreementsOf({
      audits: audits.map((row) => checked(AuditRow, `audit ${row.id}`, row)),
      findings: findings.map((row) => checked(FindingRow, `finding ${row.id}`, row)),
      reviews: reviews.map((row) => checked(ReviewRow, `review ${row.id}`, row)),
    });
  });

/** What came together by merging and waits for a person: in a task, in what was typed for it, in its register. */
export const listConflicts = async (
  taskId: string,
  db: RecordsDatabase = database(),
): Promise<ConflictRow[]> => (await conflictsOf(db, taskId)).filter(needsPerson);

/** The same, decided by a person. */
export const listSettledConflicts = async (
  taskId: string,
  db: RecordsDatabase = database(),
): Promise<ConflictRow[]> =>
  (await conflictsOf(db, taskId)).filter((row) => row.settled !== null && !needsPerson(row));

async function conflictsOf(db: RecordsDatabase, taskId: string): Promise<ConflictRow[]> {
  const task = await db.tasks.get(taskId);
  const [ofTask, ofSubjects] = await Promise.all([
    db.conflicts.where('inspectionId').startsWith(`${taskId}/`).toArray(),
    db.conflicts.where('inspectionId').equals('').toArray(),
  ]);
  const isOwn = ({ store, rowId }: ConflictRow): boolean =>
    store === 'registerSites' ? rowId.startsWith(`${task?.registerId}/`) : rowId === taskId;
  return [...ofTask, ...ofSubjects.filter(isOwn)].map((row) =>
    checked(ConflictRow, `conflict ${row.id}`, row),
  );
}
