import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HostParts } from './host-parts';
import { splitHost } from './hosts';

describe('splitHost', () => {
  it('splits a portal, a department and a deeper name', () => {
    expect(splitHost('https://www.luan.gov.cn/zwgk/')).toEqual({
      ascii: 'www.luan.gov.cn',
      unicode: 'www.luan.gov.cn',
      port: null,
      kind: 'domain',
      government: 'gov.cn',
      suffix: 'gov.cn',
      registrable: 'luan.gov.cn',
      labels: ['www', 'luan'],
    });
    expect(splitHost('http://jyj.luan.gov.cn/').labels).toEqual(['jyj', 'luan']);
    expect(splitHost('http://zt.jyj.luan.gov.cn/').registrable).toBe('luan.gov.cn');
  });

  it('knows the portal of the centre, and the suffix itself', () => {
    expect(splitHost('https://www.gov.cn/')).toMatchObject({
      government: 'gov.cn',
      registrable: 'www.gov.cn',
      labels: ['www'],
    });
    expect(splitHost('https://gov.cn/')).toMatchObject({
      government: 'gov.cn',
      suffix: 'gov.cn',
      registrable: null,
      labels: [],
    });
  });

  it.each(['http://六安市教育局.政务/a', 'http://xn--65q59vypah0dp2pgl5b.xn--zfr164b/a'])(
    'reads a Chinese name however it is written: %s',
    (address) => {
      expect(splitHost(address)).toMatchObject({
        kind: 'domain',
        government: '政务',
        suffix: 'xn--zfr164b',
        unicode: expect.stringMatching(/\.政务$/),
      });
    },
  );
  it('keeps the A-label for comparing and the characters for people', () => {
    const parts = splitHost('http://六安市教育局.政务/');
    expect(parts.unicode).toBe('六安市教育局.政务');
    expect(parts.ascii).toMatch(/^xn--[a-z0-9]+\.xn--zfr164b$/);
    expect(parts.registrable).toBe(parts.ascii);
  });
  it('keeps an A-label that does not decode', () => {
    expect(splitHost('foo://xn--99999999.gov.cn/').unicode).toBe('xn--99999999.gov.cn');
  });

  it.each([
    ['http://192.168.1.10:8080/', '192.168.1.10', 8080],
    ['http://3232235786/', '192.168.1.10', null],
    ['http://[2001:DB8::1]/', '[2001:db8::1]', null],
  ])('tells an IP address from a name: %s', (address, ascii, port) => {
    expect(splitHost(address)).toMatchObject({ kind: 'ip', ascii, port, suffix: null, government: 'other' });
  });
  it.each([
    ['http://localhost:3000/', 'localhost'],
    ['http://oa/', 'oa'],
    ['http://xn--zfr164b/', 'xn--zfr164b'],
    ['about:blank', ''],
    ['file:///C:/a.html', ''],
  ])('gives a host without dots no suffix: %s', (address, ascii) => {
    expect(splitHost(address)).toMatchObject({
      kind: 'single-label',
      ascii,
      suffix: null,
      government: 'other',
    });
  });

  it('ignores case, the last dot, the user part and the scheme’s own port', () => {
    const plain = splitHost('https://www.luan.gov.cn/');
    expect(splitHost('https://WWW.LuAn.Gov.CN./')).toEqual(plain);
    expect(splitHost('https://www.evil.com@www.luan.gov.cn:443/')).toEqual(plain);
    expect(splitHost('https://www。luan．gov.cn/')).toEqual(plain);
  });
  it.each([
    'https://www.luan.gov.cn.evil.com/',
    'https://www.luan.gov.cn@evil.com/',
    'https://wwwluangov.cn/',
    'https://luan-gov.cn/',
    'https://luan.gov.com.cn/',
    'https://luan.gοv.cn/', // a Greek omicron
    'https://六安.政务.cn/',
    'https://六安.政务.evil.com/',
    'https://luan.gov.hk/',
  ])('does not take %s for a government name', (address) => {
    expect(splitHost(address).government).toBe('other');
  });
  it('takes names that the public may register under a shared host for names of their own', () => {
    expect(splitHost('https://fake.github.io/').registrable).toBe('fake.github.io');
  });
  it('refuses text that is no address', () => {
    expect(() => splitHost('www.luan.gov.cn')).toThrow(TypeError);
  });
});

const label = fc.stringMatching(/^[a-z]([a-z0-9]{0,8}[a-z0-9])?$/);
const labels = fc.array(label, { minLength: 1, maxLength: 6 });

describe('splitHost, of any address', () => {
  it('splits so that the parts join again', () => {
    const suffix = fc.constantFrom('gov.cn', 'xn--zfr164b', 'com', 'com.cn', 'cn', 'org.cn', 'net');
    fc.assert(
      fc.property(labels, suffix, (names, end) => {
        const parts = splitHost(`http://${names.join('.')}.${end}/`);
        expect([...parts.labels, parts.suffix].join('.')).toBe(parts.ascii);
        if (parts.registrable) expect(`.${parts.ascii}`.endsWith(`.${parts.registrable}`)).toBe(true);
        expect(parts.government !== 'other').toBe(
          end === 'gov.cn' || end === 'xn--zfr164b' || /\.gov\.cn$/.test(parts.ascii),
        );
      }),
    );
  });
  it('never counts a look-alike as government', () => {
    const bait = fc.constantFrom('gov.cn', 'www.gov.cn', 'luan.gov.cn', 'xn--zfr164b', '六安.政务');
    const end = fc.constantFrom('com', 'net', 'cn.com', 'top', 'github.io', 'com.cn');
    fc.assert(
      fc.property(bait, labels, end, (name, more, tail) => {
        expect(splitHost(`https://${name}.${more.join('.')}.${tail}/`).government).toBe('other');
      }),
    );
  });
  it('never throws, and always gives what the border accepts', () => {
    const schemes = fc.constantFrom(
      'http://',
      'https://',
      'ftp://',
      'foo://',
      'blob:http://',
      'data:',
      'file://',
    );
    fc.assert(
      fc.property(
        schemes,
        fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.domain(), fc.ipV6()),
        (scheme, rest) => {
          const address = `${scheme}${rest}`;
          fc.pre(URL.canParse(address));
          expect(HostParts.safeParse(splitHost(address)).success).toBe(true);
          expect(splitHost(new URL(address))).toEqual(splitHost(address));
        },
      ),
      { numRuns: 150 },
    );
  });
});
