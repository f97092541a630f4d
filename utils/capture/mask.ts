/** How many numbers of persons were masked, by kind. The numbers themselves are never kept. */
export interface MaskCounts {
  identity: number;
  bankCard: number;
  mobile: number;
}

const LONG_DIGITS = /\d{11}/;
const IDENTITY = /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g;
const BANK_CARD = /(?<!\d)[3-6]\d{15,18}(?!\d)/g;
const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/g;

/**
 * Masks identity, bank card and mobile numbers as they are read: the first three and last two digits stay, so that an
 * inspector recognises the number on the page. Check digits are tested (GB 11643 for identity numbers, Luhn for cards):
 * record numbers and order numbers of the same length stay as they are.
 */
export function maskPersonalNumbers(
  text: string,
  counts: MaskCounts = { identity: 0, bankCard: 0, mobile: 0 },
): string {
  if (!LONG_DIGITS.test(text)) return text;
  return text
    .replace(IDENTITY, (number) => (isIdentityNumber(number) ? masked(number, 'identity', counts) : number))
    .replace(BANK_CARD, (number) => (isLuhn(number) ? masked(number, 'bankCard', counts) : number))
    .replace(MOBILE, (number) => masked(number, 'mobile', counts));
}

function masked(number: string, kind: keyof MaskCounts, counts: MaskCounts): string {
  counts[kind] += 1;
  return `${number.slice(0, 3)}${'*'.repeat(number.length - 5)}${number.slice(-2)}`;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function isIdentityNumber(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  const month = Number(number.slice(10, 12));
  return '10X98765432'[sum % 11] === number[17]?.toUpperCase() && month >= 1 && month <= 12;
}

function isLuhn(number: string): boolean {
  let sum = 0;
  for (let i = 0; i < number.length; i++) {
    const digit = Number(number[number.length - 1 - i]) * (i % 2 === 0 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}
