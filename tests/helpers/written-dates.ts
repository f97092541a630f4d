/** A calendar day as numbers. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DIGITS = '〇一二三四五六七八九';
const two = (number: number): string => String(number).padStart(2, '0');
const wide = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const hanYear = (year: number, zero = '〇'): string =>
  [...String(year)]
    .map((digit) => DIGITS[Number(digit)])
    .join('')
    .replaceAll('〇', zero);

/** 三, 十六, 二十, 三十一 */
export function hanNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const end = ones === 0 ? '' : DIGITS[ones];
  return tens === 0 ? `${end}` : `${tens === 1 ? '' : DIGITS[tens]}十${end}`;
}
const twenties = (number: number): string => hanNumber(number).replace('二十', '廿');
const hanDay = ({ month, day }: Day): string => `${hanNumber(month)}月${hanNumber(day)}`;
const lunarDay = (day: number): string => (day <= 10 ? `初${hanNumber(day)}` : twenties(day));

/** `2018-05-16` */
export const iso = ({ year, month, day }: Day): string => `${year}-${two(month)}-${two(day)}`;

type Write = (day: Day) => string;

/** Every form in which a page writes a whole calendar date that can be told for sure. */
export const FULL_FORMS: Readonly<Record<string, Write>> = {
  dashes: iso,
  'dashes, unpadded': ({ year, month, day }) => `${year}-${month}-${day}`,
  slashes: (day) => iso(day).replaceAll('-', '/'),
  'slashes, unpadded': ({ year, month, day }) => `${year}/${month}/${day}`,
  points: (day) => iso(day).replaceAll('-', '.'),
  'points, unpadded': ({ year, month, day }) => `${year}.${month}.${day}`,
  words: ({ year, month, day }) => `${year}年${month}月${day}日`,
  'words, padded': ({ year, month, day }) => `${year}年${two(month)}月${two(day)}日`,
  'words with 号': ({ year, month, day }) => `${year}年${month}月${day}号`,
  'words with blanks': ({ year, month, day }) => `${year} 年 ${month} 月 ${day} 日`,
  'full width': ({ year, month, day }) => wide(`${year}年${month}月${day}日`),
  'full width dashes': (day) => wide(iso(day)).replaceAll('-', '－'),
  numerals: (day) => `${hanYear(day.year)}年${hanDay(day)}日`,
  'numerals with ○': (day) => `${hanYear(day.year, '○')}年${hanDay(day)}日`,
  'numerals with 零': (day) => `${hanYear(day.year, '零')}年${hanDay(day)}日`,
  'numerals with O': (day) => `${hanYear(day.year, 'O')}年${hanDay(day)}日`,
  'numerals with 廿': ({ year, month, day }) => `${hanYear(year)}年${hanNumber(month)}月${twenties(day)}日`,
  'square brackets': (day) => `[${iso(day)}]`,
  'round brackets': (day) => `（${iso(day)}）`,
  'black brackets': (day) => `【${iso(day)}】`,
  'with a clock': (day) => `${iso(day)} 09:26`,
  'with seconds': (day) => `${iso(day)} 09:26:11`,
  'with a clock in words': ({ year, month, day }) => `${year}年${month}月${day}日 09时26分`,
  'with T': (day) => `${iso(day)}T09:26:11`,
  'with its zone': (day) => `${iso(day)}T09:26:11+08:00`,
  'with a weekday': (day) => `${iso(day)} 星期三`,
  'of the Republic': ({ year, month, day }) => `民國${year - 1911}年${month}月${day}日`,
  'of the Republic, in full': ({ year, month, day }) => `中华民国${year - 1911}年${month}月${day}日`,
};

/** Forms that leave something open: a person must look. */
export const OPEN_FORMS: Readonly<Record<string, Write>> = {
  'month and day': ({ month, day }) => `${two(month)}-${two(day)}`,
  'month and day in words': ({ month, day }) => `${month}月${day}日`,
  'month and day in brackets': ({ month, day }) => `[${two(month)}-${two(day)}]`,
  'month and day in numerals': (day) => `${hanDay(day)}日`,
  'short year': (day) => iso(day).slice(2),
  'short year, slashes': (day) => iso(day).slice(2).replaceAll('-', '/'),
  'short year in words': ({ year, month, day }) => `${two(year % 100)}年${month}月${day}日`,
  'year of the Republic without its name': ({ year, month, day }) => `${year - 1911}年${month}月${day}日`,
};

/** Forms of the moon's calendar. */
export const LUNAR_FORMS: Readonly<Record<string, Write>> = {
  'lunar, named, in digits': ({ year, month, day }) => `农历${year}年${month}月${day}日`,
  'lunar, named, in numerals': (day) => `农历${hanYear(day.year)}年${hanDay(day)}日`,
  'lunar, without 日': (day) => `${hanYear(day.year)}年${hanDay(day)}`,
  'lunar, 初 and 廿': ({ year, month, day }) => `${hanYear(year)}年${hanNumber(month)}月${lunarDay(day)}`,
  'lunar, 正月': ({ year, day }) => `${hanYear(year)}年正月${lunarDay(day)}`,
  'lunar, 闰': ({ year, month, day }) => `${hanYear(year)}年闰${hanNumber(month)}月${lunarDay(day)}`,
  'lunar, cyclic year': ({ month, day }) => `戊戌年${hanNumber(month)}月${lunarDay(day)}`,
  'lunar, no year': ({ month, day }) => `${hanNumber(month)}月${lunarDay(day)}`,
};
