import { browser } from 'wxt/browser';
import { type Cause, TabState, tabKey } from '../../utils/messages';
import { countOutcomes } from '../../utils/records/effective';
import { readAudit } from '../../utils/records/reader';

const IDLE: TabState = { stage: 'idle', auditId: null, since: 0, cause: null, detail: '' };
/** When this worker began: what one before it was at, nobody ends any more. */
const BORN = Date.now();
const TAB_KEY = /^tab:(\d+)$/;

/** Writes what is going on in a tab; panels see it at once. Of a tab that is gone nothing is kept. */
export async function setTabState(tabId: number, state: Partial<TabState>): Promise<void> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (tab) await browser.storage.session.set({ [tabKey(tabId)]: { ...IDLE, since: Date.now(), ...state } });
}

/** What is going on in a tab, as a worker started just now would know it. */
export async function tabState(tabId: number): Promise<TabState> {
  const key = tabKey(tabId);
  const stored = await browser.storage.session.get(key);
  return TabState.safeParse(stored[key]).data ?? IDLE;
}

export const setFailure = (tabId: number, cause: Cause, detail: string): Promise<void> =>
  setTabState(tabId, { stage: 'failed', cause, detail });

export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(tabKey(tabId));
}

/** Another page in the tab: what stood there before is not about it. The browser clears the badge by itself. */
export async function onNavigation(tabId: number, change: { status?: string }): Promise<void> {
  if (change.status !== 'loading') return;
  const { stage, since } = await tabState(tabId);
  if (stage === 'idle') return;
  if (stage === 'done' || stage === 'failed' || since < BORN) await setTabState(tabId, {});
}

/** The badge of each audited tab shows the number of 不符合, the inspector's word included; nothing where there is none. */
export async function refreshBadges(): Promise<void> {
  const stored = await browser.storage.session.get(null);
  for (const [key, value] of Object.entries(stored)) {
    const tabId = Number(TAB_KEY.exec(key)?.[1]);
    const state = TabState.safeParse(value).data;
    if (Number.isNaN(tabId) || state?.stage !== 'done' || state.auditId === null) continue;
    const audit = await readAudit(state.auditId);
    if (audit) await setBadge(tabId, countOutcomes(audit).fail);
  }
}

async function setBadge(tabId: number, fails: number): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#b3261e' });
    await browser.action.setBadgeText({ tabId, text: fails > 0 ? String(fails) : '' });
  } catch {
    // The tab is gone.
  }
}
