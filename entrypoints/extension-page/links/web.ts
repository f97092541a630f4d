import { type Browser, browser } from 'wxt/browser';
import type { Request } from '../../../utils/links/ask-links';
import type { Reply } from '../../../utils/links/classify';
import { decodePage, READ_BYTES } from '../../../utils/links/decode-page';
import { type NetTrouble, netTrouble } from '../../../utils/net-errors';

/** Asks the web what an address answers, from a page of the extension or from its worker. */

export type Wait = (ms: number, signal?: AbortSignal) => Promise<void>;

/** A timer of a worker; pages that nobody sees want another one. */
export const wait: Wait = (ms, signal) =>
  new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

/** From the failing of a request to the event that names the error, at most. */
const NAME_MS = 500;
const NAME_STEP_MS = 50;

/** @param rest the timer that ends what takes too long */
export const askerWith =
  (rest: Wait) =>
  async (request: Request, signal?: AbortSignal): Promise<Reply> => {
    const over = new AbortController();
    const done = new AbortController();
    const stopped = signal ? AbortSignal.any([over.signal, signal]) : over.signal;
    void rest(request.timeoutMs, done.signal).then(() => over.abort());
    hearErrors();
    errors.delete(keyOf(request.url));
    try {
      const response = await fetch(request.url, {
        method: request.method,
        signal: stopped,
        redirect: 'follow',
        cache: 'no-store',
        credentials: request.withCookies ? 'include' : 'omit',
        referrerPolicy: 'no-referrer',
      });
      const html = request.method === 'GET' && request.readsPage ? await beginningOf(response) : '';
      if (html === '') await response.body?.cancel().catch(() => undefined);
      return { kind: 'answer', status: response.status, finalUrl: response.url || request.url, html };
    } catch {
      if (over.signal.aborted) return { kind: 'failed', trouble: 'timeout' };
      return { kind: 'failed', trouble: signal?.aborted ? 'unnamed' : await nameOf(request.url) };
    } finally {
      done.abort();
    }
  };

/**
 * The first of some sites that answers anything at all, or null: whether our own network is there. Needs no leave, for
 * nothing of the answer is read.
 */
export async function firstAnswering(urls: readonly string[], signal?: AbortSignal): Promise<string | null> {
  const limit = AbortSignal.timeout(ANSWER_MS);
  const init = { method: 'HEAD', mode: 'no-cors', cache: 'no-store', credentials: 'omit' } as const;
  const stopped = signal ? AbortSignal.any([limit, signal]) : limit;
  const answers = urls.map((url) => fetch(url, { ...init, signal: stopped }).then(() => url));
  return Promise.any(answers).catch(() => null);
}

const ANSWER_MS = 10_000;

async function beginningOf(response: Response): Promise<string> {
  const contentType = response.headers.get('content-type') ?? '';
  if (!response.body || !/html|^$/i.test(contentType)) return '';
  const bytes = new Uint8Array(READ_BYTES);
  let length = 0;
  const reader = response.body.getReader();
  while (length < READ_BYTES) {
    const { done, value } = await reader.read();
    if (done) break;
    const room = value.subarray(0, READ_BYTES - length);
    bytes.set(room, length);
    length += room.length;
  }
  await reader.cancel();
  return decodePage(bytes.subarray(0, length), contentType);
}

/** What the browser called the last failures, by address; only `webRequest` tells, which is optional. */
const errors = new Map<string, NetTrouble>();
const MAX_ERRORS = 200;

/** Without its scheme, which the browser may have raised by itself. */
const keyOf = (url: string): string => url.replace(/^https?:/, '');

const onError = ({ url, error }: Browser.webRequest.OnErrorOccurredDetails): void => {
  if (errors.size > MAX_ERRORS) errors.clear();
  errors.set(keyOf(url), netTrouble(error));
};

function hearErrors(): void {
  const { webRequest } = browser;
  if (!webRequest?.onErrorOccurred || webRequest.onErrorOccurred.hasListener(onError)) return;
  webRequest.onErrorOccurred.addListener(onError, { urls: ['<all_urls>'] });
}

async function nameOf(url: string): Promise<NetTrouble> {
  if (!navigator.onLine) return 'offline';
  if (!browser.webRequest?.onErrorOccurred) return 'unnamed';
  for (let waited = 0; waited < NAME_MS && !errors.has(keyOf(url)); waited += NAME_STEP_MS)
    await wait(NAME_STEP_MS);
  return errors.get(keyOf(url)) ?? 'unnamed';
}
