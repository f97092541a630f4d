import { FileButton } from '../../../components/file-button';
import { useStrings } from '../../../components/strings';
import { BundleProgressBar } from '../../../components/workbench/bundle-progress';
import { Link } from '../../../components/workbench/link';
import { TaskList, type TaskSummary } from '../../../components/workbench/task-list';
import { listRegisters, listTasks, readCurrentTask } from '../../../utils/records/reader';
import { ask } from '../../extension-page/ask';
import { useWatched } from '../../extension-page/use-watched';
import type { PageProps } from '../page';
import { quickProgress } from '../progress';
import { InterruptedSweeps } from '../sweep/interrupted';
import { useBundle } from '../use-bundle';

interface Tasks {
  readonly summaries: readonly TaskSummary[];
  readonly currentId: string | null;
  readonly hasRegister: boolean;
}

/** 检查任务: all of them, with how far each is. */
export function TasksPage({ tell, save, onTrouble }: PageProps) {
  const { bench, bundles: b, tasks: t } = useStrings();
  const bundle = useBundle({ save, tell });
  const tasks = useWatched<Tasks | null>(readTasks, 'tasks', null, onTrouble);
  if (!tasks) return <p>{bench.loading}</p>;
  const { summaries, currentId, hasRegister } = tasks;
  return (
    <>
      <div class="line">
        <h2>{bench.tasks}</h2>
        <div class="buttons">
          <FileButton
            accept=".zip,application/zip"
            help={b.importHelp}
            disabled={bundle.stage !== null}
            onFile={(file) => void bundle.importFile(file)}
          >
            {b.import}
          </FileButton>
          {hasRegister && (
            <Link class="button primary" to={{ page: 'new-task' }}>
              {t.newTask}
            </Link>
          )}
        </div>
      </div>
      {bundle.stage && <BundleProgressBar {...bundle.stage} />}
      <InterruptedSweeps onTrouble={onTrouble} />
      <p class="soft">{t.currentHelp}</p>
      {summaries.length === 0 && (
        <div class="empty">
          <strong>{t.none}</strong>
          <p>{t.noneHow}</p>
          {!hasRegister && (
            <Link class="button primary" to={{ page: 'import' }}>
              {t.toImport}
            </Link>
          )}
        </div>
      )}
      <TaskList
        tasks={summaries}
        currentId={currentId}
        onMakeCurrent={(taskId) =>
          void ask('task/current', { taskId }).then((answer) => tell(answer, t.current))
        }
      />
    </>
  );
}

async function readTasks(): Promise<Tasks> {
  const [tasks, current, registers] = await Promise.all([listTasks(), readCurrentTask(), listRegisters()]);
  const summaries = await Promise.all(
    tasks.map(async (task) => ({ task, progress: await quickProgress(task.id) })),
  );
  const rank = ({ task }: TaskSummary): number => Number(task.id === current?.id);
  return {
    summaries: summaries.sort((a, b) => rank(b) - rank(a) || (a.task.createdAt < b.task.createdAt ? 1 : -1)),
    currentId: current?.id ?? null,
    hasRegister: registers.length > 0,
  };
}
