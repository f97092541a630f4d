import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { beginTask, freshRecords, saveAudit } from '../../tests/helpers/open-records';
import { evidencePiece, finding, INSPECTION, pageSnapshot, siteVerdict } from '../../tests/helpers/records';
import type { PageSnapshot } from '../model/snapshot';
import { openDatabase } from './database';
import { ClosedError, DamagedRecordError, NotFoundError } from './errors';
import {
  listRechecks,
  listVerdicts,
  readAudit,
  readFinding,
  readInspection,
  readSiteRecord,
  recordedAs,
  waitingQuestions,
} from './reader';
import type { SiteRecord } from './site-record';
import * as writer from './writer';

const records = freshRecords();
const AT = '2026-03-16T02:00:00.000Z';
const signature = { author: '张三', at: AT };
const FINDING = 'audit-1:footer-site-code';
const review = { result: 'overruled', reason: '页脚图片中有', ...signature } as const;
const correction = {
  ...signature,
  inspectionId: INSPECTION,
  columnKey: 'example.gov.cn/news',
  url: 'https://www.example.gov.cn/news/',
  class: 'news' as const,
  reason: '',
};
const question = {
  ...signature,
  inspectionId: INSPECTION,
  channel: '县长信箱',
  subject: '办证时间',
  sentOn: '2026-03-16',
  dueOn: '2026-03-23',
  answeredOn: null,
  outcome: 'waiting' as const,
  note: '',
};
const series = {
  ...signature,
  inspectionId: INSPECTION,
  source: '监测站',
  visits: [{ at: AT, ok: true, ms: 90 }],
};

const save = (...entry: Parameters<typeof saveAudit> extends [unknown, ...infer Entry] ? Entry : never) =>
  saveAudit(records.db, { inspectionId: INSPECTION, ...entry[0] }, ...(entry.slice(1) as []));
const state = async () => (await readInspection(INSPECTION, records.db))?.state;

beforeEach(() => beginTask(records.db));

