import type { Listing } from '../../model/finding';
import type { PageKind } from '../../model/words';
import { clockInChina, dayOnClock } from '../dates';
import { footerOf } from '../footer';
import { oncePerName, oncePerPage } from '../once';
import type { Page } from '../page';
import { hasAny } from '../sorted';
import { nameOf } from '../zone';
import { type Block, findBlocks } from './blocks';
import { type EmptyPlace, findEmptyPlaces, saysNothingOfEntries } from './emptiness';
import { type RowDate, rowDates } from './item-dates';
import type { ItemList, ListItem } from './list';
import { mainLists, pagerOf } from './main-lists';
import { type Span, spanOf } from './newest';
import { findPagers, type Pager } from './pager';
import { type RowReading, readRow } from './row';
import { surroundingsOf } from './surroundings';
import { type Survey, surveyOf } from './survey';
import { monthDay, placeDates } from './years';

/** `items`: there are lists. The others say how a list is missing, see EmptyPlace; `none`: nothing of a list. */
export type ListState = 'items' | EmptyPlace['state'] | 'none';

export interface ListReading {
  /** All lists of information in document order. */
  readonly lists: readonly ItemList[];
  /** The lists that make up the column, on a page of one column. */
  readonly main: readonly ItemList[];
  readonly state: ListState;
  /** The place that `state` speaks about when there are no items; -1 else. */
  readonly node: number;
  /** Every place where a list is missing, also beside lists that are there. */
  readonly empty: readonly EmptyPlace[];
  /** The pager of the main list, or the only one. */
  readonly pager: Pager | null;
  /** Dates of the main lists together. */
  readonly span: Span;
}

const RELATED =
  /友情链接|相关链接|快速链接|常用链接|网站链接|热词|热搜|排行|排名|点击量|热点推荐|热门|推荐阅读|相关(?:阅读|新闻|文章|信息|内容|稿件|报道|文档|资讯|推荐)|猜你喜欢|网站导航|日历|天气/;
const NAVIGATION =
  /(?:^|[\s_-])(?:nav|menu|submenu|crumbs?|breadcrumb|links?|yqlj|pager|pagination)(?:$|[\s_\d-])|(?:nav|side)(?:bar|menu)|navigation/i;
const SIDE =
  /(?:^|[\s_-])(?:side|sidebar|aside|rank|related|recommend|tuijian|paihang)(?:$|[\s_-])|sidebar|side_?bar/i;
/** A row without a date among dated ones is an item only with a title, in characters, and few links. */
const MIN_TITLE = 4;
const MAX_LINKS = 4;
const PAGER_LINK = /^(?:第?[上下首尾末]一?|最后一)页|^共?\d+[页条]/;
/** Levels looked at for the zone of a list. */
const MAX_CLIMB = 30;

/** Reads the lists of a page; once per page. Linear in its size, but for a sort of the places where a list is missing. */
export const readLists = oncePerPage(read);

/**
 * The lists of a page as one: on a home page all of them together, on others those of the column. An article or a
 * guide has none of its own. `newest` is what the page says and depends on no 监测时间点.
 */
export function listingOf(page: Page, pageKind: PageKind): Listing {
  if (pageKind === 'article' || pageKind === 'guide') {
    return { state: 'none', itemCount: 0, newest: null, oldest: null };
  }
  const reading = readLists(page);
  const lists = pageKind === 'home' ? reading.lists.filter(({ place }) => place !== 'related') : reading.main;
  const { newest, oldest } = spanOf(itemsOf(lists), dayOnClock(clockOf(page)));
  const itemCount = itemsOf(lists)
    .flat()
    .filter(({ date }) => date.state !== 'none').length;
  return { state: lists.length > 0 ? 'items' : plainState(reading.state), itemCount, newest, oldest };
}

/** Rows in a comment and unfilled templates are, to a visitor, a list that has not come. */
const plainState = (state: ListState): Listing['state'] =>
  state === 'in-comment' || state === 'template' ? 'waiting' : state;

const itemsOf = (lists: readonly ItemList[]): (readonly ListItem[])[] => lists.map(({ items }) => items);

function read(page: Page): ListReading {
  const survey = surveyOf(page);
  const clock = clockOf(page);
  const today = dayOnClock(clock);
  const lists = findBlocks(page).flatMap((block) => readList(survey, block, clock, today) ?? []);
  const pagers = findPagers(survey);
  const inList = new Uint8Array(page.nodes.length);
  for (const { range } of lists) inList.fill(1, range.from, range.to);
  const found = mainLists(survey, lists, pagers);
  const ends = found.filter(({ place }) => place === 'main').map(({ range }) => range.to);
  const below = Math.min(...ends, page.nodes.length);
  const empty = findEmptyPlaces(survey).filter(
    (place) => inList[place.node] === 0 && !(found.length > 0 && saysNothingOfEntries(place, below)),
  );
  const main = isMissing(found, empty) ? [] : found;
  const pager = pagerOf(main, pagers);
  const missing = missingState(empty, pager);
  return {
    lists,
    main,
    state: main.length > 0 ? 'items' : missing.state,
    node: main.length > 0 ? -1 : missing.node,
    empty,
    pager,
    span: spanOf(itemsOf(main), today),
  };
}

