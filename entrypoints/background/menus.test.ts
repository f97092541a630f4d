import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { inTab } from '../../tests/helpers/fake-page';
import { pageSnapshot } from '../../tests/helpers/records';
import { database } from '../../utils/records/database';
import { auditTab } from './audit';
import { onMenu } from './menus';
import { tabState } from './tab-state';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));
vi.mock('./page', () => import('../../tests/helpers/fake-page'));
vi.mock('./panel', () => ({ openPanel: () => undefined }));

const HOME = 'https://www.example.gov.cn/';
const NEWS = 'https://www.example.gov.cn/news/';
const db = database();
let tabId = 0;

const note = (pageUrl: string): void =>
  onMenu({ menuItemId: 'note', selectionText: '错别字', pageUrl, editable: false }, {
    id: tabId,
  } as Parameters<typeof onMenu>[1]);
const noted = async (): Promise<string[]> =>
  (await db.findings.toArray()).filter(({ origin }) => origin === 'hand').map(({ addressKey }) => addressKey);

/** The tab goes to another page. */
async function goes(url: string): Promise<void> {
  inTab.read = async () => pageSnapshot({ url });
  await fakeBrowser.tabs.update(tabId, { url });
}

beforeEach(async () => {
  fakeBrowser.reset();
  tabId = (await fakeBrowser.tabs.create({ url: HOME })).id ?? 0;
  inTab.read = async () => pageSnapshot();
});
afterEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
});

describe('what is noted', () => {
  it('is of the page it was selected on, which is audited before where it was not', async () => {
    note(HOME);
    await vi.waitFor(async () => expect(await noted()).toEqual([HOME]));
  });

  it('is of the page that is there, not of the one that was audited before in its tab', async () => {
    await auditTab(tabId);
    await goes(NEWS);
    note(NEWS);
    await vi.waitFor(async () => expect(await noted()).toEqual([NEWS]));
  });

  it('is not of a page that came after it was selected', async () => {
    await goes(NEWS);
    note(HOME);
    await vi.waitFor(async () => expect(await tabState(tabId)).toMatchObject({ cause: 'moved' }));
    expect(await noted()).toEqual([]);
  });
});
