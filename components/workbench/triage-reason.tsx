import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useStrings } from '../strings';

/** Why the machine is wrong: a reason given before, by its figure, or words of one's own. */
export function TriageReason({
  reasons,
  draft,
  onWrite,
  onSave,
  onCancel,
}: {
  readonly reasons: readonly string[];
  /** Written for this question before, and not recorded. */
  readonly draft: string;
  onWrite(draft: string): void;
  onSave(reason: string): void;
  onCancel(): void;
}) {
  const { triage: t, save, cancel, reasonNeeded } = useStrings();
  const [own, setOwn] = useState(draft);
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  // At once: the next key is meant for the form already.
  useLayoutEffect(() => {
    const first = draft ? null : form.current?.querySelector<HTMLElement>('ol button');
    (first ?? field.current)?.focus();
  }, []);
  const submit = (): void => {
    if (own.trim()) onSave(own.trim());
    else field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isWriting = event.target === field.current;
    const chosen = isWriting ? undefined : reasons[Number(event.key) - 1];
    if (event.key === 'Escape') onCancel();
    // Enter ends a word in an input method before it ends the reason.
    else if (isWriting && event.key === 'Enter' && !event.shiftKey && !event.isComposing) submit();
    else if (chosen !== undefined) onSave(chosen);
    else if (!isWriting && event.key === '0') field.current?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form
      ref={form}
      class="reason"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {reasons.length > 0 && (
        <ol class="quick" aria-label={t.quickReasons}>
          {reasons.map((reason, i) => (
            <li key={reason}>
              <button type="button" onClick={() => onSave(reason)}>
                <kbd>{i + 1}</kbd> {reason}
              </button>
            </li>
          ))}
        </ol>
      )}
      <label for={id}>
        {t.ownReason} {reasons.length > 0 && <kbd>0</kbd>}
      </label>
      <textarea
        id={id}
        ref={field}
        rows={2}
        maxLength={1000}
        required
        placeholder={reasonNeeded}
        value={own}
        onInput={({ currentTarget: { value } }) => {
          setOwn(value);
          onWrite(value);
        }}
      />
      <button type="submit" class="primary">
        {save}
      </button>
      <button type="button" onClick={onCancel}>
        {cancel}
      </button>
      <small>{reasons.length > 0 ? t.reasonKeys : t.ownReasonKeys}</small>
    </form>
  );
}
