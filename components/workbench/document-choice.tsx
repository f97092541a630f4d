import { useId } from 'preact/hooks';
import { useStrings } from '../strings';

/** 选择文书: one of a few. */
export function DocumentChoice<Kind extends string>({
  kinds,
  chosen,
  onChoose,
}: {
  readonly kinds: readonly (readonly [kind: Kind, name: string])[];
  readonly chosen: Kind;
  onChoose(kind: Kind): void;
}) {
  const { documents: t } = useStrings();
  const group = useId();
  return (
    <fieldset class="fields document-choice unprinted">
      <legend class="unseen">{t.choice}</legend>
      {kinds.map(([kind, name]) => (
        <label key={kind} class="check">
          <input type="radio" name={group} checked={kind === chosen} onChange={() => onChoose(kind)} />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
