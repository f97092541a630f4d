import Dexie from 'dexie';
import {
  type Evidence,
  Finding,
  type Identifiers,
  type Listing,
  type PageKindReading,
  type SiteFacts,
} from '../model/finding';
import { PageSnapshot } from '../model/snapshot';
import { database, type RecordsDatabase } from './database';
import { reviewInForce } from './effective';
import { isStorageFull, NotFoundError, StorageFullError } from './errors';
import { AuditRow, FindingRow, ReviewRow, SiteRow } from './rows';
import { packSnapshot } from './snapshots';

/**
 * The one writer of the records: the background alone imports it. Each function is one transaction. When its promise
 * resolves, all of it is on the disk; when it rejects, nothing of it is, and what was there before still is.
 */

export const BY_HAND = 'by-hand';

export interface AuditEntry {
  readonly audit: Omit<AuditRow, 'snapshotHash'>;
  /** One a rule. */
  readonly findings: readonly Finding[];
  readonly snapshot: PageSnapshot;
}

/**
 * Records an audit. A provisional one is replaced under the same id: its snapshot and the machine's findings go, what
 * the inspector wrote stays. A provisional reading that comes late changes nothing; the final row is returned.
 */
export async function saveAudit(entry: AuditEntry, db: RecordsDatabase = database()): Promise<AuditRow> {
  const snapshot = await packSnapshot(PageSnapshot.parse(entry.snapshot));
  const audit = AuditRow.parse({ ...entry.audit, snapshotHash: snapshot.hash });
  const findings = machineFindings(audit, entry.findings);
  return write(db, async () => {
    const previous = await db.audits.get(audit.id);
    if (previous && !previous.provisional) {
      if (audit.provisional) return previous;
      throw new Error(`audit ${audit.id} is recorded already`);
    }
    await db.snapshots.put(snapshot);
    await db.audits.put(audit);
    await replaceMachineFindings(db, audit.id, findings);
    if (previous) await dropUnusedSnapshot(db, previous.snapshotHash);
    return audit;
  });
}

export interface Judgement {
  readonly pageKind: PageKindReading;
  readonly site: SiteFacts;
  readonly identifiers: Identifiers;
  readonly listing: Listing;
  readonly findings: readonly Finding[];
  /** The snapshot that was judged: refused if the audit has been read anew since. */
  readonly snapshotHash?: string;
}

/** Records that the snapshot of an audit was judged again. A rule keeps its finding's id, so reviews stay attached. */
export async function saveJudgement(
  auditId: string,
  { findings, snapshotHash, ...facts }: Judgement,
  db: RecordsDatabase = database(),
): Promise<AuditRow> {
  return write(db, async () => {
    const before = await existing(db, auditId);
    if (snapshotHash !== undefined && snapshotHash !== before.snapshotHash) {
      throw new NotFoundError(`audit ${auditId} has no snapshot ${snapshotHash} any more`);
    }
    const audit = AuditRow.parse({ ...before, ...facts });
    await db.audits.put(audit);
    await replaceMachineFindings(db, auditId, machineFindings(audit, findings));
    return audit;
  });
}

/** 记为问题: a fault the inspector saw, at its place on the page. */
export async function addHandFinding(
  auditId: string,
  hand: {
    readonly note: string;
    readonly evidence: readonly Evidence[];
    readonly at: string;
    readonly author?: string;
  },
  db: RecordsDatabase = database(),
): Promise<FindingRow> {
  const { at: createdAt, ...written } = hand;
  return write(db, async () => {
    const audit = await existing(db, auditId);
    const finding = FindingRow.parse({
      ...written,
      id: `${auditId}:${BY_HAND}:${crypto.randomUUID()}`,
      ...placeOf(audit),
      origin: 'hand',
      createdAt,
      ruleId: BY_HAND,
      ruleVersion: 1,
      outcome: 'fail',
      candidate: false,
      reason: BY_HAND,
      params: {},
      clauses: [],
      edition: audit.edition,
    });
    await db.findings.add(finding);
    return finding;
  });
}

/** Changes what the inspector wrote about a finding by hand; the machine's have no note. */
export async function setNote(
  findingId: string,
  note: string,
  db: RecordsDatabase = database(),
): Promise<FindingRow> {
  return write(db, async () => {
    const before = await db.findings.get(findingId);
    if (before?.origin !== 'hand') throw new NotFoundError(`no finding by hand ${findingId}`);
    const finding = FindingRow.parse({ ...before, note });
    await db.findings.put(finding);
    return finding;
  });
}

