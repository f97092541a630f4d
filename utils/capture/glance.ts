import type { PageGlance } from '../sweep/trouble';

/**
 * What stands in a tab, before anybody decides whether to audit it. Sent into the page as it is written here, so it uses
 * nothing from outside.
 */
export function glance(): PageGlance {
  const [visit] = performance.getEntriesByType('navigation') as (PerformanceNavigationTiming & {
    readonly responseStatus?: number;
  })[];
  return {
    url: location.href,
    since: performance.timeOrigin,
    title: document.title.slice(0, 200),
    status: visit?.responseStatus ?? 0,
    text: (document.body?.innerText ?? '').trim().slice(0, 2000),
    links: document.links.length,
    hasPassword: document.querySelector('input[type=password]') !== null,
    isHidden: document.visibilityState === 'hidden',
  };
}
