import { sha256 } from '../evidence/hash';
import { PageSnapshot } from '../model/snapshot';
import { DamagedRecordError } from './errors';
import type { SnapshotRow } from './rows';

/** A snapshot as it is stored: gzipped JSON under its SHA-256, so that the same reading is kept once. */
export async function packSnapshot(snapshot: PageSnapshot): Promise<SnapshotRow> {
  const json = new TextEncoder().encode(JSON.stringify(snapshot));
  const gzip = await read(through(json, new CompressionStream('gzip')), Number.POSITIVE_INFINITY);
  return { hash: await sha256(json), gzip, bytes: json.length };
}

/** The snapshot of a stored row, to the byte what was packed, or a `DamagedRecordError` that says what is wrong. */
export async function unpackSnapshot(row: SnapshotRow): Promise<PageSnapshot> {
  const damaged = (what: string): DamagedRecordError =>
    new DamagedRecordError(`snapshot ${row.hash}: ${what}`);
  let json: Uint8Array<ArrayBuffer>;
  try {
    json = await read(through(row.gzip, new DecompressionStream('gzip')), row.bytes);
  } catch {
    throw damaged('cannot be unzipped');
  }
  if (json.length !== row.bytes) throw damaged(`is not of ${row.bytes} bytes`);
  if ((await sha256(json)) !== row.hash) throw damaged('does not match its hash');
  const parsed = PageSnapshot.safeParse(JSON.parse(new TextDecoder().decode(json)));
  if (!parsed.success) throw damaged(`has no valid ${parsed.error.issues[0]?.path.join('.') || 'form'}`);
  return parsed.data;
}

/**
 * The same for two readings of a page that show the same, whenever they were taken: 16 hexadecimal digits over names,
 * texts and links. Places, sizes and other attributes are left out, since they follow the window.
 */
export async function contentPrint({ title, nodes }: Pick<PageSnapshot, 'title' | 'nodes'>): Promise<string> {
  const content = [title];
  for (const { tag, text = '', href = '' } of nodes) {
    if (tag !== '#comment') content.push(tag, text.trim(), href);
  }
  return (await sha256(new TextEncoder().encode(content.join('\0')))).slice(0, 16);
}

/** Whether a reading is at least as good as another one of the same content: as settled, as visible, as little unread. */
export const isReadAsWell = (one: PageSnapshot, other: PageSnapshot): boolean =>
  (one.settle.state === 'settled' || other.settle.state !== 'settled') &&
  (one.visibility === 'visible' || other.visibility === 'hidden') &&
  one.opaque.length <= other.opaque.length;

const through = (
  bytes: Uint8Array<ArrayBuffer>,
  transform: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array<ArrayBuffer>> => new Blob([bytes]).stream().pipeThrough(transform);

/** Reads a stream whole, but stops soon after `limit` bytes: a few damaged bytes can unzip to gigabytes. */
async function read(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > limit) break;
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
