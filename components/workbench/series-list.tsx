import { readAvailability } from '../../rules/verdict/availability';
import { isOfMonitor } from '../../utils/model/monitor';
import type { VisitSeries } from '../../utils/model/task';
import { useStrings } from '../strings';
import { clock } from '../words';

/** 可用性监测: the series imported and our own monitor's, each with its tries, failures and full days. */
export function SeriesList({
  series,
  onRemove,
}: {
  readonly series: readonly VisitSeries[];
  /** Absent where nothing can be changed. Our own monitor's visits are not removed: they are a record. */
  readonly onRemove?: ((series: VisitSeries) => void) | undefined;
}) {
  const { inspection: t, links } = useStrings();
  if (series.length === 0) return <p class="soft">{t.noSeries}</p>;
  return (
    <table>
      <thead>
        <tr>
          {t.seriesHeadings.map((heading, i) => (
            <th key={heading} scope="col" class={i > 1 ? 'figures' : undefined}>
              {heading}
            </th>
          ))}
          {onRemove && <td />}
        </tr>
      </thead>
      <tbody>
        {series.map((one) => {
          const { id, source, visits, at, author } = one;
          const { whole, fullDays, weeks } = readAvailability(visits);
          return (
            <tr key={id}>
              <th scope="row">
                {source}
                <small> {[clock(at), author].filter(Boolean).join(' · ')}</small>
              </th>
              <td>
                {whole?.from} — {whole?.to}
              </td>
              <td class="figures">{whole?.tries ?? 0}</td>
              <td class="figures">{whole?.failures ?? 0}</td>
              <td class="figures">{fullDays}</td>
              <td class="figures">{weeks.length}</td>
              {onRemove && (
                <td>
                  {!isOfMonitor(one) && (
                    <button type="button" onClick={() => onRemove(one)}>
                      {links.removeSeries}
                      <span class="unseen">{source}</span>
                    </button>
                  )}
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
