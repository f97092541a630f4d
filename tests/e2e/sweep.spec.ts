import type { Page } from '@playwright/test';
import type { DemoServer } from '../../utils/headless/demo-server';
import { columnKey } from '../../utils/records/column-key';
import { DEFAULTS } from '../../utils/sweep/defaults';
import type { DemoSite } from '../demo-site/column';
import { HEALTH } from '../demo-site/departments';
import { PORTAL } from '../demo-site/portal';
import { addressOf, ledgerTruth, vetoTruth, visitTruth } from '../demo-site/truth';
import { DemoDesk, inspectionPlace, ledgerIn, sweepIn } from './demo-desk';
import { expect, rows, test, violations } from './fixtures';
import { killerOf, stopWorker } from './kill';
import { beginTask, refuseWrites, say, takeWrites } from './task';
import { either } from './words';

const EVERY_MS = 1000;
/** As the register has it; the demo speaks http. */
const siteOf = ({ code, name, host }: Pick<DemoSite, 'code' | 'name' | 'host'>) => ({
  code,
  name,
  host,
  homeUrl: `http://${host}/`,
});
const inspectionOf = (taskId: string, { code }: DemoSite): string => `${taskId}/register-1/${code}`;

let demo: DemoServer;
test.beforeEach(async () => {
  demo = await DemoDesk.serve();
});
test.afterEach(() => demo.close());

/** One second a page, which is as fast as may be, and no articles. */
async function setPace(bench: Page, articles = 0): Promise<void> {
  const set = async (label: RegExp, value: number): Promise<void> => {
    await bench.getByLabel(label).fill(String(value));
    await bench.getByLabel(label).blur();
  };
  await set(
    either((t) => t.sweep.every),
    EVERY_MS / 1000,
  );
  await set(
    either((t) => t.sweep.articles),
    articles,
  );
}

const button = (bench: Page, name: RegExp) => bench.getByRole('button', { name });
const START = /^(?:开始检查|Start)/;
const GO_ON = either((t) => t.sweep.goOn);
const FULL = either((t) => t.causes['storage-full'].title);

async function findColumns(bench: Page): Promise<void> {
  await setPace(bench);
  await button(
    bench,
    either((t) => t.sweep.find),
  ).click();
  await expect(button(bench, START)).toBeVisible({ timeout: 30_000 });
}

