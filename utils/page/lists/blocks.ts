import type { NodeRange, Page } from '../page';
import { childrenOf } from '../tree';
import {
  DATE_HEADING,
  linklessRows,
  mostOf,
  PLAIN_ROWS,
  plainRows,
  ROW_TEXT,
  TITLE_HEADING,
} from './row-kinds';
import { type Survey, surveyOf } from './survey';

/** A repeated block: rows of one kind under one element. */
export interface Block {
  /** The element that holds the rows, or the first of several that follow each other. */
  readonly container: number;
  /** The rows in document order; a row is one element, or a run of siblings (`dt` and `dd`, a link and its date). */
  readonly rows: readonly NodeRange[];
  /** Whether the rows carry dates. */
  readonly dated: boolean;
}

/** An element and two rows, or one with a title. Nodes. */
const SMALLEST_BLOCK = 3;
/** With more titles in it a row is a part of the page: its head, its body. */
const ROW_LINKS = 20;
/** A picture with a link, its title beside it, and a date say at least so much. Characters. */
const PICTURE_ROW = 14;

const NO_ROWS = new Set(
  'html head body script style noscript form select option button nav iframe #text #comment br hr'.split(' '),
);
const LISTS = new Set('ul ol dl table tbody'.split(' '));
const NEIGHBOUR_PAGES = /^(?:上|下|前|后)一?[篇条页则个]/;

/**
 * All repeated blocks of a page, inner before outer: a list within a row belongs to the row. Linear: each element
 * looks at its children once, and asks about their subtrees by subtraction.
 */
export function findBlocks(page: Page): Block[] {
  const survey = surveyOf(page);
  const dated: Block[] = [];
  const plain: Block[] = [];
  /** Whether a subtree holds a dated or a plain block. */
  const hasDated = new Uint8Array(page.nodes.length);
  const hasPlain = new Uint8Array(page.nodes.length);
  for (const container of page.select(page.whole, (_, i) => mayHoldRows(survey, i)).reverse()) {
    const children = childrenOf(page, container);
    const rows = mayHoldDates(survey, container) ? datedRows(survey, container, children, hasDated) : null;
    if (rows) {
      dated.push({ container, rows, dated: true });
      markUpwards(page, container, hasDated);
    }
    const lines = hasDated[container] || hasPlain[container] ? null : plainRows(survey, children);
    if (lines) {
      plain.push({ container, rows: lines, dated: false });
      markUpwards(page, container, hasPlain);
    }
  }
  const inOrder = (a: Block, b: Block): number => a.container - b.container;
  const lists = joinNeighbours(survey, dated.sort(inOrder));
  return [...lists, ...outside(page, joinNeighbours(survey, plain.sort(inOrder)), lists)].sort(inOrder);
}

/** Most elements hold too little for any rows: their children are not even looked at. */
function mayHoldRows(survey: Survey, index: number): boolean {
  const { page } = survey;
  if (page.endOf(index) - index < SMALLEST_BLOCK) return false;
  const { tag } = page.node(index);
  if (tag === '#text' || tag === 'a' || tag === 'head') return false;
  return mayHoldDates(survey, index) || survey.linksIn(page.subtree(index)) >= PLAIN_ROWS;
}

/** Several dates, or the one of a new column, which only a list's own elements are believed. */
function mayHoldDates(survey: Survey, index: number): boolean {
  const marks = survey.marksIn(survey.page.subtree(index));
  return marks > 1 || (marks === 1 && LISTS.has(survey.page.node(index).tag));
}

/** Marks a node and all around it. Linear over all calls: what is above a mark is marked. */
function markUpwards(page: Page, index: number, marks: Uint8Array): void {
  for (let i = index; i >= 0 && marks[i] === 0; i = page.node(i).parent) marks[i] = 1;
}

/** Rows with dates among the children of an element: like elements, or runs of siblings; null where it has none. */
function datedRows(
  survey: Survey,
  parent: number,
  children: number[],
  hasDated: Uint8Array,
): NodeRange[] | null {
  const { page } = survey;
  const isFree = (child: number): boolean => !hasDated[child] && !NO_ROWS.has(page.node(child).tag);
  const like = mostOf(
    page,
    children.filter((child) => isFree(child) && isDatedRow(survey, page.subtree(child))),
  );
  const tag = like[0] === undefined ? '' : page.node(like[0]).tag;
  const alike = children.filter((child) => page.node(child).tag === tag && isFree(child));
  const titled = alike.filter((child) => survey.linksIn(page.subtree(child)) > 0);
  if (like.length >= 2 && like.length * 2 >= titled.length) {
    return alike
      .map((child) => page.subtree(child))
      .filter((row) => isDatedRow(survey, row) || isTitledRow(survey, row));
  }
  if (like.length === 1 && titled.length <= 2 && isLoneRow(survey, parent, like[0] as number)) {
    return titled.map((child) => page.subtree(child));
  }
  const runs =
    like.length === 0
      ? runsOf(
          survey,
          parent,
          children.filter((child) => !hasDated[child]),
        )
      : [];
  if (runs.length > 0) return runs;
  return linklessRows(survey, parent, children.filter(isFree));
}

