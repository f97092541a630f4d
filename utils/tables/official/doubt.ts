import type { SiteLine } from './site-line';

/** What stands against an export. `stop`: the records contradict themselves. `ask`: a person may say that it is right so. */
export const DOUBT_KINDS = {
  'site-twice': 'stop',
  'edition-differs': 'stop',
  'verdicts-differ': 'stop',
  unsettled: 'ask',
  pending: 'stop',
  unread: 'ask',
  damaged: 'ask',
  'site-list-differs': 'stop',
  'counted-twice': 'stop',
  'not-counted': 'ask',
  'checked-again': 'ask',
  unplaced: 'stop',
  'sum-differs': 'stop',
  'more-than-whole': 'stop',
  'more-than-usual': 'ask',
  'not-running': 'ask',
  'no-problem': 'stop',
  'problem-unproven': 'stop',
  'no-finding': 'stop',
  'no-address': 'ask',
  'no-picture': 'ask',
  'code-missing': 'ask',
  'code-unregistered': 'ask',
  'code-malformed': 'stop',
  'code-doubled': 'stop',
  'code-differs': 'ask',
  'outside-period': 'ask',
  'no-day': 'ask',
  'word-borrowed': 'ask',
  'no-row': 'ask',
  'nearest-row': 'ask',
  'ledger-differs': 'ask',
  'office-figure': 'ask',
  'office-outdated': 'ask',
  excluded: 'ask',
  unreviewed: 'ask',
  'evidence-changed': 'stop',
  'text-differs': 'ask',
  blanks: 'ask',
} as const satisfies Record<string, 'stop' | 'ask'>;
export type DoubtKind = keyof typeof DOUBT_KINDS;

export interface Doubt {
  readonly kind: DoubtKind;
  readonly weight: 'stop' | 'ask';
  /** In the inspector's words, with the sites and figures. */
  readonly sentence: string;
  /** The sites it is about, to be opened. */
  readonly siteIds: readonly string[];
  /** `cellKey` of the cells it is about. */
  readonly cells: readonly string[];
}

export const doubt = (
  kind: DoubtKind,
  sentence: string,
  about: {
    readonly lines?: readonly SiteLine[];
    readonly siteIds?: readonly string[];
    readonly cells?: readonly string[];
    /** Where it is not the usual one of its kind. */
    readonly weight?: Doubt['weight'];
  } = {},
): Doubt => ({
  kind,
  weight: about.weight ?? DOUBT_KINDS[kind],
  sentence,
  siteIds: [...new Set(about.siteIds ?? about.lines?.map(({ site }) => site.id) ?? [])],
  cells: about.cells ?? [],
});

/** Contradictions first. */
export const inOrder = (doubts: readonly Doubt[]): Doubt[] => [
  ...doubts.filter(({ weight }) => weight === 'stop'),
  ...doubts.filter(({ weight }) => weight === 'ask'),
];

/** One doubt of all these sites; none without any. */
export const ofSites = (
  kind: DoubtKind,
  lines: readonly SiteLine[],
  sentence: (names: string) => string,
  weight: Doubt['weight'] = DOUBT_KINDS[kind],
): Doubt[] => (lines.length === 0 ? [] : [doubt(kind, sentence(named(lines)), { lines, weight })]);

const SHOWN = 8;

/** `甲网、乙网等9家` */
export function named(lines: readonly SiteLine[]): string {
  const names = lines.slice(0, SHOWN).map(({ site }) => site.name);
  return `${names.join('、')}${lines.length > SHOWN ? `等${lines.length}家` : ''}`;
}
