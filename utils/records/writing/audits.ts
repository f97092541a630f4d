import { markOf } from '../../bundle/sample-mark';
import {
  Finding,
  type Identifiers,
  type Listing,
  type PageKindReading,
  type SiteFacts,
} from '../../model/finding';
import type { PageFacts } from '../../model/page-facts';
import { PageSnapshot } from '../../model/snapshot';
import type { Edition } from '../../model/words';
import { database, type RecordsDatabase } from '../database';
import { NotFoundError } from '../errors';
import { AuditRow, FindingRow, SiteRow } from '../rows';
import { contentPrint, packSnapshot } from '../snapshots';
import { utcAfter, workOn, write } from './transaction';

export interface AuditEntry {
  readonly audit: Omit<AuditRow, 'snapshotHash' | 'contentPrint'>;
  /** One a rule. */
  readonly findings: readonly Finding[];
  readonly snapshot: PageSnapshot;
}

/**
 * Records an audit; the first one of an inspection begins it. A provisional one is replaced under the same id: its
 * snapshot and the machine's findings go, what the inspector wrote stays, and so does the inspection it began in. A
 * provisional reading that comes late changes nothing; the final row is returned.
 */
export async function saveAudit(entry: AuditEntry, db: RecordsDatabase = database()): Promise<AuditRow> {
  const read = PageSnapshot.parse(entry.snapshot);
  const snapshot = await packSnapshot(read);
  const given = AuditRow.parse({
    ...entry.audit,
    snapshotHash: snapshot.hash,
    contentPrint: await contentPrint(read),
  });
  return write(db, async () => {
    const previous = await db.audits.get(given.id);
    if (previous && !previous.provisional) {
      if (given.provisional) return previous;
      throw new Error(`audit ${given.id} is recorded already`);
    }
    const audit = { ...given, inspectionId: previous?.inspectionId ?? given.inspectionId };
    await workOn(db, audit.inspectionId, audit.checkedAt);
    await db.snapshots.put(snapshot);
    await db.audits.put(audit);
    await replaceMachineFindings(db, audit, entry.findings);
    if (previous) await dropUnusedSnapshot(db, previous.snapshotHash);
    return audit;
  });
}

/**
 * Takes an early reading back, whose page turned out to be recorded before.
 * @returns false where an inspector has spoken about it meanwhile: then it stays
 */
export async function dropProvisional(auditId: string, db: RecordsDatabase = database()): Promise<boolean> {
  return write(db, async () => {
    const audit = await db.audits.get(auditId);
    if (!audit?.provisional) return false;
    const byHand = db.findings
      .where('auditId')
      .equals(auditId)
      .filter(({ origin }) => origin === 'hand');
    const spoken = (await db.reviews.where('auditId').equals(auditId).count()) + (await byHand.count());
    if (spoken > 0) return false;
    await db.findings.where('auditId').equals(auditId).delete();
    await db.audits.delete(auditId);
    await dropUnusedSnapshot(db, audit.snapshotHash);
    return true;
  });
}

export interface Judgement {
  readonly pageKind: PageKindReading;
  readonly site: SiteFacts;
  readonly identifiers: Identifiers;
  readonly listing: Listing;
  /** Left out: as before. */
  readonly facts?: PageFacts;
  readonly edition?: Edition;
  readonly findings: readonly Finding[];
  /** The snapshot that was judged: refused if the audit has been read anew since. */
  readonly snapshotHash?: string;
  /** When it was judged, ISO 8601. */
  readonly at: string;
}

/**
 * Records that the snapshot of an audit was judged again. A rule keeps its finding's id, so reviews stay attached.
 */
export async function saveJudgement(
  auditId: string,
  { findings, snapshotHash, at, ...judged }: Judgement,
  db: RecordsDatabase = database(),
): Promise<AuditRow> {
  return write(db, async () => {
    const before = await db.audits.get(auditId);
    if (!before) throw new NotFoundError(`no audit ${auditId}`);
    if (snapshotHash !== undefined && snapshotHash !== before.snapshotHash) {
      throw new NotFoundError(`audit ${auditId} has no snapshot ${snapshotHash} any more`);
    }
    await workOn(db, before.inspectionId, before.checkedAt);
    const judgedAt = utcAfter([{ at: before.judgedAt ?? before.checkedAt }], at);
    const audit = AuditRow.parse({ ...before, ...judged, judgedAt });
    await db.audits.put(audit);
    await replaceMachineFindings(db, audit, findings);
    return audit;
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

function machineFindings(audit: AuditRow, findings: readonly Finding[]): FindingRow[] {
  const { id: auditId, inspectionId, addressKey, host, checkedAt: createdAt } = audit;
  const place = { auditId, inspectionId, addressKey, host };
  const rows = findings.map((finding) =>
    FindingRow.parse({
      ...Finding.parse(finding),
      ...place,
      id: `${auditId}:${finding.ruleId}`,
      origin: 'machine',
      note: '',
      createdAt,
    }),
  );
  if (new Set(rows.map(({ id }) => id)).size < rows.length) {
    throw new Error(`audit ${auditId} has two findings of one rule`);
  }
  return rows;
}

/**
 * A finding that is not judged any more goes, unless an inspector spoke about it: a review keeps its subject. What was
 * taken into the official sample, or out of it, stays so.
 */
async function replaceMachineFindings(
  db: RecordsDatabase,
  audit: AuditRow,
  findings: readonly Finding[],
): Promise<void> {
  const before = await db.findings.where('auditId').equals(audit.id).toArray();
  const marks = new Map(before.map((row) => [row.id, markOf(row)]));
  const rows = machineFindings(audit, findings).map((row) => ({ ...row, ...marks.get(row.id) }));
  const reviews = await db.reviews.where('auditId').equals(audit.id).toArray();
  const kept = new Set([...rows.map(({ id }) => id), ...reviews.map(({ findingId }) => findingId)]);
  await db.findings
    .where('auditId')
    .equals(audit.id)
    .filter(({ id, origin }) => origin === 'machine' && !kept.has(id))
    .delete();
  await db.findings.bulkPut(rows);
}

async function dropUnusedSnapshot(db: RecordsDatabase, hash: string): Promise<void> {
  if ((await db.audits.where('snapshotHash').equals(hash).count()) === 0) await db.snapshots.delete(hash);
}
