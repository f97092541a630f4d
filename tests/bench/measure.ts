import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page, Worker } from '@playwright/test';
import { launch } from '../../utils/headless/browser';
import { bundle } from './bundle';
import type { AuditCost } from './in-worker';
import { benchPage } from './page';
import { type Measured, median, type SizeResult } from './result';

export interface Plan {
  /** Elements on the page. */
  readonly elements: number;
  readonly rounds: number;
  /** axe-core is given up after this long, milliseconds; 0 leaves it out. */
  readonly axeLimitMs: number;
}

/**
 * Measures all contenders on pages of each size, in one Chromium, taking turns. Each turn has a fresh tab, and the page
 * is laid out before the clock starts, for every contender alike: what is compared is the reading. The first round only
 * warms the browser's own caches and does not count.
 *
 * @param extensionDir the built extension with host access, absolute
 */
export async function measure(
  extensionDir: string,
  plans: readonly Plan[],
  progress: (line: string) => void,
): Promise<Measured> {
  const inPage = await bundle(path.join(import.meta.dirname, 'in-page.ts'));
  const inWorker = await bundle(path.join(import.meta.dirname, 'in-worker.ts'));
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const script = readFileSync(path.join(extensionDir, 'page-audit.js'));

  const browser = await launch({ extensionDir, headless: true });
  try {
    const { context } = browser;
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    await worker.evaluate(inWorker);
    const sizes: SizeResult[] = [];
    for (const plan of plans) {
      sizes.push(await new Contest(context, worker, plan, inPage, axe).run(progress));
    }
    return { chromium: context.browser()?.version() ?? '', scriptGzip: gzipSync(script).byteLength, sizes };
  } finally {
    await browser.close();
  }
}

/** A home page: the largest pages of a site are. */
const ADDRESS = 'https://www.bench.gov.cn/';

/** All rounds on pages of one size. */
class Contest {
  private readonly html: string;
  private readonly layOut: number[] = [];
  private readonly walk: number[] = [];
  private readonly ours: AuditCost[] = [];
  private readonly blocks: number[] = [];
  private readonly axe: number[] = [];
  private axeGaveUp = false;

  constructor(
    private readonly context: BrowserContext,
    private readonly worker: Worker,
    private readonly plan: Plan,
    private readonly inPage: string,
    private readonly axeCode: string,
  ) {
    this.html = benchPage(plan.elements);
  }

  async run(progress: (line: string) => void): Promise<SizeResult> {
    const { elements, rounds, axeLimitMs } = this.plan;
    for (let round = 0; round <= rounds; round++) {
      progress(`${elements} 个元素，第 ${round}/${rounds} 轮`);
      await this.round(round > 0);
    }
    const part = (of: (one: AuditCost) => number): number => median(this.ours.map(of));
    return {
      elements,
      rounds,
      layOutMs: median(this.layOut),
      walkMs: median(this.walk),
      oursMs: part((one) => one.totalMs),
      captureMs: part((one) => one.captureMs),
      handOverMs: part((one) => one.handedOverMs - one.captureMs),
      judgeMs: part((one) => one.totalMs - one.handedOverMs),
      longestBlockMs: median(this.blocks),
      bytes: part((one) => one.bytes),
      nodes: part((one) => one.nodes),
      findings: part((one) => one.findings),
      axeMs: this.axe.length > 0 ? median(this.axe) : this.axeGaveUp ? axeLimitMs : null,
      axeGaveUp: this.axe.length === 0 && this.axeGaveUp,
    };
  }

  private async round(counts: boolean): Promise<void> {
    const [laidOut, walked] = await this.onFreshPage(async (_, layOutMs) => [
      layOutMs,
      await this.worker.evaluate((url) => workerSide.walk(url), ADDRESS),
    ]);
    const [cost, block] = await this.onFreshPage(async (page) => {
      await page.evaluate(() => pageSide.listen());
      const audited = await this.worker.evaluate((url) => workerSide.audit(url), ADDRESS);
      return [audited, await page.evaluate(() => pageSide.longestWait())];
    });
    if (!counts) return;
    this.layOut.push(laidOut);
    this.walk.push(walked);
    this.ours.push(cost);
    this.blocks.push(block);
    if (this.plan.axeLimitMs === 0 || this.axeGaveUp) return;
    const took = await this.onFreshPage((page) => this.runAxe(page));
    if (took === null) this.axeGaveUp = true;
    else this.axe.push(took);
  }

  /** Milliseconds, or null where it did not end within its limit. */
  private async runAxe(page: Page): Promise<number | null> {
    await page.evaluate(this.axeCode);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const limit = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), this.plan.axeLimitMs);
    });
    const run = page.evaluate(() => pageSide.axe());
    run.catch(() => undefined);
    const took = await Promise.race([run, limit]);
    clearTimeout(timer);
    if (took === null) {
      const session = await this.context.newCDPSession(page);
      await session.send('Runtime.terminateExecution');
    }
    return took;
  }

  private async onFreshPage<const Result>(
    use: (page: Page, layOutMs: number) => Promise<Result>,
  ): Promise<Result> {
    const page = await this.context.newPage();
    try {
      await page.route('**/*', (route) =>
        route.request().url() === ADDRESS
          ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: this.html })
          : route.fulfill({ status: 204 }),
      );
      await page.goto(ADDRESS, { waitUntil: 'load' });
      await page.evaluate(this.inPage);
      const layOutMs = await page.evaluate(() => pageSide.layOut());
      // Two frames: what the browser does after loading is done, and not ours to pay.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      return await use(page, layOutMs);
    } finally {
      await page.close();
    }
  }
}
