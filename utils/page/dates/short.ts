import { clockInChina, dayOf, dayOnClock, isDayOf, isMonth } from './calendar';
import { FULL_DATE, numbersOf, parseDate } from './full';
import { hanNumber } from './numerals';

/** Why what is written cannot be told for sure: 18-05-16, 八月十五, 2个月前. */
type Doubt = 'short-year' | 'lunar' | 'vague';

/** What a short text says of a day: the whole of it, or a part that waits for its other part. */
export type WrittenDate =
  | { readonly form: 'full'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly form: 'year-month'; readonly year: number; readonly month: number }
  | { readonly form: 'month-day'; readonly month: number; readonly day: number }
  | { readonly form: 'year'; readonly year: number }
  | { readonly form: 'month'; readonly month: number }
  | { readonly form: 'number'; readonly number: number }
  /** Minutes before the reading: 今天 is 0, 昨天 1440, 2小时前 120. */
  | { readonly form: 'ago'; readonly minutes: number }
  | { readonly form: 'doubtful'; readonly why: Doubt };

/** The day of a written date: proven, or a question for a person. `in-part`: only a year, a month or a number. */
export type DayReading =
  | { readonly state: 'known'; readonly day: string }
  | { readonly state: 'open'; readonly why: Doubt | 'no-year' | 'no-such-day' | 'in-part' };

/** A date and its decoration are short; longer texts are sentences. Characters. */
const MAX_WHOLE = 48;

/** Brackets, strokes and points around a date. */
export const OPENING = /^[\s[(【〔「<|·•:\-–—_~/]+/;
const CLOSING = /[\s\])】〕」>|·•:\-–—_~/]+$/;
const CLOCK =
  /\s?(?:上午|下午|早上|中午|晚上|凌晨)?\s?T?\d{1,2}[:∶时]\d{1,2}(?:(?:[:∶分]\d{1,2}(?:\.\d{1,3})?)?[秒分]?)$/;
