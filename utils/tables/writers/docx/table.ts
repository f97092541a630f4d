import {
  AlignmentType,
  HeadingLevel,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { OfficialTable } from '../../../model/table';
import { isCentred, printDocument, widthOf } from '../print';
import { type Content, type Orientation, type Part, paragraph, SIZES, textWidth } from './paper';

/** An official table on a page of its own, as an annex carries it. */
export function annexPart(table: OfficialTable): Part {
  const paper = printDocument(table);
  const aside = { size: SIZES.form, leading: null } as const;
  const title = { face: 'song', size: 36, bold: true, align: 'center', leading: null } as const;
  const content: Content[] = [
    ...(paper.annex ? [paragraph(paper.annex, { face: 'hei', leading: null })] : []),
    paragraph(paper.title, { ...title, heading: HeadingLevel.HEADING_1 }),
    ...(paper.subtitle ? [paragraph(paper.subtitle, { ...title, size: 28, bold: false })] : []),
    ...(paper.head.length > 0 ? [paragraph(paper.head.join(GAP), aside)] : []),
    tableOf(
      paper.rows.map((cells) =>
        cells.map((cell) => ({
          text: cell.text,
          columns: cell.columns,
          rows: cell.rows,
          bold: cell.role === 'heading' || cell.isTotal,
          centred: isCentred(cell, widthOf(cell, paper.widths)),
        })),
      ),
      paper,
    ),
    ...(paper.foot.length > 0 ? [paragraph(paper.foot.join(GAP), aside)] : []),
    ...paper.notes.map((note) => paragraph(note, aside)),
  ];
  return { orientation: paper.orientation, content };
}

const GAP = '　　　　';

export interface Box {
  readonly text: string;
  /** In place of the text. */
  readonly content?: readonly Paragraph[];
  readonly columns?: number;
  readonly rows?: number;
  readonly bold?: boolean;
  readonly centred?: boolean;
}

export interface Frame {
  /** Of the columns, in any unit: they share the page. */
  readonly widths: readonly number[];
  /** Repeated on every page. */
  readonly headingRows: number;
  readonly orientation: Orientation;
}

/** Rows of boxes in lines; a box stands in the row in which it begins. */
export function tableOf(
  rows: readonly (readonly Box[])[],
  { widths, headingRows, orientation }: Frame,
): Table {
  const whole = widths.reduce((sum, width) => sum + width, 0) || 1;
  const columnWidths = widths.map((width) => Math.floor((textWidth(orientation) * width) / whole));
  return new Table({
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    rows: rows.map(
      (boxes, row) =>
        new TableRow({ children: boxes.map(cellOf), tableHeader: row < headingRows, cantSplit: true }),
    ),
  });
}

const cellOf = ({ text, content, columns = 1, rows = 1, bold = false, centred = false }: Box): TableCell =>
  new TableCell({
    children: content ?? [
      paragraph(text, { size: SIZES.table, bold, align: centred ? 'center' : 'left', leading: null }),
    ],
    columnSpan: columns,
    rowSpan: rows,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 60, right: 60 },
  });

/** The title of a form. */
export const formTitle = (text: string): Paragraph =>
  paragraph(text, {
    face: 'song',
    size: 36,
    bold: true,
    align: 'center',
    leading: 40,
    heading: HeadingLevel.HEADING_1,
  });

/** The beginning of a text, whole characters only: what finds room in a form. */
export function short(text: string, longest: number): string {
  const characters = [...text];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
}
