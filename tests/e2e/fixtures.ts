import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { type ExtensionBrowser, type LaunchOptions, launch } from '../../utils/headless/browser';
import { buildExtension, type Variant } from '../../utils/headless/build';

/** An address that never answers. */
export const NEVER = '(never answers)';

/** A page that answers at an address: HTML, or a response in full. */
export type Served =
  | 'never'
  | string
  | { body: string; contentType?: string; status?: number; headers?: Record<string, string> };

/** An inspector at a browser with the built extension: opens pages under their true host names and clicks. */
export class Inspector {
  private constructor(
    private readonly browser: ExtensionBrowser,
    private readonly served: Map<string, Served>,
  ) {}

  /**
   * `profile`: a folder that outlives the browser; without one, a fresh profile. `args`: where a server of the test's own
   * answers under true host names; then nothing is served here.
   */
  static async start(
    variant: Variant,
    options: Pick<LaunchOptions, 'profile' | 'language' | 'args'> = {},
  ): Promise<Inspector> {
    const extensionDir = await buildExtension(variant);
    const browser = await launch({ extensionDir, headless: true, ...options });
    const served = new Map<string, Served>();
    const serve = options.args ? () => undefined : browser.context.route.bind(browser.context);
    await serve(/^https?:/, (route) => {
      const answer = served.get(route.request().url());
      if (answer === undefined) return route.abort();
      if (answer === NEVER) return;
      const full = typeof answer === 'string' ? { body: answer } : answer;
      return route.fulfill({ contentType: 'text/html; charset=utf-8', ...full });
    });
    // A click that comes before the new worker has said what it listens to is lost.
    const worker =
      browser.context.serviceWorkers()[0] ?? (await browser.context.waitForEvent('serviceworker'));
    await expect.poll(() => worker.evaluate(() => chrome.action.onClicked.hasListeners())).toBe(true);
    return new Inspector(browser, served);
  }

  get context(): ExtensionBrowser['context'] {
    return this.browser.context;
  }

  get extensionId(): string {
    return this.browser.extensionId;
  }

  /** What an address answers with from now on. */
  serve(address: string, answer: Served): void {
    this.served.set(address, answer);
  }

  /** Opens a page in a new tab; with `html`, serves it there first. */
  async open(address: string, html?: Served): Promise<Page> {
    if (html !== undefined) this.serve(address, html);
    const page = await this.context.newPage();
    await page.goto(address);
    return page;
  }

  /**
   * Clicks the real toolbar button over a tab: grants `activeTab`, opens the side panel, starts an audit.
   * @param address of the tab, where the page knows another: an error page
   * @returns the side panel, opened just now or before
   */
  async click(page: Page, address = page.url()): Promise<Page> {
    const tabs = async () => {
      const { targetInfos } = await this.browser.session.send('Target.getTargets', { filter: [{}] });
      return targetInfos.filter(({ type, url }) => type === 'tab' && url === address);
    };
    // The browser tells a tab's new address a little later than the page knows it.
    await expect.poll(async () => (await tabs()).length, `a tab at ${address}`).toBeGreaterThan(0);
    const [target] = await tabs();
    if (!target) throw new Error(`no tab shows ${address}`);
    const { targetId } = target;
    // A page that crashed does nothing that it is asked, but its tab can still be brought to the front.
    await page.bringToFront().catch(() => this.browser.session.send('Target.activateTarget', { targetId }));
    await this.browser.session.send('Extensions.triggerAction', { id: this.extensionId, targetId });
    // A page is known before its address is: asked again until it says it is the panel.
    await expect.poll(() => this.openPanel() !== undefined, { timeout: 15_000 }).toBe(true);
    return this.openPanel() as Page;
  }

  private openPanel(): Page | undefined {
    return this.context.pages().find((page) => this.isPanel(page));
  }

  private isPanel(page: Page): boolean {
    return page.url() === `chrome-extension://${this.extensionId}/sidepanel.html`;
  }

  /** A page of the extension opened as a tab: reads the records and sends messages as the panel does. */
  async extensionPage(): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(`chrome-extension://${this.extensionId}/sidepanel.html?tab=0`);
    return page;
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

/** Rows of one store of the records, read as they lie in IndexedDB. */
export function rows<Row>(panel: Page, store: string): Promise<Row[]> {
  return panel.evaluate(
    (name) =>
      new Promise<never>((resolve, reject) => {
        const open = indexedDB.open('zhengwang-xunjian');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const all = open.result.transaction(name).objectStore(name).getAll();
          all.onsuccess = () => {
            open.result.close();
            resolve(all.result as never);
          };
          all.onerror = () => reject(all.error);
        };
      }),
    store,
  );
}

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Violations axe-core finds in a page of the extension as it stands. */
export async function violations(page: Page): Promise<string[]> {
  // The page's own policy forbids scripts from elsewhere: the source comes through the debugger.
  await page.evaluate(readFileSync(AXE, 'utf8'));
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const result = await axe.run();
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

interface Fixtures {
  /** At the extension as it is packed and installed. */
  inspector: Inspector;
  /** At the variant that may read every host without a click. */
  privileged: Inspector;
  /** A profile folder that outlives a browser. */
  profile: string;
}

export const test = base.extend<Fixtures>({
  inspector: async ({}, use) => {
    const inspector = await Inspector.start('production');
    await use(inspector);
    await inspector.close();
  },
  privileged: async ({}, use) => {
    const inspector = await Inspector.start('e2e');
    await use(inspector);
    await inspector.close();
  },
  profile: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'zhengwang-profile-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
});

export { expect };
