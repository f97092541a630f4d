import type { Fault } from '../../utils/tables/documents/fault';
import { useStrings } from '../strings';
import { Tick } from './tick';

/** Which faults of a site get a sheet. */
export function DocumentFaultChoice({
  faults,
  chosen,
  onChoose,
}: {
  readonly faults: readonly Fault[];
  readonly chosen: ReadonlySet<string>;
  onChoose(chosen: ReadonlySet<string>): void;
}) {
  const { documents: t } = useStrings();
  const all = faults.every(({ findingId }) => chosen.has(findingId));
  return (
    <fieldset class="document-problems">
      <legend>{t.faults(chosen.size, faults.length)}</legend>
      <p class="buttons">
        <button
          type="button"
          class="small"
          onClick={() => onChoose(new Set(all ? [] : faults.map(({ findingId }) => findingId)))}
        >
          {all ? t.chooseNone : t.chooseAll}
        </button>
      </p>
      {faults.map(({ findingId, name, seen, url, isConfirmed }) => (
        <Tick
          key={findingId}
          checked={chosen.has(findingId)}
          onTick={(checked) => {
            const others = [...chosen].filter((one) => one !== findingId);
            onChoose(new Set(checked ? [...others, findingId] : others));
          }}
        >
          <span>
            {name} {!isConfirmed && <span class="tag amber">{t.unconfirmed}</span>}{' '}
            <small>
              {seen} {url}
            </small>
          </span>
        </Tick>
      ))}
    </fieldset>
  );
}
