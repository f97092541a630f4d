import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { launch } from '../../utils/headless/browser';
import { bundle } from './bundle';
import { type Beside, beside, type RecordsMeasured, type Streamed, type Turn } from './records-result';
import type { Written } from './records-writing';

export interface RecordsPlan {
  readonly sites: number;
  readonly rounds: number;
  /** Pictures of 2 MB in the smaller bundle; the larger one has four times as many. */
  readonly pictures: number;
}

/** A rule that speaks on pages of every kind. */
const RULE = 'footer-site-code';
/** How often the heap is looked at. */
const HEAP_EVERY_MS = 50;
/** Looks between two collections of garbage. */
const LOOKS = 10;
/** Filtering is short: so many times a round. */
const FILTERS = 3;

/**
 * Measures what the workbench does with a large task beside a plain scan of the rows it needs, in one Chromium, taking
 * turns. Each turn has a fresh tab of the extension; the browser and its database are warm: the first round does not
 * count.
 *
 * @param extensionDir the built extension, absolute
 */
export async function measureRecords(
  extensionDir: string,
  { sites, rounds, pictures }: RecordsPlan,
  progress: (line: string) => void,
): Promise<RecordsMeasured> {
  const codeOf = (name: string) => bundle(path.join(import.meta.dirname, name));
  const code = await codeOf('records-in-page.ts');
  const browser = await launch({ extensionDir, headless: true });
  try {
    const workbench = new Workbench(
      browser.context,
      `chrome-extension://${browser.extensionId}/workbench.html`,
      code,
    );
    progress(`写入 ${sites} 个网站的检查记录`);
    const { taskId, findings } = await workbench.onQuietPage((page) =>
      page.evaluate((count) => recordsSide.fill(count), sites),
    );
    const [open, filter, verdicts]: [Turn[], Turn[], Turn[]] = [[], [], []];
    for (let round = 0; round <= rounds; round++) {
      progress(`${findings} 条检查结果，第 ${round}/${rounds} 轮`);
      const opened = await workbench.inTurn(round, () => workbench.openAndFilter(taskId));
      const judged = await workbench.inTurn(round, () => workbench.judge());
      if (round === 0) continue;
      open.push({ plainMs: opened.plainMs, oursMs: opened.ours.openMs });
      filter.push(...opened.ours.filtered);
      verdicts.push({ plainMs: judged.plainMs, oursMs: judged.ours });
    }
    const writing = await codeOf('records-writing.ts');
    const annexes = await workbench.write(writing, 'annexes', { sites, rounds }, progress);
    const list = await workbench.write(writing, 'findings', { sites, rounds }, progress);
    const streaming = await codeOf('records-streaming.ts');
    progress('写出并读回记录包');
    const [small, large] = [
      await workbench.stream(streaming, pictures),
      await workbench.stream(streaming, pictures * 4),
    ];
    return {
      chromium: browser.context.browser()?.version() ?? '',
      sites,
      findings,
      rounds,
      open: beside(open),
      filter: beside(filter),
      verdicts: beside(verdicts),
      annexes,
      list,
      streaming: { small, large },
    };
  } finally {
    await browser.close();
  }
}

declare global {
  /** When the table's first rows were drawn, in milliseconds since the tab was sent to its address. */
  var firstRows: Promise<number>;
}

/** Runs in the page before anything else. */
function watchRows(): void {
  globalThis.firstRows = new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('tbody tr[data-index]')) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    }).observe(document, { childList: true, subtree: true });
  });
}

class Workbench {
  constructor(
    private readonly context: BrowserContext,
    private readonly address: string,
    private readonly code: string,
  ) {}

  /** On a page of the workbench that reads next to nothing. */
  onQuietPage<Result>(use: (page: Page) => Promise<Result>): Promise<Result> {
    return this.onPage('#/settings', async (page) => {
      await page.evaluate(this.code);
      return use(page);
    });
  }

