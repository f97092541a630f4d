import type { Evidence } from '../../utils/model/finding';
import type { QuestionGroup } from '../../utils/records/shared-zone';
import { Cited } from '../finding-card';
import { RuleLink } from '../rule-link';
import { useStrings } from '../strings';
import { fill } from '../strings/triage';
import { clock, wordsOf } from '../words';
import { OutsideLink } from './outside-link';

const SHOWN_PAGES = 8;

/** One open question: where, which rule, what was seen, how to check it. */
export function TriageQuestion({
  group,
  isAnswered,
}: {
  readonly group: QuestionGroup;
  readonly isAnswered: boolean;
}) {
  const t = useStrings();
  const { site, audit, finding } = group.first;
  const words = wordsOf(finding, t.byHandName);
  return (
    <article class={`sheet question ${finding.outcome}`} aria-label={words.name}>
      <header>
        <p class="soft">
          {site.name} · {t.pageKinds[audit.pageKind.kind]} · {clock(audit.checkedAt)}
        </p>
        <p>
          <OutsideLink url={audit.url}>{audit.title || audit.url}</OutsideLink> <small>{audit.url}</small>
        </p>
        <h3>
          {words.name}
          {finding.candidate && <span class="tag amber">{t.candidate}</span>}
          {isAnswered && <span class="tag green">{t.triage.answeredAlready}</span>}
        </h3>
        <p class="said">{words.message}</p>
      </header>
      <SharedPages group={group} />
      <dl>
        <dt>{t.evidence}</dt>
        <dd>
          {finding.evidence.length === 0 ? (
            t.noEvidence
          ) : (
            <ul class="evidence">
              {finding.evidence.map((evidence, i) => (
                // Evidence has no identity but its place in the list, which never changes.
                <Seen key={i} evidence={evidence} />
              ))}
            </ul>
          )}
        </dd>
        {words.rule && (
          <>
            <dt>{t.verify}</dt>
            <dd>{words.rule.guide.verify}</dd>
          </>
        )}
        <dt>{t.clause}</dt>
        <dd>
          {finding.clauses.length === 0
            ? t.noClause
            : finding.clauses.map((id) => <Cited key={id} id={id} />)}
        </dd>
        {words.rule && (
          <>
            <dt>{t.severity}</dt>
            <dd>
              {words.rule.severity} <RuleLink ruleId={finding.ruleId} name={words.name} />
            </dd>
          </>
        )}
      </dl>
    </article>
  );
}

/** As it was recorded, whatever the page shows by now. */
function Seen({ evidence: { role, place, text, html, box } }: { readonly evidence: Evidence }) {
  const t = useStrings();
  return (
    <li>
      <span class="place">
        {t.roles[role]} · {place}
        {box && (
          <small title={t.triage.box}>
            {' '}
            ({box.slice(0, 2).map(Math.round).join(', ')}) {box.slice(2).map(Math.round).join(' × ')}
          </small>
        )}
      </span>
      {text && <q>{text}</q>}
      {html && <code class="snippet">{html}</code>}
    </li>
  );
}

function SharedPages({ group: { zone, questions } }: { readonly group: QuestionGroup }) {
  const { triage: t } = useStrings();
  if (zone === null || questions.length < 2) return null;
  const more = questions.length - SHOWN_PAGES;
  return (
    <details class="shared">
      <summary>
        <b>{fill(t.sharedZone[zone], { n: questions.length })}</b>
        <small> {fill(t.sharedHelp, { zone: t.zones[zone] })}</small>
      </summary>
      <ul>
        {questions.slice(0, SHOWN_PAGES).map(({ audit, finding }) => (
          <li key={finding.id}>
            <OutsideLink url={audit.url}>{audit.title || audit.url}</OutsideLink>
          </li>
        ))}
        {more > 0 && <li class="soft">{fill(t.morePages, { n: more })}</li>}
      </ul>
    </details>
  );
}
