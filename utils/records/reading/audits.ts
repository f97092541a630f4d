import Dexie from 'dexie';
import type { SiteFacts } from '../../model/finding';
import type { PageSnapshot } from '../../model/snapshot';
import type { Outcome } from '../../model/words';
import { addressKey } from '../address-key';
import { database, type RecordsDatabase } from '../database';
import { countOutcomes, reviewsInForce } from '../effective';
import { DamagedRecordError } from '../errors';
import { type AuditRecord, AuditRow, FindingRow, ReviewRow, SiteRow, SnapshotRow } from '../rows';
import { contentPrint, isReadAsWell, unpackSnapshot } from '../snapshots';
import { checked } from './checks';

/** Pages as they were audited. A row that is not what was written is a `DamagedRecordError`, never left out. */

/** An audit with its findings and the reviews in force, or null. */
export async function readAudit(
  auditId: string,
  db: RecordsDatabase = database(),
): Promise<AuditRecord | null> {
  return (await readAll(db, [auditId]))[0] ?? null;
}

/** One finding; null where there is none of the name. */
export async function readFinding(
  findingId: string,
  db: RecordsDatabase = database(),
): Promise<FindingRow | null> {
  const row = await db.findings.get(findingId);
  return row ? checked(FindingRow, `finding ${findingId}`, row) : null;
}

/** The snapshot an audit was judged from. Not for `watch`: unzipping takes its time. */
export async function readSnapshot(
  hash: string,
  db: RecordsDatabase = database(),
): Promise<PageSnapshot | null> {
  const row = await db.snapshots.get(hash);
  return row ? unpackSnapshot(checked(SnapshotRow, `snapshot ${hash}`, row)) : null;
}

/** What was answered about a host, or null where nobody was asked yet. */
export async function readSite(host: string, db: RecordsDatabase = database()): Promise<SiteFacts | null> {
  const row = await db.sites.get(host);
  return row ? checked(SiteRow, `site ${host}`, row).facts : null;
}

/**
 * The newest final audit that an inspection has of a page, where it says all that a new reading would: the same content,
 * read no worse. Null else. 走查 records a page once, and checking again clears what a poor reading left open.
 */
export async function recordedAs(
  inspectionId: string,
  reading: PageSnapshot,
  db: RecordsDatabase = database(),
): Promise<string | null> {
  const audits = await auditsOf(db, { addressKey: addressKey(reading.url) }).toArray();
  const [newest] = newestAudits(audits.filter((audit) => audit.inspectionId === inspectionId));
  if (!newest || newest.contentPrint !== (await contentPrint(reading))) return null;
  try {
    const known = await readSnapshot(newest.snapshotHash, db);
    return known && isReadAsWell(known, reading) ? newest.id : null;
  } catch (error) {
    // The page is here to be read again.
    if (error instanceof DamagedRecordError) return null;
    throw error;
  }
}

export interface AuditSummary {
  readonly audit: AuditRow;
  /** Findings per result that counts. */
  readonly counts: Readonly<Record<Outcome, number>>;
}

/** The last audits of a site or of a page, newest first; a provisional one too. */
export async function listAudits(
  of: { readonly host: string } | { readonly addressKey: string },
  limit: number,
  db: RecordsDatabase = database(),
): Promise<AuditSummary[]> {
  const newest = auditsOf(db, of).reverse().limit(limit);
  const records = await readAll(db, await newest.primaryKeys());
  return records.map((record) => ({ audit: record.audit, counts: countOutcomes(record) }));
}

/** What to export: one audit, or the newest final audit of each page of a site, or of each page there is. */
export type Scope =
  | { readonly kind: 'audit'; readonly auditId: string }
  | { readonly kind: 'site'; readonly host: string }
  | { readonly kind: 'all' };

/** Audits read in one go by `streamRecords`. */
const CHUNK = 200;

/** Records to export, one by one, so that nobody need hold them all: evidence of 100,000 findings is large. */
export async function* streamRecords(
  scope: Scope,
  db: RecordsDatabase = database(),
): AsyncGenerator<AuditRecord> {
  const ids = scope.kind === 'audit' ? [scope.auditId] : await idsOfNewest(db, scope);
  for (let i = 0; i < ids.length; i += CHUNK) yield* await readAll(db, ids.slice(i, i + CHUNK));
}

/** The newest final audit of each page, in the order of the pages' first audits. */
export function newestAudits(audits: readonly AuditRow[]): AuditRow[] {
  const newest = new Map<string, AuditRow>();
  for (const audit of audits) {
    if (audit.provisional) continue;
    const known = newest.get(audit.addressKey);
    if (!known || known.checkedAt <= audit.checkedAt) newest.set(audit.addressKey, audit);
  }
  return [...newest.values()];
}

function auditsOf(db: RecordsDatabase, of: { readonly host: string } | { readonly addressKey: string }) {
  const [index, key] =
    'host' in of ? ['[host+checkedAt]', of.host] : ['[addressKey+checkedAt]', of.addressKey];
  return db.audits.where(index).between([key, Dexie.minKey], [key, Dexie.maxKey]);
}

async function idsOfNewest(
  db: RecordsDatabase,
  scope: { readonly kind: 'site'; readonly host: string } | { readonly kind: 'all' },
): Promise<string[]> {
  const audits = scope.kind === 'site' ? auditsOf(db, scope) : db.audits.orderBy('[addressKey+checkedAt]');
  return newestAudits(await audits.toArray()).map(({ id }) => id);
}

/** The records of some audits in the order asked for, as of one moment; those that do not exist are left out. */
async function readAll(db: RecordsDatabase, auditIds: readonly string[]): Promise<AuditRecord[]> {
  const records = await db.transaction('r', [db.audits, db.findings, db.reviews], () =>
    Promise.all(auditIds.map((id) => readOne(db, id))),
  );
  return records.filter((record) => record !== null);
}

async function readOne(db: RecordsDatabase, auditId: string): Promise<AuditRecord | null> {
  const [audit, findings, reviews] = await Promise.all([
    db.audits.get(auditId),
    db.findings.where('auditId').equals(auditId).toArray(),
    db.reviews.where('auditId').equals(auditId).toArray(),
  ]);
  if (!audit) return null;
  return {
    audit: checked(AuditRow, `audit ${auditId}`, audit),
    findings: findings.map((row) => checked(FindingRow, `finding ${row.id}`, row)),
    reviews: reviewsInForce(reviews.map((row) => checked(ReviewRow, `review ${row.id}`, row))),
  };
}
