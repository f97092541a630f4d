import type { SnapshotNode } from '../model/snapshot';
import { nodesOf } from './by-tag';
import type { Page } from './page';
import { namesReport } from './report';
import { firstFrom } from './sorted';
import { normalise } from './text';

/** A link to an annual form, or a mention of one that is no link. */
export interface ReportLink {
  readonly node: number;
  readonly text: string;
  /** The year it reports on, or null where the words name none. */
  readonly year: number | null;
  /** `work`: 工作年度报表, which every site publishes. `supervision`: 监管年度报表, which offices of provinces do. */
  readonly kind: 'work' | 'supervision';
  readonly state: 'open' | 'dead' | 'hidden' | 'not-linked';
}

/** Longer texts speak about reports, they do not lead to one. Characters. */
const NAME_TEXT = 80;
const MAX_LINKS = 200;
/** Nodes of a link whose words are looked at. */
const MAX_PIECES = 20;
/** What every name of a report has: a cheap look that turns most texts away. */
const SIGN = '报';
const DIGITS = '〇一二三四五六七八九';

/** What a page offers as annual forms of websites, links first, in document order. */
export function reportLinks(page: Page): ReportLink[] {
  const links: ReportLink[] = [];
  const mentions: ReportLink[] = [];
  const linked = new Set<string>();
  const speaking = page.select(page.whole, hasSign);
  for (const node of speaking.length > 0 ? nodesOf(page, 'a') : []) {
    if (links.length === MAX_LINKS) break;
    if (!speaksOf(page, node, speaking)) continue;
    const words = wordsOf(page, node);
    if (!isReport(words)) continue;
    linked.add(words);
    links.push({ node, text: words, ...read(words), state: stateOf(page, node) });
  }
  for (const node of speaking) {
    if (mentions.length === MAX_LINKS) break;
    const { tag, text = '', hidden } = page.node(node);
    if (tag !== '#text' || hidden) continue;
    const words = normalise(text).trim();
    if (isReport(words)) mentions.push({ node, text: words, ...read(words), state: 'not-linked' });
  }
  return [...links, ...mentions.filter(({ text }) => ![...linked].some((words) => words.includes(text)))];
}

function hasSign({ text, attrs }: SnapshotNode): boolean {
  if (text !== undefined) return text.includes(SIGN);
  if (attrs === undefined) return false;
  return attrs.alt?.includes(SIGN) === true || attrs.title?.includes(SIGN) === true;
}

/** Whether a link has the sign anywhere: a look at its pieces, before they are put together. */
function speaksOf(page: Page, link: number, speaking: readonly number[]): boolean {
  const first = speaking[firstFrom(speaking, link)];
  return first !== undefined && first < Math.min(page.endOf(link), link + MAX_PIECES);
}

/** The text of a link, hidden or not, or what its picture says. */
function wordsOf(page: Page, link: number): string {
  const range = page.subtree(link);
  const pieces: string[] = [page.node(link).attrs?.title ?? ''];
  for (let i = range.from + 1; i < range.to && pieces.length < MAX_PIECES; i++) {
    const { text, attrs } = page.node(i);
    pieces.push(text ?? attrs?.alt ?? '');
  }
  // The title attribute repeats the text, or has it in full where the text is cut.
  const [title = '', ...texts] = pieces.map((piece) => normalise(piece).trim());
  const shown = texts.join('');
  return title.length > shown.length ? title : shown;
}

const isReport = (words: string): boolean => words.length <= NAME_TEXT && namesReport(words);

function read(words: string): Pick<ReportLink, 'year' | 'kind'> {
  const latin = words.replace(/[〇○零O一二三四五六七八九]{4}(?=年)/g, (year) =>
    Array.from(year, (digit) => Math.max(DIGITS.indexOf(digit), 0)).join(''),
  );
  // 2018年发布2017年度报表: the year of the report stands before 年度.
  const year = /(20\d{2})\s?-?\s?年度/.exec(latin)?.[1] ?? /(?<!\d)(20\d{2})(?!\d)/.exec(latin)?.[1];
  const kind = /监管/.test(words) && !/工作/.test(words) ? 'supervision' : 'work';
  return { year: year === undefined ? null : Number(year), kind };
}

function stateOf(page: Page, link: number): ReportLink['state'] {
  const { hidden, href, attrs } = page.node(link);
  if (hidden) return 'hidden';
  const isDead =
    !href ||
    /^\s*(?:#|javascript:\s*(?:;|void|$))/i.test(attrs?.href ?? '') ||
    /^javascript:\s*(?:;|void|$)/i.test(href);
  return isDead && attrs?.onclick === undefined ? 'dead' : 'open';
}
