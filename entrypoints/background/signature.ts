import { browser } from 'wxt/browser';
import type { Signature } from '../../utils/records/writer';
import { INSPECTOR } from '../extension-page/settings';

/** Who speaks, and when. */
export async function signature(): Promise<Signature> {
  const stored = await browser.storage.local.get(INSPECTOR);
  const name = stored[INSPECTOR];
  return { author: typeof name === 'string' ? name : '', at: new Date().toISOString() };
}
