import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/**
 * What the background keeps under a key of the session's storage, as it changes.
 * @param key undefined while nothing is known to look for
 * @param read what is made of the stored value; of one that is missing or not understood, too
 */
export function useSession<Value>(key: string | undefined, read: (stored: unknown) => Value): Value {
  const [value, setValue] = useState(() => read(undefined));
  useEffect(() => {
    setValue(read(undefined));
    if (key === undefined) return;
    let current = true;
    const take = (stored: unknown): void => {
      if (current) setValue(read(stored));
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
  }, [key]);
  return value;
}
