import { FULL_DATE } from '../dates';
import type { Page } from '../page';
import type { FoundLabel } from './found-labels';
import { type FieldName, readLabel, unlabelled } from './labels';
import type { LetterField } from './letter';
import { type Outline, outlineOf } from './outline';

/** Their values go on over lines; the others end with theirs. */
const LONG: ReadonlySet<FieldName> = new Set(['question', 'answer', 'outcome']);
const CELL = new Set(['td', 'th']);
const TABLE = new Set(['table']);
/** 县住建局 2026-01-09 at the end of a line, or of two: who replied and when, right before the reply. */
const HEAD =
  /\n\s?([\d年月日:./\s-]{0,24})([\p{Script=Han}()]{1,20}(?:政府|委员会|办公室|[局厅委院站所办乡镇]|中心|大队|支队))([\d年月日:./\s-]{0,24})$/u;
const HEAD_LENGTH = 80;
/** What a site says below a letter, whoever wrote it: no reply. A reply has these words, too, but tells of a matter. */
const NOTICE =
  /^(?:温馨|特别|友情)?提[示醒]:|^(?:备注|注意?(?:事项)?):|^[如若][您你]?对.{0,8}(?:答复|回复|办理结果|处理结果)|^(?:本(?:栏目|网站|站).{0,12})?(?:最终)?解释权|^本(?:栏目|网站|站).{0,12}(?:仅供|不代表|版权)|^(?:您的)?(?:评价|满意度)(?:调查|情况)?(?:$|[:\s])/;
/** Characters of a value's text looked at. */
const MAX_VALUE = 20_000;

/**
 * The values of labels that stand in a run, each up to the next label.
 *
 * @param end where the last value ends at the latest, in `page.text`
 */
export function fieldsOf(page: Page, labels: readonly FoundLabel[], end: number): LetterField[] {
  const fields = labels.map((found, k): LetterField => {
    const next = Math.min(labels[k + 1]?.start ?? end, end);
    const [from, to] = valueSpan(page, found, next, end);
    const raw = page.text.slice(from, Math.min(to, from + MAX_VALUE));
    const skipped = /^[\s:∶\])】>]*/.exec(raw)?.[0].length ?? 0;
    const rest = raw.slice(skipped);
    const text = (LONG.has(found.label.name) ? rest : (rest.split('\n', 1)[0] ?? ''))
      .replace(/[\s[(【<|,;]{1,6}$/, '')
      .replace(/^([^[(【]*)[\])】]$/, '$1')
      .trim();
    const start = from + skipped;
    return {
      label: found.label,
      text,
      node: text === '' ? found.node : page.nodeAt(start),
      labelNode: found.node,
      span: [start, Math.max(start, LONG.has(found.label.name) ? to : start + text.length)],
    };
  });
  const heads = labels.flatMap(({ label, start }, k) => {
    const before = fields[k - 1];
    return label.name === 'answer' && before ? headOf(page, before.span[0], start) : [];
  });
  return [...fields, ...heads];
}

/** The unit and the date that stand without labels before a reply's label, after the value before it. */
function headOf(page: Page, from: number, to: number): LetterField[] {
  const begin = Math.max(from, to - HEAD_LENGTH);
  const match = HEAD.exec(page.text.slice(begin, Math.max(begin, to)));
  const [, early = '', unit = '', late = ''] = match ?? [];
  const date = FULL_DATE.exec(early.trim() || late);
  if (!match || !date) return [];
  const start = begin + match.index;
  const node = page.nodeAt(start + match[0].indexOf(unit));
  const field = (name: FieldName, text: string): LetterField => ({
    label: unlabelled(name),
    text,
    node,
    labelNode: node,
    span: [start, to],
  });
  return [field('unit', unit), field('answered', date[0])];
}

/**
 * Beside a label that fills its table cell stands its value's cell, blank or not; below it where the row has only labels,
 * or a blank cell; elsewhere the text after it.
 */
function valueSpan(
  page: Page,
  { label, node, start, end }: FoundLabel,
  next: number,
  last: number,
): readonly [number, number] {
  const outline = outlineOf(page);
  const cell = outline.around(node, CELL, 4);
  if (cell < 0) return [end, Math.max(next, end)];
  const [from, to] = page.textSpan(page.subtree(cell));
  if (page.text.slice(end, to).trim() !== '' || page.text.slice(from, start).trim() !== '')
    return [end, Math.max(Math.min(next, to), end)];
  const row = page.node(cell).parent;
  const siblings = outline.children(row);
  const value = siblings[siblings.indexOf(cell) + 1];
  const below = LONG.has(label.name) && siblings.length > 1 ? cellBelow(outline, row, cell) : null;
  if (below !== null) {
    const [from, to] = page.textSpan(page.subtree(below));
    if (to <= from || from >= last) return [end, end];
    return [from, Math.min(to, next >= from ? next : last)];
  }
  // The only cell of its row heads the rows below.
  if (value === undefined) return siblings.length === 1 ? [end, Math.max(next, end)] : [end, end];
  const span = page.textSpan(page.subtree(value));
  return span[1] > span[0] ? [span[0], Math.min(span[1], Math.max(next, span[0]))] : [end, end];
}

/** The cell of the row below that holds a label's value; null where the value stands beside the label, or nowhere. */
function cellBelow(outline: Outline, row: number, cell: number): number | null {
  const { page } = outline;
  const table = outline.around(row, TABLE, 3);
  if (table < 0) return null;
  const end = page.endOf(table);
  let next = page.endOf(row);
  // Only as far as the next row: a table may be one of thousands.
  while (next < end && (page.node(next).tag !== 'tr' || page.node(next).hidden)) next++;
  if (next >= end) return null;
  const isLabel = (one: number): boolean => readLabel(outline.says(one)) !== null;
  const cells = outline.children(row);
  const below = outline.children(next);
  if (below.some(isLabel)) return null;
  if (below.length === cells.length)
    return cells.every(isLabel) ? (below[cells.indexOf(cell)] ?? null) : null;
  const isBlank = cells.length === 2 && outline.says(cells[1] as number) === '' && cells[0] === cell;
  const [only] = below;
  const isValue = only !== undefined && below.length === 1 && !NOTICE.test(outline.says(only));
  return isBlank && isValue ? only : null;
}
