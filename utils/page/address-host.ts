import type { HostParts } from '../identifiers/host-parts';

/** The host of an absolute http address, lower case, without port; '' for every other address. */
export function hostOf(address: string | undefined): string {
  const authority = /^https?:\/\/([^/?#]{1,600})/i.exec(address ?? '')?.[1] ?? '';
  return authority
    .slice(authority.lastIndexOf('@') + 1)
    .replace(/:\d{0,5}$/, '')
    .replace(/\.$/, '')
    .toLowerCase();
}

/** `.gov.cn`, `.政务`, and the governments of Hong Kong and Macao. */
const GOVERNMENT = /(?:^|\.)(?:gov\.cn|xn--zfr164b|gov\.hk|gov\.mo)$/;

/** Whether a host is neither the site's own nor a government's. Numbers and single labels are no sites. */
export const isOutside = (host: string, own: HostParts): boolean =>
  /\.[a-z][a-z0-9-]*$/.test(host) && !isWithin(host, own) && !GOVERNMENT.test(host);

const isWithin = (host: string, { ascii, registrable }: HostParts): boolean =>
  host === ascii || (registrable !== null && (host === registrable || host.endsWith(`.${registrable}`)));

/** Whether a host is one of some names, or below one: by whole labels. */
export function isBelow(host: string, names: ReadonlySet<string>): boolean {
  let rest = host;
  while (!names.has(rest)) {
    const dot = rest.indexOf('.');
    if (dot < 0) return false;
    rest = rest.slice(dot + 1);
  }
  return true;
}

/** Tells what leads to the page's own origin, as most links do: that is cheaper to see than an address's host. */
export function isHereFrom(pageAddress: string): (address: string) => boolean {
  if (!URL.canParse(pageAddress)) return () => false;
  const here = `${new URL(pageAddress).origin}/`;
  return (address) => address.startsWith(here);
}
