import type { Outcome, PageKind } from '../model/words';
import { z } from '../model/zod';
import type { AuditReport } from './report';

/**
 * What a person read off a saved page. `null` for a list: the file cannot show it (a footer that a script or a frame
 * writes). Marks: `present` in the HTML; `script-only`, the standard script is there and would draw it; `legacy`, on a
 * retired host.
 */
export const Expectation = z.looseObject({
  site_code: z.string().nullable(),
  icp: z.array(z.string()).nullable(),
  police: z.array(z.string()).nullable(),
  party_mark: z.enum(['present', 'script-only', 'absent', 'unknown']),
  jiucuo: z.enum(['present', 'script-only', 'legacy', 'absent', 'unknown']),
  meta: z.record(z.string(), z.string().nullable()),
  newest_item_date: z.string().nullable(),
  item_count: z.number().int().nullable(),
  page_kind: z.string(),
});
export type Expectation = z.infer<typeof Expectation>;

export const ExpectedPage = z.looseObject({
  file: z.string(),
  /** `clone`: a government page under another's host. */
  is_government_page: z.union([z.boolean(), z.literal('clone')]),
  expect: Expectation,
});
export type ExpectedPage = z.infer<typeof ExpectedPage>;

/** `asked`: the tool left it to a person. `silent`: nothing was expected and nothing said. */
export type Mark = 'right' | 'wrong' | 'asked' | 'silent';

export interface Score {
  /** An identifier, `page-kind`, or `rule:` and a rule's id. */
  readonly subject: string;
  readonly mark: Mark;
  /** Whether the page shows it: the base of the rate of right readings. */
  readonly shown: boolean;
  readonly expected: string;
  readonly got: string;
}

/** What a page's kind may be read as. 信息公开 is a trait: such a page is a list or an article. */
const PAGE_KINDS: Readonly<Record<string, readonly PageKind[]>> = {
  home: ['home'],
  list: ['list'],
  'list-blank': ['list'],
  govinfo: ['list', 'article'],
  article: ['article'],
  interaction: ['interaction'],
  service: ['guide'],
};
/** Kinds of pages whose dated entries a person counted. */
const LISTING_KINDS = new Set(['home', 'list', 'interaction', 'govinfo']);

/** Compares one page's report with what a person read. Pure. */
export function score(page: ExpectedPage, report: AuditReport): Score[] {
  const { expect } = page;
  const { identifiers } = report;
  const list = (places: readonly { value: string }[]): string[] => places.map(({ value }) => value);
  const kinds = PAGE_KINDS[expect.page_kind];
  return [
    scoreValues(
      'site-code',
      expect.site_code === null ? [] : [expect.site_code],
      list(identifiers.siteCode ? [identifiers.siteCode] : []),
      lower,
    ),
    scoreValues('icp', expect.icp, list(identifiers.icp), icpKey),
    scoreValues('police', expect.police, list(identifiers.police), digits),
    scoreMark('party-mark', expect.party_mark, identifiers.partyMark.state),
    scoreMark('jiucuo', expect.jiucuo, identifiers.jiucuo.state),
    ...(kinds === undefined || page.is_government_page === false ? [] : [scoreKind(kinds, report.pageKind)]),
    ...scoreListing(expect, report),
    ...report.findings.map((finding) => scoreFinding(page, report, finding)),
  ];
}

const lower = (value: string): string => normalised(value).toLowerCase();
const normalised = (value: string): string => value.normalize('NFKC').replace(/\s/g, '');
const digits = (value: string): string => normalised(value).replace(/\D/g, '');

/** `鲁ICP备 05038584号－1` and `鲁ICP备05038584-1` are one number: province, digits, and the site's own number. */
export function icpKey(value: string): string {
  const [, province = '', number = '', site = ''] =
    /^(\p{Script=Han})?\D*?(\d+)号?(?:-(\d+))?/u.exec(normalised(value)) ?? [];
  return `${province}${number}${site && `-${site}`}`;
}

