import { useMemo, useState } from 'preact/hooks';
import { useStrings } from '../../../../components/strings';
import { DocumentChoice } from '../../../../components/workbench/document-choice';
import { faultsIn } from '../../../../components/workbench/document-faults';
import { routeOf } from '../../../../components/workbench/route';
import type { Batch } from '../../../../utils/tables/official/batch';
import { useWatched } from '../../../extension-page/use-watched';
import { readBatch } from '../../task-batch';
import { FaultSheets } from './fault-sheets';
import { RecordSheetOnShow } from './record-sheet';
import type { ViewProps } from './view';

type SiteDocument = 'record' | 'faults';

/** 文书 of one site: its 检查记录单, and a 整改（申辩）单 for each of its faults. */
export function DocumentsView({ record, ...page }: ViewProps) {
  const { bench, documents: t } = useStrings();
  const { task, site } = record;
  const batch = useWatched<Batch | null>(() => readBatch(task), task.id, null, page.onTrouble);
  const [findingId] = useState(findingInAddress);
  const [chosen, setChosen] = useState<SiteDocument>(findingId === null ? 'record' : 'faults');
  const faults = useMemo(() => faultsIn(record), [record]);
  if (!batch) return <p>{bench.loading}</p>;
  const line = batch.lines.find((one) => one.site.id === site.id);
  if (!line) return null;
  const shared = { record, batch, line, faults, page };
  return (
    <>
      <DocumentChoice<SiteDocument>
        kinds={[
          ['record', t.recordSheet],
          ['faults', t.faultSheets],
        ]}
        chosen={chosen}
        onChoose={setChosen}
      />
      {chosen === 'record' && <RecordSheetOnShow {...shared} />}
      {chosen === 'faults' && <FaultSheets {...shared} first={findingId} />}
    </>
  );
}

function findingInAddress(): string | null {
  const route = routeOf(location.hash);
  return route.page === 'inspection' ? (route.findingId ?? null) : null;
}
