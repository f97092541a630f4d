import { type ComponentChildren, h } from 'preact';
import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { externalLinkPrompt } from './external-link-prompt';

const judge = (inside: ComponentChildren): string => {
  const { outcome, reason } = externalLinkPrompt.evaluate(page(<div>{inside}</div>), context());
  return `${outcome}: ${reason}`;
};
const NOTHING = 'javascript:;';
const OUT = <a href="https://weibo.com/example">微博</a>;

describe('external-link-prompt', () => {
  it.each<[string, ComponentChildren]>([
    ['a hidden dialogue', <div hidden>您即将离开本网站，是否继续？</div>],
    ['a dialogue in the words of the annex', <div hidden>您访问的链接是非政府网站链接</div>],
    [
      'a handler on a link',
      h('a', { href: 'https://example.com/', onclick: 'return confirmOut(this)' } as object, '商城'),
    ],
    ['a script named for it', h('script', { src: '/js/outlink.js' } as object)],
    ['an inline script', h('script', { code: 'if(confirm("非政府网站链接"))' } as object)],
    ['a page that asks', <a href="/linkprompt.html?url=https://example.com/">商城</a>],
  ])('passes %s', (_, sign) => {
    expect(
      judge(
        <>
          {OUT}
          {sign}
        </>,
      ),
    ).toBe('pass: prompted');
  });

  it('asks where no sign of a prompt is seen', () => {
    expect(judge(OUT)).toBe('review: no-sign');
    // Words in an article are no dialogue.
    expect(
      judge(
        <>
          {OUT}
          <p>市民即将离开本站台</p>
        </>,
      ),
    ).toBe('review: no-sign');
  });

  it('names the hosts, each once', () => {
    const { params } = externalLinkPrompt.evaluate(
      page(
        <div>
          {OUT}
          {OUT}
          <a href="https://example.com/">商城</a>
        </div>,
      ),
      context(),
    );
    expect(params).toEqual({ count: '3', hosts: 'weibo.com、example.com' });
  });

  it.each<[string, ComponentChildren]>([
    ['the own site', <a href="https://zwfw.example.gov.cn/">政务服务</a>],
    ['another government’s site', <a href="https://www.gov.cn/">中国政府网</a>],
    ['a Chinese government name', <a href="http://六安市.政务/">六安市</a>],
    ['the registry of marks', <a href="https://bszs.conac.cn/sitename?id=1">标识</a>],
    ['the government of Hong Kong', <a href="https://www.gov.hk/">香港特别行政区政府</a>],
    ['an address in a network', <a href="http://10.1.2.3/">内网</a>],
    ['a script', <a href={NOTHING}>微博</a>],
    ['a hidden link', <p hidden>{OUT}</p>],
  ])('has nothing to ask of a link to %s', (_, inside) => {
    expect(judge(inside)).toBe('inapplicable: no-outside');
  });

  it('does not take a spoof for a government’s host', () => {
    expect(judge(<a href="https://www.example.gov.cn.evil.com/">某某县</a>)).toBe('review: no-sign');
  });
});
