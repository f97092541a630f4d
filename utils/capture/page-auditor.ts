import type { PageSnapshot } from '../model/snapshot';
import type { SelectedPlace } from './selection';

/**
 * The injected script's face to the background. A reading crosses in pieces, while the page is still being read: two
 * processes work at once. Each is JSON, because one string crosses the border an order faster than an object of its
 * size.
 */
export interface PageAuditor {
  settle(): Promise<PageSnapshot['settle']>;
  /**
   * Begins to read, and gives the first pieces. What is left of the reading before is not asked for any more.
   * @param reading a name for it, new each time
   * @returns what `receive` takes
   */
  begin(reading: string, settled: PageSnapshot['settle']): Promise<string[]>;
  /** The pieces read since the last call, at least one, as `begin` gives them. Null where that reading is not here. */
  pieces(reading: string): Promise<string[]> | null;
  selection(): SelectedPlace | null;
}
