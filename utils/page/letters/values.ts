import type { Page } from '../page';
import type { FoundLabel } from './found-labels';
import type { FieldName } from './labels';
import type { LetterField } from './letter';
import { outlineOf } from './outline';

/** Their values go on over lines; the others end with theirs. */
const LONG: ReadonlySet<FieldName> = new Set(['question', 'answer', 'outcome']);
const CELL = new Set(['td', 'th']);
/** Characters of a value's text looked at. */
const MAX_VALUE = 20_000;

/**
 * The values of labels that stand in a run, each up to the next label.
 *
 * @param end where the last value ends at the latest, in `page.text`
 */
export function fieldsOf(page: Page, labels: readonly FoundLabel[], end: number): LetterField[] {
  return labels.map((found, k) => {
    const next = Math.min(labels[k + 1]?.start ?? end, end);
    const [from, to] = valueSpan(page, found, next);
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
}

/** Beside a label that fills its table cell stands its value's cell, blank or not; elsewhere the text after it. */
function valueSpan(page: Page, { node, start, end }: FoundLabel, next: number): readonly [number, number] {
  const outline = outlineOf(page);
  const cell = outline.around(node, CELL, 4);
  if (cell < 0) return [end, Math.max(next, end)];
  const [from, to] = page.textSpan(page.subtree(cell));
  if (page.text.slice(end, to).trim() !== '' || page.text.slice(from, start).trim() !== '')
    return [end, Math.max(Math.min(next, to), end)];
  const siblings = outline.children(page.node(cell).parent);
  const value = siblings[siblings.indexOf(cell) + 1];
  // The only cell of its row heads the rows below.
  if (value === undefined) return siblings.length === 1 ? [end, Math.max(next, end)] : [end, end];
  const span = page.textSpan(page.subtree(value));
  return span[1] > span[0] ? [span[0], Math.min(span[1], Math.max(next, span[0]))] : [end, end];
}
