import { useId } from 'preact/hooks';
import { PERIOD_UNITS, type Period, type PeriodUnit, periodLabel, periodOf } from '../../utils/tasks/period';
import { useStrings } from '../strings';

/** How a period is chosen: a unit of the calendar, or two days. */
export type PeriodChoice =
  | { readonly unit: PeriodUnit; readonly year: number; readonly place: number }
  | { readonly unit: 'own'; readonly from: string; readonly to: string };

const PLACES: Readonly<Record<PeriodUnit, number>> = { month: 12, quarter: 4, half: 2, year: 1 };

/** The period that is chosen, or null while it is none. */
export function periodChosen(choice: PeriodChoice): Period | null {
  if (choice.unit !== 'own') return periodOf(choice.unit, choice.year, choice.place);
  const { from, to } = choice;
  return from !== '' && from <= to ? { from, to, label: periodLabel({ from, to }) } : null;
}

export function PeriodFields({
  choice,
  onChange,
}: {
  readonly choice: PeriodChoice;
  onChange(choice: PeriodChoice): void;
}) {
  const { tasks: t } = useStrings();
  const ids = { unit: useId(), year: useId(), place: useId(), from: useId(), to: useId() };
  const year = choice.unit === 'own' ? Number(choice.from.slice(0, 4)) : choice.year;
  return (
    <fieldset class="fields">
      <legend>{t.period}</legend>
      <label for={ids.unit}>{t.unit}</label>
      <select
        id={ids.unit}
        value={choice.unit}
        onChange={({ currentTarget: { value } }) =>
          onChange(
            value === 'own'
              ? { unit: 'own', from: periodChosen(choice)?.from ?? '', to: periodChosen(choice)?.to ?? '' }
              : { unit: value as PeriodUnit, year, place: 1 },
          )
        }
      >
        {PERIOD_UNITS.map((unit) => (
          <option key={unit} value={unit}>
            {t.units[unit]}
          </option>
        ))}
        <option value="own">{t.ownPeriod}</option>
      </select>
      {choice.unit === 'own' ? (
        (['from', 'to'] as const).map((end) => (
          <span key={end} class="field">
            <label for={ids[end]}>{t[end]}</label>
            <input
              id={ids[end]}
              type="date"
              required
              value={choice[end]}
              onInput={({ currentTarget: { value } }) => onChange({ ...choice, [end]: value })}
            />
          </span>
        ))
      ) : (
        <>
          <label for={ids.year}>{t.year}</label>
          <input
            id={ids.year}
            type="number"
            min={2000}
            max={2100}
            required
            value={choice.year}
            onInput={({ currentTarget: { value } }) => onChange({ ...choice, year: Number(value) })}
          />
          {PLACES[choice.unit] > 1 && (
            <>
              <label for={ids.place}>{t.place}</label>
              <select
                id={ids.place}
                value={choice.place}
                onChange={({ currentTarget: { value } }) => onChange({ ...choice, place: Number(value) })}
              >
                {Array.from({ length: PLACES[choice.unit] }, (_, i) => i + 1).map((place) => (
                  <option key={place} value={place}>
                    {place}
                  </option>
                ))}
              </select>
            </>
          )}
        </>
      )}
    </fieldset>
  );
}
