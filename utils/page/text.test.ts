import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simplified, squeeze } from './text';

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

describe('simplified', () => {
  it('writes the words of footers in simplified characters, at the same places', () => {
    expect(simplified('主辦單位 網站標識碼 粵ICP備 粵公網安備 聯繫電話 版權所有 黨政機關')).toBe(
      '主办单位 网站标识码 粤ICP备 粤公网安备 联系电话 版权所有 党政机关',
    );
  });
  it('leaves the length of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('網', '站', '號', 'a', '😀', '備') }), (text) => {
        expect(simplified(text)).toHaveLength(text.length);
      }),
    );
  });
});
