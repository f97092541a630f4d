import { useId, useState } from 'preact/hooks';
import type { LedgerEntry } from '../../rules/verdict';
import type { ColumnCorrection } from '../../utils/model/task';
import { COLUMN_CLASSES, COLUMN_LEVELS, type ColumnClass, type ColumnLevel } from '../../utils/model/words';
import { COLUMN_CLASS_NAMES } from '../../utils/page/columns/classes';
import { Choice } from '../choice';
import { useStrings } from '../strings';

/** A whole correction: it takes the place of the one before, so it says all that differs from the machine's reading. */
export type ColumnChange = Pick<ColumnCorrection, 'name' | 'class' | 'level' | 'due' | 'reason'>;

const DUES = ['standard', 'due', 'not-due'] as const;
type Due = (typeof DUES)[number];

/** Corrects what a column is. What the machine reads stays beside it. */
export function LedgerCorrection({
  entry,
  onSave,
}: {
  readonly entry: LedgerEntry;
  onSave(change: ColumnChange): void;
}) {
  const { inspection: t, save } = useStrings();
  const ids = { name: useId(), class: useId(), level: useId(), due: useId(), reason: useId() };
  const [name, setName] = useState(entry.name);
  const [columnClass, setClass] = useState<ColumnClass>(entry.class.value);
  const [level, setLevel] = useState<ColumnLevel>(entry.level.value);
  const [due, setDue] = useState<Due>(dueOf(entry.correction?.due));
  const [reason, setReason] = useState('');
  const change: ColumnChange = {
    ...(name.trim() !== '' && name.trim() !== entry.names[0] ? { name: name.trim() } : {}),
    ...(columnClass === entry.class.machine ? {} : { class: columnClass }),
    ...(level === entry.level.machine ? {} : { level }),
    ...(due === 'standard' ? {} : { due: due === 'due' }),
    reason: reason.trim(),
  };
  return (
    <form
      class="fields correction"
      aria-label={t.correct}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(change);
      }}
    >
      <span class="field">
        <label for={ids.name}>{t.ledgerHeadings.name}</label>
        <input
          id={ids.name}
          maxLength={300}
          value={name}
          onInput={({ currentTarget: { value } }) => setName(value)}
        />
      </span>
      <span class="field">
        <label for={ids.class}>{t.ledgerHeadings.class}</label>
        <select
          id={ids.class}
          value={columnClass}
          onChange={({ currentTarget: { value } }) => setClass(value as ColumnClass)}
        >
          {COLUMN_CLASSES.map((one) => (
            <option key={one} value={one}>
              {COLUMN_CLASS_NAMES[one]}
              {one === entry.class.machine && ` · ${t.machineSaid}`}
            </option>
          ))}
        </select>
      </span>
      <span class="field">
        <label for={ids.level}>{t.ledgerHeadings.level}</label>
        <select
          id={ids.level}
          value={level}
          onChange={({ currentTarget: { value } }) => setLevel(value as ColumnLevel)}
        >
          {COLUMN_LEVELS.map((one) => (
            <option key={one} value={one}>
              {t.levels[one]}
              {one === entry.level.machine && ` · ${t.machineSaid}`}
            </option>
          ))}
        </select>
      </span>
      <span class="field">
        <label for={ids.due}>{t.due}</label>
        <Choice id={ids.due} words={DUES} names={t.dues} chosen={due} onChoose={setDue} />
      </span>
      <span class="field">
        <label for={ids.reason}>{t.correctWhy}</label>
        <input
          id={ids.reason}
          class="long"
          required
          maxLength={2000}
          value={reason}
          onInput={({ currentTarget: { value } }) => setReason(value)}
        />
      </span>
      <button type="submit" class="primary">
        {save}
      </button>
    </form>
  );
}

const dueOf = (due: boolean | undefined): Due => (due === undefined ? 'standard' : due ? 'due' : 'not-due');
