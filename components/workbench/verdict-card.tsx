import { pointsSentence, VERDICT_WORDS, vetoSentence } from '../../rules/verdict/words';
import type { SiteVerdict } from '../../utils/model/verdict';
import { SchemeNote } from '../scheme-note';
import { useStrings } from '../strings';

/** 结论: the word, what it rests on, and the score. */
export function VerdictCard({
  verdict: { verdict, edition, scheme, problems, vetoes, points },
  isKept,
}: {
  readonly verdict: SiteVerdict;
  /** True where it is the one the inspection was closed with. */
  readonly isKept: boolean;
}) {
  const { inspection: t, tasks } = useStrings();
  return (
    <section class={`card verdict ${verdict}`} aria-label={t.verdict}>
      <p class="word">{VERDICT_WORDS.verdict[verdict]}</p>
      <div>
        {problems.length > 0 && (
          <p>
            <b>{problems.map((problem) => VERDICT_WORDS.problem[problem]).join('；')}</b>
          </p>
        )}
        {vetoes
          .filter(({ state }) => state === 'hit')
          .map((veto) => (
            <p key={veto.key}>{vetoSentence(veto)}</p>
          ))}
        {points && <p>{pointsSentence(points)}</p>}
        <SchemeNote scheme={scheme} />
        <p class="soft">
          {tasks.editions[edition]} · {isKept ? t.keptVerdict : t.presentVerdict}
        </p>
      </div>
    </section>
  );
}
