import { type ComponentChildren, h } from 'preact';
import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { judge as judgeAll } from '../core/run';
import { siteSearchEntry } from './site-search-entry';

const NOTHING = 'javascript:;';
const TEXT =
  '会议总结了去年的绿化工作，研究部署今年的重点任务，县政府主要负责人参加会议并讲话，各乡镇、县直有关单位负责人参加会议。';
const made = (inside: ComponentChildren, header: ComponentChildren = <header>某某县人民政府</header>) =>
  page(
    <>
      {header}
      {inside}
      <p>{TEXT}</p>
      <p>{TEXT}</p>
      <p>{TEXT}</p>
      <footer>主办单位：某某县人民政府办公室 网站标识码：3412345678</footer>
    </>,
  );
const judge = (one: ReturnType<typeof page>, kind: 'home' | 'list' = 'home'): string => {
  const { outcome, reason } = siteSearchEntry.evaluate(one, context({ pageKind: { kind, certain: true } }));
  return `${outcome}: ${reason}`;
};
/** Attributes as a snapshot keeps them. */
const element = (tag: string, attrs: Record<string, string>) => h(tag, attrs as object);

describe('site-search-entry', () => {
  it.each<[string, ComponentChildren]>([
    [
      'by its hint',
      <div>
        <input type="text" placeholder="请输入关键词" />
        <button type="submit">搜</button>
      </div>,
    ],
    [
      'by its name',
      <div>
        <input type="text" name="searchword" />
        <input type="image" />
      </div>,
    ],
    [
      'by a short name',
      <div>
        <input id="qt" name="qt" type="text" />
        <input type="submit" />
      </div>,
    ],
    [
      'by its form',
      <form action="/jsearch/index.do">
        <input type="text" name="t" />
        <input type="submit" />
      </form>,
    ],
    [
      'by its button',
      <div>
        <input name="a" />
        <a href="/so">检索</a>
      </div>,
    ],
    [
      'by a picture beside it',
      <div>
        <input name="a" />
        <img src="/b.png" alt="搜索" />
      </div>,
    ],
    [
      'of another form',
      <div>
        {element('input', { type: 'keywords', placeholder: '请输入关键字' })}
        <button type="button">Go</button>
      </div>,
    ],
    [
      'for items and the whole site',
      <div>
        <input placeholder="搜索办事事项、信息" />
        <button type="button">搜索</button>
      </div>,
    ],
  ])('passes a box known %s', (_, inside) => {
    expect(judge(made(inside))).toBe('pass: box');
  });

  it.each(['搜索', '站内搜索', '高级搜索', '一网通查', '全文检索 »'])('passes a link %s', (words) => {
    expect(judge(made(<a href="/search/">{words}</a>))).toBe('pass: link');
  });

  it.each<[string, ComponentChildren, string]>([
    [
      'a box without a button',
      <p>
        <input placeholder="请输入关键词" />
      </p>,
      'no-button',
    ],
    ['an icon', <i class="icon-search" />, 'trigger'],
    ['a picture of a glass', <img src="/images/search.png" alt="" />, 'trigger'],
    ['a word that only a script answers', <a href={NOTHING}>搜索</a>, 'trigger'],
    [
      'a hidden box',
      <div hidden>
        <input placeholder="搜索" />
        <button type="button">搜索</button>
      </div>,
      'hidden-box',
    ],
    [
      'a public engine',
      <form action="https://www.baidu.com/s">
        <input name="wd" />
        <button type="submit">搜索</button>
      </form>,
      'engine',
    ],
    [
      'a search of items',
      <div>
        <input placeholder="请输入事项名称" />
        <button type="button">搜索</button>
      </div>,
      'part-only',
    ],
    [
      'a search of letters',
      <div>
        <input placeholder="请输入信件查询码" />
        <button type="button">搜索</button>
      </div>,
      'part-only',
    ],
    ['a frame', <iframe title="x" src="https://other.example.cn/so" />, 'unreadable'],
  ])('asks a person about %s', (_, inside, reason) => {
    expect(judge(made(inside))).toBe(`review: ${reason}`);
  });

  it('asks where the header was not read', () => {
    expect(judge(made(null, <div id="header" />))).toBe('review: header-unread');
    expect(
      judge(
        made(
          null,
          <>
            {h('script', { src: '/js/top.js' } as object)}
            <header>某某县</header>
          </>,
        ),
      ),
    ).toBe('review: header-unread');
  });

  it('asks on a gate', () => {
    expect(
      judge(
        page(
          <>
            <header>某某县人民政府</header>
            <a href="/index2.html">进入</a>
          </>,
        ),
      ),
    ).toBe('review: gate');
  });

  it.each<[string, ComponentChildren]>([
    [
      'a login',
      <form action="/login">
        <input name="username" />
        <input type="password" />
        <button type="submit">登录</button>
      </form>,
    ],
    [
      'a comment',
      <div>
        <input placeholder="请输入评论内容" />
        <button type="button">提交</button>
      </div>,
    ],
    ['a headline about searching', <a href="/a.html">公安机关搜索走失老人</a>],
    ['a word in a comment', <p>本站搜索功能升级中</p>],
  ])('does not take for a search: %s', (_, inside) => {
    expect(judge(made(inside))).toBe('fail: absent');
  });

  it('leaves the question to the home page', () => {
    expect(judge(made(null), 'list')).toBe('inapplicable: inner-page');
    expect(judge(made(<a href="/search/">搜索</a>), 'list')).toBe('pass: link');
  });

  it('is a candidate at most', () => {
    const [finding] = judgeAll(made(null), context(), [siteSearchEntry]);
    expect(finding).toMatchObject({ outcome: 'review', candidate: true, reason: 'absent' });
  });
});
