import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { squeeze } from './text';

describe('squeeze', () => {
  it('leaves alone what has no blank and needs no folding, and squeezes all else the same', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom('中', '、', '：', ' ', '\t', '１', 'a', '“', '…', '〔', '\u3000') }),
    );
    fc.assert(
      fc.property(anything, (text) => {
        expect(squeeze(text)).toBe(text.normalize('NFKC').replace(/\s/g, ''));
      }),
    );
  });
});
