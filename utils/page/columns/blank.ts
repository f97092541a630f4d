import type { SnapshotNode } from '../../model/snapshot';
import { readArticle } from '../article';
import { POSITION } from '../breadcrumb';
import { footerOf } from '../footer';
import { headerOf } from '../header';
import { surroundingsOf } from '../lists/surroundings';
import { surveyOf } from '../lists/survey';
import type { Page } from '../page';
import { normalise } from '../text';
import type { ColumnReading } from './column';
import { unreadFrame } from './doubts';

/** Why a column that says it is empty may not be. */
export type BlankDoubt =
  | 'needs-login'
  | 'filtered'
  | 'pager-counts'
  | 'text-beside'
  | 'links-beside'
  | 'unread-frame';

const LOGIN = /请(?:先|您)?登[录陆]|登[录陆]后(?:查看|可见|浏览)|未登[录陆]/;
const YEAR = /^(?:19|20)\d{2}年?$/;
/** An address that asks for a part of the column. */
const FILTERS =
  /^(?:year|nf|keywords?|key|q|kw|title|searchword|begin(?:time|date)?|start(?:time|date)?|filter)$/i;
export const FILE = /\.(?:docx?|xlsx?|pptx?|wps|et|pdf|ofd|zip|rar)(?:[?#]|$)/i;
/** A picture, in pixels, and a table, in characters, that are the content of a page. */
const CONTENT = { width: 300, height: 200, text: 40 } as const;
/** The same where the page says that something is empty: a portrait, a line of duties. */
const SOME_CONTENT = { width: 90, height: 90, text: 20 } as const;
type Least = typeof CONTENT | typeof SOME_CONTENT;
/** Links to sub-columns: their names are short, and three make a menu. Characters. */
const SUB_COLUMN = 12;
const SUB_COLUMNS = 3;

/** What a column page holds instead of a list; null for nothing. Pictures, tables and files count on static pages only. */
export function contentOf(
  page: Page,
  { class: columnClass }: ColumnReading,
  least: Least = CONTENT,
): { readonly what: '文字' | '图片' | '表格' | '附件'; readonly node: number } | null {
  const [line] = readArticle(page).body;
  if (line) return { what: '文字', node: page.nodeAt(line.from) };
  if (columnClass !== 'static') return null;
  for (const node of content(page)) {
    const { tag, href = '' } = page.node(node);
    if (tag === 'a' && FILE.test(href)) return { what: '附件', node };
    if (isLargePicture(page.node(node), least)) return { what: '图片', node };
    if (tag === 'table' && isInnerTable(page, node, least)) return { what: '表格', node };
  }
  return null;
}

/** The first thing that stands against the message of an empty list; null for nothing. */
export function doubtOfBlank(page: Page, column: ColumnReading): { doubt: BlankDoubt; node: number } | null {
  const { lists } = column;
  const login = page.find(page.whole, LOGIN);
  if (login && !headerOf(page).contains(login.node)) return { doubt: 'needs-login', node: login.node };
  if (asksForPart(page.snapshot.url)) return { doubt: 'filtered', node: lists.node };
  const years = [...content(page)].filter((i) => page.node(i).tag === '#text' && YEAR.test(textOf(page, i)));
  const [year, another] = years;
  if (year !== undefined && another !== undefined) return { doubt: 'filtered', node: year };
  if (lists.pager && ((lists.pager.total ?? 0) > 0 || (lists.pager.pages ?? 0) > 1)) {
    return { doubt: 'pager-counts', node: lists.pager.node };
  }
  const held = contentOf(page, column, SOME_CONTENT);
  if (held) return { doubt: 'text-beside', node: held.node };
  const links = lists.lists.find(({ place }) => place === 'main');
  if (links && isOfBlock(page, column)) return { doubt: 'links-beside', node: links.container };
  const frame = unreadFrame(page);
  return frame === null ? null : { doubt: 'unread-frame', node: frame };
}

/** Whether the message stands right under a name that is not the column's own: a block of the page is empty. */
function isOfBlock(page: Page, { name, path, lists }: ColumnReading): boolean {
  const { heading, near } = surroundingsOf(surveyOf(page), lists.node);
  return (
    near && ![name, ...path].some((one) => one !== '' && (heading.includes(one) || one.includes(heading)))
  );
}

/** Links to columns below this one, in its own folder; none where there are too few to make a menu. */
export function subColumns(page: Page): number[] {
  const { url } = page.snapshot;
  if (!URL.canParse(url)) return [];
  const own = new URL(url);
  const folder = own.pathname.replace(/[^/]*$/, '');
  if (folder === '/') return [];
  const targets = new Map<string, number>();
  for (const i of content(page)) {
    const { tag, href } = page.node(i);
    if (tag !== 'a' || !href || !URL.canParse(href)) continue;
    const { host, pathname } = new URL(href);
    const name = page.textOf(page.subtree(i)).trim();
    const isBelow = host === own.host && pathname.startsWith(folder) && pathname.length > folder.length;
    if (isBelow && pathname !== own.pathname && name !== '' && name.length <= SUB_COLUMN)
      targets.set(pathname, i);
  }
  return targets.size < SUB_COLUMNS ? [] : [...targets.values()];
}

/** Visible nodes outside header and footer. */
export function* content(page: Page): Generator<number> {
  const [header, footer] = [headerOf(page), footerOf(page)];
  for (const i of page.select(page.whole, ({ hidden }) => !hidden)) {
    if (!header.contains(i) && !footer.contains(i)) yield i;
  }
}

const textOf = (page: Page, i: number): string => normalise(page.node(i).text ?? '').trim();

function asksForPart(address: string): boolean {
  if (!URL.canParse(address)) return false;
  return [...new URL(address).searchParams].some(
    ([name, value]) => FILTERS.test(name) && value.trim() !== '',
  );
}

/** A picture that came, large enough to say something. */
export const isLargePicture = ({ tag, image, box }: SnapshotNode, least: Least = CONTENT): boolean =>
  tag === 'img' && image === 'loaded' && box !== undefined && box[2] >= least.width && box[3] >= least.height;

/** Old pages are laid out in tables; what a table says stands in one that holds no other. */
export function isInnerTable(page: Page, node: number, least: Least = CONTENT): boolean {
  const { from, to } = page.subtree(node);
  if (page.has({ from: from + 1, to }, ({ tag }) => tag === 'table')) return false;
  const text = page.textOf({ from, to });
  return text.length >= CONTENT.text || (text.length >= least.text && !POSITION.test(text));
}
