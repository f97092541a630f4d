import { type Browser, browser } from 'wxt/browser';

/**
 * The address that was asked for before a site sent the browser elsewhere. Only `webNavigation` tells it, which is
 * optional: without it, nobody saw.
 */

interface Arrival {
  readonly asked: string;
  readonly arrived: string;
}

/** Asked for and not there yet. */
const asking = new Map<number, string>();

const key = (tabId: number): string => `asked:${tabId}`;

/** Follows navigations from now on, or as soon as the inspector gives leave. */
export function followNavigations(): void {
  listen();
  browser.permissions.onAdded.addListener(listen);
}

function listen(): void {
  const { webNavigation } = browser;
  if (!webNavigation || webNavigation.onCommitted.hasListener(onCommitted)) return;
  webNavigation.onBeforeNavigate.addListener(onBeforeNavigate);
  webNavigation.onCommitted.addListener(onCommitted);
}

function onBeforeNavigate({ tabId, frameId, url }: Browser.webNavigation.WebNavigationBaseCallbackDetails) {
  if (frameId === 0) asking.set(tabId, url);
}

function onCommitted(to: Browser.webNavigation.WebNavigationTransitionCallbackDetails): void {
  if (to.frameId === 0) void arrive(to);
}

async function arrive({
  tabId,
  url,
  transitionQualifiers,
}: Browser.webNavigation.WebNavigationTransitionCallbackDetails): Promise<void> {
  const asked = asking.get(tabId) ?? url;
  asking.delete(tabId);
  // A page that sends its visitor on by itself (`<meta http-equiv=refresh>`) was asked for under another address.
  const before = transitionQualifiers.includes('client_redirect') ? await arrivalIn(tabId) : undefined;
  const arrival: Arrival = { asked: before?.asked ?? asked, arrived: url };
  await browser.storage.session.set({ [key(tabId)]: arrival });
}

const arrivalIn = async (tabId: number): Promise<Arrival | undefined> =>
  (await browser.storage.session.get(key(tabId)))[key(tabId)] as Arrival | undefined;

export async function forgetAddress(tabId: number): Promise<void> {
  asking.delete(tabId);
  await browser.storage.session.remove(key(tabId));
}

/** What was asked for to arrive at an address in a tab; null where nobody saw it. */
export async function askedFor(tabId: number, arrived: string): Promise<string | null> {
  const arrival = await arrivalIn(tabId);
  return arrival?.arrived === arrived ? arrival.asked : null;
}
