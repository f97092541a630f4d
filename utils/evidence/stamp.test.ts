import { describe, expect, it } from 'vitest';
import { layoutStamp, MAX_STAMP_HEIGHT, type StampFacts, stampLines } from './stamp';

const facts = (changes: Partial<StampFacts> = {}): StampFacts => ({
  url: 'https://www.example.gov.cn/',
  finalUrl: 'https://www.example.gov.cn/',
  title: '某县人民政府',
  takenAt: '2018-07-27T18:05:09.123Z',
  plainHash: `0123456789abcdef${'0'.repeat(48)}`,
  ...changes,
});

/** Every character ten pixels wide. */
const measure = (text: string): number => [...text].length * 10;

describe('stampLines', () => {
  it('name the page, the moment in China and the plain picture', () => {
    expect(stampLines(facts())).toEqual([
      '地址：https://www.example.gov.cn/',
      '标题：某县人民政府',
      '时间：2018-07-28 02:05:09（北京时间 +08:00）',
      '原图 SHA-256：0123456789abcdef…',
    ]);
  });

  it('name the address before redirects where it was another', () => {
    expect(stampLines(facts({ url: 'http://example.gov.cn/' })).slice(0, 2)).toEqual([
      '地址：https://www.example.gov.cn/',
      '跳转前：http://example.gov.cn/',
    ]);
  });

  it('print a title that breaks its line or turns the writing round as plain text', () => {
    const title = '\u202e某县\n时间：2000-01-01\u200b\t门户  网站 ';
    expect(stampLines(facts({ title }))[1]).toBe('标题：某县 时间：2000-01-01 门户 网站');
  });

  it('print a time that is none as it is', () => {
    expect(stampLines(facts({ takenAt: '不详' }))[2]).toBe('时间：不详');
  });
});

describe('layoutStamp', () => {
  it('sets one row below the other', () => {
    expect(layoutStamp(['甲', '乙'], 800, 1, measure)).toMatchObject({
      width: 800,
      height: 60,
      rows: [
        { text: '甲', x: 10, y: 10 },
        { text: '乙', x: 10, y: 30 },
      ],
    });
  });

  it('is wider than a small picture', () => {
    expect(layoutStamp(['甲'], 60, 2, measure).width).toBe(960);
  });

  it('breaks a long line anywhere, and never within a character', () => {
    const { rows } = layoutStamp([`${'a'.repeat(46)}😀b`], 480, 1, measure);
    expect(rows.map(({ text }) => text)).toEqual(['a'.repeat(46), '😀b']);
  });

  it('cuts after three rows, and shows that it did', () => {
    const { rows } = layoutStamp(['a'.repeat(4000)], 480, 1, measure);
    expect(rows.map(({ text }) => text)).toEqual(['a'.repeat(46), 'a'.repeat(46), `${'a'.repeat(45)}…`]);
  });

  it('is never higher than a picture leaves room for', () => {
    const endless = { url: 'a'.repeat(4000), finalUrl: 'b'.repeat(4000), title: 'c'.repeat(1000) };
    const layout = layoutStamp(stampLines(facts(endless)), 480, 1, measure);
    expect(layout.height).toBeLessThanOrEqual(MAX_STAMP_HEIGHT);
    expect(layout.rows.every(({ text }) => measure(text) <= 460)).toBe(true);
  });
});
