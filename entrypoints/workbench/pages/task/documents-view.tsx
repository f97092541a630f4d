import { useMemo, useState } from 'preact/hooks';
import { useStrings } from '../../../../components/strings';
import { DocumentChoice } from '../../../../components/workbench/document-choice';
import { addressOf, routeOf } from '../../../../components/workbench/route';
import type { TaskTables } from '../../../../utils/model/table';
import { readTaskTables } from '../../../../utils/records/reader';
import type { Batch } from '../../../../utils/tables/official/batch';
import { useWatched } from '../../../extension-page/use-watched';
import type { Overview } from '../../overview';
import type { PageProps } from '../../page';
import { readBatch } from '../../task-batch';
import { NoticeView } from './notice-view';
import { RecordSheetsView } from './record-sheets-view';
import { useFaults } from './use-faults';

type TaskDocument = 'notice' | 'records';

/** 文书: the draft of a 通报, or the 检查记录单 of all sites. */
export function DocumentsView({
  overview: { task, lines },
  ...page
}: PageProps & { readonly overview: Overview }) {
  const { bench, documents: t, tables } = useStrings();
  const read = useWatched<Batch | null>(() => readBatch(task), task.id, null, page.onTrouble);
  // A batch takes a while to read again; what is typed is at hand at once.
  const kept = useWatched<TaskTables | null>(() => readTaskTables(task.id), task.id, null, page.onTrouble);
  const batch = useMemo(() => read && kept && { ...read, typed: kept.typed }, [read, kept]);
  const [chosen, setChosen] = useState(documentInAddress);
  const records = useMemo(() => lines.map(({ record }) => record), [lines]);
  const { faults, done } = useFaults(records);
  if (!batch || !faults) {
    return (
      <p>
        {bench.loading} {done}/{records.length}
        <progress aria-label={bench.loading} max={records.length} value={done} />
      </p>
    );
  }
  if (batch.lines.length === 0) return <p class="empty">{tables.noSites}</p>;
  return (
    <>
      <DocumentChoice<TaskDocument>
        kinds={[
          ['notice', t.notice],
          ['records', t.recordSheet],
        ]}
        chosen={chosen}
        onChoose={(kind) => {
          setChosen(kind);
          const to = { page: 'task', taskId: task.id, view: 'documents', table: kind } as const;
          history.replaceState(null, '', addressOf(to));
        }}
      />
      {chosen === 'notice' && <NoticeView task={task} batch={batch} faults={faults} page={page} />}
      {chosen === 'records' && (
        <RecordSheetsView batch={batch} records={records} faults={faults} page={page} />
      )}
    </>
  );
}

function documentInAddress(): TaskDocument {
  const route = routeOf(location.hash);
  return route.page === 'task' && route.table === 'records' ? 'records' : 'notice';
}
