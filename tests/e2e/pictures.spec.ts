import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, Inspector, test } from './fixtures';
import { footer, html, NEWS, PORTAL } from './pages';

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
  await panel.screenshot({ path: '/tmp/p.png' });
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