function scoreValues(
  subject: string,
  expected: readonly string[] | null,
  got: readonly string[],
  key: (value: string) => string,
): Score {
  const wanted = new Set((expected ?? []).map(key));
  const read = new Set(got.map(key));
  const same = wanted.size === read.size && [...wanted].every((value) => read.has(value));
  return {
    subject,
    mark: same ? (wanted.size === 0 ? 'silent' : 'right') : 'wrong',
    shown: wanted.size > 0,
    expected: expected === null ? '（不可知）' : expected.join(' '),
    got: got.join(' '),
  };
}

/**
 * What may be said of a mark. Where nobody can know, only `unclear` claims nothing. An entry on a retired host is there
 * and does not work: both words are true of it.
 */
const MARKS: Readonly<Record<string, Readonly<Record<string, Mark>>>> = {
  present: { present: 'right', unclear: 'asked', absent: 'wrong' },
  'script-only': { present: 'right', unclear: 'asked', absent: 'wrong' },
  legacy: { present: 'right', unclear: 'right', absent: 'wrong' },
  absent: { present: 'wrong', unclear: 'asked', absent: 'right' },
  unknown: { present: 'wrong', unclear: 'right', absent: 'wrong' },
};

function scoreMark(subject: string, expected: string, got: string): Score {
  const shown = ['present', 'script-only', 'legacy'].includes(expected);
  return { subject, mark: MARKS[expected]?.[got] ?? 'wrong', shown, expected, got };
}

const scoreKind = (expected: readonly PageKind[], got: PageKind): Score => ({
  subject: 'page-kind',
  mark: expected.includes(got) ? 'right' : got === 'other' ? 'asked' : 'wrong',
  shown: true,
  expected: expected.join(' '),
  got,
});

/** Newest date and number of entries, where a person found the list static and dated. No answer is a question. */
function scoreListing(expect: Expectation, { listing, pageKind }: AuditReport): Score[] {
  const { newest_item_date: newest, item_count: count } = expect;
  // An article under 信息公开 has a date of its own, and no list.
  if (newest === null || !LISTING_KINDS.has(expect.page_kind) || pageKind === 'article') return [];
  const compared = (subject: string, expected: string, got: string): Score => ({
    subject,
    mark: got === expected ? 'right' : got === '' ? 'asked' : 'wrong',
    shown: true,
    expected,
    got,
  });
  const counted = listing.state === 'items' ? String(listing.itemCount) : '';
  return [
    compared('newest', newest, listing.newest ?? ''),
    ...(count === null ? [] : [compared('item-count', String(count), counted)]),
  ];
}

/** What a finding may say, by what a person read: `neither` where nobody can know, `unsaid` where nobody wrote it down. */
type Truth = 'pass' | 'fail' | 'neither' | 'unsaid';

function scoreFinding(
  page: ExpectedPage,
  report: AuditReport,
  { ruleId, outcome, message }: AuditReport['findings'][number],
): Score {
  const truth = truthOf(page.expect, report, ruleId);
  return {
    subject: `${RULE}${ruleId}`,
    mark: markOf(outcome, truth, page.is_government_page !== false),
    shown: outcome !== 'inapplicable',
    expected: truth,
    got: `${outcome}：${message}`,
  };
}

const RULE = 'rule:';

function markOf(outcome: Outcome, truth: Truth, government: boolean): Mark {
  if (outcome === 'review') return 'asked';
  if (outcome === 'inapplicable') return 'silent';
  if (truth === 'neither') return 'wrong';
  // Whatever is missing on a page that is no government's is no fault.
  if (outcome === 'fail' && !government) return 'wrong';
  return truth === 'unsaid' || truth === outcome ? 'right' : 'wrong';
}

