import { sha256 } from '../evidence/hash';
import type { EvidenceRecord } from '../model/evidence-file';
import type { AuditRow } from '../records/rows';
import { BundleError } from './errors';
import {
  BUNDLE_STORES,
  type BundleStore,
  bundleSchema,
  evidenceFile,
  FORMAT,
  FORMAT_VERSION,
  idOf,
  MANIFEST,
  Manifest,
  recordsFile,
  SCHEMA,
  snapshotFile,
} from './format';
import { lineOf, readRow } from './lines';
import type { BundleProgress, BundleSource, BundleWork, SourceStore } from './source';
import { type ZipSink, zipInto } from './zip';

/** A file of rows is closed once it is as long: so much of the rows is in memory at a time, and is hashed at once. */
const PART_BYTES = 4 * 2 ** 20;

export interface ExportOptions extends BundleWork {
  /** Of the program: 0.1.0. */
  readonly program: string;
  /** ISO 8601. */
  readonly exportedAt: string;
}

/**
 * Writes a bundle, file by file: of rows a few megabytes are in memory, of the others one file at a time. The same
 * records give the same entries, but for the time in the manifest.
 * @param sink is closed at the end, or aborted where that is not reached
 * @throws BundleError where a row is damaged, a file is missing or the records changed meanwhile; the reason of `signal`
 */
export async function exportBundle(
  source: BundleSource,
  sink: WritableStream<Uint8Array<ArrayBuffer>>,
  options: ExportOptions,
): Promise<Manifest> {
  const exportedAt = new Date(options.exportedAt).toISOString();
  const zip = zipInto(sink, exportedAt);
  try {
    const bundle = new BundleInTheMaking(zip, source, options);
    await bundle.add(SCHEMA, encode(`${JSON.stringify(bundleSchema(), null, 1)}\n`));
    await bundle.addRowsAndFiles();
    const { program } = options;
    const { counts, files } = bundle;
    const head = {
      format: FORMAT,
      version: FORMAT_VERSION,
      exportedAt,
      program,
      scope: source.scope,
    } as const;
    const manifest = Manifest.parse({ ...head, counts, files });
    await zip.add(MANIFEST, encode(`${JSON.stringify(manifest, null, 1)}\n`));
    await zip.close();
    return manifest;
  } catch (error) {
    await zip.abort(error);
    throw error;
  }
}

/** A place to write a bundle to where no file can be written directly: a blob, which the browser keeps on its disk. */
export function blobSink(): {
  readonly sink: WritableStream<Uint8Array<ArrayBuffer>>;
  readonly blob: () => Blob;
} {
  const parts: Blob[] = [];
  return {
    sink: new WritableStream({ write: (chunk) => void parts.push(new Blob([chunk])) }),
    blob: () => new Blob(parts, { type: 'application/zip' }),
  };
}

class BundleInTheMaking {
  readonly counts: Record<string, number> = {};
  readonly files: Manifest['files'] = [];
  private progress: BundleProgress;

  constructor(
    private readonly zip: ZipSink,
    private readonly source: BundleSource,
    private readonly work: BundleWork,
  ) {
    const total = Object.values(source.counts).reduce((sum, count) => sum + count, 0);
    this.progress = { done: 0, total };
  }

  async add(name: string, bytes: Uint8Array<ArrayBuffer>, isPacked = false): Promise<void> {
    this.work.signal?.throwIfAborted();
    this.files.push({ name, bytes: bytes.length, sha256: await sha256(bytes) });
    await this.zip.add(name, bytes, { isPacked });
  }

  async addRowsAndFiles(): Promise<void> {
    const snapshots = new Set<string>();
    const evidence = new Map<string, string>();
    for (const store of BUNDLE_STORES) {
      if (store === 'snapshots') continue;
      await this.addStore(store, this.source.rows(store), (row) => {
        if (store === 'audits') snapshots.add((row as AuditRow).snapshotHash);
        if (store === 'evidence') {
          const record = row as EvidenceRecord;
          evidence.set(evidenceFile(record), record.contentHash);
        }
      });
    }
    const { done, total } = this.progress;
    this.progress = { done, total: total + snapshots.size + evidence.size };
    await this.addStore('snapshots', this.addSnapshots([...snapshots].sort()));
    for (const [name, hash] of [...evidence].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const file = await this.source.evidenceFile(hash);
      if (!file) throw new BundleError('records', `证据文件 ${hash} 不在本机`);
      await this.add(name, file.content, true);
      this.advance(1);
    }
  }

  /** Adds the snapshots' files, and gives the rows that tell of them. */
  private async *addSnapshots(hashes: readonly string[]): AsyncGenerator<readonly object[]> {
    for (const hash of hashes) {
      const snapshot = await this.source.snapshot(hash);
      if (!snapshot) throw new BundleError('records', `页面快照 ${hash} 不在本机`);
      await this.add(snapshotFile(hash), snapshot.gzip, true);
      yield [{ hash, bytes: snapshot.bytes }];
    }
  }

  private async addStore(
    store: BundleStore,
    chunks: AsyncIterable<readonly object[]>,
    onRow?: (row: object) => void,
  ): Promise<void> {
    let lines: string[] = [];
    let length = 0;
    let part = 0;
    let count = 0;
    const flush = async (): Promise<void> => {
      part += 1;
      await this.add(recordsFile(store, part), encode(lines.join('')));
      lines = [];
      length = 0;
    };
    for await (const chunk of chunks) {
      for (const stored of chunk) {
        const line = lineOf(sound(store, stored, onRow));
        lines.push(line);
        length += line.length;
        count += 1;
        if (length >= PART_BYTES) await flush();
      }
      this.advance(chunk.length);
    }
    if (lines.length > 0) await flush();
    this.counts[store] = count;
  }

  private advance(steps: number): void {
    const { done, total } = this.progress;
    this.progress = { done: done + steps, total };
    this.work.onProgress?.(this.progress);
    this.work.signal?.throwIfAborted();
  }
}

function sound(store: SourceStore | 'snapshots', stored: object, onRow?: (row: object) => void): object {
  const read = readRow(store, stored);
  if ('flaw' in read) throw new BundleError('records', `${store} ${idOf(stored)}：${read.flaw}`);
  onRow?.(read.row);
  return read.row;
}

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
