import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import {
  BUREAU,
  entriesOf,
  fill,
  linesIn,
  manifestOf,
  OPTIONS,
  PORTAL,
  pack,
  packed,
  TASK,
} from '../../tests/helpers/bundles';
import { freshRecords } from '../../tests/helpers/open-records';
import { evidenceRecord } from '../../tests/helpers/records';
import { canonicalJson, sha256 } from '../evidence/hash';
import { z } from '../model/zod';
import { openDatabase } from '../records/database';
import { NotFoundError } from '../records/errors';
import { bundleSource } from '../records/reader';
import { mergeBundle } from '../records/writer';
import { BundleError } from './errors';
import { exportBundle } from './export';
import { bundleSchema, MANIFEST, ROWS, SCHEMA } from './format';
import { readBundle } from './import';
import type { BundleSource, SourceStore } from './source';

const records = freshRecords();
const SITE = PORTAL.replace('task-1/', '');
const empty = () => openDatabase(crypto.randomUUID());

describe('a bundle', () => {
  it.each([
    ['a task', TASK],
    ['a site', { inspectionId: PORTAL }],
    ['a closed site', { inspectionId: BUREAU }],
  ])('of %s exported, imported and exported again has the same files', async (_, scope) => {
    await fill(records.db);
    const blob = await packed(records.db, scope);
    const other = empty();
    await mergeBundle(await readBundle(blob), {}, other);
    expect(await entriesOf(await packed(other, scope))).toEqual(await entriesOf(blob));
  });

  it('exported later differs by the time of export alone', async () => {
    await fill(records.db);
    const source = await bundleSource(TASK, records.db);
    const early = await entriesOf(await pack(source));
    const late = await entriesOf(await pack(source, { ...OPTIONS, exportedAt: '2026-04-01T02:00:00+08:00' }));
    expect(late[MANIFEST]).toBe(early[MANIFEST]?.replace(OPTIONS.exportedAt, '2026-03-31T18:00:00.000Z'));
    expect({ ...late, [MANIFEST]: '' }).toEqual({ ...early, [MANIFEST]: '' });
  });

  it('holds a row a line, canonical and in order, as the manifest counts them', async () => {
    await fill(records.db);
    const entries = await entriesOf(await packed(records.db));
    const { counts, files, scope, format, version, program } = manifestOf(entries);
    expect({ format, version, program }).toEqual({
      format: 'zhengwang-bundle',
      version: 3,
      program: '0.1.0',
    });
    expect(scope).toEqual({ kind: 'task', id: 'task-1', name: '2026年第一季度政府网站抽查' });
    expect(files.map(({ name }) => name)).toEqual(Object.keys(entries).filter((name) => name !== MANIFEST));
    expect(Object.keys(counts).sort()).toEqual(Object.keys(ROWS).sort());
    for (const [store, count] of Object.entries(counts)) {
      const rows = linesIn(entries, store);
      expect(rows.length).toBe(count);
      expect(count).toBeGreaterThan(0);
      const ids = rows.map((row) => String(row.id ?? row.hash));
      expect(ids).toEqual([...ids].sort());
      expect(entries[`records/${store}-0001.jsonl`]).toBe(
        rows.map((row) => `${canonicalJson(row)}\n`).join(''),
      );
    }
  });

  it('of a site holds nothing of the others, a task all sites of its register', async () => {
    await fill(records.db);
    const site = await entriesOf(await packed(records.db, { inspectionId: BUREAU }));
    expect(linesIn(site, 'registerSites').map(({ id }) => id)).toEqual(['register-1/ju']);
    expect(JSON.stringify(site)).not.toContain(PORTAL);
    expect(linesIn(await entriesOf(await packed(records.db)), 'registerSites')).toHaveLength(2);
  });

  it('of a site holds of the typed tables what was typed of that site', async () => {
    await fill(records.db);
    const own = { [`${SITE}@unit`]: '某县', unit: '某市' };
    await records.db.taskTables.where(':id').equals('task-1').modify({ typed: own });
    const conflict = { store: 'taskTables', rowId: 'task-1', inspectionId: '', settled: null };
    await records.db.conflicts.bulkAdd(
      ['typed.unit', `typed.${SITE}@unit`, `sites.${SITE}#unit`, `sites.${SITE}.cn#unit`].map((field) => ({
        ...conflict,
        id: `taskTables/task-1#${field}`,
        field,
        versions: ['甲', '乙'],
      })),
    );
    const site = await entriesOf(await packed(records.db, { inspectionId: PORTAL }));
    expect(linesIn(site, 'taskTables')).toEqual([
      {
        taskId: 'task-1',
        typed: { [`${SITE}@unit`]: '某县' },
        sites: { [SITE]: { 'listed-name': '“某县政府”网' } },
        office: {},
        ledger: [],
      },
    ]);
    expect(linesIn(site, 'conflicts').map(({ field }) => field)).toEqual([
      `sites.${SITE}#unit`,
      `typed.${SITE}@unit`,
    ]);
    const other = await entriesOf(await packed(records.db, { inspectionId: BUREAU }));
    expect(linesIn(other, 'taskTables')).toEqual([]);
  });

  it('carries work of the machine at rest, and does not hold up what goes on here', async () => {
    await fill(records.db);
    const { sweeps, sweepPages, monitors } = records.db;
    await sweeps.toCollection().modify({ state: 'running', halt: null });
    await sweepPages.toCollection().modify({ state: 'open' });
    const stores = () => Promise.all([sweeps, sweepPages, monitors].map((store) => store.toArray()));
    const before = await stores();
    const blob = await packed(records.db);
    const entries = await entriesOf(blob);
    expect(linesIn(entries, 'sweeps')).toMatchObject([{ state: 'paused', halt: 'window' }]);
    expect(linesIn(entries, 'sweepPages').map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    expect(linesIn(entries, 'monitors')).toMatchObject([{ isOn: false }]);
    await mergeBundle(await readBundle(blob), {}, records.db);
    expect(await stores()).toEqual(before);
  });

  it('fits the schema that it carries', async () => {
    await fill(records.db);
    const entries = await entriesOf(await packed(records.db));
    expect(JSON.parse(entries[SCHEMA] ?? '')).toEqual(bundleSchema());
    const { $defs, ...manifest } = bundleSchema() as {
      readonly $defs: Record<string, Parameters<typeof z.fromJSONSchema>[0]>;
    };
    expect(z.fromJSONSchema(manifest).safeParse(manifestOf(entries)).error).toBeUndefined();
    for (const store of Object.keys(ROWS)) {
      const schema = z.fromJSONSchema($defs[store] ?? false);
      for (const row of linesIn(entries, store)) {
        expect(schema.safeParse(row).error).toBeUndefined();
        expect(schema.safeParse({ ...row, unheard: 1 }).success).toBe(false);
      }
    }
  });

  it('of what is not there is refused', async () => {
    await expect(bundleSource(TASK, records.db)).rejects.toThrow(NotFoundError);
    await expect(bundleSource({ inspectionId: PORTAL }, records.db)).rejects.toThrow(NotFoundError);
  });

  it.each([
    ['a picture is missing', (db: typeof records.db) => db.evidenceFiles.clear()],
    ['a snapshot is missing', (db: typeof records.db) => db.snapshots.clear()],
    [
      'a row was changed in the store',
      (db: typeof records.db) => db.evidence.toCollection().modify({ note: '后加' } as object),
    ],
  ])('is not written where %s', async (_, harm) => {
    await fill(records.db);
    await harm(records.db);
    await expect(packed(records.db)).rejects.toMatchObject({ name: 'BundleError', fault: 'records' });
  });

  it('is not written where a row went while it was', async () => {
    await fill(records.db);
    const source = await bundleSource(TASK, records.db);
    await records.db.reviews.clear();
    await expect(pack(source)).rejects.toThrow(
      new BundleError('changed', '导出期间记录有变动，请再导出一次'),
    );
  });
});

/** So many pictures of so many bytes, made when they are asked for. */
async function pictures(count: number, bytes: number, onRead: () => void): Promise<BundleSource> {
  await fill(records.db);
  const source = await bundleSource({ inspectionId: BUREAU }, records.db);
  const content = (n: number) => new Uint8Array(bytes).fill(n);
  const hashes = await Promise.all(Array.from({ length: count }, (_, n) => sha256(content(n))));
  return {
    ...source,
    async *rows(store: SourceStore) {
      if (store !== 'evidence') return yield* source.rows(store);
      for (const [n, contentHash] of hashes.entries()) {
        const place = { inspectionId: BUREAU, auditId: '', findingId: '' };
        yield [evidenceRecord({ id: String(n).padStart(6, '0'), bytes, contentHash, ...place })];
      }
    },
    async evidenceFile(hash) {
      onRead();
      return { hash, content: content(hashes.indexOf(hash)) };
    },
  };
}

describe('a large bundle', () => {
  const MB = 2 ** 20;

  it('streams: no picture is read before the one ahead of it is written', async () => {
    let read = 0;
    let written = 0;
    let ahead = 0;
    const source = await pictures(24, 2 * MB, () => {
      read += 1;
      ahead = Math.max(ahead, read * 2 * MB - written);
    });
    const steps: number[] = [];
    const sink = new WritableStream({
      write(chunk) {
        written += chunk.length;
      },
    });
    const total = { at: 0 };
    await exportBundle(source, sink, {
      ...OPTIONS,
      onProgress: (progress) => {
        steps.push(progress.done);
        total.at = progress.total;
      },
    });
    expect(read).toBe(24);
    expect(written).toBeGreaterThan(48 * MB);
    expect(ahead).toBeLessThan(5 * MB);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(total.at).toBeGreaterThan(24);
  }, 60_000);

  it('breaks its rows into files that are read back as one store', async () => {
    await fill(records.db);
    const source = await bundleSource({ inspectionId: BUREAU }, records.db);
    const [line] = (await records.db.reviews.toArray()) as object[];
    const reviews = Array.from({ length: 2_600 }, (_, n) => ({
      ...line,
      id: `review-${String(n).padStart(6, '0')}`,
      reason: '一'.repeat(2000),
      auditId: '',
      inspectionId: BUREAU,
    }));
    const blob = await pack({
      ...source,
      async *rows(store: SourceStore) {
        if (store === 'reviews') yield reviews;
        else yield* source.rows(store);
      },
    });
    const bundle = await readBundle(blob);
    const names = bundle.manifest.files.map(({ name }) => name).filter((name) => name.includes('reviews'));
    expect(names.slice(0, 2)).toEqual(['records/reviews-0001.jsonl', 'records/reviews-0002.jsonl']);
    expect([...bundle.rows('reviews')]).toEqual(reviews);
  }, 60_000);

  it('is given up when asked, and the file with it', async () => {
    const stop = new AbortController();
    let aborted: unknown;
    const source = await pictures(10, 1000, () => stop.abort(new Error('够了')));
    const sink = new WritableStream({
      abort(reason) {
        aborted = reason;
      },
    });
    await expect(exportBundle(source, sink, { ...OPTIONS, signal: stop.signal })).rejects.toThrow('够了');
    expect(aborted).toEqual(new Error('够了'));
  });
});
