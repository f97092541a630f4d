import { describe, expect, it } from 'vitest';
import { page } from '../../../tests/helpers/page';
import { splitHost } from '../../identifiers/hosts';
import { PageFacts } from '../../model/page-facts';
import type { PageSnapshot } from '../../model/snapshot';
import type { PageKind } from '../../model/words';
import { readPageFacts } from './read';

const URL = 'https://www.example.gov.cn/zwgk/tzgg/';
const read = (body: preact.JSX.Element, kind: PageKind, options: Partial<PageSnapshot> = {}): PageFacts =>
  readPageFacts(page(body, { url: URL, ...options }), kind, splitHost(URL));

const column = (
  <div>
    <header>
      <h1>某某县人民政府</h1>
      <nav>
        <a href="/zwgk/">政务公开</a>
        <a href="https://zwfw.hunan.gov.cn/mouxian/">政务服务</a>
      </nav>
    </header>
    <div>当前位置：首页 &gt; 政务公开 &gt; 通知公告</div>
    <ul>
      {[11, 12, 13, 14].map((day) => (
        <li>
          <a href={`/zwgk/tzgg/t201805${day}_1.html`}>关于第{day}批资金使用情况的公告</a>
          <span>2018-05-{day}</span>
        </li>
      ))}
    </ul>
    <footer>
      主办：某某县人民政府 版权所有 <a href="/wzdt/">网站地图</a>
      <a href="https://weibo.com/mouxian">某某发布</a>
    </footer>
  </div>
);

it('reads all facts of a column in the shape that is kept', () => {
  const facts = read(column, 'list');
  expect(PageFacts.parse(facts)).toEqual(facts);
  expect(facts).toMatchObject({
    column: { name: '通知公告', class: 'notices', path: ['政务公开', '通知公告'] },
    links: [{ name: '政务公开', url: 'https://www.example.gov.cn/zwgk/', from: 'menu' }],
    siteMap: 'https://www.example.gov.cn/wzdt/',
    hosts: ['zwfw.hunan.gov.cn'],
    accounts: [{ kind: 'weibo', name: '某某发布', url: 'https://weibo.com/mouxian', picture: '' }],
  });
});

describe('a column is', () => {
  const letters = (
    <table>
      <tr>
        <th>流水号</th>
        <th>来信标题</th>
        <th>来信时间</th>
        <th>处理状态</th>
      </tr>
      {[1, 2, 3].map((n) => (
        <tr>
          <td>{20180500 + n}</td>
          <td>
            <a href={`/hdjl/${n}.html`}>关于第{n}小学门口道路积水的问题</a>
          </td>
          <td>2018-05-1{n}</td>
          <td>已办结</td>
        </tr>
      ))}
    </table>
  );
  const letter = (
    <table>
      <tr>
        <td>写信时间</td>
        <td>2018-05-11</td>
      </tr>
      <tr>
        <td>信件标题</td>
        <td>道路积水</td>
      </tr>
      <tr>
        <td>信件内容</td>
        <td>门口道路积水已经三天，请有关部门尽快处理。</td>
      </tr>
      <tr>
        <td>答复时间</td>
        <td>2018-05-12</td>
      </tr>
      <tr>
        <td>答复内容</td>
        <td>您好，我局已派人疏通，感谢您的监督。</td>
      </tr>
    </table>
  );

  it('a list of letters, but not one letter', () => {
    expect(read(letters, 'interaction', { title: '县长信箱_某某县人民政府' }).column?.name).toBe('县长信箱');
    expect(read(letter, 'interaction', { title: '县长信箱_某某县人民政府' }).column).toBeNull();
  });

  it.each(['home', 'article', 'guide', 'other'] as const)('no page of the kind %s', (kind) => {
    expect(read(column, kind).column).toBeNull();
  });
});
