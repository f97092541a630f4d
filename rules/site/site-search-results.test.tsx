import type { ComponentChildren } from 'preact';
import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { judge as judgeAll } from '../core/run';
import { siteSearchResults } from './site-search-results';

const TITLE = '某某县人民政府关于印发绿化规划的通知';
const TABS = (
  <ul>
    <li>全部</li>
    <li>信息公开</li>
    <li>办事服务</li>
  </ul>
);
const OTHERS = (
  <ul>
    <li>
      <a href="/1.html">全县春季绿化工作会议召开</a>
    </li>
    <li>
      <a href="/2.html">县林业局开展义务植树活动</a>
    </li>
  </ul>
);
const HIT = (
  <a href="/3.html">
    某某县人民政府关于印发<em>绿化规划</em>的通知
  </a>
);

const made = (
  inside: ComponentChildren,
  url = `https://www.example.gov.cn/search/index.html?q=${encodeURIComponent(TITLE)}`,
) =>
  page(
    <>
      <header>某某县人民政府</header>
      {inside}
      <footer>主办单位：某某县人民政府办公室</footer>
    </>,
    { url },
  );
const judge = (one: ReturnType<typeof page>): string => {
  const { outcome, reason } = siteSearchResults.evaluate(one, context());
  return `${outcome}: ${reason}`;
};
const at = (path: string): string => `https://www.example.gov.cn${path}`;

