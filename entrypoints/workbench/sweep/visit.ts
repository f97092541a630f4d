import { browser } from 'wxt/browser';
import { glance } from '../../../utils/capture/glance';
import type { Cause, RequestBody } from '../../../utils/messages';
import type { Trouble } from '../../../utils/model/sweep';
import { isOnSite } from '../../../utils/sweep/on-site';
import {
  isChallenge,
  type PageGlance,
  statusDetail,
  troubleOfError,
  troubleOfPage,
} from '../../../utils/sweep/trouble';
import { ask } from '../../extension-page/ask';
import { Watched } from './arrival';
import { pause } from './clock';

export interface Visit {
  readonly tabId: number;
  readonly url: string;
  /** Of the site. */
  readonly hosts: readonly string[];
  readonly inspectionId: string;
  /** Given when the sweep is stopped: then the outcome is of no interest. */
  readonly signal: AbortSignal;
  /** The browser is on its way to the page, which may take a busy one its time. */
  onSent(): void;
  /** The page is there; whether in a window that nobody can see. */
  onSeen(isHidden: boolean): void;
}

export type Outcome = RequestBody<'sweep/page'>['outcome'];

/** The records take no more: the sweep cannot go on, and the page is not to blame. */
export class RecordsRefused extends Error {
  constructor(override readonly cause: Cause) {
    super(cause);
  }
}

/** A page that has not come whole by then is read as far as it has come. */
const LOAD_MS = 10_000;
const COME_MS = 30_000;
/** Guards that answer with a script send the real page within this time. */
const SECOND_ANSWER_MS = 6000;
/** A page goes through several addresses before it rests. */
const REST_MS = 300;
const GLANCE_MS = 5000;
const MAX_ADDRESSES = 4;
const BLANK = 'about:blank';
const BLANK_MS = 1000;

/** Opens a page, looks whether it is the one that was asked for, and has it audited. */
export async function visit(wanted: Visit): Promise<Outcome> {
  const { tabId, url, signal } = wanted;
  await leave(tabId, url, signal);
  const watched = new Watched(tabId, url);
  try {
    const asked = Date.now();
    await browser.tabs.update(tabId, { url });
    wanted.onSent();
    const failed = await arrive(watched, tabId, asked, signal);
    return failed ?? (await read(watched, wanted, asked));
  } finally {
    watched.end();
  }
}

/**
 * From one route of a page drawn by script to another (`#/news`) the browser loads nothing anew: it goes by way of a
 * blank page.
 */
async function leave(tabId: number, url: string, signal: AbortSignal): Promise<void> {
  if (!url.includes('#')) return;
  const { url: before = '' } = await browser.tabs.get(tabId);
  if (before.split('#')[0] !== url.split('#')[0]) return;
  const watched = new Watched(tabId, BLANK);
  try {
    await browser.tabs.update(tabId, { url: BLANK });
    await watched.within(BLANK_MS, signal);
  } finally {
    watched.end();
  }
}

/** Null as soon as a page is there. */
async function arrive(
  watched: Watched,
  tabId: number,
  asked: number,
  signal: AbortSignal,
): Promise<Outcome | null> {
  let left = LOAD_MS;
  while (!signal.aborted) {
    const arrival = await watched.within(left, signal);
    if (arrival.state === 'loaded') return null;
    if (arrival.state === 'download') return trouble('download');
    if (arrival.state === 'error') {
      // The browser's own error page comes yet; it must not be taken for the page that is opened next.
      await watched.within(REST_MS, signal);
      return trouble(navigator.onLine ? troubleOfError(arrival.error) : 'offline', arrival.error);
    }
    if (isNew(await glanceAt(tabId), asked)) return null;
    if (Date.now() - asked > COME_MS) return trouble('timeout');
    left = 1000;
  }
  return trouble('unnamed');
}

async function read(watched: Watched, wanted: Visit, asked: number): Promise<Outcome> {
  const { tabId, inspectionId, hosts, signal } = wanted;
  let last: Outcome = trouble('unreadable');
  for (let n = 0; n < MAX_ADDRESSES && !signal.aborted; n += 1) {
    await pause(REST_MS, signal);
    const { url = '' } = await browser.tabs.get(tabId);
    if (isPage(url) && !isOnSite(url, hosts)) return trouble('elsewhere', url);
    const seen = isPage(url) ? await glanceAt(tabId) : OLD;
    // No script gets into an error page.
    if (!seen) return trouble(navigator.onLine ? 'unnamed' : 'offline', url);
    if (!isNew(seen, asked)) {
      const { state } = await watched.within(REST_MS, signal);
      if (state === 'loaded') continue;
      return trouble(state === 'download' ? 'download' : 'unnamed', url);
    }
    if (isChallenge(seen)) {
      last = trouble('firewall', String(seen.status));
      if ((await watched.within(SECOND_ANSWER_MS, signal)).state === 'loaded') continue;
      return last;
    }
    const found = troubleOfPage(seen);
    if (found) return trouble(found, seen.status >= 400 ? statusDetail(seen.status) : seen.title);
    wanted.onSeen(seen.isHidden);
    const answer = await ask('audit/start', { tabId, inspectionId });
    if (answer.ok && answer.auditId !== undefined) return { auditId: answer.auditId };
    if (answer.ok) return last;
    if (REFUSALS.has(answer.cause)) throw new RecordsRefused(answer.cause);
    last = trouble(TROUBLES_OF[answer.cause] ?? 'unreadable', `${answer.cause} ${answer.detail}`);
    if (answer.cause !== 'moved') return last;
  }
  return last;
}

const trouble = (name: Trouble, detail = ''): Outcome => ({ trouble: name, detail: detail.slice(0, 500) });

const REFUSALS: ReadonlySet<Cause> = new Set(['storage-full', 'closed', 'newer-records', 'not-found']);
const TROUBLES_OF: Partial<Record<Cause, Trouble>> = {
  pdf: 'download',
  file: 'download',
  loading: 'timeout',
  'error-page': 'unnamed',
  'no-page': 'unnamed',
};

/** What stood in the tab before. */
const OLD = { since: 0 } as PageGlance;

const isPage = (url: string): boolean => /^https?:/.test(url);

/** Clocks of page and extension are the same one; times are rounded. */
const isNew = (seen: PageGlance | null, asked: number): boolean => seen !== null && seen.since > asked - 50;

async function glanceAt(tabId: number): Promise<PageGlance | null> {
  const looked = browser.scripting
    .executeScript({ target: { tabId }, injectImmediately: true, func: glance })
    .then(([injection]) => (injection?.result as PageGlance | undefined) ?? null)
    .catch(() => null);
  return Promise.race([looked, pause(GLANCE_MS).then(() => null)]);
}
