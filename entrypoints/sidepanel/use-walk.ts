import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { WalkState, walkKey } from '../../utils/messages';

/** 走查 in a tab, as the background keeps it; null while it is off. */
export function useWalk(tabId: number | undefined): WalkState | null {
  const [walk, setWalk] = useState<WalkState | null>(null);
  useEffect(() => {
    setWalk(null);
    if (tabId === undefined) return;
    const key = walkKey(tabId);
    let current = true;
    const take = (value: unknown): void => {
      if (current) setWalk(WalkState.safeParse(value).data ?? null);
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
  return walk;
}
