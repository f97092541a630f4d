import { type ComponentChildren, h } from 'preact';
import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page, snapshot } from '../../tests/helpers/page';
import { Page } from '../../utils/page/page';
import { hiddenLinks } from './hidden-links';

const judge = (inside: ComponentChildren): string => {
  const { outcome, reason } = hiddenLinks.evaluate(page(<div>{inside}</div>), context());
  return `${outcome}: ${reason}`;
};
/** The box of the last element is moved: where a link lies, only a browser knows. */
const judgeBoxed = (
  inside: ComponentChildren,
  tag: string,
  box: readonly [number, number, number, number],
) => {
  const made = snapshot(<div>{inside}</div>);
  const nodes = made.nodes.map((node) => (node.tag === tag ? { ...node, box } : node));
  const { outcome, reason } = hiddenLinks.evaluate(new Page({ ...made, nodes }), context());
  return `${outcome}: ${reason}`;
};
const ILL = <a href="https://www.example.com/">澳门新葡京娱乐</a>;
const script = (src: string) => h('script', { src } as object);

describe('hidden-links', () => {
  it.each<[string, ComponentChildren]>([
    ['in a hidden block', <div hidden>{ILL}</div>],
    [
      'with the word in full width and blanks around',
      <p hidden>
        <a href="http://example.com/"> ＣＡＳＩＮＯ </a>
      </p>,
    ],
    [
      'with the word in its title',
      <p hidden>
        <a href="http://example.com/" title="时时彩平台">
          推荐
        </a>
      </p>,
    ],
    [
      'with the word in a picture',
      <p hidden>
        <a href="http://example.com/">
          <img src="/a.png" alt="成人电影" />
        </a>
      </p>,
    ],
    [
      'with a host that says it',
      <p hidden>
        <a href="https://www.bet365.com/">友情链接</a>
      </p>,
    ],
    [
      'to a spoof of a government’s host',
      <p hidden>
        <a href="https://www.example.gov.cn.evil.com/">网上贷款</a>
      </p>,
    ],
  ])('asks about an ill link %s', (_, inside) => {
    expect(judge(inside)).toBe('review: hidden');
  });

  it('asks about links that are drawn where nobody sees them', () => {
    expect(judgeBoxed(ILL, 'a', [-9999, 20, 100, 20])).toBe('review: hidden');
    expect(judgeBoxed(ILL, 'a', [0, -2000, 100, 20])).toBe('review: hidden');
    expect(judgeBoxed(ILL, 'a', [0, 20, 0, 0])).toBe('review: hidden');
    expect(judgeBoxed(h('marquee', {}, ILL), 'marquee', [0, 20, 400, 1])).toBe('review: hidden');
    expect(judgeBoxed(ILL, 'a', [-400, 20, 100, 20])).toBe('pass: none');
  });

  it.each<[string, ComponentChildren]>([
    ['a visible link', ILL],
    [
      'a hidden menu',
      <ul hidden>
        <li>
          <a href="https://www.example.com/">某某公司</a>
        </li>
      </ul>,
    ],
    [
      'a hidden link to a government’s warning',
      <p hidden>
        <a href="https://www.mps.gov.cn/">打击网络赌博</a>
      </p>,
    ],
    [
      'a hidden link to a page of the site',
      <p hidden>
        <a href="/a.html">防范网贷陷阱</a>
      </p>,
    ],
    [
      'lotteries and loans that offices speak of',
      <p hidden>
        <a href="https://www.example.com/">中国福利彩票 创业担保贷款</a>
      </p>,
    ],
    [
      'a host with the letters inside a word',
      <p hidden>
        <a href="https://www.alphabet2000.com/">链接</a>
      </p>,
    ],
    [
      'a number in a network',
      <p hidden>
        <a href="http://10.1.2.3/">赌博</a>
      </p>,
    ],
    ['a hidden text without a link', <p hidden>百家乐</p>],
  ])('leaves alone %s', (_, inside) => {
    expect(judge(inside)).toBe('pass: none');
  });

  it('asks about scripts of unknown hosts, and of no others', () => {
    expect(judge(script('https://js.unknown-host.example.com/a.js'))).toBe('review: unknown-script');
    for (const known of [
      '/js/a.js',
      'https://static.example.gov.cn/a.js',
      'https://dcs.conac.cn/js/1.js',
      'https://zfwzgl.www.gov.cn/exposure/jiucuo.js',
      'https://hm.baidu.com/hm.js?1',
      'https://s4.cnzz.com/z_stat.php',
    ])
      expect(judge(script(known))).toBe('pass: none');
    expect(judge(script('https://hm.baidu.com.evil.com/hm.js'))).toBe('review: unknown-script');
  });

  it('names words and hosts, and shows the link as something no visitor sees', () => {
    const { params, exhibits } = hiddenLinks.evaluate(
      page(
        <div hidden>
          {ILL}
          {ILL}
        </div>,
      ),
      context(),
    );
    expect(params).toEqual({ count: '2', words: '葡京', hosts: 'www.example.com' });
    expect(exhibits.map(({ role }) => role)).toEqual(['hint', 'hint']);
  });
});
