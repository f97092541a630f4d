import { describe, expect, it } from 'vitest';
import { processorMs } from '../../tests/helpers/processor-time';
import { charsetOf } from './charset';

/** No measure of speed: what blows up takes minutes. */
const BLOW_UP_MS = 4000;

const GBK_TEXT = [0xd5, 0xfe, 0xb8, 0xae]; // 政府
const bytes = (head: string, tail: readonly number[] = []): Uint8Array =>
  Buffer.concat([Buffer.from(head), Buffer.from(tail)]);

describe('the encoding of a saved page', () => {
  it.each([
    ['a byte-order mark', bytes('\ufeff<p>政府'), 'utf-8'],
    ['plain UTF-8', bytes('<p>政府'), 'utf-8'],
    ['ASCII only', bytes('<p>gov'), 'utf-8'],
    ['UTF-8 that still calls itself gb2312', bytes('<meta charset="gb2312"><p>政府'), 'utf-8'],
    ['UTF-16 with its mark', Buffer.from('\ufeff<p>政府', 'utf16le'), 'utf-16le'],
    ['big-endian UTF-16', Buffer.from('\ufeff<p>', 'utf16le').swap16(), 'utf-16be'],
    ['a declared GBK', bytes('<META content="text/html; charset=GBK" http-equiv=x>', GBK_TEXT), 'gbk'],
    ['a short declaration', bytes("<meta charset='big5'>", GBK_TEXT), 'big5'],
    ['GBK without a declaration', bytes('<p>', GBK_TEXT), 'gb18030'],
    ['GBK that calls itself UTF-8', bytes('<meta charset=utf-8><p>', GBK_TEXT), 'gb18030'],
    [
      'a declaration too far down to count',
      bytes(`${' '.repeat(2000)}<meta charset=big5>`, GBK_TEXT),
      'gb18030',
    ],
  ])('is read off %s', (_, page, charset) => {
    expect(charsetOf(page)).toBe(charset);
  });

  it('takes no long time for a page made of half a tag', () => {
    const page = bytes('<meta '.repeat(200_000), [0xff]);
    expect(processorMs(() => charsetOf(page))).toBeLessThan(BLOW_UP_MS);
  });
});
