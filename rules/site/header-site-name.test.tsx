import { type ComponentChildren, h } from 'preact';
import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { judge as judgeAll } from '../core/run';
import { headerSiteName } from './header-site-name';

const TEXT =
  '会议总结了去年的绿化工作，研究部署今年的重点任务，县政府主要负责人参加会议并讲话，各乡镇、县直有关单位负责人参加会议。';
const NAV = (
  <nav>
    <a href="/">首页</a> <a href="/zwgk/">政务公开</a>
  </nav>
);
const CONTENT = (
  <div>
    <h1>某某县人民政府关于印发绿化规划的通知</h1>
    <p>{TEXT}</p>
    <p>{TEXT}</p>
    <p>{TEXT}</p>
  </div>
);
const FOOTER = <footer>主办单位：某某县人民政府办公室 网站标识码：3412345678</footer>;
const NAMED = { title: '绿化规划_政府文件_某某县人民政府门户网站' };

const made = (top: ComponentChildren, options: { title?: string } = NAMED) =>
  page(
    <>
      {top}
      {CONTENT}
      {FOOTER}
    </>,
    options,
  );
const judge = (one: ReturnType<typeof page>, name?: string): string => {
  const site = { kind: 'portal', level: 'county', ...(name === undefined ? {} : { name }) } as const;
  const { outcome, reason } = headerSiteName.evaluate(one, context({ site }));
  return `${outcome}: ${reason}`;
};

describe('header-site-name', () => {
  it.each<[string, ComponentChildren]>([
    ['as text', <header>某某县人民政府</header>],
    ['as its short form', <div class="top">某某县政府网</div>],
    [
      'in two elements',
      <div id="header">
        <div>某某县</div>
        <div>人民政府</div>
      </div>,
    ],
    ['with blanks inside', <div class="logo">某 某 县 人 民 政 府</div>],
    [
      'in a block nobody named',
      <div>
        <p>某某县人民政府</p>
        {NAV}
      </div>,
    ],
  ])('passes the name %s', (_, top) => {
    expect(judge(made(top))).toBe('pass: shown');
  });

  it('passes a picture that says the name, and a link around one', () => {
    expect(
      judge(
        made(
          <header>
            <img src="/a.png" alt="某某县人民政府" />
          </header>,
        ),
      ),
    ).toBe('pass: described');
    expect(
      judge(
        made(
          <header>
            <a href="/" title="某某县人民政府网站">
              <img src="/a.png" alt="" />
            </a>
          </header>,
        ),
      ),
    ).toBe('pass: described');
  });

  it('takes the name from a person, the tag or the title, and no sample', () => {
    const top = <header>某某县林业局</header>;
    expect(judge(made(top, { title: '要闻' }), '某某县林业局')).toBe('pass: shown');
    expect(
      judge(
        made(
          <>
            <meta name="SiteName" content="某某县林业局网站" />
            {top}
          </>,
          { title: '要闻' },
        ),
      ),
    ).toBe('pass: shown');
    const sample = (
      <>
        <meta name="SiteName" content="网站名称" />
        <header>网站名称</header>
      </>
    );
    expect(judge(made(sample, { title: '要闻' }))).toBe('review: other-text');
  });

  it('takes the end of the name where the header shows no more', () => {
    expect(judge(made(<header>县林业局网</header>, { title: '要闻-某某县林业局' }))).toBe('pass: shown');
  });

  it.each<[string, ComponentChildren, string]>([
    ['a greeting', <header>欢迎访问某某县人民政府门户网站！</header>, 'said'],
    [
      'a greeting before other words',
      <header>
        <p>欢迎访问某某县人民政府门户网站</p>
        <p>登录</p>
      </header>,
      'said',
    ],
    [
      'a picture without a description',
      <header>
        <img src="/logo.png" alt="" />
        {NAV}
      </header>,
      'picture',
    ],
    ['words that are not the name', <header>首页 政务公开</header>, 'other-text'],
    ['a word of the government below a code', <header>某某县政府 新闻办</header>, 'other-text'],
    [
      'a superior’s name',
      <header>
        <a href="https://www.province.gov.cn/">某某省人民政府</a>
      </header>,
      'other-text',
    ],
    ['an empty box', <header />, 'empty'],
    [
      'a frame',
      <header>
        <iframe title="x" src="https://other.example.cn/top" />
      </header>,
      'unreadable',
    ],
    ['a script that may write one', h('script', { src: '/js/header.js' } as object), 'by-script'],
    [
      'a script of any name over the content',
      h('script', { src: '/script/0/2009011137364459.js' } as object),
      'by-script',
    ],
    ['a frame over the content', h('iframe', { src: '/cd/index_651.html' } as object), 'by-script'],
    ['an include', h('div', { 'data-include': '/public/head' } as object), 'by-script'],
  ])('asks a person about %s', (_, top, reason) => {
    expect(judge(made(top))).toBe(`review: ${reason}`);
  });

  it('is not fooled by the name in breadcrumb, title, text or footer', () => {
    const top = <p>当前位置：某某县人民政府 &gt; 政府文件</p>;
    expect(judge(made(top))).toBe('fail: absent');
  });

  it('is not fooled by a script below the content', () => {
    const tracker = h('script', { src: '/tj/1708171610342270.js' } as object);
    const one = page([CONTENT, tracker, FOOTER], NAMED);
    expect(judge(one)).toBe('fail: absent');
  });

  it('is not fooled by a hidden header', () => {
    expect(judge(made(<header hidden>某某县人民政府</header>))).toBe('fail: absent');
  });

  it('does not judge a fragment', () => {
    expect(judge(page(FOOTER, NAMED))).toBe('inapplicable: fragment');
  });

  it('is a candidate at most', () => {
    const [finding] = judgeAll(made(<p>当前位置：首页 &gt; 政府文件</p>), context(), [headerSiteName]);
    expect(finding).toMatchObject({ outcome: 'review', candidate: true, reason: 'absent' });
  });
});
