import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checked,
  entriesOf,
  everything,
  fill,
  linesIn,
  PORTAL,
  pack,
  TASK,
} from '../../tests/helpers/bundles';
import { freshRecords } from '../../tests/helpers/open-records';
import { findingRow } from '../../tests/helpers/records';
import { openDatabase, type RecordsDatabase } from '../records/database';
import { bundleSource, evidenceOf, readSecondChecks, readSiteRecord } from '../records/reader';
import { addReview, mergeBundle } from '../records/writer';
import { MANIFEST } from './format';
import { readBundle } from './import';
import {
  agreementRate,
  drawSecondCheck,
  isSecondCheck,
  isSecondCheckOf,
  type Judged,
  SECOND_CHECK,
  secondCheckId,
  secondCheckSource,
} from './second-check';

const records = freshRecords();
const SEED = 20260331;
const CHECK = secondCheckId('task-1', SEED);

const some = (count: number) =>
  Array.from({ length: count }, (_, n) => findingRow({ id: `audit-${n}:rule`, auditId: `audit-${n}` }));

describe('a sample for a second check', () => {
  it('is the same for the same findings, size and seed, in whatever order they come', () => {
    const findings = some(60);
    fc.assert(
      fc.property(fc.shuffledSubarray(findings, { minLength: 60 }), fc.integer(), (order, seed) => {
        const sample = drawSecondCheck(order, { number: 7 }, seed);
        expect(sample).toEqual(drawSecondCheck(findings, { number: 7 }, seed));
        expect(new Set(sample.map(({ id }) => id)).size).toBe(7);
      }),
      { numRuns: 50 },
    );
    const ids = (seed: number) => drawSecondCheck(findings, { number: 7 }, seed).map(({ id }) => id);
    expect(ids(1)).not.toEqual(ids(2));
  });

  it.each([
    [1000, { percent: 14.1 }, 141],
    [10, { percent: 1 }, 1],
    [10, { percent: 0 }, 0],
    [10, { percent: 100 }, 10],
    [10, { number: 3 }, 3],
    [10, { number: 99 }, 10],
    [0, { number: 3 }, 0],
  ])('of %i findings at %j has %i', (count, size, drawn) => {
    expect(drawSecondCheck(some(count), size, 1)).toHaveLength(drawn);
  });

  it('gives every finding its chance', () => {
    const findings = some(5);
    const drawn = new Set(
      Array.from({ length: 60 }, (_, seed) => drawSecondCheck(findings, { number: 1 }, seed)[0]?.id),
    );
    expect(drawn.size).toBe(5);
  });

  it('has nothing that was written by hand', () => {
    const byHand = [findingRow({ origin: 'hand' }), findingRow({ auditId: '' })];
    expect(drawSecondCheck(byHand, { percent: 100 }, 1)).toEqual([]);
  });
});

/** The sample of all machine findings of the task, as it goes out. */
async function sampleOf(db: RecordsDatabase) {
  const findings = await db.findings.where('inspectionId').startsWith('task-1/').toArray();
  const sample = drawSecondCheck(findings, { percent: 100 }, SEED);
  return { sample, blob: await pack(secondCheckSource(await bundleSource(TASK, db), sample, SEED)) };
}

describe('what goes out', () => {
  it('tells nothing of the first result', async () => {
    await fill(records.db);
    await addReview(
      'audit-2:jiucuo-entry',
      { result: 'confirmed', reason: '确认无入口', author: '张三', at: '2026-03-20T02:00:00.000Z' },
      records.db,
    );
    const { sample, blob } = await sampleOf(records.db);
    const entries = await entriesOf(blob);
    const outgoing = linesIn(entries, 'findings');
    expect(outgoing).toHaveLength(sample.length);
    expect(
      new Set(outgoing.map(({ outcome, reason, candidate }) => `${outcome} ${reason} ${candidate}`)),
    ).toEqual(new Set([`review ${SECOND_CHECK} false`]));
    for (const store of ['reviews', 'verdicts', 'columnCorrections', 'rechecks', 'questions', 'conflicts']) {
      expect(linesIn(entries, store)).toEqual([]);
    }
    const text = Object.entries(entries)
      .filter(([name]) => name.startsWith('records/'))
      .map(([, lines]) => lines)
      .join('');
    for (const word of [
      '张三',
      '确认无入口',
      '页脚图片中列明',
      '通报前已关停',
      '"seen"',
      'by-hand',
      '"fail"',
    ]) {
      expect(text).not.toContain(word);
    }
    expect(linesIn(entries, 'inspections')[0]).toMatchObject({ covered: {}, exclusion: null, typed: {} });
  });

  it('makes a fault that was confirmed and pictured look like a page that was found right', async () => {
    await fill(records.db);
    // Pictures are taken of what is confirmed, samples are ticked of what counts.
    const SAMPLED = { sample: true, sampledAt: '2026-03-16T02:00:00.000Z' } as const;
    const fault = { ruleId: 'footer-site-code', outcome: 'fail', reason: 'absent', ...SAMPLED } as const;
    const right = { ruleId: 'footer-party-mark', outcome: 'pass', reason: 'found' } as const;
    const sample = [fault, right].map((said) =>
      findingRow({ ...said, id: `audit-2:${said.ruleId}`, auditId: 'audit-2', inspectionId: PORTAL }),
    );
    await records.db.findings.bulkPut(sample);
    await records.db.audits.update('audit-2', { judgedAt: '2026-03-16T02:00:00.000Z' });
    expect(await evidenceOf({ findingId: 'audit-2:footer-site-code' }, records.db)).toHaveLength(1);
    const source = await bundleSource(TASK, records.db);
    const entries = await entriesOf(await pack(secondCheckSource(source, sample, SEED)));
    const text = Object.entries(entries).flatMap(([name, lines]) => (name === MANIFEST ? [] : [name, lines]));
    const told = (ruleId: string) =>
      linesIn(entries, 'findings').find(({ id }) => id === `${CHECK}:audit-2:${ruleId}`);
    expect(told(fault.ruleId)).toBeDefined();
    expect(JSON.parse(JSON.stringify(told(fault.ruleId)).replaceAll(fault.ruleId, right.ruleId))).toEqual(
      told(right.ruleId),
    );
    expect(linesIn(entries, 'audits')[0]).not.toHaveProperty('judgedAt');
    // Beside the findings themselves nothing speaks of one of them.
    for (const { id } of sample) expect(text.join('').split(id)).toHaveLength(2);
    expect(linesIn(entries, 'evidence')).toEqual([]);
    expect(Object.keys(entries).filter((name) => name.startsWith('evidence/'))).toEqual([]);
  });

  it('holds the pages of the sample and no others, under names of its own', async () => {
    await fill(records.db);
    const source = await bundleSource(TASK, records.db);
    const sample = (await records.db.findings.bulkGet(['audit-2:footer-site-code'])).flatMap(
      (row) => row ?? [],
    );
    const entries = await entriesOf(await pack(secondCheckSource(source, sample, SEED)));
    expect(linesIn(entries, 'audits').map(({ id }) => id)).toEqual([`${CHECK}:audit-2`]);
    expect(linesIn(entries, 'findings').map(({ id }) => id)).toEqual([`${CHECK}:audit-2:footer-site-code`]);
    expect(linesIn(entries, 'inspections').map(({ id }) => id)).toEqual([PORTAL.replace('task-1', CHECK)]);
    expect(linesIn(entries, 'registerSites')).toHaveLength(1);
    expect(Object.keys(entries).filter((name) => name.startsWith('snapshots/'))).toHaveLength(1);
  });
});

