import { describe, expect, it } from 'vitest';
import { page, snapshot } from '../../../tests/helpers/page';
import type { SnapshotNode } from '../../model/snapshot';
import { Page } from '../page';
import { listingOf, readLists } from './reading';

const shell = (body: preact.ComponentChildren) => (
  <div>
    <div class="nav">
      某某市人民政府门户网站欢迎您，今天是2026年3月15日 星期日，当前天气晴转多云，空气质量优良，请注意增减衣物
      <ul>
        <li>
          <a href="/">首页</a>
        </li>
        <li>
          <a href="/zw">政务公开</a>
        </li>
        <li>暂无消息</li>
      </ul>
    </div>
    <div class="main">{body}</div>
    <footer>主办单位：办公室 网站标识码：1234567890 版权所有</footer>
  </div>
);
const stateOf = (body: preact.ComponentChildren): string => readLists(page(shell(body))).state;

/** A page whose list holds a comment: JSX writes none. */
function withComment(comment: string): Page {
  const shot = snapshot(shell(<ul class="xxgklist" />));
  const list = shot.nodes.findIndex(({ attrs }) => attrs?.class === 'xxgklist');
  const moved = (index: number): number => (index > list ? index + 1 : index);
  const nodes: SnapshotNode[] = shot.nodes.map((node) => ({ ...node, parent: moved(node.parent) }));
  nodes.splice(list + 1, 0, { parent: list, tag: '#comment', text: comment, hidden: true });
  return new Page({ ...shot, nodes });
}

describe('a column without items', () => {
  it.each([
    '此栏目暂无任何新增信息',
    '暂无数据',
    '没有找到相关信息',
    '暂时没有内容',
    '无相关记录',
    '共0条',
    '0条记录',
    '栏目正在建设中',
    '敬请期待',
  ])('is blank when it says so: %s', (message) => {
    expect(
      stateOf(
        <div class="news_list">
          <ul>
            {message}
            <div class="pagediv" id="page_div" />
          </ul>
        </div>,
      ),
    ).toBe('blank');
    expect(
      listingOf(
        page(
          shell(
            <ul class="list">
              <li>{message}</li>
            </ul>,
          ),
        ),
        'list',
      ),
    ).toEqual({ state: 'blank', itemCount: 0, newest: null, oldest: null });
  });

  it('is blank when its table has a heading row and a message', () => {
    expect(
      stateOf(
        <table>
          <tbody>
            <tr>
              <th>标题</th>
              <th>发布日期</th>
            </tr>
            <tr>
              <td colSpan={2}>暂无数据</td>
            </tr>
          </tbody>
        </table>,
      ),
    ).toBe('blank');
  });

  it('is blank when its pager counts nothing', () => {
    expect(
      stateOf(
        <div class="pager">
          共0页 <a href="#">首页</a> <a href="#">尾页</a>
        </div>,
      ),
    ).toBe('blank');
  });

  it.each<[string, preact.ComponentChildren]>([
    ['an empty list', <ul class="newslist" />],
    [
      'an empty list with a pager',
      <>
        <ul class="list" />
        <div class="pager">
          <a href="#">上一页</a>
          <a href="#">下一页</a>
        </div>
      </>,
    ],
    ['a loading message', <div class="list">正在加载，请稍候...</div>],
    [
      'an empty body of a table',
      <table>
        <tbody id="data" />
      </table>,
    ],
    ['a place for a script', <div id="380055" />],
    ['a place for a pager', <div class="list-fy" />],
  ])('is waiting: %s', (_, body) => {
    expect(stateOf(body)).toBe('waiting');
  });

  it.each(['{{item.title}}', `$${'{row.title}'}`, '<%=title%>'])(
    'shows a template that nobody filled: %s',
    (text) => {
      const read = page(
        shell(
          <ul class="list">
            <li>
              <a href="#">{text}</a>
            </li>
          </ul>,
        ),
      );
      expect(readLists(read).state).toBe('template');
      expect(listingOf(read, 'list').state).toBe('waiting');
    },
  );

  it('has its rows in a comment, which no visitor sees', () => {
    const read = withComment(
      '<li>\n <a href="/202511/1.shtml">关于开展专项检查的通知</a><span>2025-11-17</span></li>',
    );
    expect(readLists(read).state).toBe('in-comment');
    expect(read.node(readLists(read).node).tag).toBe('#comment');
    expect(listingOf(read, 'list')).toEqual({ state: 'waiting', itemCount: 0, newest: null, oldest: null });
  });

  it('is not missing where an entry was taken out of a menu that keeps others', () => {
    const gone = '<li><a href="/gknb/">公开年报</a></li>';
    const shot = snapshot(
      <ul class="list">
        <li>
          <a href="/zn/">公开指南</a>
        </li>
        <b>gone</b>
      </ul>,
    );
    const nodes = shot.nodes.map((node) =>
      node.text === 'gone' ? { ...node, tag: '#comment', text: gone, hidden: true as const } : node,
    );
    expect(readLists(new Page({ ...shot, nodes })).state).toBe('none');
  });

  it('is blank where the message follows the empty list, whatever stands around both', () => {
    const around = (message: preact.ComponentChildren) =>
      page(
        <main>
          <p>
            当前位置：<a href="/">首页</a> &gt; 规划计划
          </p>
          <ul class="list" />
          {message}
        </main>,
      );
    expect(readLists(around(<p>暂无信息</p>)).state).toBe('blank');
    expect(readLists(around(<p>栏目正在建设中，敬请期待！</p>)).state).toBe('blank');
    expect(readLists(around(<p>本栏目公布全县各类规划。</p>)).state).toBe('waiting');
    expect(readLists(around(<p>正在加载，请稍候</p>)).state).toBe('waiting');
    expect(
      readLists(
        around([
          <p>
            <a href="/more.html">往年规划</a>
          </p>,
          <p>暂无信息</p>,
        ]),
      ).state,
    ).toBe('waiting');
  });

  it('is nothing at all where nothing says that a list belongs there', () => {
    expect(stateOf(<p>本单位负责全市道路运输管理工作。</p>)).toBe('none');
    // Whatever is called so.
    expect(stateOf(<div class="fy" />)).toBe('none');
  });
});

