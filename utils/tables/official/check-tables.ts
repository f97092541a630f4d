import type { OfficialTable, Tie } from '../../model/table';
import { AREA_COLUMNS } from './area-table';
import { type Batch, idsOf, isProvincial } from './batch';
import { exactSum, printed, printedNumber } from './cells';
import { type Doubt, doubt, named, ofSites } from './doubt';
import { failedOf } from './shandong';
import { inNearestBucket, withoutBucket } from './shanxi-supervision';
import { isFailed, type SiteLine } from './site-line';
import { blanksOf, type Placed, placed } from './table';
import { periodWord, type TableTemplate } from './template';
import { wordOf } from './wording';

/** A table about to be exported, with the template it was made by. */
export interface ExportedTable {
  readonly table: OfficialTable;
  readonly template: TableTemplate;
}

/** What the tables of one export say against each other and against the records they were made of. */
export function checkTables(batch: Batch, exported: readonly ExportedTable[]): Doubt[] {
  const tables = exported.map(({ table }) => table);
  return [
    ...checkLists(batch, tables),
    ...tables.flatMap((table) => {
      const cells = placed(table);
      return [
        ...checkUnplaced(batch, table),
        ...checkRepeated(batch, table),
        ...checkTies(batch, table, cells),
        ...checkOffice(table, cells),
        ...checkBlanks(table),
      ];
    }),
    ...exported.filter(({ table }) => table.role === 'sites').flatMap((one) => checkWords(batch, one)),
    ...tables.filter(({ id }) => id === 'shanxi-supervision').flatMap((table) => checkBuckets(batch, table)),
    ...(tables.some(({ role }) => role === 'ledger') ? checkLedger(batch) : []),
  ];
}

