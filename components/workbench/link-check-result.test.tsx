import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { linkAnswers } from '../../tests/helpers/links';
import { splitHost } from '../../utils/identifiers/hosts';
import type { LinkCheck } from '../../utils/model/link-check';
import { linksZh as t } from '../strings/links';
import { countLinks, LinkCheckResult } from './link-check-result';

const HOST = splitHost('https://www.example.gov.cn/');
const check = (
  words: Parameters<typeof linkAnswers>[0],
  left: Partial<Pick<LinkCheck, 'unasked' | 'notAllowed'>> = {},
): LinkCheck => ({
  id: 'audit-1',
  inspectionId: '',
  network: { url: 'https://www.other.gov.cn/', ok: true },
  answers: [...linkAnswers(words).values()],
  unasked: 0,
  notAllowed: 0,
  author: '',
  at: '2026-03-15T02:00:00.000Z',
  ...left,
});
const shown = (...args: Parameters<typeof check>) =>
  render(<LinkCheckResult check={check(...args)} host={HOST} />);

describe('what a check of links came to', () => {
  it('counts a dead link of another site as one to be looked at, as the rule does', () => {
    const words = {
      '/a.html': 'dead gone',
      'https://xxgk.example.gov.cn/': 'dead dns',
      'https://jiaoyuju.example.gov.cn/': 'dead dns',
      'https://www.other.gov.cn/a': 'dead gone',
      '/b.html': 'works answered',
    } as const;
    expect(countLinks(check(words), HOST)).toEqual({ dead: 2, unsure: 2, works: 1 });
    const order = [...shown(words).matchAll(/class="tag (\w+)"/g)].map(([, colour]) => colour);
    expect(order).toEqual(['red', 'red', 'amber', 'amber']);
  });

  it('names cause and code of each, and leaves out what works', () => {
    const html = shown({ '/a.html': 'dead gone', '/b.html': 'works answered', '/c.html': 'unsure timeout' });
    expect(html).toContain(`404 ${t.causes.gone}`);
    expect(html).toContain(t.causes.timeout);
    expect(html).not.toContain('/b.html');
  });

  it('says what was not asked, and why', () => {
    const html = shown({}, { unasked: 3, notAllowed: 4 });
    expect(html).toContain(t.unasked(3));
    expect(html).toContain(t.notAllowed(4));
  });
});
