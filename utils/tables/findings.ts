import type { Evidence } from '../model/finding';
import { OUTCOME_NAMES, PAGE_KIND_NAMES } from '../model/names';
import type { Scheme } from '../model/scheme';
import { OUTCOMES } from '../model/words';
import { effectiveOutcome, inspectorOutcome, isOutdated } from '../records/effective';
import type { AuditRecord, AuditRow, FindingRow, ReviewRow } from '../records/rows';
import { beijingTime } from './beijing-time';
import type { Table } from './table';

/** The words of a finding, which the rules know. */
export interface Description {
  /** Name of its check. */
  readonly name: string;
  /** The sentence its reason stands for. */
  readonly message: string;
  /** What it rests on, as one cites it: document number and section. */
  readonly clauses: readonly string[];
}

export type Describe = (finding: FindingRow) => Description;

interface Line {
  readonly finding: FindingRow;
  readonly review: ReviewRow | undefined;
  readonly words: Description;
  readonly scheme: string;
  /** Place of its result among the results: faults first. */
  readonly weight: number;
}

const ROLES: Readonly<Record<Evidence['role'], string>> = { seen: '所见', searched: '已查找', hint: '线索' };

/** What a column is called, and what stands in it. These are of the page: the same for all of its findings. */
const PAGE_COLUMNS: readonly (readonly [heading: string, cell: (audit: AuditRow) => string])[] = [
  ['检查时间', ({ checkedAt }) => beijingTime(checkedAt)],
  ['监测时间点', ({ asOf }) => beijingTime(asOf)],
  ['网站', ({ site, host }) => (site.name ? `${site.name}（${host}）` : host)],
  ['网站标识码', ({ identifiers }) => identifiers.siteCode?.value ?? ''],
  ['网址', ({ url }) => url],
  ['页面标题', ({ title }) => title],
  ['页面类型', ({ pageKind }) => PAGE_KIND_NAMES[pageKind.kind]],
];

const FINDING_COLUMNS: readonly (readonly [heading: string, cell: (line: Line) => string])[] = [
  ['检查项编号', ({ finding }) => finding.ruleId],
  ['检查项', ({ words }) => words.name],
  ['依据条款', ({ words }) => words.clauses.join('；')],
  ['条款编号', ({ finding }) => finding.clauses.join('；')],
  ['机器结果', ({ finding }) => (finding.origin === 'hand' ? '' : OUTCOME_NAMES[finding.outcome])],
  ['是否疑似', ({ finding }) => (finding.candidate ? '是' : '否')],
  ['人工结果', inspectorsResult],
  ['人工理由', ({ review }) => review?.reason ?? ''],
  ['复核人', ({ finding, review }) => review?.author ?? finding.author ?? ''],
  ['复核时间', ({ review }) => (review ? beijingTime(review.at) : '')],
  ['说明', ({ words }) => words.message],
  [
    '证据',
    ({ finding }) => finding.evidence.map((one) => `${ROLES[one.role]}·${one.place}：${one.text}`).join('\n'),
  ],
  ['证据位置', ({ finding }) => finding.evidence.map(({ path, place }) => path ?? place).join('\n')],
  ['检查标准', ({ finding }) => finding.edition],
  ['检查项版本', ({ finding }) => String(finding.ruleVersion)],
  ['来源', ({ finding }) => (finding.origin === 'hand' ? '人工' : '机器')],
  ['本地方案', ({ scheme }) => scheme],
];

interface Words {
  readonly describe: Describe;
  /** What a local scheme does otherwise, above all what was not checked; left out, its name. */
  readonly scheme?: (scheme: Scheme) => string;
}

/**
 * 问题清单: one row a finding. Sorted by host, page and time; within a page faults first, then by rule: the same
 * records give the same table.
 */
export function findingsTable(records: Iterable<AuditRecord>, words: Words): Table {
  return tableOf([...records].map((record) => pageOf(record, words)));
}

/** The same from a stream of records, which need not be held together: the rows are a tenth of their evidence. */
export async function findingsTableOf(records: AsyncIterable<AuditRecord>, words: Words): Promise<Table> {
  const pages: Page[] = [];
  for await (const record of records) pages.push(pageOf(record, words));
  return tableOf(pages);
}

interface Page {
  readonly audit: AuditRow;
  readonly rows: readonly (readonly string[])[];
}

function pageOf({ audit, findings, reviews }: AuditRecord, words: Words): Page {
  const { describe: wordsOf, scheme: schemeWords = ({ name }) => name } = words;
  const scheme = audit.scheme ? schemeWords(audit.scheme) : '';
  const ofPage = PAGE_COLUMNS.map(([, cell]) => cell(audit));
  const lines = findings.map((finding): Line => {
    const described = finding.origin === 'hand' ? byHand(finding) : wordsOf(finding);
    const review = reviews[finding.id];
    return { finding, review, words: described, scheme, weight: weight(finding, review) };
  });
  const rows = lines
    .sort(byWeight)
    .map((line) => ofPage.concat(FINDING_COLUMNS.map(([, cell]) => cell(line))));
  return { audit, rows };
}

/** Without a note, what the inspector selected says what it is about. */
const byHand = ({ note, evidence }: FindingRow): Description => ({
  name: '人工记录',
  message: note || (evidence[0]?.text ?? ''),
  clauses: [],
});

const tableOf = (pages: readonly Page[]): Table => ({
  columns: [...PAGE_COLUMNS, ...FINDING_COLUMNS].map(([heading]) => heading),
  rows: [...pages].sort(byPage).flatMap(({ rows }) => rows),
});

function inspectorsResult({ finding, review }: Line): string {
  const outcome = inspectorOutcome(review) ?? (finding.origin === 'hand' ? finding.outcome : null);
  if (!outcome) return '';
  const outdated = review !== undefined && isOutdated(finding, review);
  return `${OUTCOME_NAMES[outcome]}${outdated ? '（机器结果已变，待再次复核）' : ''}`;
}

const byPage = ({ audit: a }: Page, { audit: b }: Page): number =>
  order(a.host, b.host) ||
  order(a.addressKey, b.addressKey) ||
  order(a.checkedAt, b.checkedAt) ||
  order(a.id, b.id);

const byWeight = ({ weight: w, finding: a }: Line, { weight: v, finding: b }: Line): number =>
  w - v || order(a.ruleId, b.ruleId) || order(a.createdAt, b.createdAt) || order(a.id, b.id);

const weight = (finding: FindingRow, review: ReviewRow | undefined): number =>
  OUTCOMES.indexOf(effectiveOutcome(finding, review));

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
