import { useEffect, useState } from 'preact/hooks';
import { AUDIT_LIMIT_MS, type Cause, type TabState } from '../utils/messages';
import { useStrings } from './strings';

/** What is going on: waiting, reading, failed. Nothing where all is said and done. */
export function AuditStatus({ state, provisional }: { state: TabState; provisional: boolean }) {
  const t = useStrings();
  if (state.stage === 'failed' && state.cause) return <Trouble cause={state.cause} detail={state.detail} />;
  const { stage } = state;
  const busy = stage === 'waiting' || stage === 'reading' || stage === 'judging' ? stage : null;
  // The record on show may be a breath behind what the background says.
  if (busy === null && !provisional) return null;
  return (
    <div class="status" role="status">
      <strong>{provisional || busy === null ? t.stillLoading : t[busy]}</strong>
      {busy && <Elapsed since={state.since} label={t.auditing} />}
    </div>
  );
}

/** Time gone by against the limit the extension keeps. */
function Elapsed({ since, label }: { since: number; label: string }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, []);
  return <progress aria-label={label} max={AUDIT_LIMIT_MS} value={Math.min(now - since, AUDIT_LIMIT_MS)} />;
}

/** What went wrong and what to do next. */
export function Trouble({ cause, detail }: { cause: Cause; detail: string }) {
  const t = useStrings();
  const { title, remedy } = t.causes[cause];
  return (
    <div class="status failed" role="alert">
      <strong>{title}</strong>
      <p>{remedy}</p>
      {cause === 'unexpected' && detail && (
        <details>
          <summary>{t.detail}</summary>
          <code class="snippet">{detail}</code>
        </details>
      )}
    </div>
  );
}
