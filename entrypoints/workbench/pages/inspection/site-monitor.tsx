import { useEffect, useState } from 'preact/hooks';
import { useStrings } from '../../../../components/strings';
import { MonitorCard } from '../../../../components/workbench/monitor-card';
import { dayOf } from '../../../../rules/core/windows';
import { addressesToVisit } from '../../../../utils/links/monitoring';
import type { Monitor, MonitorVisit } from '../../../../utils/model/monitor';
import { listVisits, readMonitor } from '../../../../utils/records/reader';
import { ask } from '../../../extension-page/ask';
import { askForLinks, mayReadSite } from '../../../extension-page/site-permission';
import { useWatched } from '../../../extension-page/use-watched';
import type { ViewProps } from './view';

interface Seen {
  readonly monitor: Monitor | null;
  readonly visits: readonly MonitorVisit[];
}

/** 本机监测 of one site, started and stopped here; the worker visits by alarm. */
export function SiteMonitor({
  record,
  canChange,
  tell,
  onTrouble,
}: Pick<ViewProps, 'record' | 'tell' | 'onTrouble'> & { readonly canChange: boolean }) {
  const { links: t } = useStrings();
  const { inspection, site } = record;
  const inspectionId = inspection.id;
  const seen = useWatched<Seen | null>(
    async () => {
      const [monitor, visits] = await Promise.all([readMonitor(inspectionId), listVisits(inspectionId)]);
      return { monitor, visits };
    },
    inspectionId,
    null,
    onTrouble,
  );
  const [mayVisit, setMayVisit] = useState(true);
  useEffect(() => void mayReadSite(site.hosts).then(setMayVisit), [seen]);
  if (!seen) return null;
  const { sites, nowhere } = addressesToVisit([{ inspectionId, ...site }]);
  return (
    <MonitorCard
      {...seen}
      today={dayOf(new Date().toISOString())}
      canChange={canChange}
      mayVisit={mayVisit}
      onStart={(plan) => {
        if (nowhere.length > 0) return tell({ ok: true }, t.nowhere(nowhere));
        void askForLinks(site.hosts).then(async (isAllowed) => {
          setMayVisit(isAllowed);
          if (!isAllowed) return tell({ ok: true }, t.noMonitorLeave);
          tell(await ask('monitor/start', { ...plan, sites: [...sites] }), t.started);
        });
      }}
      onStop={() =>
        void ask('monitor/stop', { inspectionIds: [inspectionId] }).then((answer) => tell(answer, t.stopped))
      }
    />
  );
}
