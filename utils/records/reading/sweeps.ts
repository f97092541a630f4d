import { Sweep, SweepPage, type SweepState } from '../../model/sweep';
import { database, type RecordsDatabase } from '../database';
import { checked } from './checks';
import type { Within } from './tasks';

export interface SweepRecord {
  readonly sweep: Sweep;
  /** In the order in which they are opened. */
  readonly pages: readonly SweepPage[];
}

/** One sweep with its pages, or null. */
export async function readSweep(
  sweepId: string,
  db: RecordsDatabase = database(),
): Promise<SweepRecord | null> {
  const [sweep, rows] = await Promise.all([
    db.sweeps.get(sweepId),
    db.sweepPages.where('sweepId').equals(sweepId).toArray(),
  ]);
  if (!sweep) return null;
  const pages = rows.map(checkedPage).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  return { sweep: checkedSweep(sweep), pages };
}

/** Where a sweep stands; null where there is none. */
export const readSweepState = async (
  sweepId: string,
  db: RecordsDatabase = database(),
): Promise<SweepState | null> => (await db.sweeps.get(sweepId))?.state ?? null;

/** The newest sweep of an inspection with its pages, or null. */
export async function readNewestSweep(
  inspectionId: string,
  db: RecordsDatabase = database(),
): Promise<SweepRecord | null> {
  const newest = (await listSweeps({ inspectionId }, db)).at(-1);
  return newest ? readSweep(newest.id, db) : null;
}

/** The sweeps of an inspection, or of all inspections of a task, in the order in which they were begun. */
export async function listSweeps(of: Within, db: RecordsDatabase = database()): Promise<Sweep[]> {
  const where = db.sweeps.where('inspectionId');
  const rows = await ('taskId' in of
    ? where.startsWith(`${of.taskId}/`)
    : where.equals(of.inspectionId)
  ).toArray();
  return rows.map(checkedSweep).sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** Sweeps that nobody paused and that are not through, driven by a workbench or left by one. */
export async function sweepsUnderWay(db: RecordsDatabase = database()): Promise<Sweep[]> {
  const rows = await db.sweeps.filter(({ state }) => state === 'running' || state === 'finding').toArray();
  return rows.map(checkedSweep);
}

const checkedSweep = (row: Sweep): Sweep => checked(Sweep, `sweep ${row.id}`, row);
const checkedPage = (row: SweepPage): SweepPage => checked(SweepPage, `page of a sweep ${row.id}`, row);
