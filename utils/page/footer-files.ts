import type { Page } from './page';

/** Scripts and fragments that write footers: `js/footer.js`, `bottom.html`, `foot_nr.js`, `footer/index.jsp`. */
const FOOTER_FILE =
  /(?:foot|bottom|copyright|yejiao|dibu)[\w-]{0,40}(?:\.(?:js|s?html?|jspx?|aspx?|php|inc|txt)|\/[\w-]{1,40}\.(?:js|s?html?))/i;
const FOOTER_PART = /foot|bottom|copyright|yejiao|dibu/i;
const FRAMES = new Set(['iframe', 'frame', 'embed', 'object']);

/**
 * Whether a node loads a footer from another file: by script, in code (`$('#foot').load('foot.html')`), by a frame
 * that was not read, or by an include attribute.
 */
export function loadsFooter(page: Page, index: number): boolean {
  const { tag, attrs, href } = page.node(index);
  if (tag === 'script') return FOOTER_FILE.test(href ?? attrs?.code ?? '');
  if (FRAMES.has(tag)) {
    const read = page.nodes[index + 1]?.tag === '#document';
    return !read && FOOTER_FILE.test(href ?? attrs?.['data-src'] ?? '');
  }
  if (!attrs || tag[0] === '#') return false;
  const fragment = attrs.include ?? attrs['data-include'] ?? attrs['w3-include-html'];
  return fragment !== undefined && FOOTER_PART.test(fragment);
}
