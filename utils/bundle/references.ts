import type { BundleRow, BundleStore } from './format';

/** What a row of each store rests on: rows that must be in the same bundle. '' is nothing. */
type Rests<Store extends BundleStore> = (
  row: BundleRow<Store>,
) => readonly (readonly [BundleStore, string])[];

const onInspection = ({ inspectionId }: { readonly inspectionId: string }) =>
  [['inspections', inspectionId]] as const;

/** A second visit may rest on an audit of a later task, and a word on the site as a whole on a finding that is computed. */
const RESTS: { readonly [Store in BundleStore]: Rests<Store> } = {
  registers: () => [],
  registerSites: ({ registerId }) => [['registers', registerId]],
  tasks: ({ registerId }) => [['registers', registerId]],
  taskTables: ({ taskId }) => [['tasks', taskId]],
  inspections: ({ taskId, siteId }) => [
    ['tasks', taskId],
    ['registerSites', siteId],
  ],
  snapshots: () => [],
  audits: (row) => [...onInspection(row), ['snapshots', row.snapshotHash]],
  linkChecks: (row) => [...onInspection(row), ['audits', row.id]],
  findings: (row) => [...onInspection(row), ['audits', row.auditId]],
  reviews: (row) => [
    ...onInspection(row),
    ['audits', row.auditId],
    ['findings', row.auditId && row.findingId],
  ],
  columnCorrections: onInspection,
  questions: onInspection,
  visitSeries: onInspection,
  monitors: onInspection,
  monitorVisits: onInspection,
  sweeps: onInspection,
  sweepPages: (row) => [...onInspection(row), ['sweeps', row.sweepId]],
  verdicts: onInspection,
  rechecks: onInspection,
  evidence: (row) => [
    ...onInspection(row),
    ['audits', row.auditId],
    ['findings', row.auditId && row.findingId],
  ],
  conflicts: ({ inspectionId, store, rowId }) => [
    ['inspections', inspectionId],
    [store as BundleStore, rowId],
  ],
};

/** Sees the rows of a bundle in the order of the stores, and says of each whether all that it rests on came before it. */
export class References {
  private readonly seen = new Map<BundleStore, Set<string>>();

  /** @returns what is missing, e.g. `findings audit-1:footer-site-code`; null where nothing is */
  missing<Store extends BundleStore>(store: Store, key: string, row: BundleRow<Store>): string | null {
    const known = this.seen.get(store) ?? new Set();
    this.seen.set(store, known.add(key));
    const rests = (RESTS[store] as Rests<Store>)(row);
    const lost = rests.find(([other, id]) => id !== '' && !this.has(other, id));
    return lost ? lost.join(' ') : null;
  }

  has(store: BundleStore, key: string): boolean {
    return this.seen.get(store)?.has(key) ?? false;
  }
}
