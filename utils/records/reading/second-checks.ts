import { type AgreementRate, agreementRate, isSecondCheckOf, judgedOf } from '../../bundle/second-check';
import type { Task } from '../../model/task';
import { database, type RecordsDatabase } from '../database';
import { FindingRow, ReviewRow } from '../rows';
import { checked } from './checks';

/** 盲抽复核 that came back: what it says of the first results. */
export interface SecondCheck {
  readonly task: Task;
  readonly rate: AgreementRate;
  /** The findings of the sample as they stand in the first task, by id. */
  readonly firsts: ReadonlyMap<string, FindingRow>;
}

/** The second checks of a task that were brought in, in the order of their ids. */
export async function readSecondChecks(
  taskId: string,
  db: RecordsDatabase = database(),
): Promise<SecondCheck[]> {
  return db.transaction('r', [db.tasks, db.findings, db.reviews], async () => {
    const tasks = await db.tasks.where(':id').startsWith(taskId).toArray();
    const checks = tasks.filter(({ id }) => isSecondCheckOf(id, taskId));
    return Promise.all(checks.map((task) => readOne(db, task)));
  });
}

async function readOne(db: RecordsDatabase, task: Task): Promise<SecondCheck> {
  const second = await db.findings.where('inspectionId').startsWith(`${task.id}/`).toArray();
  const firstIds = second.map(({ id }) => id.slice(task.id.length + 1));
  const [firsts, said, saidFirst] = await Promise.all([
    db.findings.bulkGet(firstIds),
    db.reviews.where('inspectionId').startsWith(`${task.id}/`).toArray(),
    db.reviews.where('findingId').anyOf(firstIds).toArray(),
  ]);
  const sound = (rows: readonly (FindingRow | undefined)[]): FindingRow[] =>
    rows.flatMap((row) => (row ? checked(FindingRow, `finding ${row.id}`, row) : []));
  const words = (rows: readonly ReviewRow[]): ReviewRow[] =>
    rows.map((row) => checked(ReviewRow, `review ${row.id}`, row));
  const first = sound(firsts);
  return {
    task,
    rate: agreementRate(judgedOf(first, words(saidFirst)), judgedOf(sound(second), words(said)), task.id),
    firsts: new Map(first.map((finding) => [finding.id, finding])),
  };
}