const META_NEEDED: Readonly<Record<string, readonly string[]>> = {
  'meta-site-tags': ['SiteName', 'SiteDomain', 'SiteIDCode'],
  'meta-column-tags': ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'],
  'meta-article-tags': ['ArticleTitle', 'PubDate', 'ContentSource'],
};

function truthOf(expect: Expectation, report: AuditReport, ruleId: string): Truth {
  const shown = (present: boolean): Truth => (present ? 'pass' : 'fail');
  const mark = (state: string): Truth =>
    state === 'unknown' || state === 'legacy' ? 'neither' : shown(state !== 'absent');
  const values = (list: readonly string[] | null): Truth =>
    list === null ? 'neither' : shown(list.length > 0);
  switch (ruleId) {
    case 'footer-site-code':
      // Where the other numbers cannot be known, a code that is not seen cannot be known either.
      return expect.site_code === null && expect.icp === null ? 'neither' : shown(expect.site_code !== null);
    case 'footer-icp-number':
      return values(expect.icp);
    case 'footer-police-number':
      return values(expect.police);
    case 'footer-party-mark':
      return mark(expect.party_mark);
    case 'jiucuo-entry':
      return mark(expect.jiucuo);
    case 'publish-date-missing':
      return report.pageKind === 'article' && expect.newest_item_date !== null ? 'pass' : 'unsaid';
  }
  const needed = META_NEEDED[ruleId];
  return needed ? shown(needed.every((name) => Boolean(expect.meta[name]?.trim()))) : 'unsaid';
}

/** A score with the page it was given for. */
export interface PagedScore extends Score {
  readonly page: string;
}

/** A `fail` that the page gives the lie: the worst fault of this tool. */
export const isWrongFail = (score: Score): boolean =>
  score.mark === 'wrong' && score.subject.startsWith(RULE) && score.got.startsWith('fail');

export interface Threshold {
  readonly name: string;
  readonly met: boolean;
  readonly figure: string;
}

const READ_RIGHT = 0.97;
const IDENTIFIERS = new Set(['site-code', 'icp', 'police', 'party-mark', 'jiucuo']);
const NEWEST_RIGHT = 0.95;
const KIND_RIGHT = 0.9;

/** The promises of this tool about real pages, each with how it stands. */
export function thresholds(scores: readonly PagedScore[]): Threshold[] {
  const none = (name: string, broken: (score: PagedScore) => boolean): Threshold => {
    const found = scores.filter(broken);
    return { name, met: found.length === 0, figure: String(found.length) };
  };
  const rate = (subject: string, name: string, least = READ_RIGHT): Threshold => {
    const shown = scores.filter((score) => score.subject === subject && score.shown);
    const right = shown.filter((score) => score.mark === 'right').length;
    const share = shown.length === 0 ? 1 : right / shown.length;
    return {
      name,
      met: share >= least,
      figure: `${right}/${shown.length} = ${(share * 100).toFixed(1)} %`,
    };
  };
  const isIdentifier = ({ subject }: Score): boolean => IDENTIFIERS.has(subject);
  return [
    none('没有误报的“不符合”', isWrongFail),
    rate('site-code', '网站标识码读对 ≥ 97 %'),
    rate('icp', 'ICP备案编号读对 ≥ 97 %'),
    rate('police', '公安备案号读对 ≥ 97 %'),
    none('没有标识的页面不报标识', (one) => isIdentifier(one) && !one.shown && claims(one)),
    none(
      '有党政机关标识、找错入口的页面不说没有',
      (one) => isIdentifier(one) && one.shown && one.got === 'absent',
    ),
    rate('page-kind', '页面类型读对 ≥ 90 %', KIND_RIGHT),
    rate('newest', '静态且有日期的列表，最新日期读对 ≥ 95 %', NEWEST_RIGHT),
  ];
}

const claims = ({ subject, got }: Score): boolean =>
  subject === 'party-mark' || subject === 'jiucuo' ? got === 'present' : got !== '';
