export type TableCause =
  | 'empty'
  | 'too-large'
  | 'old-workbook'
  | 'encrypted'
  | 'web-page'
  | 'broken-quotes'
  | 'damaged'
  | 'not-a-table';

const MESSAGES: Readonly<Record<TableCause, string>> = {
  empty: '文件里没有可以导入的行。',
  'too-large': '表格太大：最多 50000 行、200 列，文件不超过 30 MB。请拆分后分别导入。',
  'old-workbook': '这是旧版 Excel 或 WPS 表格（.xls、.et）。请用“另存为”存成 .xlsx 后再导入。',
  encrypted: '工作簿设有打开密码。请去掉密码，另存后再导入。',
  'web-page': '这个文件其实是网页，只是扩展名像表格。请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。',
  'broken-quotes': '{where}的引号不成对，无法分清单元格。请用 Excel 或 WPS 打开核对，另存为 .xlsx 后再导入。',
  damaged: '工作簿已损坏，无法读取。请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。',
  'not-a-table': '无法识别为表格。可以导入 .csv（UTF-8 或 GB18030）和 .xlsx 文件。',
};

/** Why a file is no table that can be imported: a named cause, and what to do about it as the message. */
export class TableError extends Error {
  override readonly name = 'TableError';
  override readonly cause: TableCause;

  /** @param where the place in the file, for the causes that have one: `第 12 行` */
  constructor(cause: TableCause, where = '文件') {
    super(MESSAGES[cause].replace('{where}', where));
    this.cause = cause;
  }
}

/** What one import may hold. */
export const TABLE_CAPS = {
  /** Bytes of the file. */
  bytes: 30 * 1024 * 1024,
  /** Bytes of a workbook once unpacked. */
  unpacked: 300 * 1024 * 1024,
  /** Rows below the headings. */
  rows: 50_000,
  columns: 200,
} as const;
