import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { checkOf, checks } from '../../rules/checks';
import { RuleLink } from '../rule-link';
import { RuleHelp } from './rule-help';
import { RuleList } from './rule-list';

const helpOn = (id: string): string => {
  const check = checkOf(id);
  if (!check) throw new Error(id);
  return render(<RuleHelp check={check} />);
};
const textOf = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('the help of a check', () => {
  it('tells its clause, what is looked for, how to verify and fix, examples and traps', () => {
    const text = textOf(helpOn('footer-site-code'));
    for (const words of [
      '国办秘函〔2019〕19号',
      '网站标识码：3412000004',
      '怎样核对',
      '怎样整改',
      '常见误判',
      '所有页面',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('calls a fault that a person must confirm a suspicion', () => {
    expect(textOf(helpOn('column-not-updated'))).toContain('疑似不符合 一级栏目');
    expect(textOf(helpOn('footer-site-code'))).not.toContain('疑似不符合 页脚');
  });

  it('is there for a check of the whole site, and for one of our own without a clause', () => {
    expect(textOf(helpOn('register-match'))).toContain('整个网站');
    expect(textOf(helpOn('identifier-province'))).toContain('没有直接的条款');
  });

  it('leaves no placeholder of a wording open', () => {
    for (const { id } of checks) expect(helpOn(id)).not.toMatch(/\{\w+\}/);
  });
});

describe('the list of checks', () => {
  it('names each check once, with a link to its help', () => {
    const html = render(<RuleList />);
    const addresses = [...html.matchAll(/href="#\/rules\/([a-z-]+)"/g)].map(([, id]) => id);
    expect(addresses.sort()).toEqual(checks.map(({ id }) => id).sort());
  });
});

describe('the link from a finding', () => {
  it('opens the help beside what is being reviewed, and says of which check to those who hear', () => {
    const html = render(<RuleLink ruleId="footer-site-code" name="未列明网站标识码" />);
    expect(html).toContain('href="/workbench.html#/rules/footer-site-code"');
    expect(html).toContain('target="_blank"');
    expect(textOf(html)).toContain('未列明网站标识码');
  });
});
