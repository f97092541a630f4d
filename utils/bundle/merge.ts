import type { ConflictRow } from '../records/conflict-row';
import {
  bySignature,
  type Cell,
  isSuperseded,
  isUndecided,
  type Json,
  joinCells,
  keyOf,
  type Rank,
  type Supersedes,
  shownOf,
} from './cells';
import type { BundleStore } from './format';

/**
 * 合并: how two records of one id become one. Most rows are written once and never changed: if they differ, somebody
 * meddled, and both are kept. Of rows that several people write, each field is a cell of its own.
 */

export type Row = { readonly [field: string]: Json };

/** A row with what is kept beside it. */
export interface Kept {
  readonly row: Row;
  readonly conflicts: readonly ConflictRow[];
}

interface Manner {
  /** Every field is a cell; of `entries` every key. Else the row is one cell. */
  readonly entries?: readonly string[];
  /** Fields of which there is nothing to choose: one value says all that both say. */
  readonly joins?: Readonly<Record<string, (a: Json, b: Json) => Json>>;
  readonly supersedes?: Supersedes;
  readonly rank?: Rank;
}

const furthest =
  (...steps: readonly Json[]) =>
  (a: Json, b: Json): Json =>
    steps.indexOf(a) > steps.indexOf(b) ? a : b;

const earliest = (a: Json, b: Json): Json => {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
};

/** Two who say that the same part was seen whole say the same: the later word stands. */
const unionOfWords = (a: Json, b: Json): Json => {
  const [mine, theirs] = [a as Row, b as Row];
  const both = Object.keys(mine).filter((key) => Object.hasOwn(theirs, key));
  const laterOf = (key: string): Json => {
    const cell = { versions: [mine[key], theirs[key]], settled: null };
    return shownOf(joinCells(cell, cell)) ?? null;
  };
  return { ...mine, ...theirs, ...Object.fromEntries(both.map((key) => [key, laterOf(key)])) };
};

const field =
  (name: string): Rank =>
  (version) =>
    String((version as Row | undefined)?.[name] ?? '');

const SPLIT: Manner = { entries: [] };
const MANNERS: Partial<Record<BundleStore, Manner>> = {
  tasks: { entries: [], joins: { state: furthest('open', 'closed'), closedAt: earliest } },
  inspections: {
    entries: ['typed'],
    // Whether it is closed follows from its verdicts once they came together: see `stateOf`.
    joins: {
      state: furthest('untouched', 'underway', 'closed'),
      startedAt: earliest,
      covered: unionOfWords,
    },
  },
  // A version never changes but for why it was opened again.
  verdicts: SPLIT,
  registers: { rank: field('importedAt') },
};

/**
 * Two records of one id in one: commutative, associative and idempotent.
 * @param mine and `theirs`: rows of one id, each with the conflicts of that id
 */
export function mergeRow(store: BundleStore, mine: Kept, theirs: Kept): Kept {
  const { entries, joins = {}, supersedes = isSuperseded, rank = bySignature } = MANNERS[store] ?? {};
  const rowId = keyOfRow(mine.row);
  const conflicts: ConflictRow[] = [];
  const inspectionId = store === 'inspections' ? rowId : String(mine.row.inspectionId ?? '');
  const choose = (name: string, a: Json | undefined, b: Json | undefined): Json | undefined => {
    const cell = joinCells(cellOf(name, a, mine), cellOf(name, b, theirs), supersedes);
    const conflict = conflictOf({ store, rowId, field: name, inspectionId }, cell);
    if (conflict) conflicts.push(conflict);
    return shownOf(cell, rank);
  };
  if (!entries) return { row: choose('', mine.row, theirs.row) as Row, conflicts };

  const row: Record<string, Json> = {};
  for (const name of keysOf(mine.row, theirs.row)) {
    const [a, b] = [mine.row[name], theirs.row[name]];
    const join = joins[name];
    let value: Json | undefined;
    if (join && a !== undefined && b !== undefined) value = join(a, b);
    else if (entries.includes(name)) value = mergeEntries(name, a as Row, b as Row, choose);
    else value = choose(name, a, b);
    if (value !== undefined) row[name] = value;
  }
  return { row, conflicts };
}

function mergeEntries(
  name: string,
  a: Row,
  b: Row,
  choose: (name: string, a: Json | undefined, b: Json | undefined) => Json | undefined,
): Row {
  const chosen = keysOf(a, b).map((key) => [key, choose(`${name}.${key}`, a[key], b[key])] as const);
  return Object.fromEntries(chosen.filter((entry): entry is [string, Json] => entry[1] !== undefined));
}

const keysOf = (a: Row, b: Row): string[] => [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
const keyOfRow = (row: Row): string => String(row.id ?? row.hash);

/** A value and what was kept beside it. */
const cellOf = (name: string, value: Json | undefined, { conflicts }: Kept): Cell => {
  const known = conflicts.find((conflict) => conflict.field === name);
  return { versions: [...(known?.versions ?? []), value], settled: known?.settled ?? null };
};

/** What is kept of a cell beside its value; null where that is all there is. */
export function conflictOf(
  of: Pick<ConflictRow, 'store' | 'rowId' | 'field' | 'inspectionId'>,
  { versions, settled }: Cell,
): ConflictRow | null {
  if (versions.length < 2 && !settled) return null;
  const id = conflictId(of);
  return { id, ...of, versions: versions.filter((version) => version !== undefined), settled };
}

export const conflictId = ({ store, rowId, field }: Pick<ConflictRow, 'store' | 'rowId' | 'field'>): string =>
  `${store}/${rowId}${field && `#${field}`}`;

/** True where a person has to decide. Registers follow the newer import, and a machine's word can be had again. */
export function needsPerson(conflict: ConflictRow): boolean {
  if (conflict.store === 'registers') return false;
  if (conflict.store === 'audits' && new Set(conflict.versions.flatMap(kindByHand)).size < 2) return false;
  return isUndecided(conflict);
}

/** The page kind, where an inspector chose it. */
const kindByHand = (version: Json): string[] => {
  const { pageKind } = (version as { audit: { pageKind: { kind: string; by: string } } }).audit;
  return pageKind.by === 'inspector' ? [pageKind.kind] : [];
};

/** An inspection is closed while one of its verdicts was not opened again. */
export function stateOf<State extends string>(
  state: State,
  verdicts: readonly { readonly reopened: unknown }[],
): State | 'closed' | 'underway' {
  if (verdicts.some(({ reopened }) => reopened === null)) return 'closed';
  return state === 'closed' ? 'underway' : state;
}

export const isSame = (a: Json, b: Json): boolean => keyOf(a) === keyOf(b);
