import { database, type RecordsDatabase } from '../database';
import { DamagedRecordError } from '../errors';
import type { SiteRecord } from '../site-record';
import { assemble, type SiteRecords } from './assembling';
import { QUICK, type SiteChecks, THOROUGH } from './checks';
import { datedPages } from './earlier-pages';

/** All that is recorded of one site in one task, or null. Strict, for a verdict is going to rest on it. */
export async function readSiteRecord(
  inspectionId: string,
  db: RecordsDatabase = database(),
): Promise<SiteRecord | null> {
  const { records, damaged } = await readRun(db, inspectionId, inspectionId, THOROUGH);
  if (damaged[0] !== undefined) throw new DamagedRecordError(damaged[0]);
  return records[0] ?? null;
}

/** The same as far as it can be read: for looking, not for deciding. */
export const glanceAtSite = (inspectionId: string, db: RecordsDatabase = database()): Promise<SiteRecords> =>
  readRun(db, inspectionId, inspectionId, QUICK);

/** All sites of a task, run by run, so that nobody need hold them all; each site as of one moment. */
export async function* streamTaskRecords(
  taskId: string,
  db: RecordsDatabase = database(),
): AsyncGenerator<SiteRecords> {
  for (const [first, last] of await runsOf(db, taskId)) yield await readRun(db, first, last, QUICK);
}

/** All sites of a task at once; each site as of one moment. */
export async function readTaskRecords(
  taskId: string,
  db: RecordsDatabase = database(),
): Promise<SiteRecords> {
  const runs: SiteRecords[] = [];
  // Not by way of the generator: `watch` follows a query through promises only.
  for (const [first, last] of await runsOf(db, taskId)) runs.push(await readRun(db, first, last, QUICK));
  return {
    records: runs.flatMap(({ records }) => records),
    damaged: runs.flatMap(({ damaged }) => damaged),
  };
}

/** Sites read in one go: enough to be fast, few enough that sites of a thousand pages each still fit the memory. */
const RUN = 20;

/** First and last inspection of each run of neighbours. */
async function runsOf(db: RecordsDatabase, taskId: string): Promise<[first: string, last: string][]> {
  const ids = await db.inspections.where(':id').startsWith(`${taskId}/`).primaryKeys();
  const runs: [string, string][] = [];
  for (let i = 0; i < ids.length; i += RUN) {
    const run = ids.slice(i, i + RUN);
    runs.push([run[0] ?? '', run.at(-1) ?? '']);
  }
  return runs;
}

/** The inspections from one to another, as of one moment: one range of each store, put together in memory. */
async function readRun(
  db: RecordsDatabase,
  first: string,
  last: string,
  checks: SiteChecks,
): Promise<SiteRecords> {
  const pages = [db.audits, db.findings, db.reviews] as const;
  const fieldwork = [
    db.columnCorrections,
    db.questions,
    db.visitSeries,
    db.monitors,
    db.monitorVisits,
  ] as const;
  const subjects = [db.tasks, db.inspections, db.registerSites] as const;
  // An explicit transaction; in any other, Dexie would keep a watched query's rows and clone each of them.
  return db.transaction('r', [...pages, ...fieldwork, ...subjects], async () => {
    const inspections = await db.inspections.where(':id').between(first, last, true, true).toArray();
    const [audits, findings, reviews, corrections, questions, series, monitors, visits, tasks, sites] =
      await Promise.all([
        db.audits.where('inspectionId').between(first, last, true, true).toArray(),
        db.findings.where('inspectionId').between(first, last, true, true).toArray(),
        db.reviews.where('inspectionId').between(first, last, true, true).toArray(),
        db.columnCorrections.where('inspectionId').between(first, last, true, true).toArray(),
        db.questions.where('inspectionId').between(first, last, true, true).toArray(),
        db.visitSeries.where('inspectionId').between(first, last, true, true).toArray(),
        db.monitors.where(':id').between(first, last, true, true).toArray(),
        db.monitorVisits.where('inspectionId').between(first, last, true, true).toArray(),
        db.tasks.bulkGet([...new Set(inspections.map(({ taskId }) => taskId))]),
        db.registerSites.bulkGet(inspections.map(({ siteId }) => siteId)),
      ]);
    const rows = { inspections, audits, findings, reviews, corrections, questions, series, monitors, visits };
    const dated = await datedPages(db, audits);
    return assemble({ ...rows, dated, tasks: tasks.filter(isThere), sites: sites.filter(isThere) }, checks);
  });
}

const isThere = <Row>(row: Row | undefined): row is Row => row !== undefined;
