import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readRecords } from '../../tests/helpers/read-records';
import { auditEntry, finding, findingRow, pageSnapshot } from '../../tests/helpers/records';
import { openDatabase, type RecordsDatabase } from './database';
import { DamagedRecordError, NotFoundError } from './errors';
import { listAudits, readAudit, readFinding, readSite, readSnapshot, watch } from './reader';
import * as writer from './writer';

const ID = 'audit-1:footer-site-code';
const signature = { author: '张三', at: '2026-03-16T02:00:00.000Z' };
const hand = { note: '首页有错别字', evidence: [], at: '2026-03-15T03:00:00.000Z' };
const snapshotOf = (title: string) => pageSnapshot({ title });

let db: RecordsDatabase;
beforeEach(() => {
  db = openDatabase(crypto.randomUUID());
});
afterEach(() => {
  vi.restoreAllMocks();
  db.close();
});

const save = (...entry: Parameters<typeof auditEntry>) => writer.saveAudit(auditEntry(...entry), db);

describe('an audit', () => {
  it('is read as it was saved, with its findings and its snapshot', async () => {
    const saved = await save();
    const record = await readAudit('audit-1', db);
    expect(record?.audit).toEqual(saved);
    expect(record?.findings).toEqual([
      expect.objectContaining({ ...finding(), id: ID, auditId: 'audit-1', origin: 'machine', note: '' }),
    ]);
    expect(record?.reviews).toEqual({});
    expect(await readSnapshot(saved.snapshotHash, db)).toEqual(pageSnapshot());
    expect(await readFinding(ID, db)).toEqual(record?.findings[0]);
  });

  it('is null where there is none', async () => {
    expect(await readAudit('nobody', db)).toBeNull();
    expect(await readFinding('nobody', db)).toBeNull();
    expect(await readSnapshot('nobody', db)).toBeNull();
    expect(await readSite('nobody', db)).toBeNull();
  });

  it('outlives the database being closed', async () => {
    await save();
    db.close();
    const again = openDatabase(db.name);
    expect(await readAudit('audit-1', again)).not.toBeNull();
    again.close();
  });

  it('keeps its time in one form, so that letters sort like time', async () => {
    const saved = await save({ checkedAt: '2026-03-15T10:00:00+08:00' });
    expect(saved.checkedAt).toBe('2026-03-15T02:00:00.000Z');
  });

  it('shares a snapshot with another audit of the same reading', async () => {
    await save();
    await save({ id: 'audit-2' });
    expect(await db.snapshots.count()).toBe(1);
  });

  it.each([
    ['a finding of no known outcome', auditEntry({}, [finding({ outcome: 'maybe' as never })])],
    ['a snapshot of another version', auditEntry({}, [], { ...pageSnapshot(), version: 2 } as never)],
    ['a time that is none', auditEntry({ checkedAt: 'yesterday' })],
    ['two findings of one rule', auditEntry({}, [finding(), finding({ outcome: 'pass' })])],
  ])('is refused whole with %s', async (_, entry) => {
    await expect(writer.saveAudit(entry, db)).rejects.toThrow();
    expect(await db.audits.count()).toBe(0);
    expect(await db.snapshots.count()).toBe(0);
  });
});

