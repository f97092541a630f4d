import type { SnapshotNode } from '../model/snapshot';
import { hostOf } from './address-host';
import { readArticle } from './article';
import { nodesOf } from './by-tag';
import type { Page } from './page';

/** What may show in some browsers only. */
export interface BrowserNeeds {
  /** Visible Flash and other plug-ins. */
  readonly plugins: readonly number[];
  /** A line that asks for Internet Explorer, or null. */
  readonly internetExplorer: { readonly text: string; readonly node: number } | null;
  /** Pictures of the own site that the browser could not draw. */
  readonly broken: readonly number[];
  /** False where not one picture of several was drawn: the line or the browser may be at fault. */
  readonly drawsPictures: boolean;
  /** The block that holds most of the text and is wider than a window of 1366 pixels, or null. */
  readonly wide: number | null;
}

/** Z19-D4.10 is tried in the usual window of office computers. CSS pixels. */
const USUAL_WIDTH = 1366;
/** Smaller pictures count visitors. CSS pixels. */
const MIN_PICTURE = 3;
/** A line of advice; longer ones are articles. Characters. */
const ADVICE = 120;
const MAX_LINES = 50;
const MAX_DEPTH = 6;

/** Reads the signs off a page. */
export const browserNeeds = (page: Page): BrowserNeeds => ({
  plugins: plugins(page),
  internetExplorer: internetExplorer(page),
  ...pictures(page),
  wide: wideBlock(page),
});

const FLASH = /shockwave|flash|futuresplash|\.swf(?:[?#]|$)/i;
/** What every browser shows by itself, or asks to save. */
const PLAIN = /^(?:image|text|video|audio)\/|pdf|json|html|^$/i;

function plugins(page: Page): number[] {
  const boxes = ['object', 'embed', 'applet'].flatMap((tag) => nodesOf(page, tag)).sort((a, b) => a - b);
  return boxes.filter((i) => {
    const node = page.node(i);
    if (node.hidden) return false;
    // An embed within an object is the same thing, for other browsers.
    if (node.tag === 'embed' && page.node(node.parent).tag === 'object') return false;
    return node.tag === 'applet' || isPlugin(page, node, i);
  });
}

function isPlugin(page: Page, { tag, attrs = {}, href }: SnapshotNode, index: number): boolean {
  const type = attrs.type ?? '';
  if (FLASH.test(type) || FLASH.test(href ?? '')) return true;
  if (!PLAIN.test(type)) return true;
  // Without type and address, an object is named by a class of Windows alone.
  const isNameless = tag === 'object' && type === '' && (href ?? '') === '';
  return (
    isNameless &&
    page.has(page.subtree(index), (node) => node.tag === 'param' || FLASH.test(node.attrs?.type ?? ''))
  );
}

const IE = /(?<![A-Za-z])IE(?![A-Za-z])|Internet ?Explorer/gi;
const ASKS =
  /(?:请|建议|推荐|最好|应|须|需|只能|仅|限|最佳).{0,20}(?:IE|Internet ?Explorer)|(?:IE|Internet ?Explorer) ?\d{0,2}(?:\.\d)? ?(?:浏览器)?(?:及|或|\/)?(?:其)?以上/i;
const ASKS_NOT =
  /(?:不支持|不再支持|不兼容|请勿|不要|停用|停止|告别|退役|不建议|非) ?.{0,6}(?:IE|Internet ?Explorer)/i;

function internetExplorer(page: Page): BrowserNeeds['internetExplorer'] {
  const running = new Set(readArticle(page).body.map(({ from }) => from));
  let count = 0;
  for (const { index } of page.text.matchAll(IE)) {
    if (++count > MAX_LINES) return null;
    const from = page.text.lastIndexOf('\n', index) + 1;
    const to = page.text.indexOf('\n', index);
    const text = page.text.slice(from, to < 0 ? undefined : to);
    if (text.length > ADVICE || running.has(from)) continue;
    if (ASKS.test(text) && !ASKS_NOT.test(text)) return { text: text.trim(), node: page.nodeAt(index) };
  }
  return null;
}

function pictures(page: Page): Pick<BrowserNeeds, 'broken' | 'drawsPictures'> {
  const own = hostOf(page.snapshot.url);
  const all = page.select(
    page.whole,
    ({ tag, hidden, image }) => tag === 'img' && !hidden && image !== undefined,
  );
  const undrawn = all.filter((i) => page.node(i).image === 'broken');
  return {
    broken: undrawn.filter((i) => {
      const { href, attrs, box } = page.node(i);
      // Without an address, or with a second one, a script puts the picture in later.
      const isLater = href === undefined || attrs?.['data-src'] !== undefined;
      const isSeen = box === undefined || (box[2] >= MIN_PICTURE && box[3] >= MIN_PICTURE);
      return !isLater && isSeen && hostOf(href) === own && own !== '';
    }),
    drawsPictures: undrawn.length === 0 || all.some((i) => page.node(i).image === 'loaded'),
  };
}

/** Down from the body, along the blocks that hold most of the text. */
function wideBlock(page: Page): number | null {
  const { width } = page.snapshot.viewport;
  const whole = page.text.length;
  let holder = page.nodes.findIndex(({ tag }) => tag === 'body');
  for (let depth = 0; depth < MAX_DEPTH && holder >= 0; depth++) {
    const { box, tag } = page.node(holder);
    // As wide as the window is what fills it; only what is wider has a width of its own.
    if (tag !== 'body' && box && box[0] >= 0 && box[2] > width + 1 && box[2] > USUAL_WIDTH) return holder;
    holder = mostText(page, holder, whole);
  }
  return null;
}

function mostText(page: Page, parent: number, whole: number): number {
  const { to } = page.subtree(parent);
  for (let i = parent + 1; i < to; i = page.endOf(i)) {
    const [from, until] = page.textSpan(page.subtree(i));
    if (page.node(i).tag[0] !== '#' && (until - from) * 2 > whole) return i;
  }
  return -1;
}