describe('an inspection', () => {
  it('begins with its first audit, and is not begun again by the next', async () => {
    await save();
    await save({ id: 'audit-2', checkedAt: '2026-03-20T02:00:00.000Z' });
    expect(await readInspection(INSPECTION, records.db)).toMatchObject({
      state: 'underway',
      startedAt: '2026-03-15T02:00:00.000Z',
    });
  });

  it.each([
    ['a fault of the site', () => writer.addSiteFinding(INSPECTION, { note: '涉密', at: AT }, records.db)],
    ['a correction', () => writer.addCorrection(correction, records.db)],
    ['a question', () => writer.addQuestion(question, records.db)],
    ['a series of visits', () => writer.addVisitSeries(series, records.db)],
    ['a part seen whole', () => writer.declareCovered(INSPECTION, 'home', signature, records.db)],
  ])('begins with %s too', async (_, act) => {
    await act();
    expect(await readInspection(INSPECTION, records.db)).toMatchObject({ state: 'underway', startedAt: AT });
  });

  it('is written on its audits, findings and reviews', async () => {
    await save();
    const byHand = await writer.addHandFinding('audit-1', { note: '错别字', at: AT }, records.db);
    await writer.addReview(FINDING, review, records.db);
    const record = await readAudit('audit-1', records.db);
    expect(record?.audit.inspectionId).toBe(INSPECTION);
    expect(record?.findings.map(({ inspectionId }) => inspectionId)).toEqual([INSPECTION, INSPECTION]);
    expect(record?.reviews[FINDING]?.inspectionId).toBe(INSPECTION);
    expect(byHand.inspectionId).toBe(INSPECTION);
  });

  it('keeps an audit that began in it, whatever the final reading says', async () => {
    await save({ provisional: true, settle: { state: 'provisional', ms: 1 } });
    await writer.addHandFinding('audit-1', { note: '错别字', at: AT }, records.db);
    expect((await save({ inspectionId: '' })).inspectionId).toBe(INSPECTION);
    expect((await readSiteRecord(INSPECTION, records.db))?.findings).toHaveLength(2);
  });

  it('has to be there', async () => {
    await expect(save({ inspectionId: 'task-1/nobody' })).rejects.toThrow(NotFoundError);
    await expect(
      writer.closeInspection('nobody', () => siteVerdict(), signature, records.db),
    ).rejects.toThrow(NotFoundError);
    expect(await records.db.audits.count()).toBe(0);
    expect(await records.db.snapshots.count()).toBe(0);
  });

  describe('knows a page', () => {
    const LATER = '2026-03-20T02:00:00.000Z';
    const read = (changes: Partial<PageSnapshot> = {}) => pageSnapshot({ takenAt: LATER, ...changes });
    const known = (changes: Partial<PageSnapshot> = {}, inspectionId = INSPECTION) =>
      recordedAs(inspectionId, read(changes), records.db);
    const timeout = { state: 'timeout', ms: 9000 } as const;
    const frame = { kind: 'frame', node: 1, detail: 'https://other.example.cn/' } as const;

    it('by address and content', async () => {
      const { id } = await save();
      expect(await known()).toBe(id);
      expect(await known({ url: 'https://www.example.gov.cn/a' })).toBeNull();
      expect(await known({}, 'task-1/other')).toBeNull();
      expect(await known({ title: '改版' })).toBeNull();
    });

    it('not where it was only read while it loaded', async () => {
      await save({ provisional: true, settle: { state: 'provisional', ms: 1 } });
      expect(await known()).toBeNull();
    });

    it('as it is now, not as it was before it changed', async () => {
      await save();
      const changed = pageSnapshot({ title: '改版' });
      await saveAudit(
        records.db,
        { id: 'audit-2', inspectionId: INSPECTION, checkedAt: '2026-03-16T02:00:00.000Z' },
        [],
        changed,
      );
      expect(await known()).toBeNull();
      expect(await known({ title: '改版' })).toBe('audit-2');
    });

    it.each([
      ['it was still changing then', { settle: timeout }],
      ['its tab was hidden then', { visibility: 'hidden' }],
      ['a frame could not be read then', { opaque: [frame] }],
    ] satisfies [string, Partial<PageSnapshot>][])('not where %s, unless it still is so', async (_, then) => {
      await saveAudit(records.db, { inspectionId: INSPECTION }, [], pageSnapshot(then));
      expect(await known()).toBeNull();
      expect(await known(then)).toBe('audit-1');
    });

    it('that was read better then', async () => {
      await save();
      expect(await known({ settle: timeout, visibility: 'hidden', opaque: [frame] })).toBe('audit-1');
    });

    it('not where what was read then is damaged', async () => {
      const { snapshotHash } = await save();
      await records.db.snapshots.update(snapshotHash, { gzip: new Uint8Array([1, 2, 3]) });
      expect(await known()).toBeNull();
    });
  });

  it('is declared seen part by part, and the word is taken back', async () => {
    await writer.declareCovered(INSPECTION, 'home', signature, records.db);
    await writer.declareCovered(INSPECTION, 'columns', signature, records.db);
    const { covered } = await writer.withdrawCovered(INSPECTION, 'home', records.db);
    expect(covered).toEqual({ columns: signature });
  });

  it('keeps what a person typed for the tables, field by field', async () => {
    await writer.setTyped(INSPECTION, 'weibo', '某县发布', records.db);
    await writer.setTyped(INSPECTION, 'wechat', '某县', records.db);
    expect((await writer.setTyped(INSPECTION, 'weibo', '', records.db)).typed).toEqual({ wechat: '某县' });
  });

  it('is left out of the counts with a reason, and taken in again', async () => {
    const reason = '通报前已关停';
    const excluded = await writer.excludeInspection(INSPECTION, { reason, ...signature }, records.db);
    expect(excluded.exclusion).toEqual({ reason, ...signature });
    await expect(
      writer.excludeInspection(INSPECTION, { reason: '', ...signature }, records.db),
    ).rejects.toThrow();
    expect((await writer.includeInspection(INSPECTION, records.db)).exclusion).toBeNull();
  });
});

