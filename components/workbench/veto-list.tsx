import { clauseTitle } from '../../rules/core/wording';
import type { SiteRule } from '../../rules/verdict';
import { VERDICT_WORDS, VETO_NAMES } from '../../rules/verdict/words';
import type { Feed, Veto, VetoState } from '../../utils/model/verdict';
import { useStrings } from '../strings';
import { FeedLines } from './veto-feeds';

const COLOURS: Readonly<Record<VetoState, string>> = {
  hit: 'red',
  open: 'amber',
  clear: 'green',
  unseen: '',
  inapplicable: '',
};

/** 单项否决: each with its counter against its threshold; opens to what is behind it. */
export function VetoList({
  vetoes,
  ruleOf,
  inspectionId,
}: {
  readonly vetoes: readonly Veto[];
  /** The check of the site as a whole that counts for a veto; none where the rules on pages speak for themselves. */
  ruleOf(veto: Veto): SiteRule | undefined;
  readonly inspectionId: string;
}) {
  const { inspection: t } = useStrings();
  return (
    <section class="card" aria-labelledby="vetoes">
      <h3 id="vetoes">{t.vetoes}</h3>
      <ul class="openable">
        {vetoes.map((veto) => (
          <li key={veto.key}>
            <details>
              <summary>
                <span class={`tag ${COLOURS[veto.state]}`}>{VERDICT_WORDS.veto[veto.state]}</span>
                <span class="name">
                  {veto.key} {VETO_NAMES[veto.clause]}
                </span>
                <Counter veto={veto} />
              </summary>
              <p class="soft">
                {t.clause} {clauseTitle(veto.clause) ?? veto.clause}
              </p>
              {veto.withBlank !== null && <p class="soft">{t.withBlank(veto.withBlank)}</p>}
              {veto.feeds.length === 0 ? (
                <p class="soft">{veto.state === 'unseen' ? t.unseenVeto : t.noFeeds}</p>
              ) : (
                <FeedLines feeds={veto.feeds} inspectionId={inspectionId} />
              )}
              <Guide rule={ruleOf(veto)} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Guide({ rule }: { readonly rule: SiteRule | undefined }) {
  const { lookedFor, verify, fix } = useStrings();
  if (!rule) return null;
  return (
    <dl class="told">
      <dt>{lookedFor}</dt>
      <dd>{rule.lookedFor}</dd>
      <dt>{verify}</dt>
      <dd>{rule.guide.verify}</dd>
      <dt>{fix}</dt>
      <dd>{rule.guide.fix}</dd>
    </dl>
  );
}

/** `3/5`, and what could come to it. */
function Counter({ veto: { count, threshold, feeds, state } }: { readonly veto: Veto }) {
  const { inspection: t } = useStrings();
  if (state === 'inapplicable') return <span class="figures">—</span>;
  const open = feeds.filter((feed: Feed) => feed.state === 'open').length;
  return (
    <span class="figures">
      {open > 0 && <small>{t.openFeeds(open)} </small>}
      <b>
        {count}/{threshold}
      </b>
    </span>
  );
}
