import type { PointsLine } from '../../utils/model/verdict';
import type { Group } from './feeds';
import { missingClasses } from './guide-items';
import {
  columnLines,
  type Indicator,
  reasonsOf,
  ruleLines,
  sampleLines,
  siteLine,
  subjectLine,
  typedOnly,
} from './indicator';
import type { LedgerEntry } from './ledger';
import { questionLines } from './question-lines';
import type { SiteReading } from './reading';
import { accountFunctions } from './site-rules/account-functions';
import { interpretationCoverage } from './site-rules/interpretation-coverage';
import { requiredInfoColumns } from './site-rules/required-info-columns';
import { requiredPublishColumns } from './site-rules/required-publish-columns';

/** Z19-D1 to D3: caps and amounts in tenths of a point. Official samples are 抽查n个. */

/** Interpretations of D1.8, each with its file: two pages, one a direction. */
const THREE = 3;
/** Items of D2.4, letters of D3.3. */
const FIVE = 5;
export const SERVICE: readonly Indicator[] = [
  {
    key: 'D2.1',
    clause: 'Z19-D2.1',
    capTenths: 30,
    lines: (site) => siteLine(site, ['service-catalogue'], 30),
  },
  {
    key: 'D2.2',
    clause: 'Z19-D2.2',
    capTenths: 50,
    lines: (site) => [
      ...subjectLine(site, accountFunctions, 'register', 50),
      ...subjectLine(site, accountFunctions, 'apply', 50),
    ],
  },
  {
    key: 'D2.3',
    clause: 'Z19-D2.3',
    capTenths: 20,
    lines: (site) => siteLine(site, ['service-statistics'], statistics),
  },
  {
    key: 'D2.4',
    clause: 'Z19-D2.4',
    capTenths: 80,
    lines: (site) =>
      sampleLines(site, FIVE, {
        'guide-elements': (guide) => 5 * classes(guide),
        'guide-material-format': 10,
        'guide-vague-wording': 20,
        'guide-basis-linked': 5,
      }),
  },
  { key: 'D2.5', clause: 'Z19-D2.5', capTenths: 50, lines: typedOnly },
  {
    key: 'D2.6',
    clause: 'Z19-D2.6',
    capTenths: 20,
    lines: (site) => sampleLines(site, 2, { 'guide-form-download': 10 }),
  },
];

export const INTERACTION: readonly Indicator[] = [
  {
    key: 'D3.1',
    clause: 'Z19-D3.1',
    capTenths: 70,
    lines: (site) => subjectLine(site, accountFunctions, 'submit', 70),
  },
  {
    key: 'D3.2',
    clause: 'Z19-D3.2',
    capTenths: 30,
    lines: (site) => subjectLine(site, accountFunctions, 'one-login', 30),
  },
  {
    key: 'D3.3',
    clause: 'Z19-D3.3',
    capTenths: 60,
    lines: (site) => [
      ...sampleLines(site, FIVE, { 'message-reply-fields': (letter) => 10 * fields(letter) }),
      ...siteLine(site, ['message-public-recent', 'message-statistics'], 30),
    ],
  },
  { key: 'D3.4', clause: 'Z19-D3.4', capTenths: 70, lines: questionLines },
];

export const PUBLISHING: readonly Indicator[] = [
  {
    key: 'D1.1',
    clause: 'Z19-D1.1',
    capTenths: 20,
    lines: (site) => subjectLine(site, requiredInfoColumns, 'overview', 20),
  },
  { key: 'D1.2', clause: 'Z19-D1.2', capTenths: 20, lines: (site) => organisation(site) },
  {
    key: 'D1.3',
    clause: 'Z19-D1.3',
    capTenths: 20,
    lines: (site) => subjectLine(site, requiredInfoColumns, 'leaders', 20),
  },
  { key: 'D1.4', clause: 'Z19-D1.4', capTenths: 50, lines: (site) => publishing(site, 'news', false) },
  { key: 'D1.5', clause: 'Z19-D1.5', capTenths: 50, lines: (site) => publishing(site, 'policies', true) },
  {
    key: 'D1.6',
    clause: 'Z19-D1.6',
    capTenths: 50,
    lines: (site) => publishing(site, 'interpretations', true),
  },
  {
    key: 'D1.7',
    clause: 'Z19-D1.7',
    capTenths: 30,
    lines: (site) => ruleLines(site, interpretationCoverage, 10),
  },
  {
    key: 'D1.8',
    clause: 'Z19-D1.8',
    capTenths: 30,
    lines: (site) => sampleLines(site, 2 * THREE, { 'interpretation-cross-link': 5 }),
  },
];

/** 其他栏目, without what other indicators already took: their columns are not in `taken`. */
export const otherColumns = (taken: ReadonlySet<string>): Indicator => ({
  key: 'D1.9',
  clause: 'Z19-D1.9',
  capTenths: 40,
  lines: (site) => [
    ...columnLines(site, ({ key, blank }) => (taken.has(key) ? 'clear' : blank), 20),
    ...columnLines(
      site,
      (entry) => (taken.has(entry.key) || isOfOwnIndicator(entry) ? 'clear' : entry.stale),
      10,
    ),
  ],
});

/** No column of the class, or one that stands still: its cap is the cost of one. */
const publishing = (
  site: SiteReading,
  columnClass: 'news' | 'policies' | 'interpretations',
  firstLevelOnly: boolean,
): readonly PointsLine[] => [
  ...subjectLine(site, requiredPublishColumns, columnClass, 50),
  ...columnLines(
    site,
    (entry) => {
      if (entry.class.value !== columnClass || (firstLevelOnly && entry.level.value === 'other'))
        return 'clear';
      const isLevelKnown = !firstLevelOnly || entry.level.value === 'first';
      return entry.stale === 'counts' && !isLevelKnown ? 'open' : entry.stale;
    },
    50,
  ),
];

/** Columns on which D1.4 to D1.6 speak. */
const isOfOwnIndicator = ({ class: { value }, level }: LedgerEntry): boolean =>
  value === 'news' || ((value === 'policies' || value === 'interpretations') && level.value !== 'other');

/** State Council departments: 4 points, of which a missing column costs all. */
const organisation = (site: SiteReading): readonly PointsLine[] =>
  subjectLine(site, requiredInfoColumns, 'organisation', site.kind === 'ministry' ? 40 : 20);

const classes = (guide: Group): number => Math.max(0, ...guide.counted.map(missingClasses));

const FIELD_NAMES = 4;
/** How many of the four things of a letter are missing. */
const fields = ({ counted }: Group): number =>
  Math.max(
    0,
    ...counted.map(({ finding }) => {
      const named = finding.params.fields ?? '';
      return named === '' ? 0 : Math.min(FIELD_NAMES, named.split('、').length);
    }),
  );

/** 未公开扣2分; 超过3个月2分; 超过1个月, and what the finding leaves open, the least: 1分. Of several pages the least counts. */
const statistics = (group: Group): number =>
  reasonsOf(group).every((reason) => reason === 'no-block' || reason === 'stale') ? 20 : 10;
