import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetNames } from './sheet-names';

describe('names of sheets', () => {
  it('keeps a Chinese name as it is', () => {
    expect(sheetNames(['附件1 各市政府网站运行和检查情况'])).toEqual(['附件1 各市政府网站运行和检查情况']);
  });

  it('numbers the same name, whatever its case', () => {
    expect(sheetNames(['附件A', '附件a', '附件A'])).toEqual(['附件A', '附件a (2)', '附件A (3)']);
  });

  it('cuts a long name, its number kept and no character halved', () => {
    const long = '𠮷'.repeat(20);
    const [first = '', second = ''] = sheetNames([long, long]);
    expect([first.length, second.length]).toEqual([30, 30]);
    expect(second.endsWith(' (2)')).toBe(true);
    expect(first.isWellFormed()).toBe(true);
  });

  it.each([
    ['', '表'],
    ["'[]'", '表'],
    ['报表[2018/3]: *?\\', '报表 2018 3'],
    ["'引号'", '引号'],
    ['History', 'History (2)'],
  ])('makes %j %j', (wanted, name) => {
    expect(sheetNames([wanted])).toEqual([name]);
  });

  it('gives what Excel takes, whatever is wanted', () => {
    const letter = fc.oneof(
      fc.constantFrom(..."'[]:*?/\\ \n表Aa1", '𠮷', '\ud800'),
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    );
    const words = fc.array(fc.string({ unit: letter, maxLength: 40 }), { maxLength: 6 });
    fc.assert(
      fc.property(words, (wanted) => {
        const names = sheetNames(wanted);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length);
        for (const name of names) {
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).toMatch(/^[^[\]:*?/\\']([^[\]:*?/\\]*[^[\]:*?/\\'])?$/);
          expect(name.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});
