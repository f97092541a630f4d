import { useMemo } from 'preact/hooks';
import { useStrings } from '../../../../components/strings';
import { clock } from '../../../../components/words';
import { recheckSubject } from '../../../../components/workbench/recheck-card';
import { RecheckList } from '../../../../components/workbench/recheck-list';
import type { Recheck } from '../../../../utils/model/task';
import { listRechecks } from '../../../../utils/records/reader';
import { type Look, proposeRechecks } from '../../../../utils/tasks/recheck';
import { ask } from '../../../extension-page/ask';
import { useWatched } from '../../../extension-page/use-watched';
import { readLaterLook } from './read';
import type { ViewProps } from './view';

/** 整改复查 of a closed inspection. Its record stays as it is; also when its task is closed. */
export function RecheckView(props: ViewProps) {
  const { inspection: t } = useStrings();
  const { record, versions } = props;
  const last = versions.at(-1);
  if (record.inspection.state !== 'closed' || !last) return <p class="empty">{t.recheckNotYet}</p>;
  return <Rechecking {...props} closedAt={last.closedAt} />;
}

function Rechecking({ record, tell, onTrouble, closedAt }: ViewProps & { readonly closedAt: string }) {
  const { bench, inspection: t, saved } = useStrings();
  const inspectionId = record.inspection.id;
  const seen = useWatched<{ later: Look; rechecks: readonly Recheck[] } | null>(
    async () => {
      const [later, rechecks] = await Promise.all([
        readLaterLook(record, closedAt),
        listRechecks({ inspectionId }),
      ]);
      return { later, rechecks };
    },
    `${inspectionId} ${closedAt}`,
    null,
    onTrouble,
  );
  const proposals = useMemo(() => (seen ? proposeRechecks(record, seen.later) : []), [record, seen]);
  if (!seen) return <p>{bench.loading}</p>;
  return (
    <>
      <p class="soft">{t.recheckHelp(clock(closedAt), seen.later.audits.length)}</p>
      <RecheckList
        proposals={proposals}
        rechecks={seen.rechecks}
        onDecide={async (proposal, outcome, note) => {
          const answer = await ask('recheck/add', {
            inspectionId,
            findingId: recheckSubject(proposal),
            outcome,
            auditId: proposal.after?.audit?.id ?? '',
            note,
          });
          tell(answer, saved);
          return answer.ok;
        }}
      />
    </>
  );
}
