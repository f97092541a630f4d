import { Inspection, Task } from '../../model/task';
import { database, type RecordsDatabase } from '../database';
import { ClosedError, NotFoundError } from '../errors';
import { utc, write } from './transaction';

/** A task as it begins: open, whatever the clock of closing says. */
export type NewTask = Omit<Task, 'state' | 'closedAt'>;

/** Begins a task, with an untouched inspection for each site that was drawn, and makes it the current one. */
export async function createTask(task: NewTask, db: RecordsDatabase = database()): Promise<Task> {
  const row = Task.parse({ ...task, createdAt: utc(task.createdAt), state: 'open', closedAt: null });
  if (row.id === '' || row.id.includes('/'))
    throw new Error(`a task cannot be called ${JSON.stringify(row.id)}`);
  const { siteIds } = row.sample;
  return write(db, async () => {
    const sites = new Set(await db.registerSites.where('registerId').equals(row.registerId).primaryKeys());
    const stray = siteIds.find((id) => !sites.has(id));
    if (stray !== undefined) throw new NotFoundError(`register ${row.registerId} has no site ${stray}`);
    await db.tasks.add(row);
    await db.inspections.bulkAdd(siteIds.map((siteId) => untouched(row.id, siteId)));
    await db.settings.put({ key: 'currentTask', value: row.id });
    return row;
  });
}

/** Makes a task the current one, whose sites are recorded as inspections; null for none. */
export async function setCurrentTask(taskId: string | null, db: RecordsDatabase = database()): Promise<void> {
  return write(db, async () => {
    if (taskId === null) return db.settings.delete('currentTask');
    await openTask(db, taskId);
    await db.settings.put({ key: 'currentTask', value: taskId });
  });
}

/** Closes a task for good: from then on all of it can only be read, and it is no longer the current one. */
export async function closeTask(taskId: string, at: string, db: RecordsDatabase = database()): Promise<Task> {
  return write(db, async () => {
    const closed = Task.parse({ ...(await openTask(db, taskId)), state: 'closed', closedAt: utc(at) });
    await db.tasks.put(closed);
    if ((await db.settings.get('currentTask'))?.value === taskId) await db.settings.delete('currentTask');
    return closed;
  });
}

const untouched = (taskId: string, siteId: string): Inspection =>
  Inspection.parse({
    id: `${taskId}/${siteId}`,
    taskId,
    siteId,
    state: 'untouched',
    covered: {},
    exclusion: null,
    typed: {},
    startedAt: null,
  });

async function openTask(db: RecordsDatabase, taskId: string): Promise<Task> {
  const task = await db.tasks.get(taskId);
  if (!task) throw new NotFoundError(`no task ${taskId}`);
  if (task.state === 'closed') throw new ClosedError(`task ${taskId} is closed`);
  return task;
}
