import { normalise } from '../page/text';
import { isHeading, suggestMapping } from './headings';
import type { Grid } from './merged-cells';
import { TABLE_CAPS, TableError } from './table-error';

/** A row of the table, with its number in the file, from 1, as Excel counts them. */
export interface TableRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** A table whose headings have been found. */
export interface HeadedTable {
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
  /** Titles above the headings, and rows below them that are no sites: group titles, sums, remarks. */
  readonly passedOver: readonly { readonly number: number; readonly text: string }[];
}

/** Titles, dates and remarks stand above the headings, seldom more. */
const SEARCHED_ROWS = 30;
const SUM = /^(?:合|总|小|共)计[:：]?$/;

/** How many fields the best heading row of a grid names. */
export const recognisedIn = (grid: Grid): number => headingsOf(grid)?.recognised ?? 0;

/**
 * Finds the row that names most fields; where none names any, the first row with two filled cells, for an inspector
 * to say what its columns are. A second row of headings below it (微博 over 名称 and 地址) is joined to it.
 *
 * @throws TableError `empty`, `too-large`
 */
export function headTable(grid: Grid): HeadedTable {
  const found = headingsOf(grid);
  if (!found) throw new TableError('empty');
  const { headings, from, to } = found;
  if (headings.length > TABLE_CAPS.columns) throw new TableError('too-large');
  const rows: TableRow[] = [];
  const passedOver: { number: number; text: string }[] = [];
  for (const [index, cells] of grid.entries()) {
    if (index >= from && index < to) continue;
    const filled = cells.filter((cell) => cell.trim() !== '');
    const [first] = filled;
    if (first === undefined) continue;
    if (index >= to && filled.length > 1 && !SUM.test(normalise(first).replaceAll(' ', ''))) {
      // Long lists repeat their headings on each printed page.
      if (!isRepeated(cells, grid[from] ?? [])) rows.push({ number: index + 1, cells });
    } else passedOver.push({ number: index + 1, text: filled.join(' ') });
  }
  if (rows.length === 0) throw new TableError('empty');
  if (rows.length > TABLE_CAPS.rows) throw new TableError('too-large');
  return { headings, rows, passedOver };
}

interface Headings {
  readonly headings: readonly string[];
  /** Rows of the grid, from 0; `to` is the first row below. */
  readonly from: number;
  readonly to: number;
  readonly recognised: number;
}

function headingsOf(grid: Grid): Headings | null {
  let best: Headings | null = null;
  for (const [from, cells] of grid.slice(0, SEARCHED_ROWS).entries()) {
    const filled = cells.filter((cell) => cell.trim() !== '').length;
    if (filled < 2) continue;
    const next = grid[from + 1] ?? [];
    const [headings, to] = isSecondRow(cells, next)
      ? [joinedHeadings(cells, next), from + 2]
      : [trimmed(cells), from + 1];
    const recognised = Object.keys(suggestMapping(headings)).length;
    if (!best || recognised > best.recognised) best = { headings, from, to, recognised };
  }
  return best;
}

/** Below a row of headings: cells where it has none of its own, all of them short words without digits. */
function isSecondRow(above: readonly string[], below: readonly string[]): boolean {
  const own = [...below.entries()].filter(([column, cell]) => cell.trim() !== '' && cell !== above[column]);
  return (
    above.some(isHeading) &&
    own.length >= 2 &&
    own.some(([column]) => (above[column] ?? '').trim() === '') &&
    own.every(([, cell]) => /^\D{1,8}$/.test(cell.trim()) && !cell.includes('.')) &&
    below.some((cell, column) => isHeading(`${headingOver(above, column)}${cell}`))
  );
}

const joinedHeadings = (above: readonly string[], below: readonly string[]): string[] =>
  trimmed(
    Array.from({ length: Math.max(above.length, below.length) }, (_, column) => {
      const cell = below[column] ?? '';
      if (cell.trim() === '' || cell === above[column]) return above[column] ?? '';
      return `${headingOver(above, column)}${cell}`;
    }),
  );

/** The heading over a column: its own, or the one to the left that spans it. */
const headingOver = (above: readonly string[], column: number): string =>
  above.slice(0, column + 1).findLast((cell) => cell.trim() !== '') ?? '';

const trimmed = (cells: readonly string[]): string[] =>
  cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1).map((cell) => cell.trim());

const isRepeated = (cells: readonly string[], headings: readonly string[]): boolean =>
  cells.every((cell, column) => cell.trim() === (headings[column] ?? '').trim());
