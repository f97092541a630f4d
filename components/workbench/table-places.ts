import type { Field, OfficialTable } from '../../utils/model/table';
import { fields, placed } from '../../utils/tables/official/table';
import type { CellPlace } from './table-cell';

export const fieldPlace = ({ key, label, cell }: Field): CellPlace => ({
  at: `field/${key}`,
  name: label,
  cell,
});

/** The areas of a table as it has them now, in its order. */
export const areasIn = ({ blocks }: OfficialTable): string[] => [
  ...new Set(
    blocks.flatMap(({ columns, rows }) => {
      const at = columns.findIndex(({ key }) => key === 'area');
      return rows.flatMap(({ cells, isTotal }) => (isTotal ? [] : (cells[at]?.text ?? []))).filter(Boolean);
    }),
  ),
];

/** Every cell of a table by its place: those of the body, of the head and of the foot. */
export const cellPlaces = (table: OfficialTable): CellPlace[] => [
  ...fields(table).map(fieldPlace),
  ...placed(table).map(({ at, name, cell }) => ({ at, name, cell })),
];
