import type { HostParts } from '../../identifiers/host-parts';
import type { ListItem } from '../lists/list';

/** Whether an entry leads to another site: a host that is neither the site's own nor of the same registered name. */
export function leadsElsewhere({ href }: Pick<ListItem, 'href'>, { ascii, registrable }: HostParts): boolean {
  const host = hostOf(href);
  return host !== null && host !== ascii && !isBelow(host, registrable ?? ascii);
}

/**
 * Whether an entry is the site's own information: led by a script, on its own host, or below it. A host beside it of the
 * same registered name may be the superior's: its news are not the site's.
 */
export function isOwn({ href }: Pick<ListItem, 'href'>, { ascii }: HostParts): boolean {
  const host = hostOf(href);
  return host === null || isBelow(host, ascii.replace(/^www\./, ''));
}

const isBelow = (host: string, name: string): boolean => host === name || host.endsWith(`.${name}`);

/** The host of a link; null for none, or a script's. */
function hostOf(href: string | null): string | null {
  if (href === null || !/^https?:/i.test(href) || !URL.canParse(href)) return null;
  return new URL(href).hostname;
}
