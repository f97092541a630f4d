import { browser } from 'wxt/browser';

/**
 * A window of its own for one page at a time, so that the page is always in front of it: hidden pages get no frames, and
 * lists that come by script would look blank.
 */
export class SweepWindow {
  /** A page is being visited in it. */
  isBusy = false;
  private isClosedByUs = false;

  private constructor(
    readonly windowId: number,
    private tab: number,
  ) {}

  get tabId(): number {
    return this.tab;
  }

  /**
   * @param nth from 0: the second one stands a little lower and to the right, so that neither covers the other whole
   * @param onClosed an inspector closed the window, or its tab
   */
  static async open(nth: number, onClosed: (window: SweepWindow) => void): Promise<SweepWindow> {
    const place = placeOf(nth);
    const created = await browser.windows
      .create({ url: BLANK, ...place })
      // Where screens are arranged otherwise than the page knows, the browser chooses the place.
      .catch(() => browser.windows.create({ url: BLANK }));
    const tabId = created?.tabs?.[0]?.id;
    if (created?.id === undefined || tabId === undefined) throw new Error('the browser opened no window');
    const window = new SweepWindow(created.id, tabId);
    const onRemoved = (removed: number): void => {
      if (removed !== window.tab) return;
      browser.tabs.onRemoved.removeListener(onRemoved);
      if (!window.isClosedByUs) onClosed(window);
    };
    browser.tabs.onRemoved.addListener(onRemoved);
    return window;
  }

  /** A fresh tab in place of one whose page does not answer any more. */
  async renew(): Promise<void> {
    const old = this.tab;
    const tab = await browser.tabs.create({ windowId: this.windowId, url: BLANK, active: true });
    if (tab.id === undefined) return;
    this.tab = tab.id;
    await browser.tabs.remove(old).catch(() => undefined);
  }

  /** With its last tab a window goes; what an inspector opened beside ours stays. */
  async close(): Promise<void> {
    this.isClosedByUs = true;
    await browser.tabs.remove(this.tab).catch(() => undefined);
  }
}

/** The windows of one drive: opened when first needed, kept from site to site, closed at its end. */
export class SweepWindows {
  /** An inspector closed one of them. */
  onClosed: () => void = () => undefined;
  private readonly windows: SweepWindow[] = [];

  constructor() {
    // The workbench goes, and nobody would be left to close them.
    addEventListener('pagehide', this.close);
  }

  /** One that shows no page at the moment. */
  async free(): Promise<SweepWindow> {
    const free = this.windows.find(({ isBusy }) => !isBusy);
    if (free) return free;
    const opened = await SweepWindow.open(this.windows.length, (closed) => {
      this.windows.splice(this.windows.indexOf(closed), 1);
      this.onClosed();
    });
    this.windows.push(opened);
    return opened;
  }

  readonly close = async (): Promise<void> => {
    await Promise.all(this.windows.splice(0).map((window) => window.close()));
  };

  async end(): Promise<void> {
    removeEventListener('pagehide', this.close);
    await this.close();
  }
}

const BLANK = 'about:blank';
/** Wide enough for the pages' desktop form. */
const WIDTH = 1280;
const HEIGHT = 900;
const STEP = 64;

/** In the lower right corner of the workbench's screen, the first one a step up and to the left. */
function placeOf(nth: number) {
  const { availWidth, availHeight } = screen;
  const { availLeft = 0, availTop = 0 } = screen as Screen & { availLeft?: number; availTop?: number };
  const width = Math.min(WIDTH, availWidth - STEP);
  const height = Math.min(HEIGHT, availHeight - STEP);
  const step = nth === 0 ? STEP : 0;
  return {
    width,
    height,
    left: availLeft + Math.max(0, availWidth - width - step),
    top: availTop + Math.max(0, availHeight - height - step),
  };
}
