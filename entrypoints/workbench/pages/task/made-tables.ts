import type { TableChoice } from '../../../../components/workbench/table-choice';
import type { Batch } from '../../../../utils/tables/official/batch';
import {
  buildTable,
  TABLE_KINDS,
  type TableKind,
  tableKind,
  templateOf,
} from '../../../../utils/tables/official/catalogue';
import { hasRows } from '../../../../utils/tables/official/table';
import { scopedTo } from '../../task-batch';
import type { MadeTable } from './export-tables';

/** The table that was chosen, with all it is made from. */
export interface Chosen extends TableChoice {
  readonly kind: TableKind;
  readonly batch: Batch;
  /** Tasks before this one, where the table looks back. */
  readonly earlier: readonly Batch[];
}

/** Whether a table of the source speaks of tasks before this one: 连续四个季度, a year's report. */
export const looksBack = (source: string): boolean =>
  TABLE_KINDS.some((one) => one.source === source && (one.per === 'year' || one.id === 'national-work'));

/** The area or site whose form it is; '' for tables of the whole task. */
export const scopeOf = ({ kind, area, siteId }: Chosen): string =>
  kind.per === 'area' ? area : kind.per === 'site' ? siteId : '';

/** The chosen table; `whole`: with those of the same source that are of the whole task, in the order of the source. */
export function madeTables(chosen: Chosen, whole: boolean): MadeTable[] {
  const { kind, batch, earlier, area, siteId, filledOn } = chosen;
  return TABLE_KINDS.filter(
    (one) => one === kind || (whole && one.source === kind.source && one.per === 'task'),
  ).map((one) => ({
    kind: one,
    template: templateOf(one, batch),
    table: buildTable(one, {
      batch: scopedTo(batch, scopeOf({ ...chosen, kind: one })),
      earlier,
      area: one.per === 'area' ? area : '',
      siteId: one.per === 'site' ? siteId : '',
      filledOn,
    }),
  }));
}

/** Whose forms a notice carries before anybody chooses: lists of 六安 name sites of any one place. */
export function proposedSource({ lines }: Batch): string {
  const provinces = [...new Set(lines.map(({ site }) => site.province))];
  const isShanxi = provinces.length === 1 && provinces[0]?.startsWith('山西');
  const id = provinces.length > 1 ? 'national-failed' : isShanxi ? 'shanxi-failed' : 'luan-failed';
  return tableKind(id)?.source ?? '';
}

/** All tables of one source that are of the whole task and say anything, in its order. */
export const annexesOf = (
  source: string,
  batch: Batch,
  earlier: readonly Batch[],
  filledOn: string,
): MadeTable[] =>
  TABLE_KINDS.filter((one) => one.source === source && one.per === 'task')
    .map((kind) => ({
      kind,
      template: templateOf(kind, batch),
      table: buildTable(kind, { batch, earlier, area: '', siteId: '', filledOn }),
    }))
    .filter(({ table }) => hasRows(table));

/** What a file is called after: the site or area of the form, else the place of the task. */
export function subjectOf({ kind, area, siteId, batch }: Chosen): string {
  if (kind.per === 'site') return batch.lines.find(({ site }) => site.id === siteId)?.site.name ?? '';
  if (kind.per === 'area' && area !== '') return area;
  return placeOf(batch);
}

/** The one city or province of the register, else the register's name. */
export function placeOf({ lines, register }: Batch): string {
  const only = (names: readonly string[]): string => (new Set(names).size === 1 ? (names[0] ?? '') : '');
  return (
    only(lines.map(({ site }) => site.city)) || only(lines.map(({ site }) => site.province)) || register.name
  );
}
