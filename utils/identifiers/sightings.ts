import type { SnapshotNode } from '../model/snapshot';
import { footerOf } from '../page/footer';
import { linkOf } from '../page/link-of';
import { oncePerPage } from '../page/once';
import { type NodeRange, Page } from '../page/page';
import { normalise, simplified } from '../page/text';
import type { Zone } from '../page/zone';

/** A number as a visitor sees it, and where. */
export interface Sighting {
  /** Without blanks; see the reader of each number. */
  readonly value: string;
  /** The sign of the province, or of a city, before the number; '' for none. */
  readonly sign: string;
  /** The node that shows it. */
  readonly node: number;
  readonly where: string;
  /** `hidden`: in a footer for another screen (a mobile one, say), which this visitor does not see. */
  readonly source: 'text' | 'description' | 'link' | 'hidden';
  readonly inFooter: boolean;
}

/** How a number is written. */
export interface Written {
  /** Linear, with the flag `g`. */
  readonly expression: RegExp;
  /** The number of a match, and what tells two apart; null where the match is none. */
  read(match: RegExpExecArray): Pick<Sighting, 'value' | 'sign'> | null;
  /** What makes two spellings the same number; the value itself where left out. */
  readonly key?: (value: string) => string;
  /** A link to the registry proves a number outside the footer to be the page's own. */
  readonly registry?: RegExp;
}

/** Said by a footer that lists its numbers: what it leaves out is not looked for elsewhere. */
const LISTS_NUMBERS =
  /标[识志示][码号]|ICP\s?[备证]|公\s?(?:网\s?安|安\s?机\s?关)\s?备|版权所有|copyright|©/i;
/** A number by itself stands in a short line, characters; one in a sentence is somebody else's. */
const OWN_LINE = 120;
/** More different numbers than this outside the footer are a list of other sites. */
const OWN_NUMBERS = 3;

/**
 * The page's own numbers of one kind: those of the footer, in text, then in descriptions of pictures; only where it
 * has none, those that stand by themselves elsewhere. Numbers in the body of a notice are of other sites.
 */
export function sightings(page: Page, written: Written): Sighting[] {
  const footer = footerOf(page);
  const inFooter: Sighting[] = [];
  const elsewhere: Sighting[] = [];
  for (const sighting of read(page, written, (node) =>
    footer.contains(node)
      ? { node, where: footer.place, source: 'text', inFooter: true }
      : { node, where: '页面其他位置', source: 'text', inFooter: false },
  )) {
    if (sighting.inFooter) inFooter.push(sighting);
    else if (standsAlone(page, sighting.node)) elsewhere.push(sighting);
  }
  const key = written.key ?? ((value: string) => value);
  const hidden = hiddenFooters(page).flatMap(({ sub, from }) =>
    read(sub, written, (node) => ({
      node: node + from,
      where: '隐藏内容',
      source: 'hidden',
      inFooter: false,
    })),
  );
  const own = [...inFooter, ...descriptions(page, footer, written)];
  if (own.length > 0) return unique([...own, ...hidden], key);
  const { registry } = written;
  const silent = !footer.found || !LISTS_NUMBERS.test(simplified(footer.text));
  const others = unique(
    elsewhere.filter(({ node }) => silent || (registry && linkOf(page, node, registry) !== null)),
    key,
  );
  return unique([...(others.length <= OWN_NUMBERS ? others : []), ...hidden], key);
}

/** Whether a visitor at this screen sees the number. */
export const isShown = ({ source }: Sighting): boolean => source !== 'hidden';

/** All numbers in the visible text of a page. */
function read(
  page: Page,
  { expression, read: numberOf }: Written,
  placed: (node: number) => Pick<Sighting, 'node' | 'where' | 'source' | 'inFooter'>,
): Sighting[] {
  return [...page.plain.matchAll(expression)].flatMap((match) => {
    const number = numberOf(match);
    return number ? [{ ...number, ...placed(page.nodeAt(match.index)) }] : [];
  });
}

