import Papa from 'papaparse';
import { recognisedIn } from './heading-row';
import type { Grid } from './merged-cells';
import { TableError } from './table-error';

const SEPARATORS = [',', '\t', ';'] as const;
/** Rows that show which separator a file uses: titles first, then headings. */
const SAMPLE_ROWS = 40;

/**
 * The cells of a text whose cells are separated by commas, tabs or semicolons: by those that make the most headings
 * known, and of equals the most cells. Cells are text as written, formulas too.
 *
 * @throws TableError `broken-quotes`: everything after a quote that does not end would be one cell
 */
export function readSeparated(text: string): Grid {
  const [separator] = SEPARATORS.map((one) => {
    const sample = parse(text, one, SAMPLE_ROWS).data;
    return { one, known: recognisedIn(sample), cells: sample.reduce((sum, row) => sum + row.length, 0) };
  }).sort((a, b) => b.known - a.known || b.cells - a.cells);
  const { data, errors } = parse(text, separator?.one ?? ',', 0);
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) throw new TableError('broken-quotes', `第 ${(broken.row ?? 0) + 1} 行`);
  return data.map((row) => row.map(bareCell));
}

const parse = (text: string, delimiter: string, preview: number): Papa.ParseResult<string[]> =>
  Papa.parse<string[]>(text, { delimiter, preview });

/**
 * What was written to keep Excel from changing a cell is no part of it: `="1400000048"`, and the apostrophe before
 * digits or what looks like a formula.
 */
const bareCell = (cell: string): string =>
  /^\s*="([^"]*)"\s*$/.exec(cell)?.[1] ?? cell.trim().replace(/^'(?=[\d=+\-@])/, '');
