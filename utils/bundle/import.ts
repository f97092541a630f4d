import { sha256 } from '../evidence/hash';
import { EvidenceFile, type EvidenceRecord } from '../model/evidence-file';
import type { FindingRow, SnapshotRow } from '../records/rows';
import { unpackSnapshot } from '../records/snapshots';
import { flawOfConflict } from './conflict-check';
import { BundleError } from './errors';
import {
  BUNDLE_STORES,
  type BundleRow,
  type BundleStore,
  evidenceFile,
  idOf,
  MANIFEST,
  type Manifest,
  snapshotFile,
} from './format';
import { linesOf, parseLine, readRow } from './lines';
import { filesOf, type NamedFile, readManifest } from './manifest';
import { References } from './references';
import type { BundleWork } from './source';
import { openZip } from './zip';

/** A bundle every byte of which was looked at. Its rows are in memory as text, its files are read when they are wanted. */
export interface CheckedBundle {
  readonly manifest: Manifest;
  /** Every row of a store; its schema and references were checked. */
  rows<Store extends BundleStore>(store: Store): Iterable<BundleRow<Store>>;
  /** What the machine found in an audit, in the order of their ids. */
  findingsOf(auditId: string): FindingRow[];
  snapshots(): AsyncIterable<SnapshotRow>;
  evidenceFiles(): AsyncIterable<EvidenceFile>;
}

/**
 * Reads a bundle and checks all of it: the archive, the format and its version, each file's SHA-256, each row by its
 * schema, and that nothing a row rests on is missing. Nothing is written.
 * @throws BundleError with file and line; the reason of `signal`
 */
export async function readBundle(blob: Blob, work: BundleWork = {}): Promise<CheckedBundle> {
  const zip = await openZip(blob);
  const manifest = await readManifest(zip);
  const files = filesOf(manifest, zip);
  const bundle = new Checking(manifest, files);
  await bundle.check(work);
  return bundle;
}

class Checking implements CheckedBundle {
  private readonly texts = new Map<BundleStore, Uint8Array<ArrayBuffer>[]>();
  private readonly references = new References();
  /** Lines of machine findings by audit: to find them, not to hold them. */
  private readonly findings = new Map<string, Uint8Array<ArrayBuffer>[]>();
  /** Length of each snapshot before it was packed. */
  private readonly unpacked = new Map<string, number>();
  /** Evidence by the file it names. */
  private readonly evidence = new Map<string, EvidenceRecord>();

  constructor(
    readonly manifest: Manifest,
    private readonly files: readonly NamedFile[],
  ) {}

  async check({ onProgress, signal }: BundleWork): Promise<void> {
    const total = this.files.length;
    let done = 0;
    const advance = (): void => {
      done += 1;
      onProgress?.({ done, total });
      signal?.throwIfAborted();
    };
    for (const store of BUNDLE_STORES) await this.checkStore(store, advance);
    for (const file of this.files) {
      if (file.is.kind === 'records') continue;
      if (file.is.kind === 'schema') await file.read();
      if (file.is.kind === 'snapshot') await this.snapshotIn(file);
      if (file.is.kind === 'evidence') await this.evidenceIn(file);
      advance();
    }
    const names = new Set(this.files.map(({ name }) => name));
    const lost = [...[...this.unpacked.keys()].map(snapshotFile), ...this.evidence.keys()].find(
      (name) => !names.has(name),
    );
    if (lost !== undefined) throw new BundleError('incomplete', '记录提到的文件不在包中', lost);
  }

  *rows<Store extends BundleStore>(store: Store): Generator<BundleRow<Store>> {
    for (const text of this.texts.get(store) ?? []) {
      for (const line of linesOf(text)) {
        const read = readRow(store, parseLine(line));
        if ('row' in read) yield read.row;
      }
    }
  }

