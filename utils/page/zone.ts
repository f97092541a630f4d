import type { SnapshotNode } from '../model/snapshot';
import { loadsFooter } from './footer-files';
import type { FoundText, NodeRange, Page, TextMatch } from './page';
import { firstFrom } from './sorted';

/** A part of the page: one or several subtrees (a desktop and a mobile footer, say), in document order. */
export class Zone {
  readonly ranges: readonly NodeRange[];
  private seenText: string | undefined;
  private loaded: boolean | undefined;

  constructor(
    readonly page: Page,
    /** The roots of the zone, sorted, none inside another. Empty: the zone was not found. */
    readonly roots: readonly number[],
    /** What an inspector calls it. */
    readonly place: string,
  ) {
    this.ranges = roots.map((root) => page.subtree(root));
  }

  get found(): boolean {
    return this.roots.length > 0;
  }

  /** Visible text, normalised. */
  get text(): string {
    this.seenText ??= this.ranges.map((range) => this.page.textOf(range)).join('\n');
    return this.seenText;
  }

  contains(node: number): boolean {
    const next = firstFrom(this.roots, node + 1);
    const range = this.ranges[next - 1];
    return range !== undefined && node < range.to;
  }

  find(expression: RegExp): FoundText | null {
    for (const range of this.ranges) {
      const found = this.page.find(range, expression);
      if (found) return found;
    }
    return null;
  }

  findAll(expression: RegExp): TextMatch[] {
    return this.ranges.flatMap((range) => this.page.findAll(range, expression));
  }

  /** Nodes that satisfy a test, in document order. Hidden ones too: the test decides. */
  select(test: (node: SnapshotNode, index: number) => boolean): number[] {
    return this.ranges.flatMap((range) => [...this.page.select(range, test)]);
  }

  /**
   * True where a script, fragment or frame named as a footer stands on the page: what it writes belongs to the footer,
   * and whether it wrote all of it cannot be known from here.
   */
  get writtenElsewhere(): boolean {
    this.loaded ??= this.page.nodes.some((_, i) => loadsFooter(this.page, i));
    return this.loaded;
  }

  /** Places in the zone that could not be read: frames, plug-ins, and what lies over the capture's caps. */
  get opaque(): number[] {
    return this.page.snapshot.opaque.map((place) => place.node).filter((node) => this.contains(node));
  }
}

/** The id and classes of an element, by which its maker calls it. */
export function nameOf({ attrs }: SnapshotNode): string {
  const id = attrs?.id;
  const classes = attrs?.class;
  // Few elements have both: the others' names are not put together anew each time.
  if (id === undefined) return classes ?? '';
  return classes === undefined ? id : `${id} ${classes}`;
}
