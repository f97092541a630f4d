import type { ProblemKind } from '../../utils/tables/documents/notice-problems';
import { useStrings } from '../strings';
import { Tick } from './tick';

/** 主要问题: which of all that was found a notice tells of. */
export function DocumentProblems({
  kinds,
  leftOut,
  onLeave,
}: {
  readonly kinds: readonly ProblemKind[];
  readonly leftOut: ReadonlySet<string>;
  onLeave(key: string, isLeftOut: boolean): void;
}) {
  const { documents: t } = useStrings();
  return (
    <fieldset class="document-problems">
      <legend>{t.problems}</legend>
      {kinds.length === 0 && <p class="soft">{t.noProblems}</p>}
      {kinds.map(({ key, name, siteCount, faults }) => (
        <Tick key={key} checked={!leftOut.has(key)} onTick={(checked) => onLeave(key, !checked)}>
          {name} <small>{t.countsOf(siteCount, faults.length)}</small>
        </Tick>
      ))}
    </fieldset>
  );
}
