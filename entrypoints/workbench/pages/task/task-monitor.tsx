import { useState } from 'preact/hooks';
import { useStrings } from '../../../../components/strings';
import { MonitorForm, type MonitorPlan } from '../../../../components/workbench/monitor-card';
import { dayOf } from '../../../../rules/core/windows';
import { addressesToVisit } from '../../../../utils/links/monitoring';
import type { Monitor } from '../../../../utils/model/monitor';
import { listMonitors } from '../../../../utils/records/reader';
import type { SiteRecord } from '../../../../utils/records/site-record';
import { ask } from '../../../extension-page/ask';
import { askForLinks } from '../../../extension-page/site-permission';
import { useWatched } from '../../../extension-page/use-watched';
import type { PageProps } from '../../page';

/** 可用性监测 of all sites of a task at once. */
export function TaskMonitor({
  taskId,
  records,
  tell,
  onTrouble,
}: Pick<PageProps, 'tell' | 'onTrouble'> & {
  readonly taskId: string;
  readonly records: readonly SiteRecord[];
}) {
  const { links: t } = useStrings();
  const monitors = useWatched<readonly Monitor[]>(() => listMonitors(taskId), taskId, [], onTrouble);
  const [isOpen, setOpen] = useState(false);
  const today = dayOf(new Date().toISOString());
  const on = monitors.filter(({ isOn, to }) => isOn && today <= to);
  const open = records.filter(
    ({ inspection, site }) => inspection.state !== 'closed' && site.state === 'running',
  );
  const start = async (plan: MonitorPlan): Promise<void> => {
    const { sites, nowhere } = addressesToVisit(
      open.map(({ inspection, site }) => ({ inspectionId: inspection.id, ...site })),
    );
    if (sites.length === 0) return tell({ ok: true }, t.nowhere(nowhere));
    if (!(await askForLinks(open.flatMap(({ site }) => site.hosts))))
      return tell({ ok: true }, t.noMonitorLeave);
    setOpen(false);
    tell(
      await ask('monitor/start', { ...plan, sites: [...sites] }),
      nowhere.length > 0 ? `${t.started}。${t.nowhere(nowhere)}` : t.started,
    );
  };
  const stop = (): void =>
    void ask('monitor/stop', { inspectionIds: on.map(({ inspectionId }) => inspectionId) }).then((answer) =>
      tell(answer, t.stopped),
    );
  if (open.length === 0 && on.length === 0) return null;
  return (
    <>
      <div class="line">
        <p class="soft">{t.ofTask(on.length, records.length)}</p>
        <div class="buttons">
          {open.length > 0 && (
            <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {t.startAll}
            </button>
          )}
          {on.length > 0 && (
            <button type="button" onClick={stop}>
              {t.stopAll}
            </button>
          )}
        </div>
      </div>
      {isOpen && (
        <div class="card">
          <p class="soft">{t.monitorHow}</p>
          <MonitorForm today={today} label={t.start} onStart={(plan) => void start(plan)} />
        </div>
      )}
    </>
  );
}
