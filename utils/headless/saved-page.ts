import { readFileSync } from 'node:fs';
import type { Page, Route } from '@playwright/test';
import { charsetOf } from './charset';
import type { Target } from './targets';

/**
 * Serves a saved page under its address and closes the network to it: pictures, scripts and frames fail as they do
 * offline, and a script that wants to lead the tab elsewhere is answered “nothing to show” (204), so that the page stays.
 *
 * @returns whether the page was left before it was whole: what came of it then is its beginning
 */
export async function serveSaved(
  page: Page,
  target: Target & { readonly file: string },
  pageScripts: boolean,
): Promise<() => boolean> {
  const body = readFileSync(target.file);
  const headers = {
    'content-type': `text/html; charset=${target.charset ?? charsetOf(body)}`,
    ...(pageScripts ? {} : { 'content-security-policy': "script-src 'none'" }),
  };
  const context = page.context();
  await context.unrouteAll();
  // What the page opens beside itself has no network either.
  await context.route('**/*', (route) => (isOurs(route) ? route.fallback() : route.abort()));
  await page.routeWebSocket(/.*/, (socket) => socket.close());
  let served = false;
  let isWhole = false;
  let wasLeft = false;
  page.on('domcontentloaded', () => {
    isWhole = served;
  });
  await page.route('**/*', (route) => {
    const request = route.request();
    if (!request.isNavigationRequest() || request.frame() !== page.mainFrame()) return route.abort();
    if (served || !isSamePlace(request.url(), target.url)) {
      wasLeft ||= !isWhole;
      return route.fulfill({ status: 204 });
    }
    served = true;
    return route.fulfill({ status: 200, headers, body });
  });
  return () => wasLeft;
}

const isOurs = (route: Route): boolean => route.request().url().startsWith('chrome-extension://');

/** The browser turns http into https by itself for hosts on its list of those that ask for it (HSTS). */
const isSamePlace = (one: string, other: string): boolean => withoutScheme(one) === withoutScheme(other);
const withoutScheme = (url: string): string => url.replace(/^https?:/i, '').replace(/#.*$/s, '');
