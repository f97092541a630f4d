import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, type Inspector, rows, test, violations } from './fixtures';
import { CODE, footer, html, NEWS, PORTAL } from './pages';
import { beginTask, say } from './task';
import { either } from './words';

const SITE = { code: CODE, name: '示例县人民政府', host: 'www.shilixian.gov.cn' };
const HIGH = 2600;
/** A footer higher than three windows, below a header that stays in the window: bands of known colours. */
const PAGE = html(
  `<style>body { margin: 0 } .bar { position: fixed; inset: 0 0 auto 0; height: 60px; background: #123456; color: #fff }
  #footer { position: relative; height: ${HIGH}px; background: linear-gradient(#ffe0e0, #e0ffe0 50%, #e0e0ff); }
  #footer::after { content: '末行'; position: absolute; bottom: 0; left: 0; right: 0; height: 20px; background: #00f }
  .above { height: 900px }</style><div class="bar">示例县人民政府</div><div class="above">${NEWS}</div>${footer(['police'])}`,
);

interface Kept {
  readonly id: string;
  readonly kind: string;
  readonly size: [number, number];
  readonly extent: string;
  readonly url: string;
  readonly finalUrl: string;
  readonly contentHash: string;
  readonly recordHash: string;
}

async function audited(
  inspector: Inspector,
  address: string,
  page: Page,
): Promise<{ office: Page; tabId: number; findingId: string }> {
  const office = await inspector.extensionPage();
  const tabId = await office.evaluate(async (url) => (await chrome.tabs.query({ url }))[0]?.id ?? 0, address);
  await page.bringToFront();
  await say(office, 'audit/start', { tabId });
  const finding = (await rows<{ id: string; ruleId: string }>(office, 'findings')).find(
    ({ ruleId }) => ruleId === 'footer-police-number',
  );
  return { office, tabId, findingId: finding?.id ?? '' };
}

/** The picture as an extension page sees it: its size, and the colours of some of its pixels. */
const pixels = (office: Page, hash: string, points: readonly (readonly [number, number])[]) =>
  office.evaluate(
    async ([name, at]) => {
      const row = await new Promise<{ content: Uint8Array<ArrayBuffer> }>((resolve) => {
        const open = indexedDB.open('zhengwang-xunjian');
        open.onsuccess = () => {
          const get = open.result.transaction('evidenceFiles').objectStore('evidenceFiles').get(name);
          get.onsuccess = () => {
            open.result.close();
            resolve(get.result);
          };
        };
      });
      const bitmap = await createImageBitmap(new Blob([row.content], { type: 'image/png' }));
      const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      pen?.drawImage(bitmap, 0, 0);
      return {
        size: [bitmap.width, bitmap.height],
        colours: at.map(([x, y]) => [...(pen?.getImageData(x, y, 1, 1).data ?? [])].slice(0, 3)),
      };
    },
    [hash, points] as const,
  );