interface HiddenFooter {
  /** The hidden subtree as if it were shown. */
  readonly sub: Page;
  /** Index of its first node in the page. */
  readonly from: number;
}

/** What a footer says, by kind: a hidden block that says two of them is a footer for another screen. */
const FOOTER_KINDS = [/标[识志示][码号]/, /ICP\s?备/i, /安\s?备/, /版权所有|主办|copyright|©/i];
/** Each of them says one of these: most hidden texts are passed by with one look. */
const MAY_SAY = /标[识志示]|备|版权|主办|copyright|©/i;
/** A page has a handful of them; thousands are an attack. */
const MAX_HIDDEN = 10;

const hiddenFooters = oncePerPage((page): HiddenFooter[] => {
  const found: HiddenFooter[] = [];
  for (let i = 0; i < page.nodes.length && found.length < MAX_HIDDEN; i++) {
    const { hidden, tag } = page.node(i);
    if (!hidden || tag === 'head') continue;
    const { from, to } = page.subtree(i);
    if (saysFooter(page, { from, to }))
      found.push({
        from,
        sub: new Page({ ...page.snapshot, nodes: shown(page.nodes.slice(from, to), from) }),
      });
    i = to - 1;
  }
  return found;
});

/** Whether a hidden block says two kinds of what a footer says. */
function saysFooter(page: Page, block: NodeRange): boolean {
  const telling = page.select(block, ({ tag, text }) => tag === '#text' && MAY_SAY.test(text ?? ''));
  const isSaid = (kind: RegExp): boolean => telling.some((node) => kind.test(page.node(node).text ?? ''));
  return FOOTER_KINDS.filter(isSaid).length > 1;
}

/** The nodes of a subtree by themselves, what was hidden shown and the other way round. */
const shown = (nodes: readonly SnapshotNode[], from: number): SnapshotNode[] =>
  nodes.map(({ hidden, ...node }, i) => ({
    ...node,
    parent: i === 0 ? -1 : node.parent - from,
    ...(hidden ? {} : { hidden: true as const }),
  }));

function descriptions(page: Page, footer: Zone, written: Written): Sighting[] {
  return footer.select(isDescribed).flatMap((node) =>
    [...descriptionOf(page.node(node)).matchAll(written.expression)].flatMap((match) => {
      const number = written.read(match);
      const where = `${footer.place}图片说明`;
      return number ? [{ ...number, node, where, source: 'description' as const, inFooter: true }] : [];
    }),
  );
}

const isDescribed = ({ hidden, attrs }: SnapshotNode): boolean =>
  !hidden && (attrs?.alt !== undefined || attrs?.title !== undefined);

/** What `alt` and `title` say of a node, normalised. */
export const descriptionOf = ({ attrs }: SnapshotNode): string =>
  attrs ? simplified(normalise(`${attrs.alt ?? ''}\n${attrs.title ?? ''}`)).trim() : '';

/** The first of each number; two spellings of one are one. */
function unique(all: readonly Sighting[], key: (value: string) => string): Sighting[] {
  const first = new Map<string, Sighting>();
  for (const one of all) if (!first.has(key(one.value))) first.set(key(one.value), one);
  return [...first.values()];
}

/** Whether the line of a text node is short and no sentence. */
function standsAlone(page: Page, node: number): boolean {
  const [at] = page.textSpan(page.subtree(node));
  const end = page.text.indexOf('\n', at);
  const line = page.text.slice(page.text.lastIndexOf('\n', at) + 1, end < 0 ? undefined : end);
  return line.length <= OWN_LINE && !line.includes('。');
}

/** Hidden text and comments that speak of it: hints for a person, never a presence. At most five. */
export function hintsOf(page: Page, expression: RegExp): number[] {
  const hints: number[] = [];
  for (let i = 0; i < page.nodes.length && hints.length < 5; i++) {
    const { hidden, text, parent } = page.node(i);
    if (!hidden || text === undefined || !expression.test(text)) continue;
    if (page.nodes[parent]?.tag !== 'title') hints.push(i);
  }
  return hints;
}
