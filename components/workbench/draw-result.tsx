import type { RegisterSite } from '../../utils/model/register';
import type { Sample } from '../../utils/model/task';
import { BUCKET_NAMES } from '../../utils/register/register-words';
import { sampleByStratum } from '../../utils/tasks/draw';
import { explainDraw, shareWarning } from '../../utils/tasks/explain-draw';
import { useStrings } from '../strings';

/** What was drawn, stratum by stratum, with the sentence that defends it. */
export function DrawResult({
  sites,
  sample,
}: {
  readonly sites: readonly RegisterSite[];
  readonly sample: Sample;
}) {
  const { tasks: t } = useStrings();
  const warning = shareWarning(sample);
  const byArea = sample.strata.includes('area');
  const byLevel = sample.strata.includes('level');
  return (
    <section class="draw" aria-live="polite">
      <p>{explainDraw(sample)}</p>
      {warning && <p class="status earlier">{warning}</p>}
      {sample.siteIds.length === 0 && <p class="status failed">{t.nothingDrawn}</p>}
      {(byArea || byLevel) && (
        <table class="plain">
          <thead>
            <tr>
              {byArea && <th scope="col">{t.area}</th>}
              {byLevel && <th scope="col">{t.level}</th>}
              <th scope="col" class="figures">
                {t.population}
              </th>
              <th scope="col" class="figures">
                {t.drawn}
              </th>
            </tr>
          </thead>
          <tbody>
            {sampleByStratum(sites, sample).map(({ area, bucket, population, drawn }) => (
              <tr key={`${area} ${bucket}`}>
                {byArea && <td>{area || t.ownUnits}</td>}
                {byLevel && <td>{BUCKET_NAMES[bucket as keyof typeof BUCKET_NAMES]}</td>}
                <td class="figures">{population}</td>
                <td class="figures">{drawn}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
