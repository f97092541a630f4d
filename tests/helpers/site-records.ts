import { NO_FACTS, type PageFacts } from '../../utils/model/page-facts';
import type { RegisterSite } from '../../utils/model/register';
import type { ColumnCorrection, Inspection, Task, TestQuestion, VisitSeries } from '../../utils/model/task';
import { COVERAGE_PARTS } from '../../utils/model/task';
import type { ColumnClass, ColumnLevel, PageKind } from '../../utils/model/words';
import { addressKey } from '../../utils/records/address-key';
import type { AuditRow, FindingRow, ReviewRow } from '../../utils/records/rows';
import type { SiteRecord } from '../../utils/records/site-record';
import { auditEntry, findingRow } from './records';
import { registerSite as registeredSite } from './register';

/** Records of a whole site for tests: a county portal under Z19 as of 2026-03-15, unless a test says otherwise. */

export const AS_OF = '2026-03-15T10:00:00+08:00';
export const CHECKED = '2026-03-15T02:00:00.000Z';
/** A time after the check: each call is a minute later, for no two reviews share one. */
export const later = (minutes: number): string =>
  new Date(Date.parse(CHECKED) + minutes * 60_000).toISOString();
export const SIGNED = { author: '张三', at: later(1) };
const INSPECTION = 'task-1/site-1';

export const site = (changes: Partial<RegisterSite> = {}): RegisterSite =>
  registeredSite({
    id: 'site-1',
    registerId: 'register-1',
    code: '3499990001',
    name: '示例县人民政府网',
    sponsor: '示例县人民政府办公室',
    city: '示例市',
    county: '示例县',
    icp: '皖ICP备05000001号',
    ...changes,
  });

export const task = (changes: Partial<Task> = {}): Task => ({
  id: 'task-1',
  name: '2026年第一季度抽查',
  period: { label: '2026年第一季度', from: '2026-01-01', to: '2026-03-31' },
  asOf: AS_OF,
  edition: 'Z19',
  inspector: '张三',
  registerId: 'register-1',
  sample: { mode: 'all', amount: 0, strata: [], seed: 1, population: 1, siteIds: ['site-1'] },
  state: 'open',
  createdAt: CHECKED,
  closedAt: null,
  ...changes,
});

/** All parts declared to be seen whole. */
export const COVERED: Inspection['covered'] = Object.fromEntries(
  COVERAGE_PARTS.map((part) => [part, SIGNED]),
);

export const inspection = (changes: Partial<Inspection> = {}): Inspection => ({
  id: INSPECTION,
  taskId: 'task-1',
  siteId: 'site-1',
  state: 'underway',
  covered: COVERED,
  exclusion: null,
  typed: {},
  startedAt: CHECKED,
  ...changes,
});

export const siteRecord = (changes: Partial<SiteRecord> = {}): SiteRecord => ({
  task: task(),
  inspection: inspection(),
  site: site(),
  audits: [],
  findings: [],
  reviews: {},
  corrections: [],
  questions: [],
  series: [],
  earlier: [],
  ...changes,
});

/** A page with what the rules said of it and what a person said of that. */
export interface Seen {
  readonly audit: AuditRow;
  readonly findings: readonly FindingRow[];
  readonly reviews: Readonly<Record<string, ReviewRow>>;
}

const HOST = 'http://www.example.gov.cn';

export function audit(path: string, kind: PageKind, changes: Partial<AuditRow> = {}): AuditRow {
  const url = /^https?:/.test(path) ? path : `${HOST}${path}`;
  const base = auditEntry().audit;
  return {
    ...base,
    id: url,
    url,
    addressKey: addressKey(url),
    host: new URL(url).hostname,
    title: `页面 ${path}`,
    checkedAt: CHECKED,
    asOf: AS_OF,
    pageKind: { kind, by: 'guess', certain: true, signals: [] },
    snapshotHash: '0'.repeat(64),
    contentPrint: '',
    facts: NO_FACTS,
    inspectionId: INSPECTION,
    identifiers: { ...base.identifiers, siteCode: { value: '3499990001', where: '页脚' } },
    ...changes,
  };
}

export const factsOf = (changes: Partial<PageFacts> = {}): PageFacts => ({ ...NO_FACTS, ...changes });

/** `confirmed`, `overruled`: what a person said of it, five minutes after the check unless told. */
export interface Said {
  readonly review?: 'confirmed' | 'overruled';
  readonly reviewedAt?: string;
}

export function findingOf(
  page: AuditRow,
  ruleId: string,
  changes: Partial<FindingRow> & Said = {},
): Pick<Seen, 'findings' | 'reviews'> {
  const { review, reviewedAt = later(5), ...row } = changes;
  const finding = findingRow({
    id: `${page.id}:${ruleId}`,
    auditId: page.id,
    inspectionId: page.inspectionId,
    addressKey: page.addressKey,
    host: page.host,
    ruleId,
    reason: 'stale',
    createdAt: page.checkedAt,
    edition: page.edition,
    ...row,
  });
  return {
    findings: [finding],
    reviews: review ? { [finding.id]: reviewOf(finding, review, reviewedAt) } : {},
  };
}

export const reviewOf = (
  finding: Pick<FindingRow, 'id' | 'auditId' | 'outcome' | 'reason'>,
  result: ReviewRow['result'],
  at: string = later(5),
): ReviewRow => ({
  id: `review of ${finding.id} at ${at}`,
  findingId: finding.id,
  auditId: finding.auditId,
  inspectionId: INSPECTION,
  result,
  reason: '已核实',
  author: '张三',
  at,
  of: { outcome: finding.outcome, reason: finding.reason },
});

