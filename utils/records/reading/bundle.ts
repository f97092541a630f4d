import { BundleError } from '../../bundle/errors';
import type { BundleScope } from '../../bundle/format';
import type { BundleSource, SourceStore } from '../../bundle/source';
import { database, type RecordsDatabase } from '../database';
import { NotFoundError } from '../errors';
import { asCarried, isBlank, isOfSite, tablesOf } from './carried';

/** What is exported: a whole task with its register, or one of its sites. */
export type ExportScope = { readonly taskId: string } | { readonly inspectionId: string };

/** Stores whose rows name their inspection. */
const OF_INSPECTIONS = [
  'audits',
  'findings',
  'reviews',
  'columnCorrections',
  'questions',
  'visitSeries',
  'verdicts',
  'rechecks',
  'evidence',
  'linkChecks',
  'monitors',
  'monitorVisits',
  'sweeps',
  'sweepPages',
] as const satisfies readonly SourceStore[];

/** Rows read in one go: evidence of 100,000 findings is large. */
const CHUNK = 500;

/**
 * All records of a task or of one site in it, to be read while a bundle is written. Which rows there are is settled as of
 * one moment; they are read later, some at a time.
 * @throws NotFoundError where there is no such task or inspection
 */
export async function bundleSource(of: ExportScope, db: RecordsDatabase = database()): Promise<BundleSource> {
  const surveyed = await db.transaction('r', db.tables, async () => survey(db, of));
  if (!surveyed) throw new NotFoundError('nothing to export');
  const { scope, ids, siteId } = surveyed;
  return {
    scope,
    counts: Object.fromEntries(Object.entries(ids).map(([store, some]) => [store, some.length])),
    async *rows(store) {
      for (let i = 0; i < ids[store].length; i += CHUNK) {
        const rows: (object | undefined)[] = await db.table(store).bulkGet(ids[store].slice(i, i + CHUNK));
        if (rows.includes(undefined)) throw new BundleError('changed', '导出期间记录有变动，请再导出一次');
        yield (rows as object[]).map((row) => asCarried(store, row, siteId));
      }
    },
    snapshot: (hash) => db.snapshots.get(hash),
    evidenceFile: (hash) => db.evidenceFiles.get(hash),
  };
}

interface Survey {
  readonly scope: BundleScope;
  readonly ids: Record<SourceStore, string[]>;
  /** Null where it is a whole task. */
  readonly siteId: string | null;
}

/** Which rows there are; null where there is no such subject. */
async function survey(db: RecordsDatabase, of: ExportScope): Promise<Survey | null> {
  const inspection = 'inspectionId' in of ? await db.inspections.get(of.inspectionId) : undefined;
  const task = await db.tasks.get('taskId' in of ? of.taskId : (inspection?.taskId ?? ''));
  const site = inspection && (await db.registerSites.get(inspection.siteId));
  if (!task || ('inspectionId' in of && !site)) return null;

  const rowsOf = async (store: (typeof OF_INSPECTIONS)[number] | 'conflicts'): Promise<string[]> => {
    // A monitor's id is its inspection's.
    const where = db.table<unknown, string>(store).where(store === 'monitors' ? ':id' : 'inspectionId');
    const range = inspection ? where.equals(inspection.id) : where.startsWith(`${task.id}/`);
    return (await range.primaryKeys()).sort();
  };
  const inspections = inspection
    ? [inspection.id]
    : await db.inspections.where(':id').startsWith(`${task.id}/`).primaryKeys();
  // Tables count all running sites of a register, not only those that were drawn.
  const registerSites = site
    ? [site.id]
    : await db.registerSites.where('registerId').equals(task.registerId).primaryKeys();
  const siteId = site?.id ?? null;
  const tables = await db.taskTables.get(task.id);
  const own = {
    tasks: [task.id],
    taskTables: tables && !isBlank(tablesOf(tables, siteId)) ? [task.id] : [],
    registers: [task.registerId],
    registerSites: registerSites.sort(),
  };
  const ofSubjects = await db.conflicts.where('inspectionId').equals('').toArray();
  const subjects = new Map(Object.entries(own).map(([store, some]) => [store, new Set(some)]));
  const ids: Record<SourceStore, string[]> = {
    ...own,
    inspections,
    ...(Object.fromEntries(
      await Promise.all(OF_INSPECTIONS.map(async (store) => [store, await rowsOf(store)] as const)),
    ) as Record<(typeof OF_INSPECTIONS)[number], string[]>),
    conflicts: [
      ...(await rowsOf('conflicts')),
      ...ofSubjects
        .filter(({ store, rowId }) => subjects.get(store)?.has(rowId))
        .filter(({ store, field }) => store !== 'taskTables' || isOfSite(field, siteId))
        .map(({ id }) => id),
    ].sort(),
  };
  const scope: BundleScope =
    inspection && site
      ? { kind: 'inspection', id: inspection.id, name: `${task.name} ${site.name}` }
      : { kind: 'task', id: task.id, name: task.name };
  return { scope, ids, siteId };
}
