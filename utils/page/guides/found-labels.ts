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
/** What stands before the first colon of a line, numbering and blanks inside a label included. */
const HEAD = /^[^:∶]{2,40}[:∶]/;

/** Classes that only a guide names: a footer has an address and a telephone, and perhaps an office in charge. */
const GUIDE_IN_FOOTER = 4;

/** All labels of a page in reading order, those of the footer and of choice boxes left out. */
export function findLabels(page: Page, footer: readonly NodeRange[]): FoundLabel[] {
  const all: FoundLabel[] = [];
  for (const line of linesOf(page)) if (!isChoice(page, (line.pieces[0] as Piece).node)) all.push(...labelsOf(page, line));
  const outside = footer.filter(({ from, to }) => {
    const inside = all.filter(({ node }) => node >= from && node < to);
    return new Set(inside.flatMap(({ reading }) => (reading.weak ? [] : reading.elements))).size < GUIDE_IN_FOOTER;
  });
  return all.filter(({ node }) => !outside.some(({ from, to }) => node >= from && node < to));
}

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
    const reading = labels.some((one) => one.end > line.from + start) ? null : readLabel(written);
    if (reading) labels.push(label(start, end, reading, text.slice(end).trim() === '' && start === 0));
    return reading !== null;
  };
  const head = HEAD.exec(text)?.[0];
  if (head) add(0, head.length, head);
  if (labels.length === 0) addMarkedUp(page, line, add);
  if (labels.length === 0) for (const found of text.matchAll(IN_BRACKETS)) add(found.index, found.index + found[0].length, found[0]);
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

/** Labels set apart by markup alone: `<span>办理地点</span><span>…</span>`, perhaps after an ornament. */
function addMarkedUp(
  page: Page,
  line: Line,
  add: (start: number, end: number, written: string) => boolean,
): void {
  const { pieces } = line;
  for (let k = 0; k < pieces.length - 1; k++) {
    const piece = pieces[k] as Piece;
    const next = pieces[k + 1] as Piece;
    if (page.node(piece.node).parent === page.node(next.node).parent && k > 0) continue;
    const from = k === 1 && (pieces[0] as Piece).to - line.from <= 3 ? line.from : piece.from;
    add(from - line.from, piece.to - line.from, page.text.slice(from, piece.to));
  }
}

/** Filters and forms name classes too. */
const isChoice = (page: Page, node: number): boolean =>
  /^(?:option|select|textarea)$/.test(page.node(page.node(node).parent).tag);
