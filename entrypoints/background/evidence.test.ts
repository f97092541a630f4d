import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { saveAudit } from '../../tests/helpers/open-records';
import { AUDIT_LIMIT_MS } from '../../utils/messages';
import { database } from '../../utils/records/database';
import { takeEvidence } from './evidence';
import { locateIn } from './page';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const HOME = 'https://www.example.gov.cn/';
const FINDING = 'audit-1:footer-site-code';
const [SILENT, ANSWERING] = [1, 2];
const db = database();

/** What was thrown, once it was. */
const refusal = (work: Promise<unknown>): Promise<unknown> => work.catch((error: unknown) => error);

beforeEach(async () => {
  fakeBrowser.reset();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation((async (id: number) => ({
    id,
    url: HOME,
    active: true,
  })) as never);
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation(((asked: {
    target: { tabId: number };
  }) =>
    asked.target.tabId === SILENT
      ? new Promise(() => undefined)
      : Promise.resolve([{ result: 'changed' }])) as never);
  await saveAudit(db);
});
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await Promise.all(db.tables.map((table) => table.clear()));
});

describe('a page that does not answer', () => {
  it('is given up at the limit, and the evidence of the next one is not held up', async () => {
    const silent = refusal(takeEvidence(SILENT, FINDING));
    const next = refusal(takeEvidence(ANSWERING, FINDING));
    await vi.waitFor(() => expect(fakeBrowser.scripting.executeScript).toHaveBeenCalled());
    await vi.advanceTimersByTimeAsync(AUDIT_LIMIT_MS);
    expect(await silent).toMatchObject({ cause: 'not-responding' });
    expect(await next).toMatchObject({ cause: 'changed' });
    expect(await db.evidence.count()).toBe(0);
  });

  it('is given up at the limit where a place on it is to be framed', async () => {
    const place = { path: '1/4', text: '主办单位', tag: 'div', label: '' };
    const located = refusal(locateIn(SILENT, place));
    await vi.advanceTimersByTimeAsync(AUDIT_LIMIT_MS);
    expect(await located).toMatchObject({ cause: 'not-responding' });
    expect(await locateIn(ANSWERING, place)).toBe('changed');
  });
});
