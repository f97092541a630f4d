import { useId } from 'preact/hooks';
import { useStrings } from '../strings';
import { useDraft } from '../use-draft';
import { OutsideLink } from './outside-link';
import { confirmed, type Fact, type FactField } from './typed-facts';

/** 新媒体与其他信息: what the walk collected is proposed, a person confirms or types. */
export function TypedFactFields({
  facts,
  canChange,
  onType,
}: {
  readonly facts: readonly Fact[];
  readonly canChange: boolean;
  onType(field: FactField, value: string): void;
}) {
  const { inspection: t } = useStrings();
  return (
    <div class="wide-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{t.field}</th>
            <th scope="col">{t.typedValue}</th>
            <th scope="col">{t.collected}</th>
            <th scope="col">{t.registered}</th>
          </tr>
        </thead>
        <tbody>
          {facts.map((fact) => (
            <Field
              key={fact.field}
              fact={fact}
              canChange={canChange}
              onType={(value) => onType(fact.field, value)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Field({
  fact,
  canChange,
  onType,
}: {
  readonly fact: Fact;
  readonly canChange: boolean;
  onType(value: string): void;
}) {
  const { inspection: t, save } = useStrings();
  const { field, typed, registered, proposals } = fact;
  const id = useId();
  const [value, setValue] = useDraft(typed);
  const name = t.factFields[field];
  return (
    <tr>
      <th scope="row">
        <label for={id}>{name}</label>
      </th>
      <td>
        <form
          class="fact"
          onSubmit={(event) => {
            event.preventDefault();
            if (value.trim() !== typed) onType(value.trim());
          }}
        >
          <input
            id={id}
            value={value}
            maxLength={2000}
            disabled={!canChange}
            {...(field === 'service-item-count' ? { inputMode: 'numeric', pattern: '[0-9]{0,6}' } : {})}
            onInput={(event) => setValue(event.currentTarget.value)}
          />
          <button
            type="submit"
            class="small"
            aria-disabled={!canChange || value.trim() === typed}
            disabled={!canChange}
          >
            {save}
            <span class="unseen">{name}</span>
          </button>
        </form>
      </td>
      <td>
        {proposals.length === 0 && '—'}
        <ul>
          {proposals.map((proposal) => (
            <li key={proposal.value} class="proposal">
              <span>
                <OutsideLink url={proposal.value} /> <small>{t.onPages(proposal.pages)}</small>
              </span>
              {confirmed(fact, proposal.value) !== typed && (
                <button
                  type="button"
                  class="small"
                  disabled={!canChange}
                  onClick={() => onType(confirmed(fact, proposal.value))}
                >
                  {t.confirm}
                  <span class="unseen">
                    {name} {proposal.value}
                  </span>
                </button>
              )}
            </li>
          ))}
        </ul>
      </td>
      <td>{registered || '—'}</td>
    </tr>
  );
}
