import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { beginTask, freshRecords, saveAudit } from '../../tests/helpers/open-records';
import {
  finding,
  INSPECTION,
  newTask,
  register,
  registerSite,
  siteVerdict,
} from '../../tests/helpers/records';
import { NO_FACTS } from '../model/page-facts';
import { openDatabase } from './database';
import { DamagedRecordError } from './errors';
import {
  findingsByRule,
  lastInspectionOf,
  listOpenQuestions,
  readSiteRecord,
  readTaskRecords,
  streamTaskRecords,
  watch,
} from './reader';
import * as writer from './writer';

const records = freshRecords();
const AT = '2026-03-16T02:00:00.000Z';
const signature = { author: '张三', at: AT };
const time = (hour: number) => `2026-03-15T0${hour}:00:00.000Z`;
const OTHER = 'task-1/register-1/other';
const sites = [
  registerSite(),
  registerSite({ id: 'register-1/other', code: '', name: '某局', hosts: ['ju.gov.cn'] }),
];

/** A page by its path, in the inspection of `registerSite` unless a test says otherwise. */
const page = (id: string, path: string, hour: number, changes: Parameters<typeof saveAudit>[1] = {}) => ({
  id,
  url: `https://www.example.gov.cn/${path}`,
  addressKey: `https://www.example.gov.cn/${path}`,
  checkedAt: time(hour),
  inspectionId: INSPECTION,
  ...changes,
});
const save = (...entry: Parameters<typeof page>) => saveAudit(records.db, page(...entry));
const PROVISIONAL = { provisional: true, settle: { state: 'provisional', ms: 1 } } as const;

describe('the record of a site', () => {
  beforeEach(() => beginTask(records.db, sites));

  it('has the newest final audit of each page, with its findings', async () => {
    await save('a1', 'a', 1);
    await save('b1', 'b', 2);
    await save('a2', 'a', 3);
    await save('b2', 'b', 4, PROVISIONAL);
    const record = await readSiteRecord(INSPECTION, records.db);
    expect(record?.audits.map(({ id }) => id)).toEqual(['a2', 'b1']);
    expect(record?.findings.map(({ id }) => id)).toEqual(['a2:footer-site-code', 'b1:footer-site-code']);
    expect(record?.task.id).toBe('task-1');
    expect(record?.site).toEqual(sites[0]);
    expect(record?.inspection.state).toBe('underway');
  });

  it('keeps what was written by hand on a page that was read anew', async () => {
    await save('a1', 'a', 1);
    const byHand = await writer.addHandFinding('a1', { note: '错别字', at: AT }, records.db);
    const ofSite = await writer.addSiteFinding(INSPECTION, { note: '涉密', at: AT }, records.db);
    await save('a2', 'a', 3);
    const record = await readSiteRecord(INSPECTION, records.db);
    expect(record?.findings).toHaveLength(3);
    expect(record?.findings).toEqual(expect.arrayContaining([byHand, ofSite]));
  });

  it('has the reviews in force of the findings that count', async () => {
    await save('a1', 'a', 1);
    await save('b1', 'b', 2);
    const confirmed = { result: 'confirmed', reason: '', ...signature } as const;
    await writer.addReview('a1:footer-site-code', confirmed, records.db);
    await writer.addReview('b1:footer-site-code', confirmed, records.db);
    await writer.addReview('b1:footer-site-code', { ...confirmed, result: 'overruled' }, records.db);
    await writer.undoReview('b1:footer-site-code', signature, records.db);
    await save('a2', 'a', 3);
    const reviews = (await readSiteRecord(INSPECTION, records.db))?.reviews ?? {};
    expect(Object.entries(reviews).map(([id, { result }]) => [id, result])).toEqual([
      ['b1:footer-site-code', 'confirmed'],
    ]);
  });

  it('has the reviews of the site as a whole, whose findings no store holds', async () => {
    const subject = {
      findingId: `${INSPECTION}:register-match:code`,
      inspectionId: INSPECTION,
      of: { outcome: 'review', reason: 'code-differs' },
    } as const;
    await writer.addSiteReview(subject, { result: 'confirmed', reason: '已核对', ...signature }, records.db);
    const record = await readSiteRecord(INSPECTION, records.db);
    expect(record?.reviews[subject.findingId]?.result).toBe('confirmed');
  });

  it('is null where there is no such inspection', async () => {
    expect(await readSiteRecord('nobody', records.db)).toBeNull();
    expect(await readTaskRecords('nobody', records.db)).toEqual({ records: [], damaged: [] });
  });

  it('is strict: a damaged row is named instead', async () => {
    await save('a1', 'a', 1);
    await records.db.findings.update('a1:footer-site-code', { evidence: [{ text: 1 }] as never });
    await expect(readSiteRecord(INSPECTION, records.db)).rejects.toThrow(DamagedRecordError);
    await expect(readSiteRecord(INSPECTION, records.db)).rejects.toThrow(
      'finding a1:footer-site-code: evidence.0',
    );
  });
});