describe('site-search-results', () => {
  it.each<[string, string]>([
    ['in a query', at(`/jsearch/search.do?searchword=${encodeURIComponent(TITLE)}&page=1`)],
    ['in a route', at(`/so/#/result?keyword=${encodeURIComponent(TITLE)}`)],
    ['on a host of its own', `https://so.example.gov.cn/s?qt=${encodeURIComponent(TITLE)}`],
    [
      'with quotation marks and blanks',
      at(`/search?q=${encodeURIComponent('某某县人民政府 关于印发“绿化规划”的通知')}`),
    ],
  ])('passes a title %s that stands among the results, shown by class', (_, url) => {
    expect(
      judge(
        made(
          <>
            {TABS}
            {OTHERS}
            {HIT}
          </>,
          url,
        ),
      ),
    ).toBe('pass: found');
  });

  it('passes a title cut short, and one in the title attribute', () => {
    expect(
      judge(
        made(
          <>
            {TABS}
            <a href="/3.html">某某县人民政府关于印发绿化…</a>
          </>,
        ),
      ),
    ).toBe('pass: found');
    expect(
      judge(
        made(
          <>
            {TABS}
            <a href="/3.html" title={TITLE}>
              某某县人民政府
            </a>
          </>,
        ),
      ),
    ).toBe('pass: found');
  });

  it('reads the query off the page where the address is of another charset', () => {
    const inside = (
      <>
        <p>搜索“{TITLE}”的结果：</p>
        {TABS}
        {HIT}
      </>
    );
    expect(judge(made(inside, at('/search.asp?q=%C4%B3%CF%D8')))).toBe('pass: found');
  });

  it.each<[string, ComponentChildren, string]>([
    ['nothing', <p>很抱歉，没有找到与“{TITLE}”相关的结果</p>, 'nothing-found'],
    ['none of 0', <p>为您找到相关结果0条</p>, 'nothing-found'],
    [
      'only other things',
      <>
        {TABS}
        {OTHERS}
      </>,
      'not-on-first-page',
    ],
    ['an error', <p>HTTP Status 500</p>, 'error-page'],
  ])('has a candidate where a title finds %s', (_, inside, reason) => {
    expect(judge(made(inside))).toBe(`fail: ${reason}`);
    const [finding] = judgeAll(made(inside), context(), [siteSearchResults]);
    expect(finding).toMatchObject({ outcome: 'review', candidate: true, reason });
  });

  it.each<[string, ReturnType<typeof page>, string]>([
    [
      'results without classes',
      made(
        <>
          {OTHERS}
          {HIT}
        </>,
      ),
      'no-categories',
    ],
    [
      'a title that a script opens',
      made(
        <>
          {TABS}
          <button type="button">搜索</button>
          <div class="item">
            <div class="t">
              某某县人民政府关于印发<em>绿化规划</em>的通知
            </div>
            <a href="/zwgk/1.html">https://www.example.gov.cn/zwgk/1.html</a>
          </div>
          {OTHERS}
        </>,
      ),
      'not-a-link',
    ],
    ['a query nobody names', made(OTHERS, at('/search/index.html')), 'query-unknown'],
    ['a frame', made(<iframe title="x" src="https://other.example.cn/" />), 'unreadable'],
    ['nothing read yet', made(<p>正在搜索</p>), 'not-loaded'],
  ])('asks a person about %s', (_, one, reason) => {
    expect(judge(one)).toBe(`review: ${reason}`);
  });

  it.each<[string, ReturnType<typeof page>, string]>([
    ['a list that only speaks of results', made(<p>共找到2条</p>, at('/tzgg/')), 'not-results'],
    ['a page about the town of So', made(OTHERS, at('/sozhen/')), 'not-results'],
    ['a column of research', made(OTHERS, at('/zwgk/research/')), 'not-results'],
    ['a search page before the search', made(<p>请输入关键词</p>, at('/search/')), 'not-tried'],
    ['a short word', made(OTHERS, at('/search?q=abc')), 'short-query'],
    ['the second page', made(OTHERS, at(`/search?page=2&q=${encodeURIComponent(TITLE)}`)), 'later-page'],
  ])('does not judge %s', (_, one, reason) => {
    expect(judge(one)).toBe(`inapplicable: ${reason}`);
  });

  it.each<[string, ComponentChildren]>([
    ['in a sentence', <p>您搜索的“{TITLE}”，共找到 2 条</p>],
    ['beside a label', <p>关键词：{TITLE}</p>],
    ['as what was typed', <p>您输入的是：{TITLE}</p>],
    ['with a count', <p>包含“{TITLE}”的信息共12条</p>],
    [
      'below a label',
      <>
        <p>搜索词：</p>
        <p>{TITLE}</p>
      </>,
    ],
    ['in the position', <p>当前位置：首页 &gt; 站内搜索 &gt; {TITLE}</p>],
    ['in a short position', <p>您的位置：首页 &gt; {TITLE}</p>],
    ['in a field', <textarea>{TITLE}</textarea>],
  ])('does not take the query repeated %s for a result', (_, echo) => {
    const inside = (
      <>
        {echo}
        {TABS}
        {OTHERS}
      </>
    );
    expect(judge(made(inside))).toBe('fail: not-on-first-page');
  });

  it.each<[string, ComponentChildren]>([
    ['its place', <p>{TITLE} 所在位置：政务公开 &gt; 规划</p>],
    ['its files', <p>{TITLE}（包含附件，共3页）</p>],
  ])('asks about a row without a link that says %s', (_, row) => {
    const inside = (
      <>
        {TABS}
        {OTHERS}
        {row}
      </>
    );
    expect(judge(made(inside))).toBe('review: not-a-link');
  });

  it('does not take the hint of the search box in the header for a result', () => {
    const header = (
      <div class="header">
        <a href="/3.html">{TITLE}</a>
      </div>
    );
    expect(
      judge(
        made(
          <>
            {header}
            {TABS}
            {OTHERS}
          </>,
        ),
      ),
    ).toBe('fail: not-on-first-page');
  });

  it('does not take the menu for classes of results', () => {
    const menu = (
      <ul>
        <li>首页</li>
        <li>信息公开</li>
        <li>办事服务</li>
      </ul>
    );
    expect(
      judge(
        made(
          <>
            {menu}
            {HIT}
          </>,
        ),
      ),
    ).toBe('review: no-categories');
  });
});
