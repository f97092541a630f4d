import { grouped } from '../../utils/grouped';
import type { Batch } from '../../utils/tables/official/batch';
import { TABLE_KINDS, type TableKind } from '../../utils/tables/official/catalogue';
import { useStrings } from '../strings';

/** Which table, and of what. */
export interface TableChoice {
  readonly kindId: string;
  /** '' for all sites. */
  readonly area: string;
  readonly siteId: string;
  /** `YYYY-MM-DD` */
  readonly filledOn: string;
}

/** 选择报表: by its source, then the area or site it is of. */
export function TableChooser({
  kind,
  choice,
  batch,
  onChoose,
}: {
  readonly kind: TableKind;
  readonly choice: TableChoice;
  readonly batch: Batch;
  onChoose(change: Partial<TableChoice>): void;
}) {
  const { tables: t } = useStrings();
  return (
    <fieldset class="fields unprinted">
      <legend class="unseen">{t.choice}</legend>
      <label>
        {t.table}{' '}
        <select value={kind.id} onChange={({ currentTarget }) => onChoose({ kindId: currentTarget.value })}>
          {[...grouped(TABLE_KINDS, ({ source }) => source)].map(([source, kinds]) => (
            <optgroup key={source} label={source}>
              {kinds.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      {kind.per === 'area' && (
        <label>
          {t.area}{' '}
          <select
            value={choice.area}
            onChange={({ currentTarget }) => onChoose({ area: currentTarget.value })}
          >
            <option value="">{t.allAreas}</option>
            {areasOf(batch).map((area) => (
              <option key={area}>{area}</option>
            ))}
          </select>
        </label>
      )}
      {kind.per === 'site' && (
        <label>
          {t.site}{' '}
          <select
            value={choice.siteId}
            onChange={({ currentTarget }) => onChoose({ siteId: currentTarget.value })}
          >
            {batch.lines.map(({ site }) => (
              <option key={site.id} value={site.id}>
                {site.name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {t.filledOn}{' '}
        <input
          type="date"
          value={choice.filledOn}
          required
          onChange={({ currentTarget }) => currentTarget.value && onChoose({ filledOn: currentTarget.value })}
        />
      </label>
    </fieldset>
  );
}

const areasOf = ({ lines }: Batch): string[] => [
  ...new Set(lines.map(({ site }) => site.city || site.province).filter(Boolean)),
];
