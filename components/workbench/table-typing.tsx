import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Cell } from '../../utils/model/table';
import { useStrings } from '../strings';

/** Between several chosen words of one cell. */
const JOINT = '；';
/** As many words are alternatives; of more, several may be chosen. */
const ALTERNATIVES = 4;

/** Types a cell where it stands: free words, one of a few, or several of many. */
export function TableTyping({
  name,
  cell,
  onType,
  onCancel,
}: {
  readonly name: string;
  readonly cell: Cell;
  onType(value: string): void;
  onCancel(): void;
}) {
  const { tables: t, save, cancel } = useStrings();
  const { choices } = cell;
  const [value, setValue] = useState(cell.value === null ? '' : String(cell.value));
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);
  const chosen = value.split(JOINT).filter(Boolean);
  const choose = (choice: string, isChosen: boolean): void =>
    setValue((choices ?? []).filter((one) => (one === choice ? isChosen : chosen.includes(one))).join(JOINT));
  return (
    <form
      ref={form}
      class="typing"
      aria-label={t.typing(name)}
      onSubmit={(event) => {
        event.preventDefault();
        onType(value.trim());
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      {!choices && (
        <input
          id={id}
          aria-label={name}
          value={value}
          maxLength={2000}
          onInput={({ currentTarget }) => setValue(currentTarget.value)}
        />
      )}
      {choices && choices.length <= ALTERNATIVES && (
        <select
          id={id}
          aria-label={name}
          value={value}
          onChange={({ currentTarget }) => setValue(currentTarget.value)}
        >
          <option value="">—</option>
          {choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      )}
      {choices && choices.length > ALTERNATIVES && (
        <fieldset class="fields">
          <legend class="unseen">{name}</legend>
          {choices.map((choice) => (
            <label key={choice} class="check">
              <input
                type="checkbox"
                checked={chosen.includes(choice)}
                onChange={({ currentTarget }) => choose(choice, currentTarget.checked)}
              />
              {choice}
            </label>
          ))}
        </fieldset>
      )}
      <span class="buttons">
        <button type="submit" class="small primary">
          {save}
        </button>
        <button type="button" class="small" onClick={onCancel}>
          {cancel}
        </button>
      </span>
    </form>
  );
}
