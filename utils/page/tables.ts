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

  /** The table around a node, or -1. */
  tableOf(node: number): number {
    return this.tree.around(node, TABLE);
  }

  /** The cells of a table; those of a table inside it are not among them. */
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
}

/** The different cells of a row, in order. */
export const cellsOf = (row: Grid['rows'][number] | undefined): number[] => [
  ...new Set((row ?? []).filter((cell): cell is number => cell !== undefined)),
];