describe('a provisional audit', () => {
  const provisional = () =>
    save(
      { provisional: true, settle: { state: 'provisional', ms: 1200 } },
      [
        finding({ outcome: 'review', reason: 'unsettled' }),
        finding({ ruleId: 'jiucuo-entry', outcome: 'review', reason: 'unsettled' }),
      ],
      snapshotOf('正在加载'),
    );

  it('is replaced by the final one under the same id, its snapshot and findings with it', async () => {
    const early = await provisional();
    const final = await save();
    const record = await readAudit('audit-1', db);
    expect(record?.audit).toEqual(final);
    expect(record?.findings.map(({ id, reason }) => [id, reason])).toEqual([[ID, 'absent']]);
    expect(await readSnapshot(early.snapshotHash, db)).toBeNull();
    expect(await db.audits.count()).toBe(1);
  });

  it('leaves what the inspector wrote', async () => {
    await provisional();
    const byHand = await writer.addHandFinding('audit-1', hand, db);
    const review = await writer.addReview(ID, { result: 'confirmed', reason: '', ...signature }, db);
    await save();
    const record = await readAudit('audit-1', db);
    expect(record?.findings).toContainEqual(byHand);
    expect(record?.reviews[ID]).toEqual(review);
    expect(record?.reviews[ID]?.of).toEqual({ outcome: 'review', reason: 'unsettled' });
  });

  it('leaves a snapshot that another audit was judged from', async () => {
    const early = await provisional();
    await save({ id: 'audit-2' }, [], snapshotOf('正在加载'));
    await save();
    expect(await readSnapshot(early.snapshotHash, db)).not.toBeNull();
  });

  it('does not undo the final one when it comes late', async () => {
    const final = await save();
    expect(await provisional()).toEqual(final);
    expect((await readAudit('audit-1', db))?.findings).toHaveLength(1);
    expect(await db.snapshots.count()).toBe(1);
  });

  it('is taken back whole where its page was recorded before, unless somebody spoke of it', async () => {
    await provisional();
    expect(await writer.dropProvisional('audit-1', db)).toBe(true);
    const left = [db.audits, db.findings, db.snapshots].map((store) => store.count());
    expect(await Promise.all(left)).toEqual([0, 0, 0]);

    await provisional();
    await writer.addReview(ID, { result: 'confirmed', reason: '', ...signature }, db);
    expect(await writer.dropProvisional('audit-1', db)).toBe(false);
    await save();
    expect(await writer.dropProvisional('audit-1', db)).toBe(false);
    expect((await readAudit('audit-1', db))?.findings).toHaveLength(1);
  });

  it('is the only kind that can be replaced', async () => {
    const final = await save();
    await expect(save({ title: '另一页' })).rejects.toThrow('audit audit-1 is recorded already');
    expect((await readAudit('audit-1', db))?.audit).toEqual(final);
  });
});

describe('judging again', () => {
  const judgement: writer.Judgement = {
    pageKind: { kind: 'list', by: 'inspector', certain: true, signals: [] },
    site: { kind: 'department', level: 'city' },
    identifiers: auditEntry().audit.identifiers,
    listing: { state: 'items', itemCount: 3, newest: '2026-03-01', oldest: '2026-01-01' },
    findings: [finding({ outcome: 'inapplicable', reason: 'other-page-kind' })],
    at: '2026-03-15T10:00:00+08:00',
  };

  it('changes kind, site and findings, and keeps reading and snapshot', async () => {
    const before = await save();
    const after = await writer.saveJudgement('audit-1', judgement, db);
    expect(after).toEqual({
      ...before,
      pageKind: judgement.pageKind,
      site: judgement.site,
      listing: judgement.listing,
      // Later than it was read, whatever the clock says.
      judgedAt: '2026-03-15T02:00:00.001Z',
    });
    expect((await readAudit('audit-1', db))?.findings.map(({ outcome }) => outcome)).toEqual([
      'inapplicable',
    ]);
  });

  it('keeps the review of a finding, of what it was then', async () => {
    await save();
    await writer.addReview(ID, { result: 'confirmed', reason: '', ...signature }, db);
    await writer.saveJudgement('audit-1', judgement, db);
    expect((await readAudit('audit-1', db))?.reviews[ID]?.of).toEqual({ outcome: 'fail', reason: 'absent' });
  });

  it('leaves what was taken into the official sample there', async () => {
    await save();
    await writer.setSample(ID, true, '2026-03-15T03:00:00Z', db);
    await writer.saveJudgement('audit-1', judgement, db);
    expect((await readAudit('audit-1', db))?.findings.find(({ id }) => id === ID)?.sample).toBe(true);
  });

  it('knows which judgement is the last one, also where the clock runs back', async () => {
    await save();
    const at = '2026-03-16T02:00:00.000Z';
    expect((await writer.saveJudgement('audit-1', { ...judgement, at }, db)).judgedAt).toBe(at);
    expect((await writer.saveJudgement('audit-1', judgement, db)).judgedAt).toBe('2026-03-16T02:00:00.001Z');
  });

  it('drops a finding that is not judged any more, unless it was reviewed', async () => {
    await save({}, [finding(), finding({ ruleId: 'old-rule' }), finding({ ruleId: 'older-rule' })]);
    await writer.addReview('audit-1:old-rule', { result: 'confirmed', reason: '', ...signature }, db);
    await writer.saveJudgement('audit-1', judgement, db);
    const record = await readAudit('audit-1', db);
    expect(record?.findings.map(({ ruleId }) => ruleId)).toEqual(['footer-site-code', 'old-rule']);
  });

  it('is refused where the page was read anew in between', async () => {
    const { snapshotHash } = await save({ provisional: true }, [], snapshotOf('正在加载'));
    await save();
    await expect(writer.saveJudgement('audit-1', { ...judgement, snapshotHash }, db)).rejects.toThrow(
      NotFoundError,
    );
    expect((await readAudit('audit-1', db))?.findings[0]?.reason).toBe('absent');
  });

  it('needs an audit', async () => {
    await expect(writer.saveJudgement('nobody', judgement, db)).rejects.toThrow(NotFoundError);
  });
});

