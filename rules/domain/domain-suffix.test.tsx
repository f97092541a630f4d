import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { splitHost } from '../../utils/identifiers/hosts';
import type { SiteKind } from '../../utils/model/words';
import { judge as judgeAll } from '../core/run';
import { domainSuffix } from './domain-suffix';

const judge = (address: string, kind: SiteKind = 'portal', body: preact.ComponentChild = <p>要闻</p>) => {
  const site = { kind, level: 'county' as const };
  const [finding] = judgeAll(page(body, { url: address }), context({ site, host: splitHost(address) }), [
    domainSuffix,
  ]);
  return `${finding?.outcome}: ${finding?.reason}`;
};

describe('domain-suffix', () => {
  it.each([
    'https://www.luan.gov.cn/',
    'http://www.luan.gov.cn:8080/',
    'https://www.gov.cn/',
    'http://六安市.政务/',
    'http://xn--65q59vypah0dp2pgl5b.xn--zfr164b/',
    'https://WWW.LUAN.GOV.CN./',
  ])('passes %s', (address) => {
    expect(judge(address)).toBe('pass: government');
    expect(judge(address, 'unknown')).toBe('pass: government');
  });
  it.each([
    'https://www.luan.com/',
    'https://www.luan.cn/',
    'https://www.luan.org.cn/',
    'https://www.luan.net/',
    'https://www.luan.gov.cn.evil.com/',
    'https://luangov.cn/',
  ])('fails %s where somebody said that it is a government’s', (address) => {
    for (const kind of ['portal', 'department', 'ministry'] as const) {
      expect(judge(address, kind)).toBe('fail: other-suffix');
    }
  });
  it.each([
    ['an IP address', 'http://61.133.1.10/', 'no-name'],
    ['IPv6', 'http://[2001:db8::1]/', 'no-name'],
    ['a name inside a network', 'http://oa/', 'no-name'],
    ['a test name', 'http://www.luan.test/', 'no-name'],
    ['a port', 'http://www.luan.com:8081/', 'port'],
    ['.政务.cn', 'http://六安市.政务.cn/', 'chinese-cn'],
  ])('asks about %s even on a confirmed site', (_, address, reason) => {
    expect(judge(address)).toBe(`review: ${reason}`);
  });
  it('asks, and never faults, where nobody confirmed the site', () => {
    expect(judge('https://www.luan.com/', 'unknown')).toBe('review: unconfirmed');
    expect(judge('https://www.luan.gov.cn.evil.com/', 'unknown')).toBe('review: look-alike');
    expect(judge('https://xn--zfr164b.evil.com/', 'unknown')).toBe('review: look-alike');
  });
  it('warns where the page claims to be a government’s', () => {
    const footer = <footer>主办单位：某某市人民政府办公室 网站标识码：3415000055</footer>;
    expect(judge('https://copy.github.io/', 'unknown', footer)).toBe('review: claims');
  });
  it('asks nothing of a site that is no government’s, or of a page without a host', () => {
    expect(judge('https://www.luan.com/', 'nongov')).toBe('inapplicable: not-government');
    expect(judge('about:blank')).toBe('inapplicable: no-host');
  });
});
