import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page, Worker } from '@playwright/test';
import { launch } from '../../utils/headless/browser';
import { bundle } from './bundle';
import { benchPage } from './page';
import type { WorkerSide } from './in-worker';
import { type Measured, median, type SizeResult } from './result';

export interface BenchOptions {
  /** The built extension with host access, absolute. */
  readonly extensionDir: string;
  readonly sizes: readonly number[];
  readonly rounds: (elements: number) => number;
  /** axe-core is given up after this long, milliseconds. */
  readonly axeLimitMs: number;
  readonly progress: (line: string) => void;
}

/**
 * Measures all contenders on pages of each size, in one Chromium, taking turns. Every reading has a fresh tab, and the
 * page is laid out before the clock starts, for every contender alike: what is compared is the reading.
 */
export async function measure(options: BenchOptions): Promise<Measured> {
  const here = import.meta.dirname;
  const inPage = await bundle(path.join(here, 'in-page.ts'));
  const inWorker = await bundle(path.join(here, 'in-worker.ts'));
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const script = readFileSync(path.join(options.extensionDir, 'page-audit.js'));

  const browser = await launch({ extensionDir: options.extensionDir, headless: true });
  try {
    const { context } = browser;
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    await worker.evaluate(inWorker);
    const sizes: SizeResult[] = [];
    for (const elements of options.sizes) {
      const bench = new Bench(context, worker, elements, inPage, axe, options.axeLimitMs);
      sizes.push(await bench.run(options.rounds(elements), options.progress));
    }
    return { chromium: context.browser()?.version() ?? '', scriptGzip: gzipSync(script).byteLength, sizes };
  } finally {
    await browser.close();
  }
}

class Bench {
  private readonly html: string;
  private turn = 0;

  constructor(
    private readonly context: BrowserContext,
    private readonly worker: Worker,
    private readonly elements: number,
    private readonly inPage: string,
    private readonly axeCode: string,
    private readonly axeLimitMs: number,
  ) {
    this.html = benchPage(elements);
  }

  async run(rounds: number, progress: (line: string) => void): Promise<SizeResult> {
    const layOut: number[] = [];
    const walk: number[] = [];
    const ours: WorkerSide[] = [];
    const blocks: number[] = [];
    const axe: number[] = [];
    let axeState: SizeResult['axeState'] = 'measured';
    for (let round = 0; round < rounds; round++) {
      progress(`${this.elements} elements, round ${round + 1} of ${rounds}`);
      await this.onFreshPage(async (page, laidOut) => {
        layOut.push(laidOut);
        walk.push(await page.evaluate(() => bench.bareWalk()));
      });
      await this.onFreshPage(async (page) => {
        await page.evaluate(() => bench.listen());
        ours.push(await this.audit(page.url()));
        blocks.push(await page.evaluate(() => bench.longestWait()));
      });
      if (axeState === 'measured') {
        const took = await this.onFreshPage((page) => this.axe(page));
        if (took === null) axeState = 'gave-up';
        else axe.push(took);
      }
    }
    const part = (of: (one: WorkerSide) => number): number => median(ours.map(of));
    return {
      elements: this.elements,
      rounds,
      layOutMs: median(layOut),
      walkMs: median(walk),
      oursMs: part((one) => one.totalMs),
      captureMs: part((one) => one.captureMs),
      judgeMs: part((one) => one.judgeMs),
      handOverMs: part((one) => one.totalMs - one.captureMs - one.judgeMs),
      longestBlockMs: median(blocks),
      bytes: part((one) => one.bytes),
      nodes: part((one) => one.nodes),
      findings: part((one) => one.findings),
      axeMs: axe.length > 0 ? median(axe) : this.axeLimitMs,
      axeState: axe.length > 0 ? 'measured' : axeState,
    };
  }

  private audit(url: string): Promise<WorkerSide> {
    return this.worker.evaluate(
      (address) =>
        (globalThis as unknown as { benchAudit(url: string): Promise<WorkerSide> }).benchAudit(address),
      url,
    );
  }

  /** Milliseconds, or null where it did not end within its limit. */
  private async axe(page: Page): Promise<number | null> {
    await page.evaluate(this.axeCode);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const limit = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), this.axeLimitMs);
    });
    const took = page.evaluate(() => bench.axe());
    took.catch(() => undefined);
    const first = await Promise.race([took, limit]);
    clearTimeout(timer);
    if (first === null) {
      const session = await this.context.newCDPSession(page);
      await session.send('Runtime.terminateExecution');
    }
    return first;
  }

  private async onFreshPage<Result>(use: (page: Page, layOutMs: number) => Promise<Result>): Promise<Result> {
    const page = await this.context.newPage();
    try {
      const url = `https://www.bench.gov.cn/?turn=${this.turn++}`;
      await page.route(url, (route) =>
        route.fulfill({ contentType: 'text/html; charset=utf-8', body: this.html }),
      );
      await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
      await page.goto(url, { waitUntil: 'load' });
      await page.evaluate(this.inPage);
      const laidOut = await page.evaluate(() => bench.layOut());
      // Two frames: what the browser does after loading is done, and not ours to pay.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      return await use(page, laidOut);
    } finally {
      await page.close();
    }
  }
}
