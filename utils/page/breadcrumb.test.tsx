import type { ComponentChildren } from 'preact';
import { describe, expect, it } from 'vitest';
import { page } from '../../tests/helpers/page';
import { readBreadcrumb } from './breadcrumb';

const names = (body: ComponentChildren): readonly string[] => readBreadcrumb(page(body)).names;
const MENU = <div class="nav">首页 政务公开 政务服务</div>;

describe('breadcrumb', () => {
  it.each<[string, ComponentChildren]>([
    ['in one line', <p>当前位置：首页 &gt; 政务公开 &gt; 通知公告</p>],
    ['without blanks', <p>您现在的位置:首页&gt;政务公开&gt;通知公告</p>],
    ['with double arrows', <p>您的位置： 首页 &gt;&gt; 政务公开 &gt;&gt; 通知公告</p>],
    ['as a sentence', <p>您现在的位置是：首页 &gt;&gt; 政务公开 &gt;&gt; 通知公告</p>],
    ['with guillemets', <p>当前位置：首页 » 政务公开 » 通知公告</p>],
    ['full width', <p>所在位置：首页＞政务公开＞通知公告</p>],
    ['without a lead', <p>网站首页 &gt; 政务公开 &gt; 通知公告</p>],
    ['with a blank in 首页', <p>首 页 &gt; 政务公开 &gt; 通知公告</p>],
    ['with strokes', <p>首页/政务公开/通知公告/正文</p>],
    [
      'in links',
      <div>
        当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt;{' '}
        <a href="/zwgk/tzgg/">通知公告</a>
      </div>,
    ],
    [
      'in elements with arrows between',
      <ul>
        <li>当前位置：</li>
        <li>首页</li>
        <li>&gt;</li>
        <li>政务公开</li>
        <li>&gt;</li>
        <li>通知公告</li>
      </ul>,
    ],
    [
      'in elements without arrows',
      <div>
        <span>您所在的位置：</span>
        <div>首页</div>
        <div>政务公开</div>
        <div>通知公告</div>
      </div>,
    ],
    ['with the last name twice over', <p>首页 &gt; 政务公开 &gt; 通知公告通知公告</p>],
    ['with the last name as link and as text', <p>首页 &gt; 政务公开 &gt; 通知公告 通知公告</p>],
  ])('reads a way written %s', (_, body) => {
    expect(names([MENU, <div class="position">{body}</div>, <p>正文内容</p>])).toEqual([
      '政务公开',
      '通知公告',
    ]);
  });

  it('takes the longer of two', () => {
    expect(names([<p>首页 &gt; 详情页</p>, <p>首页 &gt; 要闻 &gt; 镇街动态</p>])).toEqual([
      '要闻',
      '镇街动态',
    ]);
  });

  it('is none on a home page, and a title is no name of a column', () => {
    expect(names(MENU)).toEqual([]);
    expect(names(<p>当前位置：首页 &gt; 通知公告 &gt; {'关于做好某项工作的通知'.repeat(3)}</p>)).toEqual([
      '通知公告',
    ]);
  });

  it.each([
    ['正文', true],
    ['关于做好某项工作的通知'.repeat(3), true],
    ['首页', false],
    ['', false],
  ])('says whether the way leads on from its last column: %s', (end, leadsOn) => {
    const way = `当前位置：首页 > 通知公告${end && ' > '}${end}`;
    expect(readBreadcrumb(page(<p>{way}</p>))).toMatchObject({ names: ['通知公告'], leadsOn });
  });

  it('does not take a menu for a way', () => {
    const menu = Array.from({ length: 12 }, (_, k) => <li>栏目{k}</li>);
    expect(names(<ul>当前位置{menu}</ul>)).toEqual([]);
  });
});
