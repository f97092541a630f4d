import type { SnapshotNode } from '../model/snapshot';
import type { Page } from './page';

/**
 * Tells what nodes have from themselves, or from the nearest element around them; null where none says anything. What is
 * around many is looked at once: linear over all calls, however deep a page is nested.
 *
 * @param own what a node itself says; undefined for nothing
 */
export function inherited<Said>(
  page: Page,
  own: (node: SnapshotNode) => Said | undefined,
): (index: number) => Said | null {
  const known: (Said | null | undefined)[] = [];
  return (index) => {
    const path: number[] = [];
    let said: Said | null | undefined;
    for (let i = index; i >= 0 && said === undefined; i = page.node(i).parent) {
      said = known[i] === undefined ? own(page.node(i)) : known[i];
      path.push(i);
    }
    for (const i of path) known[i] = said ?? null;
    return said ?? null;
  };
}
