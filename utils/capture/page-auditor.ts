import type { PageSnapshot } from '../model/snapshot';
import type { SelectedPlace } from './selection';

/**
 * The injected script's face to the background. A reading crosses in pieces, while the page is still being read: two
 * processes work at once. Pieces are JSON, because one string crosses the border an order faster than an object of its
 * size.
 */
export interface PageAuditor {
  settle(): Promise<PageSnapshot['settle']>;
  /**
   * Begins to read. What is left of the reading before is not asked for any more.
   * @param reading a name for it, new each time
   */
  begin(reading: string, settled: PageSnapshot['settle']): void;
  /** The pieces read since the last call, at least one: JSON, for `receive`. Null where that reading is not here. */
  pieces(reading: string): Promise<string> | null;
  selection(): SelectedPlace | null;
}