/** Who reviews, and when (ISO 8601). */
export interface Signature {
  readonly author: string;
  readonly at: string;
}

/** Adds the inspector's word on a finding, beside the machine's. */
export async function addReview(
  findingId: string,
  review: Signature & { readonly result: 'confirmed' | 'overruled'; readonly reason: string },
  db: RecordsDatabase = database(),
): Promise<ReviewRow> {
  return write(db, () => appendReview(db, findingId, review));
}

/** Takes the review in force back; the one before it, if any, counts again. Nothing is deleted. */
export async function undoReview(
  findingId: string,
  signature: Signature,
  db: RecordsDatabase = database(),
): Promise<ReviewRow> {
  return write(db, async () => {
    const reviews = await db.reviews.where('findingId').equals(findingId).toArray();
    if (!reviewInForce(reviews)) throw new NotFoundError(`no review in force of ${findingId}`);
    return appendReview(db, findingId, { result: 'withdrawn', reason: '', ...signature });
  });
}

/** Remembers what was answered about a host; the last answer counts. */
export async function saveSite(
  host: string,
  facts: SiteFacts,
  at: string,
  db: RecordsDatabase = database(),
): Promise<SiteRow> {
  const site = SiteRow.parse({ host, facts, answeredAt: at });
  return write(db, async () => {
    await db.sites.put(site);
    return site;
  });
}

async function write<Result>(db: RecordsDatabase, work: () => Promise<Result>): Promise<Result> {
  try {
    return await db.transaction('rw', db.tables, work);
  } catch (error) {
    if (isStorageFull(error)) throw new StorageFullError(String(error));
    // Dexie has a NotFoundError too, and wraps ours in its own.
    throw error instanceof Dexie.NotFoundError ? error.inner : error;
  }
}

async function existing(db: RecordsDatabase, auditId: string): Promise<AuditRow> {
  const audit = await db.audits.get(auditId);
  if (!audit) throw new NotFoundError(`no audit ${auditId}`);
  return audit;
}

const placeOf = ({
  id,
  addressKey,
  host,
}: AuditRow): Pick<FindingRow, 'auditId' | 'addressKey' | 'host'> => ({
  auditId: id,
  addressKey,
  host,
});

function machineFindings(audit: AuditRow, findings: readonly Finding[]): FindingRow[] {
  const rows = findings.map((finding) =>
    FindingRow.parse({
      ...Finding.parse(finding),
      id: `${audit.id}:${finding.ruleId}`,
      ...placeOf(audit),
      origin: 'machine',
      note: '',
      createdAt: audit.checkedAt,
    }),
  );
  if (new Set(rows.map(({ id }) => id)).size < rows.length) {
    throw new Error(`audit ${audit.id} has two findings of one rule`);
  }
  return rows;
}

/** A finding that is not judged any more goes, unless an inspector spoke about it: a review keeps its subject. */
async function replaceMachineFindings(
  db: RecordsDatabase,
  auditId: string,
  findings: readonly FindingRow[],
): Promise<void> {
  const reviews = await db.reviews.where('auditId').equals(auditId).toArray();
  const kept = new Set([...findings.map(({ id }) => id), ...reviews.map(({ findingId }) => findingId)]);
  await db.findings
    .where('auditId')
    .equals(auditId)
    .filter(({ id, origin }) => origin === 'machine' && !kept.has(id))
    .delete();
  await db.findings.bulkPut(findings);
}

async function dropUnusedSnapshot(db: RecordsDatabase, hash: string): Promise<void> {
  if ((await db.audits.where('snapshotHash').equals(hash).count()) === 0) await db.snapshots.delete(hash);
}

async function appendReview(
  db: RecordsDatabase,
  findingId: string,
  review: Signature & Pick<ReviewRow, 'result' | 'reason'>,
): Promise<ReviewRow> {
  const finding = await db.findings.get(findingId);
  if (!finding) throw new NotFoundError(`no finding ${findingId}`);
  const earlier = await db.reviews.where('findingId').equals(findingId).toArray();
  const last = Math.max(...earlier.map(({ at }) => Date.parse(at)));
  const row = ReviewRow.parse({
    ...review,
    id: crypto.randomUUID(),
    findingId,
    auditId: finding.auditId,
    at: new Date(Math.max(Date.parse(review.at), last + 1)).toISOString(),
    of: { outcome: finding.outcome, reason: finding.reason },
  });
  await db.reviews.add(row);
  return row;
}
