import type { SnapshotNode } from '../model/snapshot';
import { readArticle } from './article';
import { POSITION } from './breadcrumb';
import { nodesOf } from './by-tag';
import { footerOf } from './footer';
import { oncePerPage } from './once';
import type { Page } from './page';
import { childrenOf } from './tree';
import { nameOf, Zone } from './zone';

const HEAD =
  /(?:^|[\s_-])(?:head|top|banner|masthead|logo|toubu)|header|logo|banner|top(?:bar|nav|box|main)/i;
/** Names that stand inside the page's content: `list-head`, `toTop`, the block of a headline. */
const NO_HEAD =
  /(?:to|back|go|stick)-?_?top|headline|thead|hot|list|news|title|tab|friend|link|swiper|slide|carousel|portlet/i;
/** Elements that may carry a header, or a part of it. */
const BLOCKS = new Set('header div section table tbody tr td h1 h2 h3 a p img center form'.split(' '));
/** A header with its menu; a longer block is the page. Characters of visible text. */
const HEADER_TEXT = 1500;
/** What stands first on a page that names no header, and before the first block of one that does. Characters. */
const TOP_TEXT = 300;
/** Text between two blocks of one header: a menu. Characters. */
const GAP_TEXT = 200;
/** Blocks of one header; a page with more repeats a name. */
const MAX_BLOCKS = 12;
/** Wrappers around the page. */
const MAX_DEPTH = 12;

/** The place of a header that calls itself one; any other is only the top of the page. */
export const NAMED_HEADER = '页面头部';

/**
 * 头部标识区: blocks above the content that call themselves a header, else what stands first on the page. Not found is
 * an honest answer (a print view, a fragment). Computed once per page.
 */
export const headerOf = oncePerPage((page) => {
  const limit = contentStart(page);
  const named = namedHeaders(page, limit);
  const roots = named.length > 0 ? named : firstBlocks(page, limit);
  return new Zone(page, roots, named.length > 0 ? NAMED_HEADER : '页面顶部');
});

/** The node at which the content or the footer begins. */
function contentStart(page: Page): number {
  const { title, body } = readArticle(page);
  const main = [
    ...page.select(
      page.whole,
      ({ tag, hidden, attrs }) => !hidden && (tag === 'main' || attrs?.role === 'main'),
    ),
  ];
  const places = [
    // Content begins where the page says where it stands.
    page.find(page.whole, POSITION)?.node,
    // The title of a page without a text may be the site's own name.
    title && body[0] ? page.nodeAt(title.from) : undefined,
    body[0] ? page.nodeAt(body[0].from) : undefined,
    main[0],
    footerOf(page).roots[0],
  ];
  return Math.min(page.nodes.length, ...places.filter((place) => place !== undefined));
}

function namedHeaders(page: Page, limit: number): number[] {
  const roots: number[] = [];
  let end = 0;
  let reach = TOP_TEXT;
  for (let i = 0; i < limit && roots.length < MAX_BLOCKS; i++) {
    if (i < end || !isNamedHeader(page.node(i))) continue;
    const range = page.subtree(i);
    // A block that reaches into the content is the page; its parts may still be a header.
    if (range.to > limit || lengthOf(page, i) > HEADER_TEXT) continue;
    if (textBefore(page, i) > reach) break;
    roots.push(i);
    end = range.to;
    reach = textBefore(page, end) + GAP_TEXT;
  }
  return roots;
}

function isNamedHeader(node: SnapshotNode): boolean {
  const { tag, hidden, attrs } = node;
  if (hidden || !BLOCKS.has(tag)) return false;
  if (tag === 'header' || attrs?.role === 'banner') return true;
  const name = nameOf(node);
  return name !== '' && HEAD.test(name) && !NO_HEAD.test(name);
}

/** The elements that stand first, out of the wrappers around the whole page, up to some text. */
function firstBlocks(page: Page, limit: number): number[] {
  let holder = page.nodes.findIndex(({ tag }) => tag === 'body');
  for (let depth = 0; depth < MAX_DEPTH && holder >= 0; depth++) {
    const blocks = shownChildren(page, holder);
    const inner = blocks.find((block) => page.endOf(block) > limit || lengthOf(page, block) > HEADER_TEXT);
    const before = inner === undefined ? blocks : blocks.slice(0, blocks.indexOf(inner));
    const shown = before.filter((block) => block < limit);
    if (shown.some((block) => lengthOf(page, block) > 0 || hasPicture(page, block)) || inner === undefined) {
      let length = 0;
      return shown.filter((block) => {
        const isFirst = length < TOP_TEXT;
        length += lengthOf(page, block);
        return isFirst && length <= HEADER_TEXT;
      });
    }
    holder = inner;
  }
  return [];
}

function shownChildren(page: Page, parent: number): number[] {
  return childrenOf(page, parent).filter((child) => {
    const { tag, hidden } = page.node(child);
    return !hidden && tag[0] !== '#' && tag !== 'script' && tag !== 'style';
  });
}

/** Scripts and fragments that write headers: `js/header.js`, `top.html`, `nav.js`. */
const HEADER_FILE =
  /(?:^|[/_-])(?:\w{0,12}(?:head|top|banner)|nav)[\w-]{0,20}\.(?:js|s?html?|jspx?|aspx?|php|inc)(?:[?#]|$)/i;
const HEADER_PART = /head|top|banner|nav/i;

/**
 * The first node that may write a header from another file: a script, a frame that was not read, an include; by its name,
 * else the first of any name that stands over the content. Null for none.
 */
export function headerWriter(page: Page): number | null {
  for (let i = 0; i < page.nodes.length; i++) {
    const { attrs } = page.node(i);
    if (HEADER_FILE.test(writerAddress(page, i) ?? '')) return i;
    const fragment = attrs?.include ?? attrs?.['data-include'] ?? attrs?.['w3-include-html'];
    if (fragment !== undefined && HEADER_PART.test(fragment)) return i;
  }
  const [body] = nodesOf(page, 'body');
  const limit = contentStart(page);
  for (let i = body ?? limit; i < limit; i++) if (writerAddress(page, i)) return i;
  return null;
}

/** The address of a script, or of a frame that was not read; undefined for any other node. */
function writerAddress(page: Page, index: number): string | undefined {
  const { tag, href } = page.node(index);
  const isFrame = tag === 'iframe' || tag === 'frame';
  return tag === 'script' || (isFrame && page.nodes[index + 1]?.tag !== '#document') ? href : undefined;
}

/** Less visible text beside the footer makes a gate, a print view, a jump page or a fragment. Characters. */
const FRAGMENT_TEXT = 150;

/** Whether a page has so little to say that neither header nor content can be missed on it. */
export const isFragment = (page: Page): boolean =>
  page.text.length - footerOf(page).text.length < FRAGMENT_TEXT;

/** An image, or a small box with a background picture. */
export const isPicture = ({ tag, hidden, background }: SnapshotNode): boolean =>
  !hidden && (tag === 'img' || background !== undefined);

const hasPicture = (page: Page, block: number): boolean => page.has(page.subtree(block), isPicture);

/** Characters of visible text before a node. */
const textBefore = (page: Page, node: number): number => page.textLength({ from: 0, to: node });

const lengthOf = (page: Page, index: number): number => page.textLength(page.subtree(index));
