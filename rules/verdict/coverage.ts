import type { ColumnLink } from '../../utils/model/page-facts';
import { COVERAGE_PARTS, type CoveragePart, type Signed } from '../../utils/model/task';
import type { PageKind } from '../../utils/model/words';
import { columnKey } from '../../utils/records/column-key';
import type { AuditRow } from '../../utils/records/rows';
import type { SiteRecord } from '../../utils/records/site-record';
import { columnLedger } from './ledger';
import { isWithoutService, readSite } from './reading';

/** 覆盖面: what of a site has been seen, and who says that it is all. */
export interface Coverage {
  readonly part: CoveragePart;
  /** Pages seen; for `columns` columns, each once. */
  readonly seen: number;
  /** Columns seen and those only linked to; null for the other parts, of which nobody knows how many there are. */
  readonly known: number | null;
  readonly declared: Signed | null;
  /** False where the standard does not ask: 办事 of a department without outward service. */
  readonly isAsked: boolean;
  readonly auditIds: readonly string[];
}

const KINDS: Readonly<Record<CoveragePart, PageKind>> = {
  home: 'home',
  columns: 'list',
  articles: 'article',
  interaction: 'interaction',
  service: 'guide',
};

/** What was seen of each part, in the order 首页, 栏目, 内容页, 互动, 办事. */
export function coverageOf(record: SiteRecord): Coverage[] {
  const site = readSite(record, record.task.edition);
  return COVERAGE_PARTS.map((part) => {
    const auditIds = record.audits.filter((audit) => audit.pageKind.kind === KINDS[part]).map(({ id }) => id);
    const columns =
      part === 'columns' ? new Set(columnAudits(record).map((audit) => site.keyOf(audit))).size : null;
    return {
      part,
      seen: columns ?? auditIds.length,
      known: columns === null ? null : columns + unvisitedColumns(record).length,
      declared: record.inspection.covered[part] ?? null,
      isAsked: part !== 'service' || !isWithoutService(site),
      auditIds,
    };
  });
}

const columnAudits = ({ audits }: SiteRecord): AuditRow[] =>
  audits.filter(({ pageKind }) => pageKind.kind === 'list');

/** Parts that the standard asks of the site and that nobody has declared to be seen whole. */
export function undeclared(record: SiteRecord): CoveragePart[] {
  const { covered } = record.inspection;
  const isExempt = isWithoutService(readSite(record, record.task.edition));
  return COVERAGE_PARTS.filter((part) => !covered[part] && !(part === 'service' && isExempt));
}

/** A column that the site links to and that was not opened yet. */
export interface UnvisitedColumn extends ColumnLink {
  readonly key: string;
}

/**
 * Columns that the site's pages link to and no audit was made of, in the order of the navigation; the surest way to
 * reach each (menu, 更多, breadcrumb, map) is told. What was corrected to be no column is left out.
 */
export function unvisitedColumns(record: SiteRecord): UnvisitedColumn[] {
  const site = readSite(record, record.task.edition);
  const left = new Set<string>(record.audits.map((audit) => site.keyOf(audit)));
  for (const { columnKey: key, due } of record.corrections) if (due === false) left.add(key);
  const found = new Map<string, UnvisitedColumn>();
  for (const link of navigation(record)) {
    const key = columnKey(link.url);
    if (left.has(key)) continue;
    const known = found.get(key);
    if (!known || SURENESS.indexOf(link.from) < SURENESS.indexOf(known.from))
      found.set(key, { key, ...link });
  }
  return [...found.values()];
}

const SURENESS: readonly ColumnLink['from'][] = ['menu', 'more', 'path', 'map'];

const links = new WeakMap<SiteRecord, readonly ColumnLink[]>();

/** Links to columns from all pages, each address once: a menu stands on every page. Once per record. */
export function navigation(record: SiteRecord): readonly ColumnLink[] {
  let known = links.get(record);
  if (!known) {
    const byUrl = new Map<string, ColumnLink>();
    for (const { facts } of record.audits) {
      for (const link of facts.links) if (!byUrl.has(link.url)) byUrl.set(link.url, link);
    }
    known = [...byUrl.values()];
    links.set(record, known);
  }
  return known;
}

/** Names of columns: of those visited first, then of those only linked to. */
export function* columnNames(record: SiteRecord): Generator<string> {
  for (const { names, name } of columnLedger(record, record.task.edition)) yield* new Set([name, ...names]);
  for (const { name } of navigation(record)) yield name;
}
