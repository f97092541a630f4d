import { type Address, type LedgerLine, type OfficeFigure, TaskTables } from '../../model/table';
import type { TableTemplate } from '../../model/table-template';
import { database, type RecordsDatabase } from '../database';
import { NotFoundError } from '../errors';
import { readTaskTables } from '../reading/task-tables';
import { utc, write } from './transaction';

/** What is typed for the tables of a task. None of it changes a verdict, and tables are made when all is closed: so it may be then. */

/** Keeps a typed cell with the task, or of one of its register's sites; '' takes it away. */
export async function saveTaskCell(
  taskId: string,
  { siteId, key }: Address,
  value: string,
  db: RecordsDatabase = database(),
): Promise<void> {
  return change(db, taskId, async (tables) => {
    if (siteId === null) return { ...tables, typed: withEntry(tables.typed, key, value || null) };
    await siteOfTask(db, taskId, siteId);
    const typed = withEntry(tables.sites[siteId] ?? {}, key, value || null);
    const isEmpty = Object.keys(typed).length === 0;
    return { ...tables, sites: withEntry(tables.sites, siteId, isEmpty ? null : typed) };
  });
}

/**
 * Lays an office's figure beside a computed one; null takes it away.
 * @param key `cellKey`
 */
export async function saveOfficeFigure(
  taskId: string,
  key: string,
  figure: OfficeFigure | null,
  db: RecordsDatabase = database(),
): Promise<void> {
  const signed = figure && { ...figure, at: utc(figure.at) };
  return change(db, taskId, async (tables) => ({ ...tables, office: withEntry(tables.office, key, signed) }));
}

/** Enters a line into the 扣分台账, puts it in the place of the one of the same id, or (null) strikes that one out. */
export async function saveLedger(
  taskId: string,
  id: string,
  line: Omit<LedgerLine, 'id'> | null,
  db: RecordsDatabase = database(),
): Promise<void> {
  return change(db, taskId, async (tables) => {
    const { ledger } = tables;
    if (line === null) return { ...tables, ledger: ledger.filter((one) => one.id !== id) };
    const entered = { ...line, id, at: utc(line.at) };
    const isNew = ledger.every((one) => one.id !== id);
    return {
      ...tables,
      ledger: isNew ? [...ledger, entered] : ledger.map((one) => (one.id === id ? entered : one)),
    };
  });
}

/** Keeps an office's own copy of a table's template; null restores the one of its source. */
export async function saveTemplate(
  taskId: string,
  tableId: string,
  template: TableTemplate | null,
  db: RecordsDatabase = database(),
): Promise<void> {
  return change(db, taskId, async (tables) => ({
    ...tables,
    templates: withEntry(tables.templates ?? {}, tableId, template),
  }));
}

async function change(
  db: RecordsDatabase,
  taskId: string,
  changed: (tables: TaskTables) => Promise<TaskTables>,
): Promise<void> {
  return write(db, async () => {
    if (!(await db.tasks.get(taskId))) throw new NotFoundError(`no task ${taskId}`);
    await db.taskTables.put(TaskTables.parse(await changed(await readTaskTables(taskId, db))));
  });
}

async function siteOfTask(db: RecordsDatabase, taskId: string, siteId: string): Promise<void> {
  const task = await db.tasks.get(taskId);
  const site = await db.registerSites.get(siteId);
  if (!task || site?.registerId !== task.registerId)
    throw new NotFoundError(`task ${taskId} has no site ${siteId}`);
}

function withEntry<Value>(
  entries: Readonly<Record<string, Value>>,
  key: string,
  value: Value | null,
): Record<string, Value> {
  const { [key]: _, ...others } = entries;
  return value === null ? others : { ...others, [key]: value };
}
