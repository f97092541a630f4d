import type { Sweep, SweepPage } from '../../utils/model/sweep';
import { timeLeft } from '../../utils/sweep/left';
import { type Strings, useStrings } from '../strings';

/** How far a sweep is, in pages and in time. */
export function SweepProgress({
  sweep,
  pages,
  isMoving,
}: {
  readonly sweep: Sweep;
  readonly pages: readonly SweepPage[];
  /** False: what is left takes as long, but nobody is at it. */
  readonly isMoving: boolean;
}) {
  const { sweep: t } = useStrings();
  const { counts } = sweep;
  const left = timeLeft(sweep, pages);
  return (
    <div class="sweep-progress">
      <progress aria-label={t.running} value={counts.done + counts.failed} max={Math.max(counts.pages, 1)} />
      <p role="status">
        {t.counts(counts.done, counts.failed, counts.pages)}
        {isMoving && left !== null && left > 0 && ` · ${t.timeLeft(spell(left, t))}`}
      </p>
    </div>
  );
}

const MINUTE_MS = 60_000;

/** In whole minutes, rounded up: nobody is told that it is over before it is. */
function spell(ms: number, t: Strings['sweep']): string {
  if (ms < MINUTE_MS) return t.soon;
  const minutes = Math.ceil(ms / MINUTE_MS);
  return minutes < 60 ? t.minutes(minutes) : t.hours(Math.floor(minutes / 60), minutes % 60);
}
