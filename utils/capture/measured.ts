/** Elements that show something without holding anything. */
const SHOWN = new Set(
  'img input iframe frame object embed svg canvas video audio select textarea'.split(' '),
);
/** What tables are made of: they fill them from side to side. */
const ROWS = new Set('tr thead tbody tfoot'.split(' '));

/** What an element holds: nothing but blanks, one text, or more. */
export type Content = 'nothing' | 'text' | 'elements';

/**
 * Whether a rule may ask for the box of an element. Boxes are the dearest of all there is to read, and no rule asks how
 * large a text is, or a row of a table, or a link within the site. A link that leads away may be a bought one, too small
 * to be seen. What holds nothing is measured where a picture stands behind it, which is not asked here.
 *
 * @param href absolute, where it leads
 * @param root what the page's own addresses begin with, without the last stroke: `https://www.x.gov.cn`
 */
export function isMeasured(tag: string, href: string | undefined, holds: Content, root: string): boolean {
  if (SHOWN.has(tag)) return true;
  if (tag === 'a') return href !== undefined && !href.startsWith(`${root}/`);
  return holds === 'elements' && !ROWS.has(tag);
}