/** A candidate: what a rule of authority C found. */
export const CANDIDATE = { outcome: 'review', candidate: true } as const;
export const QUESTION = { outcome: 'review', candidate: false } as const;

export const seen = (page: AuditRow, ...said: readonly Pick<Seen, 'findings' | 'reviews'>[]): Seen => ({
  audit: page,
  findings: said.flatMap(({ findings }) => findings),
  reviews: Object.assign({}, ...said.map(({ reviews }) => reviews)),
});

/** A site's record of these pages. */
export const recordOf = (pages: readonly Seen[], changes: Partial<SiteRecord> = {}): SiteRecord =>
  siteRecord({
    ...changes,
    audits: pages.map((page) => page.audit),
    findings: [...pages.flatMap((page) => page.findings), ...(changes.findings ?? [])],
    reviews: Object.assign({}, ...pages.map((page) => page.reviews), changes.reviews),
  });

export interface ColumnOf extends Said {
  readonly class?: ColumnClass;
  readonly level?: ColumnLevel;
  readonly name?: string;
  readonly newest?: string | null;
  readonly finding?: Partial<FindingRow>;
  readonly audit?: Partial<AuditRow>;
}

function columnAudit(path: string, options: ColumnOf, listing: AuditRow['listing']): AuditRow {
  const { class: columnClass = 'news', level = 'first', name = `栏目 ${path}` } = options;
  const column = { name, class: columnClass, level, path: ['首页', name] };
  return audit(path, 'list', { listing, facts: factsOf({ column }), ...options.audit });
}

/** A news column over its window by a day; a candidate, unless a person confirmed it. */
export function staleColumn(path: string, options: ColumnOf = {}): Seen {
  const { newest = '2026-02-28', review, reviewedAt, finding } = options;
  const page = columnAudit(path, options, { state: 'items', itemCount: 20, newest, oldest: '2025-01-01' });
  return seen(
    page,
    findingOf(page, 'column-not-updated', { ...CANDIDATE, ...saidOf(review, reviewedAt), ...finding }),
  );
}

/** A column in which the newest entry is of the day. */
export function freshColumn(path: string, options: ColumnOf = {}): Seen {
  const { newest = '2026-03-14', review, reviewedAt, finding } = options;
  const page = columnAudit(path, options, { state: 'items', itemCount: 20, newest, oldest: '2025-01-01' });
  const said = {
    outcome: 'pass',
    candidate: false,
    reason: 'up-to-date',
    ...saidOf(review, reviewedAt),
  } as const;
  return seen(page, findingOf(page, 'column-not-updated', { ...said, ...finding }));
}

/** A column that says itself that it is empty. */
export function blankColumn(path: string, options: ColumnOf = {}): Seen {
  const { review, reviewedAt, finding } = options;
  const page = columnAudit(path, options, { state: 'blank', itemCount: 0, newest: null, oldest: null });
  const said = { ...CANDIDATE, reason: 'blank', ...saidOf(review, reviewedAt) };
  return seen(page, findingOf(page, 'blank-column', { ...said, ...finding }));
}

const saidOf = (review: Said['review'], reviewedAt: string | undefined): Said => ({
  ...(review ? { review } : {}),
  ...(reviewedAt ? { reviewedAt } : {}),
});

/** Some pages alike: `many(5, (n) => staleColumn(`/c${n}/`))`. */
export const many = <Value>(count: number, make: (n: number) => Value): Value[] =>
  Array.from({ length: count }, (_, n) => make(n));

export const correction = (path: string, changes: Partial<ColumnCorrection> = {}): ColumnCorrection => ({
  id: `correction of ${path}`,
  inspectionId: INSPECTION,
  columnKey: `example.gov.cn${path.replace(/\/$/, '')}`,
  url: `${HOST}${path}`,
  reason: '已打开核对',
  author: '张三',
  at: later(10),
  ...changes,
});

/** Written by hand: of a page, or with `null` of the site as a whole. */
export function byHand(page: AuditRow | null, changes: Partial<FindingRow> = {}): FindingRow {
  return findingRow({
    id: `${page?.id ?? 'site'}:by-hand:${changes.countsFor ?? ''}${changes.note ?? ''}`,
    auditId: page?.id ?? '',
    inspectionId: INSPECTION,
    addressKey: page?.addressKey ?? '',
    host: page?.host ?? '',
    ruleId: 'by-hand',
    reason: 'by-hand',
    outcome: 'fail',
    origin: 'hand',
    note: '人工记录',
    clauses: [],
    createdAt: later(20),
    ...changes,
  });
}

export const question = (changes: Partial<TestQuestion> = {}): TestQuestion => ({
  id: `question-${changes.sentOn ?? ''}`,
  inspectionId: INSPECTION,
  channel: '县长信箱',
  subject: '咨询办事地点',
  sentOn: '2026-03-05',
  dueOn: '2026-03-12',
  answeredOn: '2026-03-07',
  outcome: 'answered',
  note: '',
  ...SIGNED,
  ...changes,
});

/** A monitor's visits: so many a day on days in a row, of which the first ones of each day failed. */
export function series(
  days: readonly (readonly [tries: number, failures: number])[],
  changes: Partial<VisitSeries> & { readonly from?: string } = {},
): VisitSeries {
  const { from = '2026-03-01', ...row } = changes;
  const visits = days.flatMap(([tries, failures], day) =>
    many(tries, (n) => ({
      at: new Date(Date.parse(`${from}T00:00:00+08:00`) + day * 86_400_000 + n * 600_000).toISOString(),
      ok: n >= failures,
      ms: n >= failures ? 800 : null,
    })),
  );
  return { id: 'series-1', inspectionId: INSPECTION, source: '监测平台', visits, ...SIGNED, ...row };
}
