import type { NamedRange } from 'hucre';
import { type Cell, type CellStyle, type WriteSheet, writeXlsx as writeWorkbook } from 'hucre/xlsx';
import type { OfficialTable } from '../../model/table';
import { printedNumber } from '../official/cells';
import type { GridCell } from '../official/layout';
import { isCentred, linesIn, type PrintModel, printDocument, widthOf } from './print';
import { sheetNames } from './sheet-names';
import { xmlText } from './xml-text';

/**
 * Official tables as an `.xlsx` workbook, one sheet each, laid out like their forms: A4, headings merged and repeated on
 * every page, as wide as the page. Counts are numbers; everything else, codes and percentages included, is text that
 * stays text when somebody edits it. No cell is a formula.
 *
 * @param tables at least one
 */
export const writeXlsx = async (tables: readonly OfficialTable[]): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await writeWorkbook(workbookOf(tables)));

/** The same as the library takes it. */
export function workbookOf(tables: readonly OfficialTable[]): Parameters<typeof writeWorkbook>[0] {
  const names = sheetNames(tables.map(({ annex, title }) => `${annex} ${title}`));
  const drawn = tables.map((table, n) => sheetOf(printDocument(table), names[n] ?? ''));
  return {
    sheets: drawn.map(({ sheet }) => sheet),
    namedRanges: drawn.flatMap(({ repeated }) => repeated),
    defaultFont: BODY,
  };
}

const BODY = { name: '宋体', size: 11 } as const;
const LINE = { style: 'thin' } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE } as const;
/** Typed over, a text cell of this format takes `=1+1` for text, too. */
const AS_TEXT = '@';

const ANNEX: CellStyle = { font: { name: '黑体', size: 14 }, numFmt: AS_TEXT };
const TITLE: CellStyle = {
  font: { name: '宋体', size: 18, bold: true },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  numFmt: AS_TEXT,
};
const SUBTITLE: CellStyle = { ...TITLE, font: { name: '宋体', size: 14 } };
const AROUND: CellStyle = {
  font: BODY,
  alignment: { horizontal: 'left', vertical: 'center', wrapText: true },
  numFmt: AS_TEXT,
};

/** Inches. */
const MARGINS = { top: 0.8, bottom: 0.8, left: 0.7, right: 0.7, header: 0.3, footer: 0.4 } as const;
/** Points a line of the body takes, and a row beside its lines. */
const LINE_HEIGHT = 15;
const ROW_PADDING = 6;
/** Excel allows no higher row. */
const HIGHEST_ROW = 409;
const GAP = '　　　　';

/** A sheet, and its headings to be repeated on every page. */
interface DrawnSheet {
  readonly sheet: WriteSheet;
  readonly repeated: readonly NamedRange[];
}

function sheetOf(paper: PrintModel, name: string): DrawnSheet {
  const sheet = new SheetBuilder(paper.widths);
  sheet.line(paper.annex, ANNEX, 14);
  sheet.line(paper.title, TITLE, 18);
  sheet.line(paper.subtitle, SUBTITLE, 14);
  sheet.line(paper.head.join(GAP), AROUND, BODY.size);
  const top = sheet.height;
  sheet.grid(paper.rows);
  sheet.line(paper.foot.join(GAP), AROUND, BODY.size);
  for (const note of paper.notes) sheet.line(note, AROUND, BODY.size);
  return {
    sheet: {
      name,
      columns: paper.widths.map((width) => ({ width })),
      cells: sheet.cells,
      merges: sheet.merges,
      rowDefs: new Map([...sheet.heights].map(([row, height]) => [row, { height }])),
      pageSetup: {
        paperSize: 'a4',
        orientation: paper.orientation,
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        margins: MARGINS,
        horizontalCentered: true,
      },
      headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
    },
    repeated:
      paper.headingRows > 0
        ? [{ name: '_xlnm.Print_Titles', scope: name, range: rowsOf(name, top + 1, top + paper.headingRows) }]
        : [],
  };
}

/** The library would leave the name bare, and Excel repairs a file whose names with blanks or brackets are. */
const rowsOf = (name: string, from: number, to: number): string =>
  `'${name.replaceAll("'", "''")}'!$${from}:$${to}`;

