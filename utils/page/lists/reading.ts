import type { PageKind } from '../../model/words';
import type { NodeRange, Page } from '../page';
import { footerOf } from '../zones';
import { type Block, findBlocks } from './blocks';
import { type EmptyPlace, findEmptyPlaces } from './emptiness';
import { type RowDate, rowDates } from './item-dates';
import { type DatedItem, type Span, spanOf } from './newest';
import { findPagers, type Pager } from './pager';
import { type RowReading, readRow } from './row';
import { type Surroundings, surroundingsOf } from './surroundings';
import { type Survey, surveyOf } from './survey';
import { linkDate, monthDay, placeDates } from './years';

/** One entry of a list. */
export interface ListItem extends DatedItem {
  /** From 0, in document order. */
  readonly index: number;
  /** In full: the title attribute where the text is cut. */
  readonly title: string;
  /** Where it leads, as an absolute address; null for rows without a link, or led by a script. */
  readonly href: string | null;
  /** The row. */
  readonly node: number;
  readonly titleNode: number;
  /** The text of its date as written; '' for none. */
  readonly dateText: string;
  /** The day in the link's path, which no visitor sees: a hint, never a date of the item. */
  readonly linkDay: string | null;
  /** Not shown now: a tab that a visitor can open. */
  readonly hidden: boolean;
}

/** One list of information. */
export interface ItemList extends Surroundings {
  /** The element that holds the rows. */
  readonly container: number;
  /** From the first row to the last. */
  readonly range: NodeRange;
  readonly items: readonly ListItem[];
  /** Whether its rows carry dates. */
  readonly dated: boolean;
  readonly hidden: boolean;
  /** `side`: in a side column. `related`: a ranking, recommendations, related links, by its heading. */
  readonly place: 'main' | 'side' | 'related';
  readonly span: Span;
}

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

/** What `npm run audit` reports of a page's lists. */
export interface Listing {
  readonly state: 'items' | 'blank' | 'waiting' | 'none';
  /** Items that carry a date, known or open: undated links are no proof of updating. */
  readonly itemCount: number;
  /** `2018-07-27`, or null where there is none or none is provably newest. */
  readonly newest: string | null;
  readonly oldest: string | null;
}

const RELATED =
  /友情链接|相关链接|快速链接|常用链接|网站链接|热词|热搜|排行|排名|点击量|热点推荐|热门|推荐阅读|相关阅读|相关新闻|相关文章|猜你喜欢|网站导航|日历|天气/;
const NAVIGATION =
  /(?:^|[\s_-])(?:nav|menu|submenu|crumbs?|breadcrumb|links?|yqlj|pager|pagination)(?:$|[\s_\d-])|(?:nav|side)(?:bar|menu)|navigation/i;
const SIDE =
  /(?:^|[\s_-])(?:side|sidebar|aside|rank|related|recommend|tuijian|paihang)(?:$|[\s_-])|sidebar|side_?bar/i;
/** Levels looked at for the zone of a list. */
const MAX_CLIMB = 30;
/** A list with so much of all dated items is the column, and the others stand beside it. */
const MAIN_SHARE = 0.7;

const readings = new WeakMap<Page, ListReading>();

/** Reads the lists of a page; once per page. Linear in its size, but for a sort of the places where a list is missing. */
export function readLists(page: Page): ListReading {
  let reading = readings.get(page);
  if (!reading) {
    reading = read(page);
    readings.set(page, reading);
  }
  return reading;
}

/**
 * The lists of a page as one: on a home page all of them together, on others those of the column. An article or a
 * guide has none of its own. `newest` is what the page says and depends on no 监测时间点.
 */
