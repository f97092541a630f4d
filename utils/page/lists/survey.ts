import type { SnapshotNode } from '../../model/snapshot';
import { attributeDate, edgeDate, labelledDates, splitLabel, wholeDate } from '../dates';
import { oncePerPage } from '../once';
import type { NodeRange, Page } from '../page';
import { normalise } from '../text';

/** Links that lead on, not to an item. */
const LEADS_ON =
  /^[[(]?\s?(?:更\s?多|more|(?:点击)?(?:查看|进入|下载|阅读)?(?:详细|详情|全文|更多|全部)?|附件\d{0,2}|返回\S{0,3})(?:信息|内容|列表)?\s?[>»….\])+]*$|^[>»…+.|]+$/i;
/** Longest text in which a date mark is looked for; longer ones are running text. Characters. */
const MAX_MARK_TEXT = 400;
/** A title's least length, in characters. */
const MIN_TITLE = 2;

/**
 * Counts, once, what every subtree of a page holds (characters, links that may be titles, signs of a date), so that
 * a question about any subtree costs one subtraction. Hidden text counts: lists stand in tab panes too.
 */
export class Survey {
  /** Normalised text of each text node, trimmed; '' for all others. */
  readonly texts: readonly string[];
  private readonly chars: Int32Array;
  private readonly links: Int32Array;
  private readonly anchors: Int32Array;
  private readonly marks: Int32Array;
  private readonly befores: Int32Array;

  constructor(readonly page: Page) {
    const { nodes } = page;
    const texts: string[] = new Array(nodes.length).fill('');
    const chars = new Int32Array(nodes.length + 1);
    const links = new Int32Array(nodes.length + 1);
    const anchors = new Int32Array(nodes.length + 1);
    const marks = new Int32Array(nodes.length + 1);
    const befores = new Int32Array(nodes.length).fill(-1);
    const last = new Int32Array(nodes.length).fill(-1);
    let length = 0;
    let anchored = 0;
    let marked = 0;
    for (let i = 0; i < nodes.length; i++) {
      const { tag, parent, text, attrs } = nodes[i] as SnapshotNode;
      if (parent >= 0) {
        befores[i] = last[parent] as number;
        last[parent] = i;
      }
      const said = tag === '#text' && text !== undefined ? normalise(text).trim() : '';
      if (said !== '') {
        texts[i] = said;
        length += said.length;
        if (isDateText(said)) marked += 1;
      } else if (attrs !== undefined && attributeDate(attrs) !== '') marked += 1;
      if (tag === 'a') anchored += 1;
      chars[i + 1] = length;
      anchors[i + 1] = anchored;
      marks[i + 1] = marked;
    }
    this.texts = texts;
    this.chars = chars;
    this.links = links;
    this.anchors = anchors;
    this.marks = marks;
    this.befores = befores;
    // After all else: the text of a link comes behind it.
    let titles = 0;
    for (let i = 0; i < nodes.length; i++) {
      if (anchors[i] !== anchors[i + 1] && this.mayBeTitle(i)) titles += 1;
      links[i + 1] = titles;
    }
  }

  /** Characters of text, hidden too. */
  charsIn({ from, to }: NodeRange): number {
    return (this.chars[to] as number) - (this.chars[from] as number);
  }

  /** Links that may be titles. */
  linksIn({ from, to }: NodeRange): number {
    return (this.links[to] as number) - (this.links[from] as number);
  }

  /** All links, also those around a picture alone. */
  anchorsIn({ from, to }: NodeRange): number {
    return (this.anchors[to] as number) - (this.anchors[from] as number);
  }

  /** Signs of a date: texts that say one, or end or begin with one, and attributes. */
  marksIn({ from, to }: NodeRange): number {
    return (this.marks[to] as number) - (this.marks[from] as number);
  }

  /** The sibling before a node, or -1. */
  previous(index: number): number {
    return this.befores[index] ?? -1;
  }

  /** All text of a range, hidden too, pieces parted by a blank. At most `limit` characters. */
  textIn({ from, to }: NodeRange, limit = 400): string {
    let said = '';
    let length = 0;
    for (let i = from; i < to && length < limit; i++) {
      const text = this.texts[i];
      if (!text) continue;
      said = said === '' ? text : `${said} ${text}`;
      length += text.length;
    }
    return said.slice(0, limit);
  }

  /** Whether a node is a link that may be an item's title. */
  isTitleLink(index: number): boolean {
    return this.links[index] !== this.links[index + 1];
  }

  /** Enough text, or a title attribute, that is no date and leads to an item. */
  private mayBeTitle(link: number): boolean {
    const range = this.page.subtree(link);
    const length = this.charsIn(range);
    if (length < MIN_TITLE) return length > 0 && (this.page.node(link).attrs?.title ?? '').length >= 6;
    if (length > 30) return true;
    const text = this.textIn(range, 40);
    return !LEADS_ON.test(text) && wholeDate(text) === null;
  }
}

/** Whether a text only leads to another page: 更多, 详细. */
export const leadsOn = (text: string): boolean => LEADS_ON.test(text);

/** Whether a text says a date, or begins or ends with one. */
function isDateText(text: string): boolean {
  if (text.length > MAX_MARK_TEXT || !MAY_DATE.test(text)) return false;
  const whole = wholeDate(splitLabel(text).rest);
  if (whole) return whole.form !== 'number' && whole.form !== 'year';
  return edgeDate(text) !== null || labelledDates(text).length > 0;
}

/** Two numbers with a mark of a date between them, 7月, 3天前, 今天, 二〇二五年. */
const MAY_DATE =
  /\d\s?[-/.年月]\s?\d|^\D{0,3}\d{1,2}月\D{0,2}$|[天日时钟周月年]前|[今昨前][天日]|刚刚|[〇○零一二三四五六七八九]年/;

/** The survey of a page. */
export const surveyOf = oncePerPage((page) => new Survey(page));
