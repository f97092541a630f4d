import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  BUREAU,
  checked,
  type Entries,
  entriesOf,
  everything,
  fill,
  PORTAL,
  packed,
} from '../../tests/helpers/bundles';
import { freshRecords } from '../../tests/helpers/open-records';
import { evidencePiece, finding, siteVerdict } from '../../tests/helpers/records';
import type { CheckedBundle } from '../bundle/import';
import { openDatabase, type RecordsDatabase } from './database';
import { StorageFullError } from './errors';
import {
  listAgreements,
  listConflicts,
  listDisagreements,
  listSettledConflicts,
  readAudit,
  readInspection,
  readSiteRecord,
} from './reader';
import * as writer from './writer';

const records = freshRecords();
const FINDING = 'audit-2:footer-party-mark';
const signed = (author: string, at = '2026-03-20T02:00:00.000Z') => ({ author, at });
const say = (author: string, result: 'confirmed' | 'overruled', at?: string) => ({
  ...signed(author, at),
  result,
  reason: `${author}看过`,
});

/** What one inspector does with the same records as the others. */
type Work = (db: RecordsDatabase) => Promise<unknown>;

const zhang: Work = async (db) => {
  await writer.addReview(FINDING, say('张三', 'confirmed'), db);
  await writer.setTyped(PORTAL, 'weibo', '某县发布', db);
  await writer.declareCovered(PORTAL, 'home', signed('张三'), db);
  const audit = (await readAudit('audit-3', db))?.audit;
  if (!audit) throw new Error('no audit');
  await writer.saveJudgement(
    'audit-3',
    {
      ...audit,
      pageKind: { ...audit.pageKind, kind: 'article', by: 'inspector' },
      findings: [finding({ ruleId: 'article-only' })],
      at: '2026-03-20T02:00:00.000Z',
    },
    db,
  );
};

const li: Work = async (db) => {
  await writer.addReview(FINDING, say('李四', 'overruled'), db);
  await writer.setTyped(PORTAL, 'weibo', '某县微博', db);
  await writer.addSiteFinding(PORTAL, { note: '涉密', at: '2026-03-20T02:00:00.000Z' }, db);
  await writer.closeInspection(PORTAL, () => siteVerdict({ verdict: 'unqualified' }), signed('李四'), db);
};

const wang: Work = async (db) => {
  const piece = evidencePiece({
    id: 'evidence-9',
    findingId: FINDING,
    auditId: 'audit-2',
    inspectionId: PORTAL,
  });
  await writer.saveEvidence([piece], db);
  await writer.reopenInspection(BUREAU, { ...signed('王五'), reason: '新证据' }, db);
  await writer.declareCovered(PORTAL, 'home', signed('王五', '2026-03-21T02:00:00.000Z'), db);
};

/** The records of one who started from the same bundle as the others. */
async function recordsOf(...works: Work[]): Promise<RecordsDatabase> {
  const db = openDatabase(crypto.randomUUID());
  await fill(db);
  for (const work of works) await work(db);
  return db;
}

const merged = async (bundles: readonly CheckedBundle[]): Promise<RecordsDatabase> => {
  const db = openDatabase(crypto.randomUUID());
  for (const bundle of bundles) await writer.mergeBundle(bundle, {}, db);
  return db;
};

