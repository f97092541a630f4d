import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
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
import { isStorageFull, NotFoundError, StorageFullError } from './errors';
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
