import { OUTCOMES } from '../utils/model/words';
import type { AuditSummary } from '../utils/records/reader';
import { useStrings } from './strings';
import { clock } from './words';

export interface HistoryProps {
  readonly page: readonly AuditSummary[];
  readonly site: readonly AuditSummary[];
  /** The audit on show. */
  readonly shown: string | null;
  onShow(auditId: string): void;
}

/** The last audits of this page and of this site. */
export function History({ page, site, shown, onShow }: HistoryProps) {
  const t = useStrings();
  return (
    <details class="block">
      <summary>
        {t.history} <span class="count">{new Set([...page, ...site].map(({ audit }) => audit.id)).size}</span>
      </summary>
      {page.length + site.length === 0 && <p class="none">{t.noHistory}</p>}
      {[
        { name: t.historyPage, audits: page },
        { name: t.historySite, audits: site },
      ].map(
        ({ name, audits }) =>
          audits.length > 0 && (
            <section key={name} aria-label={name}>
              <h3>{name}</h3>
              <ul class="audits">
                {audits.map((summary) => (
                  <li key={summary.audit.id}>
                    <button
                      type="button"
                      aria-current={summary.audit.id === shown ? 'true' : undefined}
                      onClick={() => onShow(summary.audit.id)}
                    >
                      <span class="name">{summary.audit.title || summary.audit.url}</span>
                      <small>
                        {clock(summary.audit.checkedAt)}
                        {summary.audit.provisional && ` · ${t.provisional}`}
                        {OUTCOMES.slice(0, 3).map(
                          (outcome) => ` · ${t.outcomes[outcome]} ${summary.counts[outcome]}`,
                        )}
                      </small>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
    </details>
  );
}
