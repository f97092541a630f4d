import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useStrings } from './strings';
import { useOnce } from './use-once';

/** Asks why before something is done that must be answered for. */
export function ReasonForm({
  label,
  example,
  action,
  onSave,
  onCancel,
}: {
  readonly label: string;
  /** What a reason looks like, for example. */
  readonly example?: string;
  readonly action: string;
  /** A promise, where the form stays until it is known whether the reason was kept. */
  onSave(reason: string): unknown;
  onCancel(): void;
}) {
  const { cancel } = useStrings();
  const [reason, setReason] = useState('');
  const once = useOnce();
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <form
      class="reason"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim()) void once(async () => onSave(reason.trim()));
        else field.current?.focus();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <label for={id}>{label}</label>
      <textarea
        id={id}
        ref={field}
        rows={2}
        maxLength={2000}
        required
        placeholder={example}
        value={reason}
        onInput={({ currentTarget: { value } }) => setReason(value)}
      />
      <button type="submit" class="primary">
        {action}
      </button>
      <button type="button" onClick={onCancel}>
        {cancel}
      </button>
    </form>
  );
}
