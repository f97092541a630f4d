import { useLayoutEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Trouble } from '../../components/audit-status';
import { PanelHead } from '../../components/panel-head';
import { useStrings } from '../../components/strings';
import { ProgressBar } from '../../components/workbench/progress-bar';
import { dayOf } from '../../rules/core/windows';
import type { Cause } from '../../utils/messages';
import type { RegisterSite } from '../../utils/model/register';
import type { Task, TestQuestion } from '../../utils/model/task';
import {
  inspectionForHost,
  listInspections,
  listSites,
  listVerdicts,
  readCurrentTask,
  waitingQuestions,
} from '../../utils/records/reader';
import { addressOf } from '../../utils/register/addresses';
import { inRegisterOrder } from '../../utils/tasks/order';
import { nextSite, type ProgressRow, previousSite, progressCounts } from '../../utils/tasks/progress';
import { shiftDay } from '../../utils/workdays/calendar';
import { dueQuestions, type Reminder } from '../../utils/workdays/due';
import { useCalendar } from '../extension-page/use-calendar';
import { useWatched } from '../extension-page/use-watched';
import { openWorkbench } from '../extension-page/workbench';
import type { ViewProps } from './view';

interface CurrentTask {
  readonly task: Task;
  readonly sites: ReadonlyMap<string, RegisterSite>;
  /** In register order. */
  readonly rows: readonly ProgressRow[];
  /** The site in front, where it is of the task. */
  readonly hereId: string | null;
  readonly waiting: readonly TestQuestion[];
}

/** 侧边栏·任务: how far the current task is; the next site one click or key (N, P) away. */
export function TaskView({ tab, tabs }: ViewProps) {
  const { title, walk: t } = useStrings();
  const [trouble, setTrouble] = useState<{ cause: Cause; detail: string } | null>(null);
  const host = tab?.url !== undefined && /^https?:/.test(tab.url) ? new URL(tab.url).hostname : '';
  const current = useWatched<CurrentTask | null | undefined>(
    () => readTask(host),
    host,
    undefined,
    (cause, detail) => setTrouble({ cause, detail }),
  );
  const calendar = useCalendar();
  const next = current ? nextSite(current.rows, current.hereId) : null;
  const previous = current ? previousSite(current.rows, current.hereId) : null;
  const open = (siteId: string | null): void => {
    const site = siteId === null ? undefined : current?.sites.get(siteId);
    const url = site && addressOf(site.homeUrl);
    if (url && tab) void browser.tabs.update(tab.id, { url });
  };
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select')) return;
      const to = event.key === 'n' ? next : event.key === 'p' ? previous : null;
      if (to === null) return;
      event.preventDefault();
      open(to);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
  return (
    <>
      <PanelHead title={current?.task.name ?? title} address={current?.task.period.label ?? ''}>
        <button type="button" onClick={() => void openWorkbench({ page: 'tasks' })}>
          {t.workbench}
        </button>
      </PanelHead>
      {tabs}
      <main>
        {trouble && <Trouble {...trouble} />}
        {current === null && (
          <div class="empty">
            <strong>{t.noTask}</strong>
            <p>{t.noTaskHow}</p>
          </div>
        )}
        {current && (
          <>
            <ProgressBar progress={progressCounts(current.rows)} />
            <div class="buttons">
              <button type="button" class="primary" aria-disabled={next === null} onClick={() => open(next)}>
                {next === null ? t.nothingLeft : `${t.next}：${current.sites.get(next)?.name}`} <kbd>N</kbd>
              </button>
              {previous !== null && (
                <button type="button" onClick={() => open(previous)}>
                  {t.previous} <kbd>P</kbd>
                </button>
              )}
            </div>
            <Reminders reminders={dueQuestions(current.waiting, chinaToday(), calendar)} />
          </>
        )}
      </main>
    </>
  );
}

const chinaToday = (): string => dayOf(new Date().toISOString());

function Reminders({ reminders }: { readonly reminders: readonly Reminder[] }) {
  const { walk: t } = useStrings();
  if (reminders.length === 0) return null;
  return (
    <section class="block" aria-label={t.reminders}>
      <h2>
        {t.reminders} <span class="count">{reminders.length}</span>
      </h2>
      <ul class="plain">
        {reminders.map(({ question, when, dueOn, known }) => (
          <li key={question.id}>
            <span class={`tag ${when === 'overdue' ? 'red' : 'amber'}`}>{t.when[when]}</span>
            {question.subject}{' '}
            <small>
              {dueOn}
              {!known && ` · ${t.workdayUnsure}`}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Kept by another calendar a due day may stand so much later than it is now. */
const SOONER_DAYS = 60;

async function readTask(host: string): Promise<CurrentTask | null> {
  const task = await readCurrentTask();
  if (!task) return null;
  const [all, inspections, verdicts, here, waiting] = await Promise.all([
    listSites(task.registerId),
    listInspections(task.id),
    listVerdicts({ taskId: task.id }),
    host === '' ? null : inspectionForHost(host),
    waitingQuestions(shiftDay(chinaToday(), SOONER_DAYS)),
  ]);
  const sites = new Map(all.map((site) => [site.id, site]));
  const last = new Map(verdicts.map(({ inspectionId, verdict }) => [inspectionId, verdict.verdict]));
  const bySite = new Map(inspections.map((inspection) => [inspection.siteId, inspection]));
  const rows = inRegisterOrder(all).flatMap(({ id }): ProgressRow[] => {
    const inspection = bySite.get(id);
    return inspection ? [{ inspection, verdict: last.get(inspection.id) ?? null, openQuestions: 0 }] : [];
  });
  return {
    task,
    sites,
    rows,
    hereId: here?.inspection.siteId ?? null,
    waiting,
  };
}
