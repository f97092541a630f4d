import { type AuditUnit, inOrder, type KeptUnit, mergeUnit } from '../../bundle/audit-units';
import type { Json } from '../../bundle/cells';
import { BUNDLE_STORES, type BundleStore, idOf, ROWS } from '../../bundle/format';
import type { CheckedBundle } from '../../bundle/import';
import type { Row } from '../../bundle/manners';
import { conflictId, isSame, type Kept, mergeRow, stateOf } from '../../bundle/merge';
import type { BundleWork } from '../../bundle/source';
import { grouped } from '../../grouped';
import type { VerdictVersion } from '../../model/verdict';
import type { ConflictRow } from '../conflict-row';
import { database, type RecordsDatabase } from '../database';
import { listConflicts } from '../reading/agreements';
import type { AuditRow, FindingRow } from '../rows';
import { dropFiles, type StagedFiles, stageFiles } from './merge-files';
import { write } from './transaction';

/** What came of a merge. */
export interface MergeReport {
  /** Rows that were not here before, by store. */
  readonly added: Readonly<Partial<Record<BundleStore, number>>>;
  /** Rows that were here and became something else. */
  readonly changed: Readonly<Partial<Record<BundleStore, number>>>;
  /** Conflicts of the bundle's rows that wait for a person, those of earlier merges included. */
  readonly conflicts: readonly ConflictRow[];
}

/**
 * Brings the records of a bundle together with those here, all or nothing, closed inspections too: by id, nothing
 * overwritten, whatever the order in which bundles come. Files of snapshots and evidence go first, each under its hash;
 * then all rows in one transaction.
 * @throws the reason of `signal`; StorageFullError; nothing was changed then
 */
export async function mergeBundle(
  bundle: CheckedBundle,
  { onProgress, signal }: BundleWork = {},
  db: RecordsDatabase = database(),
): Promise<MergeReport> {
  const { counts, files } = bundle.manifest;
  const { snapshots = 0, conflicts = 0 } = counts;
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0) - snapshots - conflicts;
  const total = rows + files.filter(({ name }) => !/^records|^schema/.test(name)).length;
  let done = 0;
  const advance = (steps: number): void => {
    done += steps;
    onProgress?.({ done, total });
    if (signal?.aborted) throw new Cancelled();
  };
  const staged: StagedFiles = { snapshots: [], evidence: [] };
  try {
    await stageFiles(bundle, staged, advance, db);
    return await write(db, async () => new Merge(db, bundle, advance).run());
  } catch (error) {
    await dropFiles(staged, db);
    if (signal?.aborted) throw signal.reason;
    throw error;
  }
}

/** Not an `AbortError`: that is how a full disk shows. */
class Cancelled extends Error {}

/** Rows merged in one go. */
const CHUNK = 200;
/** Stores whose rows need no other rows. Reviews go before audits, for a review keeps its finding; verdicts before inspections. */
const ROW_BY_ROW = BUNDLE_STORES.filter(
  (store) => !['snapshots', 'audits', 'findings', 'inspections', 'conflicts'].includes(store),
);

class Merge {
  private readonly added: Partial<Record<BundleStore, number>> = {};
  private readonly changed: Partial<Record<BundleStore, number>> = {};
  private readonly theirConflicts: ReadonlyMap<string, ConflictRow[]>;

  constructor(
    private readonly db: RecordsDatabase,
    private readonly bundle: CheckedBundle,
    private readonly advance: (steps: number) => void,
  ) {
    this.theirConflicts = grouped([...bundle.rows('conflicts')], subjectOf);
  }

  async run(): Promise<MergeReport> {
    for (const store of ROW_BY_ROW) await this.mergeStore(store, this.bundle.rows(store));
    await this.mergeStore('inspections', this.bundle.rows('inspections'));
    await this.mergeStore('findings', byHand(this.bundle.rows('findings')));
    await this.mergeAudits();
    const { added, changed } = this;
    return { added, changed, conflicts: await this.openConflicts() };
  }

  private async mergeStore(store: BundleStore, rows: Iterable<object>): Promise<void> {
    const table = this.db.table<object, string>(store);
    for (const chunk of chunksOf(rows)) {
      const local = await table.bulkGet(chunk.map(idOf));
      const conflicts = await this.conflictsOf(store, chunk);
      const verdicts = store === 'inspections' ? await this.verdictsOf(chunk.map(idOf)) : null;
      const kept: object[] = [];
      for (const [i, row] of chunk.entries()) {
        const before = local[i];
        const subject = `${store}/${idOf(row)}`;
        const theirs: Kept = { row: row as Row, conflicts: this.theirConflicts.get(subject) ?? [] };
        const mine: Kept = before
          ? { row: ROWS[store].parse(before) as unknown as Row, conflicts: conflicts.get(subject) ?? [] }
          : theirs;
        const merged = mergeRow(store, mine, theirs);
        await this.putConflicts(mine.conflicts, merged.conflicts);
        const state = verdicts && stateOf(String(merged.row.state), verdicts.get(idOf(row)) ?? []);
        const whole: Row = state ? { ...merged.row, state } : merged.row;
        if (before && isSame(whole, mine.row)) continue;
        this.count(before ? this.changed : this.added, store);
        kept.push(ROWS[store].parse(whole));
      }
      if (kept.length > 0) await table.bulkPut(kept);
      this.advance(chunk.length);
    }
  }

