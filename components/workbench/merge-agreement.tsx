import { ruleOf } from '../../rules';
import { messageOf } from '../../rules/core/wording';
import type { Agreement } from '../../utils/bundle/agreement';
import { inspectorOutcome } from '../../utils/records/effective';
import type { AuditRow, FindingRow } from '../../utils/records/rows';
import { useStrings } from '../strings';
import { clock } from '../words';
import { Link } from './link';
import { Decided, Decision } from './merge-decision';
import { OutsideLink } from './outside-link';

/** An agreement with what one must know to judge it. */
export interface AgreementLine {
  readonly agreement: Agreement;
  readonly siteName: string;
  /** The page's newest reading, and what the machine found in it; where they can be read. */
  readonly audit: AuditRow | undefined;
  readonly finding: FindingRow | undefined;
  /** Why nobody can decide now. */
  readonly obstacle: string | null;
}

/** What several say of one page under one rule, side by side, and what shall count. */
export function AgreementCard({
  line: { agreement, siteName, audit, finding, obstacle },
  inspector,
  onSettle,
  onUndo,
}: {
  readonly line: AgreementLine;
  /** Who sits here. */
  readonly inspector: string | null;
  onSettle(agreement: Agreement, outcome: 'fail' | 'pass', reason: string): void;
  onUndo(agreement: Agreement): void;
}) {
  const t = useStrings();
  const { ruleId, inspectionId, addressKey, opinions, state, settlement } = agreement;
  const rule = ruleOf(ruleId);
  const name = rule?.name ?? ruleId;
  const machineSays = (reason: string): string =>
    messageOf(finding?.reason === reason ? finding : { reason, params: {} }, rule);
  const decision = {
    subject: `${name} ${siteName} ${addressKey}`,
    choices: (['fail', 'pass'] as const).map((value) => ({ value, label: t.outcomes[value] })),
    obstacle,
    onDecide: (outcome: 'fail' | 'pass', reason: string) => onSettle(agreement, outcome, reason),
  };
  return (
    <article class="card merging" data-state={state}>
      <h4>{name}</h4>
      <p>
        <Link to={{ page: 'inspection', inspectionId, view: 'findings' }}>{siteName}</Link> ·{' '}
        <OutsideLink url={audit?.url ?? addressKey}>{audit?.title || addressKey}</OutsideLink>
      </p>
      {finding && <p class="soft">{messageOf(finding, rule)}</p>}
      <table aria-label={`${name} ${siteName}`}>
        <thead>
          <tr>
            {t.merging.headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {opinions.map(({ id, author, outcome, reason, at }) => (
            <tr key={id}>
              <td>{author || t.merging.machine}</td>
              <td>
                <span class={`tag ${outcome}`}>{t.outcomes[outcome]}</span>
              </td>
              <td>{author ? reason || '—' : machineSays(reason)}</td>
              <td>{clock(at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {state === 'conflict' && <Decision {...decision} />}
      {state === 'settled' && settlement && (
        <Decided
          {...decision}
          result={t.outcomes[inspectorOutcome(settlement) ?? 'review']}
          by={settlement}
          onUndo={settlement.author === inspector ? () => onUndo(agreement) : null}
        />
      )}
    </article>
  );
}
