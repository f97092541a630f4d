import { browser } from 'wxt/browser';
import { type Answer, type Cause, type WalkState, walkKey } from '../../utils/messages';
import { addressKey } from '../../utils/records/address-key';
import { readSiteRecord } from '../../utils/records/reader';
import { isOnSite } from '../../utils/sweep/on-site';
import { auditTab } from './audit';
import { Failure } from './failure';
import { walkOf } from './walk-state';

/**
 * 走查: while it is on in a tab, every page of the site that the inspector opens there is audited by itself, for the
 * inspection that it was begun for, whichever task is the current one. What it knows stands in the session's storage: the
 * worker may be gone between any two pages.
 */

/** A page goes through several addresses before it rests. */
const REST_MS = 400;
/** A page that is not whole by then is read as far as it has come; settling knows what it waits for. */
const SLOW_MS = 8000;

export async function startWalk(tabId: number, inspectionId: string): Promise<Answer> {
  const record = await readSiteRecord(inspectionId);
  if (!record) throw new Failure('not-found', inspectionId);
  const { task, inspection, site } = record;
  if (task.state === 'closed' || inspection.state === 'closed') throw new Failure('closed', inspectionId);
  const state: WalkState = { inspectionId, siteName: site.name, hosts: site.hosts };
  await browser.storage.session.set({ [walkKey(tabId)]: state });
  const tab = await browser.tabs.get(tabId);
  return isOnSite(tab.url ?? '', state.hosts) ? auditTab(tabId, { inspectionId }) : { ok: true };
}

export async function stopWalk(tabId: number): Promise<void> {
  cancel(tabId);
  await browser.storage.session.remove(walkKey(tabId));
}

const waiting = new Map<number, ReturnType<typeof setTimeout>>();

function cancel(tabId: number): void {
  clearTimeout(waiting.get(tabId));
  waiting.delete(tabId);
}

/** Another address or another state of a tab: also where a page changes its address without loading. */
export async function onWalk(tabId: number, change: { status?: string; url?: string }): Promise<void> {
  if (change.status === undefined && change.url === undefined) return;
  const state = await walkOf(tabId);
  if (!state) return;
  cancel(tabId);
  const delay = change.status === 'loading' ? SLOW_MS : REST_MS;
  waiting.set(
    tabId,
    setTimeout(() => void visit(tabId, state), delay),
  );
}

/** Nothing more is recorded for its inspection: the audit has said so, and the walk is over. */
const ENDS: ReadonlySet<Cause> = new Set(['closed', 'not-found']);

/** Audits what is there now; and again where the page went elsewhere meanwhile. */
async function visit(tabId: number, state: WalkState): Promise<void> {
  waiting.delete(tabId);
  const before = await addressOf(tabId);
  if (before === undefined || !isOnSite(before, state.hosts)) return;
  const answer = await auditTab(tabId, { inspectionId: state.inspectionId });
  if (!answer.ok && ENDS.has(answer.cause)) return stopWalk(tabId);
  const after = await addressOf(tabId);
  if (after !== undefined && addressKey(after) !== addressKey(before)) await visit(tabId, state);
}

const addressOf = async (tabId: number): Promise<string | undefined> =>
  (await browser.tabs.get(tabId).catch(() => null))?.url;
