import type { Problem } from '../../utils/model/verdict';
import type { Edition } from '../../utils/model/words';
import type { ClauseId } from '../core/clauses';

/** 单项否决: which there are, from how many on they are hit, what a hit is called among the 突出问题. */
export interface VetoRow {
  /** `V4.1`; its clause is `Z19-V4.1`. */
  readonly key: string;
  readonly clause: ClauseId;
  readonly problem: Problem;
  readonly threshold: number;
  /** What feeds it. */
  readonly kind:
    | 'serious'
    | 'unreachable'
    | 'home'
    | 'core-columns'
    | 'columns'
    | 'blank-columns'
    | 'channel'
    | 'letters'
    | 'service'
    | 'guides'
    | 'all-guides';
  /** Rules whose confirmed findings count, beside what a person wrote by hand. */
  readonly rules: readonly string[];
  /** Vetoes of the other edition that say the same, so that a finding by hand under one is found under the other. */
  readonly same: readonly ClauseId[];
}

/** V3.3 and V4.3, V6.2: this many columns, or items. */
const FIVE = 5;
const TEN = 10;

const row = (
  key: string,
  clause: ClauseId,
  problem: Problem,
  threshold: number,
  kind: VetoRow['kind'],
  rules: readonly string[],
  same: readonly ClauseId[] = [],
): VetoRow => ({ key, clause, problem, threshold, kind, rules, same });

export const VETO_TABLE: Readonly<Record<Edition, readonly VetoRow[]>> = {
  Z19: [
    row('V1.1', 'Z19-V1.1', 'serious-error', 1, 'serious', ['wording-lexicon']),
    row('V1.2', 'Z19-V1.2', 'serious-error', 1, 'serious', []),
    row('V1.3', 'Z19-V1.3', 'serious-error', 1, 'serious', ['illicit-content', 'hidden-links']),
    row('V1.4', 'Z19-V1.4', 'serious-error', 1, 'serious', []),
    row('V1.5', 'Z19-V1.5', 'serious-error', 1, 'serious', [
      'publish-date-inconsistent',
      'publish-date-changed',
    ]),
    row('V1.6', 'Z19-V1.6', 'serious-error', 1, 'serious', []),
    row('V2', 'Z19-V2', 'unreachable', 1, 'unreachable', ['site-unreachable'], ['Z15-V1']),
    row('V3', 'Z19-V3', 'home-stale', 1, 'home', ['home-not-updated'], ['Z15-V2']),
    row('V4.1', 'Z19-V4.1', 'columns-stale-core', FIVE, 'core-columns', ['column-not-updated'], ['Z15-V3.1']),
    row('V4.2', 'Z19-V4.2', 'columns-stale-many', TEN, 'columns', ['column-not-updated'], ['Z15-V3.2']),
    row(
      'V4.3',
      'Z19-V4.3',
      'columns-blank',
      FIVE,
      'blank-columns',
      ['blank-column', 'construction-page'],
      ['Z15-V3.3'],
    ),
    row('V5.1', 'Z19-V5.1', 'interaction-none', 1, 'channel', ['interaction-channel']),
    row('V5.2', 'Z19-V5.2', 'interaction-overdue', 1, 'letters', ['interaction-overdue-reply'], ['Z15-V5']),
    row('V6.1', 'Z19-V6.1', 'service-poor', 1, 'service', ['service-catalogue']),
    row('V6.2', 'Z19-V6.2', 'service-poor', FIVE, 'guides', ['guide-elements']),
    row('V6.3', 'Z19-V6.3', 'service-poor', FIVE, 'all-guides', ['guide-elements']),
  ],
  Z15: [
    row('V1', 'Z15-V1', 'unreachable', 1, 'unreachable', ['site-unreachable'], ['Z19-V2']),
    row('V2', 'Z15-V2', 'home-stale', 1, 'home', ['home-not-updated'], ['Z19-V3']),
    row('V3.1', 'Z15-V3.1', 'columns-stale-core', FIVE, 'core-columns', ['column-not-updated'], ['Z19-V4.1']),
    row('V3.2', 'Z15-V3.2', 'columns-stale-many', TEN, 'columns', ['column-not-updated'], ['Z19-V4.2']),
    row(
      'V3.3',
      'Z15-V3.3',
      'columns-blank',
      FIVE,
      'blank-columns',
      ['blank-column', 'construction-page'],
      ['Z19-V4.3'],
    ),
    row(
      'V4',
      'Z15-V4',
      'serious-error',
      1,
      'serious',
      [
        'wording-lexicon',
        'illicit-content',
        'hidden-links',
        'publish-date-inconsistent',
        'publish-date-changed',
      ],
      ['Z19-V1.1', 'Z19-V1.3', 'Z19-V1.5'],
    ),
    row('V5', 'Z15-V5', 'interaction-overdue', 1, 'letters', ['interaction-overdue-reply'], ['Z19-V5.2']),
  ],
};
