import type { EvidenceFile } from '../model/evidence-file';
import type { SnapshotRow } from '../records/rows';
import type { BundleScope, BundleStore } from './format';

/** The stores whose rows are read as they are; those of `snapshots` are made from their files. */
export type SourceStore = Exclude<BundleStore, 'snapshots'>;

/** Where a bundle is written from: the records, or a part of them made ready for somebody. */
export interface BundleSource {
  readonly scope: BundleScope;
  /** How many rows each store gives, for progress. */
  readonly counts: Readonly<Partial<Record<SourceStore, number>>>;
  /** Rows as they are stored, in the order of their ids, some at a time. */
  rows(store: SourceStore): AsyncIterable<readonly object[]>;
  snapshot(hash: string): Promise<SnapshotRow | undefined>;
  evidenceFile(hash: string): Promise<EvidenceFile | undefined>;
}

/** How far a long work on a bundle has come: rows and files, of how many. */
export interface BundleProgress {
  readonly done: number;
  readonly total: number;
}

/** What a page says to the worker that merges for it, on the channel on which it is told how far that is. */
export const STOP = 'stop';

export interface BundleWork {
  readonly onProgress?: ((progress: BundleProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}
