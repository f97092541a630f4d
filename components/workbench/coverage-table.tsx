import type { Coverage } from '../../rules/verdict';
import { VERDICT_WORDS } from '../../rules/verdict/words';
import type { CoveragePart } from '../../utils/model/task';
import { useStrings } from '../strings';
import { clock } from '../words';
import { Tick } from './tick';

/** 覆盖面: what was seen of each part, and the inspector's word that it is all. */
export function CoverageTable({
  coverage,
  canChange,
  onCover,
}: {
  readonly coverage: readonly Coverage[];
  readonly canChange: boolean;
  onCover(part: CoveragePart, covered: boolean): void;
}) {
  const { inspection: t } = useStrings();
  return (
    <section class="card" aria-labelledby="coverage">
      <h3 id="coverage">{t.coverage}</h3>
      <ul class="coverage">
        {coverage.map(({ part, seen, known, declared, isAsked }) => (
          <li key={part}>
            <b>{VERDICT_WORDS.part[part]}</b>
            <span>{known === null ? t.pagesSeen(seen) : t.columnsSeen(seen, known)}</span>
            {isAsked ? (
              <Tick
                checked={declared !== null}
                disabled={!canChange}
                onTick={(checked) => onCover(part, checked)}
              >
                <span>
                  {t.covered}
                  <span class="unseen">{VERDICT_WORDS.part[part]}</span>
                </span>
              </Tick>
            ) : (
              <span class="soft">{t.notAsked}</span>
            )}
            <small>{declared && [clock(declared.at), declared.author].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
