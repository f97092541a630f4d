import type { HostParts } from '../../identifiers/host-parts';
import type { PageKindReading } from '../../model/finding';
import type { PageKind } from '../../model/words';
import { readArticle } from '../article';
import { FULL_DATE, MONTH_DAY } from '../dates';
import { footerOf } from '../footer';
import { isSample, readTag, type TagName } from '../meta';
import type { Page } from '../page';
import { readPublishDate } from '../publish-date';
import { homePathOf } from './home-path';

/** Pages below the home page say where they stand. */
const BREADCRUMB = /(?:当前|所在)的?位置|[您你](?:现在)?的?(?:所在)?的?位置|首页 ?[>»›]/;
/** Letters and consultations are columns of another kind, see the rules on interaction. */
const LETTERS = /来信|信箱|写信|咨询|留言|诉求|投诉|信访|征集|问政|在线访谈/;
const LETTER_ROWS =
  /流水号|(?:来信|写信|咨询)(?:时间|日期)|(?:受理|办理|处理|回复|答复)状态|信件(?:编号|标题|类型)|已(?:回复|答复|办结)/;
/** Characters of running text that make an article. */
const ARTICLE_TEXT = 200;
/** Dated links that make a list. */
const LIST_LINKS = 8;

/**
 * A quick guess of a page's kind for the findings that show at once, small enough for the injected script; the
 * extension, with all readers at hand, has the last word (`readPageKind`). By path, page tags (国办发〔2017〕47号) and
 * plain structure. `certain` only where the tags say so and nothing speaks against it, or the structure is very plain.
 */
export function guessPageKind(page: Page, host: HostParts): PageKindReading {
  const homePath = homePathOf(page.snapshot.url) === 'root' && !BREADCRUMB.test(page.text);
  const article = readArticle(page);
  const isText = article.length >= ARTICLE_TEXT;
  const tagged = (name: TagName): boolean => {
    const tag = readTag(page, name);
    return tag.state === 'filled' && !isSample(tag);
  };
  // Asked only where it decides: reading every date and every link of a large home page is dear.
  const isDated = (): boolean => article.title !== null && readPublishDate(page).state === 'shown';
  const isPlainArticle = (): boolean => isText && datedLinks(page).inOneList < LIST_LINKS && isDated();

  const hasArticleTags = tagged('ArticleTitle') || (tagged('PubDate') && tagged('ContentSource'));
  // Some templates leave the tags of an article on the home page.
  if (hasArticleTags && (!homePath || isDated())) {
    const speaksAgainst = !isText && datedLinks(page).inOneList >= LIST_LINKS;
    return guess('article', !speaksAgainst, '有内容标签（ArticleTitle、PubDate）');
  }
  if (homePath) return guess('home', !hasArticleTags && !isPlainArticle(), `网址是 ${host.unicode} 的首页`);
  const links = datedLinks(page);
  if (isPlainArticle()) return guess('article', links.all < LIST_LINKS, '有标题、正文和发布时间');

  const isList = links.inOneList >= LIST_LINKS && links.inOneList * 10 >= links.all * 7 && !isText;
  const isLetters =
    LETTERS.test(`${page.snapshot.title} ${readTag(page, 'ColumnName').value}`) ||
    LETTER_ROWS.test(page.text);
  if (tagged('ColumnName'))
    return guess('list', isList && !isLetters, '有栏目标签（ColumnName），无内容标签');
  if (isList) return guess('list', !isLetters, `有一组带日期的链接（${links.inOneList} 条）`);
  return guess('other', false, '未见内容标签、栏目标签或成组的带日期链接');
}

const guess = (kind: PageKind, certain: boolean, signal: string): PageKindReading => ({
  kind,
  by: 'guess',
  certain,
  signals: [signal],
});

/** Links with a date in their row, and how many of them stand side by side in the longest list. */
function datedLinks(page: Page): { readonly all: number; readonly inOneList: number } {
  const footer = footerOf(page).ranges;
  const lists = new Map<number, number>();
  let all = 0;
  for (const i of page.select(page.whole, (node) => node.tag === 'a' && !node.hidden)) {
    if (footer.some(({ from, to }) => i >= from && i < to)) continue;
    const list = listOf(page, i);
    if (list === null) continue;
    all += 1;
    lists.set(list, (lists.get(list) ?? 0) + 1);
  }
  return { all, inOneList: [...lists.values()].reduce((most, one) => Math.max(most, one), 0) };
}

/** The element that holds the row of a dated link, or null where the link has no date or no title. */
function listOf(page: Page, link: number): number | null {
  const title = lengthOf(page, link);
  if (title < 6 || title > 200) return null;
  let row = link;
  for (let climbed = 0; climbed < 4 && row > 0; climbed++, row = page.node(row).parent) {
    if (lengthOf(page, row) > title + 80) return null;
    const text = page.textOf(page.subtree(row));
    if (!FULL_DATE.test(text) && !MONTH_DAY.test(text)) continue;
    // Out of wrappers that hold nothing else, to where the rows stand side by side.
    let list = page.node(row).parent;
    for (let up = 0; up < 8 && list > 0 && lengthOf(page, list) <= text.length; up++)
      list = page.node(list).parent;
    return list;
  }
  return null;
}

function lengthOf(page: Page, index: number): number {
  const [from, to] = page.textSpan(page.subtree(index));
  return to - from;
}
