import type { PageSnapshot, SnapshotNode } from '../model/snapshot';
import { isInline } from '../model/tags';
import { firstFrom } from './sorted';
import { normalise, simplified } from './text';

/** A run of nodes in document order: `[from, to)`. */
export interface NodeRange {
  readonly from: number;
  readonly to: number;
}

/** Normalised text has no other blanks. */
const isBlank = (character: string | undefined): boolean => character === ' ' || character === '\n';

/** A piece of visible text and the node it was read from. */
export interface TextMatch {
  readonly match: RegExpExecArray;
  /** Index of the `#text` node in which the match begins. */
  readonly node: number;
}

/** A match in the page's text, and where it begins there. */
export interface FoundText extends TextMatch {
  readonly at: number;
}

/**
 * Reads a snapshot. All indexes are built once, in one pass, so that seventy rules cost one reading; every method is
 * linear in what it returns or in the range it searches.
 */
export class Page {
  readonly nodes: readonly SnapshotNode[];
  /** `ends[i]` is one past the last node of the subtree of `i`. */
  private readonly ends: Int32Array;
  /** All visible text in document order, normalised, block borders as line breaks, words of a line parted as seen. */
  readonly text: string;
  /** The same with labels in simplified characters, at the same places: what expressions look at. */
  readonly plain: string;
  /** Where each visible text node begins and ends in `text`, and which node it is. */
  private readonly starts: Int32Array;
  private readonly stops: Int32Array;
  private readonly textNodes: Int32Array;
  /** `textsBefore[i]` is the number of visible text nodes before node `i`; one more entry than nodes. */
  private readonly textsBefore: Int32Array;

