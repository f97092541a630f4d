import type { PointsLine } from '../../utils/model/verdict';
import type { Group } from './feeds';
import {
  asOne,
  type Indicator,
  onceLine,
  oncePerPage,
  pageLines,
  reasonsOf,
  sampleLines,
  siteLine,
  subjectLine,
  typedOnly,
} from './indicator';
import { linkLines } from './link-lines';
import type { SiteReading } from './reading';
import { accountFunctions } from './site-rules/account-functions';
import { FOOTER_ITEMS } from './site-rules/footer-all-pages';

/** 抽查4个标题. */
const FOUR = 4;

/** Z19-D4, 功能设计: caps and amounts in tenths of a point. */
export const FUNCTIONS: readonly Indicator[] = [
  {
    key: 'D4.1',
    clause: 'Z19-D4.1',
    capTenths: 30,
    lines: (site) => [
      ...onceLine(site, ['domain-suffix', 'domain-structure'], 10),
      ...onceLine(site, ['site-name-match'], 10),
      ...onceLine(site, ['header-site-name'], 10),
    ],
  },
  {
    key: 'D4.2',
    clause: 'Z19-D4.2',
    capTenths: 30,
    lines: (site) =>
      FOOTER_ITEMS.flatMap(([rule]) => (rule === 'jiucuo-entry' ? [] : onceLine(site, [rule], 5))),
  },
  { key: 'D4.3', clause: 'Z19-D4.3', capTenths: 10, lines: (site) => linkLines(site, { home: 2, inner: 1 }) },
  {
    key: 'D4.4',
    clause: 'Z19-D4.4',
    capTenths: 10,
    lines: (site) => pageLines(site, 'jiucuo-entry', (page) => (isHome(page) ? 10 : 2)),
  },
  { key: 'D4.5', clause: 'Z19-D4.5', capTenths: 30, lines: typedOnly },
  {
    key: 'D4.6',
    clause: 'Z19-D4.6',
    capTenths: 40,
    lines: (site) => [
      ...siteLine(site, ['site-search-entry'], 40),
      ...sampleLines(site, FOUR, { 'site-search-results': search }),
      ...asOne(sampleLines(site, FOUR, { 'site-search-results': unsorted }), 'no-categories'),
    ],
  },
  {
    key: 'D4.7',
    clause: 'Z19-D4.7',
    capTenths: 20,
    lines: (site) => subjectLine(site, accountFunctions, 'one-account', 20),
  },
  {
    key: 'D4.9',
    clause: 'Z19-D4.9',
    capTenths: 10,
    lines: (site) => [
      ...tagLines(site, 'article', 'meta-article-tags'),
      ...tagLines(site, 'list', 'meta-column-tags'),
    ],
  },
  { key: 'D4.10', clause: 'Z19-D4.10', capTenths: 20, lines: typedOnly },
  { key: 'D4.11', clause: 'Z19-D4.11', capTenths: 10, lines: typedOnly },
];

const isHome = ({ counted }: Group): boolean => counted.some(({ audit }) => audit?.pageKind.kind === 'home');

/** 不可用扣4分; each title that was not found 1分. */
function search(group: Group): number {
  const reasons = reasonsOf(group);
  if (reasons.includes('error-page')) return 40;
  return reasons.includes('no-categories') ? 0 : 10;
}
/** 未分类展示: of the search as it is, whatever was searched. */
const unsorted = (group: Group): number => (reasonsOf(group).includes('no-categories') ? 10 : 0);

/** 抽查: pages of each kind. */
const FIVE = 5;

const tagLines = (
  site: SiteReading,
  kind: 'article' | 'list',
  ruleId: 'meta-article-tags' | 'meta-column-tags',
): PointsLine[] =>
  oncePerPage(
    sampleLines(
      site,
      FIVE,
      { 'meta-site-tags': 1, [ruleId]: 1 },
      ({ audit }) => audit?.pageKind.kind === kind,
    ),
    1,
  );
