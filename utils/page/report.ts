import { nodesOf } from './by-tag';
import type { Page } from './page';
import { cellsOf, type Grid, Tables } from './tables';
import { squeeze } from './text';
import { Tree } from './tree';

/**
 * 政府网站工作年度报表: the fields of the form of 国办函〔2018〕12号 that can be checked against each other, each with the
 * label that names it. A group stands before its cells: 办件量/总数.
 */
const FIELDS = {
  address: /首页(?:网址|地址)$/,
  siteCode: /网站标识码$/,
  icp: /ICP备案(?:编?号)?$/i,
  police: /公安(?:机关|网安)?备案(?:编?号)?$/,
  interpretations: /解读[^/]*(?:\/[^/]*)?\/总数$|解读信息(?:发布)?总数$/,
  materials: /解读材料(?:发布)?(?:数量|数|量)?$/,
  products: /解读产品(?:发布)?(?:数量|数|量)?$/,
  comments: /评论文章(?:发布)?(?:数量|数|量)?$/,
  cases: /办件量?\/?总(?:数|量)$/,
  natural: /自然人办件(?:量|数量?)$/,
  legal: /法人办件(?:量|数量?)$/,
  received: /收到留言(?:数量?|量)$/,
  closed: /办结留言(?:数量?|量)$/,
  answered: /公开答复(?:数量?|量)$/,
  surveys: /征集调查(?:总)?期数$/,
  surveyResults: /公布(?:调查|征集)*结果(?:总)?期数$/,
  problems: /发现(?:安全)?问题(?:数量?)?$/,
  fixed: /(?:问题整改|整改(?:到位|完成)?)(?:问题)?(?:数量?)?$/,
} as const;
export type ReportField = keyof typeof FIELDS;

/** What a cell says. */
export interface ReportValue {
  readonly node: number;
  readonly text: string;
  /** The number it states, or null: blank, a dash, 万, a sentence. */
  readonly number: number | null;
}

/** Fields as read; one that stands twice with different values is left out, for nobody can tell which is meant. */
export type AnnualReport = ReadonlyMap<ReportField, ReportValue>;

/** What calls itself the annual form of a website. 企业年报 are handed in, and shown, on a website of their own. */
const REPORT_NAME =
  /网站[^\n。]{0,8}(?:年度|工作)[^\n。]{0,4}报表|(?:工作年度|年度工作|年度)报表|(?<!企业[^\n。]{0,6})网站(?:工作)?年报(?!公示)/;
/** Another form, or 政府信息公开年度报告. */
const OTHER_REPORT = /信息公开|统计|财务|会计|决算|预算|企业|工商|税|社保|医/;
/** From the last 网站 to 报表: what stands before it names the office, which may be that of statistics. */
const FORM_OF_SITE = /网站((?:(?!网站)[^\n。]){0,14})(?:报表|年报)/;
/** A table with fewer of the fields is another table. */
const MIN_FIELDS = 4;
/** Words of which the form's table has several; a table without one is not taken apart. */
const OF_THE_FORM = /解读|办件|留言|征集|整改|标识码|备案|网址/;
/** Longer cells are sentences, or hold the page. Characters. */
const CELL_TEXT = 80;
const MAX_TABLES = 50;
const MAX_ROWS = 400;

/** Whether words name the annual form of a website (H12-二), and no other form of an office. */
export function namesReport(words: string): boolean {
  if (!REPORT_NAME.test(words)) return false;
  return !OTHER_REPORT.test(FORM_OF_SITE.exec(words)?.[1] ?? words);
}

/** Reads the annual form off a page; null where no table has enough of its fields. */
export function readAnnualReport(page: Page): AnnualReport | null {
  let tables: Tables | undefined;
  let count = 0;
  for (const table of nodesOf(page, 'table')) {
    if (page.node(table).hidden || !OF_THE_FORM.test(page.textOf(page.subtree(table)))) continue;
    if (++count > MAX_TABLES) break;
    tables ??= new Tables(new Tree(page));
    const report = readTable(page, tables.grid(table));
    if (report.size >= MIN_FIELDS) return report;
  }
  return null;
}

function readTable(page: Page, { rows }: Grid): AnnualReport {
  const found = new Map<ReportField, ReportValue>();
  const doubtful = new Set<ReportField>();
  const add = (field: ReportField, value: ReportValue): void => {
    const known = found.get(field);
    if (known && known.node !== value.node && known.text !== value.text) doubtful.add(field);
    else found.set(field, value);
  };
  const textOf = (cell: number): string => {
    const range = page.subtree(cell);
    return page.textLength(range) > CELL_TEXT ? '' : squeeze(page.textOf(range));
  };
  rows.slice(0, MAX_ROWS).forEach((row, r) => {
    const labels: string[] = [];
    const cells = cellsOf(row);
    cells.forEach((cell, k) => {
      const label = labelOf(textOf(cell));
      const field =
        fieldOf([...labels, label].join('/')) ??
        fieldOf([labelAbove(rows, r, cell, textOf), label].join('/'));
      if (label !== '' && numberOf(label) === null) labels.push(label);
      if (!field) return;
      const right = cells[k + 1];
      const below = rows[r + 1]?.[row.indexOf(cell)];
      // Beside its label, or below it where the next cell is a label, too.
      const isHead = right !== undefined && isLabel(textOf(right));
      const value = isHead || right === undefined ? below : right;
      if (value === undefined || value === cell || isLabel(textOf(value))) return;
      const text = textOf(value);
      add(field, { node: value, text, number: numberOf(text) });
    });
  });
  for (const field of doubtful) found.delete(field);
  return found;
}

/** Without its unit and number: `1.总数（单位：条）` is 总数. */
const labelOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\((?:单位)?:?[^()]{0,8}\)/g, '')
    .replace(/^[\d一二三四五六七八九十]{1,2}[.、)]/, '')
    .replace(/:$/, '');

function labelAbove(rows: Grid['rows'], r: number, cell: number, textOf: (cell: number) => string): string {
  const column = rows[r]?.indexOf(cell) ?? -1;
  const above = rows[r - 1]?.[column];
  return above === undefined || above === cell ? '' : labelOf(textOf(above));
}

function fieldOf(path: string): ReportField | null {
  for (const field of Object.keys(FIELDS) as ReportField[]) if (FIELDS[field].test(path)) return field;
  return null;
}

/** A cell that names something of the form rather than saying it. */
const isLabel = (text: string): boolean => {
  const label = labelOf(text);
  return (
    /(?:数量|总数|期数|办件量|备案号|标识码|时间|单位|文章数量|类型|总量)$/.test(label) ||
    fieldOf(label) !== null
  );
};

/** A plain count, with a unit or not: `1,234条`. */
function numberOf(text: string): number | null {
  const match = /^(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.0+)?(?:条|件|个|期|次|项|篇|家)?$/.exec(
    text.normalize('NFKC'),
  );
  return match ? Number(match[1]?.replaceAll(',', '')) : null;
}