describe('a fault of the site as a whole', () => {
  it('counts for what it is said to count for, under the edition of the task', async () => {
    const hand = { note: '首页有涉密文件', countsFor: 'V1.1', tenths: 5, author: '张三', at: AT };
    const url = 'https://www.example.gov.cn/a.html#top';
    const { id } = await writer.addSiteFinding(INSPECTION, { ...hand, url }, records.db);
    expect(await readFinding(id, records.db)).toMatchObject({
      auditId: '',
      inspectionId: INSPECTION,
      addressKey: 'https://www.example.gov.cn/a.html',
      host: 'www.example.gov.cn',
      origin: 'hand',
      outcome: 'fail',
      edition: 'Z19',
      countsFor: 'V1.1',
      tenths: 5,
      note: '首页有涉密文件',
      author: '张三',
      createdAt: AT,
    });
  });

  it('can be reviewed, noted and taken back like any other', async () => {
    const { id, host } = await writer.addSiteFinding(INSPECTION, { note: '误记', at: AT }, records.db);
    expect(host).toBe('www.example.gov.cn');
    await writer.setNote(id, '误记，作废', records.db);
    await writer.addReview(id, review, records.db);
    expect((await readSiteRecord(INSPECTION, records.db))?.reviews[id]?.result).toBe('overruled');
    await writer.undoReview(id, signature, records.db);
    expect((await readSiteRecord(INSPECTION, records.db))?.reviews).toEqual({});
  });
});

describe('what is added beside the pages', () => {
  it('is corrected by what comes later, even where the clock runs back', async () => {
    await writer.addCorrection(correction, records.db);
    await writer.addCorrection({ ...correction, class: 'notices', at: '2020-01-01T00:00:00Z' }, records.db);
    const corrections = (await readSiteRecord(INSPECTION, records.db))?.corrections;
    expect(corrections?.map((one) => one.class)).toEqual(['news', 'notices']);
  });

  it('is a question, and what came of it', async () => {
    const { id } = await writer.addQuestion(question, records.db);
    expect(await waitingQuestions('2026-03-22', records.db)).toEqual([]);
    expect((await waitingQuestions('2026-03-23', records.db)).map((one) => one.id)).toEqual([id]);
    const answer = { answeredOn: '2026-03-20', outcome: 'answered', note: '答复完整', ...signature } as const;
    await writer.updateQuestion(id, answer, records.db);
    expect((await readSiteRecord(INSPECTION, records.db))?.questions).toEqual([
      { ...question, ...answer, id },
    ]);
    expect(await waitingQuestions('2026-03-23', records.db)).toEqual([]);
    await expect(writer.updateQuestion('nobody', answer, records.db)).rejects.toThrow(NotFoundError);
  });

  it('is a series of visits as it was imported', async () => {
    const { id } = await writer.addVisitSeries(series, records.db);
    expect((await readSiteRecord(INSPECTION, records.db))?.series).toEqual([{ ...series, id }]);
  });
});

describe('a verdict', () => {
  const close = (verdict: 'qualified' | 'unqualified') =>
    writer.closeInspection(INSPECTION, () => siteVerdict({ verdict }), signature, records.db);
  const reopen = (reason: string) =>
    writer.reopenInspection(INSPECTION, { reason, ...signature }, records.db);

  it('is kept version by version, each as it was', async () => {
    const first = await close('unqualified');
    expect(await state()).toBe('closed');
    await reopen('申诉属实');
    expect(await state()).toBe('underway');
    const second = await close('qualified');
    const reopened = { reason: '申诉属实', ...signature };
    expect(await listVerdicts({ inspectionId: INSPECTION }, records.db)).toEqual([
      { ...first, reopened },
      second,
    ]);
    expect([first.version, second.version]).toEqual([1, 2]);
    expect(await listVerdicts({ taskId: 'task-1' }, records.db)).toHaveLength(2);
    expect(await listVerdicts({ taskId: 'task' }, records.db)).toEqual([]);
  });

  it('is not reopened without a reason, nor where nothing is closed', async () => {
    await expect(reopen('没有结论')).rejects.toThrow(NotFoundError);
    await close('qualified');
    await expect(reopen('')).rejects.toThrow();
    expect(await state()).toBe('closed');
  });

  it('is of all that was recorded until then, also by another panel at the same time', async () => {
    await save();
    const other = openDatabase(records.db.name);
    let judged = -1;
    const judge = (record: SiteRecord) => {
      judged = Object.keys(record.reviews).length;
      return siteVerdict();
    };
    const [reviewed] = await Promise.allSettled([
      writer.addReview(FINDING, review, other),
      writer.closeInspection(INSPECTION, judge, signature, records.db),
    ]);
    expect(judged).toBe(reviewed.status === 'fulfilled' ? 1 : 0);
    expect(await records.db.reviews.count()).toBe(judged);
    other.close();
  });

  it('that cannot be given leaves the inspection open', async () => {
    const refuse = () => {
      throw new RangeError('待定');
    };
    await save();
    await expect(writer.closeInspection(INSPECTION, refuse, signature, records.db)).rejects.toThrow(
      RangeError,
    );
    expect(await state()).toBe('underway');
    expect(await listVerdicts({ inspectionId: INSPECTION }, records.db)).toEqual([]);
  });

  it('does not rest on a damaged record', async () => {
    await save();
    await records.db.findings.update(FINDING, { clauses: null as never });
    await expect(close('qualified')).rejects.toThrow(DamagedRecordError);
    expect(await state()).toBe('underway');
  });

  it('is given once where two panels give it at once', async () => {
    const worker = openDatabase(records.db.name);
    const both = [records.db, worker].map((db) =>
      writer.closeInspection(INSPECTION, () => siteVerdict(), signature, db),
    );
    const settled = (await Promise.allSettled(both)).map(({ status }) => status).sort();
    expect(settled).toEqual(['fulfilled', 'rejected']);
    expect(await listVerdicts({ inspectionId: INSPECTION }, records.db)).toHaveLength(1);
    worker.close();
  });
});

