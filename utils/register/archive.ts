import { TableError } from './table-error';

/**
 * The XML files of a zip archive, unpacked by the browser itself. The library that reads workbooks unpacks larger
 * files in a worker made from a blob, which the content security policy of an extension forbids; it is given an
 * archive with nothing left to unpack (`storedArchive`).
 */
export interface ArchiveFile {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
/** The comment at the end of an archive is at most this long. */
const MAX_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
const UTF8_NAMES = 1 << 11;

/**
 * Unpacks the `.xml` and `.rels` files.
 *
 * @param limit bytes of all files together, counted as they unpack: the archive's own word is not trusted
 * @throws TableError `damaged`, `encrypted`, `too-large`
 */
export async function unpackXml(archive: Uint8Array<ArrayBuffer>, limit: number): Promise<ArchiveFile[]> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const files: ArchiveFile[] = [];
  let room = limit;
  for (const { path, method, from, to } of xmlEntries(view, archive)) {
    const packed = archive.subarray(from, to);
    const bytes = method === STORED ? packed : await inflate(packed, room);
    room -= bytes.length;
    if (room < 0) throw new TableError('too-large');
    files.push({ path, bytes });
  }
  return files;
}

interface Entry {
  readonly path: string;
  readonly method: number;
  readonly from: number;
  readonly to: number;
}

function xmlEntries(view: DataView, archive: Uint8Array): Entry[] {
  try {
    return entriesOf(view, archive).filter(({ path }) => /\.(?:xml|rels)$/.test(path));
  } catch (error) {
    // A number that leads out of the archive.
    throw error instanceof RangeError ? new TableError('damaged') : error;
  }
}

function entriesOf(view: DataView, archive: Uint8Array): Entry[] {
  const end = endOfDirectory(view);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== CENTRAL_HEADER) throw new TableError('damaged');
    if (view.getUint16(at + 8, true) & ENCRYPTED) throw new TableError('encrypted');
    const method = view.getUint16(at + 10, true);
    if (method !== STORED && method !== DEFLATED) throw new TableError('damaged');
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(local, true) !== LOCAL_HEADER) throw new TableError('damaged');
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const path = new TextDecoder().decode(archive.subarray(at + 46, nameEnd));
    entries.push({ path, method, from, to: from + view.getUint32(at + 20, true) });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new TableError('damaged');
}

async function inflate(packed: Uint8Array<ArrayBuffer>, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  for (;;) {
    const { value } = await reader.read().catch(() => {
      throw new TableError('damaged');
    });
    if (!value) break;
    length += value.length;
    if (length > limit) {
      // The rest is not wanted; how the stream takes it is of no interest.
      reader.cancel().catch(() => {});
      throw new TableError('too-large');
    }
    chunks.push(value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** An archive of files as they are, without compression. Its checksums are zero: nobody has to check what is in memory. */
export function storedArchive(files: readonly ArchiveFile[]): ArrayBuffer {
  const body: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (const { path, bytes } of files) {
    const name = new TextEncoder().encode(path);
    // Version, flags, method, time, checksum, packed size, size, length of the name: alike in both headers.
    const common = [
      u16(20),
      u16(UTF8_NAMES),
      u16(STORED),
      u32(0),
      u32(0),
      u32(bytes.length),
      u32(bytes.length),
    ];
    const local = joined([u32(LOCAL_HEADER), ...common, u16(name.length), u16(0), name]);
    directory.push(
      joined([
        u32(CENTRAL_HEADER),
        u16(20),
        ...common,
        u16(name.length),
        u32(0),
        u32(0),
        u32(0),
        u32(at),
        name,
      ]),
    );
    body.push(local, bytes);
    at += local.length + bytes.length;
  }
  const central = joined(directory);
  const count = u16(files.length);
  const end = [u32(END_OF_DIRECTORY), u32(0), count, count, u32(central.length), u32(at), u16(0)];
  return joined([...body, central, ...end]).buffer;
}

const u16 = (number: number): Uint8Array<ArrayBuffer> => Uint8Array.of(number & 255, number >> 8);
const u32 = (number: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.of(number & 255, (number >> 8) & 255, (number >> 16) & 255, number >>> 24);

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
