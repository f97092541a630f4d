import { useId } from 'preact/hooks';
import { useStrings } from './strings';
import { useDraft } from './use-draft';

/** 检查人: written beside each review. */
export function InspectorName({ name, onSave }: { name: string; onSave(name: string): void }) {
  const t = useStrings();
  const [value, setValue] = useDraft(name);
  const ids = { field: useId(), help: useId() };
  return (
    <details class="block">
      <summary>{t.settings}</summary>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          onSave(value.trim());
        }}
      >
        <label for={ids.field}>{t.inspector}</label>
        <input
          id={ids.field}
          type="text"
          maxLength={100}
          autocomplete="off"
          aria-describedby={ids.help}
          value={value}
          onInput={(event) => setValue(event.currentTarget.value)}
        />
        <button type="submit" aria-disabled={value.trim() === name}>
          {t.save}
        </button>
        <small id={ids.help}>{t.inspectorHelp}</small>
      </form>
    </details>
  );
}
