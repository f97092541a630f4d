import { type Article, type Line, readArticle } from './article';
import { isInLink, visibleLinksIn } from './by-tag';
import { datesOnPage, FULL_DATE, type FullDate, INCOMPLETE_DATE, type SeenDate, UNUSUAL_DATE } from './dates';
import { footerOf } from './footer';
import { headerOf, NAMED_HEADER } from './header';
import { oncePerPage } from './once';
import type { NodeRange, Page, TextMatch } from './page';

/**
 * The date at which a page says that it was published.
 * `shown`: a visitor reads it at the title, in the information line or table, or under a label of publishing.
 * `elsewhere`: a date is seen, but as a signature, in the text, under another label such as 成文日期, or far from the article.
 * `partial`: something like a date, without a year or in an unusual form.
 * `none`: no date but today's in the header and, without a label of publishing, the footer's and those of other pages.
 */
export type PublishDate =
  | { readonly state: 'shown' | 'elsewhere'; readonly date: FullDate; readonly node: number }
  | { readonly state: 'partial'; readonly node: number }
  | { readonly state: 'none' };

/** 发布时间 and its like, with blanks inside as pages set them, right before the date. */
const PUBLISHED =
  /(?:发\s?布|发\s?稿|发\s?表|公\s?布|公\s?开|上\s?传|录\s?入|添\s?加|更\s?新|刊\s?发|编\s?辑|信\s?息)\s?(?:于|(?:时\s?间|日\s?期))?\s?:?\s?[[(]?\s?$/;
/** 时间 or 日期 of whatever: of the publishing when nothing else is named, or when it stands in an information line. */
const LABEL = /(?:时\s{0,4}间|日\s{0,4}期)\s?:?\s?[[(]?\s?$/;
const BARE_LABEL = /(?:^|[\s|/[(【\]】)>])(?:时\s{0,4}间|日\s{0,4}期)\s?:\s?[[(]?\s?$/;
/** The time of something else: 成文日期, 截止时间, 受理日期; or one end of a period. */
const OTHER_LABEL =
  /(?:成文|生成|形成|制发|印发|发文|签发|签署|生效|实施|施行|执行|有效|失效|废止|截止|截至|开始|结束|起始|终止|活动|会议|展会|报名|考试|公示|招标|投标|开标|采购|成交|评审|受理|办理|办结|咨询|回复|答复|来信|写信|提交|出生|服务|工作|打印|访问)\s?(?:时\s?间|日\s?期|于)\s?:?\s?[[(]?\s?$|(?:截止|截至|自|从|至|到|于|—|~) ?$/;
/** After 时间: the place of an event. */
const PLACE_AFTER = /^[^。]{0,20}地\s{0,4}点\s?:/;
/** The clock of the weather in a header that has no name. */
const UPDATED = /更\s?新\s?(?:于|(?:时\s?间|日\s?期))?\s?:?\s?$/;
/** What stands beside the date in an information line. */
const INFORMATION =
  /来源|作者|浏览|点击|阅读|访问|人气|字体|字号|打印|分享|关闭|责任编辑|编辑:|供稿|视力|【大|大 中 小|收藏/;
/** Today's date in a header. */
const TODAY = /今天|今日|现在|星期|农历|周[一二三四五六日]/;
/** Longest information line, characters. */
const INFORMATION_LINE = 200;
/** Elements around a date that may still be its row. */
const MAX_ROW_DEPTH = 5;

/** Dates looked at: a page with more is no article. */
const MAX_DATES = 2000;

/** Full dates of the page, today's date in its header apart; and the last one where there are more than were looked at. */
const ownDates = oncePerPage((page) => {
  const { lines } = readArticle(page);
  const all = datesOnPage(page, MAX_DATES);
  const dates = all.filter(({ match }) => !isToday(lines[lineAt(lines, match.index)] as Line));
  return { dates, cutAt: all.length === MAX_DATES ? all.at(-1) : undefined };
});

/** The date that a visitor reads as that of the publishing, or null. Once per page. */
export const readShownDate = oncePerPage((page): SeenDate | null => {
  const article = readArticle(page);
  return ownDates(page).dates.find((seen) => isShown(page, article, seen)) ?? null;
});

/** Reads the date of publishing off a page that may be an article. Once per page. */
export const readPublishDate = oncePerPage((page): PublishDate => {
  const shown = readShownDate(page);
  if (shown) return { state: 'shown', date: shown.date, node: shown.node };
  const { dates, cutAt } = ownDates(page);
  // One that is labelled may be the page's own wherever it stands: it is not missing beyond doubt.
  const mayBeOwn = (seen: SeenDate): boolean =>
    PUBLISHED.test(textBefore(page, seen)) ||
    !(isInFooter(page, seen.node) || isOfAnotherPage(page, seen.node));
  const elsewhere =
    dates.find(mayBeOwn) ??
    // Where not all were looked at, none can be said to be missing.
    cutAt;
  if (elsewhere) return { state: 'elsewhere', date: elsewhere.date, node: elsewhere.node };
  const partial = partialDate(page, readArticle(page));
  return partial === null ? { state: 'none' } : { state: 'partial', node: partial };
});

/** Whether a date stands under a label of publishing, in an information line, or by itself at the title. */
function isShown(page: Page, { lines, body, title }: Article, seen: SeenDate): boolean {
  const at = seen.match.index;
  const index = lineAt(lines, at);
  const line = lines[index] as Line;
  const before = textBefore(page, seen);
  if (isInFooter(page, seen.node)) return false;
  const isLabelled = PUBLISHED.test(before) && !isOfHeader(page, seen);
  if (!isLabelled && (OTHER_LABEL.test(before) || isOfEvent(page, seen))) return false;
  if (isInformation(line)) return true;
  // Above the text stand links of its own: the source, the column.
  const isRow = line.from > (body[0]?.from ?? line.from) && isOfAnotherPage(page, seen.node, 'before');
  if (isLabelled || BARE_LABEL.test(before)) return !isRow;
  // In numerals a document dates itself, where a page without a label dates what it publishes in digits.
  const inDigits = seen.match.groups?.year !== undefined;
  const atTitle = title !== null && line.from >= title.from && line.from < (body[0]?.from ?? -1);
  const isBare =
    (!LABEL.test(before) && isAmongInformation(lines, index)) || (atTitle && isAlone(line, seen, title));
  return isBare && inDigits && !isOfAnotherPage(page, seen.node);
}

/** A short page without a block of its own for the footer is one with it: where the title stands there, all does. */
function isInFooter(page: Page, node: number): boolean {
  const footer = footerOf(page);
  const { title } = readArticle(page);
  return footer.contains(node) && !(title && footer.contains(page.nodeAt(title.from)));
}

/** What stands right before a date. */
const textBefore = (page: Page, { match }: SeenDate): string =>
  page.text.slice(Math.max(match.index - 24, 0), match.index);

/** Of the weather or the site, over the title: an index of the article may stand there too, where no block is named. */
function isOfHeader(page: Page, seen: SeenDate): boolean {
  const header = headerOf(page);
  return (
    header.contains(seen.node) && (header.place === NAMED_HEADER || UPDATED.test(textBefore(page, seen)))
  );
}

/** 时间 of something that has a place. */
function isOfEvent(page: Page, seen: SeenDate): boolean {
  const end = seen.match.index + seen.match[0].length;
  return BARE_LABEL.test(textBefore(page, seen)) && PLACE_AFTER.test(page.text.slice(end, end + 30));
}

/** An information line: short, with what stands beside a date there. */
const isInformation = ({ text }: Line): boolean =>
  text.length <= INFORMATION_LINE && INFORMATION.test(text) && !/[。;]/.test(text);

/**
 * A short line between others, one of which is an information line: the parts are set as a list. Beside a line with its
 * own date stands what a document is signed with.
 */
const isAmongInformation = (lines: readonly Line[], index: number): boolean =>
  [lines[index - 1], lines[index], lines[index + 1]].every((one) => (one?.text.length ?? 0) <= 60) &&
  (lines[index]?.text.length ?? 0) <= 30 &&
  [lines[index - 1], lines[index + 1]].some(
    (one) => one !== undefined && isInformation(one) && !FULL_DATE.test(one.text),
  );

/** Nothing beside the date but some decoration; or, after the title in its own line, in brackets as `(2024-05-11)`. */
function isAlone(line: Line, { match }: SeenDate, title: Line): boolean {
  if (line.from !== title.from) return line.text.length - match[0].length <= 6;
  return /^\d{4}\s?[-/.]/.test(match[0]) && line.from + line.text.length - match.index - match[0].length <= 3;
}

/**
 * Part of a link, or of a row that is one: the date of the page behind it. A row of links to other pages begins with the
 * link; behind a labelled date stands the way to the next article.
 */
function isOfAnotherPage(page: Page, node: number, where: 'around' | 'before' = 'around'): boolean {
  if (isInLink(page, node)) return true;
  let climbed = 0;
  for (const i of page.ancestors(node)) {
    const range = page.subtree(i);
    if (page.node(i).tag === 'body' || page.textLength(range) > INFORMATION_LINE || ++climbed > MAX_ROW_DEPTH)
      return false;
    const looked = where === 'before' ? { from: range.from, to: node } : range;
    if (visibleLinksIn(page, looked).some((link) => page.textLength(page.subtree(link)) >= 6)) return true;
  }
  return false;
}

/** The text node of the first incomplete or unusual date that is not another page's, or null. */
function partialDate(page: Page, { lines, body }: Article): number | null {
  const running = new Set(body);
  const lineOf = ({ match }: TextMatch): Line => lines[lineAt(lines, match.index)] as Line;
  const found = [
    ...page.findAll(page.whole, UNUSUAL_DATE).filter((seen) => !isToday(lineOf(seen))),
    ...page.findAll(page.whole, INCOMPLETE_DATE).filter((seen) => !running.has(lineOf(seen))),
  ];
  return found.find(({ node }) => !isInFooter(page, node) && !isOfAnotherPage(page, node))?.node ?? null;
}

const isToday = ({ text }: Line): boolean => text.length < 80 && TODAY.test(text);

/** The start of an inline script that may have written a date in a place, or null. Marks are written by scripts too. */
export function dateWriter(page: Page, place: NodeRange): string | null {
  for (const i of page.select(place, ({ tag }) => tag === 'script')) {
    const code = page.node(i).attrs?.code;
    if (code !== undefined && WRITES_DATE.test(code) && !/conac|jiucuo/i.test(code)) return code;
  }
  return null;
}

const WRITES_DATE = /发布|时间|日期|pub_?(?:date|time)|(?:date|time)\b|getFullYear/i;

/** Index of the line that holds an offset. */
function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] as Line).from <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
