import type { PageSnapshot } from '../model/snapshot';
import { documentElement, readyState, selectAll, textContent } from './dom';

/** Complete, and no change for about two seconds; at most ten seconds’ wait. */
const QUIET_MS = 2000;
const LIMIT_MS = 10_000;
/** Even a page that was loaded long ago is watched this long: it may be filling itself just now. */
const WATCH_MS = 500;
const TICK_MS = 100;

const FOOTERS =
  'footer,[class*="foot" i],[id*="foot" i],[class*="bottom" i],[id*="bottom" i],[class*="copyright" i],[id*="copyright" i]';
const LISTS = 'li,tr,dd,dt,article';

/**
 * Waits until the page is complete and its footer and lists are quiet. Only these are watched: tickers, clocks and
 * carousels never rest. A page whose footer has not come is scrolled to its end once, for what loads late, and back.
 */
export async function settle(document: Document): Promise<PageSnapshot['settle']> {
  const began = performance.now();
  const ms = () => Math.round(performance.now() - began);
  let changed = Math.min(began, loadedAt() ?? began);
  let dirty = true;
  let known = '';
  let scrolled = false;
  const observer = new MutationObserver(() => {
    dirty = true;
  });
  const root = documentElement(document);
  if (root) observer.observe(root, { childList: true, characterData: true, subtree: true });
  try {
    for (;;) {
      if (dirty) {
        dirty = false;
        const now = signature(document);
        if (known !== '' && now !== known) changed = performance.now();
        known = now;
      }
      const quiet = performance.now() - changed >= QUIET_MS;
      if (readyState(document) === 'complete' && quiet && ms() >= WATCH_MS) {
        if (scrolled || hasFooter(document)) return { state: 'settled', ms: ms() };
        scrolled = true;
        await visitEnd(document);
        dirty = true;
        // What the visit woke has a second to show itself.
        changed = Math.max(changed, performance.now() - QUIET_MS + 1000);
        continue;
      }
      if (ms() >= LIMIT_MS) return { state: 'timeout', ms: ms() };
      await pause(TICK_MS);
    }
  } finally {
    observer.disconnect();
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** When the page finished loading, in this document's time; null while it has not. */
function loadedAt(): number | null {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation && navigation.loadEventEnd > 0 ? navigation.loadEventEnd : null;
}

/** Changes when a footer's text or the number of rows changes; cheap enough for every tick. */
function signature(document: Document): string {
  return `${selectAll(document, LISTS).length}|${footerTexts(document).join('|')}`;
}

function footerTexts(document: Document): string[] {
  const texts: string[] = [];
  const footers = selectAll(document, FOOTERS);
  for (let i = footers.length - 1; i >= 0 && texts.length < 12; i--) {
    const text = (textContent(footers[i] as Element) ?? '').slice(0, 4000).trim();
    if (text) texts.push(text);
  }
  return texts;
}

const hasFooter = (document: Document): boolean =>
  footerTexts(document).some((text) => /备案|标识码|版权|主办|copyright/i.test(text));

async function visitEnd(document: Document): Promise<void> {
  const { scrollX, scrollY } = window;
  const height = documentElement(document)?.scrollHeight ?? 0;
  if (height <= window.innerHeight) return;
  window.scrollTo({ left: scrollX, top: height, behavior: 'instant' });
  await pause(400);
  window.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
}