describe('records of several inspectors', () => {
  it('come to the same in whatever order, and however often, they come together', async () => {
    const bundles = await Promise.all([zhang, li, wang].map(async (work) => checked(await recordsOf(work))));
    const print = async (order: readonly number[]): Promise<Entries> => {
      const db = await merged(order.map((i) => bundles[i] as CheckedBundle));
      return entriesOf(await packed(db));
    };
    const once = await print([0, 1, 2]);
    const order = fc.shuffledSubarray([0, 0, 1, 1, 2, 2], { minLength: 5, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(order, async (some) => {
        expect(await print(some)).toEqual(once);
      }),
      { numRuns: 6 },
    );
    // By way of somebody who collected some of them before.
    const between = await checked(await merged([bundles[2], bundles[0]] as CheckedBundle[]));
    const collected = await merged([bundles[1] as CheckedBundle, between]);
    expect(await entriesOf(await packed(collected))).toEqual(once);
  }, 120_000);

  it('keep what each of them did', async () => {
    const db = await recordsOf(zhang);
    const report = await writer.mergeBundle(await checked(await recordsOf(li)), {}, db);
    await writer.mergeBundle(await checked(await recordsOf(wang)), {}, db);
    expect(report.added).toEqual({ reviews: 1, findings: 1, verdicts: 1 });
    expect(report.changed.inspections).toBe(1);
    const record = await readSiteRecord(PORTAL, db);
    expect(record?.inspection.state).toBe('closed');
    expect(record?.inspection.covered.home).toEqual(signed('王五', '2026-03-21T02:00:00.000Z'));
    expect(record?.findings.filter(({ note }) => note === '涉密')).toHaveLength(1);
    const { pageKind } = record?.audits.find(({ id }) => id === 'audit-3') ?? {};
    const rules = record?.findings.filter(({ auditId }) => auditId === 'audit-3').map(({ ruleId }) => ruleId);
    expect(rules?.includes('article-only')).toBe(pageKind?.kind === 'article');
    expect(rules).toHaveLength(pageKind?.kind === 'article' ? 1 : 3);
    const asked = await listConflicts('task-1', db);
    expect(asked.map(({ store, field }) => `${store} ${field}`).sort()).toEqual([
      'audits ',
      'inspections typed.weibo',
      'inspections typed.weibo',
    ]);
    expect((await readInspection(BUREAU, db))?.state).toBe('underway');
    expect(await db.evidenceFiles.count()).toBe(2);
  });

  it('change nothing where they are older than what is here', async () => {
    const old = await checked(await recordsOf());
    const db = await recordsOf(wang);
    const before = await everything(db);
    expect((await writer.mergeBundle(old, {}, db)).changed).toEqual({});
    expect(await everything(db)).toEqual(before);
  });
});

describe('a bundle of before', () => {
  const rejudge = async (db: RecordsDatabase, outcome: 'pass' | 'fail', at: string): Promise<void> => {
    const audited = await readAudit('audit-2', db);
    if (!audited) throw new Error('no audit');
    const findings = audited.findings
      .filter(({ origin }) => origin === 'machine')
      .map((row) => (row.id === FINDING ? { ...row, outcome, reason: outcome } : row));
    await writer.saveJudgement('audit-2', { ...audited.audit, findings, at }, db);
  };

  it.each(['pass', 'fail'] as const)(
    'does not undo that a page was judged again since, with %s',
    async (outcome) => {
      const before = await checked(await recordsOf());
      const db = await recordsOf((records) => rejudge(records, outcome, '2026-03-21T02:00:00.000Z'));
      const judged = await readAudit('audit-2', db);
      await writer.mergeBundle(before, {}, db);
      expect(await readAudit('audit-2', db)).toEqual(judged);
      const elsewhere = await recordsOf();
      await writer.mergeBundle(await checked(db), {}, elsewhere);
      expect(await readAudit('audit-2', elsewhere)).toEqual(judged);
    },
  );

  it('does not undo the later of two judgements, whoever judged', async () => {
    const early = await recordsOf((db) => rejudge(db, 'pass', '2026-03-21T02:00:00.000Z'));
    const late = await recordsOf((db) => rejudge(db, 'fail', '2026-03-22T02:00:00.000Z'));
    const judged = await readAudit('audit-2', late);
    await writer.mergeBundle(await checked(late), {}, early);
    await writer.mergeBundle(await checked(await recordsOf()), {}, early);
    expect(await readAudit('audit-2', early)).toEqual(judged);
  });

  const marks = async (db: RecordsDatabase): Promise<(boolean | undefined)[]> =>
    (await db.findings.toArray())
      .filter(
        ({ id, origin, inspectionId }) => id === FINDING || (origin === 'hand' && inspectionId === PORTAL),
      )
      .map(({ sample }) => sample);
  const mark = async (db: RecordsDatabase, sample: boolean, at: string): Promise<void> => {
    for (const { id, origin, inspectionId } of await db.findings.toArray())
      if (id === FINDING || (origin === 'hand' && inspectionId === PORTAL))
        await writer.setSample(id, sample, at, db);
  };

  it('does not undo that a finding was taken into the sample since, or out of it', async () => {
    const db = await recordsOf();
    const none = await checked(db);
    await mark(db, true, '2026-03-21T02:00:00.000Z');
    const taken = await checked(db);
    const before = await everything(db);
    expect((await writer.mergeBundle(none, {}, db)).changed).toEqual({});
    expect(await everything(db)).toEqual(before);
    expect(new Set(await marks(db))).toEqual(new Set([true]));
    await mark(db, false, '2026-03-22T02:00:00.000Z');
    for (const older of [none, taken]) await writer.mergeBundle(older, {}, db);
    expect(new Set(await marks(db))).toEqual(new Set([false]));
    expect((await listConflicts('task-1', db)).filter(({ store }) => store === 'findings')).toEqual([]);
  });

  it('keeps the mark of what is judged again, and its time', async () => {
    const db = await recordsOf();
    await mark(db, true, '2026-03-21T02:00:00.000Z');
    const taken = await checked(db);
    await mark(db, false, '2026-03-22T02:00:00.000Z');
    await rejudge(db, 'fail', '2026-03-23T02:00:00.000Z');
    await writer.mergeBundle(taken, {}, db);
    expect(await db.findings.get(FINDING)).toMatchObject({ outcome: 'fail', sample: false });
  });
});

describe('a merge', () => {
  let bundle: CheckedBundle;
  beforeEach(async () => {
    bundle = await checked(await recordsOf(wang, li));
    await fill(records.db);
  });

  it.each([
    ['the last store cannot be written', new Error('no such luck'), Error],
    ['the disk is full', new DOMException('full', 'QuotaExceededError'), StorageFullError],
  ])('changes nothing, not even a file, where %s', async (_, thrown, error) => {
    const before = await everything(records.db);
    // Audits come last.
    vi.spyOn(records.db.audits, 'bulkGet').mockImplementation(() => Promise.reject(thrown) as never);
    await expect(writer.mergeBundle(bundle, {}, records.db)).rejects.toThrow(error);
    vi.restoreAllMocks();
    expect(await everything(records.db)).toEqual(before);
  });

  it('that is given up, whenever, changes nothing', async () => {
    const before = await everything(records.db);
    let steps = 0;
    const count = (): void => {
      steps += 1;
    };
    await writer.mergeBundle(bundle, { onProgress: count }, await recordsOf());
    for (const last of [1, Math.floor(steps / 2), steps - 3]) {
      const stop = new AbortController();
      let step = 0;
      const onProgress = (): void => {
        step += 1;
        if (step === last) stop.abort(new Error('够了'));
      };
      await expect(
        writer.mergeBundle(bundle, { onProgress, signal: stop.signal }, records.db),
      ).rejects.toThrow('够了');
      expect(await everything(records.db)).toEqual(before);
    }
  });

  it('tells how far it has come, to the end', async () => {
    const steps: [number, number][] = [];
    await writer.mergeBundle(
      bundle,
      { onProgress: ({ done, total }) => void steps.push([done, total]) },
      records.db,
    );
    expect(steps.at(-1)?.[0]).toBe(steps.at(-1)?.[1]);
    expect(steps.map(([done]) => done)).toEqual(steps.map(([done]) => done).sort((a, b) => a - b));
  });
});

describe('a conflict of merged rows', () => {
  beforeEach(async () => {
    await fill(records.db);
    await zhang(records.db);
    await writer.mergeBundle(
      await checked(await recordsOf((db) => writer.setTyped(PORTAL, 'weibo', '甲', db))),
      {},
      records.db,
    );
  });
  const open = async () =>
    (await listConflicts('task-1', records.db)).filter(({ rowId }) => rowId === PORTAL);

  it('is decided by a named person, and asked no more', async () => {
    const [conflict] = await open();
    expect(conflict?.versions).toEqual(['某县发布', '甲']);
    await writer.settleConflict(
      conflict?.id ?? '',
      0,
      { ...signed('王五'), reason: '以页面为准' },
      records.db,
    );
    expect((await readInspection(PORTAL, records.db))?.typed.weibo).toBe('某县发布');
    expect(await open()).toEqual([]);
    await writer.mergeBundle(await checked(records.db), {}, records.db);
    expect(await open()).toEqual([]);
  });

  it('is listed with who decided and why, and waits again once that is taken back', async () => {
    const [conflict] = await open();
    const id = conflict?.id ?? '';
    const shown = (await readInspection(PORTAL, records.db))?.typed.weibo;
    await writer.settleConflict(id, 0, { ...signed('王五'), reason: '以页面为准' }, records.db);
    const [settled] = await listSettledConflicts('task-1', records.db);
    expect(settled?.settled).toMatchObject({ author: '王五', reason: '以页面为准', value: '某县发布' });
    await writer.unsettleConflict(id, records.db);
    expect(await listSettledConflicts('task-1', records.db)).toEqual([]);
    expect(await open()).toEqual([conflict]);
    expect((await readInspection(PORTAL, records.db))?.typed.weibo).toBe(shown);
    await expect(writer.unsettleConflict(id, records.db)).rejects.toThrow('nothing was decided');
  });

  it('is listed with its own task: typed tables and register included, those of other tasks not', async () => {
    const conflict = { inspectionId: '', field: 'name', versions: ['甲', '乙'], settled: null };
    await records.db.conflicts.bulkAdd(
      [
        ['tasks', 'task-1'],
        ['tasks', 'task-10'],
        ['taskTables', 'task-1'],
        ['taskTables', 'task-9'],
        ['registerSites', 'register-1/1'],
        ['registerSites', 'register-10/1'],
      ].map(([store = '', rowId = '']) => ({ ...conflict, id: `${store}/${rowId}#name`, store, rowId })),
    );
    const listed = (await listConflicts('task-1', records.db)).filter(({ field }) => field === 'name');
    expect(listed.map(({ store, rowId }) => `${store}/${rowId}`).sort()).toEqual([
      'registerSites/register-1/1',
      'taskTables/task-1',
      'tasks/task-1',
    ]);
  });

  it('of a closed inspection is left as it is', async () => {
    const [conflict] = await open();
    await writer.closeInspection(PORTAL, () => siteVerdict(), signed('王五'), records.db);
    await expect(
      writer.settleConflict(conflict?.id ?? '', 0, { ...signed('王五'), reason: '' }, records.db),
    ).rejects.toThrow('closed');
    await expect(
      writer.settleConflict('nobody', 0, { ...signed('王五'), reason: '' }, records.db),
    ).rejects.toThrow('no version');
  });
});

describe('a conflict between inspectors', () => {
  const settle = (outcome: 'fail' | 'pass') =>
    writer.settleAgreement(
      { inspectionId: PORTAL, addressKey: 'https://www.example.gov.cn/', ruleId: 'footer-party-mark' },
      outcome,
      { ...signed('王五', '2026-03-22T02:00:00.000Z'), reason: '会同核对' },
      records.db,
    );
  const said = async () =>
    (await listAgreements('task-1', records.db)).filter(({ ruleId }) => ruleId === 'footer-party-mark');

  beforeEach(async () => {
    await fill(records.db);
    await writer.addReview(FINDING, say('张三', 'confirmed'), records.db);
    const other = await recordsOf((db) => writer.addReview(FINDING, say('李四', 'overruled'), db));
    await writer.mergeBundle(await checked(other), {}, records.db);
  });

  it('is told to the tables by its inspection, until it is settled', async () => {
    const current = new Set((await records.db.audits.toArray()).map(({ id }) => id));
    expect(await listDisagreements('task-1', current, records.db)).toEqual([PORTAL]);
    await records.db.findings.update('audit-1:footer-party-mark', { outcome: 'broken' as never });
    expect(await listDisagreements('task-1', current, records.db)).toEqual([PORTAL]);
    await settle('pass');
    expect(await listDisagreements('task-1', current, records.db)).toEqual([]);
  });

  it('shows both, with who said it and why', async () => {
    const [agreement] = await said();
    expect(agreement?.state).toBe('conflict');
    expect(agreement?.opinions.map(({ author, outcome, reason }) => [author, outcome, reason])).toEqual([
      ['张三', 'pass', '张三看过'],
      ['李四', 'fail', '李四看过'],
    ]);
  });

  it.each(['fail', 'pass'] as const)(
    'is settled as %s by a third, and nothing is overwritten',
    async (outcome) => {
      const before = await records.db.reviews.toArray();
      await settle(outcome);
      const [agreement] = await said();
      expect(agreement?.state).toBe('settled');
      expect(agreement?.settlement).toMatchObject({ author: '王五', reason: '会同核对' });
      expect(await records.db.reviews.bulkGet(before.map(({ id }) => id))).toEqual(before);
      const record = await readSiteRecord(PORTAL, records.db);
      const { result, of } = record?.reviews[FINDING] ?? {};
      expect([result, of?.outcome]).toEqual([outcome === 'pass' ? 'confirmed' : 'overruled', 'pass']);
    },
  );

  it('waits again once the one who settled it takes that back, and only he can', async () => {
    const before = await said();
    await settle('fail');
    const place = {
      inspectionId: PORTAL,
      addressKey: 'https://www.example.gov.cn/',
      ruleId: 'footer-party-mark',
    };
    const takeBack = (author: string) =>
      writer.unsettleAgreement(place, signed(author, '2026-03-23T02:00:00.000Z'), records.db);
    await expect(takeBack('张三')).rejects.toThrow('settled nothing');
    const reviews = await records.db.reviews.toArray();
    await takeBack('王五');
    expect(await said()).toEqual(before);
    expect(await records.db.reviews.bulkGet(reviews.map(({ id }) => id))).toEqual(reviews);
    await expect(takeBack('王五')).rejects.toThrow('settled nothing');
  });

  it('is open again once somebody says something else', async () => {
    await settle('pass');
    await writer.addReview(FINDING, say('李四', 'overruled', '2026-03-23T02:00:00.000Z'), records.db);
    expect((await said())[0]?.state).toBe('conflict');
  });

  it('cannot be settled where nobody disagrees', async () => {
    const of = { inspectionId: PORTAL, addressKey: 'https://www.example.gov.cn/', ruleId: 'nothing' };
    await expect(
      writer.settleAgreement(of, 'pass', { ...signed('王五'), reason: '' }, records.db),
    ).rejects.toThrow('no two opinions');
  });
});
