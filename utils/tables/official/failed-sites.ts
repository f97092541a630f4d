import type { Cell, Column, OfficialTable } from '../../model/table';
import { printedName } from './areas';
import { excludedLines } from './batch';
import { correctable, derived, imported, told } from './cells';
import type { TableInput } from './input';
import { isFailed, SITE_FIELDS, type SiteLine } from './site-line';
import { column, finished, plainBlock } from './table';
import type { TableTemplate } from './template';
import { problemsText } from './wording';

/** 突出问题名单: one row a failed site. */
export interface FailedSites {
  readonly id: string;
  readonly annex: string;
  readonly columns: readonly FailedColumn[];
  /** Where in the list a site stands; '' before all areas. Within an area in the order of the batch. */
  readonly areaOf: (line: SiteLine) => string;
  readonly orientation: OfficialTable['orientation'];
}

export interface FailedColumn {
  readonly column: Column;
  readonly cell: (line: SiteLine, template: TableTemplate) => Cell;
}

export function failedSites(spec: FailedSites, { batch, template }: TableInput): OfficialTable {
  const areaOf = (line: SiteLine): string => printedName(spec.areaOf(line), template.areas);
  const turn = (line: SiteLine): number => {
    const area = areaOf(line);
    const at = template.areas.indexOf(area);
    return area === '' ? -1 : at < 0 ? template.areas.length : at;
  };
  const failed = batch.lines.filter(isFailed).sort((a, b) => turn(a) - turn(b));
  const rows = failed.map((line, n) => ({
    key: line.site.id,
    labels: [],
    cells: [derived(n + 1), ...spec.columns.map(({ cell }) => cell(line, template))],
  }));
  return finished(
    {
      id: spec.id,
      annex: spec.annex,
      role: 'sites',
      orientation: spec.orientation,
      blocks: [plainBlock([column('number', '序号', 6), ...spec.columns.map((one) => one.column)], rows)],
      notes: exclusionNotes(excludedLines(batch)),
    },
    batch,
    template,
  );
}

/** `不计入：甲网（公示前已关停）`: what was left out, with its reason; those of one reason together. */
export function exclusionNotes(lines: readonly SiteLine[]): string[] {
  const byReason = new Map<string, string[]>();
  for (const { site, exclusion } of lines) {
    const reason = exclusion?.reason ?? '';
    byReason.set(reason, [...(byReason.get(reason) ?? []), site.name]);
  }
  return [...byReason].map(
    ([reason, names]) => `不计入统计的网站${names.length}个（${reason}）：${names.join('、')}。`,
  );
}

/** The columns that several lists have. */
export const failedColumn = {
  area: (heading: string, areaOf: (line: SiteLine) => string): FailedColumn => ({
    column: column('area', heading, 12),
    cell: (line, { areas }) => imported(printedName(areaOf(line), areas), [line]),
  }),
  name: (heading: string): FailedColumn => ({
    column: column('name', heading, 40),
    cell: (line, { siteName }) => correctable(registeredName(line, siteName), line, SITE_FIELDS.listedName),
  }),
  problems: (heading: string): FailedColumn => ({
    column: column('problems', heading, 36),
    cell: (line, template) => told(problemsText(line.verdict?.problems ?? [], template), [line]),
  }),
  code: (heading: string): FailedColumn => ({
    column: column('code', heading, 14),
    cell: (line) => imported(line.site.code, [line]),
  }),
};

/** A site's name as lists print it: as typed, else as registered. */
export const printedSiteName = (line: SiteLine, { siteName }: Pick<TableTemplate, 'siteName'>): string =>
  line.typed[SITE_FIELDS.listedName]?.trim() || registeredName(line, siteName);

const registeredName = ({ site }: SiteLine, siteName: TableTemplate['siteName']): string =>
  siteName === 'quoted' ? quoted(site.name) : site.name;

/** “白山市教育局”网, but “内蒙古自治区节能减排网”: as the State Council's notice prints names. */
const quoted = (name: string): string =>
  name.includes('“') ? name : `“${name}”${name.endsWith('网') ? '' : '网'}`;
