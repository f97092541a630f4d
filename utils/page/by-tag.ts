import { oncePerPage } from './once';
import type { NodeRange, Page } from './page';
import { firstFrom } from './sorted';

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

/** The visible links of a range, in document order. */
export function visibleLinksIn(page: Page, { from, to }: NodeRange): readonly number[] {
  const links = visibleLinks(page);
  return links.slice(firstFrom(links, from), firstFrom(links, to));
}

/** Which nodes stand in a link. Links within links are rare, and pages made to hurt nest thousands. */
const inLinks = oncePerPage((page) => {
  const inside = new Uint8Array(page.nodes.length);
  for (const link of nodesOf(page, 'a')) {
    if (inside[link] === 1) continue;
    const { from, to } = page.subtree(link);
    inside.fill(1, from + 1, to);
  }
  return inside;
});

/** Whether a node stands in a link. */
export const isInLink = (page: Page, node: number): boolean => inLinks(page)[node] === 1;

/** The texts that a visitor sees, in document order. */
export const visibleTexts = oncePerPage((page) => shown(page, '#text'));

/** The headings that a visitor sees, from `h1` down to a level, in document order. */
export const visibleHeadings = (page: Page, deepest: 3 | 4): readonly number[] =>
  ['h1', 'h2', 'h3', 'h4']
    .slice(0, deepest)
    .flatMap((tag) => shown(page, tag))
    .sort((a, b) => a - b);

/** The first field in which a visitor is to type a password; null for none. */
export const passwordField = (page: Page): number | null =>
  shown(page, 'input').find((i) => page.node(i).attrs?.type === 'password') ?? null;
