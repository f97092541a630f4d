import { readLists } from '../lists/reading';
import type { Page } from '../page';
import { nameOf } from '../zone';
import { type Anchor, type Anchors, isArticle } from './anchors';
import { columnName } from './names';

/** Longest heading over a list. Characters. */
const HEADING = 20;
/** What stands around a 更多 and its heading, and how many levels up. Characters. */
const HEADING_BLOCK = 40;
const MAX_CLIMB = 4;
/** Elements that head what stands below them, by kind and by name. */
const HEADS = new Set('h1 h2 h3 h4 h5 h6 dt legend caption'.split(' '));
const HEAD_NAME = /tit(?:le|t)?(?:$|[\s_\d-])|(?:^|[\s_-])(?:hd|bt|lm|tabs?|caption|heading)(?:$|[\s_\d-])/i;

/**
 * Links by which lists lead on to the columns they are taken from, under the columns' names: headings that are links
 * themselves, and 更多, named by its heading.
 */
export function moreAnchors(anchors: Anchors): Anchor[] {
  const { page } = anchors;
  const isInRow = new Uint8Array(page.nodes.length);
  const overLists = new Set<number>();
  const names = new Map<string, string>();
  for (const { heading, headingNode, more, range, place } of readLists(page).lists) {
    isInRow.fill(1, range.from, range.to);
    if (place === 'related') continue;
    overLists.add(linkAround(page, headingNode));
    if (more !== null && !names.has(more)) names.set(more, columnName(heading, HEADING));
  }
  const headings = anchors.named.filter(
    (anchor) =>
      isInRow[anchor.node] === 0 &&
      !isArticle(anchor) &&
      (overLists.has(anchor.node) || isHeading(page, anchor.node)),
  );
  const mores = anchors.mores.map((node) => {
    const { attrs, href = '' } = page.node(node);
    const own = columnName(attrs?.title ?? '', HEADING);
    const name = own || headingBeside(anchors, node) || names.get(href) || '';
    return name === '' ? null : anchors.read(node, name);
  });
  return [...headings, ...mores]
    .filter((one) => one !== null)
    .filter(({ standing }) => standing !== 'others' && standing !== 'footer');
}

/** Whether a link stands in an element that heads a block. */
function isHeading(page: Page, link: number): boolean {
  let climbed = 0;
  for (const i of page.ancestors(link)) {
    const node = page.node(i);
    if (page.textLength(page.subtree(i)) > HEADING_BLOCK || ++climbed > MAX_CLIMB) return false;
    if (HEADS.has(node.tag) || HEAD_NAME.test(nameOf(node))) return true;
  }
  return false;
}

/** The only other text in the block of a 更多. */
function headingBeside({ page, survey }: Anchors, more: number): string {
  let climbed = 0;
  for (const i of page.ancestors(more)) {
    const { from, to } = page.subtree(i);
    if (survey.charsIn({ from, to }) > HEADING_BLOCK || ++climbed > MAX_CLIMB) break;
    const names = new Set<string>();
    for (let k = from; k < to; k++) {
      const text = survey.texts[k];
      if (text) names.add(columnName(text, HEADING));
    }
    names.delete('');
    const [name = '', another] = names;
    if (name !== '') return another === undefined ? name : '';
  }
  return '';
}

/** The link around a text, or -1. */
function linkAround(page: Page, text: number): number {
  if (text < 0) return -1;
  let climbed = 0;
  for (const i of page.ancestors(text)) {
    if (page.node(i).tag === 'a') return i;
    if (++climbed > MAX_CLIMB) break;
  }
  return -1;
}
