import type { SnapshotNode } from '../model/snapshot';
import { ReadNode } from './read-node';

/**
 * A run of nodes as flat lists: numbers, and the strings that were not used before. About half as long as the nodes' own
 * JSON, because names are not repeated and a title that stands in text, `title` and `alt` is written once; the border
 * between page and extension costs by the byte.
 */
export interface PackedNodes {
  readonly strings: readonly string[];
  readonly numbers: readonly number[];
  /** Boxes of these nodes and of earlier ones: node, x, y, width, height. */
  readonly boxes: readonly number[];
}

// The first number of a node is that of its tag's name times `TRAITS`, and what else it has: the sum of these.
const NTH = 1;
const TEXT = 2;
const ATTRS = 4;
const HREF = 8;
const BACKGROUND = 16;
const IMAGE = 32;
const HIDDEN = 64;
const AFTER_BLANK = 128;
/** Its parent is not the node right before. */
const APART = 256;
const TRAITS = 512;

const IMAGE_STATES = ['loaded', 'broken', 'pending'] as const;

/**
 * Packs the nodes of one snapshot as they are read, run after run. A node is begun, and what it has is put in right then
 * and in the order of the methods here: no object is made of it before it is over the border.
 */
export class Packer {
  private readonly known = new Map<string, number>();
  // Emptied, never replaced: V8 believes in fields that stay the same, and would compile all of this anew.
  private readonly strings: string[] = [];
  private readonly numbers: number[] = [];
  private readonly boxes: number[] = [];
  private added = 0;
  /** Where in `numbers` it stands what the node has, and how many attributes. */
  private at = 0;
  private attributesAt = 0;

  /** Nodes begun so far: the index of the next one. */
  get count(): number {
    return this.added;
  }

  /** Lends all that was packed since the last call, and empties it: what is to be kept must be copied. */
  lend(use: (nodes: PackedNodes) => void): void {
    const { strings, numbers, boxes } = this;
    use({ strings, numbers, boxes });
    for (const list of [strings, numbers, boxes]) list.length = 0;
  }

  /** Begins a node, and gives its index. */
  begin(parent: number, tag: string): number {
    const index = this.added++;
    const { numbers } = this;
    this.at = numbers.length;
    numbers.push(this.string(tag) * TRAITS);
    if (parent !== index - 1) {
      this.has(APART);
      numbers.push(index - parent);
    }
    return index;
  }

  nth(nth: number): void {
    this.has(NTH);
    this.numbers.push(nth);
  }

  text(text: string): void {
    this.has(TEXT);
    this.numbers.push(this.string(text));
  }

  attribute(name: string, value: string): void {
    const { numbers } = this;
    if ((numbers[this.at] as number) & ATTRS) {
      numbers[this.attributesAt] = (numbers[this.attributesAt] as number) + 1;
    } else {
      this.has(ATTRS);
      this.attributesAt = numbers.length;
      numbers.push(1);
    }
    numbers.push(this.string(name), this.string(value));
  }

  /** An address in two parts, because the first of them is the same for most. */
  href(root: string, path: string): void {
    this.has(HREF);
    this.numbers.push(this.string(root), this.string(path));
  }

  background(address: string): void {
    this.has(BACKGROUND);
    this.numbers.push(this.string(address));
  }

  image(state: NonNullable<SnapshotNode['image']>): void {
    this.has(IMAGE);
    this.numbers.push(IMAGE_STATES.indexOf(state));
  }

  // These and boxes in any order, boxes also of earlier nodes.

  hidden(): void {
    this.has(HIDDEN);
  }

  afterBlank(): void {
    this.has(AFTER_BLANK);
  }

  box(index: number, x: number, y: number, width: number, height: number): void {
    this.boxes.push(index, x, y, width, height);
  }

  private has(what: number): void {
    const head = this.numbers[this.at] as number;
    // Not `|`, which knows 32 bits: a page made to hurt has millions of strings.
    if (!(head & what)) this.numbers[this.at] = head + what;
  }

  private string(text: string): number {
    let index = this.known.get(text);
    if (index === undefined) {
      index = this.known.size;
      this.known.set(text, index);
      this.strings.push(text);
    }
    return index;
  }
}

/** Puts nodes together again, run after run. */
export class Unpacker {
  readonly nodes: ReadNode[] = [];
  private readonly strings: string[] = [];

  /** Throws `RangeError` on a run that is not whole. */
  add({ strings, numbers, boxes }: PackedNodes): void {
    for (const text of strings) this.strings.push(text);
    const reading = new Reading(numbers, this.strings);
    while (reading.more) this.nodes.push(nodeFrom(reading, this.nodes.length));
    const measured = new Reading(boxes, this.strings);
    while (measured.more) {
      const node = this.nodes[measured.number()];
      if (node === undefined) throw new RangeError('a box of a node that is not there');
      node.box = [measured.number(), measured.number(), measured.number(), measured.number()];
    }
  }
}

class Reading {
  private at = 0;

  constructor(
    private readonly numbers: readonly number[],
    private readonly strings: readonly string[],
  ) {}

  get more(): boolean {
    return this.at < this.numbers.length;
  }

  number(): number {
    const number = this.numbers[this.at++];
    if (number === undefined) throw new RangeError('the packed nodes are cut off');
    return number;
  }

  string(index = this.number()): string {
    const text = this.strings[index];
    if (text === undefined) throw new RangeError('the packed nodes name a string that is not there');
    return text;
  }
}

function nodeFrom(reading: Reading, index: number): ReadNode {
  const has = reading.number();
  const tag = reading.string(Math.floor(has / TRAITS));
  const node = new ReadNode(index - (has & APART ? reading.number() : 1), tag);
  if (has & NTH) node.nth = reading.number();
  if (has & TEXT) node.text = reading.string();
  if (has & ATTRS) {
    const attrs: Record<string, string> = {};
    for (let left = reading.number(); left > 0; left--) attrs[reading.string()] = reading.string();
    node.attrs = attrs;
  }
  if (has & HREF) node.href = reading.string() + reading.string();
  if (has & BACKGROUND) node.background = reading.string();
  if (has & IMAGE) node.image = IMAGE_STATES[reading.number()] ?? 'pending';
  if (has & HIDDEN) node.hidden = true;
  if (has & AFTER_BLANK) node.afterBlank = true;
  return node;
}
