import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { beginTask, freshRecords, saveAudit } from '../../tests/helpers/open-records';
import {
  evidencePiece,
  finding,
  INSPECTION,
  newTask,
  pageSnapshot,
  register,
  registerSite,
  siteVerdict,
} from '../../tests/helpers/records';
import { openDatabase, VERSIONS } from './database';
import { isStorageFull, NotFoundError, recordsCause, StorageFullError } from './errors';
import * as writer from './writer';

const records = freshRecords();
const AT = '2026-03-16T02:00:00.000Z';
const signature = { author: '张三', at: AT };
const FINDING = 'audit-1:footer-site-code';
const ofInspection = { ...signature, inspectionId: INSPECTION };

const ACTS: readonly (readonly [store: string, what: string, act: () => Promise<unknown>])[] = [
  ...['findings', 'audits', 'snapshots'].map(
    (store) =>
      [
        store,
        'a final reading',
        () => saveAudit(records.db, {}, [finding(), finding({ ruleId: 'x' })]),
      ] as const,
  ),
  ['inspections', 'an audit', () => saveAudit(records.db, { id: 'audit-2', inspectionId: INSPECTION })],
  [
    'sites',
    'an answer',
    () => writer.saveSite('x.gov.cn', { kind: 'portal', level: 'city' }, AT, records.db),
  ],
  [
    'reviews',
    'a review',
    () => writer.addReview(FINDING, { result: 'confirmed', reason: '', ...signature }, records.db),
  ],
  [
    'findings',
    'a fault by hand',
    () => writer.addHandFinding('audit-1', { note: '错别字', at: AT }, records.db),
  ],
  [
    'findings',
    'a fault of the site',
    () => writer.addSiteFinding(INSPECTION, { note: '涉密', at: AT }, records.db),
  ],
  [
    'registerSites',
    'a register',
    () =>
      writer.replaceRegister(
        register({ dataDate: '2026-02-01' }),
        [registerSite(), registerSite({ id: 'register-1/2' })],
        records.db,
      ),
  ],
  ['inspections', 'a task', () => writer.createTask(newTask({ id: 'task-2' }), records.db)],
  ['settings', 'the task at hand', () => writer.createTask(newTask({ id: 'task-2' }), records.db)],
  ['tasks', 'the end of a task', () => writer.closeTask('task-1', AT, records.db)],
  ['inspections', 'a typed field', () => writer.setTyped(INSPECTION, 'weibo', '某县发布', records.db)],
  [
    'verdicts',
    'a verdict',
    () => writer.closeInspection(INSPECTION, () => siteVerdict(), signature, records.db),
  ],
  [
    'inspections',
    'a verdict',
    () => writer.closeInspection(INSPECTION, () => siteVerdict(), signature, records.db),
  ],
  [
    'columnCorrections',
    'a correction',
    () => writer.addCorrection({ ...ofInspection, columnKey: 'x', url: '', reason: '' }, records.db),
  ],
  [
    'visitSeries',
    'visits',
    () => writer.addVisitSeries({ ...ofInspection, source: '', visits: [] }, records.db),
  ],
  ['evidenceFiles', 'evidence', () => writer.saveEvidence([evidencePiece()], records.db)],
  ['evidence', 'evidence', () => writer.saveEvidence([evidencePiece()], records.db)],
];

const everything = () => Promise.all(records.db.tables.map((table) => table.toArray()));

/** The store takes no more rows, whatever is tried. */
function fill(store: string): void {
  for (const method of ['put', 'add'] as const) {
    const real = IDBObjectStore.prototype[method];
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...row) {
      if (this.name === store) throw new DOMException('no room', 'QuotaExceededError');
      return real.apply(this, row);
    });
  }
}

describe('a full disk', () => {
  beforeEach(async () => {
    await beginTask(records.db);
    const loading = { provisional: true, settle: { state: 'provisional', ms: 1 } } as const;
    await saveAudit(records.db, loading, [finding()], pageSnapshot({ title: '正在加载' }));
  });

  it.each(ACTS)('met at %s by %s keeps all that was there, and nothing new', async (store, _, act) => {
    const before = await everything();
    fill(store);
    await expect(act()).rejects.toThrow(StorageFullError);
    vi.restoreAllMocks();
    expect(await everything()).toEqual(before);
  });

  const wrapped = (name: string, message: string, inner?: unknown) =>
    Object.assign(new Error(message), { name, inner });
  const quota = new DOMException('no room', 'QuotaExceededError');
  const opening = 'Internal error opening backing store for indexedDB.open.';

  it.each([
    ['a quota error', quota],
    ['an abort without a reason', wrapped('AbortError', 'The transaction was aborted.')],
    ['blobs that cannot be written', new DOMException('Failed to write blobs (IOError)', 'DataError')],
    ['a database that opens no more', wrapped('OpenFailedError', 'x', wrapped('UnknownError', opening))],
    ['a full disk by name', new Error('Encountered full disk while opening backing store')],
    ['many writes, one of them refused', Object.assign(new Error('bulk'), { failures: [quota] })],
  ])('is known as %s', (_, error) => {
    expect(isStorageFull(error)).toBe(true);
  });

  it.each([
    new Error('two findings of one rule'),
    new NotFoundError('no audit'),
    new TypeError(),
    undefined,
    'x',
  ])('is not what %s means', (error) => {
    expect(isStorageFull(error)).toBe(false);
  });

  it('is a cause the panel has words for', () => {
    expect(new StorageFullError().cause).toBe('storage-full');
    expect(new NotFoundError().cause).toBe('not-found');
  });
});

describe('a disk that is all but full', () => {
  /** What the browser says is free, in bytes. */
  const free = (bytes: number) =>
    vi.stubGlobal('navigator', { storage: { estimate: async () => ({ usage: 1000, quota: 1000 + bytes }) } });
  afterEach(() => vi.unstubAllGlobals());
  const aSite = () => writer.saveSite('x.gov.cn', { kind: 'portal', level: 'city' }, AT, records.db);

  it('is not touched: what fills it to the last byte may cost all the records', async () => {
    await beginTask(records.db);
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    free(2 ** 20);
    await expect(aSite()).rejects.toThrow(StorageFullError);
    expect(transaction).not.toHaveBeenCalled();
    vi.restoreAllMocks();
    free(2 ** 30);
    await expect(aSite()).resolves.toMatchObject({ host: 'x.gov.cn' });
  });

  it('is written to where nobody knows how full it is', async () => {
    vi.stubGlobal('navigator', { storage: { estimate: () => Promise.reject(new Error('no idea')) } });
    await expect(aSite()).resolves.toMatchObject({ host: 'x.gov.cn' });
  });

  it('leaves records of an earlier version as they are, until there is room to bring them up to date', async () => {
    const name = crypto.randomUUID();
    const old = openDatabase(name, VERSIONS.slice(0, 1));
    await old.table('reviews').add({ id: 'review-1', findingId: FINDING, auditId: 'audit-1' });
    old.close();
    free(2 ** 20);
    const refused = await openDatabase(name)
      .open()
      .catch((error: unknown) => recordsCause(error));
    expect(refused).toBe('storage-full');
    free(2 ** 30);
    const db = openDatabase(name);
    expect(await db.reviews.toArray()).toMatchObject([{ id: 'review-1', inspectionId: '' }]);
    db.close();
  });
});
