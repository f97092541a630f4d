import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { beginTask, freshRecords } from '../../tests/helpers/open-records';
import { registerSite } from '../../tests/helpers/records';
import type { SweepPageState } from '../model/sweep';
import { ClosedError, NotFoundError, recordsCause, SweepUnfinishedError } from './errors';
import * as reader from './reader';
import * as writer from './writer';

const records = freshRecords();
const settings = { everyMs: 3000, atOnce: 2 as const, articles: 2, seed: 7, follow: true };
const at = (second: number): string => `2026-03-16T02:00:${String(second).padStart(2, '0')}.000Z`;
const proposal = (key: string, changes: Partial<writer.NewSweepPage> = {}): writer.NewSweepPage => ({
  key,
  url: `http://${key}/`,
  name: key,
  role: 'column',
  from: 'menu',
  parentId: '',
  held: null,
  ...changes,
});
let inspectionId = '';

const begin = (
  keys: readonly string[] = ['home', 'a', 'b'],
  state: 'proposed' | 'waiting' | 'finding' = 'proposed',
) =>
  writer.beginSweep(
    { inspectionId, settings, crawlDelayMs: 0, state, author: '张三', at: at(0) },
    keys.map((key) => proposal(key)),
    records.db,
  );
const statesOf = async (sweepId: string): Promise<Record<string, SweepPageState>> => {
  const kept = await reader.readSweep(sweepId, records.db);
  return Object.fromEntries((kept?.pages ?? []).map(({ name, state }) => [name, state]));
};
const move = (sweepId: string, to: Parameters<typeof writer.moveSweep>[1], second: number, halt?: 'window') =>
  writer.moveSweep(sweepId, to, { at: at(second), ...(halt ? { halt } : {}) }, records.db);

beforeEach(async () => {
  const site = registerSite();
  await beginTask(records.db, [site]);
  const [inspection] = await reader.listInspections('task-1', records.db);
  inspectionId = inspection?.id ?? '';
});

