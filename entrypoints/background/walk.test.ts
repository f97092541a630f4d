import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { inTab } from '../../tests/helpers/fake-page';
import { beginTask } from '../../tests/helpers/open-records';
import { INSPECTION, newTask, pageSnapshot } from '../../tests/helpers/records';
import { walkKey } from '../../utils/messages';
import { database } from '../../utils/records/database';
import { closeTask, createTask } from '../../utils/records/writer';
import { auditTab } from './audit';
import { tabState } from './tab-state';
import { onWalk, startWalk, stopWalk } from './walk';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));
vi.mock('./page', () => import('../../tests/helpers/fake-page'));

const HOME = 'https://www.example.gov.cn/';
const NEWS = 'https://www.example.gov.cn/news/';
const db = database();
let tabId = 0;

const isOn = async (): Promise<boolean> =>
  Boolean((await fakeBrowser.storage.session.get(walkKey(tabId)))[walkKey(tabId)]);
const recorded = async (): Promise<[string, string][]> =>
  (await db.audits.orderBy('checkedAt').toArray()).map(({ url, inspectionId }) => [url, inspectionId]);

/** The inspector opens a page in the tab. */
async function open(url: string): Promise<void> {
  inTab.read = async () => pageSnapshot({ url, takenAt: '2026-03-16T02:00:00.000Z' });
  await fakeBrowser.tabs.update(tabId, { url });
  await onWalk(tabId, { status: 'complete', url });
}

beforeEach(async () => {
  fakeBrowser.reset();
  tabId = (await fakeBrowser.tabs.create({ url: HOME })).id ?? 0;
  inTab.read = async () => pageSnapshot();
  await beginTask(db);
  expect((await startWalk(tabId, INSPECTION)).ok).toBe(true);
});
afterEach(async () => {
  await stopWalk(tabId);
  await Promise.all(db.tables.map((table) => table.clear()));
});

describe('a walk', () => {
  it('records for the inspection it was begun for, whichever task is the current one', async () => {
    await createTask(newTask({ id: 'task-2' }), db);
    await open(NEWS);
    await vi.waitFor(async () => expect(await recorded()).toHaveLength(2), { timeout: 4000 });
    expect(await recorded()).toEqual([
      [HOME, INSPECTION],
      [NEWS, INSPECTION],
    ]);
    expect(await isOn()).toBe(true);
  });

  it('is what its pages are recorded for also where the inspector asks for one himself', async () => {
    await createTask(newTask({ id: 'task-2' }), db);
    inTab.read = async () => pageSnapshot({ title: '改版', takenAt: '2026-03-16T02:00:00.000Z' });
    await auditTab(tabId, { clicked: true });
    expect((await recorded()).map(([, inspectionId]) => inspectionId)).toEqual([INSPECTION, INSPECTION]);
    await stopWalk(tabId);
    inTab.read = async () => pageSnapshot({ title: '再改版', takenAt: '2026-03-17T02:00:00.000Z' });
    await auditTab(tabId, { clicked: true });
    expect((await recorded()).at(-1)?.[1]).toBe(INSPECTION.replace('task-1', 'task-2'));
  });

  it('is over, and says so, once nothing more can be recorded for it', async () => {
    await createTask(newTask({ id: 'task-2' }), db);
    await closeTask('task-1', '2026-04-01T02:00:00.000Z', db);
    await open(NEWS);
    await vi.waitFor(async () => expect(await isOn()).toBe(false), { timeout: 4000 });
    expect(await tabState(tabId)).toMatchObject({ stage: 'failed', cause: 'closed' });
    expect(await recorded()).toEqual([[HOME, INSPECTION]]);
  });

  it('goes on where a page cannot be read', async () => {
    await open(NEWS);
    inTab.read = () => Promise.reject(new Error('Cannot access contents of the page'));
    await vi.waitFor(async () => expect((await tabState(tabId)).cause).toBe('permission'), { timeout: 4000 });
    expect(await isOn()).toBe(true);
  });
});
