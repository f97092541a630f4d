import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { openXlsx } from 'hucre/xlsx';
import { STRINGS, type Strings } from '../../components/strings';
import { COVERAGE_PARTS } from '../../utils/model/task';
import { tableKind } from '../../utils/tables/official/catalogue';
import { expect, type Inspector, rows, test, violations } from './fixtures';
import { CODE, footer, html, NEWS, PORTAL } from './pages';
import { beginTask, say } from './task';

const SITES = [
  { code: CODE, name: '示例县人民政府', host: 'www.shilixian.gov.cn' },
  { code: '3499990002', name: '样本县人民政府', host: 'www.yangbenxian.gov.cn' },
];
const [FIRST = '', SECOND = ''] = SITES.map(({ name }) => name);
const SHANXI = tableKind('shanxi-cities')?.source ?? '';
const FAULT = '未列明公安机关备案标识';

/** The first site with a confirmed and pictured fault, both failed and closed. */
async function inspected(inspector: Inspector): Promise<{ taskId: string; findingId: string }> {
  const office = await inspector.extensionPage();
  const taskId = await beginTask(office, SITES, '2026-03-31T10:00:00+08:00');
  const page = await inspector.open(PORTAL, html(NEWS + footer(['police'])));
  const tabId = await office.evaluate(async (url) => (await chrome.tabs.query({ url }))[0]?.id ?? 0, PORTAL);
  await page.bringToFront();
  await say(office, 'audit/start', { tabId });
  const findings = await rows<{ id: string; ruleId: string }>(office, 'findings');
  const findingId = findings.find(({ ruleId }) => ruleId === 'footer-police-number')?.id ?? '';
  await say(office, 'review/add', { findingId, result: 'confirmed', reason: '' });
  await say(office, 'evidence/take', { tabId, findingId });
  for (const { code, host } of SITES) {
    const inspectionId = `${taskId}/register-1/${code}`;
    for (const part of COVERAGE_PARTS)
      await say(office, 'inspection/cover', { inspectionId, part, covered: true });
    const fault = { inspectionId, note: '首页标语有严重表述错误', url: `https://${host}/` };
    await say(office, 'finding/add', { ...fault, countsFor: 'V1.1' });
    await say(office, 'inspection/close', { inspectionId });
  }
  return { taskId, findingId };
}

/** The workbench at a place, with whatever its content security policy refuses. */
async function openBench(inspector: Inspector, place: string) {
  const bench = await inspector.context.newPage();
  const refused: string[] = [];
  bench.on('console', (message) => {
    if (/content security policy/i.test(message.text())) refused.push(message.text());
  });
  await bench.exposeFunction('onRefused', (directive: string) => refused.push(directive));
  await bench.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      (globalThis as unknown as { onRefused(directive: string): void }).onRefused(effectiveDirective);
    });
  });
  await bench.setViewportSize({ width: 1366, height: 768 });
  await bench.goto(`chrome-extension://${inspector.extensionId}/workbench.html${place}`);
  const language = await bench.locator('html').getAttribute('lang');
  return { bench, refused, words: STRINGS[language === 'zh' ? 'zh' : 'en'] };
}

const checksOf = (bench: Page, { tables }: Strings): Locator =>
  bench.getByRole('region', { name: tables.checks });

async function agree(bench: Page, words: Strings): Promise<void> {
  for (const doubt of await checksOf(bench, words).getByRole('checkbox').all()) await doubt.check();
}