describe('a sweep in the records', () => {
  it('keeps its pages in order, each address once, articles behind their column', async () => {
    const { id } = await begin(['home', 'a', 'a', 'b']);
    await writer.proposePages(
      id,
      [
        proposal('t1', { role: 'article', parentId: `${id}#a` }),
        proposal('t2', { role: 'article', parentId: `${id}#a` }),
      ],
      'ticked',
      records.db,
    );
    await writer.proposePages(id, [proposal('c'), proposal('b')], 'ticked', records.db);
    const kept = await reader.readNewestSweep(inspectionId, records.db);
    expect(kept?.pages.map(({ name }) => name)).toEqual(['home', 'a', 't1', 't2', 'b', 'c']);
    expect(kept?.sweep.counts).toEqual({ pages: 6, done: 0, failed: 0 });
  });

  it('leaves unticked what is held, and what is found on the way where a person wants to be asked', async () => {
    const { id } = await begin([]);
    await writer.proposePages(id, [proposal('a', { held: 'robots' })], 'ticked', records.db);
    await writer.proposePages(id, [proposal('b')], 'unticked', records.db);
    const kept = await reader.readSweep(id, records.db);
    expect(kept?.pages.map(({ state, held }) => [state, held])).toEqual([
      ['unticked', 'robots'],
      ['unticked', 'found'],
    ]);
    await writer.tickPages(id, [`${id}#a`, `${id}#b`], true, at(1), records.db);
    await writer.tickPages(id, [`${id}#b`], false, at(2), records.db);
    expect(await statesOf(id)).toEqual({ a: 'waiting', b: 'unticked' });
  });

  it('is the only unfinished one of its site', async () => {
    const { id } = await begin();
    const refusal = await begin().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(SweepUnfinishedError);
    expect(recordsCause(refusal)).toBe('sweep-unfinished');
    await move(id, 'stopped', 1);
    expect((await begin()).id).not.toBe(id);
  });

  it('writes a page down before it is opened, and what came of it', async () => {
    const { id } = await begin();
    await expect(writer.openPage(`${id}#a`, at(1), records.db)).rejects.toThrow(NotFoundError);
    await move(id, 'running', 1);
    await writer.openPage(`${id}#a`, at(2), records.db);
    await writer.openPage(`${id}#b`, at(3), records.db);
    await expect(writer.openPage(`${id}#b`, at(3), records.db)).rejects.toThrow(NotFoundError);
    await writer.closePage(`${id}#a`, { auditId: 'audit-1' }, at(4), records.db);
    await writer.closePage(`${id}#b`, { trouble: 'timeout', detail: 'x'.repeat(900) }, at(5), records.db);
    const kept = await reader.readSweep(id, records.db);
    expect(kept?.sweep).toMatchObject({
      state: 'running',
      startedAt: at(1),
      counts: { pages: 3, done: 1, failed: 1 },
      troubles: ['timeout'],
    });
    expect(kept?.pages[1]).toMatchObject({
      state: 'done',
      auditId: 'audit-1',
      tries: 1,
      openedAt: at(2),
      at: at(4),
    });
    expect(kept?.pages[2]?.detail).toHaveLength(500);
    await writer.retryPages(id, [`${id}#b`, `${id}#a`], at(6), records.db);
    expect(await statesOf(id)).toEqual({ home: 'waiting', a: 'done', b: 'waiting' });
  });

  it('finds a page waiting again that the browser was closed over', async () => {
    const { id } = await begin();
    await move(id, 'running', 1);
    await writer.openPage(`${id}#a`, at(2), records.db);
    expect((await reader.sweepsUnderWay(records.db)).map((one) => one.id)).toEqual([id]);
    await move(id, 'running', 9);
    expect(await statesOf(id)).toMatchObject({ a: 'waiting' });
  });

  it('gives a page up that the browser was closed over time after time, until a person asks for it', async () => {
    const { id } = await begin();
    for (const second of [1, 3, 5]) {
      await move(id, 'running', second);
      expect(await statesOf(id)).toMatchObject({ a: 'waiting' });
      await writer.openPage(`${id}#a`, at(second + 1), records.db);
    }
    expect((await move(id, 'running', 9))?.troubles).toEqual(['unreadable']);
    expect(await statesOf(id)).toMatchObject({ a: 'failed' });
    await writer.retryPages(id, [`${id}#a`], at(10), records.db);
    expect(await statesOf(id)).toMatchObject({ a: 'waiting' });
  });

  it('takes what was open before a pause, nothing after a stop', async () => {
    const { id } = await begin();
    await move(id, 'running', 1);
    await writer.openPage(`${id}#a`, at(2), records.db);
    expect(await move(id, 'paused', 3, 'window')).toMatchObject({
      state: 'paused',
      halt: 'window',
      since: at(3),
    });
    expect(await writer.closePage(`${id}#a`, { auditId: 'audit-1' }, at(4), records.db)).toBe(true);
    await move(id, 'running', 5);
    await writer.openPage(`${id}#b`, at(6), records.db);
    expect(await move(id, 'stopped', 7)).toMatchObject({ state: 'stopped', halt: null, endedAt: at(7) });
    expect(await writer.closePage(`${id}#b`, { auditId: 'audit-2' }, at(8), records.db)).toBe(false);
    expect(await move(id, 'running', 9)).toBeNull();
    await writer.proposePages(id, [proposal('c')], 'ticked', records.db);
    expect(await statesOf(id)).toEqual({ home: 'waiting', a: 'done', b: 'waiting' });
  });

  it('shows what was found when finding is paused, and is set going once only', async () => {
    const { id } = await begin(['home'], 'finding');
    expect(await move(id, 'paused', 1)).toMatchObject({ state: 'proposed', halt: null });
    await move(id, 'running', 2);
    await move(id, 'done', 3);
    expect(await move(id, 'proposed', 4)).toBeNull();
  });

  it('is paused also in the moment in which it has its turn in the queue', async () => {
    const { id } = await begin(['home'], 'waiting');
    expect(await move(id, 'paused', 1)).toMatchObject({ state: 'paused' });
    const turn = { from: 'waiting' as const, at: at(2) };
    expect(await writer.moveSweep(id, 'running', turn, records.db)).toBeNull();
    expect(await move(id, 'running', 3)).toMatchObject({ state: 'running', halt: null });
  });

  it('is not set going by who thinks it still is, once somebody paused it', async () => {
    const { id } = await begin();
    await move(id, 'running', 1);
    await writer.openPage(`${id}#a`, at(2), records.db);
    const repair = { from: 'running' as const, at: at(3) };
    expect(await writer.moveSweep(id, 'running', repair, records.db)).not.toBeNull();
    await move(id, 'paused', 4);
    expect(await writer.moveSweep(id, 'running', { ...repair, at: at(5) }, records.db)).toBeNull();
  });

  it('says that our own network is down, also while columns are being found', async () => {
    const { id } = await begin(['home'], 'finding');
    const gone = { halt: 'network' as const, at: at(1) };
    expect(await writer.moveSweep(id, 'paused', gone, records.db)).toMatchObject({
      state: 'proposed',
      halt: 'network',
    });
    expect(await move(id, 'running', 2)).toMatchObject({ state: 'running', halt: null });
  });

  it('stands still where its inspection is closed', async () => {
    const { id } = await begin();
    await move(id, 'running', 1);
    await writer.closeTask('task-1', at(2), records.db);
    await expect(writer.openPage(`${id}#a`, at(3), records.db)).rejects.toThrow(ClosedError);
    await expect(begin()).rejects.toThrow(ClosedError);
    expect(await move(id, 'stopped', 4)).toMatchObject({ state: 'stopped' });
  });

  it('leaves the queue of its task when that is cleared', async () => {
    const { id } = await begin(['home'], 'waiting');
    expect(await writer.clearQueue('task-1', at(1), records.db)).toBe(1);
    expect(await writer.clearQueue('task-1', at(2), records.db)).toBe(0);
    const [sweep] = await reader.listSweeps({ taskId: 'task-1' }, records.db);
    expect(sweep).toMatchObject({ id, state: 'stopped' });
  });
});
