import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { INSPECTOR } from './settings';

/** The inspector's name, as it stands in the settings. */
export function useInspectorName(): string | null {
  const [name, setName] = useState<string | null>(null);
  useEffect(() => {
    const take = (value: unknown): void => setName(typeof value === 'string' ? value : '');
    const onChanged = (changes: Record<string, { newValue?: unknown }>): void => {
      if (changes[INSPECTOR]) take(changes[INSPECTOR].newValue);
    };
    browser.storage.local.onChanged.addListener(onChanged);
    void browser.storage.local.get(INSPECTOR).then((stored) => take(stored[INSPECTOR]));
    return () => browser.storage.local.onChanged.removeListener(onChanged);
  }, []);
  return name;
}
