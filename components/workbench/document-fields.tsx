import { useId, useLayoutEffect } from 'preact/hooks';
import { useDraft } from '../use-draft';

/** Something a person types for a document. */
export interface DocumentField {
  readonly key: string;
  readonly label: string;
  readonly kind: 'line' | 'lines' | 'day';
  /** As typed, else as proposed. */
  readonly value: string;
  /** What stands there, on paper too, where nothing is typed; ''. */
  readonly proposed?: string;
  /** Where it is left blank, the export asks. */
  readonly isNeeded?: boolean;
}

/** The few things that no record can know; each is kept once it is typed. */
export function DocumentFields({
  fields,
  onType,
}: {
  readonly fields: readonly DocumentField[];
  onType(key: string, value: string): void;
}) {
  return (
    <div class="document-fields">
      {fields.map((field) => (
        <Field key={field.key} field={field} onType={(value) => onType(field.key, value)} />
      ))}
    </div>
  );
}

function Field({
  field: { label, kind, value, proposed = '', isNeeded = false },
  onType,
}: {
  readonly field: DocumentField;
  onType(value: string): void;
}) {
  const [text, setText] = useDraft(value);
  const keep = (): void => {
    const said = text.trim() || proposed;
    setText(said);
    if (said !== value) onType(said);
  };
  // By the keyboard one prints without leaving the field, right after the last letter.
  useLayoutEffect(() => {
    addEventListener('beforeprint', keep);
    return () => removeEventListener('beforeprint', keep);
  });
  const id = useId();
  const common = {
    id,
    value: text,
    class: isNeeded && text === '' ? 'needed' : undefined,
    onBlur: keep,
  };
  return (
    <label class={`field-${kind}`} for={id}>
      {label}
      {kind === 'lines' && (
        <textarea
          {...common}
          rows={4}
          maxLength={2000}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      )}
      {kind === 'line' && (
        <input {...common} maxLength={300} onInput={({ currentTarget }) => setText(currentTarget.value)} />
      )}
      {kind === 'day' && (
        <input {...common} type="date" onInput={({ currentTarget }) => setText(currentTarget.value)} />
      )}
    </label>
  );
}
