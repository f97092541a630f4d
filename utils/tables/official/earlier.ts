import type { Task } from '../../model/task';
import { padded } from '../../page/dates/calendar';
import { periodAround } from '../../tasks/period';
import type { Batch } from './batch';

/** 连续四个季度 looks back at three quarters, and so at the whole year so far, which a year's report tells of. */
const MONTHS_BACK = 9;

/** Tasks on the same register that lie in this task's year or the three quarters before, the first to end first. */
export function earlierTasks<Of extends Pick<Task, 'id' | 'registerId' | 'period'>>(
  task: Of,
  tasks: readonly Of[],
): Of[] {
  const first = firstDay(task.period.from);
  return tasks
    .filter(
      ({ id, registerId, period }) =>
        id !== task.id &&
        registerId === task.registerId &&
        period.from >= first &&
        period.to <= task.period.to,
    )
    .sort((a, b) => (endOf(a) < endOf(b) ? -1 : 1));
}

const endOf = ({ period }: Pick<Task, 'period'>): string => `${period.to} ${period.from}`;

/** The first day of the third quarter before the one that a day lies in. */
function firstDay(day: string): string {
  const [year = 0, month = 1] = (periodAround('quarter', day)?.from ?? day).split('-').map(Number);
  const months = year * 12 + month - 1 - MONTHS_BACK;
  return `${Math.floor(months / 12)}-${padded((months % 12) + 1)}-01`;
}

/** The quarter of a year, 1 to 4, in which a whole task lies; null where it lies in several, or in another year. */
export function quarterOf({ task: { period } }: Pick<Batch, 'task'>, year: string): number | null {
  const isOfYear = period.from.startsWith(year) && period.to.startsWith(year);
  const [from = 0, to] = [period.from, period.to].map((day) => Math.ceil(Number(day.slice(5, 7)) / 3));
  return isOfYear && from === to ? from : null;
}
