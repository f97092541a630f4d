import { exportBundle } from '../../utils/bundle/export';
import { readBundle } from '../../utils/bundle/import';
import type { BundleSource } from '../../utils/bundle/source';
import { sha256 } from '../../utils/evidence/hash';
import { evidenceRecord, register } from '../helpers/records';
import { benchTask, siteRows } from './records-rows';

/** Bundles of many pictures, written to a file and read back. Bundled into one script, to be sent to a page as text. */
export interface StreamingSide {
  /** Writes a bundle of so many pictures of `PICTURE_BYTES`, then reads it and checks all of it. Bytes of the file. */
  stream(pictures: number): Promise<number>;
}

declare global {
  var streamingSide: StreamingSide;
}

export const PICTURE_BYTES = 2 * 2 ** 20;

/** Unlike any other, and made anew whenever it is asked for. */
const pictureOf = (n: number): Uint8Array<ArrayBuffer> =>
  new Uint8Array(new Uint32Array(PICTURE_BYTES / 4).fill(n + 1).buffer);

async function sourceOf(pictures: number): Promise<BundleSource> {
  const { site, inspection } = siteRows(0);
  const task = benchTask(1);
  const numbers = new Map<string, number>();
  for (let n = 0; n < pictures; n++) numbers.set(await sha256(pictureOf(n)), n);
  const evidence = [...numbers].map(([contentHash, n]) =>
    evidenceRecord({
      id: String(n).padStart(6, '0'),
      findingId: '',
      auditId: '',
      inspectionId: inspection.id,
      bytes: PICTURE_BYTES,
      contentHash,
    }),
  );
  const rows: Readonly<Record<string, readonly object[]>> = {
    registers: [register()],
    registerSites: [site],
    tasks: [task],
    inspections: [inspection],
    evidence,
  };
  return {
    scope: { kind: 'task', id: task.id, name: task.name },
    counts: { evidence: pictures },
    async *rows(store) {
      yield rows[store] ?? [];
    },
    snapshot: async () => undefined,
    evidenceFile: async (hash) => ({ hash, content: pictureOf(numbers.get(hash) ?? 0) }),
  };
}

globalThis.streamingSide = {
  async stream(pictures) {
    const folder = await navigator.storage.getDirectory();
    const name = 'bench.zip';
    const handle = await folder.getFileHandle(name, { create: true });
    try {
      const options = { program: '0.0.0', exportedAt: '2026-03-31T02:00:00.000Z' };
      await exportBundle(await sourceOf(pictures), await handle.createWritable(), options);
      const file = await handle.getFile();
      await readBundle(file);
      return file.size;
    } finally {
      await folder.removeEntry(name);
    }
  },
};
