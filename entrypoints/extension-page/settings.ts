import { browser } from 'wxt/browser';
import type { Scheme } from '../../utils/model/scheme';
import { OfficeSettings, Schemes, wordOn } from '../../utils/settings/settings';

/** Where the inspector's name is kept, in `storage.local`. */
export const INSPECTOR = 'inspectorName';

/** Where an inspector's own 本地方案 are kept, in `storage.local`. */
export const SCHEMES = 'schemes';

/** The schemes kept on this machine; none where what is stored is no such thing. */
export async function keptSchemes(): Promise<Scheme[]> {
  const stored = (await browser.storage.local.get(SCHEMES))[SCHEMES];
  return Schemes.safeParse(stored).data ?? [];
}

/** 由单位统一设定. `problem`: why what the office pushed is not used; null where it is, or there is none. */
export interface Office {
  readonly settings: OfficeSettings;
  readonly problem: string | null;
}

/** What the office pushes through the browser's managed storage. A browser without one pushes nothing. */
export async function officeSettings(): Promise<Office> {
  const pushed = await browser.storage.managed.get(null).catch(() => ({}));
  const { data, error } = OfficeSettings.safeParse(pushed);
  return data ? { settings: data, problem: null } : { settings: {}, problem: wordOn(error) };
}

/** Calls back after each change of what the office pushes. */
export function onOfficeSettings(listener: () => void): () => void {
  const onChanged = (_: unknown, area: string): void => {
    if (area === 'managed') listener();
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
