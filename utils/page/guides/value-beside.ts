import type { NodeRange } from '../page';
import { cellsOf, type Grid, type Tables } from '../tables';
import type { Tree } from '../tree';
import { readLabel } from './labels';

/** Where the value of a label in a cell stands. */
export interface CellValue {
  readonly ranges: readonly NodeRange[];
  /** -1 for a cell outside any table. */
  readonly table: number;
  /** The label heads a column: its value is all that stands below. */
  readonly column: boolean;
}

/** Longer texts are values, however they begin. Characters. */
const LABEL_LENGTH = 40;
const HEAD_LENGTH = 16;
const COLUMN =
  /^(?:序号|材料.{1,6}|份数|数量|原件|复印件|形式|类型|备注|说明|要求|来源.{0,4}|样表|样本|空表|表格|下载|.{2,8}(?:名称|内容|形式|份数|下载))$/;

/** The places of a value: beside its label, or below it where the label heads a column. */
export function valueBeside(tables: Tables, cell: number): CellValue {
  const { tree } = tables;
  const table = tables.tableOf(cell);
  const nothing = { ranges: [], table, column: false };
  if (table < 0) return nothing;
  const grid = tables.grid(table);
  const place = grid.places.get(cell);
  const { rows } = grid;
  if (!place) return nothing;
  const subtrees = (cells: readonly number[]): NodeRange[] =>
    [...new Set(cells)].map((one) => tree.page.subtree(one));
  if (isHeader(tree, grid, place.row)) {
    const below: number[] = [];
    for (let r = place.row + 1; r < rows.length && !isHeader(tree, grid, r); r++) {
      const one = rows[r]?.[place.column];
      if (one !== undefined && one !== cell) below.push(one);
    }
    return { ranges: subtrees(below), table, column: true };
  }
  const values: number[] = [];
  for (let r = place.row; r < rows.length && rows[r]?.[place.column] === cell; r++) {
    values.push(...rightOf(tree, cellsOf(rows[r]), cell));
  }
  if (values.length > 0 || cellsOf(rows[place.row]).length > 1)
    return { ranges: subtrees(values), table, column: false };
  // The only cell of its row is a heading: what follows, up to the next one.
  for (let r = place.row + 1; r < rows.length; r++) {
    const cells = cellsOf(rows[r]);
    if (cells[0] !== undefined && cells[0] !== cell && isLabel(tree, cells[0])) break;
    values.push(...cells.filter((one) => one !== cell));
  }
  return { ranges: subtrees(values), table, column: false };
}

/** Whether a row names the columns below it. */
function isHeader(tree: Tree, grid: Grid, row: number): boolean {
  const cells = cellsOf(grid.rows[row]);
  const next = cellsOf(grid.rows[row + 1]);
  if (cells.length < 2 || next.length < 2) return false;
  const texts = cells.map((cell) => tree.text(cell).trim());
  if (texts.some((text) => text === '' || text.length > HEAD_LENGTH)) return false;
  if (next.every((cell) => readLabel(tree.text(cell)) !== null)) return false;
  if (cells.every((cell) => tree.page.node(cell).tag === 'th')) return true;
  if (/^序号$/.test(texts[0]?.replace(/\s/g, '') ?? '')) return true;
  return texts.every((text) => readLabel(text) !== null || COLUMN.test(text.replace(/\s/g, '')));
}

/** Cells to the right of a label, up to the next label; all of them where the next cell is a label itself. */
function rightOf(tree: Tree, cells: readonly number[], label: number): number[] {
  const right = cells.slice(cells.indexOf(label) + 1);
  const end = right.findIndex((cell) => isLabel(tree, cell));
  return end < 0 ? right : right.slice(0, end);
}

function isLabel(tree: Tree, cell: number): boolean {
  const text = tree.text(cell);
  return text.length < LABEL_LENGTH && readLabel(text) !== null;
}
