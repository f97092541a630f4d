import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKey } from './address-key';

describe('addressKey', () => {
  it.each([
    ['a place on the page', 'https://www.x.gov.cn/a/#top', 'https://www.x.gov.cn/a/'],
    ['the own port', 'http://www.x.gov.cn:80/a', 'http://www.x.gov.cn/a'],
    ['capitals in the host', 'http://WWW.X.gov.cn/A', 'http://www.x.gov.cn/A'],
    [
      'campaign tracking',
      'https://www.x.gov.cn/a?utm_source=w&id=3&utm_medium=x',
      'https://www.x.gov.cn/a?id=3',
    ],
    ['nothing but tracking', 'https://www.x.gov.cn/a?spm=a1.b2', 'https://www.x.gov.cn/a'],
    [
      'a share in WeChat',
      'https://x.gov.cn/a?id=1&from=timeline&isappinstalled=0',
      'https://x.gov.cn/a?id=1',
    ],
    [
      'a session in the path',
      'https://x.gov.cn/a.jsp;jsessionid=0A1B-2c.node1?id=1',
      'https://x.gov.cn/a.jsp?id=1',
    ],
    ['a user and password', 'https://user:secret@x.gov.cn/a', 'https://x.gov.cn/a'],
    ['a Chinese host, spelled either way', 'http://六安市.政务/', 'http://xn--65q59vj2b.xn--zfr164b/'],
  ])('leaves out %s', (_, address, key) => {
    expect(addressKey(address)).toBe(key);
  });

  it.each([
    ['scheme', 'http://x.gov.cn/', 'https://x.gov.cn/'],
    ['www', 'http://www.x.gov.cn/', 'http://x.gov.cn/'],
    ['a port of its own', 'http://x.gov.cn/', 'http://x.gov.cn:8080/'],
    ['a final slash', 'http://x.gov.cn/a', 'http://x.gov.cn/a/'],
    ['the index', 'http://x.gov.cn/a/', 'http://x.gov.cn/a/index.html'],
    ['capitals in the path', 'http://x.gov.cn/a', 'http://x.gov.cn/A'],
    ['the order of the query', 'http://x.gov.cn/?a=1&a=2', 'http://x.gov.cn/?a=2&a=1'],
    ['an empty value', 'http://x.gov.cn/?a', 'http://x.gov.cn/?a='],
    ['plus and %20', 'http://x.gov.cn/?q=a+b', 'http://x.gov.cn/?q=a%20b'],
    ['bytes of GBK', 'http://x.gov.cn/?q=%C4%E3', 'http://x.gov.cn/?q=%BA%C3'],
    ['from that is no share', 'http://x.gov.cn/?from=1', 'http://x.gov.cn/?from=2'],
    ['a name that only begins like tracking', 'http://x.gov.cn/?spmid=1', 'http://x.gov.cn/?spmid=2'],
    ['a route of a page drawn by script', 'http://x.gov.cn/#/list', 'http://x.gov.cn/#/item'],
    ['a hashbang route', 'http://x.gov.cn/#!list', 'http://x.gov.cn/#!item'],
  ])('keeps apart what differs in %s', (_, one, other) => {
    expect(addressKey(one)).not.toBe(addressKey(other));
  });

  it.each(['', 'about:blank', 'file:///C:/a.html#x', 'not an address'])('leaves %j as it is', (address) => {
    expect(addressKey(address)).toBe(address);
  });

  it('is the key of its own page', () => {
    const pieces = [
      '/',
      'a',
      '?',
      '&',
      'id=1',
      'utm_x=1',
      'spm=2',
      '#',
      '#/',
      '!',
      ';jsessionid=',
      '%C4',
      '中',
      '//',
      '@',
    ];
    const address = fc.array(fc.constantFrom(...pieces)).map((some) => `http://x.gov.cn/${some.join('')}`);
    fc.assert(
      fc.property(address, (url) => {
        expect(addressKey(addressKey(url))).toBe(addressKey(url));
      }),
    );
  });
});
