import {
  AlignmentType,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Box, Grid, Picture } from '../../documents/part';
import { xmlText } from '../xml-text';
import { paragraph, SIZES } from './words';

/** @param room twips between the margins of its page */
export function tableOf({ widths, headingRows, letters, rows }: Grid, room: number): Table {
  const whole = widths.reduce((sum, width) => sum + width, 0) || 1;
  const columnWidths = widths.map((width) => Math.floor((room * width) / whole));
  return new Table({
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    rows: rows.map(
      (boxes, row) =>
        new TableRow({
          children: boxes.map((box) => cellOf(box, SIZES[letters])),
          tableHeader: row < headingRows,
          cantSplit: true,
        }),
    ),
  });
}

const cellOf = (
  { text, picture, columns = 1, rows = 1, bold = false, centred = false }: Box,
  size: number,
): TableCell =>
  new TableCell({
    children: [
      picture
        ? pictured(picture)
        : paragraph(text, { size, bold, align: centred ? 'center' : 'left', leading: null }),
    ],
    columnSpan: columns,
    rowSpan: rows,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 60, right: 60 },
  });

/** Pixels at 96 to the inch that a picture may take beside the texts. */
const FRAME = { width: 500, height: 220 } as const;

function pictured({ bytes, width, height, description }: Picture): Paragraph {
  const scale = Math.min(1, FRAME.width / width, FRAME.height / height);
  const alt = xmlText(description);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new ImageRun({
        type: 'png',
        data: bytes,
        transformation: {
          width: Math.max(1, Math.round(width * scale)),
          height: Math.max(1, Math.round(height * scale)),
        },
        altText: { name: alt, title: alt, description: alt },
      }),
    ],
  });
}
