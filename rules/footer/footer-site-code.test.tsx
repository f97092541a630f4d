import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { footerSiteCode } from './footer-site-code';

const judge = (jsx: preact.JSX.Element) => {
  const { outcome, reason } = footerSiteCode.evaluate(page(jsx), context());
  return `${outcome}: ${reason}`;
};

describe('footer-site-code', () => {
  it.each([
    ['full-width colon', <footer>网站标识码：3609220011</footer>],
    ['no separator', <footer>政府网站标识码5100000062</footer>],
    ['department code', <footer>网站标识码 bm05000001</footer>],
  ])('passes %s', (_, jsx) => {
    expect(judge(jsx)).toBe('pass: listed');
  });
  it('fails when a readable footer shows nothing', () => {
    expect(judge(<footer>主办：某某市人民政府 版权所有</footer>)).toBe('fail: absent');
  });
  it.each([
    ['twelve digits', <footer>网站标识码：310000000044</footer>, 'malformed'],
    ['no footer at all', <main>正文</main>, 'no-footer'],
  ])('asks a person about %s', (_, jsx, reason) => {
    expect(judge(jsx)).toBe(`review: ${reason}`);
  });
});
