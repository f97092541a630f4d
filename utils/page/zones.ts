import type { SnapshotNode } from '../model/snapshot';
import type { NodeRange, Page, TextMatch } from './page';

/** A part of the page: one or several subtrees (a desktop and a mobile footer, say), in document order. */
export class Zone {
  constructor(
    readonly page: Page,
    /** The roots of the zone. Empty: the zone was not found. */
    readonly roots: readonly number[],
  ) {}

  get found(): boolean {
    return this.roots.length > 0;
  }

  get ranges(): NodeRange[] {
    return this.roots.map((root) => this.page.subtree(root));
  }

  /** Visible text, normalised. */
  get text(): string {
    return this.ranges.map((range) => this.page.textOf(range)).join('\n');
  }

  find(expression: RegExp): TextMatch | null {
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
   * True where a script or fragment named as a footer stands on the page: what it writes belongs to the footer, and
   * whether it wrote all of it cannot be known from here.
   */
  get writtenElsewhere(): boolean {
    return (
      [
        ...this.page.select(
          this.page.whole,
          (node) => node.tag === 'script' && FOOTER_FILE.test(node.href ?? ''),
        ),
      ].length > 0
    );
  }

  /** Places in the zone that could not be read: frames, plug-ins, and what lies over the capture's caps. */
  get opaque(): number[] {
    return this.page.snapshot.opaque
      .map((place) => place.node)
      .filter((node) => this.ranges.some(({ from, to }) => node >= from && node < to));
  }
}

/** Scripts and fragments that write footers: `js/footer.js`, `bottom.html`, `foot_nr.js`. */
const FOOTER_FILE = /(?:foot|bottom|copyright|dibu)[\w-]*\.(?:js|s?html?|jsp|aspx?|php)/i;

/** What a footer says and little else does. */
const FOOTER_WORDS =
  /版权所有|主办(?:单位)?\s*:|[^ \n]{2,20}主办|承办(?:单位)?\s*:|标识码|备案(?:编?号|序号)|ICP\s*备|公\s*网\s*安\s*备|技术支持|网站地图|copyright|©|All Rights Reserved/gi;
const FOOTER_NAME = /foot|bottom|copyright|banquan|(?:^|[-_ ])(?:bq|db|dibu)(?:$|[-_ ])/i;
/** A footer is short; a longer block is the page. Characters. */
const FOOTER_TEXT = 2500;

const footers = new WeakMap<Page, Zone>();

/**
 * 底部功能区: blocks that call themselves a footer and say what footers say, else the lowest short block that says it.
 * Not found is an honest answer: the zone is then empty.
 */
export function footerOf(page: Page): Zone {
  let zone = footers.get(page);
  if (!zone) {
    zone = new Zone(page, footerRoots(page));
    footers.set(page, zone);
  }
  return zone;
}

function footerRoots(page: Page): number[] {
  const words = page.findAll(page.whole, FOOTER_WORDS).map(({ node }) => node);
  const named: number[] = [];
  for (const i of page.select(page.whole, isNamedFooter)) {
    const { from, to } = page.subtree(i);
    const last = named.at(-1);
    if (last !== undefined && i < page.subtree(last).to) continue;
    const [start, end] = page.textSpan({ from, to });
    if (end - start > FOOTER_TEXT) continue;
    if (words.some((node) => node >= from && node < to)) named.push(i);
  }
  if (named.length > 0) return named;

  // The lowest cluster of footer words: the largest short block around the last of them.
  const last = words.at(-1);
  if (last === undefined) return [];
  let root = -1;
  for (const i of page.ancestors(last)) {
    const { tag } = page.node(i);
    if (tag === 'body' || tag === 'html') break;
    const [start, end] = page.textSpan(page.subtree(i));
    if (end - start > FOOTER_TEXT) break;
    root = i;
  }
  return root < 0 ? [] : [root];
}

const isNamedFooter = (node: SnapshotNode): boolean =>
  !node.hidden &&
  node.tag !== 'body' &&
  node.tag !== 'html' &&
  node.tag[0] !== '#' &&
  (node.tag === 'footer' || FOOTER_NAME.test(`${node.attrs?.id ?? ''} ${node.attrs?.class ?? ''}`));
