import { describe, expect, it } from 'vitest';
import { audit, factsOf, many, recordOf, seen, site, siteRecord } from '../../../tests/helpers/site-records';
import { said } from '../../../tests/helpers/site-rules';
import { multipleDomains } from './multiple-domains';

const home = seen(audit('/', 'home'));
const on = (host: string, value = '3499990001') => {
  const page = audit(`http://${host}/`, 'home');
  return seen({ ...page, identifiers: { ...page.identifiers, siteCode: { value, where: '页脚' } } });
};

describe('multiple-domains', () => {
  it('finds one English and one Chinese domain in order, with and without www.', () => {
    const hosts = ['www.example.gov.cn', 'example.gov.cn', 'xn--65q59vj2b.xn--zfr164b'];
    expect(said(multipleDomains, recordOf([home], { site: site({ hosts }) }))).toEqual(['pass one-domain']);
  });

  it('asks about several, registered or with the code of the site', () => {
    const hosts = ['www.example.gov.cn', 'www.example-county.gov.cn'];
    expect(said(multipleDomains, recordOf([home], { site: site({ hosts }) }))).toEqual([
      'english: review several',
    ]);
    expect(said(multipleDomains, recordOf([home, on('zwgk.example.gov.cn')]))).toEqual([
      'english: review several',
    ]);
    const chinese = ['a.xn--zfr164b', 'b.xn--zfr164b'];
    expect(said(multipleDomains, recordOf([home], { site: site({ hosts: chinese }) }))).toContain(
      'chinese: review several',
    );
  });

  it('does not take a page of another site for one of its own', () => {
    expect(said(multipleDomains, recordOf([home, on('www.other.gov.cn', '3499990009')]))).toEqual([
      'pass one-domain',
    ]);
  });

  it('takes a host that shows the same home page for one of its own, whatever code it shows', () => {
    const shows = ({ audit: page, ...one }: typeof home, count: number, title = '示例县人民政府') => {
      const links = many(count, (n) => ({
        name: `栏目${n}`,
        url: `http://${page.host}/${n}/`,
        from: 'menu' as const,
      }));
      return { ...one, audit: { ...page, title, facts: factsOf({ links }) } };
    };
    const other = on('www.old.gov.cn', '');
    const pages = (...both: ReturnType<typeof shows>[]) => said(multipleDomains, recordOf(both));
    expect(pages(shows(home, 8), shows(other, 8))).toEqual(['english: review several']);
    expect(pages(shows(home, 8), shows(other, 9))).toEqual(['pass one-domain']);
    expect(pages(shows(home, 8), shows(other, 8, '另一个县'))).toEqual(['pass one-domain']);
    expect(pages(shows(home, 7), shows(other, 7))).toEqual(['pass one-domain']);
  });

  it('asks where bare and www. both answer', () => {
    expect(said(multipleDomains, recordOf([home, on('example.gov.cn')]))).toEqual([
      'example.gov.cn: review alias-answers',
    ]);
  });

  it('says nothing-read where there is nothing', () => {
    expect(said(multipleDomains, siteRecord({ site: site({ hosts: [] }) }))).toEqual([
      'inapplicable nothing-read',
    ]);
  });
});
