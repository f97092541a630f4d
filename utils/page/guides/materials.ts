import type { NodeRange, Page } from '../page';
import { cellsOf, type Grid, Tables } from '../tables';
import { Tree } from '../tree';

/** One material a guide asks for. */
export interface Material {
  readonly node: number;
  readonly name: string;
  /** All that the guide says of it, in one line. */
  readonly text: string;
  /** 原件 / 复印件, 纸质 / 电子, 份数: what the row says, in its own words; null where it says nothing. */
  readonly original: string | null;
  readonly medium: string | null;
  readonly copies: string | null;
  /** A form to fill in: 申请表, 登记表 … */
  readonly isForm: boolean;
  /** Links in its row, as node indices. */
  readonly links: readonly number[];
}

/** What a form is called: 申请表, 登记表, 样表. An 申请书 or 委托书 is often written freely, so its form is not demanded. */
export const FORM =
  /(?:申请|申报|申领|登记|审批|审核|备案|报名|变更|注销|信息|推荐|认定|评审|汇总|情况|核准|审查|预约|采集|鉴定)(?:登记|审批|备案|信息|情况|汇总)?表(?![示明面述现彰决])|样表|空白表格?|表格(?:下载|样本|模板)/;
const ORIGINAL = /原件|复印件|复制件|影印件|扫描件/g;
const MEDIUM = /纸质|电子(?!邮|商|签|政)|书面|纸本|光盘/g;
const COPIES = /(?:各|一式)?[一二两三四五六七八九十壹贰叁\d]{1,3}\s?(?:份|套|张|页|式)|份数:?\d+/g;

/** Column names of a materials table, blanks left out. */
const NAME_COLUMN =
  /^.{0,6}(?:材料|资料|要件|证件|文件).{0,4}名称$|^(?:名称|材料|申请材料|申报材料|所需材料|提交材料|办理材料)$/;
const ORIGINAL_COLUMN = /原件|复印件|正本/;
const COPIES_COLUMN = /份数|数量|原件.{0,4}份|复印件/;
const MARK = /^(?:√|✓|✔|是|有|需要?|必要|\d{1,2})$/;
/** Numbering that begins a material written as a line. */
const NUMBERED = /^(?:\(?[一二三四五六七八九十\d]{1,3}[)、.,:]|[①-⑳])/;
const MOST_MATERIALS = 300;

/** Reads the materials of a guide's part: rows of a table under their headings, else numbered lines, else lines. */
export function readMaterials(page: Page, ranges: readonly NodeRange[], text: string): Material[] {
  const tables = new Tables(new Tree(page));
  const within = new Set(ranges.flatMap((range) => tablesIn(page, range)));
  const inTables = [...within].flatMap((table) => rowsOf(tables, table));
  return inTables.length > 0 ? inTables.slice(0, MOST_MATERIALS) : linesOf(page, ranges, text);
}

const tablesIn = (page: Page, range: NodeRange): number[] => [
  ...page.select(range, ({ tag, hidden }) => tag === 'table' && !hidden),
];

function rowsOf(tables: Tables, table: number): Material[] {
  const { tree } = tables;
  const grid = tables.grid(table);
  const header = grid.rows.findIndex((row) =>
    cellsOf(row).some((cell) => NAME_COLUMN.test(squeezed(tree.text(cell)))),
  );
  const heads = grid.rows[header];
  if (!heads || cellsOf(heads).length < 2) return [];
  const names = heads.map((cell) => (cell === undefined ? '' : squeezed(tree.text(cell))));
  const nameAt = names.findIndex((name) => NAME_COLUMN.test(name));
  return grid.rows.slice(header + 1).flatMap((row) => {
    const cell = row[nameAt];
    const name = cell === undefined ? '' : tree.text(cell).trim();
    if (cell === undefined || name === '' || NAME_COLUMN.test(squeezed(name))) return [];
    return [materialOf(tree.page, cell, name, cellsOf(row), factsOfRow(tree, names, row))];
  });
}

interface Facts {
  readonly original: string | null;
  readonly medium: string | null;
  readonly copies: string | null;
}

/** What cells say under columns that are facts themselves: 复印件 | 1. */
function factsOfRow(tree: Tree, names: readonly string[], row: Grid['rows'][number]): Partial<Facts> {
  const facts: { original?: string; copies?: string } = {};
  row.forEach((cell, column) => {
    const name = names[column] ?? '';
    const value = cell === undefined ? '' : squeezed(tree.text(cell));
    if (ORIGINAL_COLUMN.test(name) && MARK.test(value)) facts.original ??= name;
    if (COPIES_COLUMN.test(name) && /\d|[一二两三四五六七八九十]/.test(value)) facts.copies ??= value;
  });
  return facts;
}

function materialOf(
  page: Page,
  node: number,
  name: string,
  cells: readonly number[],
  facts: Partial<Facts>,
): Material {
  const text = cells.map((cell) => page.textOf(page.subtree(cell)).replace(/\s+/g, ' ').trim()).join(' | ');
  const links = cells.flatMap((cell) => [...page.select(page.subtree(cell), ({ tag }) => tag === 'a')]);
  return { node, name: oneLine(name), text, ...factsOf(text, facts), isForm: FORM.test(text), links };
}

function linesOf(page: Page, ranges: readonly NodeRange[], text: string): Material[] {
  const lines = text.split('\n');
  const isNumbered = lines.some((line) => NUMBERED.test(line));
  const items: string[] = [];
  for (const line of lines) {
    const goesOn = items.length > 0 && (isNumbered ? !NUMBERED.test(line) : FACT_LINE.test(line));
    if (goesOn) items[items.length - 1] += ` ${line}`;
    else if (!isNumbered || NUMBERED.test(line)) items.push(line);
  }
  const links = ranges.flatMap((range) => [...page.select(range, ({ tag }) => tag === 'a')]);
  const node = ranges[0]?.from ?? 0;
  return items.slice(0, MOST_MATERIALS).map((item) => ({
    node: nodeSaying(page, ranges, item) ?? node,
    name: oneLine(item.replace(NUMBERED, '')),
    text: oneLine(item),
    ...factsOf(item, {}),
    isForm: FORM.test(item),
    links: links.filter((link) => item.includes(page.textOf(page.subtree(link)).trim() || '\u0000')),
  }));
}

/** A line that says something of the material above it: 材料类型:原件. */
const FACT_LINE = /^(?:材料|纸质|电子)?(?:类型|形式|份数|来源|必要性|说明|要求|规格|数量|要求说明)[^:]{0,8}:/;

function nodeSaying(page: Page, ranges: readonly NodeRange[], item: string): number | undefined {
  const start = item.slice(0, 12);
  for (const range of ranges) {
    const at = page.textOf(range).indexOf(start);
    if (at >= 0) return page.nodeAt(page.textSpan(range)[0] + at);
  }
  return undefined;
}

const factsOf = (text: string, facts: Partial<Facts>): Facts => ({
  original: facts.original ?? words(text, ORIGINAL),
  medium: words(text, MEDIUM),
  copies: facts.copies ?? words(text, COPIES),
});

function words(text: string, expression: RegExp): string | null {
  const found = [...new Set(Array.from(text.matchAll(expression), ([word]) => word))];
  return found.length > 0 ? found.join('、') : null;
}

const squeezed = (text: string): string => text.replace(/\s/g, '');
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
