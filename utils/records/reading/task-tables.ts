import { TaskTables } from '../../model/table';
import { database, type RecordsDatabase } from '../database';
import { checked } from './checks';

/** What people typed for the tables of a task; empty where nobody did. */
export async function readTaskTables(taskId: string, db: RecordsDatabase = database()): Promise<TaskTables> {
  const row = await db.taskTables.get(taskId);
  return row
    ? checked(TaskTables, `tables ${taskId}`, row)
    : { taskId, typed: {}, sites: {}, office: {}, ledger: [] };
}
