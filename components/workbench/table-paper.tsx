import type { Field, OfficialTable } from '../../utils/model/table';
import type { GridCell } from '../../utils/tables/official/layout';
import { printDocument } from '../../utils/tables/writers/print';
import { type CellDesk, TableCell } from './table-cell';
import { cellPlaces, fieldPlace } from './table-places';

/** An official table as its form lies on paper; its cells open. */
export function TablePaper({ table, ...desk }: { readonly table: OfficialTable } & CellDesk) {
  const { annex, title, subtitle, orientation, notes } = table;
  const { widths, headingRows, rows } = printDocument(table);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const names = new Map(cellPlaces(table).map(({ at, name }) => [at, name]));
  const line = (cells: readonly GridCell[], n: number) => (
    <tr key={n}>
      {cells.map((one) => (
        <Square key={one.column} square={one} name={names.get(one.at) ?? ''} desk={desk} />
      ))}
    </tr>
  );
  return (
    <article class={`paper ${orientation}`} aria-label={title}>
      {annex && <p class="annex">{annex}</p>}
      <h3>{title}</h3>
      {subtitle && <p class="subtitle">{subtitle}</p>}
      <Fields fields={table.head} desk={desk} />
      <div class="form-table">
        <table aria-label={title}>
          <colgroup>
            {widths.map((width, n) => (
              // Columns have no other name than their place.
              <col key={n} style={{ width: `${(100 * width) / whole}%` }} />
            ))}
          </colgroup>
          {headingRows > 0 && <thead>{rows.slice(0, headingRows).map(line)}</thead>}
          <tbody>{rows.slice(headingRows).map(line)}</tbody>
        </table>
      </div>
      <Fields fields={table.foot} desk={desk} />
      {notes.map((note) => (
        <p key={note} class="note">
          {note}
        </p>
      ))}
    </article>
  );
}

function Square({
  square: { rows, columns, role, text, cell, at, isTotal },
  name,
  desk,
}: {
  readonly square: GridCell;
  readonly name: string;
  readonly desk: CellDesk;
}) {
  const spans = { rowSpan: rows, colSpan: columns };
  if (role !== 'cell' && text !== '') {
    return (
      <th {...spans} scope={role === 'heading' ? 'col' : 'row'}>
        {text}
      </th>
    );
  }
  return (
    <td {...spans} class={isTotal ? 'total' : undefined}>
      {cell && <TableCell at={at} name={name} cell={cell} {...desk} />}
    </td>
  );
}

function Fields({ fields, desk }: { readonly fields: readonly Field[]; readonly desk: CellDesk }) {
  if (fields.length === 0) return null;
  return (
    <div class="around">
      {fields.map((field) => (
        <span key={field.key}>
          {field.label}：<TableCell {...fieldPlace(field)} {...desk} />
        </span>
      ))}
    </div>
  );
}
