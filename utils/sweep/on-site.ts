import { isActing } from '../links/acting';
import { addressKind } from '../page/facts/address-kinds';
import { targetOf } from '../page/facts/target';

/** Which addresses of a site a program may open by itself. */

/** Without `www.`, which makes no other site. */
export const bare = (host: string): string => host.replace(/^www\./, '');

/**
 * Whether an address is the site's own. `www.` or not, it is the same site; a sibling host is not, unless the register
 * names it.
 * @param hosts of the site, as the browser writes them
 */
export function isOnSite(address: string, hosts: readonly string[]): boolean {
  const target = targetOf(address);
  return target !== null && hosts.some((host) => bare(host) === bare(target.host));
}

/** Words of an address that does something, or hands out a file: alone between strokes, or as a parameter. */
const ACTS =
  /[/?&=_](?:log_?out|log_?off|sign_?out|delete|del|remove|destroy|unsubscribe|subscribe|submit|save|vote|print|cancel)(?:$|[/?&=.;_])/i;
const HANDS_OUT = /[/?&=_](?:down_?load|down_?file|export)(?:_?(?:file|attach(?:ment)?))?[.?=&]/i;

/**
 * Whether a program may open an address of the site: a page, not a file, not a door, nothing that acts.
 * @param name what the link says
 */
export function isOpenable(address: string, hosts: readonly string[], name = ''): boolean {
  const target = targetOf(address);
  if (!target || !isOnSite(address, hosts) || isActing(address, name)) return false;
  const kind = addressKind(address, target);
  const named = `${target.path}${target.query}`;
  return kind !== 'file' && kind !== 'tool' && !ACTS.test(named) && !HANDS_OUT.test(named);
}
