import type { LinkCause, LinkState } from '../model/link-check';
import type { NetTrouble } from '../net-errors';
import { isGuardPage } from '../sweep/trouble';
import { htmlText } from './html-text';
import { saysNothingThere } from './soft-404';

/** What one request came to. */
export type Reply =
  | {
      readonly kind: 'answer';
      readonly status: number;
      /** Where redirects led. */
      readonly finalUrl: string;
      /** Beginning of an HTML page that was read; '' for anything else. */
      readonly html: string;
    }
  | { readonly kind: 'failed'; readonly trouble: NetTrouble };

/** What one try says of an address. `dead`: another try must say the same. */
export interface Word {
  readonly state: LinkState;
  readonly cause: LinkCause;
  readonly status: number | null;
  readonly finalUrl: string;
}

/** Codes by which a guard against programs answers: the page may be there for a visitor. */
const FIREWALL = new Set([202, 412, 521]);
const GONE = new Set([404, 410]);

/** What a reply says of the address that was asked. */
export function wordOn(reply: Reply, url: string): Word {
  if (reply.kind === 'failed') {
    const { trouble } = reply;
    const cause = trouble === 'offline' ? 'unnamed' : trouble;
    // A refusal or a silence may be meant for us; a name that nobody knows is unknown to all.
    return { state: cause === 'dns' ? 'dead' : 'unsure', cause, status: null, finalUrl: url };
  }
  const { status, finalUrl } = reply;
  const say = (state: LinkState, cause: LinkCause): Word => ({ state, cause, status, finalUrl });
  if (FIREWALL.has(status) && (status !== 202 || /<script/i.test(reply.html)))
    return say('unsure', 'firewall');
  // Some guards answer with 404 or 503 and say in the page who they are.
  const said = reply.html === '' ? null : htmlText(reply.html);
  if (said && isGuardPage(said)) return say('unsure', 'firewall');
  if (GONE.has(status)) return say('dead', 'gone');
  if (status >= 500) return say('dead', 'server-error');
  if (status >= 400) return say('unsure', 'forbidden');
  return said && saysNothingThere(said, url, finalUrl) ? say('unsure', 'soft-404') : say('works', 'answered');
}

/** Whether another try could tell more: guards and doors answer the same again, and asking them twice is rude. */
export const isWorthAsking = ({ state, cause }: Word): boolean =>
  state === 'dead' || cause === 'refused' || cause === 'timeout' || cause === 'unnamed';

/** What two tries say together: the second, unless it makes a fault of something else than the first did. */
export const together = (first: Word, second: Word): Word =>
  second.state === 'dead' && second.cause !== first.cause ? { ...second, state: 'unsure' } : second;
