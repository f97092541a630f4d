import { useLayoutEffect, useRef } from 'preact/hooks';
import { useStrings } from '../strings';
import { TriageReason } from './triage-reason';

export interface TriageActions {
  onConfirm(): void;
  /** 不属实: asks why first. */
  onObject(objecting: boolean): void;
  /** Each time the reason is written on. */
  onWrite(draft: string): void;
  onOverrule(reason: string): void;
  onLater(): void;
  onBack(): void;
  onUndo(): void;
  onLocate(): void;
  onTake(): void;
}

/** What can be done with the question on show, one key each. */
export function TriageBar({
  objecting,
  reasons,
  draft,
  canUndo,
  canGoBack,
  busy,
  ...on
}: TriageActions & {
  readonly objecting: boolean;
  /** Given last, to be chosen by a figure. */
  readonly reasons: readonly string[];
  /** The reason written for this question and not recorded; empty for none. */
  readonly draft: string;
  readonly canUndo: boolean;
  readonly canGoBack: boolean;
  /** True while evidence is kept. */
  readonly busy: boolean;
}) {
  const { triage: t } = useStrings();
  useTriageKeys(objecting, on);
  return (
    <div class="lane">
      {objecting && (
        <TriageReason
          reasons={reasons}
          draft={draft}
          onWrite={on.onWrite}
          onSave={on.onOverrule}
          onCancel={() => {
            on.onWrite('');
            on.onObject(false);
          }}
        />
      )}
      <div class="buttons">
        <button type="button" class="big red" onClick={on.onConfirm}>
          {t.confirm} <kbd>Y</kbd>
        </button>
        <button
          type="button"
          class="big green"
          aria-expanded={objecting}
          onClick={() => on.onObject(!objecting)}
        >
          {t.overrule} <kbd>N</kbd>
        </button>
        <button type="button" class="big" onClick={on.onLater}>
          {t.later} <kbd>S</kbd>
        </button>
        <button type="button" aria-disabled={!canGoBack} onClick={on.onBack}>
          {t.backward} <kbd>←</kbd>
        </button>
        <button type="button" aria-disabled={!canUndo} onClick={on.onUndo}>
          {t.undo} <kbd>Z</kbd>
        </button>
        <button type="button" onClick={on.onLocate}>
          {t.locate} <kbd>L</kbd>
        </button>
        <button type="button" aria-disabled={busy} onClick={on.onTake}>
          {busy ? t.taking : t.take} <kbd>E</kbd>
        </button>
      </div>
    </div>
  );
}

/** One key each, wherever the focus is, unless somebody is writing. */
function useTriageKeys(objecting: boolean, on: TriageActions): void {
  const latest = useRef({ objecting, on });
  latest.current = { objecting, on };
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target, ctrlKey, metaKey, altKey, repeat } = event;
      if (target instanceof HTMLElement && target.closest('input, textarea, select')) return;
      const key = event.key.toLowerCase();
      if (altKey || metaKey || repeat || (ctrlKey && key !== 'z')) return;
      const { on: act, objecting: asking } = latest.current;
      const keys: Readonly<Record<string, () => void>> = {
        y: act.onConfirm,
        n: () => act.onObject(!asking),
        s: act.onLater,
        arrowright: act.onLater,
        arrowleft: act.onBack,
        z: act.onUndo,
        l: act.onLocate,
        e: act.onTake,
      };
      const meant = keys[key];
      if (!meant) return;
      event.preventDefault();
      meant();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
