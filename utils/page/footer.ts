import { ICP_REGISTRY } from '../identifiers/registries';
import type { SnapshotNode } from '../model/snapshot';
import { POSITION } from './breadcrumb';
import { visibleHeadings } from './by-tag';
import { linkOf } from './link-of';
import { oncePerName, oncePerPage } from './once';
import type { Page } from './page';
import { hasAny } from './sorted';
import { simplified } from './text';
import { nameOf, Zone } from './zone';

/**
 * What a footer says. Group 1: what only a footer says, notices about websites apart; the other words also stand in
 * menus and sentences.
 */
const FOOTER_WORDS =
  /(版权所有|主办单位|标[识志示][码号]|备案(?:编|序)?号|(?:ICP|icp)\s?[备证]|公\s?(?:网\s?安|安\s?机\s?关)\s?备|[Cc]opy[Rr]ight|COPYRIGHT|©)|主办|承办|备案|ICP|技术支持|网站地图|联系我们|[Aa]ll [Rr]ights/g;

/** The kinds of things that a footer lists. */
const FOOTER_KINDS = [
  /版权所有|copyright|©|all rights/i,
  /主办|承办|技术支持/,
  /标[识志示][码号]/,
  /ICP|备案/i,
  /公\s?(?:网\s?安|安\s?机\s?关)\s?备/,
];

const FILING_NUMBER = /ICP\s?[备证]\s?\d{6,10}/gi;

const FOOT = /foot|yejiao|dibu/i;
const BOTTOM =
  /(?<!(?:head|header|top|nav|banner|article|content|main|detail|list|margin|border)[-_]?)bottom|copyright|banquan|(?:^|[-_\s])(?:bq|db)(?:$|[-_\s])/i;
/** A footer is short; a longer block is the page. Characters of visible text. */
const FOOTER_TEXT = 2500;
/** A block that is a footer by its element or whole name may carry a site map or rows of links. */
const NAMED_FOOTER_TEXT = 6000;
/** What one more level up may add to a footer nobody named, in characters: more than that is the page's content. */
const STEP_TEXT = 600;
/** Caps for pages made to hurt. */
const MAX_BLOCKS = 20;
const MAX_WORDS = 200;
/** An unnamed footer ends the page, links that float over it apart; in characters. */
const TAIL_TEXT = 3000;
/** Words beside a row of marks, in characters. */
const BADGE_TEXT = 40;
/** Other lines of a footer around the one that has the name, in characters. */
const LINES_TEXT = 300;
/** Sentences of several parts in a longer line are running text; footers have short ones. Characters. */
const RUNNING_TEXT = 40;
/** A line of a footer, however long: it begins with a label, or says how to view and use the site. */
const OF_FOOTER = /^\s*(?:网站)?(?:主办|承办|版权|联系|地址|电话)|浏览器|分辨率|转载/;
/** Longer headings are titles; columns of a footer have short ones: 联系我们. Characters. */
const COLUMN_HEAD = 6;
/** Blocks of one footer stand close together, in characters. */
const GAP_TEXT = 120;

/** A row of marks above the footer, or below it, is no part of it by its words. Characters between. */
const NEAR_TEXT = 100;
/** A frame with a line of words in it is as large as this; one that counts visits is smaller. CSS pixels. */
const FRAME_WIDTH = 80;
const FRAME_HEIGHT = 12;
/** One that is higher, above the footer, holds the page's content. CSS pixels. */
const CONTENT_HEIGHT = 400;
/** What is drawn farther from the footer floats over the page, wherever it stands in the code. CSS pixels. */
const NEAR_HEIGHT = 300;

/** The place of a footer that calls itself one; any other is only the bottom of the page. */
export const NAMED = '页脚';

/**
 * 底部功能区: blocks that call themselves a footer and say what footers say, and the lowest short block that says it
 * where no name covers it. Not found is an honest answer: the zone is then empty. Computed once per page.
 */
export const footerOf = oncePerPage(findFooter);

/** Whether a node stands right above the footer or below: what a page draws there may belong to it. */
export function isBesideFooter(page: Page, index: number): boolean {
  const footer = footerOf(page);
  const [first] = footer.roots;
  if (first === undefined || footer.contains(index)) return false;
  return index > first || page.textLength({ from: index, to: first }) <= NEAR_TEXT;
}

