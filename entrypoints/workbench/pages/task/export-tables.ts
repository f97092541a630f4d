import type { OfficialTable } from '../../../../utils/model/table';
import type { TableTemplate } from '../../../../utils/model/table-template';
import { writeCsv } from '../../../../utils/tables/csv';
import { fileName } from '../../../../utils/tables/file-name';
import type { Batch } from '../../../../utils/tables/official/batch';
import type { TableKind } from '../../../../utils/tables/official/catalogue';
import { flatTable } from '../../../../utils/tables/official/table';
import { periodCode } from '../../../../utils/tasks/period';
import type { Save } from '../../../extension-page/main';

/** A table with what it is of, and the template it was made by. */
export interface MadeTable {
  readonly kind: TableKind;
  readonly template: TableTemplate;
  readonly table: OfficialTable;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Writes one workbook with a sheet for each table.
 * @param subject what the tables are of: 六安市
 * @returns the file's name
 */
export async function exportXlsx(
  made: readonly MadeTable[],
  subject: string,
  batch: Batch,
  save: Save,
): Promise<string> {
  // A megabyte of program that only an export needs.
  const { writeXlsx } = await import('../../../../utils/tables/writers/xlsx');
  const name = nameOf(made, subject, batch, 'xlsx');
  save(name, await writeXlsx(made.map(({ table }) => table)), XLSX);
  return name;
}

/** Writes the plain ones, a file each: of one name, 附件, each is called what it is. @returns the files' names */
export function exportCsv(made: readonly MadeTable[], subject: string, batch: Batch, save: Save): string {
  return made
    .flatMap((one) => {
      const flat = flatTable(one.table);
      if (!flat) return [];
      const isShared = made.some(({ kind, table }) => kind !== one.kind && table.annex === one.table.annex);
      const name = nameOf([one], subject, batch, 'csv', isShared ? one.kind.name : undefined);
      save(name, writeCsv(flat, 'excel'), 'text/csv;charset=utf-8');
      return [name];
    })
    .join('、');
}

/** `政网巡检_六安市_2018Q3_附件1.xlsx`; several annexes are 附件1-附件3. */
function nameOf(
  made: readonly MadeTable[],
  subject: string,
  { task }: Batch,
  extension: string,
  ownName?: string,
): string {
  const names = [...new Set(made.map(({ kind, table }) => table.annex || kind.name))];
  const [first = '', last = ''] = [names[0], names.at(-1)];
  const what = ownName ?? (first === last ? first : `${first}-${last}`);
  return fileName(['政网巡检', subject, periodCode(task.period), what], extension);
}