  constructor(readonly snapshot: PageSnapshot) {
    const nodes = snapshot.nodes;
    this.nodes = nodes;
    this.ends = subtreeEnds(nodes);
    this.textsBefore = new Int32Array(nodes.length + 1);

    const pieces: string[] = [];
    const starts: number[] = [];
    const stops: number[] = [];
    const textNodes: number[] = [];
    const open: number[] = [];
    let length = 0;
    let breakBefore = false;
    let blankBefore = false;
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i] as SnapshotNode;
      this.textsBefore[i] = starts.length;
      for (let top = open.at(-1); top !== undefined && (this.ends[top] as number) <= i; top = open.at(-1)) {
        open.pop();
        breakBefore = true;
      }
      if (node.tag === '#text') {
        if (node.hidden || node.text === undefined) continue;
        const text = normalise(node.text);
        if (text === '' || (text === ' ' && breakBefore)) continue;
        const isParted = text[0] === ' ' || pieces.at(-1)?.endsWith(' ');
        const border = breakBefore ? '\n' : blankBefore && !isParted ? ' ' : '';
        if (border !== '' && length > 0) {
          pieces.push(border);
          length += 1;
        }
        breakBefore = false;
        blankBefore = false;
        starts.push(length);
        textNodes.push(i);
        pieces.push(text);
        length += text.length;
        stops.push(length);
      } else if (!isInline(node.tag)) {
        breakBefore = true;
        open.push(i);
      } else if (node.afterBlank && !nodes[node.parent]?.hidden) {
        blankBefore = true;
      }
    }
    this.textsBefore[nodes.length] = starts.length;
    this.text = pieces.join('');
    this.plain = simplified(this.text);
    this.starts = Int32Array.from(starts);
    this.stops = Int32Array.from(stops);
    this.textNodes = Int32Array.from(textNodes);
  }

  /** The node at an index; a clear error for an index that is not of this snapshot. */
  node(index: number): SnapshotNode {
    const node = this.nodes[index];
    if (!node) throw new RangeError(`no node ${index} in a snapshot of ${this.nodes.length}`);
    return node;
  }

  /** The box of an element that is seen; of one that was not measured, of the nearest around it that takes up room. */
  boxAround(index: number): SnapshotNode['box'] {
    const { box, hidden, parent } = this.node(index);
    if (box !== undefined || hidden) return box;
    for (let i = parent; i >= 0; i = this.node(i).parent) {
      const around = this.node(i).box;
      if (around && around[2] > 0 && around[3] > 0) return around;
    }
    return undefined;
  }

  /** The subtree of a node as a range. */
  subtree(index: number): NodeRange {
    return { from: index, to: this.endOf(index) };
  }

  /** One past the last node of the subtree of a node. */
  endOf(index: number): number {
    return this.ends[index] ?? index;
  }

  /** Whether a node is another, or below it. */
  holds(root: number, node: number): boolean {
    return node >= root && node < this.endOf(root);
  }

  get whole(): NodeRange {
    return { from: 0, to: this.nodes.length };
  }

  /** Visible, normalised text of a range; block borders are line breaks. */
  textOf(range: NodeRange): string {
    const [from, to] = this.textSpan(range);
    return this.text.slice(from, to);
  }

  /** Characters of `textOf`, without putting it together. */
  textLength(range: NodeRange): number {
    const [from, to] = this.textSpan(range);
    return to - from;
  }

  /** `textOf` without the blanks around it; null where that is longer than `limit` characters, as most links' is. */
  shortText(range: NodeRange, limit: number): string | null {
    let [from, to] = this.textSpan(range);
    while (from < to && isBlank(this.text[from])) from++;
    while (from < to && isBlank(this.text[to - 1])) to--;
    return to - from <= limit ? this.text.slice(from, to) : null;
  }

  /** Nodes of a range that satisfy a test, in document order. */
  select(range: NodeRange, test: (node: SnapshotNode, index: number) => boolean): number[] {
    // A generator would read better and cost five times as much; rules ask some forty times.
    const found: number[] = [];
    const to = Math.min(range.to, this.nodes.length);
    for (let i = range.from; i < to; i++) if (test(this.nodes[i] as SnapshotNode, i)) found.push(i);
    return found;
  }

  /** Whether a range has a node that satisfies a test. */
  has(range: NodeRange, test: (node: SnapshotNode, index: number) => boolean): boolean {
    const to = Math.min(range.to, this.nodes.length);
    for (let i = range.from; i < to; i++) if (test(this.nodes[i] as SnapshotNode, i)) return true;
    return false;
  }

  /** First match in the visible text of a range, or null. The expression must be linear and without `g` or `y`. */
  find(range: NodeRange, expression: RegExp): FoundText | null {
    const [from, to] = this.textSpan(range);
    const match = expression.exec(this.plain.slice(from, to));
    return match ? { match, at: from + match.index, node: this.nodeAt(from + match.index) } : null;
  }

  /** All matches in the visible text of a range. The expression needs the flag `g`. */
  findAll(range: NodeRange, expression: RegExp): TextMatch[] {
    const [from, to] = this.textSpan(range);
    return Array.from(this.plain.slice(from, to).matchAll(expression), (match) => ({
      match,
      node: this.nodeAt(from + match.index),
    }));
  }

  /** A match as the page writes it: what was looked at has labels in simplified characters. */
  written({ match, at }: FoundText): string {
    return this.text.slice(at, at + match[0].length);
  }

  /** The ancestors of a node, nearest first. */
  *ancestors(index: number): Generator<number> {
    for (let i = this.node(index).parent; i >= 0; i = this.node(i).parent) yield i;
  }

  /** Where a range begins and ends in `text`, in UTF-16 units. */
  textSpan(range: NodeRange): [number, number] {
    const first = this.textsBefore[range.from] ?? 0;
    const afterLast = this.textsBefore[range.to] ?? 0;
    if (first >= afterLast) return [0, 0];
    // What parts the last piece from the next belongs to neither.
    return [this.starts[first] as number, this.stops[afterLast - 1] as number];
  }

  /** The `#text` node that holds a place of `text`. */
  nodeAt(offset: number): number {
    const piece = firstFrom(this.starts, offset + 1) - 1;
    return this.textNodes[Math.max(piece, 0)] ?? 0;
  }
}

/** Reads a snapshot once; keep the result. */
export const readPage = (snapshot: PageSnapshot): Page => new Page(snapshot);

function subtreeEnds(nodes: readonly SnapshotNode[]): Int32Array {
  const ends = new Int32Array(nodes.length);
  for (let i = nodes.length - 1; i >= 0; i--) {
    const end = Math.max(ends[i] as number, i + 1);
    ends[i] = end;
    const parent = (nodes[i] as SnapshotNode).parent;
    if (parent >= 0 && (ends[parent] as number) < end) ends[parent] = end;
  }
  return ends;
}
