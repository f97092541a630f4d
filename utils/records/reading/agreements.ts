import { type Agreement, agreementsOf, type Spoken } from '../../bundle/agreement';
import { needsPerson } from '../../bundle/merge';
import { grouped } from '../../grouped';
import type { z } from '../../model/zod';
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

/**
 * The inspections with a conflict of opinions that nobody settled. Only where two spoke, or one spoke of a reading that a
 * later one took the place of, are their pages read. What is damaged is left out.
 * @param current ids of the readings that count: the newest of each page
 */
export async function listDisagreements(
  taskId: string,
  current: ReadonlySet<string>,
  db: RecordsDatabase = database(),
): Promise<string[]> {
  // An explicit transaction; in any other, Dexie would keep a watched query's rows and clone each of them.
  const reviews = await db.transaction('r', [db.reviews], () =>
    db.reviews.where('inspectionId').startsWith(`${taskId}/`).toArray(),
  );
  const found: string[] = [];
  for (const [inspectionId, words] of grouped(reviews, (word) => word.inspectionId)) {
    const [first] = words;
    const canDiffer = words.some(({ author, auditId }) => author !== first?.author || !current.has(auditId));
    if (!canDiffer) continue;
    const { audits, findings, reviews } = await spokenIn(db, inspectionId);
    const agreements = agreementsOf({
      audits: sound(AuditRow, audits),
      findings: sound(FindingRow, findings),
      reviews: sound(ReviewRow, reviews),
    });
    if (agreements.some(({ state }) => state === 'conflict')) found.push(inspectionId);
  }
  return found;
}

const sound = <Row>(schema: z.ZodType<Row>, rows: readonly Row[]): Row[] =>
  rows.flatMap((row) => schema.safeParse(row).data ?? []);

async function agreementsIn(db: RecordsDatabase, inspectionId: string): Promise<Agreement[]> {
  const { audits, findings, reviews } = await spokenIn(db, inspectionId);
  return agreementsOf({
    audits: audits.map((row) => checked(AuditRow, `audit ${row.id}`, row)),
    findings: findings.map((row) => checked(FindingRow, `finding ${row.id}`, row)),
    reviews: reviews.map((row) => checked(ReviewRow, `review ${row.id}`, row)),
  });
}

/** As they lie in the stores. */
const spokenIn = (db: RecordsDatabase, inspectionId: string): Promise<Spoken> =>
  db.transaction('r', [db.audits, db.findings, db.reviews], async () => {
    const [audits, findings, reviews] = await Promise.all([
      db.audits.where({ inspectionId }).toArray(),
      db.findings.where({ inspectionId }).toArray(),
      db.reviews.where({ inspectionId }).toArray(),
    ]);
    return { audits, findings, reviews };
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
