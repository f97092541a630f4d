import { normalise } from '../page/text';

/** What an HTML source says: no parser, for whether a page says that there is nothing needs none. Linear in its length. */
export interface HtmlText {
  readonly title: string;
  /** Text without scripts, styles and tags, blanks folded. */
  readonly text: string;
  readonly links: number;
}

/** Elements whose content nobody reads as text. */
const SILENT = new Set(['script', 'style', 'noscript', 'template', 'svg', 'head']);

export function htmlText(source: string): HtmlText {
  const lower = source.toLowerCase();
  const pieces: string[] = [];
  let links = 0;
  for (let at = 0; at < source.length; ) {
    const open = source.indexOf('<', at);
    if (open < 0) {
      pieces.push(source.slice(at));
      break;
    }
    pieces.push(source.slice(at, open), ' ');
    const comment = source.startsWith('<!--', open);
    const close = comment ? source.indexOf('-->', open + 4) : source.indexOf('>', open);
    if (close < 0) break;
    at = close + (comment ? 3 : 1);
    const tag = comment ? '' : (/^[a-z]+/.exec(lower.slice(open + 1, open + 12))?.[0] ?? '');
    if (tag === 'a') links += 1;
    if (!SILENT.has(tag)) continue;
    const end = lower.indexOf(`</${tag}`, at);
    if (end >= 0) at = end;
    // Cut within it: the rest is none of the page's text.
    else if (tag !== 'head') break;
  }
  return { title: titleOf(source, lower), text: said(pieces.join('')), links };
}

function titleOf(source: string, lower: string): string {
  const open = lower.indexOf('<title');
  const from = open < 0 ? -1 : source.indexOf('>', open);
  const to = from < 0 ? -1 : lower.indexOf('</title', from);
  return to < 0 ? '' : said(source.slice(from + 1, to));
}

const said = (text: string): string => normalise(text.replaceAll('&nbsp;', ' ')).trim();