const ZONED = /^(?:19|20)\d{2}-\d{2}-\d{2}T\d{2}:\d{2}.{0,14}(?:Z|[+-]\d{2}:?\d{2})$/;
const WEEKDAY = /\s?\(?(?:星期|周)[一二三四五六日天]\)?$/;
/** What every date has one of. */
const SIGN = /[\d天日刚月年]/;
/** A character that no date is written with. */
const FOREIGN =
  /[^\s\d[\](){}<>【】〔〕「」|·•:\-–—_~/.,'’∶+TZ年月日号號天时分秒钟之前今昨刚去上下中午早晚凌晨星期周礼拜小个几数两一二三四五六七八九十廿卅〇○◯零Oo民国國华華发布更新]/;
/** Only dates of the moon's calendar, and times with a zone, may hold other words. */
const MAY_HOLD_WORDS = /[月历曆歷]|T\d/;

/** As most lists write it, by itself: `2018-07-27`. Known by one look instead of a dozen. */
const USUAL = /^((?:19|20)\d{2})[-/.](0[1-9]|1[0-2])[-/.](0[1-9]|[12]\d|3[01])$/;
const USUAL_LENGTH = 10;
const FULL = new RegExp(`^(?:${FULL_DATE.source})$`);
const YEAR_MONTH = /^((?:19|20)\d{2})\s?[-/.年]\s?(\d{1,2})\s?月?$/;
/** With points and slashes only in two digits each: 1/12 is a page, 4.5 a score. */
const MONTH_DAY = /^(?:(\d{1,2})\s?[-月]\s?(\d{1,2})\s?[日号]?|(\d{2})[./](\d{2}))$/;
const HAN_MONTH_DAY = /^([一二三四五六七八九十]{1,2})月([一二三四五六七八九十廿卅]{1,3})[日号]$/;
const YEAR = /^((?:19|20)\d{2})年?$/;
const MONTH = /^(\d{1,2})月$/;
const NUMBER = /^(\d{1,2})[日号]?$/;
/** Of this century, of the last, or of the Republic: nobody can tell. */
const SHORT_YEAR =
  /^['’]?(?:\d{2}([-/.])(\d{2})\1(\d{2})|\d{2,3}\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]?)$/;
/** 正月, 腊月, 初六, 廿三, and 八月十五 without 日; or anything after 农历. */
const LUNAR =
  /^(?:[农農阴陰旧舊夏][历曆歷].{2,20}|(?:.{2,4}年)?\s?闰?(?:[正腊臘冬]|[一二三四五六七八九十]{1,2})月(?:初[一二三四五六七八九十]|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九]|廿[一二三四五六七八九]?|卅)|.{0,8}月(?:初[一二三四五六七八九十]|廿[一二三四五六七八九]?))$/;
const TIME_AGO = /^(\d{1,3})\s?(天|日|小时|分钟|秒钟?)之?前$/;
/** Weeks, months and years ago are rounded. */
const LONG_AGO =
  /^(?:(?:\d{1,3}|[一二两三四五六七八九十几数]{1,2})\s?个?(?:周|星期|礼拜|月|年)之?前|上周|上个?月|去年)$/;

/** Reads a normalised text that says a date and nothing else but brackets, clock time and weekday; else null. */
export function wholeDate(text: string): WrittenDate | null {
  if (text.length > MAX_WHOLE || !SIGN.test(text)) return null;
  const usual = text.length === USUAL_LENGTH ? USUAL.exec(text) : null;
  if (usual) return { form: 'full', year: Number(usual[1]), month: Number(usual[2]), day: Number(usual[3]) };
  // Most texts are titles: one look at their first characters spares them a dozen expressions.
  if (FOREIGN.test(text) && !MAY_HOLD_WORDS.test(text)) return null;
  let bare = text.replace(OPENING, '').replace(CLOSING, '');
  if (ZONED.test(bare)) return zonedDate(bare);
  bare = bare.replace(WEEKDAY, '').replace(CLOSING, '');
  if (/\d[:∶时]\d/.test(bare)) bare = bare.replace(CLOCK, '').replace(CLOSING, '');
  return bareDate(bare.replace(/(?:发布|更新)$/, '').replace(CLOSING, ''));
}

function bareDate(bare: string): WrittenDate | null {
  const full = FULL.exec(bare);
  if (full) {
    const [year, month, day] = numbersOf(full);
    return { form: 'full', year, month, day };
  }
  const yearMonth = numbersIn(YEAR_MONTH.exec(bare));
  if (yearMonth && isMonth(yearMonth[1]))
    return { form: 'year-month', year: yearMonth[0] ?? 0, month: yearMonth[1] ?? 0 };
  const monthDay = numbersIn(MONTH_DAY.exec(bare)) ?? HAN_MONTH_DAY.exec(bare)?.slice(1).map(hanNumber);
  if (monthDay && isDayOf(2000, monthDay[0] ?? 0, monthDay[1] ?? 0))
    return { form: 'month-day', month: monthDay[0] ?? 0, day: monthDay[1] ?? 0 };
  const year = YEAR.exec(bare);
  if (year) return { form: 'year', year: Number(year[1]) };
  const month = numbersIn(MONTH.exec(bare));
  if (month && isMonth(month[0])) return { form: 'month', month: month[0] ?? 0 };
  const number = NUMBER.exec(bare);
  if (number && Number(number[1]) >= 1 && Number(number[1]) <= 31)
    return { form: 'number', number: Number(number[1]) };
  return relativeDate(bare) ?? doubtfulDate(bare);
}

const numbersIn = (match: RegExpExecArray | null): number[] | null =>
  match?.slice(1).flatMap((group) => (group === undefined ? [] : [Number(group)])) ?? null;

/** A moment with its zone, told by China's clock. */
function zonedDate(text: string): WrittenDate | null {
  const day = parseDate(text)?.day;
  if (day === undefined) return null;
  return {
    form: 'full',
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    day: Number(day.slice(8)),
  };
}

const MINUTES: Readonly<Record<string, number>> = { 天: 1440, 日: 1440, 小时: 60, 分钟: 1 };

function relativeDate(bare: string): WrittenDate | null {
  if (/^(?:今天|今日|刚刚)$/.test(bare)) return { form: 'ago', minutes: 0 };
  if (/^(?:昨天|昨日)$/.test(bare)) return { form: 'ago', minutes: 1440 };
  if (/^(?:前天|前日)$/.test(bare)) return { form: 'ago', minutes: 2880 };
  const ago = TIME_AGO.exec(bare);
  return ago && { form: 'ago', minutes: Number(ago[1]) * (MINUTES[ago[2] ?? ''] ?? 0) };
}

function doubtfulDate(bare: string): WrittenDate | null {
  const short = SHORT_YEAR.exec(bare);
  if (short && isDayOf(2000, Number(short[2] ?? short[4]), Number(short[3] ?? short[5])))
    return { form: 'doubtful', why: 'short-year' };
  if (LUNAR.test(bare)) return { form: 'doubtful', why: 'lunar' };
  return LONG_AGO.test(bare) ? { form: 'doubtful', why: 'vague' } : null;
}

/**
 * The day of what is written, where it is proven.
 *
 * @param clock China's clock at the reading, for 昨天 and 2小时前; see `clockInChina`
 */
export function dayReading(written: WrittenDate, clock: number): DayReading {
  switch (written.form) {
    case 'full': {
      const day = dayOf(written.year, written.month, written.day);
      return day === null ? { state: 'open', why: 'no-such-day' } : { state: 'known', day };
    }
    case 'ago':
      return { state: 'known', day: dayOnClock(clock - written.minutes * 60_000) };
    case 'month-day':
      return { state: 'open', why: 'no-year' };
    case 'doubtful':
      return { state: 'open', why: written.why };
    default:
      return { state: 'open', why: 'in-part' };
  }
}

/**
 * What a short text, as it stands on a page, says of a day; null for none.
 *
 * @param takenAt when it was read, ISO 8601
 */
export function readShortDate(normalised: string, takenAt: string): DayReading | null {
  const written = wholeDate(normalised);
  return written && dayReading(written, clockInChina(takenAt));
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
    if (!isPart(part)) return null;
    if ('year' in part) {
      if (year !== undefined) return null;
      year = part.year;
    }
    if ('month' in part) {
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

type Part = Exclude<WrittenDate, { form: 'full' | 'ago' | 'doubtful' }>;

/** Whether what is written waits for its other part. */
export const isPart = (written: WrittenDate): written is Part =>
  written.form !== 'full' && written.form !== 'ago' && written.form !== 'doubtful';
