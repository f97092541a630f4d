import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, type Inspector, rows, test, violations } from './fixtures';
import { FAULTY_HOME, footer, html, NEWS, PORTAL } from './pages';
import { beginTask } from './task';
import { either } from './words';

/** 登陆 (with its exception 台风登陆) and 布署, as an office's old editor saves it: GBK. */
const GBK_LIST = Buffer.from(
  'b4ca2cbda8d2e92cc0e0b1f02cc0fdcde20ab5c7c2bd2cb5c7c2bc2cb4edb1f0d7d62ccca8b7e7b5c7c2bd0ab2bccaf02cb2bfcaf02cb4edb1f0d7d62c0ab4ed2c2c2c0a',
  'hex',
);

async function workbench(inspector: Inspector, place: string): Promise<Page> {
  const page = await inspector.context.newPage();
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(`chrome-extension://${inspector.extensionId}/workbench.html${place}`);
  return page;
}

async function audited(inspector: Inspector, body: string): Promise<Page> {
  const panel = await inspector.click(await inspector.open(PORTAL, body));
  await expect(panel.locator('.summary')).toBeVisible({ timeout: 20_000 });
  await expect(panel.locator('main > .status[role=status]')).toHaveCount(0, { timeout: 20_000 });
  return panel;
}

/** Writes a scheme that does not check the ICP number and gives news a month. */
async function writeScheme(settings: Page): Promise<void> {
  await settings.getByRole('button', { name: either((t) => t.schemes.add) }).click();
  await settings.getByLabel(either((t) => t.schemes.name)).fill('示例省方案');
  for (const part of await settings.locator('form.scheme summary').all()) await part.click();
  await settings.getByLabel('未列明ICP备案编号').check();
  await settings.getByLabel(/动态要闻的期限|Window of 动态要闻/).fill('1');
  await settings.getByLabel(/动态要闻期限的单位|unit of the window of 动态要闻/i).selectOption('months');
  expect(await violations(settings)).toEqual([]);
  await settings.locator('form.scheme button.primary').click();
  await expect(settings.getByText('更新期限：动态要闻1个月')).toBeVisible();
}

test('a finding leads to the help of its check, and the help is searched', async ({ inspector }) => {
  const panel = await audited(inspector, FAULTY_HOME);
  const finding = panel.locator('li.finding').filter({ hasText: '未列明公安机关备案标识' });
  await finding.locator('button[data-finding]').click();
  const opened = inspector.context.waitForEvent('page');
  await finding.getByRole('link', { name: either((t) => t.checks.about) }).click();
  const help = await opened;
  await help.setViewportSize({ width: 1366, height: 768 });
  for (const words of [
    '未列明公安机关备案标识',
    '国办秘函〔2019〕19号',
    '皖公网安备34120002000123号',
    '旧号',
  ]) {
    await expect(help.locator('article')).toContainText(words);
  }
  expect(await violations(help)).toEqual([]);

  await help.getByRole('link', { name: either((t) => t.checks.all) }).click();
  await expect(help.locator('.rule-family li').nth(60)).toBeVisible();
  expect(await violations(help)).toEqual([]);
  await help.getByRole('searchbox').fill('公安 D4.2');
  await expect(help.locator('.rule-family li')).toHaveCount(1);
  await help.getByRole('searchbox').fill('没有这样的检查项');
  await expect(help.getByText(either((t) => t.checks.noMatch))).toBeVisible();
});

test('a word list that was imported finds its words on a page, until it is switched off', async ({
  inspector,
}) => {
  const settings = await workbench(inspector, '#/settings');
  await settings
    .getByLabel(either((t) => t.lexicons.file))
    .setInputFiles({ name: '常见错词.csv', mimeType: 'text/csv', buffer: GBK_LIST });
  await settings.getByText(/1 行没有采用|1 lines were left out/).click();
  await expect(settings.getByText(/第 4 行|Line 4/)).toBeVisible();
  await settings.locator('form.status button.primary').click();
  const list = settings.getByLabel('常见错词');
  await expect(list).toBeChecked();
  expect(await violations(settings)).toEqual([]);

  const body = html(`${NEWS}<p>请登陆网站填报。台风登陆期间注意安全。</p>${footer()}`);
  const page = await inspector.open(PORTAL, body);
  const panel = await inspector.click(page);
  const finding = panel.locator('li.finding.review').filter({ hasText: '疑似严重表述错误' });
  await expect(finding).toContainText('命中词表“常见错词” 1 处', { timeout: 20_000 });
  await finding.locator('button[data-finding]').click();
  await expect(finding).toContainText('建议“登录”');
  // A reading before the page was quiet is read again, and would be judged without the list.
  await expect
    .poll(async () =>
      (await rows<{ provisional: boolean }>(panel, 'audits')).map(({ provisional }) => provisional),
    )
    .toEqual([false]);

  await list.click();
  await expect.poll(async () => (await rows<{ isOn: boolean }>(panel, 'lexicons'))[0]?.isOn).toBe(false);
  await inspector.serve(PORTAL, body.replace('填报', '查询'));
  await page.reload();
  await page.bringToFront();
  await panel.getByRole('button', { name: either((t) => t.auditPage) }).click();
  await expect
    .poll(
      async () =>
        (await rows<{ ruleId: string; reason: string }>(panel, 'findings'))
          .filter(({ ruleId }) => ruleId === 'wording-lexicon')
          .map(({ reason }) => reason)
          .sort(),
      { timeout: 20_000 },
    )
    .toEqual(['hit', 'no-lexicon']);

  const row = settings.locator('li').filter({ hasText: '常见错词' });
  await row.getByRole('button', { name: either((t) => t.lexicons.remove) }).click();
  await expect(row).toHaveCount(0);
  await settings.getByRole('button', { name: either((t) => t.undo) }).click();
  await expect(list).toBeVisible();
  await expect(list).not.toBeChecked();
});

