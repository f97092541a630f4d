import { type Browser, browser } from 'wxt/browser';
import { pause } from './clock';

/** How a navigation of a tab went on. */
export type Arrival =
  | { readonly state: 'loaded' }
  /** `net::ERR_…`, where the browser may tell it. */
  | { readonly state: 'error'; readonly error: string }
  | { readonly state: 'download' }
  /** Nothing of that within the limit: it may have got somewhere all the same. */
  | { readonly state: 'slow' };

/** Another navigation came in between, or a download: what comes next tells which. */
const ABORTED = 'net::ERR_ABORTED';

/**
 * Watches a tab from before it is sent somewhere.
 * @param url where to
 */
export class Watched {
  private readonly listeners: (() => void)[] = [];
  private settle: (arrival: Arrival) => void = () => undefined;
  private arrived!: Promise<Arrival>;
  private isLoading = false;

  constructor(
    private readonly tabId: number,
    private readonly url: string,
  ) {
    this.again();
    this.hear(browser.tabs.onUpdated, (id: number, { status }: { status?: string }) => {
      if (id !== tabId) return;
      if (status === 'loading') this.isLoading = true;
      if (status === 'complete' && this.isLoading) this.settle({ state: 'loaded' });
    });
    // Optional permissions: without them an error is known only as an error page.
    if (browser.webNavigation)
      this.hear(browser.webNavigation.onErrorOccurred, (details) => this.fail(details));
    this.hear(browser.downloads.onCreated, (item) => this.onDownload(item));
  }

  /** Waits for the next arrival. */
  async within(ms: number, signal: AbortSignal): Promise<Arrival> {
    const late = pause(ms, signal).then((): Arrival => ({ state: 'slow' }));
    const arrival = await Promise.race([this.arrived, late]);
    if (arrival.state !== 'slow') this.again();
    return arrival;
  }

  end(): void {
    for (const forget of this.listeners) forget();
  }

  private again(): void {
    this.isLoading = false;
    this.arrived = new Promise((resolve) => {
      this.settle = resolve;
    });
  }

  private hear<Listener extends (...args: never[]) => void>(
    event: { addListener(listener: Listener): void; removeListener(listener: Listener): void },
    listener: Listener,
  ): void {
    event.addListener(listener);
    this.listeners.push(() => event.removeListener(listener));
  }

  private fail({
    tabId,
    frameId,
    error,
  }: Browser.webNavigation.WebNavigationFramedErrorCallbackDetails): void {
    if (tabId === this.tabId && frameId === 0 && error !== ABORTED) this.settle({ state: 'error', error });
  }

  /** Nobody asked for the file: it is not kept. */
  private onDownload({ id, url, finalUrl }: Browser.downloads.DownloadItem): void {
    if (url !== this.url && finalUrl !== this.url) return;
    void browser.downloads
      .cancel(id)
      .then(() => browser.downloads.erase({ id }))
      .catch(() => undefined);
    this.settle({ state: 'download' });
  }
}
