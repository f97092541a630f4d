import { isInLink, visibleHeadings } from './by-tag';
import { footerOf } from './footer';
import { readTag } from './meta';
import { oncePerPage } from './once';
import type { Page } from './page';
import { squeeze } from './text';

/** What makes a page read as an article: a title over running text. Places are offsets into `page.text`. */
export interface Article {
  /** All lines of visible text. */
  readonly lines: readonly Line[];
  /** Lines of running text: long, with punctuation, outside links and footer. */
  readonly body: readonly Line[];
  /** Characters in those lines. */
  readonly length: number;
  /** The printed title, or null where none was recognised. */
  readonly title: Line | null;
}

/** One line of visible text: what stands between two block borders. */
export interface Line {
  readonly text: string;
  /** Where it begins in `page.text`. */
  readonly from: number;
}

/** Shorter lines are labels, rows and buttons. Characters. */
const RUNNING_TEXT = 40;
/** Longest line that may be a title. Characters. */
const TITLE_LINE = 300;
/** Headings looked at for the title: pages may repeat them without end. */
const MAX_HEADINGS = 20;

/** Reads a page as an article; every page can be read so, few have a body. Once per page. */
export const readArticle = oncePerPage((page): Article => {
  const lines = linesOf(page.text);
  const body = lines.filter((line) => isRunningText(page, line));
  const length = body.reduce((sum, line) => sum + line.text.length, 0);
  return { lines, body, length, title: titleOf(page, lines, body[0]?.from ?? page.text.length) };
});

function linesOf(text: string): Line[] {
  let from = 0;
  return text.split('\n').map((text) => {
    const line = { text, from };
    from += text.length + 1;
    return line;
  });
}

function isRunningText(page: Page, { text, from }: Line): boolean {
  if (text.length < RUNNING_TEXT) return false;
  if (!text.includes('。') && (text.match(/[,;、]/g)?.length ?? 0) < 3) return false;
  const node = page.nodeAt(from);
  return !footerOf(page).contains(node) && !isInLink(page, node);
}

/** The line before the body that says what the page's tag, a heading or the window's title says. */
function titleOf(page: Page, lines: readonly Line[], bodyAt: number): Line | null {
  const ofWindow = squeeze(windowTitle(page));
  const printed = headings(page).map(squeeze);
  const wanted = [
    squeeze(readTag(page, 'ArticleTitle').value),
    // Blocks beside the article have headings, too.
    ...printed.filter((heading) => isSaidBy(ofWindow, heading)),
    ...printed,
    ofWindow,
  ].filter((title) => title.length >= 4);
  if (wanted.length === 0) return null;
  // A line says the title, or at least half of it: most lines of a list are too short for that.
  const half = Math.min(...wanted.map(({ length }) => length)) / 2;
  const above = lines.filter(
    ({ from, text }) => from < bodyAt && text.length > half && text.length < TITLE_LINE,
  );
  const squeezed = above.map((line) => squeeze(line.text));
  for (const title of wanted) {
    const found = squeezed.findLastIndex((text) => isSaidBy(text, title));
    if (found >= 0) return above[found] ?? null;
  }
  return null;
}

/** Whether a line says a title, or at least half of it and nothing else. */
const isSaidBy = (line: string, title: string): boolean =>
  line.includes(title) || (line.length * 2 > title.length && title.includes(line));

const headings = (page: Page): string[] =>
  visibleHeadings(page, 3)
    .slice(0, MAX_HEADINGS)
    .map((i) => page.textOf(page.subtree(i)))
    .filter((text) => text.length <= 120);

/** `标题_栏目_网站` without what follows the title. */
const windowTitle = (page: Page): string =>
  page.snapshot.title.normalize('NFKC').split(/[_|]| ?[-—] ?/)[0] ?? '';
