import { useId } from 'preact/hooks';
import type { SweepSettings } from '../../utils/model/sweep';
import { DEFAULTS } from '../../utils/sweep/defaults';
import { useStrings } from '../strings';
import { Tick } from './tick';

/** 检查方式: how politely, and how much. */
export function SweepSettingsFields({
  settings,
  crawlDelayMs,
  onChange,
}: {
  readonly settings: SweepSettings;
  /** What the site's robots.txt asks for; 0 for nothing, or where it was not read yet. */
  readonly crawlDelayMs: number;
  onChange(settings: SweepSettings): void;
}) {
  const { sweep: t } = useStrings();
  const ids = { every: useId(), atOnce: useId(), articles: useId(), seed: useId() };
  const number =
    (field: 'articles' | 'seed', most: number) =>
    ({ currentTarget: { value } }: { readonly currentTarget: HTMLInputElement }): void =>
      onChange({ ...settings, [field]: Math.min(Math.max(Math.round(Number(value)), 0), most) });
  return (
    <fieldset class="fields">
      <legend>{t.settings}</legend>
      <label for={ids.every}>{t.every}</label>
      <input
        id={ids.every}
        type="number"
        min={1}
        max={600}
        step="any"
        value={settings.everyMs / 1000}
        onChange={({ currentTarget: { value } }) =>
          onChange({
            ...settings,
            everyMs: Math.min(Math.max(Math.round(Number(value) * 1000), 1000), 600_000),
          })
        }
      />
      <span>{t.seconds}</span>
      <label for={ids.atOnce}>{t.atOnce}</label>
      <select
        id={ids.atOnce}
        value={settings.atOnce}
        onChange={({ currentTarget: { value } }) => onChange({ ...settings, atOnce: value === '1' ? 1 : 2 })}
      >
        <option value={1}>1</option>
        <option value={2}>2</option>
      </select>
      <span>{t.pagesAtOnce}</span>
      <label for={ids.articles}>{t.articles}</label>
      <input
        id={ids.articles}
        type="number"
        min={0}
        max={20}
        step={1}
        value={settings.articles}
        onChange={number('articles', 20)}
      />
      <span>{t.pieces}</span>
      <label for={ids.seed}>{t.seed}</label>
      <input
        id={ids.seed}
        type="number"
        min={0}
        max={MAX_SEED}
        step={1}
        value={settings.seed}
        onChange={number('seed', MAX_SEED)}
      />
      <Tick checked={settings.follow} onTick={(checked) => onChange({ ...settings, follow: checked })}>
        {t.follow}
      </Tick>
      {crawlDelayMs > settings.everyMs && <small class="wide">{t.crawlDelay(crawlDelayMs / 1000)}</small>}
    </fieldset>
  );
}

const MAX_SEED = 2 ** 31 - 1;

/** As nobody has set anything yet. */
export const newSettings = (): SweepSettings => ({
  ...DEFAULTS,
  seed: Math.floor(Math.random() * MAX_SEED),
});
