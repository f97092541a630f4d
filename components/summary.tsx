import { OUTCOMES } from '../utils/model/words';
import { countOutcomes } from '../utils/records/effective';
import type { AuditRecord } from '../utils/records/rows';
import { useStrings } from './strings';

/** How many findings count as what, the inspector's word included. */
export function Summary({ record }: { record: AuditRecord }) {
  const t = useStrings();
  const counts = countOutcomes(record);
  return (
    <ul class="summary" aria-label={t.summary}>
      {OUTCOMES.map((outcome) => (
        <li key={outcome} class={outcome}>
          <b>{counts[outcome]}</b>
          <span>{t.outcomes[outcome]}</span>
        </li>
      ))}
    </ul>
  );
}
