import { useMemo } from 'preact/hooks';
import { grouped } from '../../utils/grouped';
import type { RegisterTable } from '../../utils/register/decode';
import type { RowProblem } from '../../utils/register/row-problems';
import { useStrings } from '../strings';
import { type TableColumn, VirtualTable } from '../virtual-table';
import { Fold } from './register-fold';

const WEIGHTS = ['error', 'warning', 'note'] as const;
const TONES = { error: 'red', warning: 'amber', note: '' } as const;

/** A problem with its place among all. */
interface NumberedProblem extends RowProblem {
  readonly index: number;
}

/** 逐行核对: every cell that could not be read, by kind, the refused rows first and unfolded; and the rows passed over. */
export function ImportProblems({
  problems,
  passedOver,
}: {
  readonly problems: readonly RowProblem[];
  readonly passedOver: RegisterTable['passedOver'];
}) {
  const { imports: t } = useStrings();
  const kinds = useMemo(() => {
    const numbered = problems.map((problem, index): NumberedProblem => ({ ...problem, index }));
    const byReason = [...grouped(numbered, ({ reason }) => reason)];
    const rank = ([, [first]]: (typeof byReason)[number]): number => WEIGHTS.indexOf(first?.weight ?? 'note');
    return byReason.sort((a, b) => rank(a) - rank(b));
  }, [problems]);
  const columns: readonly TableColumn<NumberedProblem>[] = [
    { key: 'row', heading: t.row, width: '6rem', figures: true, cell: ({ row }) => row },
    { key: 'field', heading: t.field, width: '14rem', cell: ({ field }) => t.fields[field] },
    { key: 'value', heading: t.value, width: '60%', cell: ({ value }) => value || '—' },
  ];
  return (
    <section class="folds">
      <h3>{t.problems}</h3>
      {kinds.length === 0 && <p class="soft">{t.problemsNone}</p>}
      {kinds.map(([reason, its]) => {
        const [first] = its;
        if (!first) return null;
        const { weight, message } = first;
        return (
          <Fold
            key={reason}
            title={`${t.weights[weight]} · ${message}`}
            count={its.length}
            tone={TONES[weight]}
            open={weight === 'error'}
          >
            <VirtualTable
              label={message}
              rows={its}
              columns={columns}
              rowKey={({ index }) => String(index)}
              empty=""
            />
          </Fold>
        );
      })}
      {passedOver.length > 0 && (
        <Fold title={t.passedOver} count={passedOver.length}>
          <VirtualTable
            label={t.passedOver}
            rows={passedOver}
            columns={[
              { key: 'row', heading: t.row, width: '6rem', figures: true, cell: ({ number }) => number },
              { key: 'text', heading: t.text, width: '80%', cell: ({ text }) => text },
            ]}
            rowKey={({ number }) => String(number)}
            empty=""
          />
        </Fold>
      )}
    </section>
  );
}
