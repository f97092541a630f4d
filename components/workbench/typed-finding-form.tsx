import { useId, useState } from 'preact/hooks';
import { INDICATOR_NAMES, VETO_NAMES } from '../../rules/verdict/words';
import type { Edition } from '../../utils/model/words';
import { useStrings } from '../strings';
import { useOnce } from '../use-once';
import { readPoints } from './typed-points';

export interface TypedFinding {
  readonly note: string;
  readonly url: string;
  /** `V1.3`, `D3.4`; left out: only told. */
  readonly countsFor?: string;
  readonly tenths?: number;
}

/** A fault of the site that no machine sees, or points an inspector gives. */
export function TypedFindingForm({
  edition,
  onAdd,
}: {
  readonly edition: Edition;
  /** @returns whether it was recorded, so that the fields can be emptied. */
  onAdd(finding: TypedFinding): Promise<boolean>;
}) {
  const { inspection: t } = useStrings();
  const ids = { note: useId(), url: useId(), counts: useId(), points: useId(), help: useId() };
  const [note, setNote] = useState('');
  const [url, setUrl] = useState('');
  const [countsFor, setCountsFor] = useState('');
  const [points, setPoints] = useState('');
  const once = useOnce();
  const tenths = readPoints(points);
  const costs = countsFor !== '' && !countsFor.startsWith('V');
  const add = async (): Promise<void> => {
    if (note.trim() === '' || (costs && tenths === null)) return;
    const added = await onAdd({
      note: note.trim(),
      url: url.trim(),
      ...(countsFor === '' ? {} : { countsFor }),
      ...(costs && tenths !== null ? { tenths } : {}),
    });
    if (!added) return;
    setNote('');
    setUrl('');
    setPoints('');
  };
  return (
    <form
      class="fields"
      aria-label={t.addFinding}
      onSubmit={(event) => {
        event.preventDefault();
        void once(add);
      }}
    >
      <span class="field">
        <label for={ids.note}>{t.note}</label>
        <input
          id={ids.note}
          class="long"
          required
          maxLength={2000}
          value={note}
          onInput={({ currentTarget: { value } }) => setNote(value)}
        />
      </span>
      <span class="field">
        <label for={ids.url}>{t.address}</label>
        <input
          id={ids.url}
          class="long"
          type="url"
          maxLength={4000}
          placeholder="https://"
          value={url}
          onInput={({ currentTarget: { value } }) => setUrl(value)}
        />
      </span>
      <span class="field">
        <label for={ids.counts}>{t.countsFor}</label>
        <select
          id={ids.counts}
          value={countsFor}
          onChange={({ currentTarget: { value } }) => setCountsFor(value)}
        >
          <option value="">{t.countsForNothing}</option>
          {choicesOf(edition).map(([group, keys]) => (
            <optgroup key={group} label={t.countGroups[group]}>
              {keys.map((key) => (
                <option key={key} value={key}>
                  {key} {VETO_NAMES[`${edition}-${key}`] ?? INDICATOR_NAMES[key]}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </span>
      {costs && (
        <>
          <span class="field">
            <label for={ids.points}>{t.pointsTyped}</label>
            <input
              id={ids.points}
              inputMode="decimal"
              required
              size={6}
              value={points}
              aria-invalid={points !== '' && tenths === null}
              aria-describedby={ids.help}
              onInput={({ currentTarget: { value } }) => setPoints(value)}
            />
          </span>
          <small id={ids.help}>{points !== '' && tenths === null ? t.pointsWrong : t.pointsHelp}</small>
        </>
      )}
      <button type="submit" class="primary">
        {t.addFinding}
      </button>
    </form>
  );
}

type Group = 'veto' | 'deduction' | 'bonus';

/** What a finding by hand can count for under an edition: D and B of 2019, S of 2015. */
function choicesOf(edition: Edition): readonly (readonly [Group, readonly string[]])[] {
  const vetoes = Object.keys(VETO_NAMES)
    .filter((clause) => clause.startsWith(`${edition}-`))
    .map((clause) => clause.slice(edition.length + 1));
  const indicators = (letter: string): string[] =>
    Object.keys(INDICATOR_NAMES).filter((key) => key.startsWith(letter));
  return edition === 'Z19'
    ? [
        ['veto', vetoes],
        ['deduction', indicators('D')],
        ['bonus', indicators('B')],
      ]
    : [
        ['veto', vetoes],
        ['deduction', indicators('S')],
      ];
}
