import {
  BlobReader,
  type FileEntry,
  Uint8ArrayReader,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js/lib/zip-core-custom.js';
import { BundleError } from './errors';

/**
 * Zip archives by streams. Without workers: an extension page may start none from a blob. What it compresses, the
 * browser's own `CompressionStream` does.
 */
const IN_THIS_THREAD = { useWebWorkers: false, useCompressionStream: true } as const;

export interface ZipSink {
  /** @param name its path in the archive */
  add(name: string, bytes: Uint8Array<ArrayBuffer>, options?: { readonly isPacked?: boolean }): Promise<void>;
  close(): Promise<void>;
  /** Gives the archive up: what was written of it is thrown away, as far as the sink can. */
  abort(reason: unknown): Promise<void>;
}

/** An archive that is written as it grows. @param at of all its entries, ISO 8601 */
export function zipInto(sink: WritableStream<Uint8Array<ArrayBuffer>>, at: string): ZipSink {
  const out = sink.getWriter();
  const zip = new ZipWriter(
    new WritableStream<Uint8Array<ArrayBuffer>>({ write: (chunk) => out.ready.then(() => out.write(chunk)) }),
    { ...IN_THIS_THREAD, lastModDate: new Date(at) },
  );
  return {
    async add(name, bytes, { isPacked = false } = {}) {
      await zip.add(name, new Uint8ArrayReader(bytes), isPacked ? { level: 0 } : {});
    },
    async close() {
      await zip.close();
      await out.close();
    },
    abort: (reason) => out.abort(reason).catch(() => {}),
  };
}

export interface ZipFile {
  readonly name: string;
  /** Unpacked. */
  readonly bytes: number;
  /** @throws BundleError where it cannot be unpacked, or is not of as many bytes as it says */
  read(): Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * The files of an archive by name; only its directory is read.
 * @throws BundleError where it is none, or names one file twice
 */
export async function openZip(blob: Blob): Promise<ReadonlyMap<string, ZipFile>> {
  const files = new Map<string, ZipFile>();
  for (const entry of await entriesOf(blob)) {
    const { filename: name, uncompressedSize: bytes } = entry;
    if (files.has(name)) throw new BundleError('damaged', '同名文件有两个', name);
    files.set(name, { name, bytes, read: () => readEntry(entry) });
  }
  return files;
}

async function entriesOf(blob: Blob): Promise<FileEntry[]> {
  try {
    const entries = await new ZipReader(new BlobReader(blob), IN_THIS_THREAD).getEntries();
    return entries.filter((entry) => !entry.directory);
  } catch {
    throw new BundleError('not-zip', '不是完整的 ZIP 文件');
  }
}

async function readEntry(entry: FileEntry): Promise<Uint8Array<ArrayBuffer>> {
  const { filename, uncompressedSize } = entry;
  const damaged = (): BundleError => new BundleError('damaged', '无法解压', filename);
  const bytes = new Uint8Array(uncompressedSize);
  let length = 0;
  // A few damaged bytes can unpack to gigabytes.
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      if (length + chunk.length > uncompressedSize) throw damaged();
      bytes.set(chunk, length);
      length += chunk.length;
    },
  });
  try {
    await entry.getData(sink);
  } catch {
    throw damaged();
  }
  if (length !== uncompressedSize) throw damaged();
  return bytes;
}
