import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import { parseAuditArguments } from '../../utils/headless/arguments';
import { planBatch } from '../../utils/headless/batch-plan';
import { driveSweeps, queueSweeps } from '../../utils/headless/batch-sweeps';
import { type ExtensionBrowser, launch } from '../../utils/headless/browser';
import { ask, openDesk, readRows } from '../../utils/headless/desk';
import { Sweep } from '../../utils/model/sweep';
import { registerOf, startSmallSites } from '../helpers/small-sites';
import type { Heaps, SweepMeasured } from './sweep-result';

export interface SweepPlan {
  /** Pages of the site that are opened, about: its columns each have the same number of articles. */
  readonly pages: number;
}

/** Of the pages, the part that is opened at the rate that the extension proposes. */
const POLITE_PART = 1 / 5;
/** At the fastest rate that can be set the others do not take all day. */
const FASTEST_MS = 1000;

const SITE = { host: 'www.bench.gov.cn', name: '测速县人民政府', code: '3499990001' };
/** The most that a sweep draws of a column. */
const ARTICLES = 20;
const LOOKS = 10;
const LOOK_MS = 400;
/** A sweep that opens no page for so long is over. */
const QUIET_MS = 30_000;

/**
 * Sweeps one site of many pages, as a batch does, and watches from outside: its server sees how often a page is opened,
 * the debugger how much memory workbench and worker hold on to.
 *
 * @param extensionDir the built extension, absolute
 */
export async function measureSweep(
  extensionDir: string,
  { pages }: SweepPlan,
  progress: (line: string) => void,
): Promise<SweepMeasured> {
  const columns = Math.ceil(pages / (ARTICLES + 1));
  const served = await startSmallSites([SITE], { columns, articles: ARTICLES });
  const folder = mkdtempSync(path.join(tmpdir(), 'sweep-bench-'));
  const browser = await launch({ extensionDir, headless: true, args: [served.hostRules] });
  try {
    writeFileSync(path.join(folder, 'sites.csv'), registerOf([SITE]));
    const words = `--register sites.csv --task 测速 --bundle out.zip --articles ${ARTICLES}`;
    const asked = parseAuditArguments(words.split(' '), folder);
    if (asked.work !== 'batch') throw new Error(words);
    const plan = await planBatch(asked);
    const desk = await openDesk(browser);
    await ask(desk, 'register/save', plan.register);
    await ask(desk, 'task/create', plan.task);
    await queueSweeps(desk, asked, plan);
    await driveSweeps(browser, plan.task.id);
    const reached = async (count: number): Promise<Heaps> => {
      await until(count, served.asked, progress);
      return heapsOf(browser, served.asked.length);
    };
    const early = await reached(pages * POLITE_PART);
    const openings = served.asked.map(({ at }) => at);
    const [sweep] = Sweep.array().parse(await readRows(desk, 'sweeps', { from: '' }));
    if (!sweep) throw new Error('there is no sweep');
    const { id: sweepId, settings } = sweep;
    await ask(desk, 'sweep/settings', { sweepId, settings: { ...settings, everyMs: FASTEST_MS } });
    return {
      chromium: browser.context.browser()?.version() ?? '',
      everyMs: settings.everyMs,
      openings,
      heaps: [early, await reached(pages)],
    };
  } finally {
    await browser.close();
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function until(
  count: number,
  asked: readonly { readonly at: number }[],
  progress: (line: string) => void,
): Promise<void> {
  const began = Date.now();
  for (let told = 0; asked.length < count; ) {
    await pause(250);
    if (Date.now() - (asked.at(-1)?.at ?? began) > QUIET_MS) throw new Error(`only ${asked.length} pages`);
    if (asked.length < told + 50) continue;
    told = asked.length;
    progress(`全站栏目检查：已打开 ${told} 页`);
  }
}

/** The least of several looks: at any moment one page or two are being read, which is no growth. */
async function heapsOf({ context, session }: ExtensionBrowser, pages: number): Promise<Heaps> {
  const bench = context.pages().find((page) => page.url().includes('/workbench.html'));
  if (!bench) throw new Error('no workbench is open');
  let [workbench, worker] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let look = 0; look < LOOKS; look++) {
    workbench = Math.min(workbench, await heapOfPage(bench));
    worker = Math.min(worker, await heapOfWorker(session));
    await pause(LOOK_MS);
  }
  return { pages, workbench, worker };
}

async function heapOfPage(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** Playwright has no session for a worker: the messages go through the browser's own. */
async function heapOfWorker(session: CDPSession): Promise<number> {
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(({ type }) => type === 'service_worker');
  if (!worker) throw new Error('the worker does not run');
  const { sessionId } = await session.send('Target.attachToTarget', {
    targetId: worker.targetId,
    flatten: false,
  });
  const send = (id: number, method: string): Promise<{ usedSize: number }> =>
    new Promise((resolve) => {
      const listen = (event: { sessionId: string; message: string }): void => {
        const answer = JSON.parse(event.message);
        if (event.sessionId !== sessionId || answer.id !== id) return;
        session.off('Target.receivedMessageFromTarget', listen);
        resolve(answer.result);
      };
      session.on('Target.receivedMessageFromTarget', listen);
      void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    });
  await send(1, 'HeapProfiler.collectGarbage');
  const { usedSize } = await send(2, 'Runtime.getHeapUsage');
  await session.send('Target.detachFromTarget', { sessionId });
  return usedSize;
}
