import { ruleOf } from '../../rules';
import type { AgreementRate, Judged } from '../../utils/bundle/second-check';
import { useStrings } from '../strings';
import { Link } from './link';
import { Some } from './merge-some';
import { OutsideLink } from './outside-link';

/** A disagreement of two checks, with where it is. */
export interface Disagreement {
  readonly inspectionId: string;
  readonly siteName: string;
  readonly first: Judged;
  readonly second: Judged;
}

/** 一致率, and what the two checks disagree about. */
export function SecondCheckResult({
  name,
  rate,
  disagreements,
  onExport,
}: {
  readonly name: string;
  readonly rate: AgreementRate;
  readonly disagreements: readonly Disagreement[];
  onExport(): void;
}) {
  const t = useStrings();
  const { merging: m } = t;
  const { percent, compared, agreed, open } = rate;
  return (
    <article class="card merging">
      <div class="line">
        <h4>{name}</h4>
        {disagreements.length > 0 && (
          <button type="button" class="small" onClick={onExport}>
            {m.exportCsv}
          </button>
        )}
      </div>
      {percent === null ? (
        <p>{m.noRate}</p>
      ) : (
        <p class="rate">
          {m.rate} <strong>{percent.toFixed(1)}%</strong>
        </p>
      )}
      <p class="soft">{m.rateOf(agreed, compared, open.length)}</p>
      {compared > 0 && disagreements.length === 0 && <p>{m.allAgree}</p>}
      <Some items={disagreements}>
        {({ inspectionId, siteName, first, second }) => {
          const rule = ruleOf(first.ruleId)?.name ?? first.ruleId;
          return (
            <section key={first.findingId} class="pair" aria-label={`${rule} ${siteName}`}>
              <p>
                <strong>{rule}</strong> ·{' '}
                <Link to={{ page: 'inspection', inspectionId, view: 'findings' }}>{siteName}</Link> ·{' '}
                <OutsideLink url={first.addressKey} />
              </p>
              <ul class="plain">
                {[[m.checkHeadings[3], first] as const, [m.checkHeadings[6], second] as const].map(
                  ([heading, { author, outcome, reason }]) => (
                    <li key={heading}>
                      {heading} <span class={`tag ${outcome}`}>{t.outcomes[outcome]}</span>{' '}
                      {author || m.machine}
                      {author && reason && `：${reason}`}
                    </li>
                  ),
                )}
              </ul>
            </section>
          );
        }}
      </Some>
    </article>
  );
}
