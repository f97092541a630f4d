import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Cell } from '../../utils/model/table';
import { useStrings } from '../strings';
import { Tick } from './tick';

/** Between several chosen words of one cell. */
const JOINT = '；';
/** As many words are alternatives; of more, several may be chosen. */
const ALTERNATIVES = 4;

/** Types a cell where it stands: free words, one of a few, or several of many. */
export function TableTyping({
  name,
  cell,
  onType,
  onKeep,
  onCancel,
}: {
  readonly name: string;
  readonly cell: Cell;
  onType(value: string): void;
  /** Of what was typed when the hands went elsewhere: it is kept, the field stays. */
  onKeep(value: string): void;
  onCancel(): void;
}) {
  const { tables: t, save, cancel } = useStrings();
  const { choices } = cell;
  const before = cell.value === null ? '' : String(cell.value);
  const [value, setValue] = useState(before);
  const isDone = useRef(false);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);
  const chosen = value.split(JOINT).filter(Boolean);
  const choose = (choice: string, isChosen: boolean): void =>
    setValue((choices ?? []).filter((one) => (one === choice ? isChosen : chosen.includes(one))).join(JOINT));
  const leave = (): void => {
    isDone.current = true;
    onCancel();
  };
  return (
    <form
      ref={form}
      class="typing"
      aria-label={t.typing(name)}
      onSubmit={(event) => {
        event.preventDefault();
        isDone.current = true;
        onType(value.trim());
      }}
      onKeyDown={(event) => event.key === 'Escape' && leave()}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        const isInside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
        if (!isInside && !isDone.current && value.trim() !== before) onKeep(value.trim());
      }}
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
            <Tick
              key={choice}
              checked={chosen.includes(choice)}
              onTick={(checked) => choose(choice, checked)}
            >
              {choice}
            </Tick>
          ))}
        </fieldset>
      )}
      <span class="buttons">
        <button type="submit" class="small primary">
          {save}
        </button>
        <button type="button" class="small" onClick={leave}>
          {cancel}
        </button>
      </span>
    </form>
  );
}
