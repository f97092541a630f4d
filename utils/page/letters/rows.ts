import { datesOf, datesOnPage } from '../dates';
import type { NodeRange, Page } from '../page';
import type { FoundLabel } from './found-labels';
import { type FieldName, unlabelled } from './labels';
import { type Letter, type LetterField, letterOf } from './letter';
import { type Outline, outlineOf } from './outline';
import { bareStatusOf } from './statuses';
import { fieldsOf } from './values';

/** What a letter's writer wrote or chose. */
const WRITTEN: ReadonlySet<FieldName> = new Set(['title', 'question', 'category', 'asker']);
/** Which label begins a letter, best first: one repeated label of these makes a list. */
const KEYS: readonly FieldName[] = ['asked', 'question', 'title', 'number', 'answered', 'status', 'answer'];
const MAX_ROWS = 500;
const MAX_DATES = 2000;
/** A row without labels. Characters, dates. */
const ROW_TEXT = 300;
const ROW_DATES = 3;
const MAX_CLIMB = 6;
/** Words of a row that are no title. */
const NO_TITLE = /^(?:[\d年月日时分\P{L}]*|查看.{0,4}|详[细情].{0,2}|更多)$/u;

/** The label by whose repetition the letters of a page are told apart; null where nothing repeats. */
export function keyOf(labels: readonly FoundLabel[]): string | null {
  for (const name of KEYS) {
    const counts = new Map<string, number>();
    for (const { label } of labels)
      if (label.name === name) counts.set(label.words, (counts.get(label.words) ?? 0) + 1);
    const [word, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
    if (count > 1) return word;
    if (count === 1) return null;
  }
  return null;
}

/** Letters in rows or blocks that label their parts: `[提交时间：…] 回复人：…`, 问 / 答. */
export function readLabelledRows(page: Page, labels: readonly FoundLabel[], key: string): Letter[] {
  const outline = outlineOf(page);
  const keys = labels.filter(({ label }) => label.words === key).slice(0, MAX_ROWS);
  const letters: Letter[] = [];
  let taken = -1;
  keys.forEach((one, k) => {
    const row = rowAround(page, one.node, keys[k - 1]?.node ?? -1, keys[k + 1]?.node ?? page.nodes.length);
    const whole = page.subtree(row);
    if (whole.from < taken) return;
    // Without a row of its own a letter begins where the one before it ends.
    const parent = page.subtree(page.node(row).parent);
    const wide: NodeRange = { from: Math.max(taken, parent.from + 1), to: whole.to };
    const isTitled = labelsWithin(labels, page.textSpan(whole)).some(
      ({ label }) => label.name === 'title' || label.name === 'question',
    );
    const range = isTitled || titleIn(outline, labels, whole) !== '' ? whole : wide;
    taken = whole.to;
    const span = page.textSpan(range);
    const inside = labelsWithin(labels, span);
    const fields = fieldsOf(page, inside, span[1]);
    const titled = fields.some(({ label, text }) => label.name === 'title' && text !== '');
    const statusText = statusIn(page, range, fields);
    letters.push(
      letterOf({
        node: row,
        fields,
        ...(titled ? {} : { title: titleIn(outline, labels, range) }),
        href: outline.linkIn(range),
        ...(statusText === null ? {} : { statusText }),
        span,
        otherwise: fields.some(({ label, text }) => label.name === 'answer' && text === '')
          ? 'unanswered'
          : 'not-shown',
      }),
    );
  });
  return letters.filter(
    ({ title, asked, answered, status, answer, reply }) =>
      title.length >= 2 &&
      (asked || answered || status || answer || reply === 'transferred' || reply === 'in-progress'),
  );
}

/** The largest element around a node that reaches neither of two others. */
function rowAround(page: Page, node: number, before: number, after: number): number {
  let row = node;
  for (const i of page.ancestors(node)) {
    const { from, to } = page.subtree(i);
    if (page.node(i).tag === 'body' || (before >= from && before < to) || (after >= from && after < to))
      break;
    row = i;
  }
  return row;
}

/** The first line of a row that is no label, date, status or button. */
function titleIn(outline: Outline, labels: readonly FoundLabel[], range: NodeRange): string {
  const { page } = outline;
  const [from, to] = page.textSpan(range);
  let start = from;
  for (const line of page.text.slice(from, to).split('\n')) {
    const end = start + line.length;
    const text = line.trim();
    const isLabelled = labelsWithin(labels, [start, end]).length > 0;
    if (text.length >= 4 && !isLabelled && !NO_TITLE.test(text) && bareStatusOf(text) === null) return text;
    start = end + 1;
  }
  return '';
}

/** The labels that begin within a part of the text. */
function labelsWithin(
  labels: readonly FoundLabel[],
  [from, to]: readonly [number, number],
): readonly FoundLabel[] {
  return labels.slice(firstFrom(labels, from), firstFrom(labels, to));
}

/** Index of the first label that begins at a place or after it; `labels` are in order. */
function firstFrom(labels: readonly FoundLabel[], from: number): number {
  let low = 0;
  let high = labels.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((labels[middle] as FoundLabel).start < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A status that stands alone in a row and is nothing the writer wrote: [已回复], or a picture that says it. */
function statusIn(page: Page, range: NodeRange, fields: readonly LetterField[]): string | null {
  const written = fields.filter(({ label }) => WRITTEN.has(label.name)).map(({ node }) => node);
  for (const i of page.select(range, ({ tag, hidden }) => !hidden && (tag === '#text' || tag === 'img'))) {
    const { text, attrs } = page.node(i);
    const said = (text ?? attrs?.alt ?? attrs?.title ?? '').normalize('NFKC').trim();
    if (said.length >= 2 && said.length < 20 && bareStatusOf(said) !== null && !written.includes(i))
      return said;
  }
  return null;
}

/** Letters in rows of a title and a date that says not of what: two or more side by side. */
export function readDatedRows(page: Page): Letter[] {
  const outline = outlineOf(page);
  const groups = new Map<number, Map<number, Letter>>();
  for (const { match, node, date } of datesOnPage(page, MAX_DATES)) {
    if (outline.isOutside(node)) continue;
    const row = datedRow(outline, node);
    if (row < 0) continue;
    const parent = page.node(row).parent;
    const rows = groups.get(parent) ?? new Map<number, Letter>();
    groups.set(parent, rows);
    if (rows.has(row)) continue;
    const range = page.subtree(row);
    const statusText = statusIn(page, range, []);
    const fields = [
      {
        label: unlabelled('dated'),
        text: date.day,
        node,
        labelNode: node,
        span: [match.index, match.index + match[0].length] as const,
      },
    ];
    const title = titleIn(outline, [], range).replace(match[0].trim(), '').trim();
    const href = outline.linkIn(range);
    rows.set(
      row,
      letterOf({
        node: row,
        fields,
        title,
        href,
        ...(statusText === null ? {} : { statusText }),
        span: page.textSpan(range),
        otherwise: 'not-shown',
      }),
    );
  }
  return [...groups.values()].filter((rows) => rows.size > 1).flatMap((rows) => [...rows.values()]);
}

/** The nearest element around a date that also has a title; -1 for none. */
function datedRow(outline: Outline, node: number): number {
  const { page } = outline;
  let climbed = 0;
  for (const i of page.ancestors(node)) {
    const range = page.subtree(i);
    if (page.node(i).tag === 'body' || page.textLength(range) > ROW_TEXT || ++climbed > MAX_CLIMB) return -1;
    if (titleIn(outline, [], range) === '') continue;
    return datesOf(page, range, ROW_DATES + 1).length > ROW_DATES ? -1 : i;
  }
  return -1;
}
