import type { RegisterSite } from '../../model/register';
import type { Block, Cell, Column, OfficialTable, Row, Tie } from '../../model/table';
import { byArea } from './areas';
import { idsOf, tallyOf } from './batch';
import { counted, derived, imported, passRate, registered, summed } from './cells';
import { exclusionNotes } from './failed-sites';
import type { TableInput } from './input';
import { type SiteLine, standingOf } from './site-line';
import { column, finished, plainBlock } from './table';

/** 按地区的运行和检查情况: what the tables of that kind have in common, and in what they differ. */
export interface AreaTable {
  readonly id: string;
  readonly annex: string;
  /** 市, 部门, 省(自治区、直辖市) */
  readonly areaHeading: string;
  readonly totalLabel: string;
  /** Which sites of the register it speaks of. */
  readonly isAsked: (site: RegisterSite) => boolean;
  readonly areaOf: (site: RegisterSite) => string;
  /** The columns that make up 运行网站总数. */
  readonly levels: readonly Level[];
  readonly checkedHeading: string;
  readonly failedHeading: string;
  readonly hasRate: boolean;
  readonly orientation: OfficialTable['orientation'];
}

export interface Level {
  readonly key: string;
  readonly heading: readonly string[];
  readonly flat?: string;
  readonly holds: (site: RegisterSite) => boolean;
}

export const AREA_COLUMNS = {
  running: 'running',
  checked: 'checked',
  failed: 'failed',
  rate: 'rate',
} as const;

export function areaTable(spec: AreaTable, { batch, template }: TableInput): OfficialTable {
  const asked = batch.lines.filter(({ site }) => spec.isAsked(site));
  const { rows: areas, unplaced } = byArea(asked, template.areas, ({ site }) => spec.areaOf(site));
  const figures = (lines: readonly SiteLine[]): Cell[] => {
    const { running, checked, failed } = tallyOf(lines);
    return [
      registered(running),
      ...spec.levels.map(({ holds }) => registered(running.filter(({ site }) => holds(site)))),
      counted(checked),
      counted(failed),
      ...(spec.hasRate ? [passRate(checked, failed, template.rounding)] : []),
    ];
  };
  const rows: Row[] = areas.map(({ name, lines }, n) => ({
    key: name,
    labels: [],
    cells: [derived(n + 1), imported(name, lines), ...figures(lines)],
  }));
  const inRows = areas.flatMap(({ lines }) => lines);
  const block = plainBlock(columnsOf(spec), [...rows, totalRow(spec, rows, figures(inRows))]);
  return finished(
    {
      id: spec.id,
      annex: spec.annex,
      role: 'areas',
      orientation: spec.orientation,
      blocks: [block],
      ties: [...rowTies(spec, block), ...columnTies(spec, block)],
      notes: exclusionNotes(asked.filter((line) => standingOf(line) === 'excluded')),
      unplaced: idsOf(unplaced.filter((line) => isCounted(line))),
    },
    batch,
    template,
  );
}

/** A site without an area is missed where it would be counted. */
const isCounted = (line: SiteLine): boolean => {
  const { running, checked } = tallyOf([line]);
  return running.length + checked.length > 0;
};

function columnsOf({ levels, areaHeading, checkedHeading, failedHeading, hasRate }: AreaTable): Column[] {
  return [
    column('number', '序号', 6),
    column('area', areaHeading, 20),
    column(AREA_COLUMNS.running, '运行网站总数', 10),
    ...levels.map(({ key, heading, flat }) => column(key, heading, 10, flat)),
    column(AREA_COLUMNS.checked, checkedHeading, 10),
    column(AREA_COLUMNS.failed, failedHeading, 12),
    ...(hasRate ? [column(AREA_COLUMNS.rate, '检查合格率', 10)] : []),
  ];
}

const TOTAL = 'total';

/** Sums of the rows above; the rate from the sums, never a mean of rates. */
function totalRow({ totalLabel, hasRate }: AreaTable, rows: readonly Row[], all: readonly Cell[]): Row {
  const sums = all.map((cell, n) =>
    hasRate && n === all.length - 1 ? cell : summed(rows.flatMap(({ cells }) => cells[n + 2] ?? [])),
  );
  return { key: TOTAL, isTotal: true, labels: [], cells: [derived(''), derived(totalLabel), ...sums] };
}

/** 各层级相加等于运行网站总数, in each row; nothing is found faulty that was not checked, nor checked that does not run. */
function rowTies({ levels }: AreaTable, { rows }: Block): Tie[] {
  const { running, checked, failed } = AREA_COLUMNS;
  return rows.flatMap(({ key }): Tie[] => [
    { rule: 'sum', whole: `${key}/${running}`, parts: levels.map((level) => `${key}/${level.key}`) },
    { rule: 'at-most', whole: `${key}/${running}`, parts: [`${key}/${checked}`] },
    { rule: 'at-most', whole: `${key}/${checked}`, parts: [`${key}/${failed}`] },
  ]);
}

function columnTies({ levels }: AreaTable, { rows }: Block): Tie[] {
  const { running, checked, failed } = AREA_COLUMNS;
  const parts = rows.filter(({ isTotal }) => !isTotal);
  return [running, ...levels.map(({ key }) => key), checked, failed].map((key) => ({
    rule: 'sum',
    whole: `${TOTAL}/${key}`,
    parts: parts.map((row) => `${row.key}/${key}`),
  }));
}
