import { fillsTable } from '../model/tags';

/** Elements that show something without holding anything. */
const SHOWN = new Set(
  'img input iframe frame object embed svg canvas video audio select textarea'.split(' '),
);
/** What pages are laid out with, however little is in it. */
const LAYOUT = new Set('html body header main nav footer ul ol dl table'.split(' '));
/** With fewer nodes in it a block is a row, a card or a cell. */
const LARGE_BLOCK = 8;
/** So long a text may be what is wider than the window. Characters. */
const LONG_TEXT = 1000;

// Boxes are the dearest of all there is to read, and no rule asks how large a title is, a row, or a link within the site.

/**
 * Whether a rule may ask for the box of an element, by what is known when it is met: of what shows something, of a link
 * that leads away, which may be a bought one, too small to be seen, and of a long text. What holds nothing is measured
 * where a picture stands behind it, which is not asked here.
 *
 * @param leads whether it is a link, and where to
 * @param textLength of what holds one text and nothing else; 0 else
 */
export function isMeasured(tag: string, leads: Leads, textLength: number): boolean {
  return leads === 'away' || SHOWN.has(tag) || textLength >= LONG_TEXT;
}

/**
 * Whether a rule may ask for the box of a block, by what was found in it: of what a page is laid out with, because columns
 * are told by their width, and of what stands around a link that leads away, because it may hide it.
 *
 * @param size nodes in it, itself among them, and characters of text
 */
export function isMeasuredBlock(
  tag: string,
  { nodes, text }: { readonly nodes: number; readonly text: number },
  holdsAway: boolean,
): boolean {
  if (holdsAway || LAYOUT.has(tag)) return true;
  return (nodes >= LARGE_BLOCK || text >= LONG_TEXT) && !fillsTable(tag);
}

/** Where a link leads: within the site, or away from it; null for what is no link. */
export type Leads = 'within' | 'away' | null;

/**
 * @param href where it leads: an absolute address, a path below `root`, or what no browser can resolve, as written;
 *   '' for nowhere
 * @param root what the page's own addresses begin with, without the last stroke: `https://www.x.gov.cn`
 */
export function leadsOf(tag: string, href: string, root: string): Leads {
  if (tag !== 'a' || href === '') return null;
  return /^\/[\w-]/.test(href) || href.startsWith(`${root}/`) ? 'within' : 'away';
}
