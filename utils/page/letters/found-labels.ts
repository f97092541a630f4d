import { visibleTexts } from '../by-tag';
import { datesOnPage } from '../dates';
import { oncePerPage } from '../once';
import type { Page } from '../page';
import { type Label, mayEndLabel, readLabel } from './labels';
import { outlineOf } from './outline';

/** A label at its place: offsets into `page.text`. */
export interface FoundLabel {
  readonly label: Label;
  readonly start: number;
  readonly end: number;
  readonly node: number;
}

const CELLS = new Set(['td', 'th', 'dt', 'dd']);
const LINK = new Set(['a', 'button']);
const FIELDS = new Set(['textarea', 'select']);
const TYPED = /^(?:text|tel|email|number|date|search|password)?$/i;
/** How far before a colon or a date a label may begin, characters. */
const LOOK_BACK = 16;
/** Nodes between a form's label and its field. */
const FIELD_REACH = 8;
/** A page with more is made to be slow. */
const MAX_LABELS = 4000;

/** All labels of letters on a page, in order; those of form fields, of the footer and of menus left out. Once per page. */
export const labelsOf = oncePerPage(findLabels);

function findLabels(page: Page): FoundLabel[] {
  const outline = outlineOf(page);
  const byEnd = new Map<number, FoundLabel>();
  const add = (label: Label | null, start: number, end: number): void => {
    if (!label || byEnd.size >= MAX_LABELS) return;
    const node = page.nodeAt(start);
    if (outline.isOutside(node) || isOfField(page, page.nodeAt(Math.max(end - 1, start)))) return;
    const known = byEnd.get(end);
    if (!known || known.start > start) byEnd.set(end, { label, start, end, node });
  };
  for (const { label, node, start, end } of wordsOf(page)) {
    const inCell = outline.around(node, CELLS, 4) >= 0;
    const hasColon = /[:∶][\s\])】>]{0,2}$/.test(page.text.slice(start, end));
    if (inCell || hasColon || !(label.needsColon || outline.around(node, LINK, 3) >= 0))
      add(label, start, end);
  }
  for (const { 0: mark, index } of page.text.matchAll(/[:∶】\]]/g)) {
    const isColon = mark === ':' || mark === '∶';
    const label = labelBefore(page.text, index, isColon);
    if (label && (isColon || !label.label.needsColon)) add(label.label, label.start, index + 1);
  }
  for (const { match } of datesOnPage(page, MAX_LABELS)) {
    const label = labelBefore(page.text, match.index, true);
    // 时间 2018-03-01: the words stand in the row, not in a sentence.
    const isLoose = label?.label.needsColon && !isLineStart(page.text, label.start);
    if (label && !isLoose) add(label.label, label.start, match.index);
  }
  return [...byEnd.values()].sort((a, b) => a.start - b.start || b.end - a.end).filter(isNotWithin);
}

/** Text nodes that are wholly a label, buttons and menus too: what column headings are made of. */
export const wordsOf = oncePerPage((page) => {
  const words: FoundLabel[] = [];
  for (const node of visibleTexts(page)) {
    const [start, end] = page.textSpan({ from: node, to: node + 1 });
    if (end - start > LOOK_BACK + 8 || !mayEndLabel(page.text, start, end)) continue;
    const label = readLabel(page.text.slice(start, end));
    if (label) words.push({ label, node, start, end });
  }
  return words;
});

/** All up to where a label may begin: after the last mark; else after the last digit; else after the last blank. */
const UP_TO_BORDER = [
  /^.*[\n,;。、!?|"'“”([【<\])】>:∶]/s,
  /^.*[\n,;。、!?|"'“”([【<\])】>:∶\d]/s,
  /^.*[\s,;。、!?|"'“”([【<\])】>:∶\d]/s,
];

/** The label that ends right before a place: after the last mark, else after the last blank or digit. */
function labelBefore(
  text: string,
  place: number,
  isMarked: boolean,
): { readonly label: Label; readonly start: number } | null {
  const from = Math.max(place - LOOK_BACK, 0);
  if (!mayEndLabel(text, from, place)) return null;
  const back = text.slice(from, place).replace(/[\s\])】>:∶]{1,3}$/, '');
  for (const border of UP_TO_BORDER) {
    const start = border.exec(back)?.[0].length ?? 0;
    if (start === 0 && from > 0) continue;
    const label = readLabel(back.slice(start), isMarked);
    if (label) return { label, start: from + start };
  }
  return null;
}

const isLineStart = (text: string, start: number): boolean =>
  /(?:^|[\n\s[(【|])$/.test(text.slice(Math.max(start - 1, 0), start));

/** Whether the next thing after a label is a field to fill in. */
function isOfField(page: Page, node: number): boolean {
  for (let i = node + 1; i < Math.min(node + FIELD_REACH, page.nodes.length); i++) {
    const { tag, hidden, text, attrs } = page.node(i);
    if (hidden) continue;
    if (tag === '#text' && (text ?? '').trim().length > 1) return false;
    if (FIELDS.has(tag) || (tag === 'input' && TYPED.test(attrs?.type ?? ''))) return true;
  }
  return false;
}

const isNotWithin = (label: FoundLabel, k: number, all: readonly FoundLabel[]): boolean => {
  const previous = all[k - 1];
  return previous === undefined || label.start >= previous.end;
};
