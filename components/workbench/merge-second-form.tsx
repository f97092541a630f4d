import { useId, useState } from 'preact/hooks';
import { type CheckSize, countToDraw } from '../../utils/bundle/second-check';
import { useStrings } from '../strings';

/** What a sample is drawn by. */
export interface Draw {
  readonly size: CheckSize;
  readonly seed: number;
}

/** 盲抽复核: how much to draw, by which seed, and the way to export it. */
export function SecondCheckForm({
  pool,
  isBusy,
  onExport,
}: {
  /** Findings to draw from. */
  readonly pool: number;
  readonly isBusy: boolean;
  onExport(draw: Draw): void;
}) {
  const { merging: t } = useStrings();
  const [kind, setKind] = useState<'percent' | 'number'>('percent');
  const [amount, setAmount] = useState('5');
  const [seed, setSeed] = useState(() => String(new Date().getFullYear()));
  const help = useId();
  const draw: Draw = {
    size: kind === 'percent' ? { percent: Number(amount) } : { number: Number(amount) },
    seed: Number(seed),
  };
  const isSound = Number(amount) > 0 && Number.isInteger(draw.seed) && Math.abs(draw.seed) < 2 ** 31;
  const drawn = isSound ? countToDraw(pool, draw.size) : 0;
  const isReady = drawn > 0 && !isBusy;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onExport(draw);
      }}
    >
      <div class="fields">
        <label>
          {t.size}{' '}
          <select
            value={kind}
            onChange={({ currentTarget: { value } }) => setKind(value === 'number' ? 'number' : 'percent')}
          >
            <option value="percent">{t.sizes.percent}</option>
            <option value="number">{t.sizes.number}</option>
          </select>
        </label>
        <label>
          {t.amount}{' '}
          <input
            type="number"
            required
            min={kind === 'percent' ? 0.1 : 1}
            max={kind === 'percent' ? 100 : undefined}
            step={kind === 'percent' ? 0.1 : 1}
            value={amount}
            onInput={({ currentTarget: { value } }) => setAmount(value)}
          />
        </label>
        <label>
          {t.seed}{' '}
          <input
            type="number"
            required
            step={1}
            aria-describedby={help}
            value={seed}
            onInput={({ currentTarget: { value } }) => setSeed(value)}
          />
        </label>
        <button type="submit" class="primary" aria-disabled={!isReady}>
          {t.exportSample}
        </button>
      </div>
      <p class="soft" id={help}>
        {t.seedHelp}
      </p>
      <p role="status">{pool === 0 ? t.emptyPool : t.pool(pool, drawn)}</p>
    </form>
  );
}