/** Changes a row as it lies in IndexedDB, as somebody with the machine in his hands might. */
const tamper = (office: Page, store: string, id: string, change: Record<string, unknown>) =>
  office.evaluate(
    ([name, key, changed]) =>
      new Promise<void>((resolve) => {
        const open = indexedDB.open('zhengwang-xunjian');
        open.onsuccess = () => {
          const transaction = open.result.transaction(name, 'readwrite');
          const rowsOf = transaction.objectStore(name);
          const get = rowsOf.get(key);
          get.onsuccess = () => rowsOf.put({ ...get.result, ...changed });
          transaction.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
    [store, id, change] as const,
  );

test('a fault higher than the window is kept whole, plain and framed, and every hash verifies', async ({
  privileged,
}) => {
  const prepared = await privileged.extensionPage();
  const taskId = await beginTask(prepared, [SITE], '2026-03-31T10:00:00+08:00');
  const page = await privileged.open(PORTAL, PAGE);
  const { office, tabId, findingId } = await audited(privileged, PORTAL, page);
  await page.evaluate(() => scrollTo(0, 100));
  await say(office, 'evidence/take', { tabId, findingId });
  expect(await page.evaluate(() => scrollY)).toBe(100);

  const kept = await rows<Kept>(office, 'evidence');
  expect(kept.map(({ kind }) => kind).sort()).toEqual(['framed', 'mhtml', 'plain']);
  const plain = kept.find(({ kind }) => kind === 'plain');
  const framed = kept.find(({ kind }) => kind === 'framed');
  if (!plain || !framed) throw new Error('not both pictures');
  expect(kept.find(({ kind }) => kind === 'mhtml')).toMatchObject({ size: null, extent: null });
  // The whole footer with a margin around it, as far as the page goes.
  const [width, high] = await page.evaluate(() => {
    const { clientWidth, scrollHeight } = document.documentElement;
    const { top = 0, bottom = 0 } = document.querySelector('#footer')?.getBoundingClientRect() ?? {};
    const [from, to] = [Math.floor(top + scrollY) - 24, Math.ceil(bottom + scrollY) + 24];
    return [clientWidth, Math.min(scrollHeight, to) - from] as const;
  });
  expect(high).toBeGreaterThan(HIGH);
  expect(plain.extent).toBe('whole');
  expect(plain.size).toEqual([width, high]);
  expect(framed.size[1]).toBeGreaterThan(high + 60);
  const middle = Math.round(width / 2);
  const { size, colours } = await pixels(
    office,
    plain.contentHash,
    [100, 800, 1500, 2200].map((y) => [middle, y] as const),
  );
  expect(size).toEqual(plain.size);
  // Nowhere does the header that stays in the window lie over the footer.
  for (const colour of colours) expect(Math.min(...colour)).toBeGreaterThan(200);
  const end = await pixels(office, plain.contentHash, [[middle, HIGH + 14]]);
  expect(end.colours[0]).toEqual([0, 0, 255]);

  const bench = await privileged.context.newPage();
  await bench.setViewportSize({ width: 1366, height: 768 });
  const inspectionId = encodeURIComponent(`${taskId}/register-1/${CODE}`);
  await bench.goto(
    `chrome-extension://${privileged.extensionId}/workbench.html#/inspection/${inspectionId}/evidence`,
  );
  await expect(bench.locator('.thumb img')).toHaveCount(2);
  await bench.getByRole('button', { name: either((t) => t.kept.verify) }).click();
  await expect(bench.locator('.pieces .tag.green')).toHaveCount(3);
  expect(await violations(bench)).toEqual([]);
  const download = bench.waitForEvent('download');
  await bench
    .locator('.pieces')
    .getByRole('button', { name: either((t) => t.kept.download) })
    .first()
    .click();
  expect((await download).suggestedFilename()).toMatch(
    /^政网巡检_示例县人民政府_未列明公安机关备案标识_.*\.png$/,
  );

  await tamper(office, 'evidence', plain.id, { title: '另一个页面' });
  await tamper(office, 'evidenceFiles', framed.contentHash, { content: new Uint8Array([1, 2, 3]) });
  await bench.reload();
  await bench.getByRole('button', { name: either((t) => t.kept.verify) }).click();
  await expect(bench.locator('.pieces .tag.red')).toHaveCount(2);
  await expect(bench.locator('.status.failed')).toContainText('2');
  expect(await violations(bench)).toEqual([]);
});

test('a page that went elsewhere or behind another is not pictured', async ({ privileged }) => {
  const page = await privileged.open(PORTAL, PAGE);
  const { office, tabId, findingId } = await audited(privileged, PORTAL, page);
  const take = () =>
    office.evaluate(
      (body) =>
        chrome.runtime.sendMessage({ to: 'background', name: 'evidence/take', body }) as Promise<{
          cause?: string;
        }>,
      { tabId, findingId },
    );
  await office.bringToFront();
  expect((await take()).cause).toBe('not-in-front');
  // Behind while the pictures are taken.
  await page.bringToFront();
  const taking = take();
  await page.waitForTimeout(700);
  await office.bringToFront();
  expect((await taking).cause).toBe('not-in-front');
  privileged.serve(`${PORTAL}b.html`, PAGE);
  await page.goto(`${PORTAL}b.html`);
  await page.bringToFront();
  expect((await take()).cause).toBe('changed');
  expect(await rows(office, 'evidence')).toEqual([]);
});

test('the address asked for is kept beside the one after redirects', async ({ privileged }) => {
  const server = createServer((request, response) => {
    if (request.url === '/old') response.writeHead(302, { location: '/new' }).end();
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await privileged.context.unrouteAll();
  const page = await privileged.open(`${root}/old`);
  const { office, tabId, findingId } = await audited(privileged, `${root}/new`, page);
  await say(office, 'evidence/take', { tabId, findingId });
  await page.goto(`${root}/new`);
  await page.bringToFront();
  await say(office, 'evidence/take', { tabId, findingId });
  const kept = (await rows<Kept>(office, 'evidence')).filter(({ kind }) => kind === 'framed');
  expect(kept.map(({ url, finalUrl }) => [url, finalUrl]).sort()).toEqual([
    [`${root}/new`, `${root}/new`],
    [`${root}/old`, `${root}/new`],
  ]);
  server.close();
});
