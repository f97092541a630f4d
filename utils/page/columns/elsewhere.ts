import type { HostParts } from '../../identifiers/host-parts';
import type { ListItem } from '../lists/list';

/** Whether an entry leads to another site: a host that is neither the site's own nor of the same registered name. */
export function leadsElsewhere({ href }: Pick<ListItem, 'href'>, { ascii, registrable }: HostParts): boolean {
  const host = hostOf(href);
  return host !== null && host !== ascii && !isBelow(host, registrable ?? ascii);
}

/** All of an address that its host depends on. */
const ORIGIN = /^https?:\/\/[^/?#\\]+/i;

/**
 * Asks of entries whether they are the site's own information: led by a script, on its own host, or below it. A host
 * beside it of the same registered name may be the superior's: its news are not the site's.
 */
export function ownEntries({ ascii }: HostParts): (entry: Pick<ListItem, 'href'>) => boolean {
  const name = ascii.replace(/^www\./, '');
  // A page has thousands of links to a handful of hosts, and parsing an address is dear.
  const known = new Map<string, boolean>();
  return ({ href }) => {
    const origin = ORIGIN.exec(href ?? '')?.[0] ?? href ?? '';
    let isOwn = known.get(origin);
    if (isOwn === undefined) {
      const host = hostOf(origin);
      isOwn = host === null || isBelow(host, name);
      known.set(origin, isOwn);
    }
    return isOwn;
  };
}

const isBelow = (host: string, name: string): boolean => host === name || host.endsWith(`.${name}`);

/** The host of a link; null for none, or a script's. */
function hostOf(href: string | null): string | null {
  if (href === null || !/^https?:/i.test(href) || !URL.canParse(href)) return null;
  return new URL(href).hostname;
}
