import { useState } from 'preact/hooks';
import type { RowProblem } from '../../utils/register/row-problems';
import { useStrings } from '../strings';
import { Tick } from './tick';

/** How many rows are taken and how many are not; the second must be agreed to before anything is imported. */
export function ImportConfirm({
  taken,
  refused,
  problems,
  summary,
  isUpdate,
  busy,
  onConfirm,
}: {
  readonly taken: number;
  readonly refused: number;
  /** Of this reading. */
  readonly problems: readonly RowProblem[];
  /** What comes of it, in figures. */
  readonly summary: string;
  readonly isUpdate: boolean;
  /** Read or saved just now. */
  readonly busy: boolean;
  onConfirm(): void;
}) {
  const { imports: t } = useStrings();
  // Another mapping may refuse others.
  const [agreedTo, setAgreedTo] = useState<readonly RowProblem[] | null>(null);
  const isAgreed = refused === 0 || agreedTo === problems;
  return (
    <div class="confirm">
      <span role="status">
        {t.readRows} <b>{taken}</b> {t.rows}
        {refused > 0 && (
          <>
            {' · '}
            <b class="refused">
              {t.refusedRows} {refused} {t.rows}
            </b>
          </>
        )}
        {summary && ` · ${summary}`}
      </span>
      {refused > 0 && taken > 0 && (
        <Tick checked={isAgreed} onTick={(checked) => setAgreedTo(checked ? problems : null)}>
          {t.tickRefused}
        </Tick>
      )}
      <button
        type="button"
        class="primary"
        aria-disabled={busy || taken === 0 || !isAgreed}
        onClick={() => {
          if (!busy && taken > 0 && isAgreed) onConfirm();
        }}
      >
        {taken === 0 ? t.nothing : isUpdate ? t.confirmUpdate : t.confirm}
      </button>
    </div>
  );
}