  /** Ours and a plain scan, each in a tab of its own; which of them begins changes from round to round. */
  async inTurn<Ours>(round: number, ours: () => Promise<Ours>): Promise<{ plainMs: number; ours: Ours }> {
    const scan = () => this.onQuietPage((page) => page.evaluate(() => recordsSide.scan()));
    if (round % 2 === 0) return { plainMs: await scan(), ours: await ours() };
    const first = await ours();
    return { plainMs: await scan(), ours: first };
  }

  /** Ours and plain writing, in one tab, taking turns; the first round does not count. */
  write(
    code: string,
    what: Written,
    { sites, rounds }: Pick<RecordsPlan, 'sites' | 'rounds'>,
    progress: (line: string) => void,
  ): Promise<Beside> {
    return this.onPage('#/settings', async (page) => {
      await page.evaluate(code);
      await page.evaluate((count) => writingSide.prepare(count), sites);
      const turns: Turn[] = [];
      for (let round = 0; round <= rounds; round++) {
        progress(`${what === 'annexes' ? '附件1至附件3' : '检查结果清单'}，第 ${round}/${rounds} 轮`);
        const turn = await page.evaluate(([written, oursFirst]) => writingSide.turn(written, oursFirst), [
          what,
          round % 2 === 0,
        ] as const);
        if (round > 0) turns.push(turn);
      }
      return beside(turns);
    });
  }

  /** A bundle written and read back, while its tab's heap is watched. */
  stream(code: string, pictures: number): Promise<Streamed> {
    return this.onPage('#/settings', async (page) => {
      await page.evaluate(code);
      const session = await this.context.newCDPSession(page);
      const heap = async (): Promise<number> => {
        const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
        return usedSize + backingStorageSize;
      };
      const inUse = async (): Promise<number> => {
        await session.send('HeapProfiler.collectGarbage');
        return heap();
      };
      const beforeBytes = await inUse();
      let [peakBytes, inUseBytes] = [beforeBytes, beforeBytes];
      let isDone = false;
      const streamed = page
        .evaluate((count) => streamingSide.stream(count), pictures)
        .finally(() => {
          isDone = true;
        });
      while (!isDone) {
        // Collected too often, there would never be any garbage to see.
        for (let look = 0; look < LOOKS && !isDone; look++) {
          peakBytes = Math.max(peakBytes, await heap());
          await pause(HEAP_EVERY_MS);
        }
        inUseBytes = Math.max(inUseBytes, await inUse());
      }
      return { bundleBytes: await streamed, beforeBytes, peakBytes, inUseBytes };
    });
  }

  judge(): Promise<number> {
    return this.onQuietPage((page) => page.evaluate(() => recordsSide.verdicts()));
  }

  /** Opens the task; then filters its findings by a rule, in turns with a plain scan in the same tab. */
  openAndFilter(taskId: string): Promise<{ openMs: number; filtered: Turn[] }> {
    return this.onPage(`#/task/${taskId}/sites`, async (page) => {
      const openMs = await page.evaluate(() => firstRows);
      await page.evaluate(this.code);
      await page.evaluate((place) => location.assign(place), `#/task/${taskId}/findings`);
      await page.waitForFunction(() => recordsSide.showsFindings(), null, { timeout: 0 });
      const filtered: Turn[] = [];
      for (let i = 0; i < FILTERS; i++) {
        const plain = await page.evaluate((rule) => recordsSide.scanRule(rule), RULE);
        const ours = await page.evaluate((rule) => recordsSide.filterByRule(rule), RULE);
        if (ours.count !== plain.count) throw new Error(`${ours.count} rows are shown, not ${plain.count}`);
        filtered.push({ plainMs: plain.ms, oursMs: ours.ms });
      }
      return { openMs, filtered };
    });
  }

  private async onPage<Result>(place: string, use: (page: Page) => Promise<Result>): Promise<Result> {
    const page = await this.context.newPage();
    try {
      await page.addInitScript(watchRows);
      await page.goto(`${this.address}${place}`);
      return await use(page);
    } finally {
      await page.close();
    }
  }
}
