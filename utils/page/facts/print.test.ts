import { expect, it } from 'vitest';
import { printOf } from './print';

it.each([
  // http://www.isthe.com/chongo/tech/comp/fnv/: the beginning is the print of nothing.
  ['', 'cbf29ce484222325'],
  // The same sum over UTF-16LE, computed with whole numbers.
  ['政务a', '87376db0a120d9bf'],
])('is FNV-1a of 64 bits: %j', (text, print) => {
  expect(printOf(text)).toBe(print);
});

it('agrees with whole numbers on long texts', () => {
  const text = '某某县人民政府主办 Copyright © 2018-2024\n'.repeat(50);
  let sum = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++)
    for (const byte of [text.charCodeAt(i) & 0xff, text.charCodeAt(i) >>> 8])
      sum = BigInt.asUintN(64, (sum ^ BigInt(byte)) * 0x100000001b3n);
  expect(printOf(text)).toBe(sum.toString(16).padStart(16, '0'));
});
