import { BundleError } from '../../utils/bundle/errors';
import type { Cause } from '../../utils/messages';
import { recordsCause } from '../../utils/records/errors';

/** Something that could not be done, by named cause. `detail` is for the curious, never the message itself. */
export class Failure extends Error {
  constructor(
    override readonly cause: Cause,
    readonly detail = '',
  ) {
    super(`${cause}: ${detail}`);
    this.name = 'Failure';
  }
}

const STORES =
  /^https:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com\/addons|addons\.mozilla\.org)/;
const BROWSER_PAGES =
  /^(?:chrome|edge|about|devtools|view-source|chrome-extension|moz-extension|chrome-search|se|360chrome|qqbrowser):/;

/**
 * Why a page of this address cannot be read, or null.
 * @param address undefined where the browser does not tell: no leave, or after a click that gives leave, a page of its own
 */
export function refusalOf(address: string | undefined, clicked: boolean): Cause | null {
  if (address === undefined) return clicked ? 'browser-page' : 'permission';
  if (address === '' || address === 'about:blank') return 'no-page';
  if (STORES.test(address)) return 'web-store';
  if (BROWSER_PAGES.test(address)) return 'browser-page';
  if (address.startsWith('file:')) return 'file';
  if (URL.canParse(address) && /\.pdf$/i.test(new URL(address).pathname)) return 'pdf';
  return /^https?:/.test(address) ? null : 'browser-page';
}

/** Names what the browser said when it refused to run the script. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof BundleError) return new Failure('bundle', detail);
  const said = (words: RegExp): boolean => words.test(detail);
  const cause = recordsCause(error);
  if (cause) return new Failure(cause, detail);
  if (said(/error page/i)) return new Failure('error-page', detail);
  if (said(/gallery|webstore/i)) return new Failure('web-store', detail);
  if (said(/Cannot access (?:a )?(?:chrome|edge|about)|browser.?ui/i))
    return new Failure('browser-page', detail);
  if (said(/Cannot access|request permission|host permission/i)) return new Failure('permission', detail);
  if (said(/crash/i)) return new Failure('crashed', detail);
  if (said(/Frame with ID|frame was removed|No tab|tab was closed|context invalidated/i))
    return new Failure('moved', detail);
  return new Failure('unexpected', detail);
}
