import { clauseOf, clauseTitle } from '../../rules/core/wording';
import { grouped } from '../../utils/grouped';
import type { RegisterSite } from '../../utils/model/register';
import type { RegisterFinding } from '../../utils/register/register-finding';
import { useStrings } from '../strings';
import { type TableColumn, VirtualTable } from '../virtual-table';
import { Fold } from './register-fold';

const WEIGHTS = ['fault', 'question'] as const;
const TONES = { fault: 'red', question: 'amber' } as const;

/** 名录自查: what a register says against itself, by weight and kind, each kind with its clause and what to do. */
export function RegisterCheck({
  findings,
  sites,
  onShow,
}: {
  readonly findings: readonly RegisterFinding[];
  readonly sites: readonly RegisterSite[];
  onShow(finding: RegisterFinding): void;
}) {
  const { registers: t } = useStrings();
  if (findings.length === 0) return <p class="empty">{t.checkNone}</p>;
  const names = new Map(sites.map(({ id, name }) => [id, name]));
  const columns: readonly TableColumn<RegisterFinding>[] = [
    { key: 'message', heading: t.finding, width: '55%', cell: ({ message }) => message },
    {
      key: 'sites',
      heading: t.sites,
      width: '45%',
      cell: ({ siteIds }) =>
        siteIds
          .slice(0, NAMES_SHOWN)
          .map((id) => names.get(id))
          .join('；'),
    },
  ];
  return (
    <>
      <p class="soft">{t.checkHelp}</p>
      {WEIGHTS.map((weight) => {
        const ofWeight = findings.filter((finding) => finding.weight === weight);
        if (ofWeight.length === 0) return null;
        return (
          <section key={weight} class="folds">
            <h3>
              {t.weights[weight]} <small>{t.weightHelp[weight]}</small>
            </h3>
            {[...grouped(ofWeight, ({ kind }) => kind)].map(([kind, its]) => (
              <Fold key={kind} title={t.kinds[kind]} count={its.length} tone={TONES[weight]}>
                <p>{its[0]?.advice}</p>
                <ClauseLine id={its[0]?.clause ?? null} />
                <VirtualTable
                  label={t.kinds[kind]}
                  rows={its}
                  columns={columns}
                  rowKey={({ message, siteIds }) => `${message} ${siteIds[0]}`}
                  onOpen={onShow}
                  empty=""
                />
              </Fold>
            ))}
          </section>
        );
      })}
    </>
  );
}

/** One finding may be of a thousand sites. */
const NAMES_SHOWN = 8;

/** The clause by its document and section, with its words. */
function ClauseLine({ id }: { readonly id: string | null }) {
  const { registers: t } = useStrings();
  const clause = id === null ? undefined : clauseOf(id);
  if (id === null || !clause) return null;
  return (
    <p class="soft">
      {t.clause}：{clauseTitle(id)} — {clause.requirement}
    </p>
  );
}
