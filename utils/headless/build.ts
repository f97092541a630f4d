import { readdirSync } from 'node:fs';
import path from 'node:path';
import { alone } from './build-lock';
import { newestChange, ROOT, run, say } from './project';

/**
 * `production` is what is packed and installed. `e2e` adds host access to every site, for programs where nobody can
 * answer Chrome's permission bubble; it is never packed.
 */
export type Variant = 'production' | 'e2e';

const FOLDERS: Readonly<Record<Variant, string>> = {
  production: '.output/chrome-mv3',
  e2e: '.output/chrome-mv3-e2e',
};

/** What the extension is made of. A build older than these is made again. */
const SOURCES = [
  'entrypoints',
  'components',
  'rules',
  ...readdirSync(path.join(import.meta.dirname, '..'))
    .filter((name) => name !== 'headless')
    .map((name) => `utils/${name}`),
  'public',
  'wxt.config.ts',
  'package-lock.json',
];

/**
 * Builds the extension unless the last build is newer than its sources.
 * @returns the built extension's folder, absolute.
 */
export async function buildExtension(variant: Variant): Promise<string> {
  const folder = path.join(ROOT, FOLDERS[variant]);
  const isFresh = () => newestChange(path.join(folder, 'manifest.json')) > newestChange(...SOURCES);
  if (!isFresh())
    await alone(path.join(ROOT, '.output', 'build.lock'), async () => isFresh() || build(variant));
  return folder;
}

async function build(variant: Variant): Promise<void> {
  say(variant === 'e2e' ? '正在构建扩展（自动检查用）……' : '正在构建扩展……');
  const code = await run('wxt', ['build'], { env: { E2E: variant === 'e2e' ? '1' : '' }, quiet: true });
  if (code !== 0) throw new Error(`扩展构建失败（wxt build 退出码 ${code}）。`);
}
