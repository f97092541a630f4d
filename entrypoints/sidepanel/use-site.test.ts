import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { beginTask } from '../../tests/helpers/open-records';
import { INSPECTION, newTask } from '../../tests/helpers/records';
import { database } from '../../utils/records/database';
import { createTask, setCurrentTask } from '../../utils/records/writer';
import { readSite } from './use-site';

const HOST = 'www.example.gov.cn';
const db = database();
afterEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
});

const inspectionOf = async (walked: string | null): Promise<string> => {
  const site = await readSite(HOST, walked);
  return site.state === 'found' ? site.record.inspection.id : site.state;
};

it('the site in front is that of the current task, and on a walk that which its pages are recorded for', async () => {
  await beginTask(db);
  await createTask(newTask({ id: 'task-2' }), db);
  expect(await inspectionOf(null)).toBe(INSPECTION.replace('task-1', 'task-2'));
  expect(await inspectionOf(INSPECTION)).toBe(INSPECTION);
  await setCurrentTask(null, db);
  expect(await inspectionOf(null)).toBe('no-task');
  expect(await inspectionOf(INSPECTION)).toBe(INSPECTION);
});
