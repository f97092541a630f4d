import type { CheckedBundle } from '../../bundle/import';
import type { RecordsDatabase } from '../database';
import { isStorageFull, StorageFullError } from '../errors';

/** Files by their hashes. */
export interface Files {
  readonly snapshots: readonly string[];
  readonly evidence: readonly string[];
}

/**
 * Writes the files of a bundle that are not here yet, each in a transaction of its own: two gigabytes fit no other way.
 * Under their hashes they change nothing, whatever becomes of the rows that speak of them.
 * @returns the files that were not here
 */
export async function stageFiles(
  bundle: CheckedBundle,
  advance: (steps: number) => void,
  db: RecordsDatabase,
): Promise<Files> {
  const staged = { snapshots: [] as string[], evidence: [] as string[] };
  try {
    for await (const snapshot of bundle.snapshots()) {
      advance(1);
      if ((await db.snapshots.where(':id').equals(snapshot.hash).count()) > 0) continue;
      await db.snapshots.add(snapshot);
      staged.snapshots.push(snapshot.hash);
    }
    for await (const file of bundle.evidenceFiles()) {
      advance(1);
      if ((await db.evidenceFiles.where(':id').equals(file.hash).count()) > 0) continue;
      await db.evidenceFiles.add(file);
      staged.evidence.push(file.hash);
    }
    return staged;
  } catch (error) {
    await dropFiles(staged, db);
    throw isStorageFull(error) ? new StorageFullError(String(error)) : error;
  }
}

/** Takes files away again that nothing speaks of. */
export async function dropFiles({ snapshots, evidence }: Files, db: RecordsDatabase): Promise<void> {
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
