import { visibleLinks, visibleTexts } from './by-tag';
import { footerOf } from './footer';
import { headerOf } from './header';
import type { Page } from './page';
import { normalise } from './text';
import { compact } from './titles';

/** A page of search results, as far as it shows what was searched and what was found. */
export interface SearchResults {
  /** What was searched, from the address, else from the page; null where neither says so. */
  readonly query: string | null;
  /** True on the second page of results and later. */
  readonly later: boolean;
  /** Links long enough to be titles, outside header and footer. */
  readonly links: readonly number[];
  /** Whether it says how many were found. */
  readonly counted: boolean;
  /** The place that says that nothing was found, or null. */
  readonly nothing: number | null;
  /** The place of an error instead of results, or null. */
  readonly error: number | null;
  /** Names of classes of results, 全部 among them; empty where there are none. */
  readonly categories: readonly number[];
}

/** In names made of several words, too: jsearchfront, siteSearch; /research/ is another word. */
const SEARCH_PATH = /(?<!re)search|sousuo|jiansuo|ssjg|(?:^|\/)so(?:\/|\.|$)/i;
const SEARCH_HOST = /^(?:so|search|sousuo|ss)\d*\./i;
const QUERY_NAME =
  /^(?:q|qt|wd|kw|key|keys|keywords?|query|words?|tit|title|qstr|search|(?:all|full)?search_?(?:word|words|text|key|keyword|content|name|for))$/i;
