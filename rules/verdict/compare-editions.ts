import type { Problem, SiteVerdict } from '../../utils/model/verdict';
import type { Edition } from '../../utils/model/words';
import type { SiteRecord } from '../../utils/records/site-record';
import { judgeSite } from './judge-site';

/** One thing that the editions see differently. Null: that edition has no such thing, or does not find it. */
export interface EditionDifference {
  readonly what: 'verdict' | 'veto' | 'points';
  /** Of a veto: what its hit is called; the editions number their vetoes differently. */
  readonly problem: Problem | null;
  /** The words, veto states with their counts, or tenths, e.g. `qualified`, `V3.1 hit 5/5`, `915`. */
  readonly Z15: string | null;
  readonly Z19: string | null;
}

export interface EditionComparison {
  readonly Z15: SiteVerdict;
  readonly Z19: SiteVerdict;
  readonly differences: readonly EditionDifference[];
  /** Findings judged under one edition only: to compare them, the snapshots must be judged again. */
  readonly judgedUnder: Readonly<Record<Edition, number>>;
}

/**
 * What a site comes to under both editions. Plain data.
 * @param again the same site with its pages judged under the edition that is not its task's; left out, the same findings
 *   are held against both
 */
export function compareEditions(record: SiteRecord, again: SiteRecord = record): EditionComparison {
  const under = (edition: Edition): SiteVerdict =>
    judgeSite(edition === record.task.edition ? record : again, edition);
  const verdicts = { Z15: under('Z15'), Z19: under('Z19') };
  const { Z15, Z19 } = verdicts;
  const differences: EditionDifference[] = [
    { what: 'verdict', problem: null, Z15: Z15.verdict, Z19: Z19.verdict },
    ...PROBLEM_ORDER.map(
      (problem): EditionDifference => ({
        what: 'veto',
        problem,
        Z15: worst(Z15, problem),
        Z19: worst(Z19, problem),
      }),
    ),
    { what: 'points', problem: null, Z15: tenthsOf(Z15), Z19: tenthsOf(Z19) },
  ];
  const judgedUnder = { Z15: 0, Z19: 0 };
  for (const { findings } of new Set([record, again])) {
    for (const { edition } of findings) judgedUnder[edition] += 1;
  }
  return { ...verdicts, judgedUnder, differences: differences.filter((one) => !isSame(one)) };
}

const PROBLEM_ORDER: readonly Problem[] = [
  'serious-error',
  'unreachable',
  'home-stale',
  'columns-stale-core',
  'columns-stale-many',
  'columns-blank',
  'interaction-none',
  'interaction-overdue',
  'service-poor',
];

const WORST = ['hit', 'open', 'clear', 'unseen', 'inapplicable'] as const;

/** The veto of a problem that stands worst; null where the edition has none. */
function worst({ vetoes }: SiteVerdict, problem: Problem): string | null {
  const [first] = vetoes
    .filter((veto) => veto.problem === problem)
    .sort((a, b) => WORST.indexOf(a.state) - WORST.indexOf(b.state));
  return first ? `${first.key} ${first.state} ${first.count}/${first.threshold}` : null;
}

const tenthsOf = ({ points }: SiteVerdict): string | null => points && String(points.finalTenths);

/** The numbers of vetoes differ between the editions and say nothing. */
const isSame = ({ Z15, Z19 }: EditionDifference): boolean => said(Z15) === said(Z19);
const said = (text: string | null): string | null => text?.replace(/^V[\d.]+ /, '') ?? null;
