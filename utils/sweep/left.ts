import type { Sweep } from '../model/sweep';
import { intervalOf, isLeft, type MachinePage } from './machine';

/** Visits that are timed: the site may have become faster or slower since. */
const RECENT = 20;

/**
 * Time until a sweep is through, milliseconds; null where nothing was visited yet to reckon by. Articles that columns
 * to come will bring are not foreseen.
 */
export function timeLeft(
  sweep: Pick<Sweep, 'state' | 'settings' | 'crawlDelayMs'>,
  pages: readonly MachinePage[],
): number | null {
  const left = pages.filter((page) => page.state === 'open' || isLeft(sweep, page)).length;
  if (left === 0) return 0;
  const visited = pages
    .filter(({ state }) => state === 'done' || state === 'failed')
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, RECENT);
  if (visited.length === 0) return null;
  const visits = visited.reduce((sum, { openedAt, at }) => sum + Date.parse(at) - Date.parse(openedAt), 0);
  return left * Math.max(intervalOf(sweep), visits / visited.length / sweep.settings.atOnce);
}
