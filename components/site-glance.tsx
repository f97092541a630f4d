import { columnLedger, coverageOf, type LedgerEntry, siteFindings, unvisitedColumns } from '../rules/verdict';
import { missingSentence, VERDICT_WORDS, VETO_NAMES, vetoSentence } from '../rules/verdict/words';
import type { SiteVerdict, Veto } from '../utils/model/verdict';
import type { SiteRecord } from '../utils/records/site-record';
import { useStrings } from './strings';

/** What of the page in front the panel may open: an address of this site. */
interface Opens {
  onOpen(address: string): void;
}

/** 目前结论, and what is missing before it can be 合格. */
export function VerdictGlance({ verdict }: { readonly verdict: SiteVerdict }) {
  const { walk: t } = useStrings();
  const hits = verdict.vetoes.filter(({ state }) => state === 'hit');
  return (
    <section class={`block verdict ${verdict.verdict}`}>
      <h2>
        {t.verdictSoFar} <b>{VERDICT_WORDS.verdict[verdict.verdict]}</b>
      </h2>
      {hits.length > 0 && (
        <ul class="plain">
          {hits.map((veto) => (
            <li key={veto.key}>{vetoSentence(veto)}</li>
          ))}
        </ul>
      )}
      {verdict.missing.length > 0 && (
        <>
          <h3>{t.missing}</h3>
          <ul class="plain">
            {verdict.missing.map((one) => (
              <li key={missingSentence(one)}>{missingSentence(one)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** 覆盖面: 首页, 栏目 n/m, 内容页, 互动, 办事. */
export function CoverageGlance({ record }: { readonly record: SiteRecord }) {
  const { walk: t } = useStrings();
  return (
    <section class="block" aria-label={t.coverage}>
      <h2>{t.coverage}</h2>
      <ul class="coverage">
        {coverageOf(record)
          .filter(({ isAsked }) => isAsked)
          .map(({ part, seen, known, declared }) => (
            <li key={part} class={declared ? 'declared' : seen > 0 ? 'seen' : ''}>
              {VERDICT_WORDS.part[part]} <b>{known === null ? seen : `${seen}/${known}`}</b>
              {declared && <span class="tag green">{t.declared}</span>}
            </li>
          ))}
      </ul>
    </section>
  );
}

/** Each veto with its counter, e.g. 3/5, and what is behind it. */
export function VetoGlance({ verdict, onOpen }: { readonly verdict: SiteVerdict } & Opens) {
  const { walk: t, inspection } = useStrings();
  const shown = verdict.vetoes.filter(
    ({ state, count, feeds }) => state === 'hit' || state === 'open' || count > 0 || feeds.length > 0,
  );
  return (
    <details class="block" open={shown.length > 0}>
      <summary>
        {t.vetoes} <span class="count">{shown.length}</span>
      </summary>
      {shown.length === 0 && <p class="none">{t.none}</p>}
      {shown.map((veto) => (
        <details key={veto.key} class="veto">
          <summary>
            <span class={`tag ${VETO_TAGS[veto.state] ?? ''}`}>{VERDICT_WORDS.veto[veto.state]}</span>{' '}
            {veto.key} {VETO_NAMES[veto.clause]}{' '}
            <b>
              {veto.count}/{veto.threshold}
            </b>
          </summary>
          <ul class="plain">
            {veto.feeds.map((feed) => (
              <li key={feed.key}>
                <PageLink url={feed.url} label={feed.label} onOpen={onOpen} />
                {feed.state !== 'counts' && (
                  <span class="tag amber">{inspection.feedStates[feed.state]}</span>
                )}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </details>
  );
}

const VETO_TAGS: Readonly<Partial<Record<Veto['state'], string>>> = {
  hit: 'red',
  open: 'amber',
  clear: 'green',
};

/** 栏目台账: name, class, newest entry, state, day of breach; and the columns still to be opened. */
export function LedgerGlance({ record, onOpen }: { readonly record: SiteRecord } & Opens) {
  const { walk: t } = useStrings();
  const ledger = columnLedger(record, record.task.edition);
  const unvisited = unvisitedColumns(record);
  return (
    <>
      <details class="block" open>
        <summary>
          {t.ledger} <span class="count">{ledger.length}</span>
        </summary>
        {ledger.length === 0 && <p class="none">{t.noColumns}</p>}
        <ul class="ledger">
          {ledger.map((entry) => (
            <LedgerLine key={entry.key} entry={entry} onOpen={onOpen} />
          ))}
        </ul>
      </details>
      <details class="block" open={unvisited.length > 0}>
        <summary>
          {t.unvisited} <span class="count">{unvisited.length}</span>
        </summary>
        {unvisited.length === 0 && <p class="none">{t.none}</p>}
        <ul class="links">
          {unvisited.map(({ key, name, url }) => (
            <li key={key}>
              <PageLink url={url} label={name} onOpen={onOpen} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

const STATE_TAGS: Readonly<Partial<Record<LedgerEntry['state'], string>>> = {
  stale: 'red',
  blank: 'red',
  construction: 'red',
  updated: 'green',
};

function LedgerLine({ entry, onOpen }: { readonly entry: LedgerEntry } & Opens) {
  const { walk: t } = useStrings();
  return (
    <li>
      <PageLink url={entry.url} label={entry.name || entry.url} onOpen={onOpen} />
      <span class={`tag ${STATE_TAGS[entry.state] ?? ''}`}>{VERDICT_WORDS.column[entry.state]}</span>
      <small>
        {t.newest} {entry.newest ?? '—'}
        {entry.window?.breach && ` · ${t.breach} ${entry.window.breach}`}
      </small>
    </li>
  );
}

/** Pages whose footer is not that of the others, and what the pages tell for the tables. */
export function FactsGlance({ record, onOpen }: { readonly record: SiteRecord } & Opens) {
  const { walk: t } = useStrings();
  const deviating = siteFindings(record, record.task.edition).filter(
    ({ ruleId, outcome }) => ruleId === 'footer-all-pages' && (outcome === 'fail' || outcome === 'review'),
  );
  const accounts = new Map(
    record.audits.flatMap(({ facts }) =>
      facts.accounts.map(
        (account) => [`${account.kind} ${account.url || account.picture}`, account] as const,
      ),
    ),
  );
  const hosts = [...new Set(record.audits.flatMap(({ facts }) => facts.hosts))];
  return (
    <details class="block">
      <summary>
        {t.facts} <span class="count">{deviating.length + accounts.size + hosts.length}</span>
      </summary>
      {deviating.length > 0 && (
        <section aria-label={t.deviating}>
          <h3>{t.deviating}</h3>
          <ul class="plain">
            {deviating.flatMap(({ id, evidence }) =>
              evidence.map(({ place, text }) => (
                <li key={`${id} ${place} ${text}`}>
                  {place} <small>{text}</small>
                </li>
              )),
            )}
          </ul>
        </section>
      )}
      <ul class="plain">
        {[...accounts].map(([key, { kind, name, url }]) => (
          <li key={key}>
            {t.accounts[kind]}：
            {url ? <PageLink url={url} label={name || url} onOpen={onOpen} /> : name || '—'}
          </li>
        ))}
        {hosts.map((host) => (
          <li key={host}>
            {t.hosts}：{host}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A link of the site: opened in the tab in front, so that the walk goes on there. */
function PageLink({ url, label, onOpen }: { readonly url: string; readonly label: string } & Opens) {
  if (!/^https?:/.test(url)) return <span>{label}</span>;
  return (
    <a
      href={url}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onOpen(url);
      }}
    >
      {label}
    </a>
  );
}
