import type { Block, Cell, Column, Field, OfficialTable, Row } from '../../model/table';
import type { Table } from '../table';
import type { Batch } from './batch';
import { cellKey, printed, withOffice } from './cells';
import { filled, type TableTemplate } from './template';

/** A table as its builder makes it: what every table has is filled in by `finished`. */
export type Draft = Pick<OfficialTable, 'id' | 'role' | 'blocks'> & Partial<OfficialTable>;

/** Title and notes of the template, and the office figures beside what they differ from. */
export function finished(draft: Draft, batch: Batch, template: TableTemplate): OfficialTable {
  return {
    annex: '',
    title: filled(template.title, batch),
    subtitle: '',
    orientation: 'portrait',
    head: [],
    foot: [],
    ties: [],
    unplaced: [],
    ...draft,
    notes: [...template.notes.map((note) => filled(note, batch)), ...(draft.notes ?? [])],
    blocks: draft.blocks.map((block) => ({
      ...block,
      rows: block.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell, at) =>
          withOffice(cell, batch.office[cellKey(draft, row, block.columns[at]?.key ?? '')]),
        ),
      })),
    })),
  };
}

export const column = (
  key: string,
  heading: string | readonly string[],
  width: number,
  flat?: string,
): Column => ({
  key,
  heading: typeof heading === 'string' ? [heading] : heading,
  width,
  ...(flat ? { flat } : {}),
});

/** A block without labels: every row has one cell a column. */
export const plainBlock = (columns: readonly Column[], rows: readonly Row[]): Block => ({
  labelWidths: [],
  columns,
  rows,
});

/** A cell in its place. */
export interface Placed {
  /** For office figures and ties: `row/column`. */
  readonly at: string;
  readonly key: string;
  /** 临汾·检查网站数 */
  readonly name: string;
  readonly cell: Cell;
}

/** Every cell of the body with its place, row by row. */
export function placed(table: OfficialTable): Placed[] {
  return table.blocks.flatMap(({ columns, rows }) =>
    rows.flatMap((row) =>
      row.cells.map((cell, n): Placed => {
        const column = columns[n];
        const headings = [rowName(row, columns), columnName(column)].filter(Boolean);
        return {
          at: `${row.key}/${column?.key ?? ''}`,
          key: cellKey(table, row, column?.key ?? ''),
          name: headings.join('·'),
          cell,
        };
      }),
    ),
  );
}

/** What a row is about: its labels, the site it names, or its first words. */
function rowName({ labels, cells }: Row, columns: readonly Column[]): string {
  if (labels.length > 0) return labels.map(bareWord).join('·');
  const named = cells[columns.findIndex(({ key }) => key === 'name')];
  return named?.text || (cells.find(({ value, format }) => format === 'text' && value)?.text ?? '');
}

const columnName = (column: Column | undefined): string =>
  column ? (column.flat ?? column.heading.join('')) : '';

const bareWord = (label: string): string => label.replace(/（单位：.*）$/, '');

export const fields = ({ head, foot }: OfficialTable): readonly Field[] => [...head, ...foot];

/** Whether there is anything in it beside totals: a list without sites is no annex. */
export const hasRows = ({ blocks }: OfficialTable): boolean =>
  blocks.some(({ rows }) => rows.some(({ isTotal }) => !isTotal));

/** A place that a person has still to fill in. */
export interface Blank {
  readonly name: string;
  readonly cell: Cell;
}

/** What the export would leave blank, to be listed before it. */
export const blanksOf = (table: OfficialTable): Blank[] =>
  [...fields(table).map(({ label, cell }) => ({ name: label, cell })), ...placed(table)]
    .filter(({ cell }) => cell.kind === 'typed' && cell.value === null && !cell.isOptional)
    .map(({ name, cell }) => ({ name, cell }));

/**
 * A plain table for CSV: one row of headings, numbers as numbers. Forms have several blocks or labels and are written
 * as a sheet: null.
 */
export function flatTable({ blocks }: OfficialTable): Table<string | number> | null {
  const [block, ...others] = blocks;
  if (!block || others.length > 0 || block.labelWidths.length > 0) return null;
  return {
    columns: block.columns.map(columnName),
    rows: block.rows.map(({ cells }) => cells.map(flatCell)),
  };
}

const flatCell = (cell: Cell): string | number =>
  cell.format === 'number' && !cell.office && typeof cell.value === 'number' ? cell.value : printed(cell);

/** A figure that an original prints otherwise than its own facts come to. */
export interface Difference {
  readonly key: string;
  readonly name: string;
  readonly computed: string;
  readonly printed: string;
}

/**
 * Lays an office's own printing of a plain table beside ours: cells that differ, row by row. The blanks of typesetting
 * are none of its words.
 */
export function differences(table: OfficialTable, rows: readonly (readonly string[])[]): Difference[] {
  const ours = table.blocks.flatMap((block) => block.rows.map((row) => ({ row, columns: block.columns })));
  const names = new Map(placed(table).map(({ key, name }) => [key, name]));
  return Array.from({ length: Math.max(ours.length, rows.length) }, (_, at) => {
    const mine = ours[at];
    const theirs = rows[at];
    if (!mine || !theirs) {
      const computed = mine?.row.cells.map(({ text }) => text).join(' ') ?? '';
      return [
        {
          key: mine ? `${table.id}/${mine.row.key}` : '',
          name: `第${at + 1}行`,
          computed,
          printed: theirs?.join(' ') ?? '',
        },
      ];
    }
    return mine.row.cells.flatMap((cell, n): Difference[] => {
      const key = cellKey(table, mine.row, mine.columns[n]?.key ?? '');
      const other = theirs[n] ?? '';
      if (squeezed(cell.text) === squeezed(other)) return [];
      return [{ key, name: names.get(key) ?? '', computed: cell.text, printed: other }];
    });
  }).flat();
}

const squeezed = (text: string): string => text.replace(/\s+/g, '');
