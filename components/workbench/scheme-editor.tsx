import { useId, useState } from 'preact/hooks';
import type { Scheme } from '../../utils/model/scheme';
import { EDITIONS } from '../../utils/model/words';
import { Choice } from '../choice';
import { useStrings } from '../strings';
import { fill } from '../strings/triage';
import { SchemeOff } from './scheme-off';
import { SchemePointsFields } from './scheme-points';
import { SchemeWindowFields } from './scheme-windows';

/** A scheme that changes nothing yet. */
export const newScheme = (id: string): Scheme => ({
  id,
  name: '',
  edition: 'Z19',
  off: [],
  windows: [],
  points: [],
});

/** 本地方案 being written: nothing is kept before it is saved. */
export function SchemeEditor({
  scheme,
  onSave,
  onCancel,
}: {
  readonly scheme: Scheme;
  onSave(scheme: Scheme): void;
  onCancel(): void;
}) {
  const { cancel, save, schemes: t, tasks } = useStrings();
  const ids = { name: useId(), edition: useId() };
  const [edited, setEdited] = useState(scheme);
  const change = (changes: Partial<Scheme>): void => setEdited({ ...edited, ...changes });
  const name = edited.name.trim();
  return (
    <form
      class="scheme"
      aria-label={edited.name || t.add}
      onSubmit={(event) => {
        event.preventDefault();
        if (name !== '') onSave({ ...edited, name });
      }}
    >
      <div class="fields">
        <label for={ids.name}>{t.name}</label>
        <input
          id={ids.name}
          class="long"
          required
          maxLength={100}
          value={edited.name}
          placeholder={t.namePlaceholder}
          onInput={({ currentTarget: { value } }) => change({ name: value })}
        />
        <label for={ids.edition}>{t.edition}</label>
        <Choice
          id={ids.edition}
          words={EDITIONS}
          names={tasks.editions}
          chosen={edited.edition}
          // Windows and points are those of the one standard.
          onChoose={(edition) => change({ edition, windows: [], points: [] })}
        />
      </div>
      <details open={edited.off.length > 0}>
        <summary>
          {t.off} <small>{edited.off.length > 0 && fill(t.offCount, { n: edited.off.length })}</small>
        </summary>
        <p class="soft">{t.offHelp}</p>
        <SchemeOff off={edited.off} onChange={(off) => change({ off })} />
      </details>
      <details open={edited.windows.length > 0}>
        <summary>{t.windows}</summary>
        <p class="soft">{t.windowsHelp}</p>
        <SchemeWindowFields {...edited} onChange={(windows) => change({ windows })} />
      </details>
      <details open={edited.points.length > 0}>
        <summary>{t.points}</summary>
        <p class="soft">{t.pointsHelp}</p>
        <SchemePointsFields {...edited} onChange={(points) => change({ points })} />
      </details>
      <div class="buttons">
        <button type="submit" class="primary" aria-disabled={name === ''}>
          {save}
        </button>
        <button type="button" onClick={onCancel}>
          {cancel}
        </button>
      </div>
    </form>
  );
}
