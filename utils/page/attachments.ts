import { readArticle } from './article';
import { addressDate, spanOf } from './dates';
import { footerOf } from './footer';
import type { NodeRange, Page } from './page';

/** A file that an article offers, or a picture in its text. */
export interface Attachment {
  readonly node: number;
  /** Absolute address. */
  readonly href: string;
  /** The day that its name or folder carries, `2018-05-16`, which is the day of its upload; null for none. */
  readonly day: string | null;
}

const FILE = /\.(?:docx?|xlsx?|pptx?|wps|et|dps|pdf|ofd|zip|rar|7z|txt|csv)(?:[?#]|$)/i;
/** Where an article ends and other pages begin. */
const OTHERS = /上一[篇条页]|下一[篇条页]|相关(?:阅读|新闻|文章|信息|链接|推荐)|推荐阅读|猜你喜欢/;
/** Files looked at: a page with more is a library. */
const MAX_FILES = 200;

/**
 * Files linked from an article, from its title to where other pages are named, and the pictures between the first and
 * the last line of its text. Pictures around them belong to the template.
 */
export function attachmentsOf(page: Page): Attachment[] {
  const { title, body } = readArticle(page);
  const [first] = body;
  const last = body.at(-1);
  const start = title ?? first;
  if (!start) return [];
  const own = folderOf(page.snapshot.url);
  const whole = articleRange(page, page.nodeAt(start.from));
  const text = first && last ? { from: page.nodeAt(first.from), to: page.nodeAt(last.from) + 1 } : null;
  const found: Attachment[] = [];
  for (const node of page.select(whole, ({ hidden }) => !hidden)) {
    const { tag, href } = page.node(node);
    if (!href || found.length === MAX_FILES) continue;
    const isPicture = tag === 'img' && text !== null && node >= text.from && node < text.to;
    if (isPicture || (tag === 'a' && FILE.test(href))) found.push({ node, href, day: dayOf(href, own) });
  }
  return found;
}

function articleRange(page: Page, from: number): NodeRange {
  const end = footerOf(page).roots.find((root) => root > from) ?? page.nodes.length;
  const others = page.find({ from, to: end }, OTHERS)?.node;
  return { from, to: others ?? end };
}

/** The folder of the page says nothing new about a file in it. */
function dayOf(href: string, own: string): string | null {
  const date = addressDate(href.startsWith(own) ? `/${href.slice(own.length)}` : href);
  return date?.day ? spanOf(date).from : null;
}

const folderOf = (address: string): string => address.replace(/[?#].*$/s, '').replace(/[^/]*$/, '');
