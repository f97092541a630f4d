import { CAPS } from '../model/caps';
import type { OpaquePlace, PageSnapshot } from '../model/snapshot';
import { isInline } from '../model/tags';
import { AttributeReader, shortAddress } from './attributes';
import { Cursor, PagePlace, type Place } from './cursor';
import {
  attributeNames,
  attributeOf,
  boxOf,
  characterSet,
  contentType,
  data,
  documentElement,
  firstChild,
  frameDocument,
  hasAttributes,
  localName,
  nextSibling,
  nodeType,
  rootOf,
  shadowRootOf,
  titleOf,
  visibilityState,
} from './dom';
import { FRAME_MARK } from './frame-mark';
import { maskPersonalNumbers } from './mask';
import { isMeasured, isMeasuredBlock, leadsOf } from './measured';
import { Packer } from './packed-nodes';
import { HIDDEN, imageState, look, SEEN } from './sight';
import { loadTiming } from './timing';

const ELEMENT = 1;
const TEXT = 3;
const COMMENT = 8;

/** Elements whose content no visitor reads as text. */
const LEAVES = new Set('script style noscript template svg canvas video audio select textarea'.split(' '));
/** Elements that hold nothing and are not drawn by a picture behind them. */
const PLAIN = new Set('img br hr wbr'.split(' '));
/** Elements that are many and never have a shadow root. */
const SHADOWLESS = new Set(
  'a li ul ol dl dt dd table tbody thead tr td th b i em strong font img'.split(' '),
);
/** Comments worth a hint: they often hold what the visible page lacks. */
const TELLING_COMMENT = /标识码|jiucuo|conac|ICP|公网安备|纠错|找错|foot|<li|<tr/i;
const MAX_BACKGROUNDS = 10_000;
const NONE: readonly string[] = [];

/** Reads one page, in as many goes as it is given. */
export class Reader {
  readonly nodes = new Packer();
  private readonly meta: { name: string; content: string }[] = [];
  private readonly opaque: OpaquePlace[] = [];
  private readonly masked = { identity: 0, bankCard: 0, mobile: 0 };
  private readonly attributes = new AttributeReader(this.nodes, this.masked);
  private readonly takenAt = new Date().toISOString();
  private readonly cursors: Cursor[] = [];
  private readonly place: PagePlace;
  /** Names in small letters by names as written: cheaper to remember than to make. */
  private readonly tags = new Map<string, string>();
  private textTotal = 0;
  private backgrounds = 0;

  constructor(private readonly document: Document) {
    const root = documentElement(document);
    this.place = new PagePlace(rootOf(document));
    if (root) {
      const around = new Cursor(null, '', -1, null, SEEN, this.place);
      this.cursors.push(around);
      this.element(root, around);
    }
  }

  /** Reads until `deadline` (performance.now); true when the page is read. */
  read(deadline: number): boolean {
    this.place.update();
    for (let count = 0; this.cursors.length > 0; count++) {
      if ((count & 127) === 127 && performance.now() > deadline) return false;
      const cursor = this.cursors[this.cursors.length - 1] as Cursor;
      const node = cursor.next;
      if (!node) {
        this.close(cursor);
        continue;
      }
      cursor.next = nextSibling(node);
      if (this.nodes.count >= CAPS.nodes - 2) {
        this.stop('nodes');
        break;
      }
      const type = nodeType(node);
      if (type === TEXT)
        cursor.blank = this.text(data(node as Text), cursor.node, cursor.sight.hidden, cursor.blank);
      else if (type === ELEMENT) this.element(node as Element, cursor);
      else if (type === COMMENT) this.comment(node as Comment, cursor);
    }
    return true;
  }

