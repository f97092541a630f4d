import type { SnapshotNode } from '../model/snapshot';
import type { Page } from './page';

/** Elements a visitor never reads as content, shown or not. */
export const UNSEEN: ReadonlySet<string> = new Set(
  'script style noscript template link meta title head option #comment'.split(' '),
);

/** The children of a node, texts too. */
export function childrenOf(page: Page, index: number): number[] {
  const children: number[] = [];
  const { to } = page.subtree(index);
  for (let child = index + 1; child < to; child = page.endOf(child)) children.push(child);
  return children;
}

/** The elements of a page as parents and children: what a list of nodes does not show at a glance. Built in one pass. */
export class Tree {
  private readonly below = new Map<number, number[]>();
  private readonly places: Int32Array;

  constructor(readonly page: Page) {
    this.places = new Int32Array(page.nodes.length);
    page.nodes.forEach(({ tag, parent }, i) => {
      if (tag === '#text' || UNSEEN.has(tag)) return;
      const siblings = this.below.get(parent);
      this.places[i] = siblings?.length ?? 0;
      if (siblings) siblings.push(i);
      else this.below.set(parent, [i]);
    });
  }

  /** Element children in order. */
  children(index: number): readonly number[] {
    return this.below.get(index) ?? [];
  }

  /** All elements that have element children, with those children. */
  families(): IterableIterator<[number, readonly number[]]> {
    return this.below.entries();
  }

  /** The sibling some places on, or undefined. */
  sibling(index: number, by: number): number | undefined {
    return this.children(this.page.node(index).parent)[(this.places[index] ?? 0) + by];
  }

  /** At most `count` siblings after an element. */
  after(index: number, count: number): readonly number[] {
    const place = (this.places[index] ?? 0) + 1;
    return this.children(this.page.node(index).parent).slice(place, place + count);
  }

  /** Characters of visible text below an element. */
  length(index: number): number {
    return this.page.textLength(this.page.subtree(index));
  }

  text(index: number): string {
    return this.page.textOf(this.page.subtree(index));
  }

  /** Same element, same class but for what says which one is open just now. */
  isLike(one: number, other: number): boolean {
    const a = this.page.node(one);
    const b = this.page.node(other);
    return a.tag === b.tag && shapeOf(a) === shapeOf(b);
  }

  /** The nearest element around a node (or the node itself) of some kinds; -1 for none below `limit`. */
  around(index: number, tags: ReadonlySet<string>): number {
    let i = index;
    while (i >= 0 && !tags.has(this.page.node(i).tag)) i = this.page.node(i).parent;
    return i;
  }
}

const STATE =
  /^(?:active|on|cur|current|selected|sel|hover|show|open|hide|hidden|none|dn|block|first|last|now|in|fade|odd|even|(?:is|layui|el)-[\w-]+|.*[-_](?:active|on|cur|current|show|this|selected))$/i;

const shapeOf = ({ attrs }: SnapshotNode): string =>
  (attrs?.class ?? '')
    .split(/\s+/)
    .filter((word) => word !== '' && !STATE.test(word))
    .map((word) => word.replace(/[-_]?(?<!\d)\d+$/, ''))
    .join(' ');
