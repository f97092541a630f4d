import Dexie from 'dexie';
import { grouped } from '../../grouped';
import { PageFacts } from '../../model/page-facts';
import type { RecordsDatabase } from '../database';
import type { AuditRow } from '../rows';
import type { EarlierPage } from '../site-record';

/** The final audits of each host with dates, oldest first, as they lie in the store. */
export type DatedPages = ReadonlyMap<string, readonly AuditRow[]>;

/** Pages of a host that are looked back at, the last ones: a site of some years' inspections has thousands. */
const MAX_EARLIER = 500;
const Dated = PageFacts.pick({ article: true, entries: true });

/**
 * All that was dated on the hosts of these audits, up to the newest of them. Which audits there are is told by keys alone:
 * where nothing was read before, no row is.
 */
export async function datedPages(db: RecordsDatabase, audits: readonly AuditRow[]): Promise<DatedPages> {
  const dated = grouped(audits.filter(isDated), ({ host }) => host);
  const atHand = new Set(audits.map(({ id }) => id));
  const keys = await Promise.all([...dated].map(([host, of]) => keysBefore(db, host, of)));
  const missing = keys.map((of) => of.filter((id) => !atHand.has(id)).slice(-MAX_EARLIER));
  const before = await db.audits.bulkGet(missing.flat());
  const rows = [...audits, ...before].flatMap((row) =>
    row && isDated(row) && !row.provisional ? [row] : [],
  );
  return grouped(
    rows.sort((a, b) => (a.checkedAt < b.checkedAt ? -1 : 1)),
    ({ host }) => host,
  );
}

/** Of the hosts of a site, without the audits that count in the record. */
export function earlierThan(audits: readonly AuditRow[], dated: DatedPages): EarlierPage[] {
  const counted = new Set(audits.map(({ id }) => id));
  const hosts = new Set(audits.filter(isDated).map(({ host }) => host));
  return [...hosts].flatMap((host) =>
    (dated.get(host) ?? []).filter(({ id }) => !counted.has(id)).flatMap((row) => pageOf(row) ?? []),
  );
}

/** Rows come as they lie in the store: one of before may have no facts. */
const isDated = ({ facts }: AuditRow): boolean =>
  facts?.article !== undefined || (facts?.entries?.length ?? 0) > 0;

async function keysBefore(db: RecordsDatabase, host: string, audits: readonly AuditRow[]): Promise<string[]> {
  const newest = audits.reduce((time, { checkedAt }) => (checkedAt > time ? checkedAt : time), '');
  const before = db.audits.where('[host+checkedAt]').between([host, Dexie.minKey], [host, newest]);
  return before.primaryKeys();
}

/** What is damaged is left out: it belongs to another visit, and hides nothing of this one. */
function pageOf({ id, url, checkedAt, inspectionId, facts }: AuditRow): EarlierPage | null {
  const dated = Dated.safeParse(facts);
  return dated.success ? { id, url, checkedAt, inspectionId, ...dated.data } : null;
}
