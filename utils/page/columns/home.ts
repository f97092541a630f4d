import type { HostParts } from '../../identifiers/host-parts';
import type { ItemList, ListItem } from '../lists/list';
import { readLists } from '../lists/reading';
import type { Page } from '../page';
import { squeeze } from '../text';
import { ownEntries } from './elsewhere';

/** What a home page shows of information. */
export interface HomeReading {
  /** Lists of information, rankings and related links apart. */
  readonly lists: readonly ItemList[];
  /** Entries that the site published itself, as far as their links say. */
  readonly own: readonly ListItem[];
  /** Entries of other sites and of rankings: dated, perhaps, but no update of this site. */
  readonly others: readonly ListItem[];
  /** Lists whose entries carry no dates at all. */
  readonly undated: readonly ItemList[];
  /** Entries without a date in lists that have some. */
  readonly dateless: readonly ListItem[];
  /** Places where a list says that it is loading, or shows its template. */
  readonly unfilled: readonly number[];
}

/** What a home page lists, and what of it is the site's own. */
export function readHome(page: Page, host: HostParts): HomeReading {
  const { lists: all, empty } = readLists(page);
  const lists = all.filter(({ place }) => place !== 'related');
  const related = all.filter(({ place }) => place === 'related');
  const dated = lists.filter((list) => list.dated);
  const isOwn = ownEntries(host);
  const own: ListItem[] = [];
  const others: ListItem[] = [];
  for (const { items } of lists) for (const item of items) (isOwn(item) ? own : others).push(item);
  for (const { items } of related) others.push(...items);
  return {
    lists,
    own,
    others,
    undated: lists.filter((list) => !list.dated),
    dateless: dated.flatMap((list) => list.items.filter(({ date }) => date.state === 'none')),
    unfilled: empty
      .filter(({ state, text }) => state === 'template' || (state === 'waiting' && text !== ''))
      .map(({ node }) => node),
  };
}

/** Entries with a known day of a span, `from` and `to` included. */
export const datedBetween = (items: readonly ListItem[], from: string, to: string): ListItem[] =>
  items.filter(({ date }) => date.state === 'known' && date.day >= from && date.day <= to);

/**
 * How many different articles some entries are: one article may stand in several blocks, also under several addresses.
 * Entries that a script leads share an address that leads nowhere, and count by their titles.
 *
 * @param url of the page
 */
export function countDistinct(items: readonly ListItem[], url: string): number {
  const own = url.replace(/#.*/, '');
  const leads = (href: string | null): href is string =>
    href !== null && !/^javascript:/i.test(href) && href.replace(/#$/, '') !== own;
  const titles = new Set(items.map(({ title }) => squeeze(title)));
  const links = new Set(items.map(({ href, title }) => (leads(href) ? href : squeeze(title))));
  return Math.min(titles.size, links.size);
}