/** Places in the footer that could not be read, and frames beside it, in which the rest of it may stand. */
export function unreadAtFooter(page: Page): number[] {
  const beside = page.snapshot.opaque.filter(({ kind, node }) => {
    const [, , width, height] = page.nodes[node]?.box ?? [0, 0, 0, 0];
    if (kind !== 'frame' || width < FRAME_WIDTH || height < FRAME_HEIGHT) return false;
    const isContent = height > CONTENT_HEIGHT && node < (footerOf(page).roots[0] ?? 0);
    return !isContent && isBesideFooter(page, node) && isDrawnNearFooter(page, node);
  });
  return [...footerOf(page).opaque, ...beside.map(({ node }) => node)];
}

function isDrawnNearFooter(page: Page, index: number): boolean {
  const { box } = page.node(index);
  return footerOf(page).roots.some((root) => {
    const around = page.boxAround(root);
    if (box === undefined || around === undefined) return true;
    const [top, bottom] = [Math.max(box[1], around[1]), Math.min(box[1] + box[3], around[1] + around[3])];
    return top - bottom <= NEAR_HEIGHT;
  });
}

function findFooter(page: Page): Zone {
  const found = page.findAll(page.whole, FOOTER_WORDS);
  const words = found.map(({ node }) => node);
  const telling = found.filter(({ match }) => match[1] !== undefined).map(({ node }) => node);
  const roots = namedBlocks(page, words, telling);
  const named = roots.length > 0;
  const end = page.endOf(roots.at(-1) ?? -1);
  if (!roots.some((root) => hasAny(telling, page.subtree(root))) || (telling.at(-1) ?? 0) >= end) {
    roots.push(...lowestBlocks(page, telling, roots));
  }
  roots.push(...twins(page, telling, roots));
  const place = named ? NAMED : '页面底部';
  const zone = new Zone(
    page,
    outermost(
      page,
      roots.map((root) => withRest(page, root, roots)),
    ),
    place,
  );
  const said = kindsIn(zone.text);
  // Links alone are a menu; one word without a name may stand anywhere.
  return said >= (named ? 1 : 2) ? zone : new Zone(page, [], place);
}

/** Blocks that call themselves a footer, none within another, and say what footers say. */
function namedBlocks(page: Page, words: readonly number[], telling: readonly number[]): number[] {
  const roots: number[] = [];
  let end = 0;
  for (const i of page.select(page.whole, isNamedFooter)) {
    if (i < end) continue;
    const node = page.node(i);
    const range = page.subtree(i);
    const foot = node.tag === 'footer' || FOOT.test(nameOf(node));
    const limit = foot ? NAMED_FOOTER_TEXT : FOOTER_TEXT;
    if (textLength(page, i) > limit || !(hasAny(words, range) && (foot || hasAny(telling, range)))) continue;
    roots.push(i);
    end = range.to;
  }
  return roots;
}

/**
 * Marks often stand beside the text of a footer, and other lines of it around the one that has the name: what holds these
 * and little text more is the footer. What stands around several footers is the page.
 */
function withRest(page: Page, root: number, roots: readonly number[]): number {
  let kept = root;
  for (const i of page.ancestors(root)) {
    const { tag } = page.node(i);
    if (tag === 'body' || tag === 'html' || tag[0] === '#') break;
    const added = textLength(page, i) - textLength(page, kept);
    const isShared = roots.some((other) => other !== root && page.holds(i, other));
    if (added > BADGE_TEXT && (added > LINES_TEXT || isShared || !holdsLines(page, i, kept))) break;
    kept = i;
  }
  return kept;
}

/**
 * Whether a block that is not all of the page says around one within it what footers say, and nothing that articles have:
 * a title, the way to the page, running text. A notice of another site's end names that site's numbers.
 */
