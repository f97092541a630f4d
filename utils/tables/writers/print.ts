import type { Field, OfficialTable } from '../../model/table';
import { printed } from '../official/cells';
import { type GridCell, layout } from '../official/layout';

/** A table as it lies on paper, from top to bottom: what a print view shows, and what the files are written from. */
export interface PrintModel {
  /** 附件1; ''. */
  readonly annex: string;
  readonly title: string;
  readonly subtitle: string;
  readonly orientation: OfficialTable['orientation'];
  /** Side by side on one line: `填报单位（盖章）：六安市`. */
  readonly head: readonly string[];
  /** Of the columns, in half-width characters. */
  readonly widths: readonly number[];
  /** How many of `rows` are headings, to be repeated on every page. */
  readonly headingRows: number;
  /** Each cell stands in the row where it begins; where all of them reach down from above, a row is empty. */
  readonly rows: readonly (readonly GridCell[])[];
  /** Side by side on one line: `填报人：`. */
  readonly foot: readonly string[];
  readonly notes: readonly string[];
}

export function printDocument(table: OfficialTable): PrintModel {
  const { annex, title, subtitle, orientation, notes } = table;
  const { widths, height, headingRows, cells } = layout(table);
  const rows: GridCell[][] = Array.from({ length: height }, () => []);
  for (const cell of cells) rows[cell.row]?.push(cell);
  return {
    annex,
    title,
    subtitle,
    orientation,
    head: table.head.map(fieldText),
    widths,
    headingRows,
    rows,
    foot: table.foot.map(fieldText),
    notes,
  };
}

const fieldText = ({ label, cell }: Field): string => `${label}：${printed(cell)}`;

/** Half-width characters a cell is wide, merged columns together. */
export const widthOf = (
  { column, columns }: Pick<GridCell, 'column' | 'columns'>,
  widths: readonly number[],
): number => widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0);

/** How wide a text is: a half-width character is 1, a Chinese one 2. */
export function halfWidths(text: string): number {
  let sum = 0;
  for (const one of text) sum += one > '\u02ff' ? 2 : 1;
  return sum;
}

/** How many lines a text takes in so many half-width characters. */
export const linesIn = (text: string, width: number): number =>
  text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(halfWidths(line) / Math.max(1, width))), 0);

/** Whether its words are centred, as codes, figures and short names are; long ones begin at the left. */
export const isCentred = ({ role, cell, text }: GridCell, width: number): boolean =>
  role !== 'cell' || cell?.format !== 'text' || linesIn(text, width) === 1;
