import { oncePerPage } from './once';
import type { NodeRange, Page, TextMatch } from './page';
import { withoutRepeat } from './text';

/** 当前位置: the way from the home page to this one, in the words of the page. */
export interface Breadcrumb {
  /** Names from the top down, without 首页 and without words that name no column (正文, 列表). */
  readonly names: readonly string[];
  /** The way leads on from the last of them, to the page of one article: 正文, a title. */
  readonly leadsOn: boolean;
  /** The block that shows it; -1 where there is none. */
  readonly node: number;
}

/** Where a page says where it stands. */
export const POSITION = /(?:当前|所在|[您你](?:现在)?的)的?位置|(?:网站|本站)?首\s?页 ?(?:>|»|›|→|\/)/;
const POSITIONS = new RegExp(POSITION, 'g');
const ARROWS = /\s*(?:>+|»|›|→)\s*/;
const ARROW = /[>»›→]/;
const LEADS_ON = /^\s*[>»›→/]/;
const ENDS_OPEN = /[>»›→/]\s*$/;
const STROKES = /^[^\n/]{0,6}首\s?页\s?\//;
const LEAD = /^[^\n]{0,12}位置\s?[是为]?\s?:?\s*/;
const HOME = /^(?:网站|本站|门户)?(?:首\s?页|主页)$|^home$/i;
/** Where the way ends at no column. */
const NO_COLUMN = /^(?:正文|内容|(?:信息|文章|新闻)?(?:列表|详情|内容|浏览)页?)$/;
/** The longest breadcrumb, and the longest name in it. Characters. */
const CRUMBS = 160;
const NAME = 30;
/** Levels from its first word to its block; places looked at, as pages speak of their position elsewhere, too. */
const MAX_CLIMB = 5;
const MAX_PLACES = 6;
/** More names in a row are a menu. */
const MAX_NAMES = 8;

const NOWHERE: Breadcrumb = { names: [], leadsOn: false, node: -1 };

/** Reads the breadcrumb; once per page. The longest one where a page shows several. */
export const readBreadcrumb = oncePerPage((page) =>
  page
    .findAll(page.whole, POSITIONS)
    .slice(0, MAX_PLACES)
    .map((place) => breadcrumbAt(page, place))
    .reduce((best, one) => (one.names.length > best.names.length ? one : best), NOWHERE),
);

function breadcrumbAt(page: Page, { node, match }: TextMatch): Breadcrumb {
  const start = page.textSpan(page.whole)[0] + match.index;
  let block = -1;
  let text = '';
  let climbed = 0;
  for (const i of page.ancestors(node)) {
    const range = page.subtree(i);
    const after = textFrom(page, range, start);
    if (after.length > CRUMBS || ++climbed > MAX_CLIMB) break;
    // A way that names a column is whole, unless an arrow leads on.
    if (wayIn(text).names.length > 0 && !LEADS_ON.test(after.slice(text.length)) && !ENDS_OPEN.test(text))
      break;
    [block, text] = [i, after];
  }
  return block < 0 ? NOWHERE : { ...wayIn(text), node: block };
}

/** The text of a range from a place on. */
function textFrom(page: Page, range: NodeRange, start: number): string {
  const [from, to] = page.textSpan(range);
  return page.text.slice(Math.max(from, start), to);
}

function wayIn(text: string): Omit<Breadcrumb, 'node'> {
  const line = text.trim().replace(LEAD, '');
  const split = ARROW.test(line)
    ? firstLine(line.split(ARROWS).join('>')).split('>')
    : STROKES.test(line)
      ? firstLine(line).split('/')
      : line.split(/\n+|(?<=首页) ?·/);
  const steps = split.map((step) => withoutRepeat(step.trim())).filter((step) => step !== '');
  const title = steps.findIndex((step) => step.length > NAME);
  const way = title < 0 ? steps : steps.slice(0, title);
  const names = way.filter((step) => !HOME.test(step) && !NO_COLUMN.test(step));
  if (names.length > MAX_NAMES) return NOWHERE;
  return { names, leadsOn: title >= 0 || NO_COLUMN.test(way.at(-1) ?? '') };
}

const firstLine = (text: string): string => text.split('\n')[0] ?? '';
