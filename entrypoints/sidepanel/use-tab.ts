import { useEffect, useState } from 'preact/hooks';
import { type Browser, browser } from 'wxt/browser';
import { AUDIT_LIMIT_MS, TabState, tabKey } from '../../utils/messages';

export interface FrontTab {
  readonly id: number;
  /** Undefined where the browser does not tell: no leave for that page. */
  readonly url: string | undefined;
  readonly title: string;
}

const asFront = (tab: Browser.tabs.Tab): FrontTab | null =>
  tab.id === undefined ? null : { id: tab.id, url: tab.url, title: tab.title ?? '' };

/** The tab in front of the panel's window, or the one it is pinned to; null while unknown. */
export function useFrontTab(pinned: number | null): FrontTab | null {
  const [tab, setTab] = useState<FrontTab | null>(null);
  useEffect(() => {
    let current = true;
    const look = async (): Promise<void> => {
      const found =
        pinned === null
          ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
          : await browser.tabs.get(pinned).catch(() => undefined);
      if (current) setTab(found ? asFront(found) : null);
    };
    const onActivated = (): void => void look();
    const onUpdated = (_: number, change: { url?: string; title?: string; status?: string }): void => {
      if (change.url || change.title || change.status) void look();
    };
    void look();
    browser.tabs.onActivated.addListener(onActivated);
    browser.tabs.onUpdated.addListener(onUpdated);
    return () => {
      current = false;
      browser.tabs.onActivated.removeListener(onActivated);
      browser.tabs.onUpdated.removeListener(onUpdated);
    };
  }, [pinned]);
  return tab;
}

/** Each stage begins its own count, so a whole audit may take a little longer than its limit; milliseconds. */
const GRACE_MS = 5000;
const IDLE: TabState = { stage: 'idle', auditId: null, since: 0, cause: null, detail: '' };

/** What the background says of a tab, as it changes. */
export function useTabState(tabId: number | undefined): TabState {
  const [state, setState] = useState<TabState>(IDLE);
  useEffect(() => {
    setState(IDLE);
    if (tabId === undefined) return;
    const key = tabKey(tabId);
    let current = true;
    const take = (value: unknown): void => {
      if (current) setState(TabState.safeParse(value).data ?? IDLE);
    };
    const onChanged = (changes: Record<string, { newValue?: unknown }>): void => {
      const change = changes[key];
      if (change) take(change.newValue);
    };
    browser.storage.session.onChanged.addListener(onChanged);
    void browser.storage.session.get(key).then((stored) => take(stored[key]));
    return () => {
      current = false;
      browser.storage.session.onChanged.removeListener(onChanged);
    };
  }, [tabId]);
  useEffect(() => {
    if (state.stage !== 'waiting' && state.stage !== 'reading' && state.stage !== 'judging') return;
    // A worker that died in the middle says no more: its time is up a little after its own limit.
    const left = state.since + AUDIT_LIMIT_MS + GRACE_MS - Date.now();
    const timer = setTimeout(
      () => setState({ ...state, stage: 'failed', cause: 'interrupted' }),
      Math.max(left, 0),
    );
    return () => clearTimeout(timer);
  }, [state]);
  return state;
}
