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

/** What came together by merging and waits for a person: those of a task, and of registers and tasks themselves. */
export async function listConflicts(
  taskId: string,
  db: RecordsDatabase = database(),
): Promise<ConflictRow[]> {
  const [ofTask, ofSubjects] = await Promise.all([
    db.conflicts.where('inspectionId').startsWith(`${taskId}/`).toArray(),
    db.conflicts.where('inspectionId').equals('').toArray(),
  ]);
  return [...ofTask, ...ofSubjects]
    .map((row) => checked(ConflictRow, `conflict ${row.id}`, row))
    .filter(needsPerson);
}
