import type { Field, OfficialTable } from '../../utils/model/table';
import { fields, placed } from '../../utils/tables/official/table';
import type { CellPlace } from './table-cell';

export const fieldPlace = ({ key, label, cell }: Field): CellPlace => ({
  at: `field/${key}`,
  name: label,
  cell,
});

/** Every cell of a table by its place: those of the body, of the head and of the foot. */
export const cellPlaces = (table: OfficialTable): CellPlace[] => [
  ...fields(table).map(fieldPlace),
  ...placed(table).map(({ at, name, cell }) => ({ at, name, cell })),
];