  findingsOf(auditId: string): FindingRow[] {
    return (this.findings.get(auditId) ?? []).flatMap((line) => {
      const read = readRow('findings', parseLine(line));
      return 'row' in read ? read.row : [];
    });
  }

  async *snapshots(): AsyncGenerator<SnapshotRow> {
    for (const file of this.files) if (file.is.kind === 'snapshot') yield await this.snapshotIn(file);
  }

  async *evidenceFiles(): AsyncGenerator<EvidenceFile> {
    for (const file of this.files) if (file.is.kind === 'evidence') yield await this.evidenceIn(file);
  }

  private async checkStore(store: BundleStore, advance: () => void): Promise<void> {
    let count = 0;
    let last = '';
    for (const file of this.files) {
      if (file.is.kind !== 'records' || file.is.store !== store) continue;
      const text = await file.read();
      let at = 0;
      for (const line of linesOf(text)) {
        at += 1;
        const key = this.checkRow(store, line, last, (what, fault = 'damaged') => {
          throw new BundleError(fault, what, file.name, at);
        });
        last = key;
        count += 1;
      }
      const known = this.texts.get(store) ?? [];
      this.texts.set(store, [...known, text]);
      advance();
    }
    const told = this.manifest.counts[store] ?? 0;
    if (told !== count) {
      throw new BundleError('incomplete', `${store} 应有 ${told} 条，实有 ${count} 条`, MANIFEST);
    }
  }

  private checkRow(
    store: BundleStore,
    line: Uint8Array<ArrayBuffer>,
    last: string,
    refuse: (what: string, fault?: 'damaged' | 'incomplete') => never,
  ): string {
    let value: unknown;
    try {
      value = parseLine(line);
    } catch {
      return refuse('不是 JSON');
    }
    const read = readRow(store, value);
    if ('flaw' in read) return refuse(read.flaw);
    const key = idOf(read.row);
    if (key <= last) return refuse(key === last ? `编号 ${key} 有两个` : `编号 ${key} 不在次序中`);
    const missing = this.references.missing(store, key, read.row);
    if (missing !== null) return refuse(`所依据的 ${missing} 不在包中`, 'incomplete');
    if (store === 'conflicts') {
      const flaw = flawOfConflict(read.row as BundleRow<'conflicts'>);
      if (flaw !== null) return refuse(flaw);
    }
    if (store === 'findings') {
      const { auditId, origin } = read.row as FindingRow;
      const known = this.findings.get(auditId);
      if (origin === 'machine' && known) known.push(line);
      else if (origin === 'machine') this.findings.set(auditId, [line]);
    }
    if (store === 'snapshots') this.unpacked.set(key, (read.row as BundleRow<'snapshots'>).bytes);
    if (store === 'evidence') {
      const record = read.row as EvidenceRecord;
      this.evidence.set(evidenceFile(record), record);
    }
    return key;
  }

  /** A snapshot, once it was seen to be to the byte what its name says. */
  private async snapshotIn({ name, is, read }: NamedFile): Promise<SnapshotRow> {
    const hash = is.kind === 'snapshot' ? is.hash : '';
    const bytes = this.unpacked.get(hash);
    if (bytes === undefined) throw new BundleError('damaged', '没有记录提到这个文件', name);
    const snapshot = { hash, gzip: await read(), bytes };
    await unpackSnapshot(snapshot).catch(() => {
      throw new BundleError('damaged', '不是所命名的页面快照', name);
    });
    return snapshot;
  }

  private async evidenceIn({ name, is, read }: NamedFile): Promise<EvidenceFile> {
    const hash = is.kind === 'evidence' ? is.hash : '';
    const record = this.evidence.get(name);
    if (!record) throw new BundleError('damaged', '没有记录提到这个文件', name);
    const content = await read();
    if ((await sha256(content)) !== hash || content.length !== record.bytes) {
      throw new BundleError('damaged', '不是所命名的证据', name);
    }
    return EvidenceFile.parse({ hash, content });
  }
}
