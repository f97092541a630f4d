import { useLayoutEffect } from 'preact/hooks';
import { useStrings } from '../strings';
import { fill } from '../strings/triage';

/** Nothing is left to be asked: all was answered, or there was nothing, or nothing may be changed any more. */
export function TriageEnd({
  isClosed,
  done,
  onUndo,
}: {
  readonly isClosed: boolean;
  /** Answered here. */
  readonly done: number;
  readonly onUndo: (() => void) | null;
}) {
  const { triage: t } = useStrings();
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'z' || event.altKey || event.metaKey || !onUndo) return;
      event.preventDefault();
      onUndo();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [onUndo]);
  const [title, how] = isClosed
    ? [t.closed, '']
    : done > 0
      ? [t.done, fill(t.doneHow, { n: done })]
      : [t.none, t.noneHow];
  return (
    <div class="empty">
      <strong>{title}</strong>
      {how && <p>{how}</p>}
      {onUndo && (
        <button type="button" onClick={onUndo}>
          {t.undo} <kbd>Z</kbd>
        </button>
      )}
    </div>
  );
}
