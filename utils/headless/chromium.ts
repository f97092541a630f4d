import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { run, say } from './project';

const OLDEST = 116;

/**
 * Where browsers are, best first. Branded Chrome and Edge come last: they ignore `--load-extension`, and take an
 * unpacked extension only over the debugging pipe, as `launch` does with every browser.
 */
function candidates(): string[] {
  const onPath = (name: string): string[] =>
    (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name));
  const windows = [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA];
  const underWindows = (place: string): string[] =>
    windows.flatMap((root) => (root ? [path.join(root, place)] : []));
  return [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    ...onPath('chromium'),
    chromium.executablePath(),
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...underWindows('Chromium\\Application\\chrome.exe'),
    ...onPath('google-chrome'),
    ...onPath('microsoft-edge'),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...underWindows('Google\\Chrome\\Application\\chrome.exe'),
    ...underWindows('Microsoft\\Edge\\Application\\msedge.exe'),
  ];
}

/**
 * Ubuntu's `chromium-browser` may be a stub that only asks for a snap, so a browser has to say its version before it
 * counts. On Windows `--version` opens a window instead: there the file's existence has to do.
 */
function isUsable(executable: string): boolean {
  if (!existsSync(executable)) return false;
  if (process.platform === 'win32') return true;
  const { status, stdout } = spawnSync(executable, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  const major = Number(/ (\d+)\./.exec(stdout ?? '')?.[1]);
  return status === 0 && major >= OLDEST;
}

/** The Chromium to use, or null where there is none. `CHROMIUM_PATH` overrules the search. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (isUsable(named)) return named;
    throw new Error(`CHROMIUM_PATH 指向的浏览器不能用（需要 Chromium ${OLDEST} 或更新）：${named}`);
  }
  return candidates().find(isUsable) ?? null;
}

export const isRoot = (): boolean => process.getuid?.() === 0;

const APT_PACKAGES = ['chromium', 'fonts-noto-cjk'];

/** Finds a Chromium, or installs one. Never calls sudo: where rights are missing it says which command to run. */
export async function ensureChromium(): Promise<string> {
  const found = findChromium();
  if (found) return found;
  say('没有找到 Chromium，正在安装……');
  for (const install of [installByApt, installByPlaywright]) {
    await install();
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    [
      '没有装上 Chromium。请任选一种办法装好后再试：',
      `  sudo apt-get install -y ${APT_PACKAGES.join(' ')}        （Debian、统信 UOS、麒麟等）`,
      '  npx playwright install chromium',
      '  或用环境变量 CHROMIUM_PATH 指明已有的 Chromium（116 或更新）',
    ].join('\n'),
  );
}

async function installByApt(): Promise<void> {
  if (!isRoot() || !existsSync('/usr/bin/apt-get')) return;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env });
  await run('apt-get', ['install', '-y', '-q', ...APT_PACKAGES], { env });
  // The browser's own words in Chinese: good to have, and unknown to some relatives of Debian.
  await run('apt-get', ['install', '-y', '-q', 'chromium-l10n'], { env });
}

async function installByPlaywright(): Promise<void> {
  // `--with-deps` would call sudo for anybody but root.
  await run('playwright', ['install', ...(isRoot() ? ['--with-deps'] : []), 'chromium']);
}
