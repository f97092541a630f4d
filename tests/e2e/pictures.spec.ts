import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { COVERAGE_PARTS } from '../../utils/model/task';
import { PORTAL as DEMO } from '../demo-site/portal';
import { DemoDesk, inspectionPlace, sweepIn } from './demo-desk';
import { expect, Inspector, test } from './fixtures';
import { CODE, footer, html, NEWS, PORTAL } from './pages';
import { beginTask, say } from './task';

/**
 * The pictures of the README, drawn anew with `PICTURES=1 npx playwright test pictures`. They need a Chromium with the
 * Chinese language pack (Debian: chromium-l10n).
 */
test.use({ locale: 'zh-CN' });
test.skip(!process.env.PICTURES, 'draws pictures only when asked to');

const FOLDER = fileURLToPath(new URL('../../.github/pictures/', import.meta.url));

test('the panel, light and dark', async () => {
  mkdirSync(FOLDER, { recursive: true });
  const inspector = await Inspector.start('production', { language: 'zh_CN' });
  const page = await inspector.open(PORTAL, html(NEWS + footer(['police', 'jiucuo'])));
  const panel = await inspector.click(page);
  await expect(panel.getByRole('progressbar')).toHaveCount(0, { timeout: 20_000 });
  await panel.setViewportSize({ width: 360, height: 900 });
  await panel.emulateMedia({ reducedMotion: 'reduce' });
  await panel.getByLabel('网站类型').selectOption('portal');
  await panel.getByLabel('层级').selectOption('county');
  await panel.locator('form.question').getByRole('button', { name: '保存' }).click();
  await expect(panel.locator('.notice div')).toContainText('已保存');
  await expect(panel.locator('.notice div')).toHaveCount(0, { timeout: 10_000 });
  await panel.locator('button[data-finding]').first().click();
  await panel.mouse.move(0, 0);
  await panel.screenshot({ path: `${FOLDER}panel.png` });
  await panel.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await panel.screenshot({ path: `${FOLDER}panel-dark.png` });
  await panel.emulateMedia({ colorScheme: 'light' });
  await panel.locator('.details').first().getByRole('button', { name: '定位' }).first().click();
  await expect(page.locator('[data-zhengwang-frame]')).toHaveCount(1);
  await page.screenshot({ path: `${FOLDER}frame.png` });
  await inspector.close();
});

/** A column page, as the walk finds it. */
const column = (name: string, day: string): string =>
  html(
    `<div class="header"><h1>示例县人民政府</h1>${MENU}</div><div class="path">当前位置：<a href="/">首页</a> &gt; ${name}</div>
    <ul class="list">${Array.from({ length: 6 }, (_, i) => `<li><a href="t${i}.html">示例县${name}第${i + 1}条内容要点</a><span>${day}</span></li>`).join('')}</ul>${footer(['police'])}`,
    {
      title: `${name}_示例县人民政府`,
      head: `<meta name="ColumnName" content="${name}"><meta name="ColumnType" content="${name}">`,
    },
  );
const COLUMNS: readonly (readonly [path: string, name: string, day: string])[] = [
  ['xwdt', '新闻动态', '2026-03-01'],
  ['tzgg', '通知公告', '2026-02-01'],
  ['zcwj', '政策文件', '2025-06-12'],
  ['zcjd', '政策解读', '2025-08-20'],
];
const MENU = `<ul class="nav"><li><a href="/">首页</a></li>${COLUMNS.map(([path, name]) => `<li><a href="/${path}/">${name}</a></li>`).join('')}<li><a href="/hdjl/">互动交流</a></li></ul>`;
const TOWNS = ['东河', '西岭', '南浦', '北塘', '云溪', '青石', '安平', '长乐'];

test('the walk and the workbench', async () => {
  test.setTimeout(180_000);
  const inspector = await Inspector.start('e2e', { language: 'zh_CN' });
  const office = await inspector.extensionPage();
  const taskId = await beginTask(
    office,
    [
      { code: CODE, name: '示例县人民政府', host: 'www.shilixian.gov.cn' },
      ...TOWNS.map((town, i) => ({
        code: `34999900${12 + i}`,
        name: `${town}县人民政府`,
        host: `www.town${i}.gov.cn`,
      })),
    ],
    '2026-03-31T10:00:00+08:00',
  );
  await say(office, 'inspector/name', { name: '张三' });
  for (const [path, name, day] of COLUMNS) inspector.serve(`${PORTAL}${path}/`, column(name, day));
  const home = html(`<div class="header">${MENU}</div>${NEWS}${footer(['police'])}`);
  const page = await inspector.open(PORTAL, home);
  const panel = await inspector.click(page);
  await panel.setViewportSize({ width: 360, height: 900 });
  await panel.getByRole('button', { name: '本站', exact: true }).click();
  await panel.getByRole('switch', { name: '走查' }).click();
  await page.bringToFront();
  for (const [path, name] of COLUMNS) {
    await page.goto(`${PORTAL}${path}/`);
    await expect(panel.locator('.ledger')).toContainText(name, { timeout: 30_000 });
  }
  await expect(panel.locator('.notice div')).toHaveCount(0, { timeout: 10_000 });
  await panel.screenshot({ path: `${FOLDER}walk.png` });

  const bench = await inspector.context.newPage();
  await bench.setViewportSize({ width: 1366, height: 768 });
  const base = `chrome-extension://${inspector.extensionId}/workbench.html`;
  await bench.goto(`${base}#/inspection/${encodeURIComponent(`${taskId}/register-1/${CODE}`)}/columns`);
  await expect(bench.getByText('政策解读').first()).toBeVisible();
  await bench.waitForTimeout(500);
  await bench.screenshot({ path: `${FOLDER}ledger.png` });
  await bench.goto(`${base}#/triage/task/${encodeURIComponent(taskId)}`);
  await expect(bench.getByText('属实').first()).toBeVisible();
  await bench.screenshot({ path: `${FOLDER}triage.png` });
  const inspectionId = `${taskId}/register-1/${CODE}`;
  for (const part of COVERAGE_PARTS)
    await say(office, 'inspection/cover', { inspectionId, part, covered: true });
  const fault = { inspectionId, note: '首页标语有严重表述错误', url: PORTAL };
  await say(office, 'finding/add', { ...fault, countsFor: 'V1.1' });
  await say(office, 'inspection/close', { inspectionId });
  await bench.goto(`${base}#/task/${encodeURIComponent(taskId)}/documents`);
  await expect(bench.getByText('总体情况').first()).toBeVisible();
  await bench.screenshot({ path: `${FOLDER}notice.png` });
  await inspector.close();
});

test('the sweep of a whole site', async ({ profile }) => {
  test.setTimeout(180_000);
  const demo = await DemoDesk.serve();
  const desk = await DemoDesk.start(profile, demo, 'zh_CN');
  const office = await desk.workbench('tasks');
  const { code, name, host } = DEMO;
  const taskId = await beginTask(office, [{ code, name, host, homeUrl: `http://${host}/` }]);
  const bench = await desk.workbench(inspectionPlace(`${taskId}/register-1/${code}`));
  await bench.getByRole('button', { name: '找出栏目' }).click();
  await bench.getByRole('button', { name: /^开始检查/ }).click({ timeout: 30_000 });
  await expect.poll(async () => (await sweepIn(bench)).sweep?.counts.done, { timeout: 120_000 }).toBe(20);
  await bench.screenshot({ path: `${FOLDER}sweep.png` });
  await desk.close();
  await demo.close();
});