const PAGE_NAME = /^(?:p|pg|page|pageno|pagenum|pageindex|currentpage|curpage)$/i;
const RESULTS = /(?:搜索|检索|查询)结果|(?:找到|搜索到|检索到|为您找到)[^\n]{0,20}(?:条|个|项|篇)/;
const COUNTED = /(?:找到|搜索到|检索到)[^\n\d]{0,10}\d[\d,]{0,12}\s?(?:条|个|项|篇)/;
const QUOTED =
  /(?:关键[字词]|搜索|检索|查询)(?:词|内容|的是|了|:)?\s?:?\s?[“"「【]([^”"」】\n]{2,80})[”"」】]|[“"「【]([^”"」】\n]{2,80})[”"」】]\s?的?(?:相关)?(?:搜索|检索)?结果/;
const NOTHING =
  /(?:没有|未能?|暂无|无)(?:找到|搜索到|检索到|查询到|查到|搜到)[^\n。]{0,40}|(?:没有|暂无|无)(?:相关|符合条件的)?(?:搜索|检索|查询)?(?:结果|记录)|(?:找到|搜索到|检索到|共有?)[^\d\n]{0,10}(?<!\d)0 ?(?:条|个|项|篇)/;
const ERROR =
  /(?:HTTP )?(?:Status|状态码?|Error|错误)\s?:?-?\s?(?:40[034]|50[0234])|(?:40[034]|50[0234]) ?(?:-|Not Found|Internal|Bad Gateway|错误)|服务器(?:内部)?(?:错误|异常)|系统(?:异常|错误|繁忙)|页面不存在|Whitelabel Error/i;
const ALL = /^(?:全部|综合|全站|所有|不限)(?:结果|信息|内容|搜索)?\s?(?:\(\d+\))?$/;
const CATEGORY =
  /^(?:新闻|要闻|动态|资讯|信息公开|政务公开|政府信息|政策|文件|公报|解读|法规|办事|服务|政务服务|事项|互动|问答|问政|留言|图片|视频|音频|数据|机构|专题|通知|公告|图解|领导|站点|栏目)/;
/** Around the query where the page only repeats it: 搜索“…”的结果. */
const ECHO = /搜索|检索|查询|关键[字词]|找到|结果|相关|热门|热搜|历史|[共约有]\d+[条项个篇]/;
/** The same right before it. Behind it they tell of a result: where it stands, what it has. */
const ECHO_BEFORE = /输入|包含|位置/;
/** The line above says the same: 关键词:. */
const ECHO_ABOVE = /(?:搜索|检索|查询|关键)[字词]$|(?:搜索|检索|查询|关键[字词])[^\n]{0,6}[:：]$/;
/** More beside the query is the summary of a result. Characters without marks. */
const ECHO_TEXT = 30;
/** Fields and buttons: what they say was typed. */
const FIELDS = new Set('textarea option select button'.split(' '));
/** Texts of tabs. Characters. */
const TAB = 12;
/** Shorter links are menus. Characters. */
const TITLE = 6;
/** An error takes the place of the page; more text is a page that speaks of errors. Characters. */
const ERROR_TEXT = 800;
const MAX_LINKS = 500;

/** Reads a page as results of a search; null where it does not look like one. */
export function readSearchResults(page: Page): SearchResults | null {
  const { snapshot } = page;
  const url = URL.canParse(snapshot.url) ? new URL(snapshot.url) : null;
  const isAddressed =
    url !== null && (SEARCH_PATH.test(url.pathname + url.hash) || SEARCH_HOST.test(url.host));
  const isWorded = RESULTS.test(snapshot.title.normalize('NFKC')) || RESULTS.test(page.text);
  const asked = url ? paramOf(url, QUERY_NAME) : null;
  if (!isAddressed && !(isWorded && asked !== null)) return null;

  const error = page.text.length < ERROR_TEXT ? page.find(page.whole, ERROR) : null;
  return {
    query: asked ?? quotedQuery(page),
    later: Number(url ? (paramOf(url, PAGE_NAME) ?? 1) : 1) > 1,
    links: titleLinks(page),
    counted: COUNTED.test(page.text),
    nothing: page.find(page.whole, NOTHING)?.node ?? null,
    error: error?.node ?? null,
    categories: categoriesOf(page),
  };
}

/** The link whose text, or title attribute, is or holds what was searched; a text cut short counts. Null for none. */
export function findTitle(page: Page, { links }: SearchResults, query: string): number | null {
  const wanted = compact(query);
  const match = (text: string): boolean => isTitle(compact(text), wanted);
  return (
    links.find((i) => match(page.textOf(page.subtree(i))) || match(page.node(i).attrs?.title ?? '')) ?? null
  );
}

/**
 * The place where the page shows what was searched without a link that says so: rows that a script opens. Header,
 * footer, fields, and words that only repeat the query are none. Null for none.
 */
export function findTitleText(page: Page, query: string): number | null {
  const wanted = compact(query);
  const [header, footer] = [headerOf(page), footerOf(page)];
  let from = 0;
  let above = '';
  for (const line of page.text.split('\n')) {
    const words = line.trim();
    const written = compact(words);
    const node = page.nodeAt(from + line.indexOf(words));
    from += line.length + 1;
    if (words === '') continue;
    const rest = written.replace(wanted, '');
    const before = written.slice(0, Math.max(written.indexOf(wanted), 0));
    const repeats = ECHO.test(rest) || ECHO_BEFORE.test(before);
    const isEcho = (rest.length <= ECHO_TEXT && repeats) || ECHO_ABOVE.test(above);
    above = words;
    if (!isTitle(written, wanted) || isEcho || header.contains(node) || footer.contains(node)) continue;
    if (![...page.ancestors(node)].some((i) => FIELDS.has(page.node(i).tag))) return node;
  }
  return null;
}

/** Whether words without marks are or hold a title, or are one cut short. */
function isTitle(written: string, wanted: string): boolean {
  if (written.includes(wanted)) return true;
  const cut = /^(.{8,}?)(?:…|\.{2,})/.exec(written)?.[1];
  return cut !== undefined && wanted.includes(cut);
}

/** A parameter of the query, or of the route in the fragment; null for none, an empty one, or one in another charset. */
function paramOf(url: URL, name: RegExp): string | null {
  const route = new URLSearchParams(url.hash.split('?')[1] ?? '');
  for (const [key, value] of [...url.searchParams, ...route]) {
    if (name.test(key) && value.trim() !== '' && !value.includes('\ufffd')) return value.trim();
  }
  return null;
}

function quotedQuery(page: Page): string | null {
  const found = QUOTED.exec(page.text);
  return found?.[1] ?? found?.[2] ?? null;
}

function titleLinks(page: Page): number[] {
  const [header, footer] = [headerOf(page), footerOf(page)];
  const links: number[] = [];
  for (const i of visibleLinks(page)) {
    if (links.length === MAX_LINKS) break;
    const isTitle =
      page.textOf(page.subtree(i)).trim().length >= TITLE ||
      (page.node(i).attrs?.title ?? '').length >= TITLE;
    if (isTitle && !header.contains(i) && !footer.contains(i)) links.push(i);
  }
  return links;
}

/** 全部 beside at least two names of classes, in one small block. */
function categoriesOf(page: Page): number[] {
  const [header, footer] = [headerOf(page), footerOf(page)];
  for (const i of visibleTexts(page)) {
    if (!ALL.test(normalise(page.node(i).text ?? '').trim()) || header.contains(i) || footer.contains(i))
      continue;
    let climbed = 0;
    for (const block of page.ancestors(i)) {
      const range = page.subtree(block);
      if (++climbed > 4 || range.to - range.from > 200) break;
      const tabs = [
        ...page.select(range, ({ tag, text }) => tag === '#text' && isTab(normalise(text ?? '').trim())),
      ];
      if (tabs.length >= 2) return [i, ...tabs];
    }
  }
  return [];
}

const isTab = (text: string): boolean => text.length <= TAB && CATEGORY.test(text);