export function listingOf(page: Page, pageKind: PageKind): Listing {
  if (pageKind === 'article' || pageKind === 'guide')
    return { state: 'none', itemCount: 0, newest: null, oldest: null };
  const reading = readLists(page);
  const lists = pageKind === 'home' ? reading.lists.filter(({ place }) => place !== 'related') : reading.main;
  const state = reading.state === 'in-comment' || reading.state === 'template' ? 'waiting' : reading.state;
  const { newest, oldest } = spanOf(
    lists.map(({ items }) => items),
    dayOfReading(page),
  );
  const itemCount = lists.flatMap(({ items }) => items).filter(({ date }) => date.state !== 'none').length;
  return { state, itemCount, newest, oldest };
}

function read(page: Page): ListReading {
  const survey = surveyOf(page);
  const lists = findBlocks(page).flatMap((block) => readList(survey, block));
  const pagers = findPagers(survey);
  const main = mainLists(survey, lists, pagers);
  const inList = new Uint8Array(page.nodes.length);
  for (const { range } of lists) inList.fill(1, range.from, range.to);
  const empty = findEmptyPlaces(survey).filter(({ node }) => inList[node] === 0);
  const pager = pagerOf(main, pagers);
  const missing = missingState(empty, pager);
  return {
    lists,
    main,
    state: main.length > 0 ? 'items' : missing.state,
    node: main.length > 0 ? -1 : missing.node,
    empty,
    pager,
    span: spanOf(
      main.map(({ items }) => items),
      dayOfReading(page),
    ),
  };
}

/** A pager that counts nothing is a blank column too. */
function missingState(empty: readonly EmptyPlace[], pager: Pager | null): { state: ListState; node: number } {
  const [place] = empty;
  if (place?.state === 'blank') return place;
  if (pager?.total === 0) return { state: 'blank', node: pager.node };
  if (place) return place;
  return pager ? { state: 'waiting', node: pager.node } : { state: 'none', node: -1 };
}

/** China's clock at the reading, as milliseconds of a UTC clock that shows it. */
const clockOf = (page: Page): number => Date.parse(page.snapshot.takenAt) + 8 * 3_600_000;

/** The day of the reading in China. */
const dayOfReading = (page: Page): string => new Date(clockOf(page)).toISOString().slice(0, 10);

function readList(survey: Survey, block: Block): ItemList[] {
  const { page } = survey;
  const zone = zoneOf(page, block);
  if (zone === 'none') return [];
  const rows = withoutRepeats(
    block.rows.map((row) => readRow(survey, row)),
    survey,
  );
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) return [];
  const surroundings = surroundingsOf(survey, block.container);
  const written = rowDates(survey, block.container, rows);
  const dates = placeDates(rows, written, clockOf(page));
  const items = rows.map((row, index): ListItem => {
    const link = linkDate(row.href);
    return {
      index,
      title: titleWithoutDate(row, written[index]),
      href: row.href,
      node: row.range.from,
      titleNode: row.titleNode,
      date: dates[index] ?? { state: 'none' },
      dateText: written[index]?.text ?? '',
      monthDay: monthDay(written[index]),
      linkDay: link?.day
        ? `${link.year}-${String(link.month).padStart(2, '0')}-${String(link.day).padStart(2, '0')}`
        : null,
      pinned: row.pinned,
      hidden: row.hidden,
    };
  });
  const dated = items.some(({ date }) => date.state !== 'none');
  const place = surroundings.near && RELATED.test(surroundings.heading) ? 'related' : zone;
  if (!dated && place !== 'main') return [];
  return [
    {
      ...surroundings,
      container: block.container,
      range: { from: first.range.from, to: last.range.to },
      items,
      dated,
      hidden: items.every((item) => item.hidden),
      place,
      span: spanOf([items], dayOfReading(page)),
    },
  ];
}

/** A date at the edge of the title's own text is not part of the title. */
function titleWithoutDate({ title, pieces }: RowReading, date: RowDate | null | undefined): string {
  if (!date || !pieces.some(({ node, inTitle }) => inTitle && node === date.node)) return title;
  const bare = title.startsWith(date.text) ? title.slice(date.text.length) : title.replace(date.text, '');
  return bare.trim() || title;
}

