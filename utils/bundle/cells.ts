import { canonicalJson } from '../evidence/hash';
import type { ConflictRow } from '../records/conflict-row';

/**
 * A cell: one value of the records, and every version of it that several inspectors wrote. Cells are joined by union, so
 * that it does not matter in which order, or how often, records come together.
 */

export type Json = ConflictRow['versions'][number];
type Settled = NonNullable<ConflictRow['settled']>;

export interface Cell {
  /** Distinct, in the order of their canonical JSON. Undefined: there is no such field. */
  readonly versions: readonly (Json | undefined)[];
  readonly settled: Settled | null;
}

/** True where the first version has had its day: it is no longer kept beside the second. Transitive. */
export type Supersedes = (earlier: Json | undefined, later: Json | undefined) => boolean;
/** What is shown of several versions: that of the greatest rank, then of the greatest canonical JSON. */
export type Rank = (version: Json | undefined) => string | number;

/** Nothing gives way to something, and what a person said to what the same person said later. */
export const isSuperseded: Supersedes = (earlier, later) => {
  if (isNothing(later)) return false;
  if (isNothing(earlier)) return true;
  const [a, b] = [signatureOf(earlier), signatureOf(later)];
  return a !== null && b !== null && a.author === b.author && a.at < b.at;
};

/** The later word is shown. */
export const bySignature: Rank = (version) => signatureOf(version)?.at ?? '';

const isNothing = (version: Json | undefined): boolean => version === null || version === undefined;

function signatureOf(version: Json | undefined): { readonly author: string; readonly at: string } | null {
  if (typeof version !== 'object' || version === null || Array.isArray(version)) return null;
  const { author, at } = version;
  return typeof author === 'string' && typeof at === 'string' ? { author, at } : null;
}

/** Both cells in one. */
export function joinCells(a: Cell, b: Cell, supersedes: Supersedes = isSuperseded): Cell {
  const versions = distinct([...a.versions, ...b.versions]);
  return {
    versions: versions.filter((one) => !versions.some((other) => other !== one && supersedes(one, other))),
    settled: laterSettled(a.settled, b.settled),
  };
}

/** What counts as the cell's value: what a person decided, else the version of the greatest rank. */
export function shownOf({ versions, settled }: Cell, rank: Rank = bySignature): Json | undefined {
  if (settled) return settled.value;
  return versions.reduce((best, version) => (rank(version) >= rank(best) ? version : best), versions[0]);
}

/** True where a version came to be known after a person decided, or nobody decided yet. */
export const isUndecided = ({ versions, settled }: Cell): boolean => {
  if (versions.length < 2) return false;
  const weighed = new Set([...(settled?.between ?? []), settled?.value].map(keyOf));
  return versions.some((version) => !weighed.has(keyOf(version)));
};

export const keyOf = (version: Json | undefined): string =>
  version === undefined ? '' : canonicalJson(version);

function distinct(versions: readonly (Json | undefined)[]): (Json | undefined)[] {
  const byKey = new Map(versions.map((version) => [keyOf(version), version]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, version]) => version);
}

function laterSettled(a: Settled | null, b: Settled | null): Settled | null {
  if (!a || !b) return a ?? b;
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return canonicalJson(a) > canonicalJson(b) ? a : b;
}
