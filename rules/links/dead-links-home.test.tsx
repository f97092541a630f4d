import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { linkAnswers } from '../../tests/helpers/links';
import { page } from '../../tests/helpers/page';
import { judge } from '../core/run';
import { deadLinksHome } from './dead-links-home';

const HOME = (
  <>
    <link rel="stylesheet" href="/a.css" hidden />
    <a href="/a.html">领导活动</a>
    <a href="/b.pdf">申报表</a>
    <img src="/c.png" alt="标志" />
    <a href="https://www.other.gov.cn/">省政府</a>
  </>
);
const OWN = { '/a.css': 'works answered', '/b.pdf': 'works answered', '/c.png': 'works answered' } as const;
const ALL = { ...OWN, '/a.html': 'works answered', 'https://www.other.gov.cn/': 'works answered' } as const;

const judged = (links: Parameters<typeof linkAnswers>[0] | null, body = HOME) => {
  const [finding] = judge(page(body), context({ links: links ? linkAnswers(links) : undefined }), [
    deadLinksHome,
  ]);
  if (!finding) throw new Error('no finding');
  return finding;
};
const said = (...args: Parameters<typeof judged>) => {
  const { outcome, candidate, reason } = judged(...args);
  return `${outcome}${candidate ? '!' : ''} ${reason}`;
};

describe('dead-links-home', () => {
  it('passes where all of its own links work', () => {
    expect(said(ALL)).toBe('pass all-work');
    expect(judged(ALL).params).toEqual({ own: '4', outside: '，1 个外站链接也能打开' });
  });

  it('passes, and says so, where only links to others were not asked', () => {
    const { 'https://www.other.gov.cn/': _, ...own } = ALL;
    expect(said(own)).toBe('pass all-work');
    expect(judged(own).params.outside).toBe('；1 个外站链接没有检查');
  });

  it.each(['dead gone', 'dead server-error', 'dead dns'] as const)('shows %s as a candidate', (word) => {
    expect(said({ ...ALL, '/a.html': word })).toBe('review! dead');
  });

  it('shows a dead picture, file and style as candidates, each by its kind and cause', () => {
    const { evidence, params } = judged({
      ...ALL,
      '/a.css': 'dead gone',
      '/b.pdf': 'dead server-error',
      '/c.png': 'dead gone',
    });
    expect(evidence.map(({ text, place }) => `${place.split('；')[0]}: ${text}`)).toEqual([
      '样式文件: (无文字) → https://www.example.gov.cn/a.css 404 页面不存在',
      '附件: 申报表 → https://www.example.gov.cn/b.pdf 500 服务器出错',
      '图片: 标志 → https://www.example.gov.cn/c.png 404 页面不存在',
    ]);
    expect(evidence[0]?.place).toContain('访问 2026-03-15 10:00:00、10:00:12');
    expect(params).toMatchObject({ count: '3', causes: '404 页面不存在 2 个，500 服务器出错 1 个' });
  });

  it('asks about what only a visitor can tell', () => {
    for (const cause of [
      'forbidden',
      'firewall',
      'timeout',
      'certificate',
      'refused',
      'soft-404',
      'unnamed',
    ] as const) {
      expect(said({ ...ALL, '/a.html': `unsure ${cause}` }), cause).toBe('review unsure');
    }
  });

  it('asks about a dead link to somebody else’s site', () => {
    expect(said({ ...ALL, 'https://www.other.gov.cn/': 'dead gone' })).toBe('review unsure');
  });

  it('counts beside a dead link nothing that is doubtful, and still shows it', () => {
    const { evidence } = judged({ ...ALL, '/a.html': 'dead gone', '/c.png': 'unsure timeout' });
    expect(evidence.map(({ role, text }) => [role, text.slice(0, 2)])).toEqual([
      ['seen', '领导'],
      ['hint', '标志'],
    ]);
  });

  it('says nothing where nobody asked, or not all', () => {
    expect(said(null)).toBe('inapplicable unchecked');
    expect(said(OWN)).toBe('inapplicable partly');
    expect(judged(OWN).params).toEqual({ left: '1' });
    expect(said({})).toBe('inapplicable partly');
  });

  it('says nothing of a page without links, or of another kind of page', () => {
    expect(said({}, <p>首页</p>)).toBe('inapplicable no-links');
    const [other] = judge(
      page(HOME),
      context({ links: linkAnswers(ALL), pageKind: { kind: 'list', certain: true } }),
      [deadLinksHome],
    );
    expect(other?.reason).toBe('other-page-kind');
  });

  it('does not call a page sound because its one link may not be asked', () => {
    expect(said({}, <a href="https://www.other.gov.cn/">省政府</a>)).toBe('inapplicable partly');
  });

  it('does not take mail or a way out for links that were left', () => {
    const body = (
      <>
        <a href="/a.html">领导活动</a>
        <a href="mailto:a@b.cn">信箱</a>
        <a href="/logout">退出</a>
      </>
    );
    expect(said({ '/a.html': 'works answered' }, body)).toBe('pass all-work');
  });
});
