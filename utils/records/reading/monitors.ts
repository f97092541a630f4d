import { grouped } from '../../grouped';
import { MONITOR_SOURCE, Monitor, type MonitorVisit } from '../../model/monitor';
import type { RegisterSite } from '../../model/register';
import type { VisitSeries } from '../../model/task';
import { addressOf } from '../../register/addresses';
import { database, type RecordsDatabase } from '../database';
import { checked } from './checks';

/** The monitor of a site under inspection, running or not; null where there never was one. */
export async function readMonitor(
  inspectionId: string,
  db: RecordsDatabase = database(),
): Promise<Monitor | null> {
  const row = await db.monitors.get(inspectionId);
  return row ? checkedMonitor(row) : null;
}

/** All monitors, or those of a task. */
export async function listMonitors(taskId?: string, db: RecordsDatabase = database()): Promise<Monitor[]> {
  const rows = await (taskId === undefined
    ? db.monitors.toArray()
    : db.monitors.where(':id').startsWith(`${taskId}/`).toArray());
  return rows.map(checkedMonitor);
}

/** The last visit of a monitor, or null. Ids end with the time. */
export const lastVisit = async (
  inspectionId: string,
  db: RecordsDatabase = database(),
): Promise<MonitorVisit | null> =>
  (await db.monitorVisits.where(':id').between(`${inspectionId}@`, `${inspectionId}@\uffff`).last()) ?? null;

/** All visits of a monitor, oldest first. */
export const listVisits = (inspectionId: string, db: RecordsDatabase = database()): Promise<MonitorVisit[]> =>
  db.monitorVisits.where(':id').between(`${inspectionId}@`, `${inspectionId}@\uffff`).toArray();

/** A monitor's visits that count, as the series that a verdict rests on; none where it never made one. */
export function monitorSeries(monitors: readonly Monitor[], visits: readonly MonitorVisit[]): VisitSeries[] {
  const ofEach = grouped(
    visits.filter(({ isCounted }) => isCounted),
    ({ inspectionId }) => inspectionId,
  );
  return monitors.flatMap(({ id, inspectionId, author, at }) => {
    const own = ofEach.get(inspectionId);
    if (!own) return [];
    return { id, inspectionId, source: MONITOR_SOURCE, author, at, visits: own };
  });
}

/** Sites asked whether our own network is there, at most. */
const KNOWN_GOOD = 3;

/**
 * Sites that show whether our own network is there while another is silent: of the same task, those that were opened
 * before first; then others of the register; then whatever site was ever audited. Home pages, none of the site's own.
 *
 * @param inspectionId null for a page that is checked by itself
 * @param hosts of the site that is not to answer for itself
 */
export async function knownGoodSites(
  inspectionId: string | null,
  hosts: readonly string[],
  db: RecordsDatabase = database(),
): Promise<string[]> {
  const urls = [...(await registered(inspectionId, db)), ...(await audited(db))];
  const own = new Set(hosts.map(bare));
  const others = new Map(
    urls.map((url) => [hostName(url), url] as const).filter(([host]) => host && !own.has(host)),
  );
  return [...others.values()].slice(0, KNOWN_GOOD);
}

async function registered(inspectionId: string | null, db: RecordsDatabase): Promise<string[]> {
  const inspection = inspectionId === null ? undefined : await db.inspections.get(inspectionId);
  const task = inspection && (await db.tasks.get(inspection.taskId));
  if (!task) return [];
  const inspections = await db.inspections.where(':id').startsWith(`${task.id}/`).toArray();
  const visited = inspections.filter(({ state }) => state !== 'untouched').map(({ siteId }) => siteId);
  const drawn = inspections.map(({ siteId }) => siteId);
  const sites = (
    await db.registerSites.bulkGet([...new Set([...visited, ...drawn])].slice(0, LOOKED_AT))
  ).filter(isRunning);
  const rest = await db.registerSites.where('registerId').equals(task.registerId).limit(LOOKED_AT).toArray();
  return [...sites, ...rest.filter(isRunning)].flatMap(({ homeUrl }) => addressOf(homeUrl) ?? []);
}

/** Sites looked at to find a few: a register has fifty thousand. */
const LOOKED_AT = 50;

const isRunning = (site: RegisterSite | undefined): site is RegisterSite => site?.state === 'running';

async function audited(db: RecordsDatabase): Promise<string[]> {
  const last = await db.audits.orderBy('checkedAt').reverse().limit(LOOKED_AT).toArray();
  return last.flatMap(({ url }) => (URL.canParse(url) ? `${new URL(url).origin}/` : []));
}

const bare = (host: string): string => host.replace(/^www\./, '').replace(/:\d+$/, '');
const hostName = (url: string): string =>
  URL.canParse(url) && /^https?:/.test(url) ? bare(new URL(url).host) : '';

const checkedMonitor = (row: Monitor): Monitor => checked(Monitor, `monitor ${row.id}`, row);
