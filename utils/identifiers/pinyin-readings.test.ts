import { polyphonic } from 'pinyin-pro';
import { expect, it } from 'vitest';
import { grouped } from '../grouped';
import { readingsOf } from './pinyin';

/** 一 to 龥: the characters that names are written with. */
const FIRST = 0x4e00;
const LAST = 0x9fa5;
const ALL = Array.from({ length: LAST - FIRST + 1 }, (_, i) => String.fromCharCode(FIRST + i));

/** By the library, as far as it knows a character. `欸` is also `ê`, which no address can write. */
const told = (character: string): string[] => {
  const [readings = []] = polyphonic(character, { toneType: 'none', type: 'array', v: true });
  return [...new Set(readings)].filter((reading) => /^[a-z]+$/.test(reading)).sort();
};

/** The file that holds them: a line an initial, each syllable followed by its characters. */
function fileOf(characters: readonly string[]): string {
  const bySyllable = new Map<string, string>();
  for (const one of characters)
    for (const reading of told(one)) bySyllable.set(reading, (bySyllable.get(reading) ?? '') + one);
  const lines = grouped([...bySyllable].sort(), ([syllable]) => syllable.charAt(0));
  const text = [...lines.values()].map((of) => of.map((pair) => pair.join('')).join(' ')).join('\n');
  return `/**
 * Every reading of every character, each syllable followed by its characters: made from pinyin-pro (MIT, © zh-lx) by the
 * test beside this file, \`vitest run -u\`. A string costs nothing until it is read; the library builds its dictionary
 * whenever the worker wakes (33 ms, 190 KB more).
 */
export const READINGS = \`${text}\`;
`;
}

it('is what the library says', async () => {
  await expect(fileOf(ALL)).toMatchFileSnapshot('./pinyin-readings.ts');
});

it('is found again, character by character', () => {
  expect(ALL.filter((one) => [...readingsOf(one)].sort().join() !== told(one).join())).toEqual([]);
});
