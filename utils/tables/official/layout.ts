import type { Block, Cell, Column, OfficialTable, Row } from '../../model/table';
import { printed } from './cells';

/** One cell of a sheet, merged ones once. Rows and columns count from 0. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly role: 'heading' | 'label' | 'cell';
  /** As printed, office figure included. */
  readonly text: string;
  /** Of a `cell`: what is behind it. */
  readonly cell: Cell | null;
  /** `row/column` of a `cell`; ''. */
  readonly at: string;
  readonly isTotal: boolean;
}

/** The body of a table on one sheet: blocks below each other on common columns, so that every cell of the form finds its place. */
export interface Grid {
  /** Width of each column in half-width characters. */
  readonly widths: readonly number[];
  readonly height: number;
  /** Rows of headings at the top of the first block, to be repeated on every page. */
  readonly headingRows: number;
  /** Row by row; they cover the sheet without gap or overlap. */
  readonly cells: readonly GridCell[];
}

export function layout({ blocks }: OfficialTable): Grid {
  const edges = blocks.map(edgesOf);
  const width = Math.max(...edges.map((own) => own.at(-1) ?? 0));
  const scaled = edges.map((own) => own.map((edge) => Math.round((edge * width) / (own.at(-1) || 1))));
  const common = [...new Set([0, ...scaled.flat()])].sort((a, b) => a - b);
  const cells: GridCell[] = [];
  let top = 0;
  blocks.forEach((block, n) => {
    const places = [0, ...(scaled[n] ?? [])].map((edge) => common.indexOf(edge));
    cells.push(...blockCells(block, top, places));
    top += headingDepth(block) + block.rows.length;
  });
  return {
    widths: common.slice(1).map((edge, n) => edge - (common[n] ?? 0)),
    height: top,
    headingRows: blocks[0] ? headingDepth(blocks[0]) : 0,
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
  };
}

/** Where the columns of a block end, labels first. */
function edgesOf({ labelWidths, columns }: Block): number[] {
  let edge = 0;
  return [...labelWidths, ...columns.map(({ width }) => width)].map((width) => {
    edge += width;
    return edge;
  });
}

const headingDepth = ({ columns }: Block): number =>
  Math.max(0, ...columns.map(({ heading }) => heading.length));

/** @param places the common column at which each column of the block begins, and where the last one ends */
function blockCells(block: Block, top: number, places: readonly number[]): GridCell[] {
  const depth = headingDepth(block);
  const left = block.labelWidths.length;
  const span = (from: number, to: number) => {
    const column = places[from] ?? 0;
    return { column, columns: (places[to] ?? column) - column };
  };
  const plain = { cell: null, at: '', isTotal: false } as const;
  const labels = labelSpans(block.rows, left);
  // One label for the whole block stands beside the headings, too.
  const isOneLabel = depth > 0 && left > 0 && labels.filter(({ from }) => from === 0).length === 1;
  const corner: GridCell[] =
    depth > 0 && left > 0 && !isOneLabel
      ? [{ ...plain, ...span(0, left), row: top, rows: depth, role: 'heading', text: '' }]
      : [];
  const isBare = isOneLabel && left > 1 && labels.some(({ from, to }) => from === 0 && to < left);
  const besides: GridCell[] = isBare
    ? [{ ...plain, ...span(1, left), row: top, rows: depth, role: 'heading', text: '' }]
    : [];
  return [
    ...corner,
    ...besides,
    ...headingSpans(block.columns, depth).map(
      ({ text, row, rows, from, to }): GridCell => ({
        ...plain,
        ...span(left + from, left + to),
        row: top + row,
        rows,
        role: 'heading',
        text,
      }),
    ),
    ...labels.map(({ text, row, rows, from, to }): GridCell => {
      const isRaised = isOneLabel && from === 0;
      return {
        ...plain,
        ...span(from, to),
        row: top + (isRaised ? 0 : depth + row),
        rows: rows + (isRaised ? depth : 0),
        role: 'label',
        text,
      };
    }),
    ...block.rows.flatMap((row, n) =>
      row.cells.map(
        (cell, at): GridCell => ({
          ...span(left + at, left + (row.cells.length === 1 ? block.columns.length : at + 1)),
          row: top + depth + n,
          rows: 1,
          role: 'cell',
          text: printed(cell),
          cell,
          at: `${row.key}/${block.columns[at]?.key ?? ''}`,
          isTotal: row.isTotal ?? false,
        }),
      ),
    ),
  ];
}

interface Span {
  readonly text: string;
  readonly row: number;
  readonly rows: number;
  /** Columns of the labels or of the headings, `to` outside. */
  readonly from: number;
  readonly to: number;
}

/** Neighbouring columns under one heading share it; a heading of its own reaches down to the rows. */
function headingSpans(columns: readonly Column[], depth: number): Span[] {
  const paths = columns.map(({ heading }) => heading);
  return sharedSpans(paths, depth).map(({ text, level, levels, first, count }) => ({
    text,
    row: level,
    rows: levels,
    from: first,
    to: first + count,
  }));
}

/** Neighbouring rows under one label share it; a row's last label reaches to its cells. */
function labelSpans(rows: readonly Row[], depth: number): Span[] {
  const paths = rows.map(({ labels }) => labels);
  return sharedSpans(paths, depth).map(({ text, level, levels, first, count }) => ({
    text,
    row: first,
    rows: count,
    from: level,
    to: level + levels,
  }));
}

/** The words of paths, level by level: neighbours that share the way to a word share it. A missing path is one empty word. */
function sharedSpans(paths: readonly (readonly string[])[], depth: number) {
  const spans: { text: string; level: number; levels: number; first: number; count: number }[] = [];
  for (let level = 0; level < depth; level += 1) {
    let last: { way: string; end: number } | null = null;
    paths.forEach((path, n) => {
      if (level > 0 && level >= path.length) {
        last = null;
        return;
      }
      const levels = level >= path.length - 1 ? depth - level : 1;
      const way = JSON.stringify([path.slice(0, level + 1), levels]);
      const before = spans.at(-1);
      if (last?.way === way && last.end === n && before && path.length > 0) {
        before.count += 1;
      } else {
        spans.push({ text: path[level] ?? '', level, levels, first: n, count: 1 });
      }
      last = { way, end: n + 1 };
    });
  }
  return spans;
}
