import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './text-encoding';

describe('decodeText', () => {
  it('reads whatever is UTF-8 as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('\ufffd') && !text.startsWith('\ufeff'));
        expect(decodeText(new TextEncoder().encode(text))).toEqual({ text, encoding: 'utf-8' });
      }),
    );
  });

  it.each([
    ['one word among letters and digits', [0x61, 0x2c, 0x31, 0x2c, 0xc9, 0xbd, 0xce, 0xf7], 'a,1,山西'],
    ['bytes that UTF-8 has too, in part', [0xc4, 0xb3, 0xca, 0xa1, 0xd5, 0xfe, 0xb8, 0xae], '某省政府'],
  ])('reads %s as GB18030', (_, bytes, text) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({ text, encoding: 'gb18030' });
  });

  it('takes the mark off', () => {
    expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41)).text).toBe('A');
    expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x71, 0x5c)).text).toBe('山');
    expect(decodeText(Uint8Array.of(0xfe, 0xff, 0x5c, 0x71)).text).toBe('山');
  });
});
