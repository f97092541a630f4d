import type { Page } from '@playwright/test';
import { expect, type Inspector, rows, test, violations } from './fixtures';
import { CODE, footer, html, NEWS, PORTAL } from './pages';
import { beginTask, refuseWrites, say, takeWrites } from './task';
import { either } from './words';

const SITE = { code: CODE, name: '示例县人民政府', host: 'www.shilixian.gov.cn' };
/** A footer without the police number, but with a picture that may hold it: a question, the same on every page. */
const FOOTER = footer(['police']).replace(
  '</div>',
  '<img src="/images/mark.png" width="80" height="40"></div>',
);
const OTHER_FOOTER = FOOTER.replace('示例县人民政府办公室', '示例县大数据局');
const article = (title: string, foot: string): string =>
  html(`${NEWS}<div class="content"><h2>${title}</h2><p>${'正文内容要点。'.repeat(60)}</p></div>${foot}`, {
    title,
  });

interface Review {
  readonly findingId: string;
  readonly result: string;
  readonly reason: string;
  readonly auditId: string;
}
const reviews = (page: Page): Promise<Review[]> => rows<Review>(page, 'reviews');

async function auditPage(inspector: Inspector, office: Page, address: string, page: string): Promise<void> {
  const tab = await inspector.open(address, page);
  const tabId = await office.evaluate(async (url) => (await chrome.tabs.query({ url }))[0]?.id, address);
  await say(office, 'audit/start', { tabId });
  await tab.close();
}

/** Three pages with one footer and one with another. */
async function inspected(
  inspector: Inspector,
): Promise<{ office: Page; inspectionId: string; taskId: string }> {
  const office = await inspector.extensionPage();
  const taskId = await beginTask(office, [SITE], '2026-03-31T10:00:00+08:00');
  await auditPage(inspector, office, PORTAL, html(NEWS + FOOTER));
  await auditPage(inspector, office, `${PORTAL}a/1.html`, article('第一条', FOOTER));
  await auditPage(inspector, office, `${PORTAL}a/2.html`, article('第二条', FOOTER));
  await auditPage(inspector, office, `${PORTAL}b/3.html`, article('第三条', OTHER_FOOTER));
  return { office, inspectionId: `${taskId}/register-1/${CODE}`, taskId };
}

async function openLane(inspector: Inspector, scope: 'task' | 'inspection', id: string): Promise<Page> {
  const bench = await inspector.context.newPage();
  await bench.setViewportSize({ width: 1366, height: 768 });
  await bench.goto(
    `chrome-extension://${inspector.extensionId}/workbench.html#/triage/${scope}/${encodeURIComponent(id)}`,
  );
  await expect(bench.locator('.question')).toBeVisible();
  return bench;
}

const progress = (bench: Page) => bench.locator('.lane-progress span');
const heading = (bench: Page) => bench.locator('.question h3');
/** Puts questions off until the one of a rule is asked. */
async function reach(bench: Page, rule: string, page = ''): Promise<void> {
  for (let i = 0; i < 40; i += 1) {
    const text = await bench.locator('.question').innerText();
    if (text.includes(rule) && text.includes(page)) return;
    const before = text;
    await bench.keyboard.press('s');
    await expect.poll(() => bench.locator('.question').innerText()).not.toBe(before);
  }
  throw new Error(`no question of ${rule}`);
}

const POLICE = '未列明公安机关备案标识';

test('a reason that the records refuse is written already when its question comes back', async ({
  privileged,
}) => {
  const { inspectionId } = await inspected(privileged);
  const bench = await openLane(privileged, 'inspection', inspectionId);
  const field = bench.locator('form.reason textarea');
  await reach(bench, POLICE);
  await refuseWrites(bench);
  await bench.keyboard.press('n');
  await bench.keyboard.type('页脚图片中有编号');
  await bench.keyboard.press('Enter');
  await expect(bench.getByText(either((t) => t.causes['storage-full'].title))).toBeVisible();
  await expect(heading(bench)).toContainText(POLICE);
  expect(await takeWrites(bench)).toContain('review/shared');

  // Whatever is done in between.
  await bench.keyboard.press('s');
  await expect(heading(bench)).not.toContainText(POLICE);
  await bench.keyboard.press('n');
  await expect(field).toHaveValue('');
  await bench.keyboard.press('Escape');
  await bench.keyboard.press('ArrowLeft');
  await expect(heading(bench)).toContainText(POLICE);
  await bench.keyboard.press('n');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('页脚图片中有编号');
  await bench.keyboard.press('Enter');
  await expect.poll(async () => (await reviews(bench)).length).toBe(3);
});

