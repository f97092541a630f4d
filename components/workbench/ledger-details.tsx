import { clauseTitle } from '../../rules/core/wording';
import type { LedgerEntry } from '../../rules/verdict';
import { effectiveOutcome } from '../../utils/records/effective';
import type { SiteRecord } from '../../utils/records/site-record';
import { useStrings } from '../strings';
import { clock, wordsOf } from '../words';
import { Link } from './link';
import { OutsideLink } from './outside-link';

/** What is behind one row of the ledger: the way there, its addresses, its correction, the findings on it. */
export function LedgerDetails({
  entry,
  record,
}: {
  readonly entry: LedgerEntry;
  readonly record: SiteRecord;
}) {
  const { inspection: t, outcomes, byHandName } = useStrings();
  const { path, names, window, correction, auditIds, oldest, newest } = entry;
  const audits = record.audits.filter(({ id }) => auditIds.includes(id));
  const wanted = new Set([...entry.staleFindings, ...entry.blankFindings]);
  const findings = record.findings.filter(({ id }) => wanted.has(id));
  return (
    <div class="behind">
      {path.length > 0 && (
        <p>
          {t.path} {path.join(' › ')}
        </p>
      )}
      {names.length > 1 && (
        <p>
          {t.otherNames} {names.join('、')}
        </p>
      )}
      {oldest !== null && (
        <p>
          {t.datesFrom} {oldest} — {newest ?? '—'}
        </p>
      )}
      {window && (
        <p>
          {t.windowOf(window.words, window.end ?? '—')}（{clauseTitle(window.clause) ?? window.clause}）
        </p>
      )}
      {entry.isJudgedAgain && <p>{t.judgedAgain}</p>}
      {correction && (
        <p>
          {t.correctedBecause}
          {correction.reason}
          <small> {[correction.author, clock(correction.at)].filter(Boolean).join(' · ')}</small>
        </p>
      )}
      <ul class="feeds">
        {audits.map(({ id, url, checkedAt, title }) => (
          <li key={id}>
            <span class="name">
              <OutsideLink url={url} /> {title}
            </span>
            <small>{clock(checkedAt)}</small>
          </li>
        ))}
      </ul>
      {findings.length > 0 && (
        <>
          <ul class="feeds">
            {findings.map((finding) => {
              const words = wordsOf(finding, byHandName);
              const outcome = effectiveOutcome(finding, record.reviews[finding.id]);
              return (
                <li key={finding.id}>
                  <span class={`tag ${outcome === 'fail' ? 'red' : 'amber'}`}>{outcomes[outcome]}</span>
                  <span class="name">
                    <b>{words.name}</b> {words.message}
                  </span>
                </li>
              );
            })}
          </ul>
          <p>
            <Link to={{ page: 'inspection', inspectionId: record.inspection.id, view: 'findings' }}>
              {t.toFindings}
            </Link>
          </p>
        </>
      )}
    </div>
  );
}