function holdsLines(page: Page, block: number, within: number): boolean {
  const [from, to] = page.textSpan(page.subtree(block));
  const [start, end] = page.textSpan(page.subtree(within));
  const around = `${page.plain.slice(from, start)}\n${page.plain.slice(end, to)}`;
  // 设为首页 / 加入收藏 is a menu of footers.
  if (from === 0 || kindsIn(around) === 0 || POSITION.test(around.replace(/首\s?页 ?\//g, ''))) return false;
  const isRunning = around
    .split('\n')
    .some(
      (line) =>
        line.length >= RUNNING_TEXT && line.includes(',') && line.includes('。') && !OF_FOOTER.test(line),
    );
  const titles = titlesOf(page);
  const isTitled =
    hasAny(titles, { from: block, to: within }) ||
    hasAny(titles, { from: page.endOf(within), to: page.endOf(block) });
  return !isRunning && !isTitled;
}

/** Headings that are no heads of a footer's columns, nor lines of it set large. */
const titlesOf = oncePerPage((page) =>
  visibleHeadings(page, 3).filter((heading) => {
    const text = page.plain.slice(...page.textSpan(page.subtree(heading))).trim();
    return page.node(heading).tag === 'h1' || (text.length > COLUMN_HEAD && !OF_FOOTER.test(text));
  }),
);

/** Sorted, without those that lie in another, the lowest where there are many. */
function outermost(page: Page, roots: readonly number[]): number[] {
  const kept: number[] = [];
  for (const root of [...new Set(roots)].sort((a, b) => a - b)) {
    const last = kept.at(-1);
    if (last === undefined || !page.holds(last, root)) kept.push(root);
  }
  return kept.slice(-MAX_BLOCKS);
}

/** The short blocks around the last telling words of the page that no named footer holds. */
function lowestBlocks(page: Page, telling: readonly number[], named: readonly number[]): number[] {
  const blocks: number[] = [];
  const lowest = named.at(-1);
  // How far above what is known to be footer, or the end of the page, a word may stand.
  let below = lowest === undefined ? page.text.length : page.textSpan(page.subtree(lowest))[0];
  let reach = lowest === undefined ? TAIL_TEXT : STEP_TEXT;
  const last = Math.max(0, telling.length - MAX_WORDS);
  for (let k = telling.length - 1; k >= last && blocks.length < MAX_BLOCKS; k--) {
    const word = telling[k] as number;
    if (named.some((root) => page.holds(root, word))) break;
    const first = blocks.at(-1);
    if (first !== undefined && page.holds(first, word)) continue;
    const [from, to] = page.textSpan(page.subtree(word));
    if (below - to > reach) break;
    const block = blockAround(page, word);
    if (block < 0 || isProse(page, block)) {
      if (first === undefined) continue;
      break;
    }
    // A block that climbs around an earlier one takes its place.
    while (blocks.length > 0 && page.holds(block, blocks.at(-1) as number)) blocks.pop();
    blocks.push(block);
    below = Math.min(from, page.textSpan(page.subtree(block))[0]);
    reach = GAP_TEXT;
  }
  return blocks;
}

/**
 * Blocks elsewhere that link a filing number of the footer's to the registry: the footer for wide screens, where that for
 * narrow ones is drawn as well because a style did not come.
 */
function twins(page: Page, telling: readonly number[], roots: readonly number[]): number[] {
  const filed = new Set(roots.flatMap((root) => page.textOf(page.subtree(root)).match(FILING_NUMBER) ?? []));
  if (filed.size === 0) return [];
  const isFiled = (word: number): boolean => {
    const numbers = page.textOf(page.subtree(word)).match(FILING_NUMBER) ?? [];
    // Reports and notices name a number without a link.
    return numbers.some((number) => filed.has(number)) && linkOf(page, word, ICP_REGISTRY) !== null;
  };
  return telling
    .slice(-MAX_WORDS)
    .filter((word) => !roots.some((root) => page.holds(root, word)) && isFiled(word))
    .map((word) => blockAround(page, word))
    .filter((block) => block >= 0 && !isProse(page, block) && kindsIn(page.textOf(page.subtree(block))) > 1);
}

/** How many kinds of things that a footer lists a text says. */
function kindsIn(text: string): number {
  const plain = simplified(text);
  return FOOTER_KINDS.filter((kind) => kind.test(plain)).length;
}

/** A sentence that happens to speak of one of these things. */
function isProse(page: Page, block: number): boolean {
  const text = page.textOf(page.subtree(block));
  if (!text.includes('。')) return false;
  const said = Array.from(text.matchAll(FOOTER_WORDS), ([word]) => word);
  return new Set(said).size < 2;
}

/** The largest short block around a node, climbing only while each level adds little; -1 for none. */
function blockAround(page: Page, node: number): number {
  let root = -1;
  let length = Number.NaN;
  for (const i of page.ancestors(node)) {
    const { tag } = page.node(i);
    if (tag === 'body' || tag === 'html' || tag[0] === '#') break;
    const total = textLength(page, i);
    if (total > FOOTER_TEXT || total - length > STEP_TEXT) break;
    root = i;
    length = total;
  }
  return root;
}

function isNamedFooter(node: SnapshotNode): boolean {
  if (node.hidden || node.tag === 'body' || node.tag === 'html' || node.tag[0] === '#') return false;
  return node.tag === 'footer' || (node.attrs !== undefined && isFooterName(nameOf(node)));
}

const isFooterName = oncePerName((name) => FOOT.test(name) || BOTTOM.test(name));

const textLength = (page: Page, index: number): number => page.textLength(page.subtree(index));
