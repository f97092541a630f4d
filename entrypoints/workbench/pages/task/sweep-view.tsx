import { useState } from 'preact/hooks';
import { useStrings } from '../../../../components/strings';
import { useOnce } from '../../../../components/use-once';
import type { SiteLine } from '../../../../components/workbench/site-table';
import { type QueueLine, SweepQueue } from '../../../../components/workbench/sweep-queue';
import { newSettings, SweepSettingsFields } from '../../../../components/workbench/sweep-settings';
import { Tick } from '../../../../components/workbench/tick';
import type { Answer } from '../../../../utils/messages';
import type { Sweep } from '../../../../utils/model/sweep';
import type { Task } from '../../../../utils/model/task';
import { listSweeps } from '../../../../utils/records/reader';
import { isBegun } from '../../../../utils/sweep/queue';
import { ask } from '../../../extension-page/ask';
import { askForSites } from '../../../extension-page/site-permission';
import { useWatched } from '../../../extension-page/use-watched';
import type { PageProps } from '../../page';
import { driveTask, endQueue } from '../../sweep/driver';
import { useDriver } from '../../sweep/use-driver';

/** 全站检查 of all sites of a task, one after another; and what of it needs a person. */
export function TaskSweepView({
  task,
  lines,
  tell,
  onTrouble,
}: PageProps & { readonly task: Task; readonly lines: readonly SiteLine[] }) {
  const { sweep: t } = useStrings();
  const taskId = task.id;
  const sweeps = useWatched<readonly Sweep[]>(() => listSweeps({ taskId }), taskId, [], onTrouble);
  const driver = useDriver();
  const [settings, setSettings] = useState(newSettings);
  const [again, setAgain] = useState(false);
  const once = useOnce();

  const newest = new Map(sweeps.map((sweep) => [sweep.inspectionId, sweep]));
  const queue = lines.flatMap(({ record: { inspection, site }, row }): QueueLine[] => {
    const sweep = newest.get(inspection.id);
    return sweep
      ? [{ inspectionId: inspection.id, name: site.name, sweep, openQuestions: row.openQuestions }]
      : [];
  });
  const begun = queue.find(({ sweep }) => isBegun(sweep));
  const waiting = queue.filter(({ sweep }) => sweep.state === 'waiting').length;
  const done = queue.filter(({ sweep }) => sweep.state === 'done').length;
  const isHere = driver.taskId === taskId;
  const isBusy = driver.isElsewhere || (driver.sweepId !== null && !isHere);
  const current = queue.find(({ sweep }) => sweep.id === driver.sweepId);
  const canGoOn = !isHere && (waiting > 0 || begun !== undefined);

  /** Not waited for: it may take the night. */
  const drive = (): void =>
    void driveTask(taskId).then((driven) => {
      if (driven === null) tell({ ok: true }, t.elsewhere);
      else if (!driven.ok) tell(driven, '');
    });
  /** From a click: the browser asks the inspector for the sites' hosts. */
  const withLeave = (go: () => unknown): Promise<void> =>
    once(async () => {
      if (await askForSites(lines.flatMap(({ record }) => record.site.hosts))) await go();
      else tell({ ok: true }, t.refused);
    });
  const start = (): void =>
    void withLeave(async () => {
      const answer = await ask('sweep/queue', { taskId, settings, again });
      if (!answer.ok) return tell(answer, '');
      if (!(await listSweeps({ taskId })).some(({ state }) => state === 'waiting'))
        return tell(answer, t.queueEmpty);
      drive();
    });
  const halt = async (to: 'paused' | 'stopped'): Promise<void> => {
    endQueue();
    const cleared: Answer = to === 'stopped' ? await ask('sweep/clear', { taskId }) : { ok: true };
    const sweepId = current?.sweep.id ?? (to === 'stopped' ? begun?.sweep.id : undefined);
    if (sweepId === undefined) return tell(cleared, t[to]);
    const halt = to === 'paused' ? { halt: 'queue' as const } : {};
    const moved = await ask('sweep/state', { sweepId, to, ...halt });
    tell(moved.ok ? cleared : moved, t[to]);
  };
  return (
    <div class="sections sweep">
      <p class="soft">{t.batch}</p>
      {isBusy && <p class="status earlier">{driver.isElsewhere ? t.elsewhere : t.otherSweep}</p>}
      {canGoOn && !isBusy && <p class="status earlier">{t.resumeAll(done + 1)}</p>}
      {canGoOn && begun?.sweep.halt === 'network' && <p class="status failed">{t.halts.network}</p>}
      {isHere && driver.isHidden && <p class="status failed">{t.isHidden}</p>}
      {(isHere || canGoOn) && (
        <div class="sweep-progress">
          <progress aria-label={t.sites(done, queue.length)} value={done} max={Math.max(queue.length, 1)} />
          <p role="status">
            {t.sites(done, queue.length)}
            {current && ` · ${t.nowAt}${current.name}（${pagesOf(current.sweep)}）`}
          </p>
        </div>
      )}
      {task.state === 'open' && !isHere && !canGoOn && (
        <>
          <SweepSettingsFields settings={settings} crawlDelayMs={0} onChange={setSettings} />
          <Tick checked={again} onTick={setAgain}>
            {t.again}
          </Tick>
        </>
      )}
      {task.state === 'open' && (
        <div class="buttons">
          {!isHere && (
            <button
              type="button"
              class="primary"
              aria-disabled={isBusy}
              onClick={() => {
                if (isBusy) return;
                if (canGoOn) void withLeave(drive);
                else start();
              }}
            >
              {canGoOn ? t.goOn : t.startAll}
            </button>
          )}
          {isHere && (
            <button type="button" onClick={() => void halt('paused')}>
              {t.pause}
            </button>
          )}
          {(isHere || canGoOn) && (
            <button type="button" onClick={() => void halt('stopped')}>
              {t.stop}
            </button>
          )}
        </div>
      )}
      <SweepQueue lines={queue} />
    </div>
  );
}

const pagesOf = ({ counts }: Sweep): string => `${counts.done + counts.failed}/${counts.pages}`;
