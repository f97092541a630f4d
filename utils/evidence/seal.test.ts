import { describe, expect, it } from 'vitest';
import { EvidenceFile, EvidenceRecord } from '../model/evidence-file';
import { type EvidenceDraft, sealEvidence, verifyEvidence } from './seal';

const draft: EvidenceDraft = {
  id: 'e1',
  findingId: 'audit-1:footer-site-code',
  auditId: 'audit-1',
  inspectionId: 't1/s1',
  kind: 'plain',
  mediaType: 'image/png',
  url: 'http://example.gov.cn/',
  finalUrl: 'https://www.example.gov.cn/',
  title: '某县人民政府',
  takenAt: '2018-07-27T02:00:00.000Z',
  size: [1280, 3000],
  extent: 'whole',
};
const content = () => new Uint8Array([137, 80, 78, 71, 0, 255]);

describe('sealEvidence', () => {
  it('makes rows as the records keep them, the content under its own hash', async () => {
    const { record, file } = await sealEvidence(draft, content());
    expect(EvidenceRecord.parse(record)).toEqual(record);
    expect(EvidenceFile.parse(file)).toEqual(file);
    expect(record).toMatchObject({ ...draft, bytes: 6, contentHash: file.hash });
    expect(file.content).toEqual(content());
  });

  it('hashes content and record apart', async () => {
    const one = await sealEvidence(draft, content());
    const other = await sealEvidence({ ...draft, id: 'e2' }, content());
    expect(other.record.contentHash).toBe(one.record.contentHash);
    expect(other.record.recordHash).not.toBe(one.record.recordHash);
  });
});

describe('verifyEvidence', () => {
  it('finds whole what nobody touched, stored and read back', async () => {
    const { record, file } = structuredClone(await sealEvidence(draft, content()));
    expect(await verifyEvidence(EvidenceRecord.parse(record), file)).toEqual({
      content: 'whole',
      record: 'whole',
    });
  });

  it('finds one changed bit of the content, and leaves the record alone', async () => {
    const { record, file } = await sealEvidence(draft, content());
    file.content[5] = 254;
    expect(await verifyEvidence(record, file)).toEqual({ content: 'changed', record: 'whole' });
  });

  it('says that the content is missing', async () => {
    const { record } = await sealEvidence(draft, content());
    expect(await verifyEvidence(record, undefined)).toEqual({ content: 'missing', record: 'whole' });
  });

  it.each(Object.keys(draft))('finds a changed %s', async (field) => {
    const { record, file } = await sealEvidence(draft, content());
    const changed = { ...record, [field]: 'something else' } as EvidenceRecord;
    expect(await verifyEvidence(changed, file)).toEqual({ content: 'whole', record: 'changed' });
  });

  it('finds another content put in with its own hash', async () => {
    const { record } = await sealEvidence(draft, content());
    const { file } = await sealEvidence(draft, new Uint8Array([1]));
    const changed = { ...record, contentHash: file.hash };
    expect(await verifyEvidence(changed, file)).toEqual({ content: 'whole', record: 'changed' });
  });

  it('finds a field put in later', async () => {
    const { record, file } = await sealEvidence(draft, content());
    const changed = { ...record, approved: true } as EvidenceRecord;
    expect((await verifyEvidence(changed, file)).record).toBe('changed');
  });
});
