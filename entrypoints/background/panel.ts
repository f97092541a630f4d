import { type Browser, browser } from 'wxt/browser';

/** Chrome has a side panel, Firefox a sidebar of the window; no type knows both. */
interface Panels {
  readonly sidePanel?: { open(target: { tabId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens the panel beside a tab. Must be called before the first `await` of a user's action, or the browser refuses.
 */
export function openPanel(tab: Browser.tabs.Tab): void {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  const opened =
    sidePanel && tab.id !== undefined ? sidePanel.open({ tabId: tab.id }) : sidebarAction?.open();
  // Where the browser refuses, the audit still runs and the badge still counts.
  opened?.catch((error: unknown) => console.warn('panel', error));
}
