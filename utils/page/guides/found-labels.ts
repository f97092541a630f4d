import type { NodeRange, Page } from '../page';
import { type LabelReading, readLabel } from './labels';

/** A label as it stands on a page. Offsets are places in `page.text`. */
export interface FoundLabel {
  readonly reading: LabelReading;
  /** The `#text` node in which it begins. */
  readonly node: number;
  readonly start: number;
  /** One past the label and its colon. */
  readonly end: number;
  /** One past its line. */
  readonly lineEnd: number;
  /** Whether its line says nothing else: the value stands in another block. */
  readonly alone: boolean;
}

/** A label before a colon in the middle of a line: `受理时间:工作日 联系电话:…`. Bounded, so linear. */
const BEFORE_COLON = /[^\s:∶;,。|()[\]【】]{2,17}(?= ?$)/;
/** A label in brackets: `【办理地点】…`. */
const IN_BRACKETS = /[【[]([^【】[\]]{2,17})[】\]]/g;
const BEFORE_BLANK = /^[^ 。]{4,14}(?=[ 。])/;
/** What stands before the first colon of a line, numbering and blanks inside a label included. */
const HEAD = /^[^:∶]{2,40}[:∶]/;

/** Classes that only a guide names: a footer has an address and a telephone, and perhaps an office in charge. */
const GUIDE_IN_FOOTER = 4;

const FOOTER_LINE = /版权所有|主办单位|标识码|ICP备|公网安备/;

/** All labels of a page in reading order, those of the footer and of choice boxes left out. */
export function findLabels(page: Page, footer: readonly NodeRange[]): FoundLabel[] {
  const all: FoundLabel[] = [];
  for (const line of linesOf(page))
    if (!isChoice(page, (line.pieces[0] as Piece).node)) all.push(...labelsOf(page, line));
  const outside = footer.map(({ from, to }) => {
    const inside = all.filter(({ node }) => node >= from && node < to);
    const classes = new Set(inside.flatMap(({ reading }) => (reading.weak ? [] : reading.elements)));
    if (classes.size < GUIDE_IN_FOOTER) return { from, to };
    // A short page may be a footer's block as a whole: its last lines are the footer then.
    return { from: page.find({ from, to }, FOOTER_LINE)?.node ?? to, to };
  });
  return all.filter(({ node }) => !outside.some(({ from, to }) => node >= from && node < to));
}

/** More labels than this in one line are no guide. */
const MOST_IN_LINE = 60;

interface Piece {
  readonly node: number;
  readonly from: number;
  readonly to: number;
}
interface Line {
  readonly from: number;
  readonly to: number;
  readonly pieces: readonly Piece[];
}

/** The visible text as lines, each with the text nodes it is made of. */
function* linesOf(page: Page): Generator<Line> {
  let pieces: Piece[] = [];
  const line = (): Line => ({ from: pieces[0]?.from ?? 0, to: pieces.at(-1)?.to ?? 0, pieces });
  for (let node = 0; node < page.nodes.length; node++) {
    if (page.node(node).tag !== '#text' || page.node(node).hidden) continue;
    const [from, to] = page.textSpan({ from: node, to: node + 1 });
    if (to <= from) continue;
    if (pieces.length > 0 && page.text[from - 1] === '\n') {
      yield line();
      pieces = [];
    }
    pieces.push({ node, from, to });
  }
  if (pieces.length > 0) yield line();
}

function labelsOf(page: Page, line: Line): FoundLabel[] {
  const text = page.text.slice(line.from, line.to);
  const label = (start: number, end: number, reading: LabelReading, alone: boolean): FoundLabel => ({
    reading,
    node: page.nodeAt(line.from + start),
    start: line.from + start,
    end: line.from + end,
    lineEnd: line.to,
    alone,
  });
  const all = readLabel(text);
  if (all) return [label(0, text.length, all, true)];

  const labels: FoundLabel[] = [];
  const add = (start: number, end: number, written: string): boolean => {
    const isTaken = labels.length >= MOST_IN_LINE || labels.some((one) => one.end > line.from + start);
    const reading = isTaken ? null : readLabel(written);
    if (reading) labels.push(label(start, end, reading, text.slice(end).trim() === '' && start === 0));
    return reading !== null;
  };
  const head = HEAD.exec(text)?.[0];
  if (head) add(0, head.length, head);
  if (labels.length === 0) {
    addSpaced(text, add);
    addMarkedUp(page, line, add);
  }
  if (labels.length === 0)
    for (const found of text.matchAll(IN_BRACKETS)) add(found.index, found.index + found[0].length, found[0]);
  for (const { index } of text.matchAll(/[:∶]/g)) {
    const from = Math.max(0, index - 18);
    const before = BEFORE_COLON.exec(text.slice(from, index));
    if (!before) continue;
    const [written] = before;
    const start = from + before.index;
    // A list of things before a colon: only its last part can be the label.
    const last = written.lastIndexOf('、') + 1;
    if (!add(start, index + 1, written) && last > 0) add(start + last, index + 1, written.slice(last));
  }
  return labels.sort((a, b) => a.start - b.start);
}

/** A class before a blank or a full stop: `一、办理地点 和平路1号`. No other word: a menu is a line of words. */
function addSpaced(text: string, add: (start: number, end: number, written: string) => boolean): void {
  const [written = ''] = BEFORE_BLANK.exec(text) ?? [];
  const reading = written === '' ? null : readLabel(written);
  const after = text.slice(written.length).replace(/^[ 。]+/, '');
  const isMenu = readLabel(after.split(' ', 1)[0] as string) !== null;
  if (reading && !reading.weak && reading.elements.length > 0 && !isMenu) add(0, written.length + 1, written);
}

/** Characters of a number or sign before a label. */
const ORNAMENT = 3;

/** Labels set apart by markup alone: `<span>办理地点</span><span>…</span>`, perhaps after an ornament. */
function addMarkedUp(
  page: Page,
  line: Line,
  add: (start: number, end: number, written: string) => boolean,
): void {
  const { pieces } = line;
  pieces.forEach((piece, k) => {
    const parent = page.node(piece.node).parent;
    const next = pieces[k + 1];
    // The last one is a value, be it worded like a label; a link is a tab's head.
    if (!next && page.node(parent).tag !== 'a') return;
    if (k > 0 && next && page.node(next.node).parent === parent) return;
    const from = k === 1 && (pieces[0] as Piece).to - line.from <= ORNAMENT ? line.from : piece.from;
    add(from - line.from, piece.to - line.from, page.text.slice(from, piece.to));
  });
}

/** Filters and forms name classes too. */
const isChoice = (page: Page, node: number): boolean =>
  /^(?:option|select|textarea)$/.test(page.node(page.node(node).parent).tag);
