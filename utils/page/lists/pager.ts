import type { SnapshotNode } from '../../model/snapshot';
import type { NodeRange, Page, TextMatch } from '../page';
import type { Survey } from './survey';

/** The links to a list's other pages, as far as the page says. Numbers are null where it does not. */
export interface Pager {
  readonly node: number;
  readonly range: NodeRange;
  /** Which page this is, from 1. */
  readonly page: number | null;
  readonly pages: number | null;
  /** Entries on all pages together. */
  readonly total: number | null;
  /** Where 上一页 leads, as an absolute address; null where it is no link, or a script leads it. */
  readonly back: string | null;
}

/** What only a pager says. */
const SIGNS =
  /上一?页|下一?页|[尾末]页|最后一页|上页|下页|共\s?有?\s?\d{1,7}\s?[页条]|第\s?\d{1,5}\s?页|\d{1,5}\s?\/\s?\d{1,5}\s?页|\d{1,7}\s?条(?:记录|信息|数据)|«\s?[[(]?\d|\d[\])]?\s?»/g;
const PAGES = /共\s?有?\s?(\d{1,5})\s?页|(?:\d{1,5})\s?\/\s?(\d{1,5})(?:\s?页)?|总页数\s?:?\s?(\d{1,5})/;
const TOTAL =
  /共\s?有?\s?(\d{1,7})\s?条|(\d{1,7})\s?条(?:记录|信息|数据)|总(?:记录|条)数\s?:?\s?(\d{1,7})|总共\s?(\d{1,7})/;
const CURRENT = /第\s?(\d{1,5})\s?页|(\d{1,5})\s?\/\s?\d{1,5}|当前(?:第|页)\s?:?\s?(\d{1,5})/;
const CURRENT_CLASS =
  /(?:^|[\s_-])(?:active|on|cur|current|now|select(?:ed)?|hover|this|thisclass|layui-laypage-curr)(?:$|[\s_-])/i;
/** The way back, without the arrows around it. */
const BACK = /^[<«‹←\s]{0,4}(?:上一?页|prev(?:ious)?)[>»›\s]{0,4}$|^[<«‹]$/i;
const DISABLED = /disabled?|nolink|no-link/i;
/** Elements around a number alone: its link, its entry. */
const MAX_AROUND = 4;
const TOTAL_TITLE = /total|总数|总记录/i;
/** Lists of one page that are turned apart from each other. */
const MAX_PAGERS = 20;
/** Levels from 下一页 to its block. */
const MAX_CLIMB = 12;
/** Longest pager, with its jump form and its page sizes. Characters. */
const PAGER_TEXT = 260;

/** All pagers of a page in document order. */
export function findPagers(survey: Survey): Pager[] {
  const { page } = survey;
  const pagers: Pager[] = [];
  let end = -1;
  for (const sign of page.findAll(page.whole, new RegExp(SIGNS.source, 'g'))) {
    if (sign.node < end) continue;
    if (pagers.length === MAX_PAGERS) break;
    const node = blockAround(survey, sign);
    if (node < 0) continue;
    const range = page.subtree(node);
    end = range.to;
    pagers.push(readPager(survey, node, range));
  }
  return pagers;
}

/** The largest short block around a sign. */
function blockAround(survey: Survey, { node }: TextMatch): number {
  const { page } = survey;
  let block = -1;
  let climbed = 0;
  for (const i of page.ancestors(node)) {
    if (++climbed > MAX_CLIMB) break;
    const { tag } = page.node(i);
    const range = page.subtree(i);
    if (tag === 'body' || tag === 'html' || survey.charsIn(range) > PAGER_TEXT || survey.marksIn(range) > 0)
      break;
    block = i;
    // One block with both ways, or a count of pages, is whole: what is around it belongs to others.
    if (isWhole(page.textOf(range)) && tag !== 'a' && tag !== 'span' && tag !== 'b') break;
  }
  return block;
}

