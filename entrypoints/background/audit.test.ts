import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { inTab } from '../../tests/helpers/fake-page';
import { beginTask } from '../../tests/helpers/open-records';
import { INSPECTION, pageSnapshot } from '../../tests/helpers/records';
import { database } from '../../utils/records/database';
import { auditTab, currentAudit } from './audit';
import { tabState } from './tab-state';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

vi.mock('./page', () => import('../../tests/helpers/fake-page'));

const HOME = 'https://www.example.gov.cn/';
const NEWS = 'https://www.example.gov.cn/news/';
const db = database();
let tabId = 0;

const stands = (url: string): Promise<unknown> => fakeBrowser.tabs.update(tabId, { url });

/** Something happens while the page is read. */
function meanwhile(what: () => Promise<unknown>): void {
  inTab.read = async () => {
    await what();
    return pageSnapshot();
  };
}

beforeEach(async () => {
  fakeBrowser.reset();
  tabId = (await fakeBrowser.tabs.create({ url: HOME })).id ?? 0;
  inTab.read = async () => pageSnapshot();
  await beginTask(db);
});
afterEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
});

describe('a page that is audited', () => {
  it('is what is found in its tab, also where only its place on the page changed', async () => {
    meanwhile(() => stands(`${HOME}#footer`));
    const answer = await auditTab(tabId);
    expect(answer.ok).toBe(true);
    const { stage, auditId } = await tabState(tabId);
    expect(stage).toBe('done');
    expect(await currentAudit(tabId)).toBe(auditId);
    expect(await db.audits.get(auditId ?? '')).toMatchObject({ url: HOME, inspectionId: INSPECTION });
  });

  it('is recorded where it is left meanwhile, and is not found of the page that came', async () => {
    meanwhile(() => stands(NEWS));
    expect(await auditTab(tabId)).toMatchObject({ ok: false, cause: 'moved' });
    expect(await tabState(tabId)).toMatchObject({ stage: 'failed', cause: 'moved', auditId: null });
    expect(await currentAudit(tabId)).toBeNull();
    expect((await db.audits.toArray()).map(({ url }) => url)).toEqual([HOME]);
  });

  it('is not found of the page that came where it was recorded before, either', async () => {
    await auditTab(tabId);
    meanwhile(() => stands(NEWS));
    expect(await auditTab(tabId)).toMatchObject({ ok: false, cause: 'moved' });
    expect(await db.audits.count()).toBe(1);
  });

  it('is not found of a page of which no address is told', async () => {
    meanwhile(async () => {
      vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue({ id: tabId } as never);
    });
    expect(await auditTab(tabId)).toMatchObject({ ok: false, cause: 'moved' });
    vi.restoreAllMocks();
  });

  it('is no longer the one in the tab once the page changed its address without loading', async () => {
    await auditTab(tabId);
    await stands(NEWS);
    expect((await tabState(tabId)).stage).toBe('done');
    expect(await currentAudit(tabId)).toBeNull();
  });
});
