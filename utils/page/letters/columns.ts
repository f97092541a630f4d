import { FULL_DATE, MONTH_DAY } from '../dates';
import type { NodeRange, Page } from '../page';
import { wordsOf } from './found-labels';
import { type Label, readLabel } from './labels';
import { type Letter, type LetterField, letterOf } from './letter';
import { type Outline, outlineOf } from './outline';
import { bareStatusOf } from './statuses';

/** A list whose columns have headings: a table, or rows of blocks. */
export interface ColumnList {
  readonly header: number;
  readonly labels: readonly Label[];
  readonly letters: readonly Letter[];
  /** Rows that are no letters: empty, or what a template left (sss, eee). */
  readonly emptyRows: number;
  /** From the header to the last row. */
  readonly range: NodeRange;
  /** The values of a table with one row and no titles: parts of the one letter of its page. */
  readonly loose: readonly LetterField[];
}

const ROW = new Set(['tr']);
const MAX_COLUMNS = 20;
/** A header's text, and a row's, are short. Characters. */
const HEADER_TEXT = 120;
const ROW_TEXT = 4000;
/** Levels from a header up to what holds its rows. */
const MAX_CLIMB = 4;
const MAX_HEADERS = 50;
/** The share of a header's cells that must be known labels. */
const LABELLED = 0.6;

/** Lists of letters with column headings, in document order. `isLetters`: the page's names say that it has letters. */
export function readColumnLists(page: Page, isLetters: boolean): ColumnList[] {
  const outline = outlineOf(page);
  const lists: ColumnList[] = [];
  const tried = new Set<number>();
  let end = -1;
  for (const { node } of wordsOf(page)) {
    if (node < end || outline.isOutside(node) || tried.size > MAX_HEADERS) continue;
    const header = headerAround(outline, node);
    if (header < 0 || tried.has(header)) continue;
    tried.add(header);
    const columns = columnsOf(outline, header, isLetters);
    if (!columns) continue;
    const rows = rowsAfter(outline, header, columns.length);
    const list = readRows(outline, header, columns, rows);
    lists.push(list);
    end = list.range.to;
  }
  return lists;
}

/** The row of headings around a word: its table row, or the nearest element with several cells. */
function headerAround(outline: Outline, word: number): number {
  const row = outline.around(word, ROW, MAX_CLIMB);
  if (row >= 0) return row;
  let climbed = 0;
  for (const i of outline.page.ancestors(word)) {
    if (cellsOf(outline, i).length >= 3) return i;
    if (++climbed === MAX_CLIMB) break;
  }
  return -1;
}

/** What each column holds (null: unknown), or null where the row is no header of a list of letters. */
function columnsOf(outline: Outline, row: number, isLetters: boolean): (Label | null)[] | null {
  if (outline.page.textLength(outline.page.subtree(row)) > HEADER_TEXT) return null;
  const cells = cellsOf(outline, row);
  const columns = cells.map((cell) => readLabel(outline.says(cell)));
  const labels = columns.filter((label) => label !== null);
  const filled = cells.filter((cell) => outline.says(cell) !== '').length;
  const names = new Set(labels.map(({ name }) => name));
  const isTimed = ['asked', 'answered', 'dated', 'status'].some((name) => names.has(name as Label['name']));
  const others = cells.filter((_, k) => columns[k] === null);
  if (others.some((cell) => FULL_DATE.test(outline.says(cell)))) return null;
  if (names.size < 2 || labels.length < filled * LABELLED || !isTimed) return null;
  return isLetters || labels.some(({ ofLetters }) => ofLetters) ? columns : null;
}

/** Cells of a row, a wide one once for each column it spans; wrappers with one child are looked through. */
function cellsOf(outline: Outline, row: number): readonly number[] {
  let cells = outline.children(row);
  for (let deeper = 0; deeper < 2 && cells.length === 1; deeper++)
    cells = outline.children(cells[0] as number);
  if (cells.length > MAX_COLUMNS) return [];
  return cells.flatMap((cell) => {
    const span = Number(outline.page.node(cell).attrs?.colspan ?? 1);
    return Array.from({ length: span > 1 && span <= MAX_COLUMNS ? Math.floor(span) : 1 }, () => cell);
  });
}

