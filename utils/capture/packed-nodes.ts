import type { SnapshotNode } from '../model/snapshot';
import { ReadNode } from './read-node';

/**
 * A run of nodes as two flat lists: numbers, and the strings that were not used before. About half as long as the
 * nodes' own JSON, because names are not repeated and a title that stands in text, `title` and `alt` is written once;
 * the border between page and extension costs by the byte.
 */
export interface PackedNodes {
  readonly strings: readonly string[];
  readonly numbers: readonly number[];
}

// What a node has, besides parent and tag: the first number of each node.
const NTH = 1;
const TEXT = 2;
const ATTRS = 4;
const HREF = 8;
const HIDDEN = 16;
const BOX = 32;
const IMAGE = 64;
const BACKGROUND = 128;
const AFTER_BLANK = 256;

const IMAGE_STATES = ['loaded', 'broken', 'pending'] as const;

/** Packs the nodes of one snapshot as they are read, run after run. */
export class Packer {
  private readonly known = new Map<string, number>();
  // Emptied, never replaced: V8 believes in fields that stay the same, and would compile all of this anew.
  private readonly strings: string[] = [];
  private readonly numbers: number[] = [];
  private added = 0;

  /** Nodes added so far: the index of the next one. */
  get count(): number {
    return this.added;
  }

  /** All nodes added since the last call. */
  take(): PackedNodes {
    return { strings: this.strings.splice(0), numbers: this.numbers.splice(0) };
  }

  /** Packs one node; what is changed in it afterwards is lost. */
  add(node: SnapshotNode): void {
    const index = this.added++;
    const { numbers } = this;
    const { nth, text, attrs, href, box, image, background } = node;
    const has =
      (nth === undefined ? 0 : NTH) |
      (text === undefined ? 0 : TEXT) |
      (attrs === undefined ? 0 : ATTRS) |
      (href === undefined ? 0 : HREF) |
      (node.hidden ? HIDDEN : 0) |
      (box === undefined ? 0 : BOX) |
      (image === undefined ? 0 : IMAGE) |
      (background === undefined ? 0 : BACKGROUND) |
      (node.afterBlank ? AFTER_BLANK : 0);
    numbers.push(has, index - node.parent, this.string(node.tag));
    if (nth !== undefined) numbers.push(nth);
    if (text !== undefined) numbers.push(this.string(text));
    if (attrs !== undefined) this.attributes(attrs);
    if (href !== undefined) numbers.push(this.string(href));
    if (box !== undefined) numbers.push(box[0], box[1], box[2], box[3]);
    if (image !== undefined) numbers.push(IMAGE_STATES.indexOf(image));
    if (background !== undefined) numbers.push(this.string(background));
  }

  private attributes(attrs: Readonly<Record<string, string>>): void {
    const names = Object.keys(attrs);
    this.numbers.push(names.length);
    for (const name of names) this.numbers.push(this.string(name), this.string(attrs[name] as string));
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
  readonly nodes: SnapshotNode[] = [];
  private readonly strings: string[] = [];

  /** Throws `RangeError` on a run that is not whole. */
  add(run: PackedNodes): void {
    for (const text of run.strings) this.strings.push(text);
    const reading = new Reading(run.numbers, this.strings);
    while (reading.more) this.nodes.push(nodeFrom(reading, this.nodes.length));
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

  string(): string {
    const text = this.strings[this.number()];
    if (text === undefined) throw new RangeError('the packed nodes name a string that is not there');
    return text;
  }
}

function nodeFrom(reading: Reading, index: number): SnapshotNode {
  const has = reading.number();
  const node = new ReadNode(index - reading.number(), reading.string());
  if (has & NTH) node.nth = reading.number();
  if (has & TEXT) node.text = reading.string();
  if (has & ATTRS) {
    const attrs: Record<string, string> = {};
    for (let left = reading.number(); left > 0; left--) attrs[reading.string()] = reading.string();
    node.attrs = attrs;
  }
  if (has & HREF) node.href = reading.string();
  if (has & AFTER_BLANK) node.afterBlank = true;
  if (has & HIDDEN) node.hidden = true;
  if (has & BOX) node.box = [reading.number(), reading.number(), reading.number(), reading.number()];
  if (has & IMAGE) node.image = IMAGE_STATES[reading.number()] ?? 'pending';
  if (has & BACKGROUND) node.background = reading.string();
  return node;
}
