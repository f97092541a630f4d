import { describe, expect, it } from 'vitest';
import { isWorthAsking, type Reply, wordOn } from './classify';

const A = 'https://www.example.gov.cn/a.html';
const answered = (status: number, html = ''): Reply => ({ kind: 'answer', status, finalUrl: A, html });
const word = (reply: Reply): string => {
  const { state, cause } = wordOn(reply, A);
  return `${state}: ${cause}`;
};

describe('what a reply says', () => {
  it.each([
    [200, 'works: answered'],
    [204, 'works: answered'],
    [304, 'works: answered'],
    [404, 'dead: gone'],
    [410, 'dead: gone'],
    [500, 'dead: server-error'],
    [502, 'dead: server-error'],
    [400, 'unsure: forbidden'],
    [401, 'unsure: forbidden'],
    [403, 'unsure: forbidden'],
    [405, 'unsure: forbidden'],
    [429, 'unsure: forbidden'],
    [412, 'unsure: firewall'],
    [521, 'unsure: firewall'],
    [202, 'works: answered'],
  ])('by its code %i: %s', (status, expected) => {
    expect(word(answered(status))).toBe(expected);
  });

  it('is a guard’s where 202 comes with a script', () => {
    expect(word(answered(202, '<SCRIPT>go()</SCRIPT>'))).toBe('unsure: firewall');
  });

  it('is a guard’s where a page with 200 says so', () => {
    expect(word(answered(200, '<title>拦截</title><p>您的访问已被网站防火墙拦截</p>'))).toBe(
      'unsure: firewall',
    );
  });

  it.each([404, 503])('is a guard’s where a page with %i says so', (status) => {
    expect(word(answered(status, '<p>您的访问已被网站防火墙拦截</p>'))).toBe('unsure: firewall');
  });

  it('is a question where a page with 200 says that there is nothing', () => {
    expect(word(answered(200, '<title>404</title>'))).toBe('unsure: soft-404');
  });

  it.each([
    ['dns', 'dead: dns'],
    ['refused', 'unsure: refused'],
    ['timeout', 'unsure: timeout'],
    ['certificate', 'unsure: certificate'],
    ['unnamed', 'unsure: unnamed'],
    ['offline', 'unsure: unnamed'],
  ] as const)('by a failure %s: %s', (trouble, expected) => {
    expect(word({ kind: 'failed', trouble })).toBe(expected);
  });

  it('is asked again only where another try could tell more', () => {
    const again = [404, 500, 403, 412, 200].filter((status) => isWorthAsking(wordOn(answered(status), A)));
    expect(again).toEqual([404, 500]);
    expect(isWorthAsking(wordOn({ kind: 'failed', trouble: 'timeout' }, A))).toBe(true);
    expect(isWorthAsking(wordOn({ kind: 'failed', trouble: 'certificate' }, A))).toBe(false);
  });
});
