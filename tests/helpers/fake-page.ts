import type { PageSnapshot } from '../../utils/model/snapshot';
import { pageSnapshot } from './records';

/** What the background asks of a page in a tab (`entrypoints/background/page.ts`), answered without a browser. */

/** The page as our script would read it. */
export const inTab = { read: async (): Promise<PageSnapshot> => pageSnapshot() };

export const injectAuditor = async (): Promise<void> => undefined;
export const clearFrame = async (): Promise<void> => undefined;
export const settlePage = async (): Promise<PageSnapshot['settle']> => ({ state: 'settled', ms: 900 });
export const readInPage = async () => ({ snapshot: await inTab.read(), captureMs: 30 });
export const documentFacts = async () => ({ url: (await inTab.read()).url, contentType: 'text/html' });
export const selectionIn = async (): Promise<null> => null;
