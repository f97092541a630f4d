import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const LOOK_MS = 500;
/** No build takes so long: whoever held the lock is gone, and nobody here can see it. */
const LONGEST_WAIT_MS = 10 * 60_000;

/**
 * Does a work while no other process does it: shards that start together would build into one folder at the same time.
 * @param lock a file that stands while the work is done; it says by whom
 */
export async function alone<Result>(lock: string, work: () => Promise<Result>): Promise<Result> {
  mkdirSync(path.dirname(lock), { recursive: true });
  const until = Date.now() + LONGEST_WAIT_MS;
  while (!take(lock)) {
    if (isOrphan(lock) || Date.now() > until) rmSync(lock, { force: true });
    else await pause(LOOK_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock: string): boolean {
  try {
    writeFileSync(lock, `${hostname()} ${process.pid}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Whether it was left by a process of this machine that is no more. */
function isOrphan(lock: string): boolean {
  try {
    const [host, pid] = readFileSync(lock, 'utf8').split(' ');
    if (host !== hostname() || !pid) return false;
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;
