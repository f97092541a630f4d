import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { readLists } from '../page/lists/reading';
import type { Page } from '../page/page';
import { columnKey } from '../records/column-key';
import { isOpenable } from './on-site';

/** 内容页 of a column that are visited, too: drawn at random, and by the same seed the same ones again. */

export interface DrawnArticle {
  readonly url: string;
  readonly title: string;
}

/**
 * Draws some articles from the list of a column's page.
 * @param seed of the sweep; each column draws by its own share of it, in whatever order columns are visited
 */
export function drawArticles(
  page: Page,
  hosts: readonly string[],
  { articles, seed }: { readonly articles: number; readonly seed: number },
): DrawnArticle[] {
  const own = columnKey(page.snapshot.url);
  const byKey = new Map<string, DrawnArticle>();
  for (const { items } of readLists(page).main) {
    for (const { href, title } of items) {
      if (href === null || title === '' || !isOpenable(href, hosts, title)) continue;
      const key = columnKey(href);
      if (key !== own && !byKey.has(key)) byKey.set(key, { url: href, title });
    }
  }
  const pool = [...byKey.values()];
  const random = xoroshiro128plus(seed ^ hashOf(own));
  const drawn: DrawnArticle[] = [];
  while (drawn.length < articles && pool.length > 0) {
    drawn.push(...pool.splice(uniformInt(random, 0, pool.length - 1), 1));
  }
  return drawn;
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}
