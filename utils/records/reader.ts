import Dexie, { liveQuery } from 'dexie';
import type { SiteFacts } from '../model/finding';
import type { PageSnapshot } from '../model/snapshot';
import type { Outcome } from '../model/words';
import type { z } from '../model/zod';
import { database, type RecordsDatabase } from './database';
import { countOutcomes, reviewInForce } from './effective';
import { DamagedRecordError } from './errors';
import { type AuditRecord, AuditRow, FindingRow, ReviewRow, SiteRow, SnapshotRow } from './rows';
import { unpackSnapshot } from './snapshots';

/** Reads the records; anyone may. A row that is not what was written is a `DamagedRecordError`, never left out. */

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
  const ids = scope.kind === 'audit' ? [scope.auditId] : await newestAudits(db, scope);
  for (let i = 0; i < ids.length; i += CHUNK) yield* await readAll(db, ids.slice(i, i + CHUNK));
}

/**
 * Runs a query of this file now and after every change of what it read, in whatever context the change was made.
 * Returns the function that ends it. After an error it has ended.
 */
export function watch<Value>(
  query: () => Promise<Value>,
  onValue: (value: Value) => void,
  onError: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(query).subscribe(onValue, onError);
  return () => subscription.unsubscribe();
}

function auditsOf(db: RecordsDatabase, of: { readonly host: string } | { readonly addressKey: string }) {
  const [index, key] =
    'host' in of ? ['[host+checkedAt]', of.host] : ['[addressKey+checkedAt]', of.addressKey];
  return db.audits.where(index).between([key, Dexie.minKey], [key, Dexie.maxKey]);
}

async function newestAudits(
  db: RecordsDatabase,
  scope: { readonly kind: 'site'; readonly host: string } | { readonly kind: 'all' },
): Promise<string[]> {
  const audits = scope.kind === 'site' ? auditsOf(db, scope) : db.audits.orderBy('[addressKey+checkedAt]');
  const newest = new Map<string, AuditRow>();
  for (const audit of await audits.toArray()) {
    if (audit.provisional) continue;
    const known = newest.get(audit.addressKey);
    if (!known || known.checkedAt <= audit.checkedAt) newest.set(audit.addressKey, audit);
  }
  return [...newest.values()].map(({ id }) => id);
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
    reviews: inForce(reviews.map((row) => checked(ReviewRow, `review ${row.id}`, row))),
  };
}

function inForce(reviews: readonly ReviewRow[]): AuditRecord['reviews'] {
  const found: Record<string, ReviewRow> = {};
  for (const findingId of new Set(reviews.map((review) => review.findingId))) {
    const review = reviewInForce(reviews.filter((one) => one.findingId === findingId));
    if (review) found[findingId] = review;
  }
  return found;
}

function checked<Row>(schema: z.ZodType<Row>, name: string, row: unknown): Row {
  const { data, error } = schema.safeParse(row);
  if (!error) return data;
  const [issue] = error.issues;
  throw new DamagedRecordError(`${name}: ${issue?.path.join('.') || 'row'}: ${issue?.message}`);
}
