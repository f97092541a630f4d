import { sha256 } from '../evidence/hash';
import { BundleError } from './errors';
import {
  type BundleFile,
  type FileEntry,
  FORMAT,
  FORMAT_VERSION,
  fileOf,
  MANIFEST,
  Manifest,
} from './format';
import { parseLine } from './lines';
import type { ZipFile } from './zip';

/** No file of a bundle that we write comes near; a larger one would not fit the memory. */
const MAX_BYTES = 512 * 2 ** 20;

/** What a file is, and how to read it so that no changed byte comes through. */
export interface NamedFile {
  readonly name: string;
  readonly is: BundleFile;
  read(): Promise<Uint8Array<ArrayBuffer>>;
}

/** @throws BundleError where the archive is none of ours, or of a later format */
export async function readManifest(zip: ReadonlyMap<string, ZipFile>): Promise<Manifest> {
  const file = zip.get(MANIFEST);
  if (!file || file.bytes > MAX_BYTES) throw new BundleError('foreign', `没有 ${MANIFEST}`);
  const bytes = await file.read();
  let head: { readonly format?: unknown; readonly version?: unknown } | null;
  try {
    head = parseLine(bytes) as typeof head;
  } catch {
    throw new BundleError('damaged', '不是 JSON', MANIFEST);
  }
  if (head?.format !== FORMAT) throw new BundleError('foreign', `${MANIFEST} 没有写明 ${FORMAT}`);
  // First of all: a later format may say everything else in another way.
  if (typeof head.version === 'number' && head.version > FORMAT_VERSION) {
    throw new BundleError('newer', `版本 ${head.version}，本程序认识到 ${FORMAT_VERSION}，请先更新政网巡检`);
  }
  const { data, error } = Manifest.safeParse(head);
  if (data) return data;
  throw new BundleError('damaged', `${error.issues[0]?.path.join('.')} 不对`, MANIFEST);
}

/** The files as the manifest names them: all there, none more, none of another length. */
export function filesOf(manifest: Manifest, zip: ReadonlyMap<string, ZipFile>): NamedFile[] {
  const named = new Set([MANIFEST, ...manifest.files.map(({ name }) => name)]);
  if (named.size !== manifest.files.length + 1) throw new BundleError('damaged', '同名文件有两个', MANIFEST);
  const extra = [...zip.keys()].find((name) => !named.has(name));
  if (extra !== undefined) throw new BundleError('damaged', `${MANIFEST} 没有列出这个文件`, extra);
  return manifest.files.map((entry) => {
    const file = zip.get(entry.name);
    const is = fileOf(entry.name);
    if (!file) throw new BundleError('incomplete', '文件不在包中', entry.name);
    if (!is) throw new BundleError('damaged', '不认识的文件', entry.name);
    if (file.bytes !== entry.bytes || entry.bytes > MAX_BYTES) {
      throw new BundleError('damaged', `长度不是 ${entry.bytes} 字节`, entry.name);
    }
    return { name: entry.name, is, read: () => readWhole(file, entry) };
  });
}

async function readWhole(
  file: ZipFile,
  { name, sha256: expected }: FileEntry,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await file.read();
  if ((await sha256(bytes)) !== expected) throw new BundleError('damaged', 'SHA-256 与清单不符', name);
  return bytes;
}
