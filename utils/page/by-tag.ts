import { oncePerPage } from './once';
import type { Page } from './page';

/** Nodes by their tag. Twenty rules look for links or texts: one pass over the page serves them all. */
const tagsOf = oncePerPage((page) => {
  const byTag = new Map<string, number[]>();
  for (let i = 0; i < page.nodes.length; i++) {
    const { tag } = page.node(i);
    const same = byTag.get(tag);
    if (same) same.push(i);
    else byTag.set(tag, [i]);
  }
  return byTag;
});

/** All nodes of a tag, hidden ones too, in document order. */
export const nodesOf = (page: Page, tag: string): readonly number[] => tagsOf(page).get(tag) ?? [];

const shown = (page: Page, tag: string): readonly number[] =>
  nodesOf(page, tag).filter((i) => !page.node(i).hidden);

/** The links that a visitor sees, in document order. */
export const visibleLinks = oncePerPage((page) => shown(page, 'a'));

/** The texts that a visitor sees, in document order. */
export const visibleTexts = oncePerPage((page) => shown(page, '#text'));

/** The headings that a visitor sees, from `h1` down to a level, in document order. */
export const visibleHeadings = (page: Page, deepest: 3 | 4): readonly number[] =>
  ['h1', 'h2', 'h3', 'h4']
    .slice(0, deepest)
    .flatMap((tag) => shown(page, tag))
    .sort((a, b) => a - b);
