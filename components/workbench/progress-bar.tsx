import { PROGRESS_STATES, type Progress } from '../../utils/tasks/progress';
import { useStrings } from '../strings';

/** 进度: one bar in the colours of the states, and the same in words. */
export function ProgressBar({ progress }: { readonly progress: Progress }) {
  const { tasks: t } = useStrings();
  const { counts, total, done } = progress;
  const shown = PROGRESS_STATES.filter((state) => counts[state] > 0);
  return (
    <div class="progress">
      <div
        class="bar"
        role="progressbar"
        aria-label={t.progress}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
      >
        {shown
          .filter((state) => state !== 'excluded')
          .map((state) => (
            <span key={state} class={`state-${state}`} style={{ flexGrow: counts[state] }} />
          ))}
      </div>
      <p>
        <b>
          {done}/{total}
        </b>
        {shown.map((state) => (
          <span key={state} class="legend">
            <i class={`dot state-${state}`} aria-hidden="true" />
            {t.states[state]} {counts[state]}
          </span>
        ))}
      </p>
    </div>
  );
}
