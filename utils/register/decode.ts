import { decodeText, type TextEncoding } from '../text-encoding';
import { type HeadedTable, headTable, recognisedIn } from './heading-row';
import { readSeparated } from './separated';
import { TABLE_CAPS, TableError } from './table-error';
import { readWorkbook, type WorkbookSheet } from './workbook';

/** A file as a table of text. */
export interface RegisterTable extends HeadedTable {
  readonly fileName: string;
  /** '' for a text file. */
  readonly sheet: string;
  /** Null for a workbook. */
  readonly encoding: TextEncoding | null;
}

/**
 * Reads a CSV file or a workbook, told apart by their bytes: an extension may lie. Of a workbook, the sheet whose headings
 * name most fields.
 *
 * @throws TableError with a named cause, whose message says what to do
 */
export async function decodeTable(bytes: Uint8Array<ArrayBuffer>, fileName: string): Promise<RegisterTable> {
  if (bytes.length === 0) throw new TableError('empty');
  if (bytes.length > TABLE_CAPS.bytes) throw new TableError('too-large');
  if (startsWith(bytes, OLE)) throw new TableError(isEncrypted(bytes) ? 'encrypted' : 'old-workbook');
  if (startsWith(bytes, ZIP)) {
    const { name, grid } = bestOf(await readWorkbook(bytes));
    return { ...headTable(grid), fileName, sheet: name, encoding: null };
  }
  const { text, encoding } = decodeText(bytes);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no text has these
  if (/[\0-\x08\x0e-\x1a]/.test(text)) throw new TableError('not-a-table');
  if (/^\s*<(?:!doctype|html|\?xml|table|meta|head)\b/i.test(text)) throw new TableError('web-page');
  return { ...headTable(readSeparated(text)), fileName, sheet: '', encoding };
}

function bestOf(sheets: readonly WorkbookSheet[]): WorkbookSheet {
  const [best] = sheets
    .map((sheet) => ({ sheet, known: recognisedIn(sheet.grid) }))
    .sort((a, b) => b.known - a.known || b.sheet.grid.length - a.sheet.grid.length);
  if (!best) throw new TableError('empty');
  return best.sheet;
}

const ZIP = [0x50, 0x4b];
/** The container of `.xls`, `.et`, and of workbooks with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** The container names its parts in UTF-16. */
const isEncrypted = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes).includes([...'EncryptedPackage'].join('\0'));