/**
 * Where the page says that its column is empty, or holds the column's rows unseen, lists of links without dates are
 * something else: recommendations, topics. An empty element alone says too little.
 */
const isMissing = (found: readonly ItemList[], [place]: readonly EmptyPlace[]): boolean =>
  found.every(({ dated }) => !dated) && place !== undefined && place.state !== 'waiting';

/** A pager that counts nothing is a blank column too. */
function missingState(empty: readonly EmptyPlace[], pager: Pager | null): { state: ListState; node: number } {
  const [place] = empty;
  if (place?.state === 'blank') return place;
  if (pager?.total === 0) return { state: 'blank', node: pager.node };
  if (place) return place;
  return pager ? { state: 'waiting', node: pager.node } : { state: 'none', node: -1 };
}

/** China's clock at the reading. */
const clockOf = (page: Page): number => clockInChina(page.snapshot.takenAt);

/** A block as a list of information, or null where it is something else: a menu, a footer. */
function readList(survey: Survey, block: Block, clock: number, today: string): ItemList | null {
  const { page } = survey;
  const zone = zoneOf(page, block);
  if (zone === 'none' || holdsFooter(page, block)) return null;
  const rows = withoutRepeats(
    block.rows.map((row) => readRow(survey, row)),
    survey,
  );
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) return null;
  const { heading, headingNode, near, more } = surroundingsOf(survey, block.container);
  const written = rowDates(survey, block.container, rows);
  const dates = placeDates(rows, written, clock);
  const items = rows.map(
    (row, index): ListItem => ({
      index,
      title: titleWithoutDate(row, written[index]),
      href: row.href,
      node: row.range.from,
      titleNode: row.titleNode,
      date: dates[index] ?? { state: 'none' },
      dateText: written[index]?.text ?? '',
      monthDay: monthDay(written[index]),
      pinned: row.pinned,
      hidden: row.hidden,
    }),
  );
  const dated = items.some(({ date }) => date.state !== 'none');
  const place = near && RELATED.test(heading) ? 'related' : zone;
  if (!dated && place !== 'main') return null;
  return {
    heading,
    headingNode,
    near,
    more,
    container: block.container,
    range: { from: first.range.from, to: last.range.to },
    items,
    dated,
    hidden: items.every((item) => item.hidden),
    place,
    span: spanOf([items], today),
  };
}

/** A date at the edge of the title's own text is not part of the title. */
function titleWithoutDate({ title, pieces }: RowReading, date: RowDate | null | undefined): string {
  if (!date || !pieces.some(({ node, inTitle }) => inTitle && node === date.node)) return title;
  const bare = title.startsWith(date.text) ? title.slice(date.text.length) : title.replace(date.text, '');
  return bare.trim() || title;
}

/** Rows of which one holds the page's footer are the parts of the page: its head, its body. */
const holdsFooter = (page: Page, { rows }: Block): boolean =>
  rows.some((row) => hasAny(footerOf(page).roots, row));

/** A headline that repeats a row below it, a pager between the rows, and rows without a title, are no items. */
function withoutRepeats(rows: readonly RowReading[], survey: Survey): RowReading[] {
  const hasMark = (row: RowReading): boolean => survey.marksIn(row.range) > 0;
  const dated = new Set(rows.filter(hasMark).map((row) => row.title));
  return rows.filter((row) => {
    if (hasMark(row)) return true;
    const { title, range } = row;
    const isTitle = title.length >= MIN_TITLE && !PAGER_LINK.test(title) && !dated.has(title);
    return isTitle && survey.linksIn(range) <= MAX_LINKS;
  });
}

/** Menus and footers carry no dates: only lists without dates are judged by the names of what holds them. */
export function zoneOf(
  page: Page,
  { container, dated }: Pick<Block, 'container' | 'dated'>,
): 'main' | 'side' | 'none' {
  if (!dated && footerOf(page).contains(container)) return 'none';
  let zone: 'main' | 'side' = 'main';
  let climbed = 0;
  for (let i = container; i > 0 && climbed < MAX_CLIMB; i = page.node(i).parent, climbed++) {
    const node = page.node(i);
    const { tag } = node;
    if (tag === 'body') break;
    if (tag === 'nav' || tag === 'footer' || tag === 'header') return 'none';
    const speaks = zonesOfName(nameOf(node));
    if (!dated && climbed < 4 && speaks.navigation) return 'none';
    if (tag === 'aside' || speaks.side) zone = 'side';
  }
  return zone;
}

const zonesOfName = oncePerName((name) => ({ navigation: NAVIGATION.test(name), side: SIDE.test(name) }));
