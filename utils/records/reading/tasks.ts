import { RegisterSite } from '../../model/register';
import { Inspection, Recheck, Task, TestQuestion } from '../../model/task';
import { VerdictVersion } from '../../model/verdict';
import { database, type RecordsDatabase } from '../database';
import { SettingRow } from '../rows';
import { checked } from './checks';
import { sitesOfHost } from './registers';

/** One inspection, or all of a task. */
export type Within = { readonly inspectionId: string } | { readonly taskId: string };

/** All tasks, the newest first. */
export async function listTasks(db: RecordsDatabase = database()): Promise<Task[]> {
  const rows = await db.tasks.toArray();
  return rows.map(checkedTask).sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
}

/** One task, or null. */
export async function readTask(taskId: string, db: RecordsDatabase = database()): Promise<Task | null> {
  const row = await db.tasks.get(taskId);
  return row ? checkedTask(row) : null;
}

/** The task marked as the current one; it is open. Null where there is none. */
export async function readCurrentTask(db: RecordsDatabase = database()): Promise<Task | null> {
  const row = await db.settings.get('currentTask');
  return row ? readTask(checked(SettingRow, 'setting currentTask', row).value, db) : null;
}

/** One inspection, or null. */
export async function readInspection(
  inspectionId: string,
  db: RecordsDatabase = database(),
): Promise<Inspection | null> {
  const row = await db.inspections.get(inspectionId);
  return row ? checkedInspection(row) : null;
}

/** The inspections of a task, in the order of their ids: what its progress is counted from. */
export async function listInspections(
  taskId: string,
  db: RecordsDatabase = database(),
): Promise<Inspection[]> {
  const rows = await db.inspections.where(':id').startsWith(`${taskId}/`).toArray();
  return rows.map(checkedInspection);
}

export interface SiteUnderInspection {
  readonly task: Task;
  readonly inspection: Inspection;
  readonly site: RegisterSite;
}

/** The site and the task of an inspection, or null. */
export async function readSiteUnderInspection(
  inspectionId: string,
  db: RecordsDatabase = database(),
): Promise<SiteUnderInspection | null> {
  const inspection = await readInspection(inspectionId, db);
  if (!inspection) return null;
  const [task, site] = await Promise.all([
    readTask(inspection.taskId, db),
    db.registerSites.get(inspection.siteId),
  ]);
  return task && site
    ? { task, inspection, site: checked(RegisterSite, `registered site ${site.id}`, site) }
    : null;
}

/** The inspection of a host's site in the current task, or null. It may be closed; then nothing can be recorded for it. */
export async function inspectionForHost(
  host: string,
  db: RecordsDatabase = database(),
): Promise<SiteUnderInspection | null> {
  const task = await readCurrentTask(db);
  if (!task) return null;
  for (const site of await sitesOfHost(host, task.registerId, db)) {
    const inspection = await readInspection(`${task.id}/${site.id}`, db);
    if (inspection) return { task, inspection, site };
  }
  return null;
}

/** Kept verdicts, oldest version first. The last one of an inspection holds while that is closed. */
export async function listVerdicts(of: Within, db: RecordsDatabase = database()): Promise<VerdictVersion[]> {
  const rows = await within(db, 'verdicts', of).toArray();
  return rows
    .map((row) => checked(VerdictVersion, `verdict ${row.id}`, row))
    .sort((a, b) => a.version - b.version);
}

/** 整改复查 of closed inspections, oldest first: the last one of a finding counts. */
export async function listRechecks(of: Within, db: RecordsDatabase = database()): Promise<Recheck[]> {
  const rows = await within(db, 'rechecks', of).toArray();
  return rows.map((row) => checked(Recheck, `recheck ${row.id}`, row)).sort((a, b) => (a.at < b.at ? -1 : 1));
}

/**
 * Test questions still waiting for an answer, whose last day is not after `until`, the most urgent first. Those of closed
 * inspections and tasks wait no more.
 * @param until `YYYY-MM-DD`
 */
export async function waitingQuestions(
  until: string,
  db: RecordsDatabase = database(),
): Promise<TestQuestion[]> {
  const due = await db.questions.where('dueOn').belowOrEqual(until).toArray();
  const waiting = due
    .map((row) => checked(TestQuestion, `question ${row.id}`, row))
    .filter(({ outcome }) => outcome === 'waiting');
  const inspections = await db.inspections.bulkGet(waiting.map(({ inspectionId }) => inspectionId));
  const tasks = await db.tasks.bulkGet(inspections.map((inspection) => inspection?.taskId ?? ''));
  return waiting.filter((_, i) => inspections[i]?.state !== 'closed' && tasks[i]?.state === 'open');
}

/** Rows of an inspection, or of all inspections of a task: their ids begin with the task's. */
export const within = <Store extends 'verdicts' | 'rechecks' | 'evidence'>(
  db: RecordsDatabase,
  store: Store,
  of: Within,
) => {
  const where = (db[store] as RecordsDatabase[Store]).where('inspectionId');
  return 'taskId' in of ? where.startsWith(`${of.taskId}/`) : where.equals(of.inspectionId);
};

const checkedTask = (row: Task): Task => checked(Task, `task ${row.id}`, row);
const checkedInspection = (row: Inspection): Inspection => checked(Inspection, `inspection ${row.id}`, row);
