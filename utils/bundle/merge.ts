import type { ConflictRow } from '../records/conflict-row';
import {
  bySignature,
  type Cell,
  isSuperseded,
  isUndecided,
  type Json,
  joinCells,
  keyOf,
  shownOf,
} from './cells';
import { type BundleStore, idOf } from './format';
import { type Entries, mannerOf, type Row } from './manners';
import { inEachVersion, laterMark, markOf, type SampleMark, withoutMark } from './sample-mark';

/**
 * 合并: how two records of one id become one. Most rows are written once and never changed: if they differ, somebody
 * meddled, and both are kept. Of rows that several people write, each field is a cell of its own.
 */

/** A row with what is kept beside it. */
export interface Kept {
  readonly row: Row;
  readonly conflicts: readonly ConflictRow[];
}

/**
 * Two records of one id in one: commutative, associative and idempotent.
 * @param mine and `theirs`: rows of one id, each with the conflicts of that id
 */
export function mergeRow(store: BundleStore, mine: Kept, theirs: Kept): Kept {
  if (store !== 'findings') return mergeCells(store, mine, theirs);
  const versions = [mine, theirs].flatMap(({ row, conflicts }) => [
    row,
    ...conflicts.flatMap((conflict) => conflict.versions),
  ]);
  const mark = versions.map((version) => markOf(version as SampleMark)).reduce(laterMark);
  const merged = mergeCells(store, eachVersion(mine, withoutMark), eachVersion(theirs, withoutMark));
  return eachVersion(merged, (row) => ({ ...row, ...mark }));
}

const eachVersion = ({ row, conflicts }: Kept, change: (row: Row) => object): Kept => ({
  row: change(row) as Row,
  conflicts: conflicts.map((conflict) => inEachVersion(conflict, (version) => change(version as Row) as Row)),
});

function mergeCells(store: BundleStore, mine: Kept, theirs: Kept): Kept {
  const { entries, joins = {}, supersedes = isSuperseded, rank = bySignature } = mannerOf(store);
  const rowId = idOf(mine.row);
  const conflicts: ConflictRow[] = [];
  const inspectionId = store === 'inspections' ? rowId : String(mine.row.inspectionId ?? '');
  const choose: Choose = (name, a, b) => {
    const cell = joinCells(cellOf(name, a, mine), cellOf(name, b, theirs), supersedes);
    const conflict = conflictOf({ store, rowId, field: name, inspectionId }, cell);
    if (conflict) conflicts.push(conflict);
    return shownOf(cell, rank);
  };
  if (!entries) return { row: choose('', mine.row, theirs.row) as Row, conflicts };

  const row = mergeKeyed('', mine.row, theirs.row, (name, a, b) => {
    const join = joins[name];
    if (join && a !== undefined && b !== undefined) return join(a, b);
    const kind = entries[name];
    return kind ? MERGES[kind](name, a, b, choose) : choose(name, a, b);
  });
  return { row, conflicts };
}

/** What two versions of a cell come to; undefined where there is no such cell any more. */
type Choose = (name: string, a: Json | undefined, b: Json | undefined) => Json | undefined;

const MERGES: Readonly<Record<Entries, (...of: [...Parameters<Choose>, Choose]) => Json>> = {
  keyed: (name, a, b, choose) => mergeKeyed(`${name}.`, a, b, choose),
  'twice-keyed': (name, a, b, choose) =>
    mergeKeyed(`${name}.`, a, b, (key, mine, theirs) => mergeKeyed(`${key}#`, mine, theirs, choose)),
  listed: mergeListed,
};

function mergeKeyed(prefix: string, a: Json = {}, b: Json = {}, choose: Choose): Row {
  const [mine, theirs] = [a as Row, b as Row];
  const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].sort();
  const chosen = keys.map((key) => [key, choose(`${prefix}${key}`, mine[key], theirs[key])] as const);
  return Object.fromEntries(chosen.filter((entry): entry is [string, Json] => entry[1] !== undefined));
}

/** Of lists that differ, what comes of both is in the order of time. */
function mergeListed(name: string, a: Json = [], b: Json = [], choose: Choose): Json {
  const [mine, theirs] = [a as Row[], b as Row[]];
  const byId = (list: readonly Row[]): Row => Object.fromEntries(list.map((one) => [idOf(one), one]));
  const chosen = mergeKeyed(`${name}.`, byId(mine), byId(theirs), choose);
  if (isSame(mine, theirs)) return mine.flatMap((one) => chosen[idOf(one)] ?? []);
  const placeOf = (one: Json): string => `${(one as Row).at} ${(one as Row).id}`;
  return Object.values(chosen).sort((x, y) => (placeOf(x) < placeOf(y) ? -1 : 1));
}

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

/** True where a person has to decide: registers follow the newer import, and a machine's word can be had again. */
export function needsPerson(conflict: ConflictRow): boolean {
  if (mannerOf(conflict.store).asksNobody) return false;
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