describe('a second check', () => {
  it('is known by its name', () => {
    expect(isSecondCheckOf(secondCheckId('task-1', -7), 'task-1')).toBe(true);
    expect(isSecondCheckOf(secondCheckId('task-10', 7), 'task-1')).toBe(false);
    expect([secondCheckId('task-1', -7), 'task-1'].map(isSecondCheck)).toEqual([true, false]);
  });

  it('comes back and is compared, and touches nothing of the first', async () => {
    await fill(records.db);
    const { sample, blob } = await sampleOf(records.db);
    const second = openDatabase(crypto.randomUUID());
    await mergeBundle(await readBundle(blob), {}, second);

    // The first one overruled it; the second calls it a fault. All others are called sound.
    const disputed = 'audit-2:footer-site-code';
    const at = '2026-04-02T02:00:00.000Z';
    const [left, ...judged] = sample.filter(({ id }) => id !== disputed);
    const word = { reason: '复核', author: '李四', at };
    await addReview(`${CHECK}:${disputed}`, { ...word, result: 'confirmed' }, second);
    for (const { id } of judged) await addReview(`${CHECK}:${id}`, { ...word, result: 'overruled' }, second);

    const first = await readSiteRecord(PORTAL, records.db);
    const before = await everything(records.db);
    await mergeBundle(await checked(second, { taskId: CHECK }), {}, records.db);
    expect(await readSiteRecord(PORTAL, records.db)).toEqual(first);
    const after = await everything(records.db);
    for (const [store, rows] of before.entries()) expect(after[store]).toEqual(expect.arrayContaining(rows));

    const [check] = await readSecondChecks('task-1', records.db);
    if (!check) throw new Error('no second check');
    expect(check.task.id).toBe(CHECK);
    expect([...check.firsts.keys()].sort()).toEqual(sample.map(({ id }) => id).sort());
    expect(await readSecondChecks(CHECK, records.db)).toEqual([]);
    const { rate } = check;
    expect(rate.open).toEqual([left?.id]);
    const dispute = rate.disagreements.find((pair) => pair.first.findingId === disputed);
    expect(dispute?.first).toMatchObject({ outcome: 'pass', author: '张三', reason: '页脚图片中列明' });
    expect(dispute?.second).toMatchObject({ outcome: 'fail', author: '李四', reason: '复核' });
    expect(rate.compared).toBe(rate.agreed + rate.disagreements.length);
  });

  it('counts only what both decided', () => {
    const judged = (id: string, outcome: Judged['outcome']): Judged => ({
      findingId: id,
      ruleId: 'r',
      addressKey: 'a',
      outcome,
      author: '',
      reason: '',
    });
    const first = [judged('a', 'fail'), judged('b', 'pass'), judged('c', 'review'), judged('d', 'fail')];
    const second = [
      judged('x:a', 'fail'),
      judged('x:b', 'fail'),
      judged('x:c', 'fail'),
      judged('x:d', 'review'),
      judged('x:e', 'fail'),
    ];
    expect(agreementRate(first, second, 'x')).toEqual({
      compared: 2,
      agreed: 1,
      percent: 50,
      disagreements: [{ first: first[1], second: second[1] }],
      open: ['d'],
    });
    expect(agreementRate([], [], 'x').percent).toBeNull();
    const many = Array.from({ length: 3000 }, (_, n) => judged(`${n}`, 'fail'));
    const again = many.map((one, n) => judged(`x:${one.findingId}`, n === 0 ? 'pass' : 'fail'));
    expect(agreementRate(many, again, 'x').percent).toBe(99.9);
  });
});