describe('what was read of a site before', () => {
  const article = (day: string) => ({ title: '关于做好绿化工作的通知', day, text: '0123456789abcdef' });
  const dated = (day: string, changes: Parameters<typeof saveAudit>[1] = {}) => ({
    facts: { ...NO_FACTS, article: article(day) },
    ...changes,
  });
  const earlier = async () =>
    (await readSiteRecord(INSPECTION, records.db))?.earlier.map(({ id, article: of }) => [id, of?.day]);

  beforeEach(() => beginTask(records.db, sites));

  it('comes from any task and from none, oldest first, without what counts now', async () => {
    await writer.createTask(newTask({ id: 'task-0' }), records.db);
    await save('none', 'a', 2, dated('2026-02-01', { inspectionId: '' }));
    await save('before', 'b', 1, dated('2026-01-01', { inspectionId: 'task-0/register-1/3400000001' }));
    await save('own', 'a', 3, dated('2026-03-01'));
    await save('now', 'a', 5, dated('2026-03-02'));
    await save('after', 'b', 6, dated('2026-03-03', { inspectionId: '' }));
    expect(await earlier()).toEqual([
      ['before', '2026-01-01'],
      ['none', '2026-02-01'],
      ['own', '2026-03-01'],
    ]);
  });

  it('may lie between what was read for this inspection', async () => {
    await save('first', 'a', 1, dated('2026-01-01'));
    await save('none', 'b', 2, dated('2026-02-01', { inspectionId: '' }));
    await save('last', 'c', 5, dated('2026-03-02'));
    expect(await earlier()).toEqual([['none', '2026-02-01']]);
  });

  it('is of the same host, has a date, and was read to the end', async () => {
    await save('elsewhere', 'a', 1, dated('2026-01-01', { host: 'other.gov.cn', inspectionId: '' }));
    await save('undated', 'b', 1, { inspectionId: '' });
    await save('passing', 'c', 1, dated('2026-01-01', { inspectionId: '', ...PROVISIONAL }));
    await save('now', 'a', 5, dated('2026-03-02'));
    expect(await earlier()).toEqual([]);
  });

  it('is nothing where no page of the record has a date', async () => {
    await save('before', 'a', 1, dated('2026-01-01', { inspectionId: '' }));
    await save('now', 'a', 5);
    expect(await earlier()).toEqual([]);
  });

  it('stops nobody where it is damaged', async () => {
    await save('before', 'a', 1, dated('2026-01-01', { inspectionId: '' }));
    await save('now', 'a', 5, dated('2026-03-02'));
    await records.db.audits.update('before', { facts: { article: { title: 1 } } as never });
    expect(await earlier()).toEqual([]);
  });

  it('reads no row where there is none', async () => {
    await save('now', 'a', 5, dated('2026-03-02'));
    const read = vi.spyOn(records.db.audits, 'bulkGet');
    expect((await readTaskRecords('task-1', records.db)).records[0]?.earlier).toEqual([]);
    expect(read.mock.calls.flat(2)).toEqual([]);
  });
});

