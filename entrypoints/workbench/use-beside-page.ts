import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Answer, Cause } from '../../utils/messages';
import type { OpenQuestion } from '../../utils/records/reader';
import { ask } from '../extension-page/ask';
import { mayReadSite } from '../extension-page/site-permission';

/** A page that never finishes is looked at as far as it has come. */
const LOADED_BY_MS = 15_000;

export type BesideState =
  | { readonly stage: 'closed' | 'opening' | 'shown' | 'no-place' }
  | { readonly stage: 'permission'; readonly host: string }
  | { readonly stage: 'failed'; readonly cause: Cause };

export interface BesidePage {
  readonly state: BesideState;
  /** Whether the window is open: then it follows the questions. */
  readonly isOpen: boolean;
  /** Opens the question's page, in the window that is open already where there is one, and frames the element. */
  show(question: OpenQuestion): Promise<void>;
  /** Whether the page in the window is the question's. */
  shows(question: OpenQuestion): boolean;
  /** Keeps evidence of a question whose page is opened first where need be. */
  take(question: OpenQuestion): Promise<Answer>;
}

/**
 * The page of the question in a window beside the workbench, so that both are in view and the keys stay in the lane. One
 * thing after another: evidence is kept before the next page is opened over it.
 */
export function useBesidePage(): BesidePage {
  const [state, setState] = useState<BesideState>({ stage: 'closed' });
  const tab = useRef<number | null>(null);
  const address = useRef('');
  const wanted = useRef('');
  const work = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    const onRemoved = (tabId: number): void => {
      if (tabId !== tab.current) return;
      tab.current = null;
      address.current = '';
      setState({ stage: 'closed' });
    };
    browser.tabs.onRemoved.addListener(onRemoved);
    return () => browser.tabs.onRemoved.removeListener(onRemoved);
  }, []);

  const inTurn = <Result>(task: () => Promise<Result>): Promise<Result> => {
    const result = work.current.then(task);
    work.current = result.catch(() => undefined);
    return result;
  };

  const open = async ({ audit, finding }: OpenQuestion): Promise<void> => {
    const { url } = audit;
    if (tab.current === null || address.current !== url) {
      setState({ stage: 'opening' });
      tab.current = await openBeside(tab.current, url);
      address.current = url;
    }
    const { hostname: host } = new URL(url);
    if (!(await mayReadSite([host]))) return setState({ stage: 'permission', host });
    const exhibit = finding.evidence.findIndex(({ path }) => path !== undefined);
    if (exhibit < 0) return setState({ stage: 'no-place' });
    const answer = await ask('show/locate', { tabId: tab.current, findingId: finding.id, exhibit });
    // Asked for again, it is loaded again.
    if (!answer.ok) address.current = '';
    setState(answer.ok ? { stage: 'shown' } : { stage: 'failed', cause: answer.cause });
  };

  return {
    state,
    isOpen: tab.current !== null,
    shows: ({ audit }) => tab.current !== null && address.current === audit.url,
    show: (question) => {
      wanted.current = question.finding.id;
      return inTurn(async () => {
        // Passed over meanwhile.
        if (wanted.current === question.finding.id) await open(question);
      }).catch(() => setState({ stage: 'failed', cause: 'unexpected' }));
    },
    take: (question) =>
      inTurn(async () => {
        if (tab.current === null || address.current !== question.audit.url) await open(question);
        const tabId = tab.current;
        if (tabId === null) return { ok: false, cause: 'no-page', detail: '' } as const;
        return ask('evidence/take', { tabId, findingId: question.finding.id });
      }).catch((error: unknown) => ({ ok: false, cause: 'unexpected', detail: String(error) }) as const),
  };
}

/** Opens an address in a tab, or in a new window on the right half of the screen, and waits until it is there. */
async function openBeside(tabId: number | null, url: string): Promise<number> {
  const loads = watchLoads();
  if (tabId !== null) {
    await browser.tabs.update(tabId, { url });
    await loads.of(tabId);
    return tabId;
  }
  const own = await browser.windows.getCurrent();
  const half = Math.floor(screen.availWidth / 2);
  const place = { top: 0, width: half, height: screen.availHeight };
  const window = await browser.windows
    .create({ url, focused: false, left: half, ...place })
    .catch(() => browser.windows.create({ url, focused: false }));
  const opened = window?.tabs?.[0]?.id;
  if (opened === undefined) throw new Error('no window was opened');
  if (own.id !== undefined) {
    // Side by side; where a window manager does not allow it, the windows stay as they are.
    await browser.windows.update(own.id, { state: 'normal', left: 0, ...place }).catch(() => undefined);
    await browser.windows.update(own.id, { focused: true }).catch(() => undefined);
  }
  await loads.of(opened);
  return opened;
}

/** Hears of pages that are loaded from now on: one may be there before its tab is known. */
function watchLoads(): { of(tabId: number): Promise<void> } {
  const loaded = new Set<number>();
  let onLoaded = (): void => undefined;
  const onUpdated = (tabId: number, { status }: { status?: string }): void => {
    if (status !== 'complete') return;
    loaded.add(tabId);
    onLoaded();
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  const late = new Promise<void>((resolve) => setTimeout(resolve, LOADED_BY_MS));
  return {
    async of(tabId) {
      const there = new Promise<void>((resolve) => {
        onLoaded = () => loaded.has(tabId) && resolve();
        onLoaded();
      });
      await Promise.race([there, late]);
      browser.tabs.onUpdated.removeListener(onUpdated);
    },
  };
}
