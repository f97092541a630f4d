import { useStrings } from './strings';
import { addressOf } from './workbench/route';

/** To the help of a check, in a tab of its own: what is being reviewed stays where it is. */
export function RuleLink({ ruleId, name }: { readonly ruleId: string; readonly name: string }) {
  const { checks: t } = useStrings();
  return (
    <a
      class="rule-link"
      href={`/workbench.html${addressOf({ page: 'rules', ruleId })}`}
      target="_blank"
      rel="noreferrer"
    >
      {t.about}
      <span class="unseen">：{name}</span>
    </a>
  );
}