describe('the records of a task', () => {
  beforeEach(() => beginTask(records.db, sites));

  it('are those of each of its sites, and of no other task', async () => {
    await writer.createTask(newTask({ id: 'task-10' }), records.db);
    await save('a1', 'a', 1);
    await save('o1', 'o', 2, { inspectionId: OTHER });
    await save('x1', 'a', 3, { inspectionId: 'task-10/register-1/3400000001' });
    await saveAudit(records.db, { id: 'alone' });
    const { records: all, damaged } = await readTaskRecords('task-1', records.db);
    expect(all.map(({ inspection, audits }) => [inspection.id, audits.map(({ id }) => id)])).toEqual([
      [INSPECTION, ['a1']],
      [OTHER, ['o1']],
    ]);
    expect(damaged).toEqual([]);
    expect(all[0]).toEqual(await readSiteRecord(INSPECTION, records.db));
  });

  it('come run by run where they are many', async () => {
    const many = Array.from({ length: 45 }, (_, i) =>
      registerSite({ id: `register-1/${i}`, hosts: [`s${i}.gov.cn`] }),
    );
    await writer.replaceRegister(register(), many, records.db);
    await writer.createTask(
      newTask(
        { id: 'many' },
        many.map(({ id }) => id),
      ),
      records.db,
    );
    for (const i of [0, 7, 44]) await save(`m${i}`, 'a', 1, { inspectionId: `many/register-1/${i}` });
    const seen: string[] = [];
    let runs = 0;
    for await (const run of streamTaskRecords('many', records.db)) {
      runs += 1;
      seen.push(...run.records.map(({ inspection }) => inspection.id));
    }
    expect(runs).toBeGreaterThan(1);
    expect(new Set(seen).size).toBe(45);
    const { records: all } = await readTaskRecords('many', records.db);
    expect(all.filter(({ audits }) => audits.length > 0).map(({ site }) => site.id)).toEqual([
      'register-1/0',
      'register-1/44',
      'register-1/7',
    ]);
  });

  it.each([
    [
      'a finding',
      'findings',
      'a1:footer-site-code',
      { outcome: 'guilty' },
      'finding a1:footer-site-code: outcome',
    ],
    [
      'a finding without evidence',
      'findings',
      'a1:footer-site-code',
      { evidence: null },
      'finding a1:footer-site-code: evidence',
    ],
    ['an audit', 'audits', 'a1', { checkedAt: 5 }, 'audit a1: checkedAt'],
    ['an audit without facts', 'audits', 'a1', { facts: { links: [] } }, 'audit a1: facts'],
    [
      'a site',
      'registerSites',
      'register-1/3400000001',
      { hosts: null },
      'registered site register-1/3400000001: hosts',
    ],
    ['an inspection', 'inspections', INSPECTION, { state: 'lost' }, `inspection ${INSPECTION}: state`],
  ])('name %s that is damaged, and show the rest', async (_, store, key, damage, name) => {
    await save('a1', 'a', 1);
    await save('b1', 'b', 1);
    await save('o1', 'o', 2, { inspectionId: OTHER });
    await records.db.table(store).update(key, damage);
    const { records: all, damaged } = await readTaskRecords('task-1', records.db);
    expect(damaged[0]?.startsWith(name)).toBe(true);
    expect(all.find(({ inspection }) => inspection.id === OTHER)?.findings).toHaveLength(1);
    const hurt = all.find(({ inspection }) => inspection.id === INSPECTION);
    const lost = store === 'registerSites' || store === 'inspections';
    expect(hurt?.audits.some(({ id }) => id === 'b1') ?? false).toBe(!lost);
  });

  it('are watched', async () => {
    const worker = openDatabase(records.db.name);
    const seen: (number | string)[] = [];
    const stop = watch(
      () => readTaskRecords('task-1', records.db),
      (value) => seen.push(value.records.flatMap(({ findings }) => findings).length),
      (error) => seen.push(String(error)),
    );
    await vi.waitFor(() => expect(seen).toEqual([0]));
    await saveAudit(worker, page('a1', 'a', 1));
    await vi.waitFor(() => expect(seen.at(-1)).toBe(1));
    await writer.addSiteFinding(INSPECTION, { note: '涉密', at: AT }, worker);
    await vi.waitFor(() => expect(seen.at(-1)).toBe(2));
    stop();
    worker.close();
  });
});