describe('beside links without dates', () => {
  const links = (
    <ul>
      {['学习贯彻会议精神专题', '优化营商环境专题专栏', '安全生产专项整治专题'].map((title, k) => (
        <li>
          <a href={`/zt/${k}`}>{title}（网页版）</a>
        </li>
      ))}
    </ul>
  );

  it('a column that says it is empty is blank, on a home page only a block of it', () => {
    const read = page(shell([<div class="list">暂无信息</div>, <div>{links}</div>]));
    expect(listingOf(read, 'list').state).toBe('blank');
    expect(listingOf(read, 'home').state).toBe('items');
  });

  it('an empty element alone is no reason to overlook them', () => {
    expect(stateOf([<ul class="list" />, <div>{links}</div>])).toBe('items');
  });
});

describe('a message of emptiness', () => {
  const items = (
    <ul>
      {[1, 2, 3].map((k) => (
        <li>
          <a href={`/${k}`}>关于做好第{k}项工作的通知</a>
          <span>{`2025-03-0${k}`}</span>
        </li>
      ))}
    </ul>
  );

  it('beside a list is kept, and the page has items', () => {
    const reading = readLists(page(shell([items, <div class="list">暂无数据</div>])));
    expect(reading.state).toBe('items');
    expect(reading.empty.map(({ text }) => text)).toEqual(['暂无数据']);
  });

  it.each([
    [
      'in a sentence',
      <p>
        目前我市暂无新增病例，请广大市民继续做好个人防护，出门佩戴口罩，保持社交距离，如有不适请及时就医。
      </p>,
    ],
    [
      'in a title',
      <ul class="list">
        <li>
          <a href="/1">我市暂无相关病例</a>
        </li>
      </ul>,
    ],
    ['in the navigation', null],
  ])('%s is none', (_, body) => {
    expect(stateOf(body)).not.toBe('blank');
  });
});
