import { formatCsvValue } from 'hucre/csv';
import type { Table } from './table';

/** `excel`: to be opened with Excel or WPS. `raw`: to be read by programs. */
export type CsvFlavour = 'excel' | 'raw';

/**
 * RFC 4180: CRLF between records, every cell quoted, quotes doubled. Both flavours are harmless to open: a cell, or a
 * line or `;` part of one, that a spreadsheet would take for a formula gets an apostrophe before it. Line breaks in
 * cells are `\n`; a tab becomes a blank; other control characters and halves of characters become `�`. A number stays
 * one, negative or not: -29 points are no formula.
 *
 * `excel` begins with a byte order mark, without which Excel takes UTF-8 for GBK, and ends cells that Excel would
 * turn into a number or date of its own with a tab, which makes them text without being a formula. `raw` has neither.
 */
export function writeCsv({ columns, rows }: Table<string | number>, flavour: CsvFlavour): string {
  const isForExcel = flavour === 'excel';
  const textOf = (value: string | number): string => {
    if (typeof value === 'number') return String(value);
    if (IS_HARMLESS.test(value)) return isForExcel && BEGINS_WITH_DIGIT.test(value) ? asText(value) : value;
    const cell = guardFormulas(cleanText(value));
    return isForExcel ? asText(cell) : cell;
  };
  // Most cells say what one not far above says: the site, the page, the check, its clause.
  const written = new Map<string | number, string>();
  const cellOf = (value: string | number): string => {
    const known = written.get(value);
    if (known !== undefined) return known;
    const cell = formatCsvValue(textOf(value), QUOTED);
    if (written.size >= REMEMBERED) written.clear();
    written.set(value, cell);
    return cell;
  };
  const lineOf = (record: readonly (string | number)[]): string => record.map(cellOf).join(',');
  const csv = [columns, ...rows].map(lineOf).join('\r\n');
  return isForExcel ? `\ufeff${csv}` : csv;
}

const QUOTED = { quoteStyle: 'all' } as const;
/** Cells that are kept as they were written. */
const REMEMBERED = 10_000;

/**
 * What begins with a letter or digit and holds no quote, line break, `;`, control or anything rare stays as it is. Most
 * cells are such, and a list of a hundred thousand findings has millions.
 */
const IS_HARMLESS =
  /^(?:[A-Za-z\d\u4e00-\u9fff][ !#-:<-~\u00b7\u2010-\u2027\u3001-\u301f\u4e00-\u9fff\uff01-\uff5e]*)?$/;
const BEGINS_WITH_DIGIT = /^\d/;

const asText = (cell: string): string =>
  EXCEL_WOULD_CHANGE.test(cell.normalize('NFKC').trim()) ? `${cell}\t` : cell;

/**
 * Ten digits (a site code) or more, which Excel rounds or writes as 1.23E+13; leading zeros, which it drops; `12E5`,
 * which it multiplies out; and `1/4`, which it takes for the fourth of January. Full-width digits are digits to it.
 */
const EXCEL_WOULD_CHANGE = /^(?:\d{10,}|0\d+|\d+(?:\.\d+)?e[+-]?\d+|\d+(?:[/:-]\d+)+)$/i;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be found
const CONTROLS = /[\0-\x08\x0b-\x1f\x7f-\x9f]/g;

function cleanText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replaceAll('\t', ' ').replace(CONTROLS, '\ufffd');
}

/** A spreadsheet begins a cell here: an import wizard at a line break, and `;` is a list separator of some systems. */
const CELL_MAY_BEGIN_AFTER = /(?<=[\n;])/;

/** What is first to be seen: after blanks, invisible characters and fillers that look like nothing. */
const FIRST_VISIBLE = /^(?:[\s\p{C}\u115f\u1160\u3164\uffa0]|\u034f)*([\s\S])/u;

/** After NFKC, for `＝ ＋ － ＠` and their smaller kin do the same work; `−` is a minus sign to some. */
const STARTS_FORMULA = /^[=+\-@\u2212]/;

function guardFormulas(text: string): string {
  return text.split(CELL_MAY_BEGIN_AFTER).map(guardFormula).join('');
}

function guardFormula(part: string): string {
  const first = FIRST_VISIBLE.exec(part)?.[1] ?? '';
  return STARTS_FORMULA.test(first.normalize('NFKC')) ? `'${part}` : part;
}