describe('the findings of a rule', () => {
  beforeEach(() => beginTask(records.db, sites));

  it('are the newest of each page of a task, with what counts', async () => {
    await save('a1', 'a', 1);
    await save('a2', 'a', 3);
    await save('b1', 'b', 2);
    await save('b2', 'b', 4, PROVISIONAL);
    await save('o1', 'a', 2, { inspectionId: OTHER });
    await saveAudit(records.db, page('c1', 'c', 5), [finding({ ruleId: 'jiucuo-entry' })]);
    await writer.addReview(
      'a2:footer-site-code',
      { result: 'overruled', reason: '图片', ...signature },
      records.db,
    );
    const { findings, damaged } = await findingsByRule('task-1', 'footer-site-code', records.db);
    expect(findings.map(({ finding: { auditId }, outcome }) => [auditId, outcome]).sort()).toEqual([
      ['a2', 'pass'],
      ['b1', 'fail'],
      ['o1', 'fail'],
    ]);
    expect(findings.find(({ review }) => review)?.review?.reason).toBe('图片');
    expect(damaged).toEqual([]);
    expect((await findingsByRule('task', 'footer-site-code', records.db)).findings).toEqual([]);
  });

  it('are all of them by hand', async () => {
    await writer.addSiteFinding(INSPECTION, { note: '一', at: AT }, records.db);
    await writer.addSiteFinding(INSPECTION, { note: '二', at: AT }, records.db);
    expect((await findingsByRule('task-1', writer.BY_HAND, records.db)).findings).toHaveLength(2);
  });

  it('name one that is damaged', async () => {
    await save('a1', 'a', 1);
    await records.db.findings.update('a1:footer-site-code', { params: null as never });
    const { findings, damaged } = await findingsByRule('task-1', 'footer-site-code', records.db);
    expect([findings, damaged]).toEqual([[], ['finding a1:footer-site-code: params']]);
  });
});

describe('the open questions', () => {
  const question = (ruleId: string, ...paths: (string | undefined)[]) =>
    finding({
      ruleId,
      outcome: 'review',
      reason: 'unclear',
      evidence: paths.map((path) => ({
        role: 'seen',
        place: '页面',
        text: '',
        ...(path === undefined ? {} : { path }),
      })),
    });
  const ask = async (of: Parameters<typeof listOpenQuestions>[0]) =>
    (await listOpenQuestions(of, records.db)).questions.map((one) => one.finding.id);

  beforeEach(() => beginTask(records.db, sites));

  it('come page by page, and down each page', async () => {
    await saveAudit(records.db, page('b', 'b', 2), [question('x', '1/2')]);
    await saveAudit(records.db, page('a', 'a', 1), [
      question('low', '1/10'),
      question('high', '1/9/3'),
      question('meta', undefined),
      finding({ ruleId: 'sure' }),
    ]);
    expect(await ask({ inspectionId: INSPECTION })).toEqual(['a:meta', 'a:high', 'a:low', 'b:x']);
  });

  it('are open until somebody answers, and again when he takes it back', async () => {
    await saveAudit(records.db, page('a', 'a', 1), [question('x', '1')]);
    await writer.addReview('a:x', { result: 'confirmed', reason: '', ...signature }, records.db);
    expect(await ask({ inspectionId: INSPECTION })).toEqual([]);
    await writer.undoReview('a:x', signature, records.db);
    expect(await ask({ inspectionId: INSPECTION })).toEqual(['a:x']);
  });

  it('of a task leave out closed and excluded sites', async () => {
    await saveAudit(records.db, page('a', 'a', 1), [question('x', '1')]);
    await saveAudit(records.db, page('o', 'o', 1, { inspectionId: OTHER }), [question('x', '1')]);
    expect(await ask({ taskId: 'task-1' })).toEqual(['a:x', 'o:x']);
    await writer.closeInspection(INSPECTION, () => siteVerdict(), signature, records.db);
    await writer.excludeInspection(OTHER, { reason: '关停', ...signature }, records.db);
    expect(await ask({ taskId: 'task-1' })).toEqual([]);
  });
});

