import { readAvailability } from '../../rules/verdict/availability';
import type { VisitSeries } from '../../utils/model/task';
import { useStrings } from '../strings';
import { clock } from '../words';

/** 可用性监测: the series imported, each with its tries, failures and full days. */
export function SeriesList({ series }: { readonly series: readonly VisitSeries[] }) {
  const { inspection: t } = useStrings();
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
        </tr>
      </thead>
      <tbody>
        {series.map(({ id, source, visits, at, author }) => {
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
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
