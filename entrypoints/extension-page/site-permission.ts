import { browser } from 'wxt/browser';

/** Leave to read one site: asked for when a feature needs it, given back on demand. */

/**
 * With and without `www.`: the register names one of the two. Each scheme by itself, as the manifest offers them: the browser
 * refuses `*://`.
 */
const originsOf = (hosts: readonly string[]): string[] => [
  ...new Set(
    hosts.flatMap((host) => {
      const bare = host.replace(/^www\./, '').replace(/:\d+$/, '');
      return [bare, `www.${bare}`].flatMap((name) => [`http://${name}/*`, `https://${name}/*`]);
    }),
  ),
];

/** Must be called straight from a click: the browser asks the inspector. */
export const askForSite = (hosts: readonly string[]): Promise<boolean> =>
  browser.permissions.request({ origins: originsOf(hosts) });

export const mayReadSite = (hosts: readonly string[]): Promise<boolean> =>
  browser.permissions.contains({ origins: originsOf(hosts) });

/** @returns false where the leave cannot be given back: it is of the installation. */
export const releaseSite = (hosts: readonly string[]): Promise<boolean> =>
  browser.permissions.remove({ origins: originsOf(hosts) }).catch(() => false);
