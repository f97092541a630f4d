import Dexie from 'dexie';
import type { Inspection, Signed, Task } from '../../model/task';
import type { RecordsDatabase } from '../database';
import { ClosedError, isStorageFull, NotFoundError, StorageFullError } from '../errors';
import { leaveRoom } from '../room';

/** One transaction over all stores: when it resolves, all of it is on the disk; when it rejects, nothing of it is. */
export async function write<Result>(db: RecordsDatabase, work: () => Promise<Result>): Promise<Result> {
  await leaveRoom();
  try {
    // Only of a function that is itself `async` does Dexie hold the transaction over every `await`.
    return await db.transaction('rw', db.tables, async () => await work());
  } catch (error) {
    if (isStorageFull(error)) throw new StorageFullError(String(error));
    // Dexie has a NotFoundError too, and wraps ours in its own.
    throw error instanceof Dexie.NotFoundError ? error.inner : error;
  }
}

/** An inspection and its task, which must be open. The inspection itself may be closed. */
export async function inOpenTask(
  db: RecordsDatabase,
  inspectionId: string,
): Promise<{ readonly inspection: Inspection; readonly task: Task }> {
  const inspection = await db.inspections.get(inspectionId);
  const task = inspection && (await db.tasks.get(inspection.taskId));
  if (!inspection || !task) throw new NotFoundError(`no inspection ${inspectionId}`);
  if (task.state === 'closed') throw new ClosedError(`task ${task.id} is closed`);
  return { inspection, task };
}

/** An inspection that may still be written to. */
export async function openInspection(
  db: RecordsDatabase,
  inspectionId: string,
): Promise<{ readonly inspection: Inspection; readonly task: Task }> {
  const found = await inOpenTask(db, inspectionId);
  if (found.inspection.state === 'closed') throw new ClosedError(`inspection ${inspectionId} is closed`);
  return found;
}

/**
 * Refuses what would change a closed inspection; the first thing recorded in an untouched one begins it. A page that was
 * audited by itself belongs to none (`''`) and is always open.
 */
export async function workOn(db: RecordsDatabase, inspectionId: string, at: string): Promise<void> {
  if (inspectionId === '') return;
  const { inspection } = await openInspection(db, inspectionId);
  if (inspection.state === 'untouched') {
    await db.inspections.put({ ...inspection, state: 'underway', startedAt: utc(at) });
  }
}

/** A time as all are kept: UTC with milliseconds, so that the order of letters is that of time. */
export const utc = (time: string): string => new Date(time).toISOString();

/** A time later than those before it, even where the clock stands still or runs back: the newest one counts. */
export function utcAfter(earlier: readonly Pick<Signed, 'at'>[], time: string): string {
  const last = Math.max(...earlier.map(({ at }) => Date.parse(at)));
  return new Date(Math.max(Date.parse(time), last + 1)).toISOString();
}