/** A headline that repeats a row below it, and rows without a title, are no items. */
function withoutRepeats(rows: readonly RowReading[], survey: Survey): RowReading[] {
  const hasMark = (row: RowReading): boolean => survey.marksIn(row.range) > 0;
  const dated = new Set(rows.filter(hasMark).map((row) => row.title));
  return rows.filter((row) => hasMark(row) || (row.title.length > 3 && !dated.has(row.title)));
}

/** Menus and footers carry no dates: only lists without dates are judged by the names of what holds them. */
function zoneOf(page: Page, { container, dated }: Block): 'main' | 'side' | 'none' {
  if (!dated && footerOf(page).ranges.some(({ from, to }) => container >= from && container < to))
    return 'none';
  let zone: 'main' | 'side' = 'main';
  let climbed = 0;
  for (let i = container; i > 0 && climbed < MAX_CLIMB; i = page.node(i).parent, climbed++) {
    const { tag, attrs } = page.node(i);
    if (tag === 'body') break;
    if (tag === 'nav' || tag === 'footer' || tag === 'header') return 'none';
    const name = `${attrs?.id ?? ''} ${attrs?.class ?? ''}`;
    if (!dated && climbed < 4 && NAVIGATION.test(name)) return 'none';
    if (tag === 'aside' || SIDE.test(name)) zone = 'side';
  }
  return zone;
}

/** The lists of the column: those before its pager, or nearly all of the dated items, or all lists of the main part. */
function mainLists(survey: Survey, lists: readonly ItemList[], pagers: readonly Pager[]): ItemList[] {
  // A page laid out in two side columns, or with one odd heading, has its list there all the same.
  const central = ['main', 'side', 'related'].map((place) => lists.filter((list) => list.place === place));
  const dated =
    central.map((some) => some.filter((list) => list.dated)).find((some) => some.length > 0) ?? [];
  const candidates = dated.length > 0 ? dated : (central[0] ?? []);
  if (candidates.length <= 1) return candidates;
  const total = candidates.reduce((sum, { items }) => sum + items.length, 0);
  const paged = candidates.findLast((list) => pagers.some((pager) => isRightAfter(survey, list, pager)));
  const largest = candidates.reduce((most, one) => (one.items.length > most.items.length ? one : most));
  const core = paged ?? (largest.items.length >= total * MAIN_SHARE ? largest : null);
  return core ? withNeighbours(survey, candidates, core) : candidates;
}

/** A pager stands under its list, with little between. */
function isRightAfter(survey: Survey, list: ItemList, pager: Pager): boolean {
  return (
    pager.range.from >= list.range.to && survey.charsIn({ from: list.range.to, to: pager.range.from }) <= 20
  );
}

/** Lists right after one another without a word between them are one column in several blocks. */
function withNeighbours(survey: Survey, lists: readonly ItemList[], core: ItemList): ItemList[] {
  const at = lists.indexOf(core);
  let from = at;
  let to = at;
  const touch = (a: ItemList | undefined, b: ItemList | undefined): boolean =>
    a !== undefined && b !== undefined && isContinued(survey, a, b);
  while (touch(lists[from - 1], lists[from])) from--;
  while (touch(lists[to], lists[to + 1])) to++;
  return lists.slice(from, to + 1);
}

function isContinued(survey: Survey, a: ItemList, b: ItemList): boolean {
  const { page } = survey;
  const outer = ({ container }: ItemList): number =>
    page.node(container).tag === 'tbody' ? page.node(container).parent : container;
  const areSiblings = page.node(outer(a)).parent === page.node(outer(b)).parent;
  return areSiblings && survey.charsIn({ from: page.subtree(outer(a)).to, to: outer(b) }) === 0;
}

function pagerOf(main: readonly ItemList[], pagers: readonly Pager[]): Pager | null {
  const last = main.at(-1);
  if (!last) return pagers[0] ?? null;
  return pagers.find(({ range }) => range.from >= last.range.to) ?? pagers.at(-1) ?? null;
}