  /** Leaves a node: a blank at its end stands before what follows it, and its size is asked for now. */
  private close({ element, tag, node, blank, sight, holdsAway, place, textBefore }: Cursor): void {
    this.cursors.pop();
    const around = this.cursors.at(-1);
    if (around && blank && !sight.hidden) around.blank = true;
    if (around && holdsAway) around.holdsAway = true;
    if (!element) return;
    const size = { nodes: this.nodes.count - node, text: this.textTotal - textBefore };
    if (!isMeasuredBlock(tag, size, holdsAway)) return;
    const box = boxOf(element);
    // A block that went away meanwhile has no size any more, and what was read in it was seen.
    const isGone = Math.round(box.width) * Math.round(box.height) === 0 && look(element).hidden;
    if (!isGone) this.box(node, box, place);
  }

  /** Gives up the rest of the page and says so. */
  stop(cap: string): void {
    this.cursors.length = 0;
    this.note('over-cap', Math.max(this.nodes.count - 1, 0), cap);
  }

  /** All that is known of the page but its nodes. */
  snapshot(settle: PageSnapshot['settle']): Omit<PageSnapshot, 'nodes'> {
    const { document } = this;
    const timing = loadTiming();
    return {
      version: 1,
      url: location.href.slice(0, 20_000),
      title: maskPersonalNumbers(titleOf(document).slice(0, 2000), this.masked),
      takenAt: this.takenAt,
      charset: characterSet(document),
      contentType: contentType(document),
      viewport: {
        width: window.innerWidth,
        height: window.innerHeight,
        pageHeight: documentElement(document)?.scrollHeight ?? 0,
      },
      visibility: visibilityState(document) === 'visible' ? 'visible' : 'hidden',
      settle,
      ...(timing ? { timing } : {}),
      meta: this.meta,
      opaque: this.opaque,
      masked: this.masked,
    };
  }

  private note(kind: OpaquePlace['kind'], node: number, detail: string): void {
    if (this.opaque.length < 1000) this.opaque.push({ kind, node, detail: detail.slice(0, 2000) });
  }

  /**
   * @param afterBlank whether white space stands before it: between two inline elements that parts their words
   * @returns whether white space stands before what follows
   */
  private text(whole: string, parent: number, hidden: boolean, afterBlank: boolean): boolean {
    const written = whole.slice(0, CAPS.text);
    if (whole.length > CAPS.text) this.note('over-cap', parent, 'text');
    if (isBlank(written)) return afterBlank || written !== '';
    if (this.textTotal > CAPS.textTotal) {
      this.stop('text-total');
      return false;
    }
    const masked = maskPersonalNumbers(written, this.masked);
    const text = afterBlank ? ` ${masked}` : masked;
    this.textTotal += text.length;
    this.nodes.begin(parent, '#text');
    this.nodes.text(text);
    if (hidden) this.nodes.hidden();
    return false;
  }

  private comment(node: Comment, cursor: Cursor): void {
    const text = data(node).slice(0, 20_000);
    const telling = TELLING_COMMENT.exec(text);
    if (!telling) return;
    const from = Math.max(telling.index - CAPS.comment / 4, 0);
    this.nodes.begin(cursor.node, '#comment');
    this.nodes.text(maskPersonalNumbers(text.slice(from, from + CAPS.comment), this.masked));
    this.nodes.hidden();
  }

