import type { Task } from '../../utils/model/task';
import type { Progress } from '../../utils/tasks/progress';
import { useStrings } from '../strings';
import { clock } from '../words';
import { Link } from './link';
import { ProgressBar } from './progress-bar';

export interface TaskSummary {
  readonly task: Task;
  readonly progress: Progress;
}

/** All tasks, the current one first, then the latest. */
export function TaskList({
  tasks,
  currentId,
  onMakeCurrent,
}: {
  readonly tasks: readonly TaskSummary[];
  readonly currentId: string | null;
  onMakeCurrent(taskId: string): void;
}) {
  const { tasks: t } = useStrings();
  return (
    <ul class="cards">
      {tasks.map(({ task, progress }) => (
        <li key={task.id} class="card">
          <div class="line">
            <h3>
              <Link to={{ page: 'task', taskId: task.id, view: 'sites' }}>{task.name}</Link>
              {task.id === currentId && <span class="tag green">{t.current}</span>}
              {task.state === 'closed' && <span class="tag">{t.closed}</span>}
            </h3>
            {task.state === 'open' && task.id !== currentId && (
              <button type="button" class="small" onClick={() => onMakeCurrent(task.id)}>
                {t.makeCurrent}
                <span class="unseen">{task.name}</span>
              </button>
            )}
          </div>
          <p class="soft">
            {task.period.label} · {task.edition}
            {task.inspector && ` · ${task.inspector}`} · {clock(task.createdAt)}
          </p>
          <ProgressBar progress={progress} />
        </li>
      ))}
    </ul>
  );
}
