import { clauseOf, messageOf } from '../../rules/core/wording';
import { type SiteFinding, siteRuleOf } from '../../rules/verdict';
import { OUTCOMES, type Outcome } from '../../utils/model/words';
import type { ReviewRow } from '../../utils/records/rows';
import { RuleLink } from '../rule-link';
import { useStrings } from '../strings';
import { OutsideLink } from './outside-link';
import { SiteReview } from './site-review';

export interface SiteFindingActions {
  /** Null in a closed inspection, which can only be read. */
  readonly onReview:
    | ((finding: SiteFinding, result: 'confirmed' | 'overruled', reason: string) => void)
    | null;
  onUndo(finding: SiteFinding): void;
  /** The review in force, by the finding's id. */
  readonly reviews: Readonly<Record<string, ReviewRow>>;
}

/** 全站检查: what is said of the site as a whole; faults and questions first, what is in order folded. */
export function VerdictSiteFindings({
  findings,
  ...on
}: { readonly findings: readonly SiteFinding[] } & SiteFindingActions) {
  const { inspection: t, outcomes } = useStrings();
  const isAsked = ({ effective }: SiteFinding): boolean => effective === 'fail' || effective === 'review';
  const asked = inOrder(findings.filter(isAsked));
  const rest = inOrder(findings.filter((finding) => !isAsked(finding)));
  return (
    <section class="card" aria-labelledby="site-findings">
      <h3 id="site-findings">{t.siteFindings}</h3>
      {asked.length === 0 && <p class="soft">{t.noSiteFindings}</p>}
      <ul class="openable">
        {asked.map((finding) => (
          <Line key={finding.id} finding={finding} {...on} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details class="rest">
          <summary>
            {outcomes.pass}、{outcomes.inapplicable}（{rest.length}）
          </summary>
          <ul class="openable">
            {rest.map((finding) => (
              <Line key={finding.id} finding={finding} {...on} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

const inOrder = (findings: readonly SiteFinding[]): SiteFinding[] =>
  [...findings].sort((a, b) => OUTCOMES.indexOf(a.effective) - OUTCOMES.indexOf(b.effective));

const COLOURS: Readonly<Record<Outcome, string>> = {
  fail: 'red',
  review: 'amber',
  pass: 'green',
  inapplicable: '',
};

function Line({ finding, ...on }: { readonly finding: SiteFinding } & SiteFindingActions) {
  const { candidate, inspection: t, outcomes, ...words } = useStrings();
  const { ruleId, effective, clauses, evidence } = finding;
  const rule = siteRuleOf(ruleId);
  if (!rule) return null;
  return (
    <li>
      <details>
        <summary>
          <span class={`tag ${COLOURS[effective]}`}>
            {effective === 'review' && finding.candidate ? candidate : outcomes[effective]}
          </span>
          <span class="name">
            <b>{rule.name}</b> {messageOf(finding, rule)}
          </span>
        </summary>
        <dl class="told">
          <dt>{words.clause}</dt>
          <dd>
            {clauses.map((id) => {
              const clause = clauseOf(id);
              return (
                <p key={id}>{clause ? `${clause.document} ${clause.section}：${clause.requirement}` : id}</p>
              );
            })}
          </dd>
          <dt>{words.lookedFor}</dt>
          <dd>{rule.lookedFor}</dd>
          {evidence.length > 0 && (
            <>
              <dt>{words.evidence}</dt>
              <dd>
                <ul class="feeds">
                  {evidence.map(({ role, place, text }, i) => (
                    <li key={i}>
                      <span class="soft">
                        {words.roles[role]} · {place}
                      </span>
                      <span class="name">
                        <OutsideLink url={text} />
                      </span>
                    </li>
                  ))}
                </ul>
              </dd>
            </>
          )}
          <dt>{words.verify}</dt>
          <dd>{rule.guide.verify}</dd>
          <dt>{words.fix}</dt>
          <dd>{rule.guide.fix}</dd>
          <dt>{words.severity}</dt>
          <dd>
            {rule.severity} <RuleLink ruleId={rule.id} name={rule.name} />
          </dd>
        </dl>
        <SiteReview finding={finding} {...on} />
      </details>
    </li>
  );
}