  private async mergeAudits(): Promise<void> {
    for (const chunk of chunksOf(this.bundle.rows('audits'))) {
      const ids = chunk.map(({ id }) => id);
      const local = await this.db.audits.bulkGet(ids);
      const stored = await this.db.findings.where('auditId').anyOf(ids).toArray();
      const localFindings = grouped(stored.filter(isOfMachine), ({ auditId }) => auditId);
      const reviews = await this.db.reviews.where('auditId').anyOf(ids).toArray();
      const reviewed = new Set(reviews.map(({ findingId }) => findingId));
      const conflicts = await this.conflictsOf('audits', chunk);
      for (const [i, audit] of chunk.entries()) {
        const subject = `audits/${audit.id}`;
        const found = this.bundle.findingsOf(audit.id);
        const theirs = keptUnit(audit, found, this.theirConflicts.get(subject));
        this.advance(1 + found.length);
        const before = local[i];
        const mine = before
          ? keptUnit(ROWS.audits.parse(before), localFindings.get(audit.id), conflicts.get(subject))
          : theirs;
        const merged = mergeUnit(mine, theirs, (id) => reviewed.has(id));
        if (merged.unit.audit.snapshotHash !== audit.snapshotHash) {
          await dropFiles({ snapshots: [audit.snapshotHash], evidence: [] }, this.db);
        }
        await this.putConflicts(listOf(mine.conflict), listOf(merged.conflict));
        if (before && isSame(merged.unit as unknown as Json, mine.unit as unknown as Json)) continue;
        this.count(before ? this.changed : this.added, 'audits');
        await putUnit(this.db, before && mine.unit, merged.unit);
      }
    }
  }

  private async verdictsOf(inspectionIds: readonly string[]): Promise<ReadonlyMap<string, VerdictVersion[]>> {
    const rows = await this.db.verdicts.where('inspectionId').anyOf(inspectionIds).toArray();
    return grouped(rows, ({ inspectionId }) => inspectionId);
  }

  private async putConflicts(before: readonly ConflictRow[], after: readonly ConflictRow[]): Promise<void> {
    const kept = new Set(after.map(({ id }) => id));
    const ended = before.map(({ id }) => id).filter((id) => !kept.has(id));
    if (ended.length > 0) await this.db.conflicts.bulkDelete(ended);
    if (after.length > 0) await this.db.conflicts.bulkPut([...after]);
  }

  private async openConflicts(): Promise<ConflictRow[]> {
    const found: ConflictRow[] = [];
    for (const { id } of this.bundle.rows('tasks')) found.push(...(await listConflicts(id, this.db)));
    return found;
  }

  /** The conflicts here of some rows, by row. */
  private async conflictsOf(
    store: BundleStore,
    rows: readonly object[],
  ): Promise<ReadonlyMap<string, ConflictRow[]>> {
    const subjects = rows.map((row) => conflictId({ store, rowId: idOf(row), field: '' }));
    const [whole, parts] = await Promise.all([
      this.db.conflicts.bulkGet(subjects),
      this.db.conflicts
        .where('id')
        .startsWithAnyOf(subjects.map((subject) => `${subject}#`))
        .toArray(),
    ]);
    return grouped(
      [...whole, ...parts].filter((row) => row !== undefined),
      subjectOf,
    );
  }

  private count(of: Partial<Record<BundleStore, number>>, store: BundleStore): void {
    of[store] = (of[store] ?? 0) + 1;
  }
}

/** Puts another version of an audit in the place of the one on show: what the machine does not say any more goes. */
export async function putUnit(
  db: RecordsDatabase,
  before: AuditUnit | undefined,
  { audit, findings }: AuditUnit,
): Promise<void> {
  await db.audits.put(audit);
  const shown = new Set(findings.map(({ id }) => id));
  const gone = (before?.findings ?? []).map(({ id }) => id).filter((id) => !shown.has(id));
  if (gone.length > 0) await db.findings.bulkDelete(gone);
  await db.findings.bulkPut([...findings]);
  if (before && before.audit.snapshotHash !== audit.snapshotHash) {
    await dropFiles({ snapshots: [before.audit.snapshotHash], evidence: [] }, db);
  }
}

const listOf = <Item>(item: Item | undefined): Item[] => (item === undefined ? [] : [item]);

const subjectOf = ({ store, rowId }: ConflictRow): string => `${store}/${rowId}`;

const keptUnit = (
  audit: AuditRow,
  findings: readonly FindingRow[] = [],
  conflicts: readonly ConflictRow[] = [],
): KeptUnit => ({
  unit: { audit, findings: inOrder(findings.map((row) => ROWS.findings.parse(row))) },
  conflict: conflicts[0],
});

const isOfMachine = ({ origin }: FindingRow): boolean => origin === 'machine';

function* byHand(rows: Iterable<FindingRow>): Generator<FindingRow> {
  for (const row of rows) if (!isOfMachine(row)) yield row;
}

function* chunksOf<Item>(rows: Iterable<Item>): Generator<Item[]> {
  let chunk: Item[] = [];
  for (const row of rows) {
    chunk.push(row);
    if (chunk.length === CHUNK) {
      yield chunk;
      chunk = [];
    }
  }
  if (chunk.length > 0) yield chunk;
}
