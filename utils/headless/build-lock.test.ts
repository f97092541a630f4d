import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { alone } from './build-lock';

let lock = '';
beforeEach(() => {
  lock = path.join(mkdtempSync(path.join(tmpdir(), 'lock-')), 'output', 'build.lock');
});
afterEach(() => rmSync(path.dirname(path.dirname(lock)), { recursive: true }));

describe('one build at a time', () => {
  it('lets the second begin when the first is through, also where that failed', async () => {
    const log: string[] = [];
    const build = (name: string, fails = false) =>
      alone(lock, async () => {
        log.push(`${name} begins`);
        await pause(50);
        log.push(`${name} ends`);
        if (fails) throw new Error(name);
      });
    const ended = await Promise.allSettled([build('a', true), build('b')]);
    expect(ended.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
    expect(existsSync(lock)).toBe(false);
  });

  it('does not wait for a process that is gone', async () => {
    await alone(lock, async () => undefined);
    // No system numbers its processes as high as that.
    writeFileSync(lock, `${hostname()} 2147483646`);
    expect(await alone(lock, async () => 'built')).toBe('built');
  });
});
