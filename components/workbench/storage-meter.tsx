import { useStrings } from '../strings';
import { fill } from '../strings/triage';
import { sizeOf } from './evidence-takings';

/** From here on the inspector is asked to make room, per cent. */
const PRESSURE = 80;

export interface StorageUse {
  /** Bytes; null where the browser does not tell. */
  readonly used: number | null;
  readonly quota: number | null;
  /** Whether the browser has promised not to clear the records by itself. */
  readonly isKept: boolean;
}

/** How much room the records take. Nothing is ever dropped to make some. */
export function StorageMeter({ use, onKeep }: { readonly use: StorageUse; onKeep(): void }) {
  const { storage: t } = useStrings().setting;
  const { used, quota, isKept } = use;
  const percent = used !== null && quota ? Math.round((100 * used) / quota) : null;
  return (
    <>
      {used === null || !quota ? (
        <p class="soft">{t.unknown}</p>
      ) : (
        <p>
          {fill(t.used, { used: sizeOf(used), quota: sizeOf(quota) })}
          <meter aria-label={t.label} min={0} max={quota} high={(quota * PRESSURE) / 100} value={used} />
        </p>
      )}
      {percent !== null && percent >= PRESSURE && (
        <p class="status failed" role="alert">
          {fill(t.pressure, { percent })}
        </p>
      )}
      <p>
        <span class={`tag ${isKept ? 'green' : 'amber'}`}>{isKept ? t.kept : t.notKept}</span>
        {!isKept && (
          <button type="button" onClick={onKeep}>
            {t.keep}
          </button>
        )}
      </p>
    </>
  );
}
