import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, Inspector, rows, test } from './fixtures';
import { CODE, FAULTY_HOME, PORTAL } from './pages';
import { beginTask, say } from './task';
import { either } from './words';

const SITE = { code: CODE, name: '示例县人民政府', host: 'www.shilixian.gov.cn' };

const workbench = async (inspector: Inspector, hash = '#/tasks'): Promise<Page> => {
  const page = await inspector.context.newPage();
  await page.goto(`chrome-extension://${inspector.extensionId}/workbench.html${hash}`);
  return page;
};

const STORES = ['tasks', 'inspections', 'audits', 'findings', 'reviews', 'registerSites'];
const all = async (page: Page): Promise<unknown[][]> => {
  const stores: unknown[][] = [];
  for (const store of STORES) stores.push(await rows(page, store));
  return stores;
};

/** As if a snapshot had been lost: the rows that speak of it are all there. */
const emptySnapshots = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('zhengwang-xunjian');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const change = open.result.transaction('snapshots', 'readwrite');
          change.objectStore('snapshots').clear();
          change.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
  );

async function bringIn(bench: Page, file: { name: string; buffer: Buffer }): Promise<void> {
  await bench.locator('input[type=file]').setInputFiles({ ...file, mimeType: 'application/zip' });
}

test('a task travels to another machine in one file, twice without harm', async ({ privileged }) => {
  const office = await privileged.extensionPage();
  const taskId = await beginTask(office, [SITE], '2026-03-31T10:00:00+08:00');
  const page = await privileged.open(PORTAL, FAULTY_HOME);
  const panel = await privileged.click(page);
  await expect(panel.locator('.summary')).toBeVisible({ timeout: 20_000 });
  await expect
    .poll(async () => (await rows<{ provisional: boolean }>(office, 'audits')).map((one) => one.provisional))
    .toEqual([false]);
  const [fault] = (await rows<{ id: string; outcome: string }>(office, 'findings')).filter(
    ({ outcome }) => outcome === 'fail',
  );
  await say(office, 'review/add', { findingId: fault?.id ?? '', result: 'confirmed', reason: '已核对' });
  const before = await all(office);

  const bench = await workbench(privileged, `#/task/${taskId}/sites`);
  // Nobody can answer the browser's own question for a file here: it is collected as a blob instead.
  await bench.evaluate(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
  const download = bench.waitForEvent('download');
  await bench.getByRole('button', { name: either((t) => t.bundles.exportTask) }).click();
  const file = await (await download).path();
  expect((await download).suggestedFilename()).toBe('政网巡检_2026年第一季度抽查_记录包.zip');
  const bytes = readFileSync(file);

  const other = await Inspector.start('e2e');
  try {
    const there = await workbench(other);
    const refused: string[] = [];
    there.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
    for (const words of [/新增 [1-9]|[1-9]\d* new/, /新增 0 条，更新 0|0 new, 0 changed/]) {
      await bringIn(there, { name: '记录包.zip', buffer: bytes });
      await expect(there.locator('.notice')).toContainText(words, { timeout: 30_000 });
    }
    expect(await all(there)).toEqual(before);
    await expect(there.getByRole('link', { name: '2026年第一季度抽查' })).toBeVisible();

    // A damaged one is refused with its reason, and nothing changes.
    const damaged = Buffer.from(bytes);
    damaged.writeUInt8(damaged.readUInt8(200) ^ 0xff, 200);
    await bringIn(there, { name: '坏.zip', buffer: damaged });
    await expect(there.locator('.notice')).toContainText(
      either((t) => t.causes.bundle.title),
      {
        timeout: 30_000,
      },
    );
    await bringIn(there, { name: '别的.zip', buffer: Buffer.from('不是记录包') });
    await expect(there.locator('.notice')).toContainText('无法打开文件', { timeout: 30_000 });
    expect(await all(there)).toEqual(before);
    expect(refused).toEqual([]);

    // No room for the copy that the worker is to read.
    await there.evaluate(() => {
      navigator.storage.getDirectory = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    });
    await bringIn(there, { name: '记录包.zip', buffer: bytes });
    await expect(there.locator('.notice')).toContainText(either((t) => t.causes['storage-full'].title));

    // What cannot be written is not said to be brought in.
    await emptySnapshots(office);
    await bench.getByRole('button', { name: either((t) => t.bundles.exportTask) }).click();
    await expect(bench.locator('.notice')).toContainText(either((t) => t.causes['bundle-export'].title));
  } finally {
    await other.close();
  }
});
