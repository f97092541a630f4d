import { describe, expect, it } from 'vitest';
import { splitHost } from '../identifiers/hosts';
import { addressOf, hostOf, readAddresses } from './addresses';

describe('addressOf', () => {
  it.each([
    ['http://www.jia.gov.cn', 'http://www.jia.gov.cn/'],
    ['WWW.Jia.gov.cn/index.html', 'http://www.jia.gov.cn/index.html'],
    ['https：／／www．jia．gov．cn', 'https://www.jia.gov.cn/'],
    ['http:/www.jia.gov.cn', 'http://www.jia.gov.cn/'],
    ['www.jia.gov.cn:8080', 'http://www.jia.gov.cn:8080/'],
    ['主域名：六安市.政务', 'http://xn--65q59vj2b.xn--zfr164b/'],
    ['www.jia.gov.cn（主）', 'http://www.jia.gov.cn/'],
    ['192.168.1.10', 'http://192.168.1.10/'],
  ])('%s leads to %s', (written, address) => {
    expect(addressOf(written)).toBe(address);
  });

  it.each([
    '',
    '暂无',
    'http//www.jia.gov.cn',
    'localhost',
    'a@jia.gov.cn',
    'ftp://jia.gov.cn',
    'javascript:alert(1)',
    'www jia gov cn',
    `${'a.'.repeat(200)}cn`,
  ])('%j leads nowhere', (written) => {
    expect(addressOf(written)).toBeNull();
    expect(hostOf(written)).toBe('');
  });
});

describe('hostOf', () => {
  it.each(['http://WWW.Jia.gov.cn./', '六安市.政务', 'http://192.168.1.10:80/'])(
    'writes %s as splitHost does',
    (written) => {
      expect(hostOf(written)).toBe(splitHost(addressOf(written) ?? '').ascii);
    },
  );
});

describe('readAddresses', () => {
  it.each([
    ['a.gov.cn；b.gov.cn、c.gov.cn', ['a.gov.cn', 'b.gov.cn', 'c.gov.cn']],
    ['a.gov.cn;b.gov.cn,c.gov.cn', ['a.gov.cn', 'b.gov.cn', 'c.gov.cn']],
    ['a.gov.cn\nb.gov.cn  c.政务', ['a.gov.cn', 'b.gov.cn', 'c.政务']],
    ['http://a.gov.cn/ https://A.gov.cn/x', ['http://a.gov.cn/']],
    ['http://a.gov.cn/x,1;y=b.html?c=1,2', ['http://a.gov.cn/x,1;y=b.html?c=1,2']],
    ['次域名：b.gov.cn；主域名： a.gov.cn', ['主域名：a.gov.cn', '次域名：b.gov.cn']],
    ['b.gov.cn、a.gov.cn（主域名）', ['a.gov.cn（主域名）', 'b.gov.cn']],
    ['', []],
  ])('%j holds %j', (cell, addresses) => {
    expect(readAddresses(cell)).toEqual({ addresses, unread: [] });
  });

  it('names what is no address', () => {
    expect(readAddresses('a.gov.cn；见附件')).toEqual({ addresses: ['a.gov.cn'], unread: ['见附件'] });
    expect(readAddresses('a.gov.cn、b')).toEqual({ addresses: ['a.gov.cn'], unread: ['b'] });
    expect(readAddresses('见附件')).toEqual({ addresses: [], unread: ['见附件'] });
  });
});
