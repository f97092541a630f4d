import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { expect, Inspector, NEVER, rows, test, violations } from './fixtures';
import { CODE, FAULTY_HOME, footer, html, NEWS, PORTAL } from './pages';
import { refuseWrites, takeWrites } from './task';
import { either } from './words';

const finding = (panel: Page, name: string | RegExp) => panel.locator('li.finding').filter({ hasText: name });
const head = (panel: Page, name: string) => finding(panel, name).locator('button[data-finding]');

/** Audits a page with a click on the toolbar button and waits for the final result. */
async function audited(inspector: Inspector, page: Page): Promise<Page> {
  const panel = await inspector.click(page);
  await panel.setViewportSize({ width: 360, height: 800 });
  await expect(panel.locator('.summary')).toBeVisible({ timeout: 20_000 });
  await expect(panel.locator('main > .status[role=status]')).toHaveCount(0, { timeout: 20_000 });
  return panel;
}

test('one click audits the page, explains each fault, and frames it in the page', async ({ inspector }) => {
  const page = await inspector.open(PORTAL, FAULTY_HOME);
  const panel = await audited(inspector, page);
  const code = finding(panel, '未列明公安机关备案标识');
  await expect(head(panel, '未列明公安机关备案标识')).toContainText('公安');
  await head(panel, '未列明公安机关备案标识').click();
  for (const words of ['国办秘函〔2019〕19号', '公安机关备案', '页脚', '滚动到页面底部', '扣0.5分']) {
    await expect(code.locator('.details')).toContainText(words);
  }
  await expect(finding(panel, '未列明ICP备案编号')).toHaveClass(/fail/);
  await expect(finding(panel, '未列明网站标识码')).toHaveCount(0); // 符合 is folded
  await panel.getByRole('button', { name: /^(?:符合|Passes)/ }).click();
  await expect(finding(panel, '未列明网站标识码')).toHaveClass(/pass/);

  await page.setViewportSize({ width: 1000, height: 300 });
  await code
    .getByRole('button', { name: /定位|Show/ })
    .first()
    .click();
  await expect(panel.locator('.notice')).toContainText(/画框|Framed/);
  await expect(page.locator('[data-zhengwang-frame]')).toHaveCount(1);
  await expect(page.locator('#footer')).toBeInViewport();
  await page.keyboard.press('Escape');

  await page.evaluate(() => document.querySelector('#footer')?.remove());
  await code
    .getByRole('button', { name: /定位|Show/ })
    .first()
    .click();
  await expect(panel.locator('.notice')).toContainText(/页面已变化|has changed/);
  await expect(page.locator('[data-zhengwang-frame]')).toHaveCount(0);
});

test('the badge shows the number of faults', async ({ inspector }) => {
  const page = await inspector.open(PORTAL, FAULTY_HOME);
  const panel = await audited(inspector, page);
  const fails = await panel.locator('.summary .fail b').innerText();
  expect(Number(fails)).toBeGreaterThanOrEqual(2);
  const badge = await panel.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    return chrome.action.getBadgeText({ tabId: tab?.id ?? 0 });
  });
  expect(badge).toBe(fails);
});

test('the inspector’s word stands beside the machine’s, is undone, and outlives the browser', async ({
  profile,
}) => {
  const first = await Inspector.start('production', { profile });
  const panel = await audited(first, await first.open(PORTAL, FAULTY_HOME));
  const code = finding(panel, '未列明公安机关备案标识');
  await head(panel, '未列明公安机关备案标识').focus();
  await panel.keyboard.press('n');
  await panel.keyboard.type('页脚图片中有编码');
  await code.getByRole('button', { name: /保存|Save/ }).click();
  await expect(code.locator('.head .tag')).toHaveText(/不属实|Not true/);
  await expect(head(panel, '未列明公安机关备案标识')).toBeFocused();
  const before = await panel.locator('.summary .fail b').innerText();
  await panel.keyboard.press('z');
  await expect(code.locator('.head .tag')).toHaveCount(0);
  expect(Number(await panel.locator('.summary .fail b').innerText())).toBe(Number(before) + 1);
  await panel.keyboard.press('y');
  await expect(code.locator('.head .tag')).toHaveText(/属实|True/);
  expect(
    (await rows<{ result: string; reason: string }>(panel, 'reviews')).map(({ result }) => result).sort(),
  ).toEqual(['confirmed', 'overruled', 'withdrawn']);
  const [audit] = await rows<{ id: string }>(panel, 'audits');
  await first.close();

  const second = await Inspector.start('production', { profile });
  const again = await audited(second, await second.open(PORTAL, FAULTY_HOME));
  expect((await rows<{ id: string }>(again, 'audits')).map(({ id }) => id)).toContain(audit?.id);
  await again.getByText(/以前的检查|Earlier audits/).click();
  await again.locator(`.audits button:not([aria-current])`).first().click();
  await expect(finding(again, '未列明公安机关备案标识').locator('.head .tag')).toHaveText(/属实|True/);
  await second.close();
});

