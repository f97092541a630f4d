import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { PageGlobals } from '../../entrypoints/background/page';
import type { PageSnapshot } from '../../utils/model/snapshot';
import { readPage } from '../../utils/page/page';
import { expect, type Inspector, rows, test } from './fixtures';

const GOLDEN = [
  ['home-whole', 'https://www.shilixian.gov.cn/'],
  ['home-traps', 'https://www.shilixian.gov.cn/index.html'],
  ['article', 'https://www.shilixian.gov.cn/tzgg/202603/t20260310_1.html'],
] as const;

const fileOf = (name: string): string => fileURLToPath(new URL(`../snapshots/${name}`, import.meta.url));

/** The snapshot of the newest audit, unpacked. */
async function recorded(panel: Page): Promise<PageSnapshot> {
  const audits = await rows<{ snapshotHash: string; checkedAt: string }>(panel, 'audits');
  const newest = audits.sort((a, b) => b.checkedAt.localeCompare(a.checkedAt))[0];
  return panel.evaluate(
    (hash) =>
      new Promise<never>((resolve, reject) => {
        const open = indexedDB.open('zhengwang-xunjian');
        open.onsuccess = () => {
          const get = open.result.transaction('snapshots').objectStore('snapshots').get(hash);
          get.onerror = () => reject(get.error);
          get.onsuccess = () => {
            open.result.close();
            const stream = new Blob([get.result.gzip]).stream().pipeThrough(new DecompressionStream('gzip'));
            new Response(stream).json().then((json) => resolve(json as never), reject);
          };
        };
      }),
    newest?.snapshotHash ?? '',
  );
}

/** What differs from machine to machine (fonts, time) is left out of the comparison: that there is a box stays. */
const portable = (snapshot: PageSnapshot): unknown => ({
  ...snapshot,
  takenAt: '2026-03-15T02:00:00.000Z',
  settle: { ...snapshot.settle, ms: 0 },
  ...(snapshot.timing ? { timing: { loadMs: 800, fromCache: false } } : {}),
  viewport: { width: 1280, height: 800, pageHeight: 800 },
  nodes: snapshot.nodes.map(({ box, ...node }) => ({ ...node, ...(box ? { box: [0, 0, 100, 20] } : {}) })),
});

async function audit(inspector: Inspector, address: string, html: string): Promise<Page> {
  const panel = await inspector.click(await inspector.open(address, html));
  await settled(panel, address);
  return panel;
}

/** Waits until a page that was opened is recorded as it was when it was quiet. */
async function settled(panel: Page, address: string): Promise<void> {
  await expect
    .poll(
      async () =>
        (await rows<{ provisional: boolean; url: string }>(panel, 'audits')).some(
          (row) => row.url === address && !row.provisional,
        ),
      { timeout: 20_000 },
    )
    .toBe(true);
}

for (const [name, address] of GOLDEN) {
  test(`reads ${name} as the golden capture says`, async ({ inspector }) => {
    const panel = await audit(inspector, address, readFileSync(fileOf(`${name}.html`), 'utf8'));
    const snapshot = portable(await recorded(panel));
    if (process.env.UPDATE_GOLDEN)
      writeFileSync(fileOf(`${name}.json`), `${JSON.stringify(snapshot, null, 1)}\n`);
    expect(snapshot).toEqual(JSON.parse(readFileSync(fileOf(`${name}.json`), 'utf8')));
  });
}

test('a page that is read in one go crosses in one answer', async ({ inspector }) => {
  const address = 'https://www.shilixian.gov.cn/short.html';
  const panel = await audit(inspector, address, '<p>示例县人民政府</p>');
  const pieces = await panel.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url });
    const [answer] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      func: () =>
        (globalThis as unknown as PageGlobals).zhengwangAudit.begin('once', { state: 'settled', ms: 0 }),
    });
    const crossed = (answer?.result ?? []) as string[];
    return crossed.map((piece) => Object.keys(JSON.parse(piece)));
  }, address);
  expect(pieces).toEqual([['nodes'], ['rest']]);
});

test('parts the words of a line as the browser shows them', async ({ inspector }) => {
  const address = 'https://www.shilixian.gov.cn/words.html';
  const lines = [
    '<span>2018-05-16</span> <span>10:20</span>',
    '<a href="/a/">京ICP备05070218号-1</a>\n<span>1100000088</span>',
    '<span>2018-05-16</span><span> </span><span>10:20</span>',
    '<b><i>网站标识码</i> </b><i>1100000088</i>',
    '网站\n<!-- 甲 -->\n<b>标识</b><b>码</b>',
    '\n<b>网站</b>标识码',
    '<b>网站</b><b style="display:none"> </b><b>标识码</b>',
    '<b>网站</b> <b style="display:none">甲</b><b>标识码</b>',
    '<b>110000</b><span style="display:none"><i>甲</i> <i>乙</i></span><b>0088</b>',
    '<b>丙</b><span style="visibility:hidden">丁<i style="visibility:visible">戊</i></span>',
  ];
  const page = await inspector.open(
    address,
    `<html><body>${lines.map((line) => `<p>${line}</p>`).join('\n')}</body></html>`,
  );
  const panel = await inspector.click(page);
  await settled(panel, address);
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll('p')].map((line) => line.innerText.trim().replace(/\s+/g, ' ')),
  );
  const read = readPage(await recorded(panel)).text.split('\n');
  expect(read.map((line) => line.trim())).toEqual(shown);
});

test('reads what a footer says that comes a second late, and shows the early reading meanwhile', async ({
  inspector,
}) => {
  const address = 'https://www.shilixian.gov.cn/late.html';
  const late = `<html><body><ul><li>甲</li></ul><div id="footer"></div><script>
    addEventListener('load', () => setTimeout(() => {
      document.getElementById('footer').textContent = '主办单位：示例县人民政府办公室 网站标识码：3499990001 版权所有';
    }, 1500));</script></body></html>`;
  const page = await inspector.open(address, late);
  const panel = await inspector.click(page);
  const stages = async () =>
    (await rows<{ provisional: boolean; identifiers: { siteCode: unknown } }>(panel, 'audits')).map(
      (row) => row,
    );
  await expect
    .poll(async () => (await stages()).map(({ provisional }) => provisional), { timeout: 10_000 })
    .toEqual([true]);
  await expect(panel.getByText(/页面还在加载|still loading/).first()).toBeVisible();
  await expect
    .poll(async () => (await stages()).map(({ provisional }) => provisional), { timeout: 20_000 })
    .toEqual([false]);
  expect((await stages())[0]?.identifiers.siteCode).toMatchObject({ value: '3499990001' });
});
