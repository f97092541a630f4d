import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { beginTask, freshRecords, saveAudit } from '../../tests/helpers/open-records';
import { evidencePiece, evidenceRecord, INSPECTION } from '../../tests/helpers/records';
import { NotFoundError } from './errors';
import { evidenceOf, glanceAtEvidence, readEvidenceFile } from './reader';
import * as writer from './writer';

const records = freshRecords();
const CONTENT = new Uint8Array([1, 2, 3]);

describe('evidence', () => {
  it('is read as it was kept, record and content apart', async () => {
    await saveAudit(records.db);
    const [saved = evidenceRecord({ id: '' })] = await writer.saveEvidence([evidencePiece()], records.db);
    expect(saved).toEqual(evidenceRecord());
    expect(await evidenceOf({ findingId: saved.findingId }, records.db)).toEqual([saved]);
    expect(await readEvidenceFile(saved.contentHash, records.db)).toEqual({
      hash: saved.contentHash,
      content: CONTENT,
    });
    expect(await readEvidenceFile('nobody', records.db)).toBeNull();
  });

  it('of the same content is one file', async () => {
    await saveAudit(records.db);
    const framed = evidencePiece({ id: 'evidence-2', kind: 'framed' });
    await writer.saveEvidence([evidencePiece(), framed], records.db);
    expect(await records.db.evidenceFiles.count()).toBe(1);
    expect(await records.db.evidence.count()).toBe(2);
  });

  it('is found by inspection and by task, oldest first', async () => {
    await beginTask(records.db);
    await saveAudit(records.db, { inspectionId: INSPECTION });
    const later = evidenceRecord({ inspectionId: INSPECTION, takenAt: '2026-03-16T02:00:00.000Z' });
    const earlier = evidenceRecord({ id: 'evidence-2', inspectionId: INSPECTION, findingId: '' });
    const file = { hash: later.contentHash, content: CONTENT };
    await writer.saveEvidence(
      [
        { record: later, file },
        { record: earlier, file },
      ],
      records.db,
    );
    expect(await evidenceOf({ inspectionId: INSPECTION }, records.db)).toEqual([earlier, later]);
    expect(await evidenceOf({ taskId: 'task-1' }, records.db)).toHaveLength(2);
    expect(await evidenceOf({ inspectionId: '' }, records.db)).toEqual([]);
  });

  it.each([
    ['other content than it names', evidenceRecord(), new Uint8Array([1, 2, 4])],
    ['another length than it names', evidenceRecord({ bytes: 4 }), CONTENT],
    ['no hash of its own', evidenceRecord({ recordHash: '' }), CONTENT],
    ['a finding that is not there', evidenceRecord({ findingId: 'nobody' }), CONTENT],
    ['a page that is not there', evidenceRecord({ findingId: '', auditId: 'nobody' }), CONTENT],
    ['a finding of another inspection', evidenceRecord({ inspectionId: INSPECTION }), CONTENT],
  ])('is refused whole with %s', async (_, record, content) => {
    await beginTask(records.db);
    await saveAudit(records.db);
    const pieces = [evidencePiece({ id: 'sound' }), { record, file: { hash: record.contentHash, content } }];
    await expect(writer.saveEvidence(pieces, records.db)).rejects.toThrow();
    expect(await records.db.evidence.count()).toBe(0);
    expect(await records.db.evidenceFiles.count()).toBe(0);
  });

  it('is never written over', async () => {
    await saveAudit(records.db);
    await writer.saveEvidence([evidencePiece()], records.db);
    await expect(writer.saveEvidence([evidencePiece({ title: '改' })], records.db)).rejects.toThrow();
    expect(await evidenceOf({ findingId: 'audit-1:footer-site-code' }, records.db)).toEqual([
      evidenceRecord(),
    ]);
    await expect(writer.saveEvidence([evidencePiece({ findingId: 'x' })], records.db)).rejects.toThrow(
      NotFoundError,
    );
  });

  it('that was changed in the store is still shown as it lies there, for its hashes to tell', async () => {
    await saveAudit(records.db);
    await writer.saveEvidence([evidencePiece(), evidencePiece({ id: 'evidence-2' })], records.db);
    await records.db.evidence.put({ ...evidenceRecord(), note: '后加' } as never);
    await records.db.evidence.put({ ...evidenceRecord({ id: 'evidence-2' }), kind: 'film' } as never);
    const { evidence, damaged } = await glanceAtEvidence('', records.db);
    expect(evidence).toEqual([{ ...evidenceRecord(), note: '后加' }]);
    expect(damaged).toEqual([expect.stringContaining('evidence evidence-2: kind')]);
  });
});
