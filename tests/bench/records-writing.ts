import { writeXlsx as writeWorkbook } from 'hucre/xlsx';
import { wordsOf } from '../../components/words';
import type { OfficialTable } from '../../utils/model/table';
import { writeCsv } from '../../utils/tables/csv';
import { findingsTable } from '../../utils/tables/findings';
import type { Batch } from '../../utils/tables/official/batch';
import { buildTable, tableKind } from '../../utils/tables/official/catalogue';
import { flatTable } from '../../utils/tables/official/table';
import type { Table } from '../../utils/tables/table';
import { workbookOf, writeXlsx } from '../../utils/tables/writers/xlsx';
import { type BenchLines, benchLines } from './records-lines';
import type { Turn } from './records-result';

/**
 * Writing tables and lists of a large task, each beside writing the same with no logic: of CSV the same cells quoted and
 * joined, of XLSX the same cells handed straight to the library. Ours begins with what an export is given, the tables on
 * show and the records as they were read; both end with the bytes.
 * Bundled into one script, because it is sent to a page as text.
 */
export interface WritingSide {
  /** Makes the rows of so many sites ready; the number of findings. */
  prepare(sites: number): number;
  /** @param oursFirst whether ours or the plain one begins this turn */
  turn(what: Written, oursFirst: boolean): Promise<Turn>;
}

/** `annexes`: 附件1 to 附件3 as XLSX and, as far as they are plain tables, as CSV. */
export type Written = 'annexes' | 'findings';

declare global {
  var writingSide: WritingSide;
}

const ANNEXES = ['shanxi-cities', 'shanxi-departments', 'shanxi-failed'];
const encoder = new TextEncoder();
let lines: BenchLines | null = null;

const annexesOf = (batch: Batch) =>
  ANNEXES.map((id) => {
    const kind = tableKind(id);
    if (!kind) throw new Error(`no table ${id}`);
    return buildTable(kind, { batch, earlier: [], area: '', siteId: '', filledOn: '' });
  });

type Cells = readonly (readonly (string | number)[])[];

/** Cells that are as they will stand, quoted and joined. */
const plainCsv = (tables: readonly Cells[]): Uint8Array[] =>
  tables.map((rows) => encoder.encode(`\ufeff${rows.map((cells) => `"${cells.join('","')}"`).join('\r\n')}`));

/** Ours, and what it is laid beside: that is handed, ready-made, what ours has to find out. */
function contestants(what: Written, { batch, records }: BenchLines): readonly [ours: Work, plain: Work] {
  const listOf = () => [findingsTable(records, { describe: wordsOf })];
  const flatOf = (tables: readonly OfficialTable[]) => tables.flatMap((table) => flatTable(table) ?? []);
  const csvOf = (tables: readonly Table<string | number>[]) =>
    tables.map((table) => encoder.encode(writeCsv(table, 'excel')));
  const cellsOf = (tables: readonly Table<string | number>[]) =>
    tables.map(({ columns, rows }): Cells => [columns, ...rows]);
  if (what === 'findings') {
    const cells = cellsOf(listOf());
    return [async () => csvOf(listOf()), async () => plainCsv(cells)];
  }
  const annexes = annexesOf(batch);
  const [book, cells] = [workbookOf(annexes), cellsOf(flatOf(annexes))];
  return [
    async () => [await writeXlsx(annexes), ...csvOf(flatOf(annexes))],
    async () => [await writeWorkbook(book), ...plainCsv(cells)],
  ];
}
type Work = () => Promise<unknown>;

async function timed(work: Work): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

globalThis.writingSide = {
  prepare(sites) {
    lines = benchLines(sites);
    return lines.records.reduce((sum, { findings }) => sum + findings.length, 0);
  },

  async turn(what, oursFirst) {
    if (!lines) throw new Error('no rows are ready');
    const [ours, plain] = contestants(what, lines);
    if (oursFirst) {
      const oursMs = await timed(ours);
      return { oursMs, plainMs: await timed(plain) };
    }
    const plainMs = await timed(plain);
    return { plainMs, oursMs: await timed(ours) };
  },
};
