import type { NodeRange, Page } from '../page';
import type { Survey } from './survey';

/** Longest row, with its summary or its hidden table of details. Characters. */
export const ROW_TEXT = 1500;
/** What a table's heading row says over titles and over dates. */
export const TITLE_HEADING = /标\s*题|名\s*称|主\s*题|事\s*项|内\s*容/;
export const DATE_HEADING = /日\s*期|时\s*间/;
/** Cards without links name their titles. */
const TITLE_LABEL = /(?:标\s*题|名\s*称|题\s*名|主\s*题)\s?:?/;
/** Rows without dates that make a list, and how long their titles are at least, in the middle. Characters. */
export const PLAIN_ROWS = 3;
const PLAIN_TITLE = 10;
const PLAIN_TEXT = 300;
/** Nodes and links in a row without a date: its title, its picture, its department. */
const PLAIN_NODES = 200;
const PLAIN_LINKS = 3;

/** The children of the commonest element among them. */
export function mostOf(page: Page, children: readonly number[]): number[] {
  const byTag = new Map<string, number[]>();
  for (const child of children) {
    const { tag } = page.node(child);
    const same = byTag.get(tag);
    if (same) same.push(child);
    else byTag.set(tag, [child]);
  }
  return [...byTag.values()].reduce((most, one) => (one.length > most.length ? one : most), []);
}

/** Cards and table rows without any link, which name what they show: 名称, 生成日期. */
export function linklessRows(
  survey: Survey,
  parent: number,
  children: readonly number[],
): NodeRange[] | null {
  const { page } = survey;
  const rows = mostOf(page, children).map((child) => page.subtree(child));
  if (survey.linksIn(page.subtree(parent)) > 0 || rows.length < 2) return null;
  const [head, ...body] = rows as [NodeRange, ...NodeRange[]];
  const heading = survey.textIn(head, 80);
  const isTable = page.node(head.from).tag === 'tr';
  if (isTable && TITLE_HEADING.test(heading) && DATE_HEADING.test(heading) && survey.marksIn(head) === 0) {
    const filled = body.filter((row) => survey.marksIn(row) > 0);
    return filled.length > 0 && filled.length * 2 >= body.length ? filled : null;
  }
  if (isTable) return null;
  const cards = rows.filter(
    (row) =>
      survey.marksIn(row) > 0 &&
      survey.charsIn(row) <= ROW_TEXT &&
      TITLE_LABEL.test(survey.textIn(row, ROW_TEXT)),
  );
  return cards.length >= 2 && cards.length * 2 >= rows.length ? cards : null;
}

/** Rows of links without dates: enough of them, with titles longer than a menu's words. */
export function plainRows(survey: Survey, children: readonly number[]): NodeRange[] | null {
  const { page } = survey;
  const rows = mostOf(
    page,
    children.filter((child) => {
      const range = page.subtree(child);
      const links = survey.linksIn(range);
      return links > 0 && links <= PLAIN_LINKS && survey.charsIn(range) <= PLAIN_TEXT;
    }),
  ).map((child) => page.subtree(child));
  if (rows.length < PLAIN_ROWS || rows.some(({ from, to }) => to - from > PLAIN_NODES)) return null;
  const short = rows.filter((row) => longestLink(survey, row) < PLAIN_TITLE);
  // The title in the middle is long enough where no more than half are shorter.
  return short.length <= rows.length >> 1 ? rows : null;
}

function longestLink(survey: Survey, { from, to }: NodeRange): number {
  let longest = 0;
  for (let i = from; i < to; i++) {
    if (survey.page.node(i).tag === 'a') longest = Math.max(longest, survey.charsIn(survey.page.subtree(i)));
  }
  return longest;
}
