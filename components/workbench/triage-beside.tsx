import type { Cause } from '../../utils/messages';
import { useStrings } from '../strings';
import { fill } from '../strings/triage';

/** What is shown in the window beside, and what is kept of the question already. */
export function TriageBeside({
  state,
  kept,
  onGrant,
}: {
  readonly state:
    | { readonly stage: 'closed' | 'opening' | 'shown' | 'no-place' }
    | { readonly stage: 'permission'; readonly host: string }
    | { readonly stage: 'failed'; readonly cause: Cause };
  /** Pieces of evidence of the question. */
  readonly kept: number;
  /** Must be called straight from the click. */
  onGrant(): void;
}) {
  const { triage: t, causes } = useStrings();
  return (
    <p class="beside" role="status">
      {state.stage === 'closed' && t.besideHelp}
      {state.stage === 'opening' && t.opening}
      {state.stage === 'shown' && t.shown}
      {state.stage === 'no-place' && t.noPlace}
      {state.stage === 'failed' && `${t.notShown}${causes[state.cause].title}。${causes[state.cause].remedy}`}
      {state.stage === 'permission' && (
        <>
          {fill(t.needsHost, { host: state.host })}
          <button type="button" class="small" onClick={onGrant}>
            {t.grantHost}
          </button>
        </>
      )}
      {kept > 0 && <span class="tag green">{fill(t.kept, { n: kept })}</span>}
    </p>
  );
}
