import { EvidenceFile, EvidenceRecord } from '../../model/evidence-file';
import { database, type RecordsDatabase } from '../database';
import { checked, soundRows, whole } from './checks';
import { type Within, within } from './tasks';

/** What was kept of a finding, of an inspection or of a whole task, oldest first. */
export async function evidenceOf(
  of: Within | { readonly findingId: string },
  db: RecordsDatabase = database(),
): Promise<EvidenceRecord[]> {
  const rows = await ('findingId' in of
    ? db.evidence.where('findingId').equals(of.findingId)
    : within(db, 'evidence', of)
  ).toArray();
  return rows
    .map((row) => checked(EvidenceRecord, `evidence ${row.id}`, row))
    .sort((a, b) => (a.takenAt < b.takenAt ? -1 : 1));
}

/**
 * What was kept of an inspection, for looking and verifying, oldest first. Each row as it lies in the store, for what
 * somebody put into it later is a change, too; rows that are no evidence any more are left out and named.
 */
export async function glanceAtEvidence(
  inspectionId: string,
  db: RecordsDatabase = database(),
): Promise<{ readonly evidence: readonly EvidenceRecord[]; readonly damaged: readonly string[] }> {
  const damaged: string[] = [];
  const rows = await db.evidence.where('inspectionId').equals(inspectionId).toArray();
  const evidence = soundRows('evidence', whole(EvidenceRecord), rows, damaged);
  return { evidence: evidence.sort((a, b) => (a.takenAt < b.takenAt ? -1 : 1)), damaged };
}

/** The content of a piece of evidence by its `contentHash`, as it is stored: whether it still fits is verified elsewhere. */
export async function readEvidenceFile(
  hash: string,
  db: RecordsDatabase = database(),
): Promise<EvidenceFile | null> {
  const row = await db.evidenceFiles.get(hash);
  return row ? checked(EvidenceFile, `evidence file ${hash}`, row) : null;
}
