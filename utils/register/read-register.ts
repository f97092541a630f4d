import { parseDate } from '../page/dates';
import { normalise } from '../page/text';
import { decodeTable, type RegisterTable } from './decode';
import { type Mapping, suggestMapping } from './headings';
import type { RowProblem } from './row-problems';
import { readSiteRow, type SiteRow } from './site-row';

/** What the rows of a table say under a mapping. */
export interface RegisterReading {
  readonly sites: readonly SiteRow[];
  /** In the order of the rows. */
  readonly problems: readonly RowProblem[];
  /** Rows that cannot be taken. */
  readonly refused: number;
}

/** How a long reading keeps its page alive. */
export interface Pace {
  /** Called after each chunk with the rows read so far. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Awaited between chunks, so that a page can draw and answer. */
  readonly breathe?: () => Promise<void>;
}

const CHUNK = 200;

/** Reads all rows of a table: again after the inspector corrected the mapping. */
export async function readSites(
  table: RegisterTable,
  mapping: Mapping,
  { onProgress, breathe }: Pace = {},
): Promise<RegisterReading> {
  const sites: SiteRow[] = [];
  const problems: RowProblem[] = [];
  const total = table.rows.length;
  for (let from = 0; from < total; from += CHUNK) {
    for (const row of table.rows.slice(from, from + CHUNK)) {
      const { read, problems: its } = readSiteRow(row, mapping);
      if (read) sites.push(read);
      problems.push(...its);
    }
    onProgress?.(Math.min(from + CHUNK, total), total);
    await breathe?.();
  }
  return { sites, problems, refused: total - sites.length };
}

export interface RegisterImport extends RegisterReading {
  readonly table: RegisterTable;
  readonly mapping: Mapping;
  /** 数据日期 as a title or remark states it, or ''. */
  readonly dataDate: string;
}

/**
 * A register from the bytes of its file, with the mapping that its headings suggest. Nothing is stored.
 *
 * @throws TableError
 */
export async function readRegister(
  bytes: Uint8Array<ArrayBuffer>,
  fileName: string,
  pace: Pace = {},
): Promise<RegisterImport> {
  const table = await decodeTable(bytes, fileName);
  const mapping = suggestMapping(table.headings);
  return { table, mapping, dataDate: dataDateOf(table), ...(await readSites(table, mapping, pace)) };
}

function dataDateOf({ passedOver }: RegisterTable): string {
  for (const { text } of passedOver) {
    const plain = normalise(text);
    const at = plain.search(/截[至止]|数据(?:日期|时间)|统计(?:日期|时间)/);
    const date = at === -1 ? null : parseDate(plain.slice(at, at + 40));
    if (date) return date.day;
  }
  return '';
}
