import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beginTask } from '../../tests/helpers/open-records';
import { registerSite } from '../../tests/helpers/records';
import { database } from '../../utils/records/database';
import { listVisits, readMonitor } from '../../utils/records/reader';
import { monitor, visitDue } from './monitor';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const PORTAL = 'task-1/register-1/3400000001';
const BUREAU = 'task-1/register-1/ju';
const db = database();
const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const start = (...sites: { inspectionId: string; url: string }[]): Promise<void> =>
  monitor({ sites, from: day(-2), to: day(2), everyMinutes: 30 });

beforeEach(async () => {
  fakeBrowser.reset();
  const sites = [registerSite(), registerSite({ id: 'register-1/ju', code: '', hosts: ['ju.gov.cn'] })];
  await beginTask(db, sites);
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation((async ({ origins = [] }) =>
    origins.every((origin: string) => /^https?:\/\/[\w.]+\/\*$/.test(origin))) as never);
  vi.spyOn(fakeBrowser.webRequest.onErrorOccurred, 'hasListener').mockReturnValue(true);
  vi.stubGlobal(
    'fetch',
    async () => new Response('<p>首页</p>', { headers: { 'content-type': 'text/html' } }),
  );
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await Promise.all(db.tables.map((table) => table.clear()));
});

describe('a monitor', () => {
  it('visits a site whose address was stored as the register has it, without a scheme', async () => {
    await start({ inspectionId: PORTAL, url: 'www.example.gov.cn' });
    await visitDue();
    expect(await listVisits(PORTAL)).toMatchObject([{ ok: true, isCounted: true }]);
  });

  it('of an address that leads nowhere is stopped: nobody is told that it runs', async () => {
    await start({ inspectionId: PORTAL, url: '建设中' });
    await visitDue();
    expect(await readMonitor(PORTAL)).toMatchObject({ isOn: false });
    expect(await listVisits(PORTAL)).toEqual([]);
  });

  it('says what went wrong that is no failure of the network, and visits the other sites all the same', async () => {
    await start({ inspectionId: PORTAL, url: 'https://www.example.gov.cn/' });
    await start({ inspectionId: BUREAU, url: 'https://ju.gov.cn/' });
    await db.inspections.update(PORTAL, { state: 'broken' as never });
    await expect(visitDue()).rejects.toThrow(`inspection ${PORTAL}`);
    expect(await listVisits(BUREAU)).toHaveLength(1);
  });
});
