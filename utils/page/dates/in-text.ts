import { normalise } from '../text';
import { FULL_DATE, FULL_DATES, numbersOf, readDate } from './full';
import { OPENING, type WrittenDate, wholeDate } from './short';

/** A date in a longer text: where it stands and what label is written before it. */
export interface DateInText {
  readonly written: WrittenDate;
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** How much of a text's beginning and end is searched for a date. Characters. */
const EDGE = 40;

const LABEL =
  /^([\u4e00-\u9fa5]{0,8}(?:时\s{0,4}间|日\s{0,4}期)|[\u4e00-\u9fa5]{0,2}(?:发布|更新|公开|公布)于?|date)\s?:?\s?[[(【]?\s?/i;
/** Any other short word with a colon before a full date: 发文：2018-07-27. Numbers of documents are written so, too. */
const OTHER_LABEL =
  /^([\u4e00-\u9fa5]{1,6}(?<![号码数]))\s?:\s?(?=(?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d)/;
const LABEL_BEFORE =
  /([\u4e00-\u9fa5]{0,8}(?:时\s{0,4}间|日\s{0,4}期)|(?:发布|更新|公开|公布)于?|date)\s?:?\s?[[(【]?\s?$/i;
const BRACKETED_AT_START = /^\s?[[(【]\s?([^\])】]{3,24})[\])】]/;
const BRACKETED_AT_END = /[[(【]\s?([^[(【\])】]{3,24})[\])】]\s?$/;
const AT_START =
  /^((?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?|\d{2}[-/.]\d{2})(?![\d:/.-])(?=\s|[\u4e00-\u9fa5《“])/;
/** Not after 至 and the like: that is a period. */
const AT_END =
  /(?:^|[^\d./:：~—至到自从于止期-])((?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|(?<=\s)\d{2}-\d{2})(\s\d{1,2}:\d{2}(?::\d{2})?)?\s?$/;

/** Beside a title `(1-5)` counts something, `(01-05)` and `(1月5日)` are dates. */
const SURE_MONTH_DAY = /\d{2}[-/.]\d{2}|月/;

/** A label that a date's text carries before it (`发布日期：`), and the text without it. */
export function splitLabel(text: string): { readonly label: string; readonly rest: string } {
  const bare = text.replace(OPENING, '');
  const match = LABEL.exec(bare) ?? OTHER_LABEL.exec(bare);
  return match
    ? { label: squeezeLabel(match[1] ?? ''), rest: bare.slice(match[0].length) }
    : { label: '', rest: text };
}

/** The date that a `datetime` or `title` attribute tells beside or instead of the text, as text; '' for none. */
export function attributeDate(attrs: Readonly<Record<string, string>> | undefined): string {
  if (attrs?.datetime !== undefined) return attributeDay(attrs.datetime);
  const title = attrs?.title;
  if (title === undefined || !/(?:19|20)\d{2}\s?[-/.年]/.test(title)) return '';
  const text = normalise(title).trim();
  if (wholeDate(splitLabel(text).rest)?.form === 'full') return text;
  const labelled = labelledDates(text)[0];
  if (labelled) return text.slice(labelled.from - labelled.label.length - 1, labelled.to);
  const edge = edgeDate(text);
  return edge ? text.slice(edge.from, edge.to) : '';
}

/** The day of a `datetime` attribute in China, `2018-07-27`; as written where the calendar has no such day; or ''. */
function attributeDay(written: string): string {
  const match = /^\s?(?:19|20)\d{2}-\d{2}-\d{2}(?!\d)/.test(written) ? FULL_DATE.exec(written) : null;
  return match ? (readDate(match)?.day ?? match[0].slice(0, 10)) : '';
}

const squeezeLabel = (label: string): string => label.replace(/\s/g, '');

/** Dates with a label before them, anywhere in a text: `来源：办公室 发布时间：2018-07-27 浏览：12次`. */
export function labelledDates(text: string): DateInText[] {
  if (!/\d{4}|年/.test(text) || !/时\s{0,4}间|日\s{0,4}期|发布|更新|公开|公布|date/i.test(text)) return [];
  const found: DateInText[] = [];
  for (const match of text.matchAll(FULL_DATES)) {
    const label = LABEL_BEFORE.exec(text.slice(Math.max(match.index - 24, 0), match.index))?.[1];
    if (label === undefined) continue;
    const [year, month, day] = numbersOf(match);
    const written: WrittenDate = { form: 'full', year, month, day };
    found.push({ written, from: match.index, to: match.index + match[0].length, label: squeezeLabel(label) });
  }
  return found;
}

/**
 * A date at the very beginning or end of a longer text: in brackets, or set off by a blank. Dates inside a sentence
 * are what the sentence speaks about.
 */
export function edgeDate(text: string): DateInText | null {
  if (!/\d\s?[-/.年月]\s?\d/.test(text)) return null;
  const head = text.slice(0, EDGE);
  const tail = text.slice(-EDGE);
  const atStart = (expression: RegExp): DateInText | null => {
    const match = expression.exec(head);
    const written = match && setOff(match);
    return written && { written, from: 0, to: match.index + match[0].length, label: '' };
  };
  const atEnd = (expression: RegExp): DateInText | null => {
    const match = expression.exec(tail);
    const written = match && setOff(match);
    const from = text.length - tail.length;
    return written && { written, from: from + match.index, to: text.length, label: '' };
  };
  return atStart(BRACKETED_AT_START) ?? atEnd(BRACKETED_AT_END) ?? atStart(AT_START) ?? atEnd(AT_END);
}

/** The date that a match has set off from a text: a full one, or one without a year that counts nothing. */
function setOff([, inner = '']: RegExpExecArray): WrittenDate | null {
  const written = wholeDate(inner);
  if (written?.form === 'full') return written;
  return written?.form === 'month-day' && SURE_MONTH_DAY.test(inner) ? written : null;
}