test('questions are answered by one key each, put off, gone back to and undone', async ({ privileged }) => {
  const { inspectionId } = await inspected(privileged);
  const bench = await openLane(privileged, 'inspection', inspectionId);
  await expect(progress(bench)).toContainText(/ 0\/\d/);
  const total = Number(/\/(\d+)/.exec(await progress(bench).innerText())?.[1]);
  expect(await violations(bench)).toEqual([]);

  const first = await bench.locator('.question').innerText();
  await bench.keyboard.press('ArrowRight');
  await expect.poll(() => bench.locator('.question').innerText()).not.toBe(first);
  await bench.keyboard.press('ArrowLeft');
  await expect.poll(() => bench.locator('.question').innerText()).toBe(first);

  // Without waiting for what is shown: a quick hand is faster than a frame.
  await bench.keyboard.press('ArrowRight');
  await bench.keyboard.press('n');
  await expect(bench.locator('form.reason')).toBeVisible();
  await bench.keyboard.press('Escape');
  await bench.keyboard.press('ArrowLeft');

  await reach(bench, POLICE);
  await expect(bench.locator('.shared summary')).toContainText('3');
  await bench.keyboard.press('n');
  await bench.keyboard.type('页脚图片中有编号');
  expect(await violations(bench)).toEqual([]);
  await bench.keyboard.press('Enter');
  await expect(progress(bench)).toContainText(` 1/${total}`);
  await expect.poll(async () => (await reviews(bench)).length).toBe(3);
  const written = await reviews(bench);
  expect(new Set(written.map(({ auditId }) => auditId)).size).toBe(3);
  for (const { result, reason } of written) {
    expect(result).toBe('overruled');
    expect(reason).toBe('页脚图片中有编号（同一页脚，共3页）');
  }

  await bench.keyboard.press('z');
  await expect(heading(bench)).toContainText(POLICE);
  await expect(progress(bench)).toContainText(` 0/${total}`);
  await expect.poll(async () => (await reviews(bench)).length).toBe(6);

  // The reason given before is one key, without its note; another one is written after a nought.
  await bench.keyboard.press('n');
  await expect(bench.locator('.quick button')).toHaveText(/1\s*页脚图片中有编号$/);
  await bench.keyboard.press('1');
  await expect(progress(bench)).toContainText(` 1/${total}`);
  // The page with another footer is another question.
  await reach(bench, POLICE, '第三条');
  await expect(bench.locator('.shared')).toHaveCount(0);
  await bench.keyboard.press('n');
  await bench.keyboard.press('0');
  await bench.keyboard.type('图中有');
  await bench.keyboard.press('Enter');
  await expect(progress(bench)).toContainText(` 2/${total}`);
  await expect
    .poll(async () => (await reviews(bench)).filter(({ reason }) => reason === '图中有').length)
    .toBe(1);

  for (let done = 3; done < total; done += 1) {
    await bench.keyboard.press('y');
    await expect(progress(bench)).toContainText(` ${done}/`);
  }
  await bench.keyboard.press('y');
  await expect(bench.locator('.empty')).toContainText(either((t) => t.triage.done));
  expect(await violations(bench)).toEqual([]);
  await bench.keyboard.press('z');
  await expect(bench.locator('.question')).toBeVisible();
});

test('a footer that was judged once is not asked again on a new page', async ({ privileged }) => {
  const { office, inspectionId } = await inspected(privileged);
  const bench = await openLane(privileged, 'inspection', inspectionId);
  await reach(bench, POLICE);
  await expect(bench.locator('.shared summary')).toContainText('3');
  await bench.keyboard.press('y');
  await expect.poll(async () => (await reviews(office)).length).toBe(3);
  await auditPage(privileged, office, `${PORTAL}a/4.html`, article('第四条', FOOTER));
  await expect.poll(async () => (await reviews(office)).length).toBe(4);
  const carried = (await reviews(office)).filter(({ reason }) => reason.includes('沿用'));
  expect(carried).toHaveLength(1);
  expect(carried[0]?.result).toBe('confirmed');
});

