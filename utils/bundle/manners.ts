import type { SweepPageState, SweepState } from '../model/sweep';
import { type Json, joinCells, keyOf, type Rank, type Supersedes, shownOf } from './cells';
import type { BundleStore } from './format';

/** How the rows of a store come together: what of them is a cell, and which version of it is shown. */

export type Row = { readonly [field: string]: Json };

/** A field of many cells. `keyed`: one a key. `twice-keyed`: one a key of a key. `listed`: a list, one an `id`. */
export type Entries = 'keyed' | 'twice-keyed' | 'listed';

export interface Manner {
  /** Every field is a cell, but these, which are many. Absent: the row is one cell. */
  readonly entries?: Readonly<Record<string, Entries>>;
  /** Fields of which there is nothing to choose: one value says all that both say. */
  readonly joins?: Readonly<Record<string, (a: Json, b: Json) => Json>>;
  readonly supersedes?: Supersedes;
  readonly rank?: Rank;
  /** Where versions differ, nobody need decide. */
  readonly asksNobody?: true;
}

const furthest =
  (...steps: readonly Json[]) =>
  (a: Json, b: Json): Json =>
    steps.indexOf(a) > steps.indexOf(b) ? a : b;

const earliest = (a: Json, b: Json): Json => {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
};

const latest = (a: Json, b: Json): Json => (String(a) < String(b) ? b : a);

/** Of series that differ, in the order of time. */
const unionOfVisits = (a: Json, b: Json): Json => {
  if (keyOf(a) === keyOf(b)) return a;
  const visits = new Map(
    [...(a as Row[]), ...(b as Row[])].map((visit) => [`${visit.at} ${keyOf(visit)}`, visit]),
  );
  return [...visits].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, visit]) => visit);
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

/** Of a row that tells where a work stands, the version of the greatest rank is all there is to know. */
const greatest = (rankOf: (row: Row) => string): Manner => {
  const rank: Rank = (version) => rankOf(version as Row);
  return { rank, supersedes: (earlier, later) => rank(earlier) < rank(later), asksNobody: true };
};

const MANNERS: { readonly [Store in BundleStore]?: Manner } = {
  tasks: {
    entries: {},
    // The shards of a batch begin one task on several machines.
    joins: { state: furthest('open', 'closed'), createdAt: earliest, closedAt: earliest },
  },
  taskTables: {
    entries: { typed: 'keyed', sites: 'twice-keyed', office: 'keyed', ledger: 'listed', templates: 'keyed' },
  },
  inspections: {
    entries: { typed: 'keyed' },
    // Whether it is closed follows from its verdicts once they came together: see `stateOf`.
    joins: {
      state: furthest('untouched', 'underway', 'closed'),
      startedAt: earliest,
      covered: unionOfWords,
    },
  },
  // A version never changes but for why it was opened again.
  verdicts: { entries: {} },
  registers: { rank: field('importedAt'), asksNobody: true },
  // The monitor's own series grows; an imported one never changes.
  visitSeries: { entries: {}, joins: { visits: unionOfVisits, at: latest }, asksNobody: true },
  // What a machine was told or saw while it worked: it can be had again.
  linkChecks: { asksNobody: true },
  monitors: greatest(({ at, isOn }) => `${at} ${isOn}`),
  sweeps: greatest(({ state, since }) => `${SWEEP_ORDER.indexOf(String(state))} ${since}`),
  sweepPages: greatest(({ state, at }) => `${PAGE_ORDER.indexOf(String(state))} ${at}`),
};

/** From the least to the furthest. One that runs here is not held up by a bundle, in which all are at rest. */
const SWEEP_ORDER: readonly string[] = [
  'proposed',
  'finding',
  'paused',
  'waiting',
  'running',
  'stopped',
  'done',
] satisfies SweepState[];
const PAGE_ORDER: readonly string[] = [
  'unticked',
  'waiting',
  'open',
  'failed',
  'done',
] satisfies SweepPageState[];

export const mannerOf = (store: string): Manner => MANNERS[store as BundleStore] ?? {};