describe('the inspection before', () => {
  const period = (from: string) => ({ label: from, from, to: from });
  /** A second task a quarter later, of another import of the register. */
  const nextQuarter = async (site: ReturnType<typeof registerSite>) => {
    await writer.replaceRegister(register({ id: 'register-2' }), [site], records.db);
    const task = {
      id: 'task-2',
      registerId: 'register-2',
      period: period('2026-04-01'),
      createdAt: '2026-06-01T00:00:00.000Z',
    };
    await writer.createTask(newTask(task, [site.id]), records.db);
    return `task-2/${site.id}`;
  };
  const again = (changes: Parameters<typeof registerSite>[0] = {}) =>
    registerSite({ id: 'register-2/1', registerId: 'register-2', ...changes });

  beforeEach(async () => {
    await beginTask(records.db, sites);
    await saveAudit(records.db, page('a1', 'a', 1), [
      finding(),
      finding({ ruleId: 'jiucuo-entry' }),
      finding({ ruleId: 'fine', outcome: 'pass' }),
    ]);
    await writer.addReview(
      'a1:jiucuo-entry',
      { result: 'overruled', reason: '在页脚', ...signature },
      records.db,
    );
  });

  it('tells its faults and what was overruled', async () => {
    await writer.closeInspection(INSPECTION, () => siteVerdict(), signature, records.db);
    const before = await lastInspectionOf(await nextQuarter(again()), records.db);
    expect(before?.record.inspection.id).toBe(INSPECTION);
    expect(before?.faults.map(({ ruleId }) => ruleId)).toEqual(['footer-site-code']);
    expect(before?.overruled.map(({ ruleId }) => ruleId)).toEqual(['jiucuo-entry']);
  });

  it.each([
    ['the same code on another host', again({ hosts: ['new.gov.cn'] }), true],
    ['the same home host, where no code is known', again({ code: '', hosts: ['example.gov.cn'] }), true],
    ['the same home host, where the code is none', again({ code: '无' }), true],
    ['another code on the same host', again({ code: '3400000002' }), false],
    ['neither', again({ code: '3400000002', hosts: ['x.gov.cn'] }), false],
    ['its home as a second domain', again({ code: '', hosts: ['x.gov.cn', 'www.example.gov.cn'] }), false],
  ])('is known by %s', async (_, site, found) => {
    expect((await lastInspectionOf(await nextQuarter(site), records.db)) !== null).toBe(found);
  });

  it('is not an untouched one, a later one, or itself', async () => {
    const later = await nextQuarter(again());
    expect(await lastInspectionOf(INSPECTION, records.db)).toBeNull();
    await saveAudit(records.db, page('l1', 'a', 5, { inspectionId: later }));
    expect(await lastInspectionOf(INSPECTION, records.db)).toBeNull();
    expect(await lastInspectionOf('nobody', records.db)).toBeNull();
  });

  it('is the one before the last, where the last cannot be read', async () => {
    await writer.createTask(newTask({ id: 'task-0', period: period('2025-10-01') }), records.db);
    await saveAudit(records.db, page('z1', 'a', 1, { inspectionId: `task-0/${registerSite().id}` }));
    await records.db.inspections.update(INSPECTION, { covered: null as never });
    const before = await lastInspectionOf(await nextQuarter(again()), records.db);
    expect(before?.record.task.id).toBe('task-0');
  });
});
