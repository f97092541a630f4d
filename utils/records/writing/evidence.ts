import { sha256 } from '../../evidence/hash';
import { EvidenceFile, EvidenceRecord } from '../../model/evidence-file';
import { database, type RecordsDatabase } from '../database';
import { NotFoundError } from '../errors';
import { workOn, write } from './transaction';

/** A piece of evidence as `sealEvidence` gives it. */
export interface EvidencePiece {
  readonly record: EvidenceRecord;
  readonly file: EvidenceFile;
}

/**
 * Keeps the pieces of one taking, all or none: record and content as they were hashed, the same content once.
 * @throws NotFoundError where what one is evidence of is not there, or belongs elsewhere
 */
export async function saveEvidence(
  pieces: readonly EvidencePiece[],
  db: RecordsDatabase = database(),
): Promise<EvidenceRecord[]> {
  const sound = await Promise.all(pieces.map(checkedPiece));
  return write(db, async () => {
    for (const { record, file } of sound) {
      const subject = await (record.findingId === ''
        ? db.audits.get(record.auditId)
        : db.findings.get(record.findingId));
      if (subject?.inspectionId !== record.inspectionId) {
        throw new NotFoundError(`evidence ${record.id} is of no finding or page of its inspection`);
      }
      await workOn(db, record.inspectionId, record.takenAt);
      await db.evidenceFiles.put(file);
      await db.evidence.add(record);
    }
    return sound.map(({ record }) => record);
  });
}

async function checkedPiece(piece: EvidencePiece): Promise<EvidencePiece> {
  const record = EvidenceRecord.parse(piece.record);
  const { content } = piece.file;
  const file = EvidenceFile.parse({ hash: await sha256(content), content });
  if (file.hash !== record.contentHash || content.length !== record.bytes) {
    throw new Error(`evidence ${record.id} is not of the content that it names`);
  }
  return { record, file };
}
