import { useState } from 'preact/hooks';
import { grouped } from '../../utils/grouped';
import type { Recheck } from '../../utils/model/task';
import type { RecheckProposal } from '../../utils/tasks/recheck';
import { useStrings } from '../strings';
import { RecheckCard, recheckSubject } from './recheck-card';
import { Tick } from './tick';

/** 整改复查: each fault beside what a later look found; a person decides. */
export function RecheckList({
  proposals,
  rechecks,
  onDecide,
}: {
  readonly proposals: readonly RecheckProposal[];
  /** Oldest first. */
  readonly rechecks: readonly Recheck[];
  onDecide(proposal: RecheckProposal, outcome: Recheck['outcome'], note: string): Promise<boolean>;
}) {
  const { inspection: t } = useStrings();
  const [isOpenOnly, setOpenOnly] = useState(false);
  const history = grouped(rechecks, ({ findingId }) => findingId);
  const historyOf = (proposal: RecheckProposal): readonly Recheck[] =>
    history.get(recheckSubject(proposal)) ?? [];
  const open = proposals.filter((proposal) => historyOf(proposal).length === 0);
  return (
    <>
      <div class="fields">
        <span role="status">{t.recheckCounts(proposals.length, proposals.length - open.length)}</span>
        <Tick checked={isOpenOnly} onTick={setOpenOnly}>
          {t.recheckOpenOnly}
        </Tick>
      </div>
      {proposals.length === 0 && <p class="empty">{t.nothingToRecheck}</p>}
      <ul class="cards">
        {(isOpenOnly ? open : proposals).map((proposal) => (
          <RecheckCard
            key={recheckSubject(proposal)}
            proposal={proposal}
            history={historyOf(proposal)}
            onDecide={(outcome, note) => onDecide(proposal, outcome, note)}
          />
        ))}
      </ul>
    </>
  );
}
