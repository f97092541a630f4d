import type { EvidenceCheck } from '../../utils/evidence/seal';
import { grouped } from '../../utils/grouped';
import type { EvidenceRecord } from '../../utils/model/evidence-file';

/** The pieces that were taken together, e.g. plain picture, framed picture and page file. */
export interface Taking {
  readonly key: string;
  readonly findingId: string;
  readonly takenAt: string;
  readonly pieces: readonly EvidenceRecord[];
}

const SHOWN_FIRST: readonly EvidenceRecord['kind'][] = ['framed', 'plain', 'mhtml'];

/** Takings, the newest first; the framed picture of each comes first. */
export function takingsOf(evidence: readonly EvidenceRecord[]): Taking[] {
  return [...grouped(evidence, ({ findingId, takenAt }) => `${takenAt} ${findingId}`)]
    .map(([key, pieces]) => ({
      key,
      findingId: pieces[0]?.findingId ?? '',
      takenAt: pieces[0]?.takenAt ?? '',
      pieces: [...pieces].sort((a, b) => SHOWN_FIRST.indexOf(a.kind) - SHOWN_FIRST.indexOf(b.kind)),
    }))
    .sort((a, b) => (a.takenAt < b.takenAt ? 1 : -1));
}

export const isWhole = ({ content, record }: EvidenceCheck): boolean =>
  content === 'whole' && record === 'whole';

const UNITS = ['B', 'KB', 'MB', 'GB'];

/** `1.4 MB`: a size as a person reads it. */
export function sizeOf(bytes: number): string {
  const power = Math.min(UNITS.length - 1, bytes < 1 ? 0 : Math.floor(Math.log(bytes) / Math.log(1024)));
  const value = bytes / 1024 ** power;
  return `${value.toFixed(power === 0 || value >= 100 ? 0 : 1)} ${UNITS[power]}`;
}
