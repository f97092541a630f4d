import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Scheme } from '../../utils/model/scheme';
import { keptSchemes, SCHEMES } from './settings';

/** The schemes kept on this machine, as they change. */
export function useSchemes(): readonly Scheme[] {
  const [schemes, setSchemes] = useState<readonly Scheme[]>([]);
  useEffect(() => {
    const look = (): void => void keptSchemes().then(setSchemes);
    const onChanged = (changes: object): void => {
      if (SCHEMES in changes) look();
    };
    look();
    browser.storage.local.onChanged.addListener(onChanged);
    return () => browser.storage.local.onChanged.removeListener(onChanged);
  }, []);
  return schemes;
}
