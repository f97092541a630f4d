import type { RegisterSite } from '../../utils/model/register';
import type { RegisterFinding } from '../../utils/register/register-finding';
import { fieldText, SITE_FIELDS } from '../../utils/register/site-fields';
import { useStrings } from '../strings';

/** Everything a register says of one site, and what speaks against it. */
export function RegisterSiteCard({
  site,
  findings,
  onClose,
}: {
  readonly site: RegisterSite;
  readonly findings: readonly RegisterFinding[];
  onClose(): void;
}) {
  const { imports, registers: t } = useStrings();
  return (
    <section class="card site-card" aria-label={site.name}>
      <div class="line">
        <h3>{site.name}</h3>
        <button type="button" onClick={onClose}>
          {t.closeSite}
        </button>
      </div>
      {findings.map(({ kind, weight, message, advice }) => (
        <p key={`${kind} ${message}`}>
          <span class={`tag ${weight === 'fault' ? 'red' : 'amber'}`}>{t.weights[weight]}</span> {message}
          <span class="soft"> {advice}</span>
        </p>
      ))}
      <dl class="site-fields">
        {SITE_FIELDS.map((field) => ({ field, text: fieldText(site, field) }))
          .filter(({ field, text }) => text !== '' && field !== 'name')
          .map(({ field, text }) => (
            <div key={field}>
              <dt>{imports.fields[field]}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
