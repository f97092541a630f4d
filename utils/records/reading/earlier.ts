import { SITE_CODE } from '../../identifiers/site-code';
import type { RegisterSite } from '../../model/register';
import type { Task } from '../../model/task';
import { database, type RecordsDatabase } from '../database';
import { effectiveOutcome } from '../effective';
import type { FindingRow } from '../rows';
import type { SiteRecord } from '../site-record';
import { withAndWithoutWww } from './registers';
import { glanceAtSite } from './site-records';

/** What was found at a site the time before. */
export interface EarlierInspection {
  readonly record: SiteRecord;
  /** What counted as a fault. */
  readonly faults: readonly FindingRow[];
  /** What the machine said and the inspector overruled; the reason stands in the record's reviews. */
  readonly overruled: readonly FindingRow[];
}

/**
 * The last inspection of the same site in an earlier task, closed or underway, as far as it can be read; null where there
 * is none. The same site has the same 标识码, or, where one of them has none, the same home host.
 */
export async function lastInspectionOf(
  inspectionId: string,
  db: RecordsDatabase = database(),
): Promise<EarlierInspection | null> {
  for (const earlier of await earlierInspections(db, inspectionId)) {
    const record = (await glanceAtSite(earlier, db)).records[0];
    if (!record) continue;
    const { findings, reviews } = record;
    return {
      record,
      faults: findings.filter((finding) => effectiveOutcome(finding, reviews[finding.id]) === 'fail'),
      overruled: findings.filter(({ id }) => reviews[id]?.result === 'overruled'),
    };
  }
  return null;
}

/** Their ids, the latest period first. */
async function earlierInspections(db: RecordsDatabase, inspectionId: string): Promise<string[]> {
  const inspection = await db.inspections.get(inspectionId);
  const [site, task] = await Promise.all([
    db.registerSites.get(inspection?.siteId ?? ''),
    db.tasks.get(inspection?.taskId ?? ''),
  ]);
  if (!site || !task) return [];
  const begun = (
    await db.inspections
      .where('siteId')
      .anyOf(await idsOfSite(db, site))
      .toArray()
  ).filter(({ id, state }) => id !== inspectionId && state !== 'untouched');
  const tasks = await db.tasks.bulkGet(begun.map(({ taskId }) => taskId));
  return begun
    .map(({ id }, i) => ({ id, when: whenOf(tasks[i]) }))
    .filter(({ when }) => when < whenOf(task))
    .sort((a, b) => (a.when < b.when ? 1 : -1))
    .map(({ id }) => id);
}

const whenOf = (task: Task | undefined): string => `${task?.period.from} ${task?.createdAt}`;

/** Its rows in all registers. */
async function idsOfSite(db: RecordsDatabase, site: RegisterSite): Promise<string[]> {
  const hosts = homeHosts(site);
  const [byCode, byHost] = await Promise.all([
    SITE_CODE.test(site.code) ? db.registerSites.where('code').equalsIgnoreCase(site.code).toArray() : [],
    db.registerSites.where('hosts').anyOf(hosts).toArray(),
  ]);
  const sameHome = byHost.filter(
    (other) =>
      !(SITE_CODE.test(site.code) && SITE_CODE.test(other.code)) && hosts.includes(other.hosts[0] ?? ''),
  );
  return [...new Set([site.id, ...byCode.map(({ id }) => id), ...sameHome.map(({ id }) => id)])];
}

const homeHosts = ({ hosts: [home] }: RegisterSite): string[] => (home ? withAndWithoutWww(home) : []);
