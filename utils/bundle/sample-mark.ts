import type { ConflictRow } from '../records/conflict-row';
import type { FindingRow } from '../records/rows';
import type { Json } from './cells';

/**
 * 抽样标记: a word on a finding that somebody sets later than all the rest of it. It is taken out of every version, comes
 * together by itself, and is given back to all of them: the later word counts, whichever version is shown, and versions
 * that differ in nothing else are one.
 */
export type SampleMark = Pick<FindingRow, 'sample' | 'sampledAt'>;

export const markOf = ({ sample, sampledAt }: SampleMark): SampleMark => ({
  ...(sample !== undefined && { sample }),
  ...(sampledAt !== undefined && { sampledAt }),
});

export const withoutMark = <Finding extends SampleMark>({
  sample: _,
  sampledAt: __,
  ...finding
}: Finding): Omit<Finding, keyof SampleMark> => finding;

/** Of marks of before their time was kept, that which takes the finding in counts. */
export const laterMark = (a: SampleMark, b: SampleMark): SampleMark => (rank(a) < rank(b) ? b : a);

const rank = ({ sampledAt = '', sample = '' }: Omit<SampleMark, 'sample'> & { readonly sample?: unknown }) =>
  `${sampledAt} ${sample}`;

/** A conflict with every version of it changed, those of its decision too. */
export function inEachVersion(conflict: ConflictRow, change: (version: Json) => Json): ConflictRow {
  const { versions, settled } = conflict;
  const decided = settled && {
    ...settled,
    value: change(settled.value),
    between: settled.between.map(change),
  };
  return { ...conflict, versions: versions.map(change), settled: decided };
}
