import { readFileSync } from 'node:fs';
import { STRINGS } from '../../components/strings';
import { COVERAGE_PARTS } from '../../utils/model/task';
import { expect, rows, test, violations } from './fixtures';
import { CODE } from './pages';
import { beginTask, say } from './task';

const SITES = [
  { code: CODE, name: '示例县人民政府', host: 'www.shilixian.gov.cn' },
  { code: '3499990002', name: '样本县人民政府', host: 'www.yangbenxian.gov.cn' },
];
const [FIRST = '', SECOND = ''] = SITES.map(({ name }) => name);

test('a number opens down to its sites, an office figure stands beside it, and the export asks before it is made', async ({
  privileged,
}) => {
  const office = await privileged.extensionPage();
  const taskId = await beginTask(office, SITES);
  const inspectionOf = (code: string): string => `${taskId}/register-1/${code}`;
  const close = async (code: string): Promise<void> => {
    const inspectionId = inspectionOf(code);
    for (const part of COVERAGE_PARTS) {
      await say(office, 'inspection/cover', { inspectionId, part, covered: true });
    }
    const fault = { inspectionId, note: '首页标语有严重表述错误', url: `https://www.shilixian.gov.cn/` };
    await say(office, 'finding/add', { ...fault, countsFor: 'V1.1' });
    await say(office, 'inspection/close', { inspectionId });
  };
  await close(CODE);

  const bench = await privileged.context.newPage();
  await bench.setViewportSize({ width: 1366, height: 768 });
  await bench.goto(
    `chrome-extension://${privileged.extensionId}/workbench.html#/task/${encodeURIComponent(taskId)}/tables`,
  );
  const language = await bench.locator('html').getAttribute('lang');
  const words = STRINGS[language === 'zh' ? 'zh' : 'en'];
  const { tables: t } = words;
  const paper = bench.getByRole('article');
  const behind = bench.getByRole('region', { name: t.behind });
  const checks = bench.getByRole('region', { name: t.checks });
  const exporting = bench.getByRole('region', { name: t.export });
  const choose = (id: string) => bench.getByRole('combobox', { name: t.table }).selectOption(id);

  // A site without a verdict stops the export of any table.
  await expect(checks.locator('.failed')).toContainText(SECOND);
  await expect(exporting.getByRole('button', { name: t.xlsx })).toHaveAttribute('aria-disabled', 'true');
  await close(SITES[1]?.code ?? '');
  await expect(checks.locator('.failed')).toHaveCount(0);

  await choose('shanxi-failed');
  await expect(paper).toContainText(FIRST);
  await choose('shanxi-cities');
  const failed = paper.getByRole('button', { name: /示例市·存在突出问题网站数/ });
  await failed.focus();
  await bench.keyboard.press('Enter');
  await expect(behind.getByRole('link', { name: FIRST })).toHaveAttribute('href', /#\/inspection\//);
  await expect(behind).toContainText(t.findings(2));
  expect(await violations(bench)).toEqual([]);

  await behind.getByText(t.office, { exact: true }).click();
  await behind.getByRole('textbox', { name: t.officeValue }).fill('3');
  await behind.getByRole('textbox', { name: t.officeReason }).fill('以上报数为准');
  await behind.getByRole('button', { name: t.officeSave }).click();
  await expect(failed).toContainText('3');
  await expect(checks).toContainText('以上报数为准');
  await bench.getByRole('button', { name: words.undo }).click();
  await expect(failed).toContainText('2');
  await behind.getByRole('link', { name: FIRST }).click();
  await expect(bench.getByRole('heading', { name: FIRST })).toBeVisible();
  await bench.goBack();
  await expect(failed).toContainText('2');

  // Typed where it stands, and kept with the task.
  await choose('national-work');
  const blank = paper.locator('button.typed').first();
  const name = (await blank.locator('.unseen').last().textContent()) ?? '';
  await blank.click();
  await paper.getByRole('textbox', { name }).fill('125');
  await bench.keyboard.press('Enter');
  await expect(paper.getByRole('button', { name: new RegExp(`^125\\s*${name}`) })).toBeVisible();
  expect(await rows<{ typed: object }>(bench, 'taskTables')).toMatchObject([{ taskId, office: {} }]);
  expect(await violations(bench)).toEqual([]);

  await choose('shandong-cities');
  const ledger = bench.getByRole('region', { name: t.ledger });
  await ledger.getByRole('button', { name: '示例市 2' }).click();
  await ledger.getByLabel(t.points).fill('-1.5');
  await bench.keyboard.press('Enter');
  await expect(paper).toContainText('2 个不合格网站-1.5');

  // Every doubt wants its yes; then the files come under their names.
  await choose('shanxi-failed');
  const csv = exporting.getByRole('button', { name: t.csv });
  await expect(csv).toHaveAttribute('aria-disabled', 'true');
  for (const doubt of await checks.getByRole('checkbox').all()) await doubt.check();
  await expect(csv).toHaveAttribute('aria-disabled', 'false');
  const [download] = await Promise.all([bench.waitForEvent('download'), csv.click()]);
  expect(download.suggestedFilename()).toBe('政网巡检_示例市_2026Q1_附件3.csv');
  expect(readFileSync(await download.path(), 'utf8')).toContain(CODE);
  const [book] = await Promise.all([
    bench.waitForEvent('download'),
    exporting.getByRole('button', { name: t.xlsx }).click(),
  ]);
  expect(book.suggestedFilename()).toBe('政网巡检_示例市_2026Q1_附件3.xlsx');
  expect(
    readFileSync(await book.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');

  await bench.emulateMedia({ media: 'print' });
  await expect(paper).toBeVisible();
  await expect(exporting).toBeHidden();
  await expect(bench.getByRole('heading', { level: 2 })).toBeHidden();
});
