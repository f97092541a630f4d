import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { linkAnswers } from '../../tests/helpers/links';
import { page } from '../../tests/helpers/page';
import type { PageKind } from '../../utils/model/words';
import { judge } from '../core/run';
import { deadLinksInner } from './dead-links-inner';

const TEMPLATE = <a href="/footer.html">网站声明</a>;
const judged = (
  links: Parameters<typeof linkAnswers>[0] | null,
  {
    kind = 'list',
    url = 'https://www.example.gov.cn/tzgg/',
    body = TEMPLATE,
  }: { kind?: PageKind; url?: string; body?: preact.JSX.Element } = {},
) => {
  const [finding] = judge(
    page(body, { url }),
    context({ links: links ? linkAnswers(links) : undefined, pageKind: { kind, certain: true } }),
    [deadLinksInner],
  );
  if (!finding) throw new Error('no finding');
  return finding;
};
const said = (...args: Parameters<typeof judged>) => {
  const { outcome, candidate, reason } = judged(...args);
  return `${outcome}${candidate ? '!' : ''} ${reason}`;
};

describe('dead-links-inner', () => {
  it.each(['list', 'article', 'interaction', 'guide', 'other'] as const)(
    'judges a page of kind %s',
    (kind) => {
      expect(said({ '/footer.html': 'works answered' }, { kind })).toBe('pass all-work');
      expect(said({ '/footer.html': 'dead gone' }, { kind })).toBe('review! dead');
      expect(said({ '/footer.html': 'unsure timeout' }, { kind })).toBe('review unsure');
      expect(said(null, { kind })).toBe('inapplicable unchecked');
      expect(said({}, { kind })).toBe('inapplicable partly');
      expect(said({}, { kind, body: <p>正文</p> })).toBe('inapplicable no-links');
    },
  );

  it('leaves the home page to the rule on home pages', () => {
    expect(said({ '/footer.html': 'dead gone' }, { kind: 'home' })).toBe('inapplicable other-page-kind');
  });

  it('shows a dead link of a template in the same words on every page, so that it is one fault', () => {
    const dead = { '/footer.html': 'dead gone' } as const;
    const twice = (
      <>
        {TEMPLATE}
        {TEMPLATE}
      </>
    );
    const [one] = judged(dead, { url: 'https://www.example.gov.cn/tzgg/' }).evidence;
    const [other] = judged(dead, {
      url: 'https://www.example.gov.cn/xwdt/1.html',
      kind: 'article',
      body: twice,
    }).evidence;
    expect([other?.text, other?.html]).toEqual([one?.text, one?.html]);
    expect(other?.place).toContain('本页 2 处');
  });

  it('becomes a question of the runner where the page was still moving', () => {
    const [finding] = judge(
      page(TEMPLATE, { url: 'https://www.example.gov.cn/tzgg/', settle: { state: 'timeout', ms: 9000 } }),
      context({
        links: linkAnswers({ '/footer.html': 'dead gone' }),
        pageKind: { kind: 'list', certain: true },
      }),
      [deadLinksInner],
    );
    expect(finding).toMatchObject({ outcome: 'review', candidate: false, reason: 'unsettled' });
  });
});