test('a check that a local scheme switches off says nothing, and that is told', async ({ inspector }) => {
  const settings = await workbench(inspector, '#/settings');
  await writeScheme(settings);
  await beginTask(settings, [{ code: '3499990001', name: '示例县人民政府', host: new URL(PORTAL).hostname }]);
  await settings.goto(`chrome-extension://${inspector.extensionId}/workbench.html#/new-task`);
  await settings.getByLabel(either((t) => t.schemes.choose)).selectOption('示例省方案');
  await expect(settings.getByText('本任务未检查：未列明ICP备案编号')).toBeVisible();
  await settings.getByLabel(either((t) => t.tasks.draw)).selectOption('all');
  expect(await violations(settings)).toEqual([]);
  await settings.getByRole('button', { name: either((t) => t.tasks.create) }).click();
  await expect(
    settings.getByText('按本地方案“示例省方案”判定；本任务未检查：未列明ICP备案编号'),
  ).toBeVisible();

  const panel = await audited(inspector, FAULTY_HOME);
  await expect(panel.getByText('本任务未检查：未列明ICP备案编号')).toBeVisible();
  await expect(panel.locator('li.finding').filter({ hasText: '未列明公安机关备案标识' })).toBeVisible();
  await expect(panel.locator('li.finding').filter({ hasText: '未列明ICP备案编号' })).toHaveCount(0);
  const [audit] = await rows<{ scheme?: { name: string } }>(panel, 'audits');
  expect(audit?.scheme?.name).toBe('示例省方案');
  const said = await rows<{ ruleId: string }>(panel, 'findings');
  expect(said.map(({ ruleId }) => ruleId)).not.toContain('footer-icp-number');
  expect(said.map(({ ruleId }) => ruleId)).toContain('footer-site-code');
});

test('all settings go into a file and come back from it, all or none', async ({ inspector }) => {
  const settings = await workbench(inspector, '#/settings');
  await writeScheme(settings);
  const scheme = settings.locator('.entries li').filter({ hasText: '示例省方案' });
  const download = settings.waitForEvent('download');
  await settings.getByRole('button', { name: either((t) => t.setting.transfer.export) }).click();
  const file = readFileSync(await (await download).path());
  expect(JSON.parse(file.toString())).toMatchObject({
    format: 'zhengwang-settings',
    schemes: [{ name: '示例省方案' }],
  });

  await scheme.getByRole('button', { name: either((t) => t.schemes.remove) }).click();
  await expect(scheme).toHaveCount(0);
  const take = (content: string | Buffer) =>
    settings
      .locator('section[aria-labelledby=transfer] input[type=file]')
      .setInputFiles({ name: '设置.json', mimeType: 'application/json', buffer: Buffer.from(content) });
  await take('{"format":"zhengwang-bundle","version":1}');
  await expect(settings.getByRole('alert')).toContainText(
    either((t) => t.setting.transfer.refused['other-file']),
  );
  await take(file.toString().replace('"days"', '"weeks"').replace('"months"', '"weeks"'));
  await expect(settings.getByRole('alert')).toContainText('schemes.0.windows.0.unit');
  await expect(scheme).toHaveCount(0);

  await take(file);
  await settings.getByRole('button', { name: either((t) => t.setting.transfer.sure) }).click();
  await expect(scheme).toBeVisible();
  await settings.getByRole('button', { name: either((t) => t.undo) }).click();
  await expect(scheme).toHaveCount(0);
});
