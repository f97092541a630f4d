import { useRef, useState } from 'preact/hooks';
import { LEDGER_REASONS, type LedgerLine } from '../../utils/model/table';
import { type LedgerProposal, ledgerWords } from '../../utils/tables/official/shandong';
import { useStrings } from '../strings';
import { clock } from '../words';

export type NewLedgerLine = Omit<LedgerLine, 'id' | 'author' | 'at'>;

/** 扣分台账: the lines behind the table of deductions. Facts of the records are proposed; points are a person's. */
export function TableLedger({
  group,
  period,
  lines,
  proposals,
  onEnter,
  onStrike,
}: {
  readonly group: LedgerLine['group'];
  /** As a new line begins: 一季度 */
  readonly period: string;
  readonly lines: readonly LedgerLine[];
  readonly proposals: readonly LedgerProposal[];
  /** Says whether it was kept. */
  onEnter(line: NewLedgerLine): Promise<boolean>;
  onStrike(line: LedgerLine): void;
}) {
  const { tables: t } = useStrings();
  const blank = { unit: '', period, reason: 'failed-sites', count: '', words: '', points: '' } as const;
  const [draft, setDraft] = useState<Draft>(blank);
  const points = useRef<HTMLInputElement>(null);
  const own = lines.filter((line) => line.group === group);
  const isEntered = ({ unit, period: when, reason }: LedgerProposal): boolean =>
    own.some((line) => line.unit === unit && line.period === when && line.reason === reason);
  const open = proposals.filter((one) => one.group === group && !isEntered(one));
  const text = (field: 'unit' | 'period' | 'words', isRequired: boolean) => (
    <label>
      {t[field]}
      <input
        value={draft[field]}
        required={isRequired}
        maxLength={field === 'period' ? 60 : 300}
        onInput={({ currentTarget }) => setDraft({ ...draft, [field]: currentTarget.value })}
      />
    </label>
  );
  return (
    <section class="card unprinted" aria-label={t.ledger}>
      <h3>{t.ledger}</h3>
      <p class="soft">{t.ledgerHelp}</p>
      {own.length === 0 && <p>{t.ledgerNone}</p>}
      <ul class="plain">
        {own.map((line) => (
          <li key={line.id}>
            {line.unit}：{ledgerWords(line)}{' '}
            <small>
              {line.author} {clock(line.at)}
            </small>{' '}
            <button type="button" class="small" onClick={() => onStrike(line)}>
              {t.strike}
              <span class="unseen">
                {line.unit} {ledgerWords(line)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {open.length > 0 && (
        <p class="fields">
          {t.proposed}
          {open.map(({ unit, period: when, reason, count }) => (
            <button
              key={`${unit} ${reason}`}
              type="button"
              class="small"
              onClick={() => {
                setDraft({
                  ...blank,
                  unit,
                  period: when,
                  reason,
                  count: count === null ? '' : String(count),
                });
                points.current?.focus();
              }}
            >
              {unit} {count}
            </button>
          ))}
        </p>
      )}
      <form
        class="fields ledger-line"
        aria-label={t.enter}
        onSubmit={(event) => {
          event.preventDefault();
          // What was refused is still there to be entered again.
          void onEnter(lineOf(draft, group)).then((isKept) => !isKept && setDraft(draft));
          setDraft(blank);
        }}
      >
        {text('unit', true)}
        {text('period', false)}
        <label>
          {t.reason}
          <select
            value={draft.reason}
            onChange={({ currentTarget: { value } }) =>
              setDraft({ ...draft, reason: LEDGER_REASONS.find((one) => one === value) ?? 'other' })
            }
          >
            {LEDGER_REASONS.map((reason) => (
              <option key={reason} value={reason}>
                {t.reasons[reason]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t.count}
          <input
            type="number"
            min={0}
            step={1}
            value={draft.count}
            onInput={({ currentTarget }) => setDraft({ ...draft, count: currentTarget.value })}
          />
        </label>
        {draft.reason === 'other' && text('words', true)}
        <label>
          {t.points}
          <input
            ref={points}
            type="number"
            step="any"
            required
            value={draft.points}
            onInput={({ currentTarget }) => setDraft({ ...draft, points: currentTarget.value })}
          />
        </label>
        <button type="submit" class="primary">
          {t.enter}
        </button>
      </form>
    </section>
  );
}

/** As it stands in the form. */
interface Draft {
  readonly unit: string;
  readonly period: string;
  readonly reason: LedgerLine['reason'];
  readonly count: string;
  readonly words: string;
  readonly points: string;
}

const lineOf = (draft: Draft, group: LedgerLine['group']): NewLedgerLine => ({
  group,
  unit: draft.unit.trim(),
  period: draft.period.trim(),
  reason: draft.reason,
  count: draft.count === '' ? null : Number(draft.count),
  words: draft.reason === 'other' ? draft.words.trim() : '',
  points: Number(draft.points),
});
