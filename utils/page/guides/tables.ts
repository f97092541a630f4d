import type { NodeRange } from '../page';
import { readLabel } from './labels';
import type { Tree } from './tree';

/** A table's cells by row and column; a cell that spans stands in each of its places. */
export interface Grid {
  readonly rows: readonly (readonly (number | undefined)[])[];
  /** Where each cell begins. */
  readonly places: ReadonlyMap<number, { readonly row: number; readonly column: number }>;
}

const MOST_COLUMNS = 40;
const MOST_ROWS_SPANNED = 200;
const CELLS: ReadonlySet<string> = new Set(['td', 'th']);
const TABLE: ReadonlySet<string> = new Set(['table']);

/** Reads the tables of one page, each once. */
export class Tables {
  private readonly grids = new Map<number, Grid>();

  constructor(readonly tree: Tree) {}

  /** The cell around a node, or -1. */
  cellOf(node: number): number {
    return this.tree.around(node, CELLS);
  }

  tableOf(node: number): number {
    return this.tree.around(node, TABLE);
  }

  grid(table: number): Grid {
    let grid = this.grids.get(table);
    if (!grid) {
      grid = this.read(table);
      this.grids.set(table, grid);
    }
    return grid;
  }

  private read(table: number): Grid {
    const { tree } = this;
    const rows = tree
      .children(table)
      .flatMap((part) => (tree.page.node(part).tag === 'tr' ? [part] : tree.children(part)))
      .filter((row) => tree.page.node(row).tag === 'tr');
    const grid: (number | undefined)[][] = rows.map(() => []);
    const places = new Map<number, { row: number; column: number }>();
    rows.forEach((row, r) => {
      const taken = grid[r] as (number | undefined)[];
      let column = 0;
      for (const cell of tree.children(row)) {
        if (!CELLS.has(tree.page.node(cell).tag)) continue;
        while (taken[column] !== undefined) column += 1;
        places.set(cell, { row: r, column });
        const width = this.span(cell, 'colspan', MOST_COLUMNS);
        const height = this.span(cell, 'rowspan', MOST_ROWS_SPANNED);
        for (let down = 0; down < height && r + down < rows.length; down++) {
          const line = grid[r + down] as (number | undefined)[];
          for (let k = column; k < column + width && k < MOST_COLUMNS; k++) line[k] ??= cell;
        }
        column += width;
        if (column >= MOST_COLUMNS) break;
      }
    });
    return { rows: grid, places };
  }

  private span(cell: number, name: 'colspan' | 'rowspan', most: number): number {
    const written = Number(this.tree.page.node(cell).attrs?.[name] ?? 1);
    return Number.isInteger(written) && written > 0 ? Math.min(written, most) : 1;
  }

  /** Whether a row names the columns below it. */
  isHeader(grid: Grid, row: number): boolean {
    const cells = cellsOf(grid.rows[row]);
    const next = cellsOf(grid.rows[row + 1]);
    if (cells.length < 2 || next.length < 2) return false;
    const { tree } = this;
    const texts = cells.map((cell) => tree.text(cell).trim());
    if (texts.some((text) => text === '' || text.length > 16)) return false;
    if (next.every((cell) => readLabel(tree.text(cell)) !== null)) return false;
    if (cells.every((cell) => tree.page.node(cell).tag === 'th')) return true;
    if (/^序号$/.test(texts[0]?.replace(/\s/g, '') ?? '')) return true;
    return texts.every((text) => readLabel(text) !== null || COLUMN.test(text.replace(/\s/g, '')));
  }

  /** The places of a value: beside its label, or below it where the label heads a column. */
  valueBeside(cell: number): {
    readonly ranges: readonly NodeRange[];
    readonly table: number;
    readonly column: boolean;
  } {
    const { page } = this.tree;
    const table = this.tableOf(cell);
    const nothing = { ranges: [], table, column: false };
    if (table < 0) return nothing;
    const grid = this.grid(table);
    const place = grid.places.get(cell);
    const { rows } = grid;
    if (!place) return nothing;
    const subtrees = (cells: readonly number[]): NodeRange[] =>
      [...new Set(cells)].map((one) => page.subtree(one));
    if (this.isHeader(grid, place.row)) {
      const below: number[] = [];
      for (let r = place.row + 1; r < rows.length && !this.isHeader(grid, r); r++) {
        const one = rows[r]?.[place.column];
        if (one !== undefined && one !== cell) below.push(one);
      }
      return { ranges: subtrees(below), table, column: true };
    }
    const values: number[] = [];
    for (let r = place.row; r < rows.length && rows[r]?.[place.column] === cell; r++) {
      values.push(...this.rightOf(cellsOf(rows[r]), cell));
    }
    if (values.length > 0 || cellsOf(rows[place.row]).length > 1)
      return { ranges: subtrees(values), table, column: false };
    // The only cell of its row is a heading: what follows, up to the next one.
    for (let r = place.row + 1; r < rows.length; r++) {
      const cells = cellsOf(rows[r]);
      if (cells[0] !== undefined && cells[0] !== cell && this.isLabel(cells[0])) break;
      values.push(...cells.filter((one) => one !== cell));
    }
    return { ranges: subtrees(values), table, column: false };
  }

  /** Cells to the right of a label, up to the next label; all of them where the next cell is a label itself. */
  private rightOf(cells: readonly number[], label: number): number[] {
    const right = cells.slice(cells.indexOf(label) + 1);
    const end = right.findIndex((cell) => this.isLabel(cell));
    return end < 0 ? right : right.slice(0, end);
  }

  private isLabel(cell: number): boolean {
    const text = this.tree.text(cell);
    return text.length < 40 && readLabel(text) !== null;
  }
}

const COLUMN =
  /^(?:序号|材料.{1,6}|份数|数量|原件|复印件|形式|类型|备注|说明|要求|来源.{0,4}|样表|样本|空表|表格|下载|.{2,8}(?:名称|内容|形式|份数|下载))$/;

/** The different cells of a row, in order. */
export const cellsOf = (row: Grid['rows'][number] | undefined): number[] => [
  ...new Set((row ?? []).filter((cell): cell is number => cell !== undefined)),
];
