import { type ArchiveFile, storedArchive, unpackXml } from './archive';
import { extentOf, fillMergedRows, type Grid, sheetFiles } from './merged-cells';
import { TABLE_CAPS, TableError } from './table-error';

export interface WorkbookSheet {
  readonly name: string;
  readonly grid: Grid;
}

/**
 * The sheets of an `.xlsx` workbook as text: numbers with all their digits, days as `2018-03-01`, 是 and 否 for true and
 * false, the stored result of a formula. The value of cells merged down a column stands in each of their rows.
 *
 * @throws TableError
 */
export async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<WorkbookSheet[]> {
  const files = await unpackXml(bytes, TABLE_CAPS.unpacked);
  if (!files.some(({ path }) => path === 'xl/workbook.xml')) throw new TableError('not-a-table');
  const xml = sheetFiles(files);
  for (const sheet of xml) {
    const { rows, columns } = extentOf(sheet ?? '');
    // Before the cells are read: the library fills every gap between them.
    if (rows > MAX_ROWS || columns > MAX_COLUMNS) throw new TableError('too-large');
  }
  const sheets = await sheetsOf(files);
  return sheets.map(({ name, grid }, index) => {
    fillMergedRows(grid, xml[index] ?? '');
    return { name, grid };
  });
}

/** Far beyond what is taken in, for other sheets of the workbook and forgotten remarks at the edge. */
const MAX_ROWS = TABLE_CAPS.rows * 4;
const MAX_COLUMNS = TABLE_CAPS.columns * 3;

async function sheetsOf(files: readonly ArchiveFile[]): Promise<WorkbookSheet[]> {
  // On demand: most days nobody imports anything.
  const { default: readXlsx } = await import('read-excel-file/universal');
  const sheets = await readXlsx<string>(storedArchive(files), { parseNumber: digitsOf }).catch(() => {
    throw new TableError('damaged');
  });
  return sheets.map(({ sheet, data }) => ({ name: sheet, grid: data.map((row) => row.map(cellText)) }));
}

/** A number as it is stored, `1400000048` or `1.400000048E9`, with its digits. */
function digitsOf(stored: string): string {
  const number = Number(stored);
  return /^-?\d+$/.test(stored) || !Number.isSafeInteger(number) ? stored : String(number);
}

function cellText(cell: unknown): string {
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  if (cell instanceof Date) return Number.isNaN(cell.valueOf()) ? '' : cell.toISOString().slice(0, 10);
  return typeof cell === 'string' ? cell : '';
}
