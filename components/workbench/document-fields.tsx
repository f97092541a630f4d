import { useEffect, useId, useState } from 'preact/hooks';

/** Something a person types for a document. */
export interface DocumentField {
  readonly key: string;
  readonly label: string;
  readonly kind: 'line' | 'lines' | 'day';
  /** As typed, else as proposed. */
  readonly value: string;
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
  field: { label, kind, value, isNeeded = false },
  onType,
}: {
  readonly field: DocumentField;
  onType(value: string): void;
}) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const id = useId();
  const common = {
    id,
    value: text,
    class: isNeeded && text === '' ? 'needed' : undefined,
    onBlur: () => text.trim() !== value && onType(text.trim()),
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
