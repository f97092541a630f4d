import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { ROOT } from '../../utils/headless/project';
import type { Told } from '../helpers/bundles-told';
import { registerOf, type SmallSites, startSmallSites } from '../helpers/small-sites';

const SITES = ['教育局', '民政局', '财政局'].map((name, i) => ({
  name: `示例县${name}`,
  host: `s${i}.shilixian.gov.cn`,
  code: `349999010${i}`,
}));
/** A name that leads nowhere. */
const DEAD = { name: '示例县信访局', host: 'www.shilixian.invalid', code: '3499990109' };
/** A home page, one column, one article. */
const PAGES_A_SITE = 3;

let folder: string;
let served: SmallSites;
test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'shards-'));
  served = await startSmallSites(SITES, { columns: 1, articles: 6 });
  writeFileSync(path.join(folder, 'sites.csv'), registerOf([...SITES, DEAD]));
});
test.afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program in the test's folder. @param meanwhile what happens to it */
async function run(
  command: readonly string[],
  meanwhile?: (running: ChildProcess) => Promise<void>,
): Promise<Ran> {
  const env = { ...process.env, INIT_CWD: folder, CHROMIUM_ARGS: served.hostRules };
  // The leader of a group of its own, so that it can be ended with all that it starts.
  const running = spawn(process.execPath, command, { cwd: ROOT, env, detached: true });
  const printed = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    running[stream].setEncoding('utf8').on('data', (part: string) => {
      printed[stream] += part;
    });
  }
  const ended = new Promise<number | null>((resolve) => running.on('close', resolve));
  await meanwhile?.(running);
  return { code: await ended, ...printed };
}

/** Runs `npm run audit -- …`. */
const audit = (words: string, meanwhile?: (running: ChildProcess) => Promise<void>): Promise<Ran> =>
  run([path.join(ROOT, 'utils/headless/run.mjs'), 'audit', ...words.split(' ')], meanwhile);

/** Waits until a site is in the middle of its sweep: its second page has just been opened. */
const halfway = async (site: (typeof SITES)[number] | undefined, before: number): Promise<void> => {
  const opened = (): number =>
    served.asked.filter(({ address }) => address.includes(`${site?.host}/`)).length;
  await expect.poll(() => opened() - before, { timeout: 120_000 }).toBe(2);
};

/** Ends the browser of a batch, which its lock names, as when the system is short of memory. */
const killBrowser = (bundle: string): void => {
  const lock = readlinkSync(path.join(folder, `${bundle}.unfinished/profile/SingletonLock`));
  process.kill(Number(lock.split('-').at(-1)), 'SIGKILL');
};

const BATCH =
  '--register sites.csv --task 第一季度抽查 --period 2026Q1 --at 2026-03-31 --every 1 --articles 1';

/** What bundles say, merged in this order. */
async function toldBy(...rows: (readonly string[])[]): Promise<Told[]> {
  const files = rows.map((row) => row.map((name) => path.join(folder, name)));
  const { stdout, stderr } = await run([
    '--import',
    'tsx',
    'tests/helpers/bundles-told.ts',
    JSON.stringify(files),
  ]);
  expect(stdout, stderr).not.toBe('');
  return JSON.parse(stdout);
}

test('three shards merged are one run, though a browser died and a machine was switched off', async () => {
  test.setTimeout(600_000);
  const whole = await audit(`${BATCH} --bundle one.zip`);
  // Not because of what was found: because of the site that nobody could visit.
  expect(whole.code, whole.stderr).toBe(1);
  expect(whole.stderr).toContain(`3/4  ${SITES[2]?.name} http://${SITES[2]?.host}/  查了 ${PAGES_A_SITE} 页`);

  const shards = ['a.zip', 'b.zip', 'c.zip'];
  const shard = (number: number, meanwhile?: (running: ChildProcess) => Promise<void>): Promise<Ran> =>
    audit(`${BATCH} --bundle ${shards[number - 1]} --shard ${number}/3`, meanwhile);
  const first = await shard(1);
  const second = await shard(2, async () => {
    await halfway(SITES[1], PAGES_A_SITE);
    killBrowser('b.zip');
  });
  expect(second.stderr).toContain('重新启动后接着查');
  await shard(3, async (running) => {
    await halfway(SITES[2], PAGES_A_SITE);
    process.kill(-Number(running.pid), 'SIGKILL');
  });
  const third = await shard(3);
  expect(third.stderr).toContain('接着上次停下的地方查');
  for (const [i, { code, stderr }] of [first, second, third].entries()) {
    expect(code, stderr).toBe(i === 0 ? 1 : 0);
    expect(stderr).toContain(`${SITES[i]?.name} http://${SITES[i]?.host}/  查了 ${PAGES_A_SITE} 页`);
  }
  expect(first.stderr).toContain(`${DEAD.name} http://${DEAD.host}/  查了 0 页，1 页没打开（域名无法解析）`);
  expect(first.stderr).toContain('有 1 个网站一页也没有查到');
  const merging = await audit(`--merge ${shards.join(' ')} --bundle all.zip`);
  expect(merging.code, merging.stderr).toBe(0);
  expect(merging.stderr).toContain(`网站 4 个，网页 ${3 * PAGES_A_SITE} 页`);

  const [one, alone, ...merged] = await toldBy(
    ['one.zip'],
    ['a.zip'],
    ['all.zip'],
    shards,
    [...shards].reverse(),
    ['b.zip', 'all.zip', 'a.zip'],
  );
  expect(one?.sites.map(({ audits }) => audits.length)).toEqual([...SITES.map(() => PAGES_A_SITE), 0]);
  expect(one).toMatchObject({ damaged: [], conflicts: [] });
  for (const all of merged) expect(all).toEqual(one);

  // A shard has the whole task; of the other sites no more than that they are in it.
  expect(alone?.task).toEqual(one?.task);
  expect(alone?.sites.map(({ inspection, audits }) => [inspection.state, audits.length])).toEqual([
    ['underway', PAGES_A_SITE],
    ['untouched', 0],
    ['untouched', 0],
    ['untouched', 0],
  ]);
});

test('a bundle that is there is not written over unasked', async () => {
  writeFileSync(path.join(folder, 'there.zip'), '别人的');
  const { code, stderr } = await audit(`${BATCH} --bundle there.zip`);
  expect(code).toBe(2);
  expect(stderr).toContain('--force');
});
