import type { Page } from '@playwright/test';
import { expect, type Inspector, rows, test, violations } from './fixtures';
import { CODE, footer, GOOD_HOME, html, NEWS, PORTAL } from './pages';
import { beginTask } from './task';
import { either } from './words';

const SITE = { code: CODE, name: '示例县人民政府', host: 'www.shilixian.gov.cn' };
const MENU = `<ul class="nav"><li><a href="/">首页</a></li><li><a href="/xwdt/">新闻动态</a></li>
<li><a href="/tzgg/">通知公告</a></li><li><a href="/zcwj/">政策文件</a></li></ul>`;
const column = (name: string, day: string): string =>
  html(
    `<div class="header"><h1>示例县人民政府</h1>${MENU}</div><div class="path">当前位置：<a href="/">首页</a> &gt; ${name}</div>
    <ul class="list">${Array.from({ length: 6 }, (_, i) => `<li><a href="t${i}.html">示例县${name}第${i + 1}条内容要点</a><span>${day}</span></li>`).join('')}</ul>${footer()}`,
    {
      title: `${name}_示例县人民政府`,
      head: `<meta name="ColumnName" content="${name}"><meta name="ColumnType" content="${name}">`,
    },
  );

interface Audit {
  readonly url: string;
  readonly inspectionId: string;
  readonly provisional: boolean;
}
const audits = async (panel: Page): Promise<string[]> =>
  (await rows<Audit>(panel, 'audits'))
    .filter(({ provisional, inspectionId }) => !provisional && inspectionId !== '')
    .map(({ url }) => url)
    .sort();

/** A task with one site, its home page in front, and the panel on 本站. */
async function atSite(inspector: Inspector): Promise<{ page: Page; panel: Page }> {
  inspector.serve(`${PORTAL}xwdt/`, column('新闻动态', '2026-03-01'));
  inspector.serve(`${PORTAL}tzgg/`, column('通知公告', '2026-02-01'));
  const office = await inspector.extensionPage();
  await beginTask(office, [SITE], '2026-03-31T10:00:00+08:00');
  await office.close();
  const page = await inspector.open(
    PORTAL,
    GOOD_HOME.replace(NEWS, `<div class="header">${MENU}</div>${NEWS}`),
  );
  const panel = await inspector.click(page);
  await panel.setViewportSize({ width: 360, height: 800 });
  await expect(panel.locator('.summary')).toBeVisible({ timeout: 20_000 });
  await panel
    .locator('nav.tabs')
    .getByRole('button', { name: either((t) => t.walk.placeNames.site) })
    .click();
  await expect(panel.getByRole('heading', { name: SITE.name })).toBeVisible();
  return { page, panel };
}

test('the walk audits every page of the site that is opened, once, and the site view grows', async ({
  privileged,
}) => {
  const { page, panel } = await atSite(privileged);
  await expect(panel.locator('.coverage')).toContainText('栏目 0/3');
  await expect(panel.getByRole('link', { name: '通知公告' })).toBeVisible();
  await panel.getByRole('switch', { name: either((t) => t.walk.walk) }).click();
  await expect(panel.getByRole('switch', { name: either((t) => t.walk.walk) })).toHaveAttribute(
    'aria-checked',
    'true',
  );

  await page.bringToFront();
  await page.goto(`${PORTAL}xwdt/`);
  await expect.poll(() => audits(panel), { timeout: 30_000 }).toEqual([PORTAL, `${PORTAL}xwdt/`]);
  await expect(panel.locator('.coverage')).toContainText('栏目 1/3');
  await expect(panel.locator('.ledger')).toContainText('新闻动态');
  await expect(panel.locator('.ledger')).toContainText('2026-03-01');
  await expect(panel.locator('.ledger')).toContainText('2026-03-16');

  // An address that changes without loading is a page of its own.
  await page.evaluate(
    (list) => {
      history.pushState({}, '', '/tzgg/');
      document.title = '通知公告_示例县人民政府';
      document.body.replaceWith(new DOMParser().parseFromString(list, 'text/html').body);
    },
    column('通知公告', '2026-02-01'),
  );
  await expect.poll(() => audits(panel), { timeout: 30_000 }).toContain(`${PORTAL}tzgg/`);

  // The same page again, with nothing new on it: still one audit.
  await page.goto(PORTAL);
  await page.goto(`${PORTAL}xwdt/`);
  await page.waitForTimeout(5000);
  expect(await audits(panel)).toEqual([PORTAL, `${PORTAL}tzgg/`, `${PORTAL}xwdt/`]);

  // Elsewhere nothing is read by itself.
  await page.goto('about:blank');
  privileged.serve('https://www.other.gov.cn/', GOOD_HOME);
  await page.goto('https://www.other.gov.cn/');
  await page.waitForTimeout(2500);
  expect((await audits(panel)).filter((url) => url.includes('other'))).toEqual([]);

  await page.goto(PORTAL);
  await panel.getByRole('switch', { name: either((t) => t.walk.walk) }).click();
  await expect(panel.getByRole('switch', { name: either((t) => t.walk.walk) })).toHaveAttribute(
    'aria-checked',
    'false',
  );
  expect(await violations(panel)).toEqual([]);
});

test('the task view opens the next site in the tab', async ({ privileged }) => {
  const { page, panel } = await atSite(privileged);
  await page.goto('about:blank');
  await panel
    .locator('nav.tabs')
    .getByRole('button', { name: either((t) => t.walk.placeNames.task) })
    .click();
  await expect(panel.locator('.progress')).toContainText('0/1');
  await panel.keyboard.press('n');
  await expect(page).toHaveURL(PORTAL);
  expect(await violations(panel)).toEqual([]);
});

test('a site that is in no task says so and what to do', async ({ inspector }) => {
  const page = await inspector.open(PORTAL, GOOD_HOME);
  const panel = await inspector.click(page);
  await panel
    .locator('nav.tabs')
    .getByRole('button', { name: either((t) => t.walk.placeNames.site) })
    .click();
  await expect(panel.locator('.empty')).toContainText(either((t) => t.walk.noTask));
  expect(await violations(panel)).toEqual([]);
});
