import 'fake-indexeddb/auto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import readme from '../../README.md?raw';
import { type Entries, entriesOf, linesIn, packed } from '../../tests/helpers/bundles';
import { newTask, register, registerSite, siteVerdict } from '../../tests/helpers/records';
import { BUCKETS, isRunning, type RegisterSite } from '../model/register';
import { openDatabase } from '../records/database';
import { listInspections, listSites, listVerdicts } from '../records/reader';
import * as writer from '../records/writer';
import query from './annex-2.sql?raw';

/** What `annex-2.sql` says, in words of this language: the rows of the lines alone, as any engine reads them. */
function annex2(bundles: readonly Entries[], period: string): Record<string, number[]> {
  const rowsOf = (store: string) =>
    bundles.flatMap((entries) => linesIn(entries, store)) as unknown as Fields[];
  const once = (rows: Fields[]): Fields[] => [...new Map(rows.map((row) => [row.id, row])).values()];
  const wanted = once(rowsOf('tasks')).filter((task) => task.period.label === period);
  const sites = once(rowsOf('registerSites')).filter(
    ({ registerId, bucket }) =>
      bucket !== 'central-department' && wanted.some((task) => task.registerId === registerId),
  );
  const reopened = new Set(
    rowsOf('verdicts')
      .filter((row) => row.reopened !== null)
      .map(({ id }) => id),
  );
  const inForce = new Map<string, string>();
  for (const row of rowsOf('verdicts').sort((a, b) => a.version - b.version)) {
    if (!reopened.has(row.id)) inForce.set(row.inspectionId, row.verdict.verdict);
  }
  const excluded = new Set(
    rowsOf('inspections')
      .filter((row) => row.exclusion !== null)
      .map(({ id }) => id),
  );
  const checked = new Map<string, boolean>();
  for (const { id, siteId, taskId } of once(rowsOf('inspections'))) {
    const verdict = inForce.get(id);
    if (excluded.has(id) || !wanted.some((task) => task.id === taskId)) continue;
    if (verdict === 'qualified' || verdict === 'unqualified') {
      checked.set(siteId, (checked.get(siteId) ?? false) || verdict === 'unqualified');
    }
  }
  const provinces = [...new Set(sites.map(({ province }) => province))].sort();
  const count = (some: Fields[]): number[] => {
    const running = some.filter(({ state }) => isRunning(state));
    return [
      running.length,
      ...BUCKETS.slice(0, 6).map((bucket) => running.filter((site) => site.bucket === bucket).length),
      some.filter(({ id }) => checked.has(id)).length,
      some.filter(({ id }) => checked.get(id)).length,
    ];
  };
  return {
    ...Object.fromEntries(
      provinces.map((name) => [name, count(sites.filter((site) => site.province === name))]),
    ),
    合计: count(sites),
  };
}

/** The fields of lines that the query names. */
type Fields = RegisterSite & {
  readonly taskId: string;
  readonly siteId: string;
  readonly inspectionId: string;
  readonly version: number;
  readonly period: { readonly label: string };
  readonly verdict: { readonly verdict: string };
  readonly reopened: unknown;
  readonly exclusion: unknown;
};

const SIGNED = { author: '张三', at: '2026-03-20T02:00:00.000Z' };

/** A province of so many sites: some closed as failed, some as sound, one excluded, one opened again. */
async function province(name: string, count: number) {
  const db = openDatabase(crypto.randomUUID());
  const id = `register-${name}`;
  const sites = Array.from({ length: count }, (_, n) =>
    registerSite({
      id: `${id}/${n}`,
      registerId: id,
      province: name,
      bucket: BUCKETS[n % 6] ?? 'unknown',
      state: n % 7 === 6 ? 'closed' : n % 11 === 10 ? 'suspended' : 'running',
    }),
  );
  await writer.replaceRegister(register({ id, name }), sites, db);
  const drawn = sites.slice(0, Math.ceil(count / 2)).map((site) => site.id);
  const task = newTask({ id: `task-${name}`, registerId: id }, drawn);
  await writer.createTask(task, db);
  for (const [n, siteId] of drawn.entries()) {
    if (n % 5 === 4) continue;
    const verdict = siteVerdict({ verdict: n % 3 === 0 ? 'unqualified' : 'qualified' });
    await writer.closeInspection(`${task.id}/${siteId}`, () => verdict, SIGNED, db);
  }
  await writer.reopenInspection(`${task.id}/${drawn[0]}`, { ...SIGNED, reason: '申诉' }, db);
  await writer.excludeInspection(`${task.id}/${drawn[3]}`, { ...SIGNED, reason: '已关停' }, db);
  return { db, task };
}

it('the lines of a country add up to 附件2 as the query says, whoever sent them twice', async () => {
  const provinces = [await province('甲省', 40), await province('乙省', 23)];
  const bundles = await Promise.all(
    provinces.map(async ({ db, task }) => entriesOf(await packed(db, { taskId: task.id }))),
  );
  const expected: Record<string, number[]> = {};
  for (const { db, task } of provinces) {
    const sites = await listSites(task.registerId, db);
    const verdicts = await listVerdicts({ taskId: task.id }, db);
    const counted = (await listInspections(task.id, db)).filter(
      ({ state, exclusion }) => state === 'closed' && !exclusion,
    );
    const failed = counted.filter(({ id }) =>
      verdicts.some((row) => row.inspectionId === id && row.verdict.verdict === 'unqualified'),
    );
    const running = sites.filter(({ state }) => isRunning(state));
    const buckets = BUCKETS.slice(0, 6).map(
      (bucket) => running.filter((site) => site.bucket === bucket).length,
    );
    expected[sites[0]?.province ?? ''] = [running.length, ...buckets, counted.length, failed.length];
  }
  const found = annex2([...bundles, ...bundles.slice(0, 1)], '2026年第一季度');
  expect(found).toEqual({
    ...expected,
    合计: expected.甲省?.map((value, i) => value + (expected.乙省?.[i] ?? 0)),
  });
  expect(annex2(bundles, '2018年第一季度')).toEqual({ 合计: [0, 0, 0, 0, 0, 0, 0, 0, 0] });
  // `BUNDLES=/tmp/x npx vitest run …` leaves the files for an engine that runs the query itself.
  if (process.env.BUNDLES) {
    for (const [n, entries] of [...bundles, ...bundles.slice(0, 1)].entries()) {
      for (const [name, text] of Object.entries(entries).filter(([file]) => file.startsWith('records/'))) {
        const path = join(process.env.BUNDLES, 'bundles', String(n), name);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
      }
    }
    writeFileSync(join(process.env.BUNDLES, 'annex-2.json'), JSON.stringify(found));
  }
});

it('the query is the one that the README shows', () => {
  expect(readme).toContain(query.trim());
});

it('the query names stores and fields that the lines have', async () => {
  const { db, task } = await province('丙省', 8);
  const entries = await entriesOf(await packed(db, { taskId: task.id }));
  const stores = [...query.matchAll(/records\/(\w+)-\*\.jsonl/g)].map(([, store]) => store ?? '');
  expect(new Set(stores)).toEqual(new Set(['tasks', 'registerSites', 'verdicts', 'inspections']));
  const fields = new Set(
    [...new Set(stores)].flatMap((store) => Object.keys(linesIn(entries, store)[0] ?? {})),
  );
  for (const field of [
    'registerId',
    'period',
    'province',
    'bucket',
    'state',
    'version',
    'closedAt',
    'reopened',
    'siteId',
    'taskId',
    'exclusion',
  ]) {
    expect(query).toContain(field);
    expect(fields).toContain(field);
  }
});
