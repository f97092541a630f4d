import type { Pager } from '../lists/pager';
import { addressOf } from './column';

/** `index_2.html`, `list_12_2.html`, `list-12-2.html`: the last number is the page's. */
const IN_PATH = /\/(?:index|default)[_-](\d{1,3})\.\w{3,5}$|\/list[_-]\d{1,6}[_-](\d{1,3})\.\w{3,5}$/i;
const LIST = /\/list[_-]/i;
const IN_QUERY = /^(?:cur(?:rent)?)?_?(?:page|pn)_?(?:no|num|number|index)?$/i;

/**
 * Whether a page shows a list's second page or a later one: its pager says so, 上一页 leads away, or the address has a
 * later number. Some sites count from 0 and some from 1, so that a pager's own word goes before a 1 in the address.
 */
export function isLaterPage(url: string, pager: Pager | null): boolean {
  const stated = pager?.page ?? null;
  if (stated !== null && stated > 1) return true;
  // `list_1_23.html` may be a column's own number: there the pager's word goes first.
  if ((pageNumber(url) ?? 0) > 1 && !(stated === 1 && LIST.test(url))) return true;
  return stated !== 1 && pager?.back != null && leadsBack(pager.back, url);
}

/** A link to the page before; a first page that keeps the link leads to itself, or to a number that is no smaller. */
function leadsBack(back: string, url: string): boolean {
  const [to, at] = [addressOf(back), addressOf(url)];
  // A later page has an address of its own: the plain one, to which the way back adds a number, is the first.
  if (to === at || (at !== null && to?.startsWith(at))) return false;
  const [before, own] = [pageNumber(back), pageNumber(url)];
  return before === null && own === null ? true : (before ?? 0) < (own ?? 0);
}

/** The number of the page in an address; null for none. */
function pageNumber(address: string): number | null {
  if (!URL.canParse(address)) return null;
  const { pathname, searchParams } = new URL(address);
  const asked = [...searchParams].find(([name, value]) => IN_QUERY.test(name) && /^\d{1,4}$/.test(value));
  const match = IN_PATH.exec(pathname);
  const number = asked?.[1] ?? match?.[1] ?? match?.[2];
  return number === undefined ? null : Number(number);
}
