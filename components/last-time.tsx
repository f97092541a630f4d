import type { EarlierInspection } from '../utils/records/reader';
import { useStrings } from './strings';
import { wordsOf } from './words';

/** What was found at the site the time before, and what was overruled with which reason. */
export function LastTime({ earlier }: { readonly earlier: EarlierInspection }) {
  const { walk: t } = useStrings();
  const { record, faults, overruled } = earlier;
  return (
    <details class="block" open>
      <summary>
        {t.lastTime}（{record.task.period.label}） <span class="count">{faults.length}</span>
      </summary>
      {faults.length === 0 && <p class="none">{t.nothingLast}</p>}
      <ul class="plain">
        {faults.map((finding) => {
          const { name, message } = wordsOf(finding);
          return (
            <li key={finding.id}>
              <b>{name}</b> <small>{message}</small>
            </li>
          );
        })}
      </ul>
      {overruled.length > 0 && (
        <section aria-label={t.lastOverruled}>
          <h3>{t.lastOverruled}</h3>
          <ul class="plain">
            {overruled.map((finding) => (
              <li key={finding.id}>
                <b>{wordsOf(finding).name}</b> <small>{record.reviews[finding.id]?.reason}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </details>
  );
}