function isDatedRow(survey: Survey, row: NodeRange): boolean {
  return survey.marksIn(row) > 0 && isTitledRow(survey, row) && !NEIGHBOUR_PAGES.test(survey.textIn(row, 12));
}

const isTitledRow = (survey: Survey, row: NodeRange): boolean =>
  survey.charsIn(row) <= ROW_TEXT &&
  survey.linksIn(row) <= ROW_LINKS &&
  (survey.linksIn(row) > 0 ||
    isClickable(survey.page, row) ||
    (survey.anchorsIn(row) > 0 && survey.charsIn(row) >= PICTURE_ROW));

/** Rows that are led by a script: `<li onclick=…>`. */
const isClickable = (page: Page, { from }: NodeRange): boolean =>
  page.node(from).attrs?.onclick !== undefined && page.node(from).tag !== 'img';

/** A new column may hold one item: believed only in a list's own elements, with a title and little else. */
function isLoneRow(survey: Survey, parent: number, child: number): boolean {
  const { page } = survey;
  const row = page.subtree(child);
  if (survey.marksIn(row) > 2 || survey.linksIn(row) !== 1 || survey.charsIn(row) > 200) return false;
  const { tag } = page.node(child);
  if (tag === 'li') return /^(?:ul|ol)$/.test(page.node(parent).tag);
  const above = survey.previous(child);
  const heading = tag === 'tr' && above >= 0 ? survey.textIn(page.subtree(above), 80) : '';
  return TITLE_HEADING.test(heading) && DATE_HEADING.test(heading);
}

/** Children that follow each other as title and date, date and title, `dt` and `dd`, or between line breaks. */
function runsOf(survey: Survey, parent: number, children: readonly number[]): NodeRange[] {
  const { page } = survey;
  const isDl = page.node(parent).tag === 'dl';
  const starts = runStarts(survey, children, isDl);
  const runs = starts.map((start, k) => {
    const next = starts[k + 1];
    const last = children[(next === undefined ? children.length : next) - 1] as number;
    return { from: children[start] as number, to: page.endOf(last) };
  });
  const titled = runs.filter((run) => isTitledRow(survey, run));
  const rows = titled.filter((run) => isDatedRow(survey, run) && survey.marksIn(run) <= 4);
  const enough = rows.length >= (isDl ? 1 : 2) && rows.length * 2 >= titled.length;
  return enough ? titled : [];
}

/** Where the runs begin: places in `children`. */
function runStarts(survey: Survey, children: readonly number[], isDl: boolean): number[] {
  const { page } = survey;
  const places = children.map((_, k) => k);
  const tagAt = (k: number): string => page.node(children[k] as number).tag;
  if (isDl) return places.filter((k) => tagAt(k) === 'dt');
  const breaks = places.filter((k) => tagAt(k) === 'br' || tagAt(k) === 'hr');
  if (breaks.length >= 2) return [0, ...breaks.map((k) => k + 1)].filter((k) => k < children.length);
  const kinds = children.map((child) => {
    const range = page.subtree(child);
    if (survey.linksIn(range) > 0) return 'title';
    return survey.marksIn(range) > 0 && survey.charsIn(range) <= 40 ? 'date' : 'other';
  });
  const first = kinds.findIndex((kind) => kind !== 'other');
  const lead = kinds[first];
  return places.filter((k) => kinds[k] === lead && kinds[k - 1] !== lead);
}

/** Several containers in a row, all alike, with nothing between them, are one list that a template broke up. */
function joinNeighbours(survey: Survey, blocks: readonly Block[]): Block[] {
  const joined: { container: number; rows: NodeRange[]; dated: boolean }[] = [];
  for (const { container, dated, rows } of blocks) {
    const before = joined.at(-1);
    const kept = rows.filter((row) => !isBlank(survey.page, row));
    const [first] = kept;
    if (!first) continue;
    if (before && isContinued(survey, before, container, first)) before.rows.push(...kept);
    else joined.push({ container, dated, rows: kept });
  }
  return joined;
}

function isContinued(survey: Survey, before: Block, container: number, row: NodeRange): boolean {
  const { page } = survey;
  const last = before.rows.at(-1);
  const first = page.node(before.container);
  const next = page.node(container);
  // Tab panes stand so too; their names, or their being hidden, tell them apart.
  if (!last || first.hidden || next.hidden) return false;
  const areAlike =
    first.parent === next.parent && first.tag === next.tag && first.attrs?.class === next.attrs?.class;
  return (
    areAlike && first.attrs?.id === next.attrs?.id && survey.charsIn({ from: last.to, to: row.from }) === 0
  );
}

const isBlank = (page: Page, { from, to }: NodeRange): boolean => to <= from || page.node(from).tag === 'br';

/** Plain blocks that do not stand in a row of a dated one. */
function outside(page: Page, plain: readonly Block[], dated: readonly Block[]): Block[] {
  let k = 0;
  return plain.filter(({ container }) => {
    while (k < dated.length && page.endOf((dated[k] as Block).container) <= container) k++;
    const around = dated[k];
    return !around || container < around.container;
  });
}