describe('the inspector’s word', () => {
  beforeEach(() => save());

  it('stands beside the machine’s, which does not change', async () => {
    const before = await readFinding(ID, db);
    await writer.addReview(ID, { result: 'overruled', reason: '页脚图片中有', ...signature }, db);
    const record = await readAudit('audit-1', db);
    expect(record?.findings).toEqual([before]);
    expect(record?.reviews[ID]).toMatchObject({
      result: 'overruled',
      reason: '页脚图片中有',
      author: '张三',
    });
  });

  it('is taken back step by step, and nothing of it is deleted', async () => {
    await writer.addReview(ID, { result: 'confirmed', reason: '一', ...signature }, db);
    await writer.addReview(ID, { result: 'overruled', reason: '二', ...signature }, db);
    await writer.undoReview(ID, signature, db);
    expect((await readAudit('audit-1', db))?.reviews[ID]?.reason).toBe('一');
    await writer.undoReview(ID, signature, db);
    expect((await readAudit('audit-1', db))?.reviews).toEqual({});
    await expect(writer.undoReview(ID, signature, db)).rejects.toThrow(NotFoundError);
    expect(await db.reviews.count()).toBe(4);
  });

  it('keeps its order even where the clock stands still or runs back', async () => {
    await writer.addReview(ID, { result: 'confirmed', reason: '一', ...signature }, db);
    const second = { result: 'overruled', reason: '二', author: '', at: '2020-01-01T00:00:00.000Z' } as const;
    expect((await writer.addReview(ID, second, db)).at).toBe('2026-03-16T02:00:00.001Z');
    expect((await readAudit('audit-1', db))?.reviews[ID]?.reason).toBe('二');
  });

  it('can be a finding of its own, whose note can change', async () => {
    const evidence = [{ role: 'seen', place: '选中文字', text: '截止日期 13 月', path: '1/2' }] as const;
    const { id } = await writer.addHandFinding('audit-1', { ...hand, evidence, author: '李四' }, db);
    await writer.setNote(id, '日期有误', db);
    const noted = await readFinding(id, db);
    expect(noted).toMatchObject({
      origin: 'hand',
      ruleId: 'by-hand',
      outcome: 'fail',
      note: '日期有误',
      evidence,
      author: '李四',
    });
    expect(noted?.edition).toBe('Z19');
  });

  it('can be about a finding of the whole site, which no store holds', async () => {
    const subject = {
      findingId: 'task-1/site-1:register-match',
      inspectionId: '',
      of: { outcome: 'review' as const, reason: 'code-differs' },
    };
    await writer.addSiteReview(subject, { result: 'overruled', reason: '名录已更正', ...signature }, db);
    const undone = await writer.undoReview(subject.findingId, signature, db);
    expect(undone).toMatchObject({ ...subject, auditId: '', result: 'withdrawn' });
    await expect(writer.undoReview('task-1/site-1:nothing', signature, db)).rejects.toThrow(NotFoundError);
  });

  it('needs its subject', async () => {
    const review = { result: 'confirmed', reason: '', ...signature } as const;
    await expect(writer.addReview('nobody', review, db)).rejects.toThrow(NotFoundError);
    await expect(writer.undoReview(ID, signature, db)).rejects.toThrow(NotFoundError);
    await expect(writer.addHandFinding('nobody', hand, db)).rejects.toThrow(NotFoundError);
    await expect(writer.setNote(ID, '机器的结果', db)).rejects.toThrow(NotFoundError);
  });

  it('about a host is remembered, the last counts', async () => {
    await writer.saveSite('www.example.gov.cn', { kind: 'unknown', level: 'unknown' }, signature.at, db);
    await writer.saveSite('www.example.gov.cn', { kind: 'portal', level: 'city' }, signature.at, db);
    expect(await readSite('www.example.gov.cn', db)).toEqual({ kind: 'portal', level: 'city' });
  });
});

