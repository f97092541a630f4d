import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildExtension } from '../../utils/headless/build';
import { expect, test } from './fixtures';
import { FAULTY_HOME, PORTAL } from './pages';

/** The script injected into pages may weigh so much, gzipped bytes. */
const INJECTED_LIMIT = 40 * 1024;

const read = async (file: string): Promise<string> =>
  readFileSync(path.join(await buildExtension('production'), file), 'utf8');

test('the packed extension asks for these permissions at install, and for no host', async () => {
  const manifest = JSON.parse(await read('manifest.json'));
  expect(manifest.permissions.sort()).toEqual(
    [
      'activeTab',
      'alarms',
      'contextMenus',
      'downloads',
      'scripting',
      'sidePanel',
      'storage',
      'unlimitedStorage',
    ].sort(),
  );
  expect(manifest.host_permissions).toBeUndefined();
  expect(manifest.content_scripts).toBeUndefined();
  expect(manifest.externally_connectable).toBeUndefined();
  expect(manifest.web_accessible_resources).toBeUndefined();
  expect(manifest.optional_permissions.sort()).toEqual(['pageCapture', 'webNavigation', 'webRequest']);
  expect(manifest.optional_host_permissions).toEqual(['http://*/*', 'https://*/*']);
});

test('the injected scripts are small and carry neither rules nor libraries of the extension', async () => {
  for (const file of ['page-audit.js', 'overlay.js']) {
    const script = await read(file);
    expect(gzipSync(script).length).toBeLessThanOrEqual(INJECTED_LIMIT);
    for (const word of [
      'footer-site-code',
      'ZodError',
      'Dexie',
      'webextension-polyfill',
      'com.cn',
      '大兴安岭',
    ]) {
      expect(script.includes(word), `${file} carries ${word}`).toBe(false);
    }
  }
});

test('nothing in the package is loaded from elsewhere', async () => {
  const folder = await buildExtension('production');
  const pages = readdirSync(folder).filter((file) => file.endsWith('.html'));
  expect(pages).toContain('sidepanel.html');
  for (const page of pages) expect(await read(page)).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
});

test('an audit breaks no content security policy', async ({ inspector }) => {
  const said: string[] = [];
  for (const worker of inspector.context.serviceWorkers())
    worker.on('console', (message) => said.push(message.text()));
  const panel = await inspector.click(await inspector.open(PORTAL, FAULTY_HOME));
  panel.on('console', (message) => said.push(message.text()));
  await panel.reload();
  await panel.evaluate(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`violation ${event.violatedDirective}`),
    );
  });
  await expect(panel.locator('.summary')).toBeVisible({ timeout: 20_000 });
  await panel.getByRole('button', { name: /检查本页|Audit this page/ }).click();
  await expect(panel.locator('main > .status[role=status]')).toHaveCount(0, { timeout: 20_000 });
  expect(said.filter((text) => /violation|Content Security Policy|unsafe-eval/i.test(text))).toEqual([]);
});