/** Presses the button of a format and reads the file as it came. */
async function exported(bench: Page, button: string): Promise<{ name: string; bytes: Uint8Array }> {
  const pressed = bench.getByRole('button', { name: button, exact: true });
  await expect(pressed).toHaveAttribute('aria-disabled', 'false');
  const [download] = await Promise.all([bench.waitForEvent('download'), pressed.click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** A paragraph a line, as a reader of the file sees them. */
function linesOf(docx: Uint8Array): string[] {
  const xml = new TextDecoder().decode(unzipSync(docx)['word/document.xml']);
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)]
    .map(([one]) => [...one.matchAll(/<w:t[ >][^<]*/g)].map(([run]) => run.replace(/^<[^>]*>/, '')).join(''))
    .filter(Boolean);
}

test('an office sets a table, and a contradiction keeps it from being exported or printed', async ({
  privileged,
}) => {
  const { taskId } = await inspected(privileged);
  const { bench, refused, words } = await openBench(
    privileged,
    `#/task/${encodeURIComponent(taskId)}/tables/shanxi-cities`,
  );
  const { tables: t, save, undo } = words;
  const paper = bench.getByRole('article');
  const form = bench.getByRole('form', { name: t.template.name });

  await bench.getByText(t.template.name, { exact: true }).click();
  await form.getByLabel(t.template.title).fill('{period}各市网站检查情况');
  await form.getByRole('button', { name: t.template.fillAreas }).click();
  await form.getByLabel(t.template.areas).fill('样例\n示例');
  await form.getByLabel(t.template.notes).fill('注：本表由市政府办公室填报。');
  expect(await violations(bench)).toEqual([]);
  await form.getByRole('button', { name: save }).click();
  await expect(paper.getByRole('heading')).toHaveText('2026年第一季度各市网站检查情况');
  await expect(paper.locator('tbody tr').first()).toContainText('样例');
  await expect(paper.locator('.note')).toHaveText('注：本表由市政府办公室填报。');
  await bench.getByRole('button', { name: undo }).click();
  await expect(paper.getByRole('heading')).toHaveText('各市政府网站运行和检查情况');
  await form.getByLabel(t.template.title).fill('{period}各市网站检查情况');
  await form.getByRole('button', { name: save }).click();
  await expect(form.getByRole('button', { name: t.template.restore })).toBeVisible();

  // More sites checked than there are: no person can say that it is right so.
  const checked = paper.getByRole('button', { name: /示例市·检查网站数/ });
  await checked.click();
  const behind = bench.getByRole('region', { name: t.behind });
  await behind.getByText(t.office, { exact: true }).click();
  await behind.getByRole('textbox', { name: t.officeValue }).fill('9');
  await behind.getByRole('textbox', { name: t.officeReason }).fill('以上报数为准');
  await behind.getByRole('button', { name: t.officeSave }).click();
  await expect(checksOf(bench, words).locator('.failed')).toContainText('9');
  await agree(bench, words);
  for (const name of [t.print, t.xlsx])
    await expect(bench.getByRole('button', { name, exact: true })).toHaveAttribute('aria-disabled', 'true');
  await bench.emulateMedia({ media: 'print' });
  await expect(paper).toBeHidden();
  await expect(bench.getByText(words.documents.notPrinted)).toBeVisible();
  await bench.emulateMedia({ media: 'screen' });
  await expect(paper).toBeVisible();
  await expect(bench.getByText(words.documents.notPrinted)).toBeHidden();

  await behind.getByRole('button', { name: t.officeTake }).click();
  await expect(checksOf(bench, words)).not.toContainText('以上报数为准');
  await agree(bench, words);
  await bench.emulateMedia({ media: 'print' });
  await expect(paper).toBeVisible();
  await bench.emulateMedia({ media: 'screen' });
  const { name, bytes } = await exported(bench, t.xlsx);
  expect(name).toBe('政网巡检_示例市_2026Q1_附件1.xlsx');
  const book = await openXlsx(bytes);
  const texts = (book.sheets[0]?.rows ?? []).map((row) => row.map((cell) => String(cell ?? '')));
  expect(texts.flat()).toContain('2026年第一季度各市网站检查情况');
  expect(texts.find((row) => row.includes('示例市'))?.slice(1, 8)).toEqual([
    '示例市',
    '2',
    '0',
    '2',
    '2',
    '2',
    '0.0%',
  ]);
  expect(refused).toEqual([]);
});

test('the 通报 is drafted from the records, with its annexes, once a person has filled in what only he knows', async ({
  privileged,
}) => {
  const { taskId } = await inspected(privileged);
  const { bench, refused, words } = await openBench(
    privileged,
    `#/task/${encodeURIComponent(taskId)}/documents`,
  );
  const { documents: t } = words;
  const fields = bench.getByRole('region', { name: t.fields });
  const letter = bench.getByRole('article').first();
  await expect(letter.getByRole('heading', { level: 3 })).toHaveText(
    '关于2026年第一季度示例市政府网站检查情况的通报',
  );
  await expect(checksOf(bench, words)).toContainText('主送机关');
  await fields.getByLabel(t.field.addressee).fill('各县区人民政府');
  await fields.getByLabel(t.field.answerBy).fill('2026-04-30');
  await fields.getByLabel(t.field.office).fill('示例市人民政府办公室');
  await fields.getByLabel(t.field.title).focus();
  await expect(letter).toContainText('于2026年4月30日前');
  await expect(checksOf(bench, words)).not.toContainText('主送机关');
  await fields.getByLabel(t.annexes).selectOption(SHANXI);
  // No provincial department was checked: the letter has no annex on them.
  await expect(bench.getByRole('article')).toHaveCount(3);
  expect(await violations(bench)).toEqual([]);

  await fields.getByLabel(new RegExp(FAULT)).click();
  await expect(letter).not.toContainText(FAULT);
  await bench.getByRole('button', { name: words.undo }).click();
  await expect(letter).toContainText(FAULT);
  await bench.emulateMedia({ media: 'print' });
  await expect(letter).toBeHidden();
  await bench.emulateMedia({ media: 'screen' });
  await agree(bench, words);
  await bench.emulateMedia({ media: 'print' });
  await expect(letter).toBeVisible();
  await expect(fields).toBeHidden();
  await bench.emulateMedia({ media: 'screen' });

  const { name, bytes } = await exported(bench, t.docx);
  expect(name).toBe('政网巡检_示例市_2026Q1_通报.docx');
  const lines = linesOf(bytes);
  expect(lines).toEqual(
    expect.arrayContaining([
      '关于2026年第一季度示例市政府网站检查情况的通报',
      '各县区人民政府：',
      '一、总体情况',
      '二、主要问题',
      '三、工作要求',
      '示例市人民政府办公室',
      '附件1',
    ]),
  );
  const text = lines.join('\n');
  expect(text).toContain('检查政府网站2家，合格0家，存在突出问题、判为不合格的2家，合格率0.0%');
  expect(text).toMatch(new RegExp(`（二）${FAULT}\n.*1家网站.*\n${FIRST}（${CODE}）：`));
  expect(text).toContain('附件：1. 各市政府网站运行和检查情况\n　　　2. 检查发现存在突出问题的政府网站名单');
  // As on the screen, so in the file.
  const shown = await bench
    .locator('article')
    .evaluateAll((papers) =>
      papers.flatMap((one) => [...one.querySelectorAll('h3, h4, h5, p, th, td')].map((el) => el.textContent)),
    );
  expect(lines).toEqual(shown.map((one) => one.replaceAll('\n', '')).filter(Boolean));

  await bench.getByRole('radio', { name: t.recordSheet }).check();
  await expect(bench.getByRole('article')).toHaveCount(2);
  expect(await violations(bench)).toEqual([]);
  await agree(bench, words);
  const sheets = await exported(bench, t.docx);
  expect(sheets.name).toBe('政网巡检_示例市_2026Q1_检查记录单.docx');
  const both = linesOf(sheets.bytes);
  expect(both.filter((line) => line === '政府网站检查记录单')).toHaveLength(2);
  expect(both).toEqual(expect.arrayContaining([FIRST, SECOND, FAULT, '不合格']));
  expect(refused).toEqual([]);
});

test('a site has its record sheet, and each of its faults a sheet with its picture', async ({
  privileged,
}) => {
  const { taskId } = await inspected(privileged);
  const inspection = encodeURIComponent(`${taskId}/register-1/${CODE}`);
  const { bench, refused, words } = await openBench(privileged, `#/inspection/${inspection}/verdict`);
  const { documents: t } = words;
  await bench.getByRole('link', { name: t.recordSheet }).click();
  await bench.getByLabel(t.remark).fill('现场告知');
  await bench.keyboard.press('Tab');
  await expect(bench.getByRole('article')).toContainText('现场告知');
  await agree(bench, words);
  const record = await exported(bench, t.docx);
  expect(record.name).toBe(`政网巡检_${FIRST}_2026Q1_检查记录单.docx`);
  expect(linesOf(record.bytes)).toEqual(
    expect.arrayContaining([CODE, '张三', '现场告知', FAULT].map((one) => expect.stringContaining(one))),
  );

  await bench.getByRole('link', { name: words.inspection.views.findings }).click();
  await bench.getByRole('button', { name: new RegExp(FAULT) }).click();
  await bench.getByRole('link', { name: new RegExp(`^${t.faultSheet}`) }).click();
  const sheet = bench.getByRole('article');
  await expect(sheet.getByRole('img')).toBeVisible();
  await bench.getByLabel(t.answerBy).fill('2026-04-30');
  await bench.keyboard.press('Tab');
  await bench.keyboard.press('Tab');
  await bench.getByRole('button', { name: t.chooseAll }).focus();
  await expect(sheet).toContainText('请于2026年4月30日前回复');
  expect(await violations(bench)).toEqual([]);
  await agree(bench, words);
  const { name, bytes } = await exported(bench, t.docx);
  expect(name).toBe(`政网巡检_${FIRST}_2026Q1_整改（申辩）单.docx`);
  const lines = linesOf(bytes);
  expect(lines).toEqual(expect.arrayContaining(['政府网站问题整改（申辩）单', FAULT, PORTAL, '人工核对']));
  const pictures = Object.entries(unzipSync(bytes)).filter(([path]) => path.endsWith('.png'));
  const [framed] = (await rows<{ kind: string; bytes: number }>(bench, 'evidence')).filter(
    ({ kind }) => kind === 'framed',
  );
  expect(pictures.map(([, png]) => png.length)).toEqual([framed?.bytes]);
  expect(refused).toEqual([]);
});