test('a reason that the records refuse stays in its form', async ({ inspector }) => {
  const panel = await audited(inspector, await inspector.open(PORTAL, FAULTY_HOME));
  const name = '未列明公安机关备案标识';
  const code = finding(panel, name);
  const reason = code.locator('form.reason textarea');
  await head(panel, name).focus();
  await panel.keyboard.press('n');
  await reason.fill('页脚图片中有编码');
  await refuseWrites(panel);
  await code.getByRole('button', { name: either((t) => t.save) }).click();
  await expect(panel.getByText(either((t) => t.causes['storage-full'].title))).toBeVisible();
  await expect(reason).toHaveValue('页脚图片中有编码');
  await expect(code.locator('.head .tag')).toHaveCount(0);
  expect(await takeWrites(panel)).toContain('review/add');
  await code.getByRole('button', { name: either((t) => t.save) }).click();
  await expect(reason).toHaveCount(0);
  await expect(code.locator('.head .tag')).toHaveText(/不属实|Not true/);
  await expect(head(panel, name)).toBeFocused();
});

test('another kind of page judges the recorded snapshot again, without touching the page', async ({
  inspector,
}) => {
  const page = await inspector.open(PORTAL, FAULTY_HOME);
  const panel = await audited(inspector, page);
  await page.evaluate(() => document.body.replaceChildren('空'));
  await panel.getByLabel(/^(?:页面类型|Kind of page)$/).selectOption('list');
  await expect(finding(panel, '栏目标签缺失')).toHaveClass(/fail/);
  await expect(finding(panel, '未列明公安机关备案标识')).toHaveClass(/fail/);
  expect(await rows(panel, 'audits')).toHaveLength(1);
});

test('a site outside .gov.cn is judged only once somebody says what it is, and is remembered', async ({
  inspector,
}) => {
  const address = 'http://www.shilixian-jiaoyuju.com/';
  const page = await inspector.open(
    address,
    html(`<main><p>${'正文'.repeat(50)}</p></main>${footer(['code', 'jiucuo', 'police'])}`),
  );
  const panel = await audited(inspector, page);
  await expect(panel.locator('.group.fail .count')).toHaveText('0');
  await panel.getByLabel(/^(?:网站类型|Kind of site)$/).selectOption('department');
  await panel.getByLabel(/^(?:层级|Level)$/).selectOption('city');
  await panel
    .locator('form.question')
    .getByRole('button', { name: /保存|Save/ })
    .click();
  await expect(finding(panel, '域名后缀不规范')).toHaveClass(/fail/);
  const again = await audited(inspector, await inspector.open(`${address}b.html`, FAULTY_HOME));
  await expect(finding(again, '域名后缀不规范')).toHaveClass(/fail/);
});

test('exports the findings as CSV that parses back, and that no cell of can run', async ({ inspector }) => {
  const title = '=HYPERLINK("http://evil.example","点我")';
  const page = await inspector.open(PORTAL, html(NEWS + footer(['police']), { title }));
  const panel = await audited(inspector, page);
  const download = panel.waitForEvent('download');
  await panel
    .getByRole('region', { name: /导出|Export/ })
    .getByRole('button', { name: /本页|This page/ })
    .first()
    .click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^政网巡检_.*_\d{4}-\d{2}-\d{2}_检查结果\.csv$/);
  const text = readFileSync(await file.path(), 'utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1), { header: true });
  expect(errors).toEqual([]);
  const police = data.find((row) => row.检查项编号 === 'footer-police-number');
  expect(police).toMatchObject({ 机器结果: '不符合', 网址: PORTAL, 检查标准: 'Z19', 页面类型: '首页' });
  expect(police?.网站标识码?.trim()).toBe(CODE);
  expect(police?.检查时间).toMatch(/\+08:00$/);
  for (const row of data) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  expect(police?.页面标题).toContain('HYPERLINK');
});

