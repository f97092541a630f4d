import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { judge as judgeAll } from '../core/run';
import { metaSiteTags } from './meta-site-tags';

const TEXT = '某某县人民政府网站首页要闻动态'.repeat(20);
const tags = (name = '某某县人民政府', domain = 'www.example.gov.cn', code = '3412345678') => (
  <>
    <meta name="SiteName" content={name} />
    <meta name="SiteDomain" content={domain} />
    <meta name="SiteIDCode" content={code} />
  </>
);
const judge = (head: preact.ComponentChild, body: preact.ComponentChild = <p>{TEXT}</p>) => {
  const { outcome, reason } = metaSiteTags.evaluate(
    page(
      <>
        {head}
        {body}
      </>,
    ),
    context(),
  );
  return `${outcome}: ${reason}`;
};

describe('meta-site-tags', () => {
  it.each([
    ['as written in the guideline', tags()],
    [
      'names in any case',
      <>
        <meta name="sitename" content="某某县" />
        <meta name="SITEDOMAIN" content="example.gov.cn" />
        <meta name="Siteidcode" content="3412345678" />
      </>,
    ],
    ['domain with scheme, port and path', tags(undefined, 'http://www.example.gov.cn:80/')],
    ['domain without www', tags(undefined, 'example.gov.cn')],
    ['two domains, one of them this host', tags(undefined, '某某县.政务；www.example.gov.cn')],
    [
      'the same tag twice',
      <>
        {tags()}
        {tags()}
      </>,
    ],
    ['a ministry’s code', tags(undefined, undefined, 'bm14000002')],
  ])('passes %s', (_, head) => {
    expect(judge(head)).toBe('pass: complete');
  });
  it.each([
    ['no tags at all', null],
    ['an empty tag', tags('')],
    ['a blank one', tags(' ')],
    ['the word null', tags(undefined, undefined, 'null')],
    ['the word undefined', tags(undefined, 'undefined')],
    ['a token of the template', tags('{{site.name}}')],
    ['property instead of the three names', <meta name="og:site_name" content="某某县" />],
  ])('fails %s', (_, head) => {
    expect(judge(head)).toBe('fail: missing');
  });
  it('names what is missing', () => {
    expect(
      metaSiteTags.evaluate(
        page(
          <>
            {tags('', '')}
            <p>{TEXT}</p>
          </>,
        ),
        context(),
      ).params,
    ).toEqual({
      tags: 'SiteName、SiteDomain',
    });
  });
  it.each([
    ['words of a sample', tags(undefined, undefined, '政府网站标识码'), 'sample'],
    [
      'two different values',
      <>
        {tags()}
        <meta name="SiteName" content="另一个县" />
      </>,
      'duplicate',
    ],
    [
      'an empty tag beside a filled one',
      <>
        {tags()}
        <meta name="SiteName" content="" />
      </>,
      'duplicate',
    ],
    ['a code of twelve digits', tags(undefined, undefined, '310000000044'), 'code-malformed'],
    ['a vendor’s code', tags(undefined, undefined, 'N000000672'), 'code-malformed'],
    ['another host', tags(undefined, 'www.other.gov.cn'), 'domain-differs'],
    ['a host that only contains the name', tags(undefined, 'www.example.gov.cn.evil.com'), 'domain-differs'],
  ])('asks a person about %s', (_, head, reason) => {
    expect(judge(head)).toBe(`review: ${reason}`);
  });
  it('asks where the footer prints another code', () => {
    const footer = (
      <>
        <p>{TEXT}</p>
        <footer>主办单位：某某县 网站标识码：3400000001</footer>
      </>
    );
    expect(judge(tags(), footer)).toBe('review: code-differs');
    expect(judge(tags(undefined, undefined, '3400000001'), footer)).toBe('pass: complete');
  });
  it('asks about a jump page or a bare footer without tags', () => {
    expect(judge(null, <p>正在跳转</p>)).toBe('review: fragment');
    expect(judge(null, <footer>主办单位：某某县 网站标识码：3400000001 {TEXT}</footer>)).toBe(
      'review: fragment',
    );
  });
  it('never says a fault where nobody confirmed a government site', () => {
    const host = { ...context().host, government: 'other' as const };
    const claims = page(
      <>
        <p>{TEXT}</p>
        <footer>主办单位：某某县人民政府办公室 网站标识码：3412345678</footer>
      </>,
    );
    const [finding] = judgeAll(claims, context({ host, site: { kind: 'unknown', level: 'unknown' } }), [
      metaSiteTags,
    ]);
    expect(finding).toMatchObject({ outcome: 'review', reason: 'confirm-site' });
  });
});