describe('two panels at once', () => {
  it('both have their word, one after the other', async () => {
    await save();
    const other = openDatabase(records.db.name);
    await Promise.all([
      writer.addReview(FINDING, { ...review, author: '张三' }, records.db),
      writer.addReview(FINDING, { ...review, author: '李四' }, other),
      writer.addCorrection(correction, records.db),
      writer.addCorrection(correction, other),
    ]);
    const reviews = await records.db.reviews.toArray();
    expect(new Set(reviews.map(({ author }) => author))).toEqual(new Set(['张三', '李四']));
    expect(new Set(reviews.map(({ at }) => at)).size).toBe(2);
    const corrections = await records.db.columnCorrections.toArray();
    expect(new Set(corrections.map(({ at }) => at)).size).toBe(2);
    other.close();
  });

  it('do not take each other’s typed fields away', async () => {
    const other = openDatabase(records.db.name);
    await Promise.all([
      writer.setTyped(INSPECTION, 'weibo', '某县发布', records.db),
      writer.setTyped(INSPECTION, 'wechat', '某县', other),
      writer.declareCovered(INSPECTION, 'home', signature, records.db),
    ]);
    const inspection = await readInspection(INSPECTION, records.db);
    expect(inspection?.typed).toEqual({ weibo: '某县发布', wechat: '某县' });
    expect(inspection?.covered).toEqual({ home: signature });
    other.close();
  });
});

/** Everything that would change what an inspection says. */
const CHANGES: readonly (readonly [
  what: string,
  act: (questionId: string, handId: string) => Promise<unknown>,
])[] = [
  ['an audit', () => save({ id: 'audit-2' })],
  ['a final reading', () => save({ id: 'audit-0' })],
  [
    'judging again',
    async () => {
      const { audit } = (await readAudit('audit-1', records.db)) ?? {};
      if (audit)
        await writer.saveJudgement('audit-1', { ...audit, edition: 'Z15', findings: [], at: AT }, records.db);
    },
  ],
  ['a review', () => writer.addReview(FINDING, review, records.db)],
  ['an undo', () => writer.undoReview(FINDING, signature, records.db)],
  ['a fault on a page', () => writer.addHandFinding('audit-1', { note: '错别字', at: AT }, records.db)],
  ['a fault of the site', () => writer.addSiteFinding(INSPECTION, { note: '涉密', at: AT }, records.db)],
  ['a note', (_, handId) => writer.setNote(handId, '改', records.db)],
  ['a correction', () => writer.addCorrection(correction, records.db)],
  ['a question', () => writer.addQuestion(question, records.db)],
  ['an answer', (id) => writer.updateQuestion(id, { outcome: 'poor', ...signature }, records.db)],
  ['a series of visits', () => writer.addVisitSeries(series, records.db)],
  ['a part seen whole', () => writer.declareCovered(INSPECTION, 'home', signature, records.db)],
  ['a part not seen', () => writer.withdrawCovered(INSPECTION, 'home', records.db)],
  ['a typed field', () => writer.setTyped(INSPECTION, 'weibo', '改', records.db)],
  ['a verdict', () => writer.closeInspection(INSPECTION, () => siteVerdict(), signature, records.db)],
  ['evidence', () => writer.saveEvidence([evidencePiece({ inspectionId: INSPECTION })], records.db)],
];

const everything = () => Promise.all(records.db.tables.map((table) => table.toArray()));

