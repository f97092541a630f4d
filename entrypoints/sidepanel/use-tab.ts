import { useEffect, useState } from 'preact/hooks';
import { type Browser, browser } from 'wxt/browser';
import { AUDIT_LIMIT_MS, TabState, tabKey } from '../../utils/messages';
import { useSession } from './use-session';

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

const read = (stored: unknown): TabState => TabState.safeParse(stored).data ?? IDLE;
const isAtWork = ({ stage }: TabState): boolean =>
  stage === 'waiting' || stage === 'reading' || stage === 'judging';

/** What the background says of a tab, as it changes. */
export function useTabState(tabId: number | undefined): TabState {
  const told = useSession(tabId === undefined ? undefined : tabKey(tabId), read);
  /** What was told when its time was up; anything told since is newer. */
  const [late, setLate] = useState<TabState | null>(null);
  useEffect(() => {
    if (!isAtWork(told)) return;
    // A worker that died in the middle says no more: its time is up a little after its own limit.
    const left = told.since + AUDIT_LIMIT_MS + GRACE_MS - Date.now();
    const timer = setTimeout(() => setLate(told), Math.max(left, 0));
    return () => clearTimeout(timer);
  }, [told]);
  return late === told ? { ...told, stage: 'failed', cause: 'interrupted' } : told;
}
