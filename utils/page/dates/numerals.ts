const DIGITS = '〇一二三四五六七八九';
/** How 〇 is typed: 二○一八, 二零一八, 二O一八. Normalised. */
const ZEROS = /[○◯零Oo0]/g;

/** One Chinese digit, as a class of a regular expression. */
export const HAN_DIGIT = '[〇○◯零Oo0一二三四五六七八九]';

/** 二〇一八 is 2018: digit by digit. */
export const hanYear = (text: string): number =>
  Number([...text.replace(ZEROS, '〇')].map((digit) => DIGITS.indexOf(digit)).join(''));

/** 三 is 3, 十六 is 16, 二十六 and 廿六 are 26, 卅一 is 31; `NaN` where the numerals make no number below 100. */
export function hanNumber(text: string): number {
  const match = /^(?:([二三四五六七八九]?)十)?([一二三四五六七八九]?)$/.exec(
    text.replace('廿', '二十').replace('卅', '三十'),
  );
  if (!match || text === '') return Number.NaN;
  const [, tens, ones = ''] = match;
  return (
    (tens === undefined ? 0 : tens === '' ? 10 : DIGITS.indexOf(tens) * 10) +
    (ones === '' ? 0 : DIGITS.indexOf(ones))
  );
}
