import type { SnapshotNode } from '../../model/snapshot';
import { nodesOf } from '../by-tag';
import { footerOf } from '../footer';
import { oncePerPage } from '../once';
import type { Page } from '../page';
import { childrenOf } from '../tree';

/** Visible elements as parents and children, and what lies outside the page's matter. Built once per page. */
export class Outline {
  /** Filled as asked: few elements of a page are. */
  private readonly below = new Map<number, readonly number[]>();
  private readonly outside: Uint8Array;

  constructor(readonly page: Page) {
    this.outside = new Uint8Array(page.nodes.length);
    for (const { from, to } of footerOf(page).ranges) this.outside.fill(1, from, to);
    for (const nav of nodesOf(page, 'nav')) {
      if (this.isOutside(nav)) continue;
      const { from, to } = page.subtree(nav);
      this.outside.fill(1, from, to);
    }
  }

  /** Visible element children, in order. */
  children(index: number): readonly number[] {
    let children = this.below.get(index);
    if (!children) {
      children = childrenOf(this.page, index).filter((child) => isSeen(this.page.node(child)));
      this.below.set(index, children);
    }
    return children;
  }

  /** In the footer or in a `nav`. */
  isOutside(index: number): boolean {
    return this.outside[index] === 1;
  }

  /** The nearest element around a node of some kinds, at most `steps` up; -1 for none. */
  around(index: number, tags: ReadonlySet<string>, steps = 12): number {
    let i = index;
    for (let climbed = 0; i >= 0 && climbed <= steps; climbed++) {
      if (tags.has(this.page.node(i).tag)) return i;
      i = this.page.node(i).parent;
    }
    return -1;
  }

  /** Visible text of an element, or what its pictures say instead. */
  says(index: number): string {
    const text = this.page.textOf(this.page.subtree(index)).trim();
    if (text !== '') return text;
    for (const i of this.page.select(
      this.page.subtree(index),
      ({ tag, hidden }) => tag === 'img' && !hidden,
    )) {
      const { alt = '', title = '' } = this.page.node(i).attrs ?? {};
      if (alt.trim() || title.trim()) return alt.trim() || title.trim();
    }
    return '';
  }

  /** The first link of a range that leads somewhere, as an address; null for none. */
  linkIn({ from, to }: { readonly from: number; readonly to: number }): string | null {
    for (let i = from; i < to; i++) {
      const { tag, href } = this.page.node(i);
      if (tag === 'a' && href !== undefined && /^https?:/i.test(href)) return href;
    }
    return null;
  }
}

const isSeen = ({ tag, hidden }: SnapshotNode): boolean => !hidden && tag[0] !== '#' && !UNSEEN.has(tag);

const UNSEEN = new Set('script style noscript template link meta title head option br hr'.split(' '));

/** The outline of a page. */
export const outlineOf = oncePerPage((page) => new Outline(page));
