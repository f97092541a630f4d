import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type Inspector } from './fixtures';

/** Ways for things to go wrong that no inspector is asked about: power, memory, disk. */

/**
 * How to end Chromium with all its processes at once, as a power cut does: none of them gets to write anything more.
 * Known beforehand, so that the moment is the one that was meant.
 */
export async function killerOf(
  inspector: Pick<Inspector, 'context' | 'close'>,
): Promise<() => Promise<void>> {
  const browser = inspector.context.browser();
  const session = await browser?.newBrowserCDPSession();
  const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {};
  const main = processInfo.find(({ type }) => type === 'browser');
  if (!browser || !main) throw new Error('the browser does not say which process it is');
  return async () => {
    const gone = new Promise((resolve) => browser.once('disconnected', resolve));
    // Playwright starts the browser as the leader of a process group, in which its children stay.
    process.kill(-main.id, 'SIGKILL');
    await gone;
    await expect.poll(() => isAlive(-main.id), 'processes of the browser that was killed').toBe(false);
    await inspector.close();
  };
}

function isAlive(group: number): boolean {
  try {
    return process.kill(group, 0);
  } catch {
    return false;
  }
}

/**
 * Ends the extension's service worker in the middle of whatever it is at.
 * @param page any page of the extension
 */
export async function stopWorker(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** Makes a folder a small disk of its own, where the machine lets us. */
export const mountSmallDisk = (folder: string): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=512m', 'tmpfs', folder]).status === 0;
export const unmountDisk = (folder: string): unknown => spawnSync('umount', ['--lazy', folder]);

/**
 * Fills the disk under a folder to its last byte.
 * @returns frees it again
 */
export function fillDisk(folder: string): () => void {
  const ballast = path.join(folder, 'ballast');
  const file = openSync(ballast, 'w');
  let block = Buffer.alloc(1 << 20);
  while (block.length > 0) {
    try {
      writeSync(file, block);
    } catch {
      block = block.subarray(0, block.length >> 1);
    }
  }
  closeSync(file);
  return () => rmSync(ballast, { force: true });
}

/** Numbers from 0 up to 1 that look random and are the same for the same seed (Marsaglia's xorshift). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
