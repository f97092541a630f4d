import { useLayoutEffect, useState } from 'preact/hooks';
import { SchemeNote } from '../../../components/scheme-note';
import { useStrings } from '../../../components/strings';
import { clock } from '../../../components/words';
import { BundleProgressBar } from '../../../components/workbench/bundle-progress';
import { Charts } from '../../../components/workbench/charts';
import { FindingTable } from '../../../components/workbench/finding-table';
import { Link } from '../../../components/workbench/link';
import { ProgressBar } from '../../../components/workbench/progress-bar';
import { TASK_VIEWS, type TaskView } from '../../../components/workbench/route';
import { SiteTable } from '../../../components/workbench/site-table';
import { fileName } from '../../../utils/tables/file-name';
import { explainDraw } from '../../../utils/tasks/explain-draw';
import { nextSite } from '../../../utils/tasks/progress';
import { ask } from '../../extension-page/ask';
import { type Overview, readOverview } from '../overview';
import type { PageProps } from '../page';
import { useCalmly } from '../sweep/use-calmly';
import { useBundle } from '../use-bundle';
import { DocumentsView } from './task/documents-view';
import { MergeView } from './task/merge-view';
import { TaskSweepView } from './task/sweep-view';
import { TablesView } from './task/tables-view';
import { TaskMonitor } from './task/task-monitor';

/** 检查任务: its sites with their progress and verdicts, its findings, its charts; the next site one key away. */
export function TaskPage({
  taskId,
  view,
  ...page
}: PageProps & { readonly taskId: string; readonly view: TaskView }) {
  const { go, tell, onTrouble } = page;
  const { bench, bundles: b, cancel, tasks: t, sites: s } = useStrings();
  const bundle = useBundle(page);
  const overview = useCalmly<Overview | null | undefined>(
    () => readOverview(taskId),
    taskId,
    undefined,
    onTrouble,
  );
  const [closing, setClosing] = useState(false);
  const rows = overview?.lines.map(({ row }) => row) ?? [];
  const next = nextSite(rows, null);
  const openNext = (): void => {
    if (next !== null) go({ page: 'inspection', inspectionId: `${taskId}/${next}`, view: 'verdict' });
  };
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target } = event;
      if (target instanceof HTMLElement && target.closest('input, textarea, select')) return;
      if (event.key !== 'n' || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      openNext();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
  if (overview === undefined) return <p>{bench.loading}</p>;
  if (overview === null) return <p class="empty">{t.none}</p>;
  const { task, lines, progress, damaged } = overview;
  const questions = lines.reduce((sum, { row }) => sum + row.openQuestions, 0);
  return (
    <>
      <div class="line">
        <h2>
          {task.name}
          {task.state === 'closed' && <span class="tag">{t.closed}</span>}
        </h2>
        <div class="buttons">
          <button type="button" class="primary" aria-disabled={next === null} onClick={openNext}>
            {next === null ? t.nothingLeft : t.next} <kbd>N</kbd>
          </button>
          {questions > 0 && (
            <Link class="button" to={{ page: 'triage', scope: 'task', id: taskId }}>
              {s.triage} {questions}
            </Link>
          )}
          <button
            type="button"
            aria-disabled={bundle.stage !== null}
            onClick={() =>
              bundle.stage ??
              void bundle.exportTask(taskId, fileName(['政网巡检', task.name, b.suffix], 'zip'))
            }
          >
            {b.exportTask}
          </button>
          {task.state === 'open' && (
            <button type="button" aria-expanded={closing} onClick={() => setClosing(!closing)}>
              {t.closeTask}
            </button>
          )}
        </div>
      </div>
      {bundle.stage && <BundleProgressBar {...bundle.stage} />}
      {closing && (
        <div class="status earlier">
          <span>{t.closeWarning}</span>
          <button
            type="button"
            onClick={() => {
              setClosing(false);
              void ask('task/close', { taskId }).then((answer) => tell(answer, t.closed));
            }}
          >
            {t.closeSure}
          </button>
          <button type="button" onClick={() => setClosing(false)}>
            {cancel}
          </button>
        </div>
      )}
      <p class="soft">
        {task.period.label}（{task.period.from} — {task.period.to}） · {t.editions[task.edition]}
        {task.asOf && ` · ${t.asOf} ${clock(task.asOf)}`}
        {task.inspector && ` · ${task.inspector}`}
      </p>
      <SchemeNote scheme={task.scheme} />
      <p class="soft">{explainDraw(task.sample)}</p>
      {damaged.length > 0 && (
        <details class="status failed">
          <summary>
            {s.damaged}（{damaged.length}）
          </summary>
          <p>{damaged.join('；')}</p>
        </details>
      )}
      <ProgressBar progress={progress} />
      <nav class="tabs" aria-label={task.name}>
        {TASK_VIEWS.map((one) => (
          <Link key={one} to={{ page: 'task', taskId, view: one }} current={one === view}>
            {s.views[one]}
          </Link>
        ))}
      </nav>
      {view === 'sites' && task.state === 'open' && (
        <TaskMonitor
          taskId={taskId}
          records={lines.map(({ record }) => record)}
          tell={tell}
          onTrouble={onTrouble}
        />
      )}
      {view === 'sites' && (
        <SiteTable
          lines={lines}
          onOpen={({ record }) =>
            go({ page: 'inspection', inspectionId: record.inspection.id, view: 'verdict' })
          }
        />
      )}
      {view === 'sweep' && <TaskSweepView task={task} lines={lines} {...page} />}
      {view === 'findings' && (
        <FindingTable
          records={lines.map(({ record }) => record)}
          onOpen={({ record }) =>
            go({ page: 'inspection', inspectionId: record.inspection.id, view: 'findings' })
          }
        />
      )}
      {view === 'charts' && <Charts lines={lines} />}
      {view === 'tables' && <TablesView task={task} {...page} />}
      {view === 'merge' && <MergeView task={task} lines={lines} bundle={bundle} {...page} />}
      {view === 'documents' && <DocumentsView overview={overview} {...page} />}
    </>
  );
}