  private element(element: Element, cursor: Cursor): void {
    const nth = cursor.elements++;
    const names = hasAttributes(element) ? attributeNames(element) : NONE;
    if (names.includes(FRAME_MARK)) return;
    const { nodes } = this;
    const { place } = cursor;
    const tag = this.tagOf(element);
    const index = nodes.begin(cursor.node, tag);
    nodes.nth(nth);
    if (cursor.blank && isInline(tag)) nodes.afterBlank();
    cursor.blank = false;
    const href = this.attributes.read(element, tag, names, place.root);
    // The tags of a frame's document say nothing about this page.
    if (tag === 'meta' && element.ownerDocument === this.document) this.metaTag(element, index);
    const leads = leadsOf(tag, href, place.root);
    if (leads === 'away') cursor.holdsAway = true;

    const isLeaf = LEAVES.has(tag);
    const first = isLeaf ? null : firstChild(element);
    const only = onlyText(first);
    const written = only ? data(only) : '';
    const sight = cursor.sight.below ? HIDDEN : look(element);
    if (sight.hidden) {
      nodes.hidden();
    } else {
      const holdsNothing = first === null || (only !== null && isBlank(written));
      const picture = holdsNothing && !PLAIN.has(tag) ? this.background(element, index) : undefined;
      if (picture !== undefined || isMeasured(tag, leads, written.length)) {
        const box = boxOf(element);
        const width = Math.round(box.width);
        const height = Math.round(box.height);
        this.box(index, box, place);
        if (picture !== undefined && width >= 8 && height >= 8 && width <= 400 && height <= 200)
          nodes.background(shortAddress(picture, 600));
        if (tag === 'canvas' && width > 100) this.note('canvas', index, '');
      }
    }

    if (tag === 'img') nodes.image(imageState(element as HTMLImageElement));
    else if ((tag === 'object' || tag === 'embed') && !sight.hidden) this.note('plugin', index, href);
    else if ((tag === 'iframe' || tag === 'frame') && !sight.hidden)
      this.frame(element as HTMLIFrameElement, index, href, cursor);
    if (isLeaf) return;

    const shadow = SHADOWLESS.has(tag) ? null : shadowRootOf(element);
    // One text and nothing else, as half of all elements have: no need to come back for it.
    if (only && !shadow) cursor.blank = this.text(written, index, sight.hidden, false) && !sight.hidden;
    else if (first || shadow)
      this.cursors.push(
        new Cursor(sight.hidden ? null : element, tag, index, first, sight, place, this.textTotal),
      );
    if (shadow) {
      const root = nodes.begin(index, '#shadow');
      this.cursors.push(new Cursor(null, '', root, firstChild(shadow), sight, place));
    }
  }

  /** Place and size of an element, in page pixels. */
  private box(index: number, { x, y, width, height }: DOMRect, place: Place): void {
    const round = Math.round;
    this.nodes.box(index, round(x + place.x), round(y + place.y), round(width), round(height));
  }

  private tagOf(element: Element): string {
    const name = localName(element);
    let tag = this.tags.get(name);
    if (tag === undefined) {
      tag = name.toLowerCase();
      this.tags.set(name, tag);
    }
    return tag;
  }

  private metaTag(element: Element, index: number): void {
    const name = attributeOf(element, 'name') ?? attributeOf(element, 'property');
    if (name === null) return;
    if (this.meta.length >= CAPS.metas) {
      this.note('over-cap', index, 'metas');
      return;
    }
    // Counted where it was read as an attribute.
    const content = maskPersonalNumbers((attributeOf(element, 'content') ?? '').slice(0, CAPS.attribute));
    this.meta.push({ name: name.slice(0, 200), content: content.slice(0, 2000) });
  }

  /** The picture behind an empty link or box: marks are drawn so. */
  private background(element: Element, index: number): string | undefined {
    if (this.backgrounds === MAX_BACKGROUNDS) this.note('over-cap', index, 'backgrounds');
    if (this.backgrounds++ >= MAX_BACKGROUNDS) return undefined;
    return /^url\("(.*?)"\)/.exec(getComputedStyle(element).backgroundImage)?.[1];
  }

  private frame(element: HTMLIFrameElement, index: number, href: string, cursor: Cursor): void {
    let inner: Document | null = null;
    try {
      inner = localName(element) === 'iframe' ? frameDocument(element) : null;
    } catch {
      // Another origin.
    }
    const root = inner ? documentElement(inner) : null;
    if (!inner || !root) {
      this.note('frame', index, href);
      return;
    }
    const { x, y } = boxOf(element);
    const parent = this.nodes.begin(index, '#document');
    const place = { x: cursor.place.x + x, y: cursor.place.y + y, root: rootOf(inner) };
    this.cursors.push(new Cursor(null, '', parent, root, SEEN, place));
  }
}

/** The first child, where it is a text and the only one. */
function onlyText(first: Node | null): Text | null {
  return first !== null && nodeType(first) === TEXT && nextSibling(first) === null ? (first as Text) : null;
}

const isBlank = (text: string): boolean => !/\S/.test(text);