/** The sites of each list, and those counted in all area tables together, are the failed ones: each once. */
function checkLists(batch: Batch, tables: readonly OfficialTable[]): Doubt[] {
  const failed = batch.lines.filter(isFailed);
  const lists = tables.filter(({ role }) => role === 'sites');
  const areas = tables.filter(({ role }) => role === 'areas');
  const inLists = lists.flatMap((table): Doubt[] => {
    const rows = table.blocks.flatMap((block) => block.rows.map(({ key }) => key));
    const listed = new Set(rows);
    const missing = failed.filter(({ site }) => !listed.has(site.id));
    const isSame = missing.length === 0 && rows.length === failed.length && listed.size === rows.length;
    return isSame
      ? []
      : [
          doubt(
            'site-list-differs',
            `《${table.title}》列出${rows.length}个网站，不合格网站是${failed.length}个`,
            {
              siteIds: missing.length > 0 ? idsOf(missing) : rows,
            },
          ),
        ];
  });
  if (areas.length === 0) return inLists;
  const totals = areas.map(failedTotal);
  const counts = new Map<string, number>();
  for (const id of totals.flatMap(({ siteIds }) => siteIds)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const sum = totals.reduce((all, { count }) => all + count, 0);
  const uncounted = failed.filter(({ site }) => !counts.has(site.id));
  const offices =
    lists.length > 0 && uncounted.length === 0 && sum !== failed.length
      ? [
          doubt('site-list-differs', `各地区表的存在突出问题网站数合计${sum}个，名单列出${failed.length}个`, {
            cells: totals.map(({ key }) => key),
          }),
        ]
      : [];
  return [
    ...inLists,
    ...ofSites(
      'counted-twice',
      failed.filter(({ site }) => (counts.get(site.id) ?? 0) > 1),
      (names) => `不合格网站在两个地区表中各计了一次：${names}`,
    ),
    ...ofSites('not-counted', uncounted, (names) => `不合格网站不在本次导出的任何地区表中：${names}`),
    ...offices,
  ];
}

function failedTotal(table: OfficialTable) {
  const total = placed(table).find(({ at }) => at === `total/${AREA_COLUMNS.failed}`);
  return {
    key: total?.key ?? '',
    count: total ? (printedNumber(total.cell) ?? 0) : 0,
    siteIds: total?.cell.siteIds ?? [],
  };
}

function checkUnplaced({ lines }: Batch, { title, unplaced }: OfficialTable): Doubt[] {
  const left = new Set(unplaced);
  return ofSites(
    'unplaced',
    lines.filter(({ site }) => left.has(site.id)),
    (names) => `《${title}》中没有这些网站所在的行，请在名录中补充地区或部门：${names}`,
  );
}

function checkRepeated({ lines }: Batch, { title, repeated = [] }: OfficialTable): Doubt[] {
  const again = new Set(repeated);
  return ofSites(
    'checked-again',
    lines.filter(({ site }) => again.has(site.id)),
    (names) => `《${title}》中同一季度内检查过多次的网站按一家计，有一次不合格即计为不合格，请确认：${names}`,
  );
}

/** As printed, office figures included: a person may insist on a figure, not on a sum that is none. */
function checkTies(batch: Batch, table: OfficialTable, cells: readonly Placed[]): Doubt[] {
  const byPlace = new Map(cells.map((one) => [one.at, one]));
  const unreported = new Set(idsOf(batch.lines.filter(({ site }) => site.code === '')));
  return table.ties.flatMap((tie) => checkTie(table, tie, byPlace, unreported));
}

function checkTie(
  { title }: OfficialTable,
  { rule, whole, parts }: Tie,
  cells: ReadonlyMap<string, Placed>,
  unreported: ReadonlySet<string>,
): Doubt[] {
  const all = cells.get(whole);
  const some = parts.flatMap((at) => cells.get(at) ?? []);
  const total = all ? printedNumber(all.cell) : null;
  const numbers = some.flatMap(({ cell }) => printedNumber(cell) ?? []);
  if (!all || total === null) return [];
  const sum = exactSum(numbers);
  const siteIds = strays(all, some);
  const about = { cells: [all, ...some].map(({ key }) => key), siteIds };
  if (rule === 'sum') {
    // A part that nobody typed yet leaves the sum open.
    if (numbers.length < parts.length || sum === total) return [];
    return [
      doubt('sum-differs', `《${title}》${all.name}是${total}，各项相加是${sum}${naming(some)}`, about),
    ];
  }
  if (sum <= total) return [];
  // A site that the reporting system does not know is checked though it does not count as running.
  const isExplained = sum - total <= siteIds.filter((id) => unreported.has(id)).length;
  return [
    doubt(
      rule === 'mostly' || isExplained ? 'more-than-usual' : 'more-than-whole',
      `《${title}》${some.map(({ name }) => name).join('、')}（${sum}）大于${all.name}（${total}）`,
      about,
    ),
  ];
}

const naming = (cells: readonly Placed[]): string =>
  cells.length > 8 ? '' : `（${cells.map(({ cell }) => printed(cell)).join(' + ')}）`;

/** The sites that are counted on one side only: a site without a level, say. */
function strays(whole: Placed, parts: readonly Placed[]): string[] {
  const inWhole = new Set(whole.cell.siteIds);
  const inParts = new Set(parts.flatMap(({ cell }) => cell.siteIds));
  return [...[...inWhole].filter((id) => !inParts.has(id)), ...[...inParts].filter((id) => !inWhole.has(id))];
}

function checkOffice({ title }: OfficialTable, cells: readonly Placed[]): Doubt[] {
  return cells.flatMap(({ key, name, cell }): Doubt[] => {
    const { office, text, siteIds } = cell;
    if (!office) return [];
    const about = { cells: [key], siteIds };
    const outdated =
      office.computed === text
        ? []
        : [
            doubt(
              'office-outdated',
              `《${title}》${name}填报时按记录计算为${office.computed}，现在是${text}，请重新核对`,
              about,
            ),
          ];
    return [
      doubt(
        'office-figure',
        `《${title}》${name}按记录计算为${text}，填报为${office.value}（${office.author}：${office.reason}）`,
        about,
      ),
      ...outdated,
    ];
  });
}

function checkBlanks(table: OfficialTable): Doubt[] {
  const blanks = blanksOf(table).map(({ name }) => name);
  const shown = blanks.slice(0, 12).join('、');
  return blanks.length === 0
    ? []
    : [
        doubt(
          'blanks',
          `《${table.title}》还有${blanks.length}处未填，将留空：${shown}${blanks.length > 12 ? '等' : ''}`,
        ),
      ];
}

function checkWords({ lines }: Batch, { table, template }: ExportedTable): Doubt[] {
  const borrowed = lines
    .filter(isFailed)
    .filter(({ verdict }) => verdict?.problems.some((problem) => wordOf(problem, template).isBorrowed));
  return ofSites(
    'word-borrowed',
    borrowed,
    (names) => `《${table.title}》的用语中没有这些网站的突出问题，暂用2019年检查指标的名称：${names}`,
  );
}

function checkBuckets({ lines }: Batch, table: OfficialTable): Doubt[] {
  const counted = new Set(placed(table).find(({ at }) => at === 'failed/value')?.cell.siteIds);
  const failed = lines.filter(({ site }) => counted.has(site.id));
  return [
    ...ofSites(
      'no-row',
      withoutBucket(failed),
      (names) => `《${table.title}》的主要问题中没有对应的一行，不会列出：${names}`,
    ),
    ...ofSites(
      'nearest-row',
      inNearestBucket(failed),
      (names) => `《${table.title}》没有首页不更新或无互动渠道的一行，已列入最接近的一行，请确认：${names}`,
    ),
  ];
}

/** The sites a ledger line counts, where it speaks of this very task. */
function checkLedger(batch: Batch): Doubt[] {
  const period = periodWord(batch.task.period.label);
  return batch.ledger.flatMap((line): Doubt[] => {
    if (line.reason !== 'failed-sites' || line.count === null || line.period !== period) return [];
    const failed: SiteLine[] = failedOf(batch, line.unit).filter(
      ({ site }) => isProvincial(site) === (line.group === 'departments'),
    );
    return failed.length === line.count
      ? []
      : [
          doubt(
            'ledger-differs',
            `${line.unit}${line.period}台账写${line.count}个不合格网站，记录中是${failed.length}个${failed.length > 0 ? `：${named(failed)}` : ''}`,
            { lines: failed },
          ),
        ];
  });
}
