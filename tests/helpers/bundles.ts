import { blobSink, exportBundle } from '../../utils/bundle/export';
import { MANIFEST, type Manifest } from '../../utils/bundle/format';
import { readBundle } from '../../utils/bundle/import';
import type { BundleSource } from '../../utils/bundle/source';
import { openZip, zipInto } from '../../utils/bundle/zip';
import { sha256 } from '../../utils/evidence/hash';
import type { RecordsDatabase } from '../../utils/records/database';
import { bundleSource, type ExportScope } from '../../utils/records/reader';
import saved from '../saved-records/v3.json';

/** Bundles for tests: of the records that `tests/saved-records` keeps, which have rows of every store. */

export const TASK = { taskId: 'task-1' } as const;
export const PORTAL = 'task-1/register-1/3400000001';
export const BUREAU = 'task-1/register-1/ju';

const BYTES = ['gzip', 'content'];
const bytesIn = (row: object): object =>
  Object.fromEntries(
    Object.entries(row).map(([field, value]) =>
      BYTES.includes(field) ? [field, new Uint8Array(Buffer.from(String(value), 'base64'))] : [field, value],
    ),
  );

/** Fills empty records with a task of two sites: the portal underway, the bureau closed. */
export async function fill(db: RecordsDatabase): Promise<void> {
  for (const [store, rows] of Object.entries(saved.rows)) {
    await db.table(store).bulkAdd((rows as object[]).map(bytesIn));
  }
}

export const OPTIONS = { program: '0.1.0', exportedAt: '2026-03-31T02:00:00.000Z' };

export async function pack(source: BundleSource, options = OPTIONS): Promise<Blob> {
  const { sink, blob } = blobSink();
  await exportBundle(source, sink, options);
  return blob();
}

/** A bundle of records as a file. */
export const packed = async (db: RecordsDatabase, of: ExportScope = TASK): Promise<Blob> =>
  pack(await bundleSource(of, db));

/** The same, read back. */
export const checked = async (db: RecordsDatabase, of: ExportScope = TASK) =>
  readBundle(await packed(db, of));

/** Unpacked files by name: text as it is, other bytes as base64. */
export type Entries = Record<string, string>;

const encodingOf = (name: string): BufferEncoding => (/\.jsonl?$/.test(name) ? 'utf8' : 'base64');

export async function entriesOf(blob: Blob): Promise<Entries> {
  const entries: Entries = {};
  for (const [name, file] of await openZip(blob)) {
    entries[name] = Buffer.from(await file.read()).toString(encodingOf(name));
  }
  return entries;
}

export const manifestOf = (entries: Entries): Manifest => JSON.parse(entries[MANIFEST] ?? '');

const textsIn = (entries: Entries, store: string): string[] =>
  Object.keys(entries)
    .filter((name) => name.startsWith(`records/${store}-`))
    .flatMap((name) => (entries[name] ?? '').split('\n').filter(Boolean));

export const linesIn = (entries: Entries, store: string): Record<string, unknown>[] =>
  textsIn(entries, store).map((line) => JSON.parse(line));

/** A zip of such files, however wrong they are. */
export async function zipOf(entries: Entries): Promise<Blob> {
  const { sink, blob } = blobSink();
  const zip = zipInto(sink, OPTIONS.exportedAt);
  for (const [name, text] of Object.entries(entries)) {
    await zip.add(name, new Uint8Array(Buffer.from(text, encodingOf(name))));
  }
  await zip.close();
  return blob();
}

/** The files with a manifest that fits them again: somebody changed a bundle who knows how it is made. */
export async function resealed(entries: Entries): Promise<Entries> {
  const manifest = manifestOf(entries);
  const files = await Promise.all(
    Object.entries(entries)
      .filter(([name]) => name !== MANIFEST)
      .map(async ([name, text]) => {
        const bytes = new Uint8Array(Buffer.from(text, encodingOf(name)));
        return { name, bytes: bytes.length, sha256: await sha256(bytes) };
      }),
  );
  const counts = Object.fromEntries(
    Object.keys(manifest.counts).map((store) => [store, textsIn(entries, store).length]),
  );
  return { ...entries, [MANIFEST]: JSON.stringify({ ...manifest, counts, files }) };
}

/** All rows of all stores. */
export const everything = (db: RecordsDatabase): Promise<object[][]> =>
  Promise.all(db.tables.map((table) => table.toArray()));
