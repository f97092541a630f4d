import { FULL_DATE } from '../dates';
import { normalise } from '../text';

/** What a short text says of a day: the whole of it, or a part that waits for its other part. */
export type WrittenDate =
  | { readonly form: 'full'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly form: 'year-month'; readonly year: number; readonly month: number }
  | { readonly form: 'month-day'; readonly month: number; readonly day: number }
  | { readonly form: 'year'; readonly year: number }
  | { readonly form: 'month'; readonly month: number }
  | { readonly form: 'number'; readonly number: number }
  /** Minutes before the reading: 今天 is 0, 昨天 1440, 2小时前 120. */
  | { readonly form: 'ago'; readonly minutes: number };

/** A date in a longer text: where it stands and what label is written before it. */
export interface DateInText {
  readonly written: WrittenDate;
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** A date and its decoration are short; longer texts are sentences. Characters. */
const MAX_WHOLE = 48;
/** How much of a text's beginning and end is searched for a date. Characters. */
const EDGE = 40;

const OPENING = /^[\s[(【〔「<|·•:\-–—_~/]+/;
const CLOSING = /[\s\])】〕」>|·•:\-–—_~/]+$/;
const CLOCK = /[\sT]?\d{1,2}[:∶时]\d{1,2}(?:(?:[:∶分]\d{1,2}(?:\.\d{1,3})?)?[秒分]?)$/;
const WEEKDAY = /\s?\(?(?:星期|周)[一二三四五六日天]\)?$/;
const LABEL =
  /^([\u4e00-\u9fa5]{0,8}(?:时\s{0,4}间|日\s{0,4}期)|[\u4e00-\u9fa5]{0,2}(?:发布|更新|公开|公布)于?|date)\s?:?\s?[[(]?\s?/i;
const LABEL_BEFORE =
  /([\u4e00-\u9fa5]{0,8}(?:时\s{0,4}间|日\s{0,4}期)|(?:发布|更新|公开|公布)于?|date)\s?:?\s?[[(]?\s?$/i;

const FULL = /^((?:19|20)\d{2})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?[日号]?$/;
const YEAR_MONTH = /^((?:19|20)\d{2})\s?[-/.年]\s?(\d{1,2})\s?月?$/;
/** With points and slashes only in two digits each: 1/12 is a page, 4.5 a score. */
const MONTH_DAY = /^(?:(\d{1,2})\s?[-月]\s?(\d{1,2})\s?[日号]?|(\d{2})[./](\d{2}))$/;
const YEAR = /^((?:19|20)\d{2})年?$/;
const MONTH = /^(\d{1,2})月$/;
const NUMBER = /^(\d{1,2})[日号]?$/;
const ROC_YEAR = /^民国(\d{2,3})年(\d{1,2})月(\d{1,2})日$/;
const HAN_DATE =
  /^([一二][〇○零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十廿卅]{1,3})[日号]$/;
const HAN_DIGITS = '〇一二三四五六七八九';
const TIME_AGO = /^(\d{1,3})\s?(天|日|小时|分钟)之?前$/;
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
  const match = LABEL.exec(bare);
  return match
    ? { label: squeezeLabel(match[1] ?? ''), rest: bare.slice(match[0].length) }
    : { label: '', rest: text };
}

/** The date that a `datetime` or `title` attribute tells beside or instead of the text, as text; '' for none. */
export function attributeDate(attrs: Readonly<Record<string, string>> | undefined): string {
  if (attrs?.datetime !== undefined) return attributeDay(attrs.datetime) ?? '';
  const title = attrs?.title;
  if (title === undefined || !/(?:19|20)\d{2}\s?[-/.年]/.test(title)) return '';
  const text = normalise(title).trim();
  if (wholeDate(splitLabel(text).rest)?.form === 'full') return text;
  const labelled = labelledDates(text)[0];
  if (labelled) return text.slice(labelled.from - labelled.label.length - 1, labelled.to);
  const edge = edgeDate(text);
  return edge ? text.slice(edge.from, edge.to) : '';
}

/** The day of a `datetime` attribute, its time left out; null where it has none. */
const attributeDay = (written: string): string | null =>
  /^\s?((?:19|20)\d{2}-\d{2}-\d{2})(?!\d)/.exec(written)?.[1] ?? null;

const squeezeLabel = (label: string): string => label.replace(/\s/g, '');

/** Reads a normalised text that says a date and nothing else but brackets, clock time and weekday; else null. */
export function wholeDate(text: string): WrittenDate | null {
  if (text.length > MAX_WHOLE) return null;
  let bare = text.replace(OPENING, '').replace(CLOSING, '');
  if (!/[\d天日刚〇一二]/.test(bare)) return null;
  bare = bare.replace(WEEKDAY, '').replace(CLOSING, '');
  if (/\d[:∶时]\d/.test(bare)) bare = bare.replace(CLOCK, '').replace(CLOSING, '');
  return bareDate(bare.replace(/(?:发布|更新)$/, '').replace(CLOSING, ''));
}

function bareDate(bare: string): WrittenDate | null {
  const numbers = (match: RegExpExecArray | null): number[] | null =>
    match && match.slice(1).flatMap((group) => (group === undefined ? [] : [Number(group)]));
  const full = numbers(FULL.exec(bare)) ?? hanDate(bare) ?? rocDate(bare);
  if (full) return { form: 'full', year: full[0] ?? 0, month: full[1] ?? 0, day: full[2] ?? 0 };
  const yearMonth = numbers(YEAR_MONTH.exec(bare));
  if (yearMonth && isMonth(yearMonth[1])) {
    return { form: 'year-month', year: yearMonth[0] ?? 0, month: yearMonth[1] ?? 0 };
  }
  const monthDay = numbers(MONTH_DAY.exec(bare));
  if (monthDay && isMonth(monthDay[0]) && isDayOf(2000, monthDay[0] ?? 0, monthDay[1] ?? 0)) {
    return { form: 'month-day', month: monthDay[0] ?? 0, day: monthDay[1] ?? 0 };
  }
  const year = YEAR.exec(bare);
  if (year) return { form: 'year', year: Number(year[1]) };
  const month = numbers(MONTH.exec(bare));
  if (month && isMonth(month[0])) return { form: 'month', month: month[0] ?? 0 };
  const number = NUMBER.exec(bare);
  if (number && Number(number[1]) >= 1 && Number(number[1]) <= 31)
    return { form: 'number', number: Number(number[1]) };
  return relativeDate(bare);
}

const MINUTES: Readonly<Record<string, number>> = { 天: 1440, 日: 1440, 小时: 60, 分钟: 1 };

function relativeDate(bare: string): WrittenDate | null {
  if (/^(?:今天|今日|刚刚)$/.test(bare)) return { form: 'ago', minutes: 0 };
  if (/^(?:昨天|昨日)$/.test(bare)) return { form: 'ago', minutes: 1440 };
  if (bare === '前天') return { form: 'ago', minutes: 2880 };
  const ago = TIME_AGO.exec(bare);
  return ago && { form: 'ago', minutes: Number(ago[1]) * (MINUTES[ago[2] ?? ''] ?? 0) };
}

function hanDate(bare: string): number[] | null {
  const match = HAN_DATE.exec(bare);
  if (!match) return null;
  const year = [...(match[1] ?? '')].map((digit) => HAN_DIGITS.indexOf(digit.replace(/[○零]/, '〇')));
  return [Number(year.join('')), hanNumber(match[2] ?? ''), hanNumber(match[3] ?? '')];
}

function hanNumber(text: string): number {
  const [tens = '', ones = ''] = text.replace('廿', '二十').replace('卅', '三十').split('十');
  if (!text.includes('十') && !/[廿卅]/.test(text)) return HAN_DIGITS.indexOf(text);
  return (tens === '' ? 1 : HAN_DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : HAN_DIGITS.indexOf(ones));
}

function rocDate(bare: string): number[] | null {
  const match = ROC_YEAR.exec(bare);
  return match && [Number(match[1]) + 1911, Number(match[2]), Number(match[3])];
}

/** Dates with a label before them, anywhere in a text: `来源：办公室 发布时间：2018-07-27 浏览：12次`. */
export function labelledDates(text: string): DateInText[] {
  if (!/\d{4}/.test(text) || !/时\s{0,4}间|日\s{0,4}期|发布|更新|公开|公布|date/i.test(text)) return [];
  const found: DateInText[] = [];
  for (const match of text.matchAll(new RegExp(FULL_DATE.source, 'g'))) {
    const label = LABEL_BEFORE.exec(text.slice(Math.max(match.index - 24, 0), match.index))?.[1];
    const written = bareDate(`${match[1]}-${match[2]}-${match[3]}`);
    if (label === undefined || written === null) continue;
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
  const shift = text.length - tail.length;
  const tries: [RegExpExecArray | null, number, number][] = [
    [BRACKETED_AT_START.exec(head), 0, 0],
    [BRACKETED_AT_END.exec(tail), shift, 1],
    [AT_START.exec(head), 0, 0],
    [AT_END.exec(tail), shift, 1],
  ];
  for (const [match, offset, atEnd] of tries) {
    const inner = match?.[1];
    if (!match || inner === undefined) continue;
    const written = wholeDate(inner);
    if (written?.form !== 'full' && !(written?.form === 'month-day' && SURE_MONTH_DAY.test(inner))) continue;
    const start = offset + match.index;
    return atEnd
      ? { written, from: start, to: text.length, label: '' }
      : { written, from: 0, to: start + match[0].length, label: '' };
  }
  return null;
}

const isMonth = (month: number | undefined): boolean => month !== undefined && month >= 1 && month <= 12;

/** Whether the calendar has the day. */
export function isDayOf(year: number, month: number, day: number): boolean {
  return isMonth(month) && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `2018-07-27`, or null where the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): string | null {
  if (!isDayOf(year, month, day)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * Joins parts that stand in neighbouring elements: `2021-` and `06-09`, `28` and `2018-07`, `27` `7月` `2018`.
 * A lone number is none: it may be the row's.
 */
export function joinParts(parts: readonly WrittenDate[]): WrittenDate | null {
  let year: number | undefined;
  let month: number | undefined;
  let day: number | undefined;
  for (const part of parts) {
    if (part.form === 'full' || part.form === 'ago') return null;
    if ('year' in part) {
      if (year !== undefined) return null;
      year = part.year;
    }
    if (part.form === 'year-month' || part.form === 'month' || part.form === 'month-day') {
      if (month !== undefined) return null;
      month = part.month;
    }
    if (part.form === 'month-day') day = part.day;
    if (part.form === 'number') {
      // 2018 | 07 | 28: month before day where nothing says otherwise.
      if (month === undefined && year !== undefined && day === undefined && parts[0]?.form === 'year')
        month = part.number;
      else if (day === undefined) day = part.number;
      else if (month === undefined) month = part.number;
      else return null;
    }
  }
  if (parts.every(({ form }) => form === 'number')) return null;
  if (month === undefined || day === undefined || !isDayOf(year ?? 2000, month, day)) return null;
  return year === undefined ? { form: 'month-day', month, day } : { form: 'full', year, month, day };
}