/** What follows a header with as many cells, on the first level up that has any. */
function rowsAfter(outline: Outline, header: number, count: number): number[] {
  const { page } = outline;
  let after = page.endOf(header);
  let climbed = 0;
  for (const container of page.ancestors(header)) {
    if (page.node(container).tag === 'body' || ++climbed > MAX_CLIMB) break;
    const { to } = page.subtree(container);
    const rows: number[] = [];
    for (let i = after; i < to; i++) {
      const { hidden, tag } = page.node(i);
      if (hidden || tag[0] === '#' || outline.children(i).length < 2) continue;
      const [start, end] = page.textSpan(page.subtree(i));
      if (end - start > ROW_TEXT || cellsOf(outline, i).length !== count) continue;
      rows.push(i);
      i = page.endOf(i) - 1;
    }
    if (rows.length > 0) return rows;
    after = to;
  }
  return [];
}

function readRows(
  outline: Outline,
  header: number,
  columns: readonly (Label | null)[],
  rows: readonly number[],
): ColumnList {
  const { page } = outline;
  const labels = columns.filter((label) => label !== null);
  const letters: Letter[] = [];
  let emptyRows = 0;
  let loose: LetterField[] = [];
  for (const row of rows) {
    const cells = cellsOf(outline, row);
    const isHeader = columns.filter(
      (label, k) => label && readLabel(outline.says(cells[k] as number))?.words === label.words,
    );
    if (isHeader.length >= labels.length * LABELLED) continue;
    const fields = columns.flatMap((label, k): LetterField[] => {
      const cell = cells[k] as number;
      if (!label || columns.findIndex((_, j) => cells[j] === cell) !== k) return [];
      const span = page.textSpan(page.subtree(cell));
      const node = span[1] > span[0] ? page.nodeAt(span[0]) : cell;
      return [{ label, text: outline.says(cell), node, labelNode: cell, span }];
    });
    const statusText = cells
      .map((cell, k) => (columns[k] ? '' : outline.says(cell)))
      .find((text) => bareStatusOf(text) !== null);
    const title = titleOf(outline, row, fields);
    const letter = letterOf({
      node: row,
      fields,
      title,
      href: outline.linkIn(page.subtree(row)),
      ...(statusText === undefined ? {} : { statusText }),
      span: page.textSpan(page.subtree(row)),
      otherwise: 'not-shown',
    });
    const isDated = letter.asked !== null || letter.answered !== null || fields.some(isPartlyDated);
    if (title.length >= 2 && (isDated || letter.status !== null)) letters.push(letter);
    else if (rows.length === 1 && (isDated || letter.status !== null)) loose = fields;
    else emptyRows += 1;
  }
  const last = rows.at(-1) ?? header;
  return { header, labels, letters, emptyRows, loose, range: { from: header, to: page.endOf(last) } };
}

const isPartlyDated = ({ label, text }: LetterField): boolean =>
  (label.name === 'asked' || label.name === 'answered' || label.name === 'dated') && MONTH_DAY.test(text);

/** The title's cell; whole where the page cuts it and the link's own title does not. */
function titleOf(outline: Outline, row: number, fields: readonly LetterField[]): string {
  const named = (name: Label['name']): string =>
    fields
      .filter(({ label }) => label.name === name)
      .reduce((longest, { text }) => (text.length > longest.length ? text : longest), '');
  const shown = named('title') || named('question');
  if (!/(?:…|\.{2,})$/.test(shown)) return shown;
  const { page } = outline;
  for (const i of page.select(
    page.subtree(row),
    ({ tag, attrs }) => tag === 'a' && attrs?.title !== undefined,
  )) {
    const whole = page.node(i).attrs?.title?.trim() ?? '';
    if (whole.length > shown.length) return whole;
  }
  return shown;
}
