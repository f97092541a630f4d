/** One bar of a chart, in parts. */
export interface Bar {
  readonly name: string;
  readonly parts: readonly { readonly name: string; readonly count: number; readonly className: string }[];
}

/** Bars beside their figures: a table for those who hear it, a chart for those who see it. */
export function Bars({
  title,
  unit,
  bars,
}: {
  readonly title: string;
  readonly unit: string;
  readonly bars: readonly Bar[];
}) {
  const totals = bars.map(({ parts }) => parts.reduce((sum, { count }) => sum + count, 0));
  const longest = Math.max(1, ...totals);
  return (
    <section class="card chart">
      <h3>{title}</h3>
      <table>
        <tbody>
          {bars.map(({ name, parts }, i) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                <div
                  class="bar"
                  style={{ width: `${(100 * (totals[i] ?? 0)) / longest}%` }}
                  aria-hidden="true"
                >
                  {parts
                    .filter(({ count }) => count > 0)
                    .map(({ name: part, count, className }) => (
                      <span key={part} class={className} style={{ flexGrow: count }} />
                    ))}
                </div>
              </td>
              <td class="figures">
                {parts
                  .filter(({ count }) => count > 0)
                  .map(({ name: part, count }) => (parts.length > 1 ? `${part} ${count}` : count))
                  .join(' · ') || 0}
                <span class="unseen">{unit}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