describe('lists', () => {
  const time = (hour: number) => `2026-03-15T0${hour}:00:00.000Z`;
  const page = (path: string) => ({
    url: `https://www.example.gov.cn/${path}`,
    addressKey: `https://www.example.gov.cn/${path}`,
  });

  beforeEach(async () => {
    await save({ id: 'a1', ...page('a'), checkedAt: time(1) });
    await save({ id: 'a2', ...page('a'), checkedAt: time(3) });
    await save({ id: 'a3', ...page('a'), checkedAt: time(5), provisional: true });
    await save({ id: 'b1', ...page('b'), checkedAt: time(2) });
    await save({ id: 'x', host: 'x.gov.cn', addressKey: 'http://x.gov.cn/', checkedAt: time(4) });
    await save({
      id: 'y',
      host: 'www.example.gov.cn.evil.com',
      addressKey: 'http://y/',
      checkedAt: time(4),
      provisional: true,
    });
  });

  it('give a page’s and a site’s last audits, newest first', async () => {
    const ids = async (...list: Parameters<typeof listAudits>) =>
      (await listAudits(...list)).map(({ audit }) => audit.id);
    expect(await ids({ host: 'www.example.gov.cn' }, 10, db)).toEqual(['a3', 'a2', 'b1', 'a1']);
    expect(await ids({ host: 'www.example.gov.cn' }, 2, db)).toEqual(['a3', 'a2']);
    expect(await ids({ addressKey: page('a').addressKey }, 10, db)).toEqual(['a3', 'a2', 'a1']);
    expect(await ids({ host: 'nobody.gov.cn' }, 10, db)).toEqual([]);
  });

  it('count what counts after review', async () => {
    await writer.addReview('a2:footer-site-code', { result: 'overruled', reason: '', ...signature }, db);
    const [summary] = await listAudits({ addressKey: page('a').addressKey }, 5, db).then((all) =>
      all.slice(1),
    );
    expect(summary?.counts).toEqual({ fail: 0, review: 0, pass: 1, inapplicable: 0 });
  });

  it('take the newest final audit of each page for an export', async () => {
    const ids = async (...scope: Parameters<typeof readRecords>) =>
      (await readRecords(...scope)).map(({ audit }) => audit.id).sort();
    expect(await ids({ kind: 'site', host: 'www.example.gov.cn' }, db)).toEqual(['a2', 'b1']);
    expect(await ids({ kind: 'all' }, db)).toEqual(['a2', 'b1', 'x']);
    expect(await ids({ kind: 'audit', auditId: 'a1' }, db)).toEqual(['a1']);
    expect(await ids({ kind: 'audit', auditId: 'nobody' }, db)).toEqual([]);
  });

  it('take more pages than are read in one go', async () => {
    const audit = await save({ id: 'many', host: 'many.gov.cn', addressKey: 'http://many.gov.cn/' });
    const found = await db.findings.where('auditId').equals('many').first();
    const copies = Array.from({ length: 449 }, (_, i) => `many-${i}`);
    await db.audits.bulkAdd(copies.map((id) => ({ ...audit, id, addressKey: `http://many.gov.cn/${id}` })));
    await db.findings.bulkAdd(copies.map((id) => ({ ...findingRow(found), id: `${id}:rule`, auditId: id })));
    const records = await readRecords({ kind: 'site', host: 'many.gov.cn' }, db);
    expect(records).toHaveLength(450);
    expect(records.every(({ findings }) => findings.length === 1)).toBe(true);
  });
});

describe('watching', () => {
  it('shows what the worker wrote, until told to stop', async () => {
    await save();
    const worker = openDatabase(db.name);
    const seen: (string | undefined)[] = [];
    const stop = watch(
      () => readAudit('audit-1', db),
      (record) => seen.push(record?.reviews[ID]?.result),
      (error) => seen.push(String(error)),
    );
    await vi.waitFor(() => expect(seen).toEqual([undefined]));
    await writer.addReview(ID, { result: 'confirmed', reason: '', ...signature }, worker);
    await vi.waitFor(() => expect(seen).toEqual([undefined, 'confirmed']));
    stop();
    await writer.undoReview(ID, signature, worker);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(seen).toEqual([undefined, 'confirmed']);
    worker.close();
  });

  it('hands an error over instead of a value', async () => {
    await save();
    await db.findings.update(ID, { outcome: 'maybe' as never });
    const onError = vi.fn();
    watch(() => readAudit('audit-1', db), vi.fn(), onError);
    await vi.waitFor(() => expect(onError).toHaveBeenCalledWith(expect.any(DamagedRecordError)));
  });
});
