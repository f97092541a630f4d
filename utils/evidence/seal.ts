import type { EvidenceFile, EvidenceRecord } from '../model/evidence-file';
import { hashOfJson, sha256 } from './hash';

/** 证据固定: content and capture record are hashed apart, and both hashes can be computed again at any time. */

/** A capture record before it is sealed. */
export type EvidenceDraft = Omit<EvidenceRecord, 'bytes' | 'contentHash' | 'recordHash'>;

/** Seals evidence: nothing of the record or its content may change after this. */
export async function sealEvidence(
  draft: EvidenceDraft,
  content: Uint8Array<ArrayBuffer>,
): Promise<{ readonly record: EvidenceRecord; readonly file: EvidenceFile }> {
  const contentHash = await sha256(content);
  const unsigned = { ...draft, bytes: content.length, contentHash };
  return {
    record: { ...unsigned, recordHash: await hashOfJson(unsigned) },
    file: { hash: contentHash, content },
  };
}

/** Each is `whole` where it is to the byte what was sealed. */
export interface EvidenceCheck {
  readonly content: 'whole' | 'changed' | 'missing';
  readonly record: 'whole' | 'changed';
}

/**
 * Computes both hashes again.
 *
 * @param record as it is stored, every field of it: one that was put in later is a change, too.
 * @param file the content stored under `record.contentHash`, if any.
 */
export async function verifyEvidence(
  record: EvidenceRecord,
  file: EvidenceFile | undefined,
): Promise<EvidenceCheck> {
  const { recordHash, ...unsigned } = record;
  const matches = file !== undefined && (await sha256(file.content)) === record.contentHash;
  return {
    content: matches ? 'whole' : file ? 'changed' : 'missing',
    record: (await hashOfJson(unsigned)) === recordHash ? 'whole' : 'changed',
  };
}
