import type { EditionComparison, EditionDifference } from '../../rules/verdict';
import { inPoints, VERDICT_WORDS } from '../../rules/verdict/words';
import type { VerdictWord, VetoState } from '../../utils/model/verdict';
import { EDITIONS } from '../../utils/model/words';
import { useStrings } from '../strings';

/** How far judging again under the other standard is. */
export interface JudgingAgain {
  readonly done: number;
  readonly total: number;
}

/** 两个标准对照: judged again on demand, differences shown, nothing stored. */
export function VerdictEditions({
  comparison,
  judging,
  unread,
  canJudge,
  onJudge,
  onCancel,
}: {
  /** Null before it was asked for. */
  readonly comparison: EditionComparison | null;
  /** Null while nothing is under way. */
  readonly judging: JudgingAgain | null;
  /** Pages whose snapshot could not be read. */
  readonly unread: number;
  readonly canJudge: boolean;
  onJudge(): void;
  onCancel(): void;
}) {
  const { inspection: t, cancel, tasks } = useStrings();
  return (
    <section class="card" aria-labelledby="editions">
      <h3 id="editions">{t.compare}</h3>
      <p class="soft">{t.compareHelp}</p>
      {judging ? (
        <p class="judging">
          <progress aria-label={t.judgingAgain} max={judging.total} value={judging.done} />
          <span role="status">
            {judging.done}/{judging.total}
          </span>
          <button type="button" onClick={onCancel}>
            {cancel}
          </button>
        </p>
      ) : (
        <button type="button" aria-disabled={!canJudge} onClick={() => canJudge && onJudge()}>
          {t.judgeOther}
        </button>
      )}
      {comparison && !judging && (
        <div role="status">
          {unread > 0 && <p class="status earlier">{t.unreadSnapshots(unread)}</p>}
          {comparison.differences.length === 0 ? (
            <p>{t.noDifference}</p>
          ) : (
            <table>
              <thead>
                <tr>
                  <th scope="col">{t.difference}</th>
                  {EDITIONS.map((edition) => (
                    <th key={edition} scope="col">
                      {tasks.editions[edition]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {comparison.differences.map((one) => (
                  <tr key={`${one.what} ${one.problem}`}>
                    <th scope="row">
                      {one.problem ? VERDICT_WORDS.problem[one.problem] : t.differs[one.what]}
                    </th>
                    {EDITIONS.map((edition) => (
                      <td key={edition}>{said(one, one[edition]) ?? t.notThere[one.what]}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
      )}
    </section>
  );
}

/** `V3.1 hit 5/5` in the inspector's words. */
function said({ what }: EditionDifference, value: string | null): string | null {
  if (value === null) return null;
  if (what === 'verdict') return VERDICT_WORDS.verdict[value as VerdictWord];
  if (what === 'points') return inPoints(Number(value));
  const [key, state, counter] = value.split(' ');
  return `${key} ${VERDICT_WORDS.veto[state as VetoState]} ${counter}`;
}