test('a page that only looks like a document of the browser says what to do', async ({ inspector }) => {
  const page = await inspector.open(PORTAL, FAULTY_HOME);
  await audited(inspector, page);
  await page.goto('chrome://version');
  const panel = await inspector.click(page);
  await expect(panel.getByRole('alert')).toContainText(/浏览器自己的页面|page of the browser/);
});

test('after moving to another host the panel’s button asks for a click on the toolbar', async ({
  inspector,
}) => {
  const page = await inspector.open(PORTAL, FAULTY_HOME);
  const panel = await audited(inspector, page);
  inspector.serve('https://www.linxian.gov.cn/', FAULTY_HOME);
  await page.goto('https://www.linxian.gov.cn/');
  await panel.getByRole('button', { name: /检查本页|Audit this page/ }).click();
  await expect(panel.getByRole('alert')).toContainText(/Alt\+Shift\+J/);
  await inspector.click(page);
  await expect(panel.locator('.address')).toContainText('www.linxian.gov.cn');
  await expect(panel.getByRole('alert')).toHaveCount(0);
});

test('a PDF is named as one', async ({ inspector }) => {
  const page = await inspector.open(PORTAL, FAULTY_HOME);
  await audited(inspector, page);
  inspector.serve(`${PORTAL}a.pdf`, { body: '%PDF-1.4', contentType: 'application/pdf' });
  await page.goto(`${PORTAL}a.pdf`).catch(() => undefined);
  const panel = await inspector.click(page);
  await expect(panel.getByRole('alert')).toContainText('PDF');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the panel has no accessibility violation, all open, 360 px wide, ${colorScheme}`, async ({
    inspector,
  }) => {
    const panel = await audited(inspector, await inspector.open(PORTAL, FAULTY_HOME));
    await panel.emulateMedia({ colorScheme });
    const closed = panel.locator('.group h2 button[aria-expanded=false]');
    while ((await closed.count()) > 0) await closed.first().click();
    for (const one of await panel.locator('button[data-finding]').all()) await one.click();
    for (const more of await panel.locator('details > summary').all()) await more.click();
    await panel.locator('button[data-finding]').first().focus();
    await panel.keyboard.press('n');
    expect(await violations(panel)).toEqual([]);
    const overflow = await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

test('everything is reached by keyboard', async ({ inspector }) => {
  const panel = await audited(inspector, await inspector.open(PORTAL, FAULTY_HOME));
  await panel.keyboard.press('j');
  const first = panel.locator('button[data-finding]').first();
  await expect(first).toBeFocused();
  await panel.keyboard.press('Enter');
  await expect(first).toHaveAttribute('aria-expanded', 'true');
  await panel.keyboard.press('ArrowDown');
  await expect(panel.locator('button[data-finding]').nth(1)).toBeFocused();
  await panel.keyboard.press('k');
  await expect(first).toBeFocused();
  await panel.keyboard.press('?');
  await expect(panel.locator('.keys')).toBeVisible();
});

test('words selected in the page become a finding by hand, with their place', async ({ inspector }) => {
  const page = await inspector.open(PORTAL, FAULTY_HOME);
  const panel = await audited(inspector, page);
  await page.locator('h1').selectText();
  // No test can open the browser's own menu: its event is sent instead, with what the menu would send.
  const [worker] = inspector.context.serviceWorkers();
  await worker?.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const { onClicked } = chrome.contextMenus as unknown as {
      onClicked: { dispatch(info: object, tab: object | undefined): void };
    };
    onClicked.dispatch({ menuItemId: 'note', selectionText: '示例县人民政府' }, tab);
  });
  const hand = finding(panel, /人工记录的问题|A problem recorded by hand/);
  await expect(hand).toContainText('示例县人民政府');
  await hand.locator('button[data-finding]').click();
  await hand.getByRole('textbox').fill('网站名称与机构不符');
  await hand.getByRole('button', { name: /保存|Save/ }).click();
  await expect(hand.locator('.message')).toHaveText('网站名称与机构不符');
  await hand
    .getByRole('button', { name: /定位|Show/ })
    .first()
    .click();
  await expect(page.locator('[data-zhengwang-frame]')).toHaveCount(1);
});

test('shows the entries as read, the newest marked, each leading to its place', async ({ inspector }) => {
  const column = `<div class="path">当前位置：<a href="/">首页</a> &gt; <a href="/xwdt/">动态要闻</a></div>${NEWS}${footer()}`;
  const head = '<meta name="ColumnName" content="动态要闻"><meta name="ColumnType" content="新闻动态">';
  const page = await inspector.open(
    `${PORTAL}xwdt/`,
    html(column, { title: '动态要闻_示例县人民政府', head }),
  );
  const panel = await audited(inspector, page);
  await expect(panel.getByLabel(/^(?:页面类型|Kind of page)$/)).toHaveValue('list');
  await panel.getByText(/读到的条目|Entries as read/).click();
  const entries = panel.locator('.entries li');
  await expect(entries).toHaveCount(8);
  await expect(panel.locator('.entries .newest')).toContainText('2026-03-08');
  await page.setViewportSize({ width: 900, height: 260 });
  await panel.locator('.entries .newest').getByRole('button').click();
  await expect(page.locator('[data-zhengwang-frame]')).toHaveCount(1);
  await expect(page.getByText('第8次工作会议')).toBeInViewport();
  await expect(finding(panel, '栏目不更新')).toContainText(/动态要闻/);
});

test('what the inspector answers while the page still loads holds for the final result', async ({
  inspector,
}) => {
  const late = `<script>setTimeout(() => document.querySelector('ul')?.append(document.createElement('li')), 1500)</script>`;
  const page = await inspector.open(PORTAL, html(NEWS + footer(['police']) + late));
  const panel = await inspector.click(page);
  await expect(panel.getByText(/页面还在加载|still loading/).first()).toBeVisible({ timeout: 15_000 });
  await panel.getByLabel(/^(?:网站类型|Kind of site)$/).selectOption('portal');
  await panel.getByLabel(/^(?:层级|Level)$/).selectOption('county');
  await panel
    .locator('form.question')
    .getByRole('button', { name: /保存|Save/ })
    .click();
  await expect(panel.locator('main > .status[role=status]')).toHaveCount(0, { timeout: 20_000 });
  await expect(panel.locator('form.question')).toHaveCount(0);
  await expect(finding(panel, '域名结构不规范')).toHaveCount(0); // 符合 is folded
  const audits = await rows<{ provisional: boolean; site: { kind: string; level: string } }>(panel, 'audits');
  expect(audits).toMatchObject([{ provisional: false, site: { kind: 'portal', level: 'county' } }]);
});

test('a page that never finishes loading accuses nobody', async ({ inspector }) => {
  inspector.serve(`${PORTAL}slow.js`, NEVER);
  inspector.serve(PORTAL, html(`<script src="/slow.js" async></script>${NEWS}${footer(['police', 'icp'])}`));
  const page = await inspector.context.newPage();
  await page.goto(PORTAL, { waitUntil: 'commit' });
  const panel = await inspector.click(page);
  await expect(panel.locator('.summary')).toBeVisible({ timeout: 20_000 });
  await expect(panel.locator('main > .status[role=status]')).toHaveCount(0, { timeout: 25_000 });
  await expect(panel.locator('.summary .fail b')).toHaveText('0');
  await expect(head(panel, '未列明公安机关备案标识')).toContainText('页面还在加载');
});

test('the browser’s own error page is named as one', async ({ inspector }) => {
  const page = await inspector.open(PORTAL, FAULTY_HOME);
  await audited(inspector, page);
  await page.goto(`${PORTAL}gone.html`).catch(() => undefined);
  const panel = await inspector.click(page, `${PORTAL}gone.html`);
  await expect(panel.getByRole('alert')).toContainText(/出错页|error page/);
});

test('a tab closed in the middle leaves nothing behind and the panel alive', async ({ inspector }) => {
  const first = await inspector.open(PORTAL, FAULTY_HOME);
  const panel = await audited(inspector, first);
  const page = await inspector.open(`${PORTAL}b.html`, FAULTY_HOME);
  void inspector.click(page).catch(() => undefined);
  await page.waitForTimeout(300);
  await page.close();
  await first.bringToFront();
  await expect(panel.locator('.summary')).toBeVisible();
  await expect
    .poll(() =>
      panel.evaluate(
        async () =>
          Object.keys(await chrome.storage.session.get(null)).filter((key) => key.startsWith('tab:')).length,
      ),
    )
    .toBe(1);
});
