import type { TableChoice } from '../../../../components/workbench/table-choice';
import type { Batch } from '../../../../utils/tables/official/batch';
import { buildTable, TABLE_KINDS, type TableKind } from '../../../../utils/tables/official/catalogue';
import { scopedTo } from '../../task-batch';
import type { MadeTable } from './export-tables';

/** The table that was chosen, with all it is made from. */
export interface Chosen extends TableChoice {
  readonly kind: TableKind;
  readonly batch: Batch;
  /** Tasks before this one, where the table looks back. */
  readonly earlier: readonly Batch[];
}

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
    table: buildTable(one, {
      batch: scopedTo(batch, scopeOf({ ...chosen, kind: one })),
      earlier,
      area: one.per === 'area' ? area : '',
      siteId: one.per === 'site' ? siteId : '',
      filledOn,
    }),
  }));
}

/** What a file is called after: the site or area of the form, else the one city or province of the register, else the register. */
export function subjectOf({ kind, area, siteId, batch: { lines, register } }: Chosen): string {
  if (kind.per === 'site') return lines.find(({ site }) => site.id === siteId)?.site.name ?? '';
  if (kind.per === 'area' && area !== '') return area;
  const only = (names: readonly string[]): string => (new Set(names).size === 1 ? (names[0] ?? '') : '');
  return (
    only(lines.map(({ site }) => site.city)) || only(lines.map(({ site }) => site.province)) || register.name
  );
}
