import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { beginTask, freshRecords } from '../../tests/helpers/open-records';
import { INSPECTION, inspection, newTask, register, registerSite } from '../../tests/helpers/records';
import { ClosedError, NotFoundError, recordsCause } from './errors';
import {
  inspectionForHost,
  listInspections,
  listTasks,
  readCurrentTask,
  readInspection,
  readTask,
} from './reader';
import * as writer from './writer';

const records = freshRecords();
const AT = '2026-04-01T02:00:00.000Z';

describe('a task', () => {
  it('begins with an untouched inspection of each drawn site, and is the current one', async () => {
    await beginTask(records.db);
    expect(await readTask('task-1', records.db)).toEqual({ ...newTask(), state: 'open', closedAt: null });
    expect(await listInspections('task-1', records.db)).toEqual([inspection()]);
    expect((await readCurrentTask(records.db))?.id).toBe('task-1');
  });

  it('takes only the sites that were drawn', async () => {
    const other = registerSite({ id: 'register-1/other', hosts: ['other.gov.cn'] });
    await writer.replaceRegister(register(), [registerSite(), other], records.db);
    await writer.createTask(newTask({}, [other.id]), records.db);
    expect((await listInspections('task-1', records.db)).map(({ siteId }) => siteId)).toEqual([other.id]);
    expect(await inspectionForHost('www.example.gov.cn', records.db)).toBeNull();
  });

  it.each([
    ['a site the register does not have', newTask({}, ['register-1/nobody'])],
    ['a register that is not there', newTask({ registerId: 'nobody' })],
    ['one site twice', newTask({}, [registerSite().id, registerSite().id])],
    ['a name that would mix it up with another', newTask({ id: 'task/1' })],
    ['no name', newTask({ name: '' })],
  ])('is refused whole with %s', async (_, task) => {
    await writer.replaceRegister(register(), [registerSite()], records.db);
    await expect(writer.createTask(task, records.db)).rejects.toThrow();
    expect(await listTasks(records.db)).toEqual([]);
    expect(await records.db.inspections.count()).toBe(0);
    expect(await readCurrentTask(records.db)).toBeNull();
  });

  it('stands beside others, which it is not mixed up with', async () => {
    await beginTask(records.db);
    await writer.createTask(newTask({ id: 'task-10', createdAt: AT }), records.db);
    expect((await listTasks(records.db)).map(({ id }) => id)).toEqual(['task-10', 'task-1']);
    expect(await listInspections('task-1', records.db)).toHaveLength(1);
    await writer.setCurrentTask('task-1', records.db);
    expect((await inspectionForHost('example.gov.cn', records.db))?.inspection.id).toBe(INSPECTION);
    await writer.setCurrentTask(null, records.db);
    expect(await inspectionForHost('example.gov.cn', records.db)).toBeNull();
  });

  it('is not begun twice', async () => {
    await beginTask(records.db);
    await expect(writer.createTask(newTask({ name: '另一个' }), records.db)).rejects.toThrow();
    expect((await readTask('task-1', records.db))?.name).toBe(newTask().name);
  });

  it('once closed can only be read, and is not the current one', async () => {
    await beginTask(records.db);
    const closed = await writer.closeTask('task-1', AT, records.db);
    expect(closed).toMatchObject({ state: 'closed', closedAt: AT });
    expect(await readCurrentTask(records.db)).toBeNull();
    await expect(writer.closeTask('task-1', AT, records.db)).rejects.toThrow(ClosedError);
    await expect(writer.setCurrentTask('task-1', records.db)).rejects.toThrow(ClosedError);
    expect(await readInspection(INSPECTION, records.db)).not.toBeNull();
  });

  it('that is closed leaves another one current', async () => {
    await beginTask(records.db);
    await writer.createTask(newTask({ id: 'task-2' }), records.db);
    await writer.closeTask('task-1', AT, records.db);
    expect((await readCurrentTask(records.db))?.id).toBe('task-2');
  });

  it('has to be there', async () => {
    await expect(writer.closeTask('nobody', AT, records.db)).rejects.toThrow(NotFoundError);
    await expect(writer.setCurrentTask('nobody', records.db)).rejects.toThrow(NotFoundError);
    expect(await readTask('nobody', records.db)).toBeNull();
    expect(await readInspection('nobody', records.db)).toBeNull();
    expect(recordsCause(new ClosedError())).toBe('closed');
  });
});
