import { readArticle } from '../article';
import { isInLink, visibleTexts } from '../by-tag';
import { footerOf } from '../footer';
import { headerOf } from '../header';
import { readLists } from '../lists/reading';
import type { Page } from '../page';
import { content, FILE, isInnerTable, isLargePicture } from './blank';
import { unreadFrame } from './doubts';

/** A place where a page says that it is not ready, and what else the page shows. */
export interface ConstructionNotice {
  readonly node: number;
  /** The line. */
  readonly text: string;
  /** `whole`: the page's content says nothing else. `article`: a line of an article. `part`: beside other content. */
  readonly where: 'whole' | 'article' | 'part';
}

/** A notice of its own, not a sentence about building: 正在建设中, 栏目建设中，敬请期待, 功能升级中. */
const NOTICE =
  /^[^。]{0,16}(?:(?:栏目|网站|网页|页面|频道|版块|板块|模块|系统|平台|功能|内容|专区)(?:正在|尚在|还在|在)?(?:建设|开发|升级|完善|筹备|筹建|调试)(?:之?中)|(?:正在|尚在|还在)(?:建设|开发|升级|筹建)之?中|敬请期待|功能升级)[^。]{0,16}[。!.…~]*$|^\W{0,4}(?:建设|开发|升级)中\W{0,6}$/;
/** What every notice has one of: a cheap look that turns most lines away. */
const SIGN = /中|期待|升级/;
/** The longest notice. Characters. */
const LINE = 40;
/** What a page that only says this may say besides: its name, its position, its tools. Characters outside links. */
const OTHER_TEXT = 120;
/** There is something already, or what is to come is an event. */
const MORE = /^\W{0,4}(?:更多|其[他它])|(?:尚未|还未|即将)(?:开始|开播|直播)/;
const PLAYED = new Set('video audio object embed'.split(' '));
/** The one picture of such a page shows what its notice says. */
const OWN_PICTURES = 1;
/** Links to information that make a page more than a notice. */
const LONG_LINK = 12;

/** Places looked at: a page may repeat a notice without end. */
const MAX_PLACES = 50;

/** The first such notice that a visitor reads outside links, header and footer; null for none. */
export function constructionNotice(page: Page): ConstructionNotice | null {
  const [header, footer] = [headerOf(page), footerOf(page)];
  let at = page.textSpan(page.whole)[0];
  let places = 0;
  for (const line of page.text.split('\n')) {
    const start = at;
    at += line.length + 1;
    const text = line.trim();
    if (text.length > LINE || !SIGN.test(text) || !NOTICE.test(text)) continue;
    const node = page.nodeAt(start);
    if (header.contains(node) || footer.contains(node)) continue;
    if (++places > MAX_PLACES) return null;
    if (isInLink(page, node) || isEntry(page, node)) continue;
    const where =
      readArticle(page).body.length > 0
        ? 'article'
        : !MORE.test(text) && isAlone(page, node, text.length)
          ? 'whole'
          : 'part';
    return { node, text, where };
  }
  return null;
}

/** In a row of a list: what an entry says is not what the page says. */
const isEntry = (page: Page, node: number): boolean =>
  readLists(page).lists.some(({ range }) => node >= range.from && node < range.to);

/** Whether all that a table says are links. */
const isMenu = (page: Page, table: number): boolean =>
  !page.has(
    page.subtree(table),
    ({ tag, text = '', hidden }, i) => tag === '#text' && !hidden && text.trim() !== '' && !isInLink(page, i),
  );

/** Whether the content says little else: no list, no film, file, table or frame, no pictures, no long link, few words. */
function isAlone(page: Page, notice: number, length: number): boolean {
  if (readLists(page).lists.length > 0 || unreadFrame(page) !== null) return false;
  let pictures = 0;
  for (const i of content(page)) {
    const node = page.node(i);
    if (PLAYED.has(node.tag) || (node.tag === 'a' && FILE.test(node.href ?? ''))) return false;
    // Old pages are laid out in tables: one that holds the notice is none of its own.
    if (node.tag === 'table' && !page.holds(i, notice) && isInnerTable(page, i) && !isMenu(page, i))
      return false;
    if (isLargePicture(node)) pictures++;
  }
  if (pictures > OWN_PICTURES) return false;
  const [header, footer] = [headerOf(page), footerOf(page)];
  let words = 0;
  for (const i of visibleTexts(page)) {
    if (header.contains(i) || footer.contains(i)) continue;
    const said = page.textOf(page.subtree(i)).trim().length;
    if (!isInLink(page, i)) words += said;
    else if (said > LONG_LINK) return false;
  }
  return words - length <= OTHER_TEXT;
}
