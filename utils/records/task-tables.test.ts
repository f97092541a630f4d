import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { beginTask, freshRecords } from '../../tests/helpers/open-records';
import { registerSite } from '../../tests/helpers/records';
import type { TableTemplate } from '../model/table-template';
import { NotFoundError } from './errors';
import { readTaskTables } from './reader';
import * as writer from './writer';

const records = freshRecords();
const SIGNED = { author: '张三', at: '2026-04-01T10:00:00+08:00' };
const AT = '2026-04-01T02:00:00.000Z';
const tables = () => readTaskTables('task-1', records.db);
const LINE = {
  group: 'cities',
  unit: '聊城市',
  period: '一季度',
  reason: 'failed-sites',
  count: 10,
  words: '',
  points: -6,
  ...SIGNED,
} as const;

beforeEach(() => beginTask(records.db));

describe('the tables of a task', () => {
  it('are empty until somebody types', async () => {
    expect(await tables()).toEqual({ taskId: 'task-1', typed: {}, sites: {}, office: {}, ledger: [] });
  });

  it('keep what is typed of the task apart from what is typed of a site', async () => {
    const siteId = registerSite().id;
    await writer.saveTaskCell('task-1', { siteId: null, key: 'unit' }, '某市', records.db);
    await writer.saveTaskCell('task-1', { siteId, key: 'unit' }, '某局', records.db);
    expect(await tables()).toMatchObject({ typed: { unit: '某市' }, sites: { [siteId]: { unit: '某局' } } });
    await writer.saveTaskCell('task-1', { siteId, key: 'unit' }, '', records.db);
    expect(await tables()).toMatchObject({ typed: { unit: '某市' }, sites: {} });
  });

  it('are still written when the task is closed', async () => {
    await writer.closeTask('task-1', AT, records.db);
    await writer.saveTaskCell('task-1', { siteId: null, key: 'unit' }, '某市', records.db);
    expect((await tables()).typed).toEqual({ unit: '某市' });
  });

  it('keep an office figure with its reason and signature until it is taken back', async () => {
    const figure = { value: '80.9%', reason: '以上报数为准', computed: '81%', ...SIGNED };
    await writer.saveOfficeFigure('task-1', 'shanxi-cities/临汾/rate', figure, records.db);
    expect((await tables()).office).toEqual({ 'shanxi-cities/临汾/rate': { ...figure, at: AT } });
    const unexplained = writer.saveOfficeFigure('task-1', 'k', { ...figure, reason: '' }, records.db);
    await expect(unexplained).rejects.toThrow();
    await writer.saveOfficeFigure('task-1', 'shanxi-cities/临汾/rate', null, records.db);
    expect((await tables()).office).toEqual({});
  });

  it('keep the lines of the ledger in their order, also where one is changed', async () => {
    await writer.saveLedger('task-1', 'a', LINE, records.db);
    await writer.saveLedger('task-1', 'b', { ...LINE, unit: '德州市' }, records.db);
    await writer.saveLedger('task-1', 'a', { ...LINE, points: -5 }, records.db);
    expect((await tables()).ledger.map(({ id, points }) => [id, points])).toEqual([
      ['a', -5],
      ['b', -6],
    ]);
    await writer.saveLedger('task-1', 'a', null, records.db);
    expect((await tables()).ledger.map(({ id }) => id)).toEqual(['b']);
  });

  it('keep an office’s template of one table, whole and sound, until the default is restored', async () => {
    const template: TableTemplate = {
      title: '各市政府网站检查情况',
      rounding: 'cut',
      wording: 'shanxi',
      wordingEdits: { 'home-stale': '首页长期不更新' },
      joint: '、',
      areas: ['临汾', '太原'],
      siteName: 'plain',
      notes: [],
    };
    await writer.saveTemplate('task-1', 'shanxi-cities', template, records.db);
    expect((await tables()).templates).toEqual({ 'shanxi-cities': template });
    const untitled = writer.saveTemplate('task-1', 'shanxi-failed', { ...template, title: '' }, records.db);
    await expect(untitled).rejects.toThrow();
    expect((await tables()).templates).toEqual({ 'shanxi-cities': template });
    await writer.saveTemplate('task-1', 'shanxi-cities', null, records.db);
    expect((await tables()).templates).toEqual({});
  });

  it('are of a task that is there, and of sites of its register', async () => {
    const type = (taskId: string, siteId: string | null) =>
      writer.saveTaskCell(taskId, { siteId, key: 'unit' }, '某市', records.db);
    await expect(type('nobody', null)).rejects.toThrow(NotFoundError);
    await expect(type('task-1', 'register-1/nobody')).rejects.toThrow(NotFoundError);
  });
});
