import type { ListItem } from '../lists/list';
import type { Page } from '../page';

/** An address that was never filled in. `javascript:` is none of these: a script may answer it. */
const EMPTY = /^\s*#*\s*$/;

/** Whether entries have links and none of them leads anywhere, as far as the page says. */
export function emptyEntries(page: Page, items: readonly ListItem[]): boolean {
  return (
    items.length > 0 &&
    items.every(({ node }) => {
      const row = page.subtree(node);
      const links = [...page.select(row, ({ tag }) => tag === 'a')].map((i) => page.node(i).attrs ?? {});
      const isScripted = [...page.select(row, ({ attrs }) => attrs?.onclick !== undefined)].length > 0;
      return (
        links.length > 0 && !isScripted && links.every(({ href }) => href !== undefined && EMPTY.test(href))
      );
    })
  );
}
