import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from './file-name';

describe('fileName', () => {
  it('joins its parts', () => {
    expect(fileName(['政网巡检', '六安市', '2018Q3', '问题清单'], 'csv')).toBe(
      '政网巡检_六安市_2018Q3_问题清单.csv',
    );
  });

  it.each([
    ['path signs', ['../../etc', 'a\\b'], 'etc_a-b.csv'],
    ['a drive and a stream', ['C:\\a:b'], 'C-a-b.csv'],
    ['wildcards and pipes', ['a*?<>|"b'], 'a-b.csv'],
    ['a name that shows itself backwards', ['\u202efdp.csv\u202c'], 'fdp.csv.csv'],
    ['zero-width and control characters', ['a\u200b\0\nb'], 'a b.csv'],
    ['dots and blanks at the ends', [' ..a.. '], 'a.csv'],
    ['a dash in front', ['-rf'], 'rf.csv'],
    ['halves of characters', ['a\ud800b'], 'ab.csv'],
    ['nothing', ['', '...', '\u200b'], '导出.csv'],
    ['no part', [], '导出.csv'],
  ])('takes %s', (_, parts, name) => {
    expect(fileName(parts, 'csv')).toBe(name);
  });

  it.each(['CON', 'nul', 'COM1', 'lpt9', 'aux.tar', 'COM²'])('is never the device %s', (device) => {
    expect(fileName([device], 'csv')).toBe(`_${device}.csv`);
  });

  it('shortens the longest part, and never the one that says what it is', () => {
    const name = fileName(['政网巡检', '某'.repeat(500), '问题清单'], 'csv');
    expect(name).toMatch(/^政网巡检_某+_问题清单\.csv$/);
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(180);
  });

  it('takes any number of parts', () => {
    const name = fileName(
      Array.from({ length: 150 }, () => '某县人民政府'),
      'csv',
    );
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(180);
  });

  it('takes an extension for letters and digits', () => {
    expect(fileName(['a'], '../x.exe')).toBe('a.xexe');
  });

  it('is one plain name on every system, whatever the parts', () => {
    const parts = fc.array(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ minLength: 100, maxLength: 200 })),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(parts, (some) => {
        const name = fileName(some, 'csv');
        expect(name).toMatch(/^[^.\s-].*\.csv$/u);
        expect(name).not.toMatch(/[<>:"/\\|?*%~\p{C}\u2028\u2029]/u);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(180);
      }),
    );
  });
});