async function fill(): Promise<[questionId: string, handId: string]> {
  await save();
  await save({ id: 'audit-0', provisional: true, settle: { state: 'provisional', ms: 1 } });
  await writer.addReview(FINDING, review, records.db);
  const { id: handId } = await writer.addHandFinding('audit-1', { note: '错别字', at: AT }, records.db);
  await writer.declareCovered(INSPECTION, 'home', { ...signature, author: '李四' }, records.db);
  const { id: questionId } = await writer.addQuestion(question, records.db);
  return [questionId, handId];
}

describe('what is open', () => {
  it.each(CHANGES)('takes %s', async (_, act) => {
    const subjects = await fill();
    const before = await everything();
    await act(...subjects);
    expect(await everything()).not.toEqual(before);
  });
});

describe('a closed inspection', () => {
  it.each(CHANGES)('refuses %s, and nothing of it changes', async (_, act) => {
    const subjects = await fill();
    await writer.closeInspection(INSPECTION, () => siteVerdict(), signature, records.db);
    const before = await everything();
    await expect(act(...subjects)).rejects.toThrow(ClosedError);
    expect(await everything()).toEqual(before);
  });

  it('can still be excluded: a failed site may be shut down before the notice is out', async () => {
    await writer.closeInspection(
      INSPECTION,
      () => siteVerdict({ verdict: 'unqualified' }),
      signature,
      records.db,
    );
    await writer.excludeInspection(INSPECTION, { reason: '已关停', ...signature }, records.db);
    expect(await readInspection(INSPECTION, records.db)).toMatchObject({
      state: 'closed',
      exclusion: { reason: '已关停' },
    });
  });

  it('takes visits after the fix, which change nothing of it', async () => {
    await fill();
    await writer.closeInspection(INSPECTION, () => siteVerdict(), signature, records.db);
    await writer.closeTask('task-1', AT, records.db);
    const before = await readSiteRecord(INSPECTION, records.db);
    const recheck = { ...signature, inspectionId: INSPECTION, findingId: FINDING, auditId: '', note: '' };
    await writer.addRecheck({ ...recheck, outcome: 'not-fixed' }, records.db);
    await writer.addRecheck({ ...recheck, outcome: 'fixed' }, records.db);
    const rechecks = await listRechecks({ inspectionId: INSPECTION }, records.db);
    expect(rechecks.map(({ outcome }) => outcome)).toEqual(['not-fixed', 'fixed']);
    expect(await readSiteRecord(INSPECTION, records.db)).toEqual(before);
  });

  it('is the only kind whose faults are visited again', async () => {
    await fill();
    const recheck = { ...signature, inspectionId: INSPECTION, findingId: FINDING, auditId: '', note: '' };
    await expect(writer.addRecheck({ ...recheck, outcome: 'fixed' }, records.db)).rejects.toThrow(
      NotFoundError,
    );
    await writer.closeInspection(INSPECTION, () => siteVerdict(), signature, records.db);
    await expect(
      writer.addRecheck({ ...recheck, findingId: 'nobody', outcome: 'fixed' }, records.db),
    ).rejects.toThrow(NotFoundError);
  });
});

describe('a closed task', () => {
  it.each([
    ...CHANGES,
    [
      'an exclusion',
      () => writer.excludeInspection(INSPECTION, { reason: '关停', ...signature }, records.db),
    ],
    ['taking a site in again', () => writer.includeInspection(INSPECTION, records.db)],
    ['reopening', () => writer.reopenInspection(INSPECTION, { reason: '申诉', ...signature }, records.db)],
  ] as typeof CHANGES)('refuses %s, and nothing of it changes', async (_, act) => {
    const subjects = await fill();
    await writer.closeTask('task-1', AT, records.db);
    const before = await everything();
    await expect(act(...subjects)).rejects.toThrow(ClosedError);
    expect(await everything()).toEqual(before);
  });

  it('leaves pages that are audited by themselves alone', async () => {
    await writer.closeTask('task-1', AT, records.db);
    await saveAudit(records.db, {}, [finding()]);
    await writer.addReview(FINDING, review, records.db);
    expect((await readAudit('audit-1', records.db))?.reviews[FINDING]?.inspectionId).toBe('');
  });

  it('has no question to wait for', async () => {
    await writer.addQuestion(question, records.db);
    await writer.closeTask('task-1', AT, records.db);
    expect(await waitingQuestions('2026-03-23', records.db)).toEqual([]);
  });
});
