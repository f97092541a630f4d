import { useId } from 'preact/hooks';
import type { DrawSettings } from '../../utils/tasks/draw';
import { Choice } from '../choice';
import { useStrings } from '../strings';
import { Tick } from './tick';

const MODES = ['all', 'ratio', 'number'] as const;
const STRATA = ['area', 'level'] as const;

/** 抽查方式: all, a share or a number; by what strata; and the seed by which it can be drawn again. */
export function DrawFields({
  settings,
  seed,
  onChange,
  onSeed,
}: {
  readonly settings: DrawSettings;
  readonly seed: number;
  onChange(settings: DrawSettings): void;
  /** Null asks for another one. */
  onSeed(seed: number | null): void;
}) {
  const { tasks: t } = useStrings();
  const ids = { mode: useId(), amount: useId(), seed: useId(), help: useId() };
  const { mode, amount, strata } = settings;
  return (
    <fieldset class="fields">
      <legend>{t.draw}</legend>
      <label for={ids.mode} class="unseen">
        {t.draw}
      </label>
      <Choice
        id={ids.mode}
        words={MODES}
        names={t.modes}
        chosen={mode}
        onChoose={(one) => onChange({ ...settings, mode: one, amount: one === 'ratio' ? 30 : 10 })}
      />
      {mode !== 'all' && (
        <>
          <label for={ids.amount}>{mode === 'ratio' ? t.percent : t.sites}</label>
          <input
            id={ids.amount}
            type="number"
            required
            min={mode === 'ratio' ? 0.1 : 1}
            max={mode === 'ratio' ? 100 : undefined}
            step={mode === 'ratio' ? 'any' : 1}
            value={amount}
            onInput={({ currentTarget: { value } }) => onChange({ ...settings, amount: Number(value) })}
          />
          {STRATA.map((stratum) => (
            <Tick
              key={stratum}
              checked={strata.includes(stratum)}
              onTick={(checked) =>
                onChange({
                  ...settings,
                  strata: STRATA.filter((one) => (one === stratum ? checked : strata.includes(one))),
                })
              }
            >
              {t.strataNames[stratum]}
            </Tick>
          ))}
          <label for={ids.seed}>{t.seed}</label>
          <input
            id={ids.seed}
            type="number"
            required
            step={1}
            min={0}
            max={2 ** 32 - 1}
            value={seed}
            aria-describedby={ids.help}
            onInput={({ currentTarget: { value } }) => onSeed(Number(value))}
          />
          <button type="button" onClick={() => onSeed(null)}>
            {t.again}
          </button>
          <small id={ids.help} class="wide">
            {t.seedHelp}
          </small>
        </>
      )}
    </fieldset>
  );
}
