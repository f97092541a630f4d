import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type CsvFlavour, writeCsv } from '../../utils/tables/csv';
import type { Table } from '../../utils/tables/table';
import { DISGUISED, FORMULAS } from './formulas';

const FLAVOURS: readonly CsvFlavour[] = ['excel', 'raw'];
const parse = (csv: string): string[][] =>
  Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), { delimiter: ',' }).data;
const cellsOf = ({ columns, rows }: Table) => [columns, ...rows];

describe('csv-spectrum', () => {
  const folder = dirname(fileURLToPath(import.meta.resolve('csv-spectrum')));
  const read = (name: string, kind: 'csv' | 'json') =>
    readFileSync(join(folder, kind === 'csv' ? 'csvs' : 'json', `${name}.${kind}`), 'utf8');
  // location_coordinates is not among them: its JSON gives another telephone number than its CSV.
  const names = [
    'comma_in_quotes',
    'empty',
    'empty_crlf',
    'escaped_quotes',
    'json',
    'newlines',
    'newlines_crlf',
    'quotes_and_newlines',
    'simple',
    'simple_crlf',
    'utf8',
  ];

  it.each(names)('agrees with the reader these tests rest on: %s', (name) => {
    const parsed = Papa.parse(read(name, 'csv'), { header: true, skipEmptyLines: true });
    expect(parsed.data).toEqual(JSON.parse(read(name, 'json')));
  });

  it.each(names)('reads the same what is written here: %s', (name) => {
    // Line breaks within cells are \n here, whatever they were.
    const records: Record<string, string>[] = JSON.parse(read(name, 'json').replaceAll('\\r\\n', '\\n'));
    const columns = Object.keys(records[0] ?? {});
    const rows = records.map((record) => columns.map((column) => record[column] ?? ''));
    const parsed = Papa.parse(writeCsv({ columns, rows }, 'raw'), { header: true });
    expect(parsed.data).toEqual(records);
  });
});

/** Whether a spreadsheet could take some part of a cell for a formula. Written apart from the guard, to judge it. */
function startsFormula(cell: string): boolean {
  return cell.split(/[\n\r;\t]/).some((part) => {
    const visible = [...part].filter((one) => !/[\s\p{C}\u3164\u115f\u1160\uffa0]|\u034f/u.test(one));
    const first = visible[0] ?? 'none';
    // The kin that is listed, and whatever else folds to one of them: ⩵ is two equals signs.
    return '=+-@＝＋－＠﹢﹣﹦﹫⁺⁻⁼₊₋₌'.includes(first) || /^[=+\-@\u2212]/.test(first.normalize('NFKC'));
  });
}

describe.each(FLAVOURS)('the %s flavour', (flavour) => {
  it.each([...FORMULAS, ...DISGUISED])('makes %j harmless', (cell) => {
    expect(startsFormula(cell)).toBe(true);
    for (const written of parse(writeCsv({ columns: [cell], rows: [[cell]] }, flavour)).flat()) {
      expect(startsFormula(written)).toBe(false);
    }
  });

  const nasty = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'=+-@＝＋－＠\'",;\t\r\n\0\ufeff\u200b \u30001e0中') }),
    fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
  );
  const tables: fc.Arbitrary<Table> = fc.integer({ min: 1, max: 5 }).chain((width) => {
    const row = fc.array(nasty, { minLength: width, maxLength: width });
    return fc.record({ columns: row, rows: fc.array(row, { maxLength: 5 }) });
  });

  it('starts no formula in any cell, whatever the table', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const cells = parse(writeCsv(table, flavour)).flat();
        // A tab ends some cells of digits; nothing follows it.
        expect(cells.filter((cell) => startsFormula(cell.replace(/\t$/, '')))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('has as many records and cells as the table, whatever is in them', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const parsed = parse(writeCsv(table, flavour));
        expect(parsed.map((row) => row.length)).toEqual(cellsOf(table).map((row) => row.length));
      }),
    );
  });

  it('holds nothing but what UTF-8 can carry and an editor can show', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const csv = writeCsv(table, flavour);
        expect(csv.isWellFormed()).toBe(true);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: none of these may be left
        expect(csv).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/);
      }),
    );
  });

  it('comes back to the same cells, but for the guard', () => {
    const plain = nasty.map((text) => text.toWellFormed().replace(/[\p{Cc}]/gu, ''));
    const harmless = plain.filter((text) => !startsFormula(text));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(harmless, harmless), { minLength: 1 }),
        ([columns = ['', ''], ...rows]) => {
          const parsed = parse(writeCsv({ columns, rows }, flavour));
          const cells =
            flavour === 'raw' ? parsed : parsed.map((row) => row.map((cell) => cell.replace(/\t$/, '')));
          expect(cells).toEqual([columns, ...rows].map((row) => [...row]));
        },
      ),
    );
  });
});
