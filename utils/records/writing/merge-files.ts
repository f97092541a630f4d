import type { EntityTable } from 'dexie';
import type { CheckedBundle } from '../../bundle/import';
import type { RecordsDatabase } from '../database';
import { isStorageFull, StorageFullError } from '../errors';
import { leaveRoom } from '../room';

/** Files by their hashes. */
export interface StagedFiles {
  readonly snapshots: string[];
  readonly evidence: string[];
}

/**
 * Writes the files of a bundle that are not here yet, each in a transaction of its own: two gigabytes fit no other way.
 * Under their hashes they change nothing, whatever becomes of the rows that speak of them.
 * @param staged takes down the files that were not here
 */
export async function stageFiles(
  bundle: CheckedBundle,
  staged: StagedFiles,
  advance: (steps: number) => void,
  db: RecordsDatabase,
): Promise<void> {
  try {
    for await (const snapshot of bundle.snapshots()) {
      if (await addIfNew(db.snapshots, snapshot.hash, snapshot)) staged.snapshots.push(snapshot.hash);
      advance(1);
    }
    for await (const file of bundle.evidenceFiles()) {
      if (await addIfNew(db.evidenceFiles, file.hash, file)) staged.evidence.push(file.hash);
      advance(1);
    }
  } catch (error) {
    throw isStorageFull(error) ? new StorageFullError(String(error)) : error;
  }
}

async function addIfNew<File extends { hash: string }>(
  store: EntityTable<File, 'hash'>,
  hash: string,
  file: Parameters<typeof store.add>[0],
): Promise<boolean> {
  if ((await store.where(':id').equals(hash).count()) > 0) return false;
  await leaveRoom();
  await store.add(file);
  return true;
}

/** Takes files away again that nothing speaks of. */
export async function dropFiles({ snapshots, evidence }: StagedFiles, db: RecordsDatabase): Promise<void> {
  await db.transaction('rw', [db.snapshots, db.audits, db.evidence, db.evidenceFiles], async () => {
    for (const hash of snapshots) {
      if ((await db.audits.where('snapshotHash').equals(hash).count()) === 0) await db.snapshots.delete(hash);
    }
    if (evidence.length === 0) return;
    const spoken = new Set<string>();
    await db.evidence.each(({ contentHash }) => void spoken.add(contentHash));
    await db.evidenceFiles.bulkDelete(evidence.filter((hash) => !spoken.has(hash)));
  });
}
