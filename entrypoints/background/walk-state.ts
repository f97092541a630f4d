import { browser } from 'wxt/browser';
import { WalkState, walkKey } from '../../utils/messages';
import { isOnSite } from '../../utils/sweep/on-site';

/** The walk that is on in a tab; null where there is none. */
export async function walkOf(tabId: number): Promise<WalkState | null> {
  const key = walkKey(tabId);
  return WalkState.safeParse((await browser.storage.session.get(key))[key]).data ?? null;
}

/** The inspection that a page of its site is recorded for while a walk is on in its tab. */
export async function walkedInspection(tabId: number, address: string): Promise<string | undefined> {
  const walk = await walkOf(tabId);
  return walk && isOnSite(address, walk.hosts) ? walk.inspectionId : undefined;
}
