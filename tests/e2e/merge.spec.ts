import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, Inspector, rows, test, violations } from './fixtures';
import { CODE, FAULTY_HOME, PORTAL } from './pages';
import { beginTask, say } from './task';
import { either } from './words';

const SITE = { code: CODE, name: '示例县人民政府', host: 'www.shilixian.gov.cn' };
const ONLY_FAULT = ({ outcome }: { outcome: string }): boolean => outcome === 'fail';

const workbench = async (inspector: Inspector, hash = '#/tasks'): Promise<Page> => {
  const page = await inspector.context.newPage();
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(`chrome-extension://${inspector.extensionId}/workbench.html${hash}`);
  // Nobody can answer the browser's own question for a file here: it is collected as a blob instead.
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
  await page.reload();
  return page;
};

/** The file that a button gives. */
async function exported(page: Page, button: RegExp): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFileSync(await (await download).path());
}

async function bringIn(inspector: Inspector, bundle: Buffer): Promise<void> {
  const page = await workbench(inspector);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '记录包.zip', mimeType: 'application/zip', buffer: bundle });
  await expect(page.locator('.notice')).toContainText(/已合并|Merged/, { timeout: 30_000 });
  await page.close();
}

const exportTask = async (inspector: Inspector, taskId: string): Promise<Buffer> => {
  const page = await workbench(inspector, `#/task/${taskId}/sites`);
  const bundle = await exported(
    page,
    either((t) => t.bundles.exportTask),
  );
  await page.close();
  return bundle;
};

const review = (page: Page, findingId: string, result: 'confirmed' | 'overruled', reason: string) =>
  say(page, 'review/add', { findingId, result, reason });

test('what two inspectors say comes together, and a named person settles it', async ({ privileged }) => {
  test.setTimeout(120_000);
  const office = await privileged.extensionPage();
  await say(office, 'inspector/name', { name: '张三' });
  const taskId = await beginTask(office, [SITE], '2026-03-31T10:00:00+08:00');
  const inspectionId = `${taskId}/register-1/${CODE}`;
  const page = await privileged.open(PORTAL, FAULTY_HOME);
  const panel = await privileged.click(page);
  await expect(panel.locator('.summary')).toBeVisible({ timeout: 20_000 });
  await expect
    .poll(async () => (await rows<{ provisional: boolean }>(office, 'audits')).map((one) => one.provisional))
    .toEqual([false]);
  const findings = await rows<{ id: string; outcome: string }>(office, 'findings');
  const fault = findings.find(ONLY_FAULT)?.id ?? '';

  const merging = await workbench(privileged, `#/task/${taskId}/merge`);
  await expect(merging.locator('.empty')).toContainText(either((t) => t.merging.nothing));
  const begun = await exportTask(privileged, taskId);
  await review(office, fault, 'confirmed', '页脚确实没有');
  await say(office, 'inspection/type', { inspectionId, field: 'weiboName', value: '示例县发布' });

  const other = await Inspector.start('e2e');
  try {
    await bringIn(other, begun);
    const desk = await other.extensionPage();
    await say(desk, 'inspector/name', { name: '李四' });
    await review(desk, fault, 'overruled', '点开才看得到');
    await say(desk, 'inspection/type', { inspectionId, field: 'weiboName', value: '示例县微博' });
    const theirs = await exportTask(other, taskId);
    await bringIn(privileged, theirs);

    // Both words and both versions are there, with who said it and why.
    const disagreement = merging.locator('article[data-state=conflict]', { hasText: '点开才看得到' });
    for (const words of ['张三', '李四', '页脚确实没有']) await expect(disagreement).toContainText(words);
    const conflict = merging.locator('article[data-state=conflict]', { hasText: '示例县微博' });
    await expect(conflict).toContainText('示例县发布');
    expect(await violations(merging)).toEqual([]);

    // A decision wants a reason; then it stands, also after the same bundle comes again.
    const decide = either((t) => t.merging.decide);
    await disagreement.getByRole('radio').first().check();
    await expect(disagreement.getByRole('button', { name: decide })).toHaveAttribute('aria-disabled', 'true');
    await disagreement.getByRole('textbox').fill('会同核对');
    await disagreement.getByRole('button', { name: decide }).click();
    await expect(disagreement).toHaveCount(0);
    await conflict.getByRole('radio').nth(1).check();
    await conflict.getByRole('textbox').fill('以页面为准');
    await conflict.getByRole('button', { name: decide }).click();
    await expect(conflict).toHaveCount(0);
    await bringIn(privileged, theirs);
    await merging.reload();
    await expect(merging.locator('article[data-state=conflict]')).toHaveCount(0);
    await merging.locator('summary', { hasText: either((t) => t.merging.settled) }).click();
    const settled = merging.locator('article[data-state=settled]');
    await expect(settled).toHaveCount(2);
    await expect(settled.first()).toContainText('会同核对');
    const typed = async (): Promise<string | undefined> =>
      (await rows<{ typed: { weiboName?: string } }>(office, 'inspections'))[0]?.typed.weiboName;
    const before = await typed();
    expect(await rows<object>(office, 'reviews')).toHaveLength(3);
    expect(await violations(merging)).toEqual([]);

    // Taken back, both wait again; nothing that was said is gone.
    await settled
      .first()
      .getByRole('button', { name: either((t) => t.undo) })
      .click();
    await expect(disagreement).toContainText('李四');
    expect(await typed()).toBe(before);

    await secondCheck({ first: privileged, second: other, taskId, merging, desk });
  } finally {
    await other.close();
  }
});

/** A sample goes out without its results, is judged by another, and comes back. */
async function secondCheck(at: {
  readonly first: Inspector;
  readonly second: Inspector;
  readonly taskId: string;
  readonly merging: Page;
  readonly desk: Page;
}): Promise<void> {
  const { merging, desk } = at;
  const part = merging.getByRole('region', { name: either((t) => t.merging.secondCheck) });
  await part.getByRole('combobox').selectOption('number');
  await part.getByRole('spinbutton').first().fill('4');
  await part.getByRole('spinbutton').nth(1).fill('7');
  const sample = await exported(
    merging,
    either((t) => t.merging.exportSample),
  );
  await bringIn(at.second, sample);
  const checkId = `${at.taskId}~second-7`;
  const blind = (await rows<{ id: string; inspectionId: string; outcome: string }>(desk, 'findings')).filter(
    ({ inspectionId }) => inspectionId.startsWith(`${checkId}/`),
  );
  expect(blind.map(({ outcome }) => outcome)).toEqual(Array(4).fill('review'));
  for (const { id } of blind) await review(desk, id, 'confirmed', '独立核对');
  const there = await workbench(at.second, `#/task/${encodeURIComponent(checkId)}/merge`);
  await expect(there.locator('p.status')).toContainText(either((t) => t.merging.isSecondCheck));
  await bringIn(at.first, await exportTask(at.second, encodeURIComponent(checkId)));

  const result = part.locator('article');
  await expect(result).toContainText(/\d+\.\d%/, { timeout: 20_000 });
  await expect(result.locator('.pair')).not.toHaveCount(0);
  expect(await violations(merging)).toEqual([]);
  const csv = (
    await exported(
      merging,
      either((t) => t.merging.exportCsv),
    )
  ).toString();
  expect(csv).toContain('独立核对');
  expect(csv.split('\r\n').filter(Boolean)).toHaveLength((await result.locator('.pair').count()) + 1);
}
