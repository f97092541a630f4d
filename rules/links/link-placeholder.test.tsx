import { type ComponentChildren, h } from 'preact';
import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { judge as judgeAll } from '../core/run';
import { linkPlaceholder } from './link-placeholder';

const made = (inside: ComponentChildren, url = 'https://www.example.gov.cn/tzgg/index.html') =>
  page(<div>{inside}</div>, { url, title: '通知公告_某某县人民政府' });
const judge = (inside: ComponentChildren, url?: string): string => {
  const { outcome, reason } = linkPlaceholder.evaluate(made(inside, url), context());
  return `${outcome}: ${reason}`;
};
/** Addresses that a script answers, if any does. */
const NOTHING = 'javascript:;';
const PURPOSE = 'javascript:show(3)';
const TITLE = '某某县人民政府关于印发绿化规划的通知';
const REAL = ['林业局', '教育局', '水利局', '民政局'].map((name, i) => (
  <li>
    <a href={`/${i}/`}>{name}</a>
  </li>
));

describe('link-placeholder', () => {
  it('passes links that lead somewhere', () => {
    expect(
      judge(
        <>
          <a href="/a.html">{TITLE}</a>
          <ul>{REAL}</ul>
        </>,
      ),
    ).toBe('pass: usable');
  });

  it.each([
    'http://localhost:8080/a.html',
    'http://127.0.0.1/a.html',
    'http://10.1.2.3/a.html',
    'http://172.16.0.9/a.html',
    'http://172.31.0.9/a.html',
    'https://192.168.1.10:9000/a.doc',
    'file:///C:/a.doc',
    'd:/web/a.html',
  ])('has a candidate for %s', (address) => {
    expect(judge(<a href={address}>{TITLE}</a>)).toBe('fail: private-address');
  });

  it.each([
    'http://172.15.0.9/',
    'http://172.32.0.9/',
    'http://11.1.2.3/',
    'http://10.example.gov.cn/',
    'mailto:a@example.gov.cn',
    'https://www.example.gov.cn/file:/a',
  ])('knows that %s is public', (address) => {
    expect(judge(<a href={address}>{TITLE}</a>)).toBe('pass: usable');
  });

  it('does not count the own host of a page read inside a network', () => {
    const url = 'http://192.168.1.10/index.html';
    expect(judge(<a href="/a.html">{TITLE}</a>, url)).toBe('pass: usable');
    expect(judge(<a href="file:///C:/a.doc">{TITLE}</a>, url)).toBe('fail: private-address');
  });

  it.each(['', '#', '##', 'javascript:;', 'javascript:void(0)', ' javascript:void(0); ', 'javascript:'])(
    'asks whether a title with the address “%s” answers a click',
    (href) => {
      expect(judge(<a href={href}>{TITLE}</a>)).toBe('review: placeholder');
    },
  );

  it('asks about a title without any address, and a single empty link among real ones', () => {
    expect(judge(h('a', {}, TITLE))).toBe('review: placeholder');
    expect(
      judge(
        <ul>
          {REAL}
          <li>
            <a href="#">司法局</a>
          </li>
        </ul>,
      ),
    ).toBe('review: placeholder');
    expect(
      judge(
        <ul>
          {REAL}
          <li>
            <a href="#">
              <img src="/a.png" alt="司法局" />
            </a>
          </li>
        </ul>,
      ),
    ).toBe('review: placeholder');
  });

  it.each<[string, ComponentChildren]>([
    ['a handler of its own', h('a', { href: '#', onclick: 'open()' } as object, TITLE)],
    [
      'a name for a script',
      <a href="#" id="news">
        {TITLE}
      </a>,
    ],
    [
      'a head of tabs',
      <a href={NOTHING} class="tab-title">
        {TITLE}
      </a>,
    ],
    [
      'a tool',
      <ul>
        {REAL}
        <li>
          <a href="#">加入收藏</a>
        </li>
        <li>
          <a href={NOTHING}>返回顶部</a>
        </li>
      </ul>,
    ],
    [
      'heads of tabs without a class',
      <ul>
        {['要闻', '公告', '政策', '解读'].map((name) => (
          <li>
            <a href={NOTHING}>{name}</a>
          </li>
        ))}
      </ul>,
    ],
    [
      'the head of a menu',
      <ul>
        {REAL}
        <li>
          <a href="#">工作机构</a>
          <ul>{REAL}</ul>
        </li>
      </ul>,
    ],
    [
      'the last step of a breadcrumb',
      <p>
        当前位置：<a href="/">首页</a> &gt; <a href="#">某某县人民政府办公室文件</a>
      </p>,
    ],
    [
      'the column one is in',
      <ul>
        {REAL}
        <li>
          <a href="#">通知公告</a>
        </li>
      </ul>,
    ],
    [
      'a number of a pager',
      <ul>
        {REAL}
        <li>
          <a href="#">12</a>
        </li>
      </ul>,
    ],
    [
      'a hidden link',
      <div hidden>
        <a href="#">{TITLE}</a>
      </div>,
    ],
    ['a place on the page', <a href="#section-3">{TITLE}</a>],
    ['a script with a purpose', <a href={PURPOSE}>{TITLE}</a>],
  ])('leaves alone %s', (_, inside) => {
    expect(
      judge(
        <>
          <a href="/a.html">林业局</a>
          {inside}
        </>,
      ),
    ).toBe('pass: usable');
  });

  it('has nothing to say of a page without links', () => {
    expect(judge(<p>{TITLE}</p>)).toBe('inapplicable: no-links');
  });

  it('counts and names them', () => {
    const { params, exhibits } = linkPlaceholder.evaluate(
      made(
        <>
          <a href="#">{TITLE}</a>
          <a href="#">{TITLE}</a>
        </>,
      ),
      context(),
    );
    expect(params?.count).toBe('2');
    expect(exhibits).toHaveLength(2);
  });

  it('is a candidate for private addresses, a question else', () => {
    const on = (href: string) => judgeAll(made(<a href={href}>{TITLE}</a>), context(), [linkPlaceholder])[0];
    expect(on('http://10.1.2.3/')).toMatchObject({
      outcome: 'review',
      candidate: true,
      reason: 'private-address',
    });
    expect(on('#')).toMatchObject({ outcome: 'review', candidate: false, reason: 'placeholder' });
  });
});
