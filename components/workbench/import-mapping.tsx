import { useMemo } from 'preact/hooks';
import type { RegisterTable } from '../../utils/register/decode';
import {
  type Mapping,
  REGISTER_FIELDS,
  type RegisterField,
  remap,
  unmappedColumns,
} from '../../utils/register/headings';
import { useStrings } from '../strings';
import { Fold } from './register-fold';

const SAMPLES = 3;
const HALF = Math.ceil(REGISTER_FIELDS.length / 2);
/** Side by side, so that they are seen at once. */
const HALVES = [REGISTER_FIELDS.slice(0, HALF), REGISTER_FIELDS.slice(HALF)];

/** 列的对应: every field of a register with its column of the file and what stands there; and the columns left over. */
export function ImportMapping({
  table,
  mapping,
  onChange,
}: {
  readonly table: RegisterTable;
  readonly mapping: Mapping;
  onChange(mapping: Mapping): void;
}) {
  const { imports: t } = useStrings();
  const samples = useMemo(() => samplesOf(table), [table]);
  const columns = table.headings.map((heading, column) => `${columnName(column)} ${heading || t.untitled}`);
  const left = unmappedColumns(table.headings, mapping);
  return (
    <section class="folds">
      <h3>{t.mapping}</h3>
      <p class="soft">{t.mappingHelp}</p>
      <Missing mapping={mapping} />
      <Fold title={t.mapped} count={Object.keys(mapping).length} open>
        <div class="mapping">
          {HALVES.map((fields) => (
            <table key={fields[0]}>
              <thead>
                <tr>
                  <th scope="col">{t.field}</th>
                  <th scope="col">{t.column}</th>
                  <th scope="col">{t.samples}</th>
                </tr>
              </thead>
              <tbody>
                {fields.map((field) => (
                  <FieldRow
                    key={field}
                    field={field}
                    column={mapping[field] ?? null}
                    columns={columns}
                    samples={samples[mapping[field] ?? -1] ?? []}
                    onColumn={(column) => onChange(remap(mapping, field, column))}
                  />
                ))}
              </tbody>
            </table>
          ))}
        </div>
      </Fold>
      <h4>{t.unmapped}</h4>
      {left.length === 0 ? (
        <p class="soft">{t.unmappedNone}</p>
      ) : (
        <ul class="left-over">
          {left.map((column) => (
            <li key={column}>
              {columns[column]} <span class="soft">{samples[column]?.join('；')}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function FieldRow({
  field,
  column,
  columns,
  samples,
  onColumn,
}: {
  readonly field: RegisterField;
  readonly column: number | null;
  /** Names of all columns of the file. */
  readonly columns: readonly string[];
  readonly samples: readonly string[];
  onColumn(column: number | null): void;
}) {
  const { imports: t } = useStrings();
  return (
    <tr class={column === null ? 'soft' : ''}>
      <th scope="row">{t.fields[field]}</th>
      <td>
        <select
          aria-label={`${t.fields[field]}：${t.column}`}
          data-field={field}
          value={column ?? ''}
          onChange={({ currentTarget: { value } }) => onColumn(value === '' ? null : Number(value))}
        >
          <option value="">{t.notTaken}</option>
          {columns.map((name, index) => (
            <option key={name} value={index}>
              {name}
            </option>
          ))}
        </select>
      </td>
      <td>{samples.join('；')}</td>
    </tr>
  );
}

const IDENTITY: readonly RegisterField[] = ['code', 'homeUrl', 'domains'];

/** What every row will be refused for, said once. */
function Missing({ mapping }: { readonly mapping: Mapping }) {
  const { imports: t } = useStrings();
  if (mapping.name === undefined) return <p class="status failed">{t.needsName}</p>;
  if (IDENTITY.some((field) => mapping[field] !== undefined)) return null;
  return <p class="status failed">{t.needsIdentity}</p>;
}

/** Per column the first values that differ. */
function samplesOf({ headings, rows }: RegisterTable): string[][] {
  return headings.map((_, column) => {
    const found = new Set<string>();
    for (const { cells } of rows) {
      const value = cells[column]?.trim() ?? '';
      if (value !== '') found.add(value);
      if (found.size === SAMPLES) break;
    }
    return [...found];
  });
}

/** As spreadsheets name them: A, B … Z, AA. */
const columnName = (column: number): string =>
  (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
