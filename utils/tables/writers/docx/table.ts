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
import { halfWidths, isCentred, printDocument, widthOf } from '../print';
import { type Content, LETTER, type Page, type Part, paragraph, SIZES, textWidth } from './paper';

/** An official table on a page of its own, as an annex carries it. */
export function annexPart(table: OfficialTable): Part {
  const paper = printDocument(table);
  const page = { ...LETTER, orientation: paper.orientation };
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
      { widths: paper.widths, headingRows: paper.headingRows, page },
    ),
    ...(paper.foot.length > 0 ? [paragraph(paper.foot.join(GAP), aside)] : []),
    ...paper.notes.map((note) => paragraph(note, aside)),
  ];
  return { page, content };
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
  readonly headingRows?: number;
  readonly page: Page;
  /** Of the letters, in half points. */
  readonly size?: number;
}

/** Rows of boxes in lines; a box stands in the row in which it begins. */
export function tableOf(rows: readonly (readonly Box[])[], frame: Frame): Table {
  const { widths, headingRows = 0, page, size = SIZES.table } = frame;
  const whole = widths.reduce((sum, width) => sum + width, 0) || 1;
  const columnWidths = widths.map((width) => Math.floor((textWidth(page) * width) / whole));
  return new Table({
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    rows: rows.map(
      (boxes, row) =>
        new TableRow({
          children: boxes.map((box) => cellOf(box, size)),
          tableHeader: row < headingRows,
          cantSplit: true,
        }),
    ),
  });
}

const cellOf = (
  { text, content, columns = 1, rows = 1, bold = false, centred = false }: Box,
  size: number,
): TableCell =>
  new TableCell({
    children: content ?? [paragraph(text, { size, bold, align: centred ? 'center' : 'left', leading: null })],
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

/** The beginning of a text, whole characters only: what finds room in a form. @param room in half-width characters */
export function short(text: string, room: number): string {
  if (halfWidths(text) <= room) return text;
  let [kept, used] = ['', halfWidths('…')];
  for (const one of text) {
    used += halfWidths(one);
    if (used > room) break;
    kept += one;
  }
  return `${kept}…`;
}