test('the page stands in a window beside, and a confirmed fault is kept with its picture', async ({
  privileged,
}) => {
  const { office, taskId, inspectionId } = await inspected(privileged);
  const bench = await openLane(privileged, 'task', taskId);
  await reach(bench, POLICE);
  await expect(bench.locator('.shared summary')).toContainText('3');
  const opened = privileged.context.waitForEvent('page');
  await bench.keyboard.press('l');
  const beside = await opened;
  // The test's own network begins to serve a window only after its first page; asked for again, it is there.
  await expect(bench.locator('.beside')).toContainText(
    either((t) => t.triage.notShown),
    { timeout: 20_000 },
  );
  await bench.keyboard.press('l');
  await expect(bench.locator('.beside')).toContainText(
    either((t) => t.triage.shown),
    { timeout: 20_000 },
  );
  await expect(beside.locator('[data-zhengwang-frame]')).toHaveCount(1);
  await bench.keyboard.press('y');
  await expect(bench.locator('.notice')).toContainText(POLICE, { timeout: 20_000 });
  const kept = await rows<{ kind: string }>(office, 'evidence');
  expect(kept.map(({ kind }) => kind).sort()).toEqual(['framed', 'mhtml', 'plain']);
  // The window follows to the next question.
  await expect.poll(() => beside.url()).not.toBe('about:blank');

  await say(office, 'inspection/exclude', { inspectionId, reason: '已关停' });
  await bench.reload();
  await expect(bench.locator('.empty')).toContainText(either((t) => t.triage.none));
});

test('all findings stand beside the inspector’s word, with everything that was ever said', async ({
  privileged,
}) => {
  const { inspectionId } = await inspected(privileged);
  const bench = await privileged.context.newPage();
  await bench.setViewportSize({ width: 1366, height: 768 });
  await bench.goto(
    `chrome-extension://${privileged.extensionId}/workbench.html#/inspection/${encodeURIComponent(inspectionId)}/findings`,
  );
  const rule = bench.locator('.fold').filter({ hasText: POLICE });
  await rule.getByRole('button', { name: POLICE }).click();
  await expect(rule.locator('tbody tr')).toHaveCount(4);
  const row = rule.locator('tbody tr').first();
  await row.getByRole('button', { name: either((t) => t.overruled) }).click();
  await bench.keyboard.type('图中有');
  await rule.getByRole('button', { name: either((t) => t.save) }).click();
  await expect(row).toContainText('图中有');
  await row.getByRole('button', { name: either((t) => t.undo) }).click();
  await expect(row.locator('td').nth(2)).toContainText(either((t) => t.triage.findings.notReviewed));
  await row.getByRole('button', { name: either((t) => t.triage.findings.details) }).click();
  await expect(rule.locator('ol.history li')).toHaveCount(2);
  expect(await violations(bench)).toEqual([]);
  await bench.getByRole('searchbox').fill('第三条');
  await expect(rule.locator('tbody tr')).toHaveCount(1);
  await bench.getByRole('searchbox').fill('没有的词');
  await expect(bench.locator('.empty')).toBeVisible();
});

test('settings keep the name and imported holidays, which move the day an answer is due', async ({
  inspector,
}) => {
  const bench = await inspector.context.newPage();
  await bench.setViewportSize({ width: 1366, height: 768 });
  await bench.goto(`chrome-extension://${inspector.extensionId}/workbench.html#/settings`);
  await bench.getByLabel(either((t) => t.inspector)).fill('张三');
  await bench.getByRole('button', { name: either((t) => t.save) }).click();
  await expect(bench.locator('.notice')).toContainText(either((t) => t.saved));
  await expect(bench.getByRole('meter')).toBeVisible();
  const file = bench.getByLabel(either((t) => t.setting.calendar.import));
  const table = (off: string[]) => ({
    name: '2031.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ year: 2031, off, work: [] })),
  });
  await file.setInputFiles(table(['2030-05-01']));
  await expect(bench.getByRole('alert')).toContainText('2030');
  await file.setInputFiles(table(['2031-03-05', '2031-03-06']));
  await expect(bench.getByRole('alert')).toHaveCount(0);
  await expect(bench.locator('.card').last()).toContainText('2031');
  expect(await violations(bench)).toEqual([]);

  const taskId = await beginTask(bench, [SITE]);
  await say(bench, 'question/save', {
    inspectionId: `${taskId}/register-1/${CODE}`,
    channel: '县长信箱',
    subject: '办理时间',
    sentOn: '2031-03-03',
    answeredOn: null,
    outcome: 'waiting',
    note: '',
  });
  const [question] = await rows<{ dueOn: string; author: string }>(bench, 'questions');
  // Monday; Wednesday and Thursday are off: five workdays end on the Wednesday after.
  expect(question).toMatchObject({ dueOn: '2031-03-12', author: '张三' });

  // Shown by the calendar it is kept by.
  await bench.goto(
    `chrome-extension://${inspector.extensionId}/workbench.html#/inspection/${encodeURIComponent(`${taskId}/register-1/${CODE}`)}/typed`,
  );
  const asked = bench.getByRole('region', { name: either((t) => t.inspection.questions) });
  await expect(asked).toContainText('2031-03-12');
  await expect(asked).not.toContainText(/工作日待核|workdays to be verified/);
});