/** A sheet, filled from the top. Row heights are reckoned: no spreadsheet fits them to merged cells. */
class SheetBuilder {
  readonly cells = new Map<string, Partial<Cell>>();
  readonly merges: NonNullable<WriteSheet['merges']> = [];
  readonly heights = new Map<number, number>();
  height = 0;
  readonly #widths: readonly number[];
  /** All of them together. */
  readonly #width: number;

  constructor(widths: readonly number[]) {
    this.#widths = widths;
    this.#width = widthOf({ column: 0, columns: widths.length }, widths);
  }

  /** A line over the whole width; none for ''. @param size of its letters, in points */
  line(text: string, style: CellStyle, size: number): void {
    if (text === '') return;
    const lines = linesIn(text, (this.#width * BODY.size) / size);
    this.heights.set(this.height, heightOf(lines, (LINE_HEIGHT * size) / BODY.size));
    this.#put({ row: this.height, column: 0, rows: 1, columns: this.#widths.length }, textCell(text), style);
    this.height += 1;
  }

  grid(rows: readonly (readonly GridCell[])[]): void {
    const top = this.height;
    rows.forEach((cells, row) => {
      for (const cell of cells) {
        const width = widthOf(cell, this.#widths);
        this.#put({ ...cell, row: top + row }, contentOf(cell), styleOf(cell, isCentred(cell, width)));
        const share = Math.ceil(linesIn(cell.text, width) / cell.rows);
        for (let n = 0; n < cell.rows; n += 1) this.#reach(top + row + n, heightOf(share, LINE_HEIGHT));
      }
    });
    this.height += rows.length;
  }

  #reach(row: number, height: number): void {
    this.heights.set(row, Math.max(height, this.heights.get(row) ?? 0));
  }

  /** Borders belong to each of the merged cells. */
  #put({ row, column, rows, columns }: Span, value: Partial<Cell>, style: CellStyle): void {
    if (rows * columns > 1) {
      for (let r = 0; r < rows; r += 1) {
        for (let c = 0; c < columns; c += 1)
          this.cells.set(`${row + r},${column + c}`, { value: null, style });
      }
      this.merges.push({
        startRow: row,
        startCol: column,
        endRow: row + rows - 1,
        endCol: column + columns - 1,
      });
    }
    this.cells.set(`${row},${column}`, { ...value, style });
  }
}

type Span = Pick<GridCell, 'row' | 'column' | 'rows' | 'columns'>;

const heightOf = (lines: number, lineHeight: number): number =>
  Math.min(HIGHEST_ROW, Math.round(lines * lineHeight) + ROW_PADDING);

function styleOf(cell: GridCell, centred: boolean): CellStyle {
  const decimals = numberOf(cell) === null ? null : (/\.(\d+)/.exec(cell.text)?.[1]?.length ?? 0);
  return {
    font: cell.role === 'heading' || cell.isTotal ? { ...BODY, bold: true } : BODY,
    border: BORDER,
    alignment: { horizontal: centred ? 'center' : 'left', vertical: 'center', wrapText: true },
    numFmt:
      decimals === null
        ? AS_TEXT
        : `${cell.text.includes(',') ? '#,##0' : '0'}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`,
  };
}

/** What is printed decides: an office's `12%` or `12家` among counts stays what it is. */
function numberOf({ cell, text }: GridCell): number | null {
  const number = cell?.format === 'number' ? printedNumber(cell) : null;
  return number !== null && Number(text.replaceAll(',', '')) === number ? number : null;
}

function contentOf(cell: GridCell): Partial<Cell> {
  const number = numberOf(cell);
  return number === null ? textCell(cell.text) : { value: number, type: 'number' };
}

/** Excel allows no more in a cell. */
const LONGEST_TEXT = 32767;
/** `_x003D_` is a character to Excel, unless its own underscore is written so. */
const LOOKS_ESCAPED = /_(?=x[0-9a-f]{4}_)/gi;

/** `#REF!` and the like would be written as errors, were they no rich text. */
function textCell(words: string): Partial<Cell> {
  const text = xmlText(words).slice(0, LONGEST_TEXT).toWellFormed().replace(LOOKS_ESCAPED, '_x005F_');
  if (text === '') return { value: null };
  return text.startsWith('#')
    ? { value: text, type: 'richText', richText: [{ text }] }
    : { value: text, type: 'string' };
}
