import type { PageSnapshot } from '../model/snapshot';

/** How long the page took to load; undefined before the end of its `load` event. */
export function loadTiming(): PageSnapshot['timing'] {
  const [entry] = performance.getEntriesByType('navigation') as Partial<PerformanceNavigationTiming>[];
  if (!entry?.loadEventEnd) return undefined;
  // A page that was loaded ahead began for its visitor when it was shown.
  const { activationStart = 0 } = entry as { readonly activationStart?: number };
  return {
    loadMs: Math.max(0, Math.round(entry.loadEventEnd - activationStart)),
    fromCache: entry.transferSize === 0,
  };
}
