import { browser } from 'wxt/browser';

/**
 * The address that was asked for before a site sent the browser elsewhere. Without a permission for it, only
 * `tabs.onUpdated` tells, while a page of a host we have leave for is on its way: `pendingUrl`, then the address it became.
 */

const asking = new Map<number, string>();

const key = (tabId: number): string => `asked:${tabId}`;

interface Arrival {
  readonly asked: string;
  readonly arrived: string;
}

export async function onAddress(
  tabId: number,
  change: { readonly url?: string | undefined },
  pendingUrl: string | undefined,
): Promise<void> {
  // An address that changes while another one is still asked for changed within the page.
  const asked = pendingUrl === undefined ? asking.get(tabId) : undefined;
  if (pendingUrl !== undefined && !asking.has(tabId)) asking.set(tabId, pendingUrl);
  if (change.url === undefined) return;
  if (pendingUrl === undefined) asking.delete(tabId);
  const arrival: Arrival = { asked: asked ?? change.url, arrived: change.url };
  await browser.storage.session.set({ [key(tabId)]: arrival });
}

export async function forgetAddress(tabId: number): Promise<void> {
  asking.delete(tabId);
  await browser.storage.session.remove(key(tabId));
}

/** What was asked for to arrive at an address in a tab; null where nobody saw it. */
export async function askedFor(tabId: number, arrived: string): Promise<string | null> {
  const stored = (await browser.storage.session.get(key(tabId)))[key(tabId)] as Arrival | undefined;
  return stored?.arrived === arrived ? stored.asked : null;
}
