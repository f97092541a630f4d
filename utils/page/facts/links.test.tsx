import { describe, expect, it } from 'vitest';
import { page } from '../../../tests/helpers/page';
import { splitHost } from '../../identifiers/hosts';
import type { PageSnapshot } from '../../model/snapshot';
import { Anchors } from './anchors';
import { type Leads, readLeads } from './links';

/** As pages write it. */
const NOWHERE = 'javascript:;';

const read = (body: preact.JSX.Element, options: Partial<PageSnapshot> = {}): Leads =>
  readLeads(new Anchors(page(body, options), splitHost(options.url ?? 'https://www.example.gov.cn/')));
const linesOf = ({ links }: Leads): string[] => links.map(({ from, name, url }) => `${from} ${name} ${url}`);

const footer = (
  <footer>
    主办：某某县人民政府 版权所有 <a href="/wzdt/">网站地图</a> <a href="/lxwm/">联系我们</a>
  </footer>
);

describe('the menu', () => {
  it('leads to columns, also through menus that open', () => {
    const menu = (
      <nav>
        <ul>
          <li>
            <a href="/">首页</a>
          </li>
          <li>
            <a href={NOWHERE}>政务公开</a>
            <ul hidden>
              <li>
                <a href="/zwgk/tzgg/">通知公告</a>
              </li>
              <li>
                <a href="/zwgk/zcjd/index.html">政策解读</a>
              </li>
            </ul>
          </li>
          <li>
            <a href="/hdjl/#top">互动交流</a>
          </li>
          <li>
            <a href="/login.do">用户登录</a>
          </li>
          <li>
            <a href="/en/">English</a>
          </li>
        </ul>
      </nav>
    );
    expect(linesOf(read(menu))).toEqual([
      'menu 通知公告 https://www.example.gov.cn/zwgk/tzgg/',
      'menu 政策解读 https://www.example.gov.cn/zwgk/zcjd/index.html',
      'menu 互动交流 https://www.example.gov.cn/hdjl/',
    ]);
  });

  it('gives each address once, under its first name', () => {
    const menu = (
      <nav>
        <a href="/zwgk/">政务公开</a>
        <a href="http://www.example.gov.cn/zwgk/index.html">公开</a>
        <a href="/zwgk/#a">信息</a>
      </nav>
    );
    expect(linesOf(read(menu))).toEqual(['menu 政务公开 https://www.example.gov.cn/zwgk/']);
  });

  it('keeps the routes of a page drawn by script apart', () => {
    const menu = (
      <nav>
        <a href="/#/zwgk">政务公开</a>
        <a href="/#/hdjl">互动交流</a>
      </nav>
    );
    expect(read(menu).links).toHaveLength(2);
  });

  it('is not the footer, and not a block of friends', () => {
    const others = (
      <div class="friend-links">
        {['甲乡', '乙乡', '丙镇', '丁镇'].map((name, i) => (
          <a href={`/xz${i}/`}>{name}</a>
        ))}
      </div>
    );
    expect(
      linesOf(
        read(
          <div>
            <main>{others}</main>
            {footer}
          </div>,
        ),
      ),
    ).toEqual([]);
  });

  it('stops at 500 links', () => {
    const menu = (
      <nav>
        {Array.from({ length: 600 }, (_, i) => (
          <a href={`/c${i}/`}>第{i}栏</a>
        ))}
      </nav>
    );
    expect(read(menu).links).toHaveLength(500);
  });
});

describe('hosts', () => {
  it('are those of other governments in the menu, and of sister departments by their home pages', () => {
    const body = (
      <div>
        <nav>
          <a href="http://www.zwfw.gov.cn/col/1/">政务服务</a>
          <a href="http://www.zwfw.gov.cn/">办事大厅</a>
          <a href="http://jyj.example.gov.cn/">教育局</a>
          <a href="http://jyj.example.gov.cn/tzgg/">教育公告</a>
          <a href="http://search.hunan.gov.cn/">检索服务</a>
          <a href="http://www.example.com/">某某公司</a>
        </nav>
        <main>
          <a href="http://www.gov.cn/">中国政府网</a>
        </main>
      </div>
    );
    const { hosts, links } = read(body);
    expect(hosts).toEqual(['www.zwfw.gov.cn', 'jyj.example.gov.cn']);
    expect(links.map(({ name }) => name)).toEqual(['教育公告']);
  });
});

describe('the breadcrumb', () => {
  it('leads to the columns above', () => {
    const body = (
      <div>
        <div class="path">
          当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt;{' '}
          <a href="/zwgk/12345.html">通知公告</a> &gt; 正文
        </div>
        <main>
          <p>正文</p>
        </main>
      </div>
    );
    expect(linesOf(read(body))).toEqual([
      'path 政务公开 https://www.example.gov.cn/zwgk/',
      'path 通知公告 https://www.example.gov.cn/zwgk/12345.html',
    ]);
  });
});

describe('the site map', () => {
  const tree = (
    <main>
      <dl>
        <dt>
          <a href="/zwgk/">政务公开</a>
        </dt>
        <dd>
          <a href="/zwgk/tzgg/">通知公告</a>
        </dd>
      </dl>
      <p>
        本站还有以下栏目，内容由各部门提供，请各位网友注意查看：<a href="/zt/">专题专栏</a>
      </p>
    </main>
  );

  it('is known where a page links to it, and is no column', () => {
    const leads = read(
      <div>
        <main>正文</main>
        {footer}
      </div>,
    );
    expect(leads.siteMap).toBe('https://www.example.gov.cn/wzdt/');
    expect(leads.links).toEqual([]);
  });

  it('gives its whole tree', () => {
    expect(linesOf(read(tree, { title: '网站地图_某某县人民政府' }))).toEqual([
      'map 政务公开 https://www.example.gov.cn/zwgk/',
      'map 通知公告 https://www.example.gov.cn/zwgk/tzgg/',
      'map 专题专栏 https://www.example.gov.cn/zt/',
    ]);
  });

  it('is none on a page of another name', () => {
    expect(linesOf(read(tree, { title: '政务公开_某某县人民政府' }))).toEqual([
      'more 政务公开 https://www.example.gov.cn/zwgk/',
    ]);
  });
});
