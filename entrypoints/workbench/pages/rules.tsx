import { useStrings } from '../../../components/strings';
import { Link } from '../../../components/workbench/link';
import { RuleHelp } from '../../../components/workbench/rule-help';
import { RuleList } from '../../../components/workbench/rule-list';
import { checkOf } from '../../../rules/checks';

/** 检查项: all of them, or the help of one. */
export function RulesPage({ ruleId }: { readonly ruleId: string | undefined }) {
  const { checks: t } = useStrings();
  if (ruleId === undefined) {
    return (
      <>
        <h2>{t.title}</h2>
        <p class="soft">{t.help}</p>
        <RuleList />
      </>
    );
  }
  const check = checkOf(ruleId);
  return (
    <>
      <Link class="button" to={{ page: 'rules' }}>
        {t.all}
      </Link>
      {check ? <RuleHelp check={check} /> : <p class="empty">{t.gone}</p>}
    </>
  );
}