/** Watches from now on. @returns whether a text was shown, if only for a moment */
async function watchFor(bench: Page, text: RegExp): Promise<() => Promise<boolean>> {
  const watched = await bench.evaluateHandle((source) => {
    const wanted = new RegExp(source, 'm');
    const found = { shown: false };
    const look = (): void => {
      found.shown ||= wanted.test(document.body.innerText);
    };
    new MutationObserver(look).observe(document.body, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    look();
    return found;
  }, text.source);
  return () => watched.evaluate(({ shown }) => shown);
}

/** What the toolbar button says where no page has a word of its own. */
const badge = (page: Page): Promise<string> => page.evaluate(() => chrome.action.getBadgeText({}));

const isWatched = (page: Page): Promise<boolean> =>
  page.evaluate(async () => (await chrome.alarms.get('sweep')) !== undefined);

/** As if the minute were over. */
async function ring(desk: DemoDesk): Promise<void> {
  const [worker] = desk.context.serviceWorkers();
  await worker?.evaluate(async () => {
    const { onAlarm } = chrome.alarms as unknown as { onAlarm: { dispatch(alarm: object): void } };
    for (const alarm of await chrome.alarms.getAll()) onAlarm.dispatch(alarm);
  });
}

const visited = async (bench: Page): Promise<number> => {
  const { sweep } = await sweepIn(bench);
  return sweep ? sweep.counts.done + sweep.counts.failed : 0;
};

const stateOf = async (bench: Page): Promise<string> => {
  const { sweep } = await sweepIn(bench);
  return [sweep?.state, sweep?.halt].filter(Boolean).join(' ');
};

/** When the server was asked for the pages of a sweep, but for those that ask for themselves again. */
const openings = (host: string, paths: ReadonlySet<string>): number[] =>
  demo.requests.filter((one) => one.host === host && paths.has(one.path)).map(({ at }) => at);

test('the sweep of the demo portal, killed in the middle and resumed, ends in the ledger as a person would write it', async ({
  profile,
}) => {
  test.setTimeout(300_000);
  const first = await DemoDesk.start(profile, demo);
  const kill = await killerOf(first);
  const bench = await first.workbench('tasks');
  const taskId = await beginTask(bench, [siteOf(PORTAL)]);
  const inspectionId = inspectionOf(taskId, PORTAL);
  const before = await first.workbench(inspectionPlace(inspectionId));
  await findColumns(before);
  expect(await violations(before)).toEqual([]);
  const proposed = (await sweepIn(before)).pages;
  expect(proposed.find(({ url }) => url.endsWith('/nbzl/'))).toMatchObject({
    state: 'unticked',
    held: 'robots',
  });
  await button(before, START).click();
  await expect.poll(() => visited(before), { timeout: 60_000 }).toBeGreaterThan(12);
  expect(await badge(before)).toBe('');
  await kill();

  const second = await DemoDesk.start(profile, demo);
  const after = await second.workbench(inspectionPlace(inspectionId));
  await expect(after.getByText(/^(?:上次检查到第|Last time)/)).toBeVisible();
  const asked = demo.requests.length;
  await after.waitForTimeout(2500);
  expect(demo.requests.length, 'nothing goes on by itself').toBe(asked);
  await expect.poll(() => badge(after)).toBe('续');
  await button(after, GO_ON).click();
  await expect.poll(() => badge(after)).toBe('');
  await expect.poll(() => stateOf(after), { timeout: 200_000, intervals: [1000] }).toBe('done');
  await expect.poll(() => isWatched(after)).toBe(false);

  // Every column was visited, or is known by the cause why not.
  const { pages } = await sweepIn(after);
  const told = PORTAL.columns.map((column) => {
    const url = new URL(column.path, `http://${PORTAL.host}/`).href;
    const page = pages.find((one) => one.url === url);
    const got = page ? (page.state === 'unticked' ? 'held' : (page.trouble ?? page.state)) : 'outside';
    return [column.name, got, visitTruth(column)] as const;
  });
  expect(told.map(([name, got]) => `${name} ${got}`)).toEqual(told.map(([name, , is]) => `${name} ${is}`));

  // And the ledger says of each what a person says.
  const { ledger, verdict } = await ledgerIn(after, inspectionId);
  const line = (
    name: string,
    one: { state: string; stale: string; blank: string } | null | undefined,
  ): string =>
    `${name}: ${one ? `${one.state}, stale ${one.stale}, blank ${one.blank}` : 'not in the ledger'}`;
  const entries = new Map(ledger.map((entry) => [entry.key, entry]));
  expect(
    PORTAL.columns.map((column) => line(column.name, entries.get(columnKey(addressOf(PORTAL, column))))),
  ).toEqual(PORTAL.columns.map((column) => line(column.name, ledgerTruth(column))));

  // The counters of the vetoes hold what a person will confirm, and what he is asked.
  const feeds = verdict.vetoes.filter(({ key }) => /^V4\.[123]$/.test(key));
  expect(Object.fromEntries(feeds.map((veto) => [veto.key, veto.feeds.length]))).toEqual(
    Object.fromEntries(
      Object.entries(vetoTruth(PORTAL)).map(([key, { confirmed, asked }]) => [key, confirmed + asked]),
    ),
  );

  // The server saw pages no faster than was said; a busy machine may be late with one, and in time with the next.
  const again = PORTAL.columns.filter(({ answers }) => answers?.by === 'guard').map(({ path }) => path);
  const paths = new Set(
    pages.map(({ url }) => new URL(url).pathname).filter((path) => !again.includes(path)),
  );
  const times = openings(PORTAL.host, paths);
  const fastest = (pages: number): number =>
    Math.min(...times.slice(pages).map((at, i) => (at - (times[i] ?? 0)) / pages));
  expect(fastest(1)).toBeGreaterThan(EVERY_MS * 0.5);
  expect(fastest(10)).toBeGreaterThan(EVERY_MS * 0.95);
  expect(pages.filter(({ tries }) => tries > 3)).toEqual([]);
  await second.close();
});

test('a sweep pauses, stops, and does not outlive its window; another tab says that it is running elsewhere', async ({
  profile,
}) => {
  test.setTimeout(120_000);
  const desk = await DemoDesk.start(profile, demo);
  const office = await desk.workbench('tasks');
  const taskId = await beginTask(office, [siteOf(PORTAL)]);
  await office.close();
  const place = inspectionPlace(inspectionOf(taskId, PORTAL));
  let bench = await desk.workbench(place);
  const saysElsewhere = await watchFor(
    bench,
    either((t) => t.sweep.elsewhere),
  );
  await findColumns(bench);

  // What is not ticked is not opened.
  await bench.getByRole('button', { name: either((t) => t.sweep.tickNone) }).click();
  await expect(button(bench, START)).toHaveAttribute('aria-disabled', 'true');
  await bench.getByRole('button', { name: either((t) => t.sweep.tickAll) }).click();
  await expect(button(bench, START)).toHaveAttribute('aria-disabled', 'false');

  await button(bench, START).click();
  await expect.poll(() => visited(bench), { timeout: 30_000 }).toBeGreaterThan(3);
  const other = await desk.workbench(place);
  await expect(other.getByText(either((t) => t.sweep.elsewhere))).toBeVisible();
  expect(await saysElsewhere(), 'a tab does not take itself for another one').toBe(false);

  // Whoever drove it is gone: that is seen within a minute, and any other tab goes on with it.
  await ring(desk);
  expect(await badge(other)).toBe('');
  await bench.close();
  bench = other;
  // It rings every minute: the first time may come before the browser has taken the lock off the closed tab.
  await expect
    .poll(async () => {
      await ring(desk);
      return badge(bench);
    })
    .toBe('续');
  await button(bench, GO_ON).click();
  await expect.poll(() => badge(bench)).toBe('');

  // The worker may be gone at any moment: what it did not answer is asked again.
  await stopWorker(bench);
  const before = await visited(bench);
  await expect.poll(() => visited(bench), { timeout: 30_000 }).toBeGreaterThan(before + 2);
  expect(await stateOf(bench)).toBe('running');

  await button(
    bench,
    either((t) => t.sweep.pause),
  ).click();
  await expect.poll(() => stateOf(bench)).toBe('paused person');
  await expect(button(bench, GO_ON)).toBeVisible();
  await expect.poll(() => desk.context.pages().length).toBeLessThanOrEqual(2);

  await button(bench, GO_ON).click();
  const opened = await desk.context.waitForEvent('page');
  await expect.poll(() => stateOf(bench)).toBe('running');
  await opened.close();
  await expect.poll(() => stateOf(bench), { timeout: 30_000 }).toBe('paused window');

  await button(bench, GO_ON).click();
  const since = await visited(bench);
  await expect.poll(() => visited(bench), { timeout: 30_000 }).toBeGreaterThan(since + 1);
  await button(
    bench,
    either((t) => t.sweep.stop),
  ).click();
  await expect.poll(() => stateOf(bench)).toBe('stopped');
  const asked = demo.requests.length;
  await bench.waitForTimeout(4000);
  // At most what was on its way in that very moment.
  expect(demo.requests.length - asked).toBeLessThanOrEqual(2);
  expect((await sweepIn(bench)).pages.filter(({ state }) => state === 'open')).toEqual([]);
  await expect.poll(() => desk.context.pages().length).toBeLessThanOrEqual(2);
  await desk.close();
});

test('a double click sets a sweep going once: the pause after it stands', async ({ profile }) => {
  test.setTimeout(120_000);
  const desk = await DemoDesk.start(profile, demo);
  const office = await desk.workbench('tasks');
  const taskId = await beginTask(office, [siteOf(PORTAL)]);
  await office.close();
  const inspectionId = inspectionOf(taskId, PORTAL);
  const pauseStands = async (bench: Page, how: string): Promise<void> => {
    const since = await visited(bench);
    await expect.poll(() => visited(bench), { timeout: 30_000 }).toBeGreaterThan(since);
    await button(
      bench,
      either((t) => t.sweep.pause),
    ).click();
    await expect.poll(() => stateOf(bench)).toBe(how);
    await expect(button(bench, GO_ON)).toBeVisible();
    // What the second click asked for would have its turn once the first drive has ended.
    await bench.waitForTimeout(4000);
    expect(await stateOf(bench)).toBe(how);
  };
  const bench = await desk.workbench(inspectionPlace(inspectionId));
  await findColumns(bench);
  await button(bench, START).dblclick();
  await pauseStands(bench, 'paused person');
  await button(bench, GO_ON).dblclick();
  await pauseStands(bench, 'paused person');
  await refuseWrites(bench);
  await button(bench, GO_ON).click();
  await expect(bench.getByText(FULL)).toBeVisible();
  await takeWrites(bench);
  expect(await stateOf(bench)).toBe('paused person');
  await button(
    bench,
    either((t) => t.sweep.stop),
  ).click();
  await bench.close();

  const task = await desk.workbench(`task/${encodeURIComponent(taskId)}/sweep`);
  await setPace(task);
  await button(
    task,
    either((t) => t.sweep.startAll),
  ).dblclick();
  await pauseStands(task, 'paused queue');
  await button(task, GO_ON).dblclick();
  await pauseStands(task, 'paused queue');
  await desk.close();
});

test('a full disk ends the queue of a task at the first site, and that is said', async ({ profile }) => {
  const desk = await DemoDesk.start(profile, demo);
  const office = await desk.workbench('tasks');
  const other = { code: '1300009914', name: '示例县商务局', host: 'swj.shilixian.gov.cn' };
  const taskId = await beginTask(office, [HEALTH, other].map(siteOf));
  await say(office, 'sweep/queue', { taskId, settings: { ...DEFAULTS, seed: 1 }, again: false });
  const bench = await desk.workbench(`task/${encodeURIComponent(taskId)}/sweep`);
  await refuseWrites(bench);
  await button(bench, GO_ON).click();
  await expect(bench.getByText(FULL)).toBeVisible();
  expect(await takeWrites(bench)).toEqual(['sweep/state']);
  await desk.close();
});

test('all sites of a task, one after another: in the morning there is a list of what needs a person', async ({
  profile,
}) => {
  test.setTimeout(120_000);
  const desk = await DemoDesk.start(profile, demo);
  const office = await desk.workbench('tasks');
  const dead = { code: '1300009914', name: '示例县商务局', host: 'swj.shilixian.gov.cn' };
  const unknown = { code: '1300009915', name: '示例县体育局', host: 'tyj.shilixian.gov.cn' };
  const taskId = await beginTask(office, [HEALTH, dead, unknown].map(siteOf));
  await office.close();
  const bench = await desk.workbench(`task/${encodeURIComponent(taskId)}/sweep`);
  await setPace(bench, 1);
  await button(
    bench,
    either((t) => t.sweep.startAll),
  ).click();
  await expect
    .poll(async () => (await rows<{ state: string }>(bench, 'sweeps')).map(({ state }) => state), {
      timeout: 90_000,
      intervals: [1000],
    })
    .toEqual(['done', 'done', 'done']);
  const table = bench.getByRole('table', { name: either((t) => t.sweep.needsPerson) });
  await expect(table.getByRole('row', { name: /示例县商务局/ })).toContainText(/连接被拒绝|refused/);
  await expect(table.getByRole('row', { name: /示例县体育局/ })).toContainText(/域名无法解析|name not known/);
  await expect(table.getByRole('row', { name: /示例县卫生健康局/ })).toBeVisible();
  expect(await violations(bench)).toEqual([]);
  await desk.close();
});
