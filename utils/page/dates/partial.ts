import { MONTH_DAY } from './full';
import { HAN_DIGIT } from './numerals';

/** Something like a date in a form that says no full one, wherever it stands: 20180301, 18-3-1, March 1, 2018. */
export const UNUSUAL_DATE =
  /(?<!\d)(?:19|20)\d{2}\s?[^\d\s]\s?\d{1,2}\s?[^\d\s]\s?\d{1,2}(?!\d)|(?<!\d)(?:19|20)\d{2} ?(?:0\d|1[0-2])[0-3]\d(?!\d)|(?<!\d)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? ?\d{0,2},? ?(?:19|20)\d{2}/g;
/** A part of a date, or a relative one: a date only outside running text, where it could not be about something else. */
export const INCOMPLETE_DATE = new RegExp(
  `${MONTH_DAY.source}|^ ?(?:19|20)\\d{2} ?[-/.年] ?\\d{1,2} ?月? ?$|(?<!\\d)\\d{2}年 ?\\d{1,2}月 ?\\d{1,2}日|(?<!\\S)(?:19|20)\\d{2} (?:0\\d|1[0-2]) [0-3]\\d(?!\\S)|(?<!\\S)(?:一九|二[〇○◯零Oo0])${HAN_DIGIT}{2}年[一二三四五六七八九十]{1,2}月(?!\\S)|\\d ?(?:天|小时|分钟)前|昨天`,
  'gm',
);
