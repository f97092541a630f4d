import type { Locator, Page } from '@playwright/test';
import { STRINGS, type Strings } from '../../components/strings';
import { INSPECTION_VIEWS, type InspectionView } from '../../components/workbench/route';
import { VERDICT_WORDS } from '../../rules/verdict/words';
import { COVERAGE_PARTS } from '../../utils/model/task';
import { expect, type Inspector, rows, test, violations } from './fixtures';
import { CODE, footer, GOOD_HOME, html, NEWS, PORTAL } from './pages';
import { beginTask, refuseWrites, say, takeWrites } from './task';

const SITES = [
  { code: CODE, name: '示例县人民政府', host: 'www.shilixian.gov.cn' },
  { code: '3499990002', name: '样本县人民政府', host: 'www.yangbenxian.gov.cn' },
];
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

async function auditPage(inspector: Inspector, office: Page, address: string, page: string): Promise<void> {
  const tab = await inspector.open(address, page);
  const tabId = await office.evaluate(async (url) => (await chrome.tabs.query({ url }))[0]?.id, address);
  await say(office, 'audit/start', { tabId });
  await tab.close();
}

/** Two sites in a task; of the first one the home page and two columns are audited, one of them out of date. */
async function inspected(inspector: Inspector): Promise<{ office: Page; inspectionId: string }> {
  const office = await inspector.extensionPage();
  const taskId = await beginTask(office, SITES, '2026-03-31T10:00:00+08:00');
  const home = GOOD_HOME.replace(NEWS, `<div class="header">${MENU}</div>${NEWS}`);
  await auditPage(inspector, office, PORTAL, home);
  await auditPage(inspector, office, `${PORTAL}xwdt/`, column('新闻动态', '2026-03-01'));
  await auditPage(inspector, office, `${PORTAL}tzgg/`, column('通知公告', '2026-03-20'));
  const stale = (await rows<{ id: string; ruleId: string; addressKey: string }>(office, 'findings')).find(
    ({ ruleId, addressKey }) => ruleId === 'column-not-updated' && addressKey.includes('xwdt'),
  );
  await say(office, 'review/add', { findingId: stale?.id, result: 'confirmed', reason: '' });
  return { office, inspectionId: `${taskId}/register-1/${CODE}` };
}

const [FIRST = '', SECOND = ''] = SITES.map(({ name }) => name);

/** The workbench at an inspection, and what it says in the language of this browser. */
async function openBench(inspector: Inspector, inspectionId: string): Promise<{ bench: Page; t: Strings }> {
  const bench = await inspector.context.newPage();
  await bench.setViewportSize({ width: 1366, height: 768 });
  await bench.goto(
    `chrome-extension://${inspector.extensionId}/workbench.html#/inspection/${encodeURIComponent(inspectionId)}/verdict`,
  );
  await expect(bench.getByRole('heading', { name: FIRST })).toBeVisible();
  const language = await bench.locator('html').getAttribute('lang');
  return { bench, t: STRINGS[language === 'zh' ? 'zh' : 'en'] };
}

const region = (bench: Page, name: string) => bench.getByRole('region', { name });
const showView = (bench: Page, t: Strings, view: InspectionView) =>
  bench
    .getByRole('navigation', { name: t.inspection.viewsOf })
    .getByRole('link', { name: t.inspection.views[view], exact: true })
    .click();

test('a correction changes the counters of the vetoes, and both open down to what is behind them', async ({
  privileged,
}) => {
  const { inspectionId } = await inspected(privileged);
  const { bench, t } = await openBench(privileged, inspectionId);
  const { inspection: words } = t;
  const veto = (key: string) =>
    region(bench, words.vetoes)
      .getByRole('listitem')
      .filter({ hasText: `${key} ` })
      .first();
  await expect(bench.locator('.card.verdict')).toContainText('待定');
  await expect(region(bench, words.missing)).toContainText('栏目尚未确认查全');
  await expect(veto('V4.1')).toContainText('1/5');
  await veto('V4.1').locator('summary').click();
  await expect(veto('V4.1').getByRole('link', { name: /新闻动态/ })).toHaveAttribute(
    'href',
    `${PORTAL}xwdt/`,
  );
  await expect(region(bench, words.points)).toContainText('D1.4 动态要闻');
  expect(await violations(bench)).toEqual([]);

  await showView(bench, t, 'columns');
  const row = bench.getByRole('row').filter({ hasText: '新闻动态' }).first();
  await expect(row).toContainText('2026-03-16'); // the day of the breach
  await expect(row).toContainText(words.staleStandings.counts);
  await expect(bench.getByRole('link', { name: /政策文件/ })).toBeVisible(); // not opened yet
  await row.getByRole('button', { name: '新闻动态' }).click();
  const form = bench.getByRole('form', { name: words.correct });
  await form.getByLabel(words.ledgerHeadings.class).selectOption('static');
  await form.getByLabel(words.correctWhy).fill('是机构介绍，不定期更新');
  expect(await violations(bench)).toEqual([]);
  await form.getByRole('button', { name: t.save }).click();
  await expect(row).toContainText('静态信息');
  await expect(row).toContainText(`${words.machineSaid} 动态要闻`);
  await showView(bench, t, 'verdict');
  await expect(veto('V4.1')).toContainText('0/5');
  await bench.getByRole('button', { name: t.undo }).click();
  await expect(veto('V4.1')).toContainText('1/5');

  await bench.getByRole('button', { name: words.judgeOther }).click();
  await expect(region(bench, words.compare).getByRole('table')).toContainText(t.tasks.editions.Z15);
});

