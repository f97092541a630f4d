import { addressKey } from './address-key';

const ADDRESS = /^https?:\/\/(?:www\.)?([^/?#]+)([^?#]*)(\?[^#]*)?(#.*)?$/;
/** The file that a folder shows by itself, and the further pages of a list that are named after it: `index_2.html`. */
const FOLDER_FILE = /\/(?:index|default)(?:_\d{1,3})?\.(?:s?html?|jspx?|aspx?|php)$/i;
/** `list_7_2.html`: page 2 of list 7. A single number names the list itself. */
const LIST_FILE = /(\/list_\d+)_\d{1,4}(\.s?html?)$/i;
const PAGE_FOLDER = /\/page\/\d{1,4}\/?$/i;
/** A parameter that turns pages, whatever the server; `p` and `id` may choose the column. */
const PAGE_NUMBER = /^(?:page|page_?no|page_?num|page_?index|page_?number|cur_?page|current_?page)=\d*$/i;

/**
 * One key for one column (栏目), by which the ledger counts it once: scheme, `www.`, a final slash, `index.html`, the
 * page number and tracking make no other column. What may be the number of a column stays (own convention: the
 * standards count columns and do not say what one is). Not an address to open.
 */
export function columnKey(address: string): string {
  const page = addressKey(address);
  const match = ADDRESS.exec(page);
  if (!match) return page;
  const [, host = '', path = '', query = '', route = ''] = match;
  const folder = path
    .replace(FOLDER_FILE, '/')
    .replace(LIST_FILE, '$1$2')
    .replace(PAGE_FOLDER, '')
    .replace(/\/$/, '');
  const chosen = query
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !PAGE_NUMBER.test(pair))
    .join('&');
  return `${host}${folder}${chosen && `?${chosen}`}${route}`;
}
