import type { ComponentChildren } from 'preact';
import type { Check } from '../../rules/checks';
import { type Example, helpOf } from '../../rules/help';
import { PAGE_KIND_NAMES } from '../../utils/model/names';
import { Cited } from '../finding-card';
import { type Strings, useStrings } from '../strings';

/** 检查项说明: all that is known of a check, for the person who has to decide. */
export function RuleHelp({ check }: { readonly check: Check }) {
  const { checks: t } = useStrings();
  const help = helpOf(check.id);
  return (
    <article class="rule-help">
      <h2>{check.name}</h2>
      <p class="soft">
        <code>{check.id}</code> · {t.version} {check.version}
      </p>
      <div class="two">
        <div>
          <Part title={t.clauses}>
            {check.clauses.length === 0 && <p>{t.noClause}</p>}
            {check.clauses.map((id) => (
              <Cited key={id} id={id} />
            ))}
          </Part>
          <Part title={t.severity}>
            <p>{check.severity}</p>
          </Part>
        </div>
        <div>
          <Part title={t.lookedFor}>
            <p>{check.lookedFor}</p>
            <p class="soft">
              {t.kinds}：{kindsOf(check, t)}
            </p>
          </Part>
          <Part title={t.authority}>
            <p>{t.authorities[check.authority]}</p>
          </Part>
          <Part title={t.verify}>
            <p>{check.guide.verify}</p>
          </Part>
          <Part title={t.fix}>
            <p>{check.guide.fix}</p>
          </Part>
        </div>
      </div>
      {help && (
        <div class="two">
          <Part title={t.examples}>
            <ul class="examples">
              {help.examples.map((example) => (
                <li key={example.seen}>
                  <span class={`tag ${toneOf(example, check)}`}>{t.outcomes[wordOf(example, check)]}</span>
                  {example.seen}
                </li>
              ))}
            </ul>
          </Part>
          <Part title={t.traps}>
            <ul class="traps">
              {help.traps.map((trap) => (
                <li key={trap}>{trap}</li>
              ))}
            </ul>
          </Part>
        </div>
      )}
      <details class="card">
        <summary>{t.reasons}</summary>
        <ul class="traps">
          {Object.entries<string>(check.reasons).map(([reason, wording]) => (
            <li key={reason}>{wording.replace(/\{\w+\}/g, '…')}</li>
          ))}
        </ul>
      </details>
    </article>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="card">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** What the machine may not say alone, it says as a suspicion. */
const wordOf = ({ outcome }: Example, { authority }: Check): keyof Strings['checks']['outcomes'] =>
  outcome === 'fail' && authority !== 'fail' ? 'candidate' : outcome;

const TONES = { pass: 'green', fail: 'red', candidate: 'amber', review: 'amber' } as const;
const toneOf = (example: Example, check: Check): string => TONES[wordOf(example, check)];

function kindsOf(check: Check, t: Strings['checks']): string {
  if (!('pages' in check)) return t.wholeSite;
  return check.pages === 'any' ? t.anyPage : check.pages.map((kind) => PAGE_KIND_NAMES[kind]).join('、');
}
