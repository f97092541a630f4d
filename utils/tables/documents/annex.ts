import type { OfficialTable } from '../../model/table';
import { isCentred, printDocument, widthOf } from '../writers/print';
import { type Content, type Part, words } from './part';

/** An official table on a page of its own, as an annex carries it. */
export function annexPart(table: OfficialTable): Part {
  const { annex, title, subtitle, orientation, head, widths, headingRows, rows, foot, notes } =
    printDocument(table);
  const content: Content[] = [
    ...(annex ? [words('annex', annex)] : []),
    words('annex-title', title),
    ...(subtitle ? [words('annex-subtitle', subtitle)] : []),
    ...(head.length > 0 ? [words('aside', head.join(GAP))] : []),
    {
      widths,
      headingRows,
      letters: 'table',
      rows: rows.map((cells) =>
        cells.map((cell) => ({
          text: cell.text,
          columns: cell.columns,
          rows: cell.rows,
          isHeading: cell.role !== 'cell' && cell.text !== '',
          bold: cell.role === 'heading' || cell.isTotal,
          centred: isCentred(cell, widthOf(cell, widths)),
        })),
      ),
    },
    ...(foot.length > 0 ? [words('aside', foot.join(GAP))] : []),
    ...notes.map((note) => words('aside', note)),
  ];
  return { name: [annex, title].filter(Boolean).join(' '), page: 'letter', orientation, content };
}

const GAP = '　　　　';