const isWhole = (text: string): boolean =>
  (text.match(/上一?页|下一?页|[尾末]页|共\s?\d{1,7}\s?[页条]|首页/g)?.length ?? 0) >= 2 ||
  /共\s?\d{1,7}\s?[页条]/.test(text);

function readPager(survey: Survey, node: number, range: NodeRange): Pager {
  const { page } = survey;
  const text = page.textOf(range).replace(/\n/g, ' ');
  const numbers = numberedPages(survey, range);
  return {
    node,
    range,
    page: numberOf(CURRENT, text) ?? numbers.current,
    pages: numberOf(PAGES, text) ?? numbers.last,
    total: numberOf(TOTAL, text) ?? titledTotal(page, survey, range),
    back: backIn(survey, range),
  };
}

/** The address behind 上一页: on a first page it is a text, a script, or switched off. */
function backIn(survey: Survey, range: NodeRange): string | null {
  const { page } = survey;
  const [link] = page.select(
    range,
    ({ tag, hidden }, i) => tag === 'a' && !hidden && BACK.test(survey.textIn(page.subtree(i), 20)),
  );
  if (link === undefined) return null;
  const { href, attrs, parent } = page.node(link);
  const isOff = [attrs, page.node(parent).attrs].some((one) => DISABLED.test(one?.class ?? ''));
  return href !== undefined && /^https?:/i.test(href) && !isOff ? href : null;
}

function numberOf(expression: RegExp, text: string): number | null {
  const match = expression
    .exec(text)
    ?.slice(1)
    .find((group) => group !== undefined);
  return match === undefined ? null : Number(match);
}

/** The number that is no link or is marked as current, and the last one before 下一页. */
function numberedPages(survey: Survey, range: NodeRange): { current: number | null; last: number | null } {
  const { page } = survey;
  let current: number | null = null;
  let last: number | null = null;
  let dots = false;
  for (let i = range.from; i < range.to; i++) {
    const text = survey.texts[i] ?? '';
    if (/^(?:…|\.{2,})$/.test(text)) dots = true;
    if (!/^\d{1,5}$/.test(text)) continue;
    const holder = page.node(page.node(i).parent);
    if (TOTAL_TITLE.test(page.node(Math.max(holder.parent, 0)).attrs?.title ?? '')) continue;
    const number = Number(text);
    last = Math.max(last ?? 0, number);
    const around = aroundNumber(survey, i, text.length);
    const isMarked = around.some(({ attrs }) => CURRENT_CLASS.test(attrs?.class ?? ''));
    const isLink = around.some(({ tag }) => tag === 'a');
    if (isMarked || (current === null && !isLink && /^(?:b|strong|span|em|font)$/.test(holder.tag)))
      current = number;
  }
  // With a link to the last page beyond the numbers, how many there are is not said.
  const isOpen = /[尾末]页|最后/.test(page.textOf(range)) && !dots && (last ?? 0) >= 5;
  return { current, last: isOpen ? null : last };
}

/** The elements that hold a number and nothing else: it may be marked on its link, or on its entry. */
function aroundNumber(survey: Survey, number: number, length: number): SnapshotNode[] {
  const { page } = survey;
  const around: SnapshotNode[] = [];
  for (const i of page.ancestors(number)) {
    if (around.length === MAX_AROUND || survey.charsIn(page.subtree(i)) > length) break;
    around.push(page.node(i));
  }
  return around;
}

/** A count that only its title names: `<a title="Total record"><b>61</b></a>`. */
function titledTotal(page: Page, survey: Survey, range: NodeRange): number | null {
  for (let i = range.from; i < range.to; i++) {
    if (!TOTAL_TITLE.test(page.node(i).attrs?.title ?? '')) continue;
    const text = survey.textIn(page.subtree(i), 12);
    if (/^\d{1,7}$/.test(text)) return Number(text);
  }
  return null;
}