test('a form that is sent twice in one breath makes one thing', async ({ privileged }) => {
  const office = await privileged.extensionPage();
  const taskId = await beginTask(office, SITES);
  const { bench, t } = await openBench(privileged, `${taskId}/register-1/${CODE}`);
  const { inspection: words } = t;
  const sendTwice = (form: Locator): Promise<void> =>
    form.evaluate((it: HTMLFormElement) => {
      it.requestSubmit();
      it.requestSubmit();
    });
  await showView(bench, t, 'typed');
  const hand = bench.getByRole('form', { name: words.addFinding, exact: true });
  await hand.getByLabel(words.note).fill('答复内容有误');
  await hand.getByLabel(words.countsFor).selectOption('D3.4');
  await hand.getByLabel(words.pointsTyped).fill('1.5');
  await sendTwice(hand);
  await expect(hand.getByLabel(words.note)).toHaveValue('');
  const series = bench.getByRole('form', { name: words.importSeries });
  const buffer = Buffer.from('时间,是否打开,耗时\n2026-03-01 08:00,是,300');
  await series.getByLabel(words.seriesFile).setInputFiles({ name: '监测.csv', mimeType: 'text/csv', buffer });
  await expect(series.getByLabel(words.seriesSource)).toHaveValue('监测');
  await sendTwice(series);
  await expect(series.getByLabel(words.seriesSource)).toHaveValue('');
  const addQuestion = bench.getByRole('button', { name: words.addQuestion });
  await addQuestion.click();
  await bench.getByLabel(words.subject, { exact: true }).fill('咨询办事地点');
  await sendTwice(bench.getByRole('form', { name: words.addQuestion }));
  await expect(addQuestion).toBeVisible();
  await bench.goto(`chrome-extension://${privileged.extensionId}/workbench.html#/new-task`);
  await expect(bench.getByRole('button', { name: t.tasks.create })).toHaveAttribute('aria-disabled', 'false');
  await sendTwice(bench.locator('form.sheet'));
  await expect(bench).toHaveURL(/#\/task\//);
  // What a second message made would be there by now: the worker answers them in their order.
  await say(office, 'task/current', { taskId });
  for (const [store, count] of Object.entries({ findings: 1, visitSeries: 1, questions: 1, tasks: 2 }))
    expect(await rows(office, store), store).toHaveLength(count);
});

test('what the records refuse stays in its form', async ({ privileged }) => {
  const office = await privileged.extensionPage();
  const taskId = await beginTask(office, SITES);
  const { bench, t } = await openBench(privileged, `${taskId}/register-1/${CODE}`);
  const { inspection: words } = t;
  const refused = bench.getByText(t.causes['storage-full'].title);
  await showView(bench, t, 'typed');
  await refuseWrites(bench);
  await bench.getByRole('button', { name: words.addQuestion }).click();
  const question = bench.getByRole('form', { name: words.addQuestion });
  await question.getByLabel(words.subject, { exact: true }).fill('咨询办事地点');
  await question.getByRole('button', { name: t.save }).click();
  await expect(refused).toBeVisible();
  await expect(question.getByLabel(words.subject, { exact: true })).toHaveValue('咨询办事地点');
  await takeWrites(bench);
  await question.getByRole('button', { name: t.save }).click();
  await expect(question).toHaveCount(0);
  await expect(region(bench, words.questions).getByRole('list')).toContainText('咨询办事地点');

  const hand = bench.getByRole('form', { name: words.addFinding, exact: true });
  await hand.getByLabel(words.note).fill('答复内容有误');
  await hand.getByRole('button', { name: words.addFinding }).click();
  const findings = region(bench, words.handFindings);
  await findings.getByRole('button', { name: words.withdraw }).click();
  const why = findings.getByLabel(words.withdrawWhy);
  await why.fill('与另一条重复');
  await refuseWrites(bench);
  await findings.getByRole('button', { name: words.withdraw }).last().click();
  await expect(refused).toBeVisible();
  await expect(why).toHaveValue('与另一条重复');
  await takeWrites(bench);
  await findings.getByRole('button', { name: words.withdraw }).last().click();
  await expect(why).toHaveCount(0);
  await expect(findings).toContainText(words.withdrawn);
});

test('what a person adds makes the verdict, which is closed, read only, checked again, reopened and excluded', async ({
  privileged,
}) => {
  test.setTimeout(120_000); // A whole inspection, from the first page to the re-check.
  const { office, inspectionId } = await inspected(privileged);
  const { bench, t } = await openBench(privileged, inspectionId);
  const { inspection: words } = t;
  await showView(bench, t, 'columns');
  for (const part of COVERAGE_PARTS) {
    const name = new RegExp(`${words.covered}\\s*${VERDICT_WORDS.part[part]}`);
    await bench.getByRole('checkbox', { name }).click();
    await expect(bench.getByRole('checkbox', { name })).toBeChecked();
  }

  await showView(bench, t, 'typed');
  const hand = bench.getByRole('form', { name: words.addFinding, exact: true });
  const typed = async (note: string, countsFor: string, points?: string): Promise<void> => {
    await hand.getByLabel(words.note).fill(note);
    await hand.getByLabel(words.countsFor).selectOption(countsFor);
    if (points !== undefined) await hand.getByLabel(words.pointsTyped).fill(points);
    await hand.getByRole('button', { name: words.addFinding }).click();
    await expect(region(bench, words.handFindings).getByRole('list')).toContainText(note);
  };
  await typed('首页标语有严重表述错误', 'V1.1');
  await typed('答复内容有误', 'D3.4', '1.5');
  await expect(region(bench, words.handFindings)).toContainText(words.pointsOf('1.5'));

  await bench.getByRole('button', { name: words.addQuestion }).click();
  await bench.getByLabel(words.subject, { exact: true }).fill('咨询办事地点');
  await bench.getByLabel(words.sentOn).fill('2026-02-10');
  await bench.getByRole('form', { name: words.addQuestion }).getByRole('button', { name: t.save }).click();
  // Five workdays over the Spring Festival, a worked Saturday among them.
  await expect(region(bench, words.questions)).toContainText('2026-02-24');
  await expect(region(bench, words.questions)).toContainText(words.overdue);

  const series = bench.getByRole('form', { name: words.importSeries });
  const choose = (...lines: string[]) =>
    series.getByLabel(words.seriesFile).setInputFiles({
      name: '监测.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['时间,是否打开,耗时', ...lines].join('\n')),
    });
  await choose('2026-03-01 08:00,是,300', '昨天,是,300');
  await expect(series).toContainText(`${words.rowOf(3)} ${words.seriesProblem.time}：昨天`);
  await choose('2026-03-01 08:00,是,300');
  await series.getByRole('button', { name: words.importSeries }).click();
  await expect(region(bench, words.series).getByRole('table')).toContainText('监测');
  expect(await violations(bench)).toEqual([]);

  await showView(bench, t, 'verdict');
  await expect(bench.locator('.card.verdict')).toContainText('不合格');
  await bench.getByRole('button', { name: words.close, exact: true }).click();
  await expect(bench.getByText(words.locked.inspection)).toBeVisible();
  for (const view of INSPECTION_VIEWS) {
    await showView(bench, t, view);
    await expect(bench.getByText(words.locked.inspection)).toHaveCount(1);
    await expect(hand).toHaveCount(0);
    expect(await violations(bench), view).toEqual([]);
  }

  // Visited again after the fix; the record itself stays.
  await showView(bench, t, 'recheck');
  await auditPage(privileged, office, `${PORTAL}xwdt/`, column('新闻动态', '2026-03-30'));
  const fault = bench.locator('.recheck').filter({ hasText: '首页标语有严重表述错误' });
  await expect(fault).toContainText(words.recheckReasons['by-hand']);
  await fault.getByRole('button', { name: new RegExp(`^${words.recheckOutcomes.fixed}`) }).click();
  await expect(fault.getByRole('heading', { level: 3 })).toContainText(words.recheckOutcomes.fixed);
  expect(await rows(bench, 'rechecks')).toHaveLength(1);

  await bench.getByRole('button', { name: words.reopen }).click();
  await bench.getByLabel(words.reopenWhy).fill('补充核对');
  await bench.getByRole('button', { name: words.reopen }).last().click();
  await showView(bench, t, 'verdict');
  await expect(region(bench, words.versions)).toContainText(`${words.reopenedBecause}补充核对`);
  await bench.getByRole('button', { name: words.exclude }).click();
  await bench.getByLabel(words.excludeWhy).fill('公布前已关停');
  await bench.getByRole('button', { name: words.exclude }).last().click();
  await expect(bench.getByRole('heading', { name: FIRST })).toContainText(t.tasks.states.excluded);
  await bench.getByRole('button', { name: words.include }).click();

  await bench.locator('body').press('n');
  await expect(bench.getByRole('heading', { name: SECOND })).toBeVisible();
  await bench.locator('body').press('p');
  await expect(bench.getByRole('heading', { name: FIRST })).toBeVisible();

  const nextTask = await beginTask(office, SITES);
  await bench.evaluate(
    (id) => location.assign(`#/inspection/${encodeURIComponent(id)}/verdict`),
    `${nextTask}/register-1/${CODE}`,
  );
  await expect(bench.getByText(words.lastTime)).toBeVisible();
  await expect(bench.getByText('首页标语有严重表述错误')).toBeVisible();
});
