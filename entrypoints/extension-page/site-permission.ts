import { browser } from 'wxt/browser';

/** Leave to read one site: asked for when a feature needs it, given back on demand. */

/** More hosts than an inspector would read one by one. */
const MANY = 10;
const ALL_GOVERNMENT = ['gov.cn', 'xn--zfr164b'].flatMap((suffix) => [
  `http://*.${suffix}/*`,
  `https://*.${suffix}/*`,
]);

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

const GOVERNMENT = /(?:^|\.)(?:gov\.cn|xn--zfr164b)$/;
/** Of many hosts every government site in one go, and what lies outside. */
const originsOfAll = (hosts: readonly string[]): string[] =>
  hosts.length > MANY
    ? [...ALL_GOVERNMENT, ...originsOf(hosts.filter((host) => !GOVERNMENT.test(host)))]
    : originsOf(hosts);

/** To visit sites; with leave to hear by what name a page failed. */
export const askForSites = (hosts: readonly string[]): Promise<boolean> =>
  browser.permissions.request({ permissions: ['webNavigation'], origins: originsOfAll(hosts) });

/**
 * To ask sites and their links what they answer, hosts that stand for a column of theirs too; with leave to hear by what
 * name a request failed.
 */
export const askForLinks = (hosts: readonly string[]): Promise<boolean> =>
  browser.permissions.request({
    permissions: ['webRequest'],
    origins: hosts.length > MANY ? originsOfAll(hosts) : [...originsOf(hosts), ...originsBelow(hosts)],
  });

const originsBelow = (hosts: readonly string[]): string[] =>
  originsOf(hosts)
    .filter((origin) => !/\/\/(?:www\.|[\d.]+\/|\[)/.test(origin))
    .map((origin) => origin.replace('//', '//*.'));

export const mayReadSite = (hosts: readonly string[]): Promise<boolean> =>
  browser.permissions.contains({ origins: originsOf(hosts) });

/** @returns false where the leave cannot be given back: it is of the installation. */
export const releaseSite = (hosts: readonly string[]): Promise<boolean> =>
  browser.permissions.remove({ origins: originsOf(hosts) }).catch(() => false);
