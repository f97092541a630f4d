import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { VERSIONS } from '../../utils/records/database';
import { Acknowledged, halves, missing, recordsIn } from './acknowledged';
import { expect, Inspector, rows, test } from './fixtures';
import { fillDisk, mountSmallDisk, unmountDisk } from './kill';
import { CODE, GOOD_HOME, PORTAL } from './pages';
import { article, auditButton, historyIn, panelOf } from './panel-page';
import { beginTask } from './task';
import { either } from './words';

/** Its snapshot lies in a file of its own beside the database. */
const LONG = 1200;

test('a full disk: the panel says so, what was recorded stays, and there is more once there is room', async ({
  profile,
}) => {
  test.setTimeout(120_000);
  // The debugger's own quota does not bind an extension with `unlimitedStorage`: the disk has to be full indeed.
  test.skip(!mountSmallDisk(profile), 'only root may mount the small disk that this test fills');
  const acknowledged = new Acknowledged();
  const isFull = either((t) => t.causes['storage-full'].title);
  const expectAudits = async (panel: Page, count: number): Promise<void> => {
    const records = await recordsIn(panel);
    expect(missing(acknowledged, records)).toEqual([]);
    expect(await halves(records)).toEqual([]);
    expect(records.audits).toHaveLength(count);
  };
  try {
    const inspector = await Inspector.start('e2e', { profile });
    const page = await inspector.open(PORTAL, article(1, LONG));
    const panel = await panelOf(inspector, page);
    const told = await acknowledged.listenIn(panel);
    const reviewed = once(told, 'review');
    await auditButton(panel).click();
    await reviewed;
    const free = fillDisk(profile);
    for (const n of [2, 3, 4]) {
      inspector.serve(PORTAL, article(n, LONG));
      await page.reload();
      await auditButton(panel).click();
      await expect(panel.getByRole('alert')).toContainText(isFull, { timeout: 30_000 });
      await expectAudits(panel, 1);
    }
    await (await historyIn(panel)).first().click();
    await panel.locator('button[data-finding]').first().focus();
    await panel.keyboard.press('y');
    await expect(panel.locator('.notice')).toContainText(isFull);
    await inspector.close();

    const again = await Inspector.start('e2e', { profile });
    const panelAgain = await panelOf(again, await again.open(PORTAL, article(5, LONG)));
    await auditButton(panelAgain).click();
    await expect(panelAgain.getByRole('alert')).toContainText(isFull, { timeout: 30_000 });
    free();
    await auditButton(panelAgain).click();
    await expect(panelAgain.locator('.summary')).toBeVisible({ timeout: 20_000 });
    await expect(panelAgain.getByRole('alert')).toHaveCount(0);
    await expectAudits(panelAgain, 2);
    await again.close();
  } finally {
    unmountDisk(profile);
  }
});

const SAVED = path.join(import.meta.dirname, '../saved-records');
interface Saved {
  readonly version: number;
  readonly stores: Readonly<Record<string, string>>;
  /** Bytes are base64. */
  readonly rows: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}

/**
 * Leaves the records as a version left them, in the place of those that the worker has begun. Runs in a page of the
 * extension that does not open them itself.
 */
async function leave({ version, stores, rows: saved }: Saved): Promise<void> {
  const bytes = (text: string): Uint8Array => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
  const row = ({ gzip, content, ...rest }: Record<string, unknown>): object => ({
    ...rest,
    ...(typeof gzip === 'string' ? { gzip: bytes(gzip) } : {}),
    ...(typeof content === 'string' ? { content: bytes(content) } : {}),
  });
  await new Promise<void>((resolve, reject) => {
    const begun = indexedDB.deleteDatabase('zhengwang-xunjian');
    begun.onsuccess = () => resolve();
    begun.onerror = () => reject(begun.error);
  });
  return new Promise((resolve, reject) => {
    // Dexie multiplies versions by ten, and writes `[a+b]` for an index over two fields, `*a` for one over a list.
    const open = indexedDB.open('zhengwang-xunjian', version * 10);
    open.onerror = () => reject(open.error);
    open.onupgradeneeded = () => {
      for (const [name, fields] of Object.entries(stores)) {
        const [keyPath = '', ...indexes] = fields.split(', ');
        const store = open.result.createObjectStore(name, { keyPath });
        for (const index of indexes) {
          const of = index.replace('*', '');
          const two = /^\[(.*)\]$/.exec(of)?.[1]?.split('+');
          store.createIndex(of, two ?? of, { multiEntry: index.startsWith('*') });
        }
        for (const one of saved[name] ?? []) store.add(row(one));
      }
    };
    open.onsuccess = () => {
      open.result.close();
      resolve();
    };
  });
}

for (const file of readdirSync(SAVED).filter((name) => /^v\d+\.json$/.test(name))) {
  test(`records that ${file} holds open in this version, every row, and are shown`, async ({
    privileged,
  }) => {
    const saved: Saved = JSON.parse(readFileSync(path.join(SAVED, file), 'utf8'));
    const office = await privileged.context.newPage();
    await office.goto(`chrome-extension://${privileged.extensionId}/manifest.json`);
    await office.evaluate(leave, saved);

    const host = 'www.example.gov.cn';
    const panel = await panelOf(privileged, await privileged.open(`https://${host}/`, GOOD_HOME));
    const audits = (saved.rows.audits ?? []).filter((audit) => audit.host === host);
    await expect(panel.locator('summary .count').first()).toHaveText(String(audits.length));
    const history = await historyIn(panel);
    await history.first().click();
    await expect(panel.locator('.summary .fail b')).not.toHaveText('0');
    await expect(panel.getByRole('alert')).toHaveCount(0);

    expect(await office.evaluate(async () => (await indexedDB.databases())[0]?.version)).toBe(
      10 * (VERSIONS.at(-1)?.version ?? 0),
    );
    for (const [store, some] of Object.entries(saved.rows)) {
      const now = await rows<Record<string, unknown>>(panel, store);
      const asSaved = now.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([field, value]) =>
            value instanceof Uint8Array ? [field, Buffer.from(value).toString('base64')] : [field, value],
          ),
        ),
      );
      expect(asSaved, store).toHaveLength(some.length);
      for (const row of some) expect(asSaved, store).toContainEqual(expect.objectContaining(row));
    }
  });
}

test('when a task is made the browser is asked to keep the records', async ({ privileged }) => {
  const bench = await privileged.extensionPage();
  await beginTask(bench, [{ code: CODE, name: '示例县人民政府', host: 'www.shilixian.gov.cn' }]);
  await bench.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    const persist = navigator.storage.persist.bind(navigator.storage);
    navigator.storage.persist = () => {
      asked.push('persist');
      return persist();
    };
  });
  await bench.goto(`chrome-extension://${privileged.extensionId}/workbench.html#/new-task`);
  await bench.getByRole('button', { name: either((t) => t.tasks.create) }).click();
  await expect(bench).toHaveURL(/#\/task\//);
  const asked = await bench.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  expect(asked).toEqual(['persist']);
});
