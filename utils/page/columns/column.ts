import { readBreadcrumb } from '../breadcrumb';
import { headerOf } from '../header';
import type { ItemList, ListItem } from '../lists/list';
import { type ListReading, readLists } from '../lists/reading';
import { isSample, readTag, type TagName } from '../meta';
import { oncePerPage } from '../once';
import type { Page } from '../page';
import { normalise } from '../text';
import { type ColumnClass, classOfName } from './classes';

/** 栏目: one list page of a site, as its page shows it. */
export interface ColumnReading {
  /** '' where the page gives it no name. */
  readonly name: string;
  readonly nameFrom: 'ColumnName' | 'breadcrumb' | 'heading' | 'title' | 'none';
  readonly class: ColumnClass;
  /** `name`: the column's own names say it. `parent`: only the name of the column above. `none`: nothing does. */
  readonly classFrom: 'name' | 'parent' | 'none';
  /** 一级栏目 or not, by breadcrumb and navigation. A person confirms it. */
  readonly level: 'first' | 'other' | 'unknown';
  /** The names on the way from the home page. */
  readonly path: readonly string[];
  /** Block of the breadcrumb, or -1. */
  readonly pathNode: number;
  readonly lists: ListReading;
  /** Entries of the column on this page. */
  readonly items: readonly ListItem[];
}

/** What columns are called, not what sites are called. Characters. */
const NAME = 30;
const SITE_END = /(?:政府|委员会|委|局|厅|署|网|网站|平台|首页|欢迎您!?)$/;
/** A class of a window that a column may have from the one above it. */
const INHERITED = new Set<ColumnClass>([
  'news',
  'notices',
  'policies',
  'interpretations',
  'personnel',
  'plans',
]);
/** Menu entries within menu entries. */
const MAX_CLIMB = 12;

/** Reads a page as a column; once per page. */
export const readColumn = oncePerPage(read);

/** The entry that makes the column as new as it is on a day: dated, not pinned, not later. Null where there is none. */
export function newestItem(
  items: readonly ListItem[],
  until: string,
): { item: ListItem; day: string } | null {
  let newest: { item: ListItem; day: string } | null = null;
  for (const item of items) {
    if (item.date.state !== 'known' || item.pinned || item.date.day > until) continue;
    if (!newest || item.date.day > newest.day) newest = { item, day: item.date.day };
  }
  return newest;
}

function read(page: Page): ColumnReading {
  const lists = readLists(page);
  const { names: path, node: pathNode } = readBreadcrumb(page);
  const named = nameOf(page, path, lists.main);
  return {
    ...named,
    ...classOf(page, named, path),
    level: levelOf(page, path),
    path,
    pathNode,
    lists,
    items: lists.main.flatMap(({ items }) => items),
  };
}

type Named = Pick<ColumnReading, 'name' | 'nameFrom'>;

function nameOf(page: Page, path: readonly string[], main: readonly ItemList[]): Named {
  const tag = tagged(page, 'ColumnName');
  const names: readonly (readonly [string, ColumnReading['nameFrom']])[] = [
    // Some templates carry the tag of the column above.
    [path.slice(0, -1).includes(tag) ? '' : tag, 'ColumnName'],
    [path.at(-1) ?? '', 'breadcrumb'],
    [main.length === 1 && main[0]?.near ? main[0].heading : '', 'heading'],
    [titleName(page), 'title'],
  ];
  const [name, nameFrom] = names.find(([one]) => one !== '' && one.length <= NAME) ?? ['', 'none'];
  return { name, nameFrom };
}

function tagged(page: Page, name: TagName): string {
  const tag = readTag(page, name);
  return tag.state === 'filled' && !isSample(tag) && !SITE_END.test(tag.value) ? tag.value : '';
}

/** The first part of the window's title that is not the site's name. */
const titleName = (page: Page): string =>
  normalise(page.snapshot.title)
    .split(/[_|]| ?[-—–] ?/)
    .map((part) => part.trim())
    .find((part) => part !== '' && !SITE_END.test(part)) ?? '';

/** All names of the column must say one class, if they say any. */
function classOf(
  page: Page,
  { name }: Named,
  path: readonly string[],
): Pick<ColumnReading, 'class' | 'classFrom'> {
  const names = [name, path.at(-1) ?? '', tagged(page, 'ColumnType')];
  const said = new Set(names.map(classOfName).filter((one) => one !== null));
  const [only = 'other', another] = said;
  if (another || name === '') return { class: 'unknown', classFrom: 'none' };
  if (said.size === 1) return { class: only, classFrom: 'name' };
  const above = classOfName(path.at(-2) ?? '');
  return above && INHERITED.has(above)
    ? { class: above, classFrom: 'parent' }
    : { class: 'other', classFrom: 'none' };
}

/** By the length of the way from the home page, and by the column's place in the menu of the header; both must agree. */
function levelOf(page: Page, path: readonly string[]): ColumnReading['level'] {
  const inMenu = menuPlace(page);
  const onPath = path.length === 0 ? null : path.length === 1 ? 'first' : 'other';
  if (onPath && inMenu && onPath !== inMenu) return 'unknown';
  return onPath ?? inMenu ?? 'unknown';
}

function menuPlace(page: Page): 'first' | 'other' | null {
  const own = addressOf(page.snapshot.url);
  const header = headerOf(page);
  const [link] = header.select(
    ({ tag, href }) => tag === 'a' && href !== undefined && addressOf(href) === own,
  );
  if (own === null || link === undefined) return null;
  let entries = 0;
  let climbed = 0;
  for (const i of page.ancestors(link)) {
    if (++climbed > MAX_CLIMB || !header.contains(i)) break;
    if (/^(?:li|dl|dd)$/.test(page.node(i).tag)) entries++;
  }
  return entries > 1 ? 'other' : 'first';
}

/** An address without what makes no other page of it; null for the home page, which every menu has. */
export function addressOf(href: string): string | null {
  if (!URL.canParse(href)) return null;
  const { host, pathname, search } = new URL(href);
  const path = pathname.replace(/(?:index|default|list)\.\w{3,5}$/i, '');
  return path === '/' && search === '' ? null : host + path + search;
}
