import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { launch } from '../../utils/headless/browser';
import { bundle } from './bundle';
import { beside, type RecordsMeasured, type Turn } from './records-result';

export interface RecordsPlan {
  readonly sites: number;
  readonly rounds: number;
}

/** A rule that speaks on pages of every kind. */
const RULE = 'footer-site-code';
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
  { sites, rounds }: RecordsPlan,
  progress: (line: string) => void,
): Promise<RecordsMeasured> {
  const code = await bundle(path.join(import.meta.dirname, 'records-in-page.ts'));
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
    return {
      chromium: browser.context.browser()?.version() ?? '',
      sites,
      findings,
      rounds,
      open: beside(open),
      filter: beside(filter),
      verdicts: beside(verdicts),
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
