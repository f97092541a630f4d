import type { ComponentChildren } from 'preact';
import { describe, expect, it } from 'vitest';
import { columnPage, dated, titleAt } from '../../tests/helpers/columns';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { judge } from '../core/run';
import { messageOf } from '../core/wording';
import { blankColumn } from './blank-column';

const column = context({ pageKind: { kind: 'list', certain: true } });
const say = (body: ComponentChildren, url = 'https://www.example.gov.cn/zwgk/rsxx/'): string => {
  const { outcome, reason } = blankColumn.evaluate(page(body, { url }), column);
  return `${outcome}: ${reason}`;
};
const under = (...content: ComponentChildren[]) => columnPage(['政务公开', '人事信息'], ...content);
const empty = (text: ComponentChildren) => <ul class="news-list">{text}</ul>;

describe('blank-column', () => {
  it('one entry is enough', () => {
    expect(say(under(dated('2019-01-01')))).toBe('pass: has-entries');
    expect(say(under(dated('2019-01-01', '2018-01-01')))).toBe('pass: has-entries');
  });

  it.each([
    '暂无信息',
    '暂无相关内容',
    '没有找到相关信息',
    '共0条',
    '共 0 条记录',
    '栏目正在建设中',
    '此栏目暂无任何新增信息',
  ])('a list that says %s is blank', (text) => {
    expect(say(under(empty(<li>{text}</li>)))).toBe('fail: blank');
  });

  it('entries beside an empty list are perhaps not the column', () => {
    const beside = <aside>{dated('2026-03-01', '2026-02-01')}</aside>;
    expect(say(under(empty(<li>暂无信息</li>), beside))).toBe('review: list-beside');
    expect(say(under(empty(null), beside))).toBe('review: list-beside');
    expect(say(under(<div>{dated('2026-03-01', '2026-02-01')}</div>, empty(<li>暂无信息</li>)))).toBe(
      'review: list-beside',
    );
    expect(say(under(<div>{dated('2026-03-01', '2026-02-01')}</div>, empty(null)))).toBe('pass: has-entries');
  });

  it('an empty list that says nothing may not have come', () => {
    expect(say(under(empty(null)))).toBe('review: waiting');
    expect(say(under(empty('数据加载中…')))).toBe('review: waiting');
    expect(say(under(<p>人事信息</p>))).toBe('review: nothing-read');
  });

  it('an unfilled template is a fault of a script', () => {
    expect(say(under(empty(<li>{'{{item.title}}'}</li>)))).toBe('review: template');
  });

  it('rows in a comment are seen by no visitor and prove nothing', () => {
    const read = page(under(empty(null)), { url: 'https://www.example.gov.cn/zwgk/rsxx/' });
    const list = read.nodes.findIndex(({ tag }) => tag === 'ul');
    const nodes = [...read.nodes];
    nodes.splice(list + 1, 0, {
      parent: list,
      tag: '#comment',
      text: '<li><a href="1.html">任免通知</a></li>',
    });
    const shifted = nodes.map((node, i) =>
      i > list + 1 && node.parent > list ? { ...node, parent: node.parent + 1 } : node,
    );
    const { outcome, reason } = blankColumn.evaluate(
      page(null, { ...read.snapshot, nodes: shifted }),
      column,
    );
    expect(`${outcome}: ${reason}`).toBe('review: in-comment');
  });

  it.each([
    ['needs-login', <p>请先登录</p>],
    ['filtered', [<a href="?nf=2026">2026年</a>, <a href="?nf=2025">2025年</a>]],
    ['pager-counts', <div class="page">上一页 下一页 共 35 条</div>],
    [
      'text-beside',
      <p>
        {'根据工作安排，经研究决定，有关同志的任免事项已在本网站政务公开栏目统一发布，请有关单位遵照执行。'}
      </p>,
    ],
    ['unread-frame', <iframe src="https://api.example.gov.cn/list" />],
  ])('asks (%s) where something stands against the message', (reason, part) => {
    expect(say(under(empty(<li>暂无信息</li>), part))).toBe(`review: ${reason}`);
  });

  it('a static column that is empty in one place has its content in another', () => {
    const news = (
      <div class="list">
        <h3>领导活动</h3>
        <p>暂无信息</p>
      </div>
    );
    const duties = '主持县政府全面工作，分管审计、编制工作。';
    const table = (
      <table>
        <tr>
          <td>工作分工</td>
          <td>{duties}</td>
        </tr>
      </table>
    );
    expect(say(columnPage(['领导信息'], table, news))).toBe('review: text-beside');
    expect(say(columnPage(['领导信息'], <a href="/fg.pdf">分工</a>, news))).toBe('review: text-beside');
    expect(say(columnPage(['领导信息'], news))).toBe('fail: blank');
  });

  const links = (
    <ul class="list">
      {[0, 1, 2, 3, 4, 5, 6].map((k) => (
        <li>
          <a href={`/zt/${k}/`}>{titleAt(k)}</a>
        </li>
      ))}
    </ul>
  );

  it.each(['没有更多了', '没有更多数据了', '暂无更多内容', '已无更多信息', '持续更新中', '暂无附件'])(
    '%s below entries says nothing against them',
    (text) => {
      const end = <div class="no-more">{text}</div>;
      expect(say(under(<div>{links}</div>, end))).toBe('pass: has-entries');
      expect(say(under(<div>{dated('2026-03-01', '2026-02-01')}</div>, end))).toBe('pass: has-entries');
    },
  );

  it.each(['没有更多数据', '暂无更多信息', '内容持续更新中'])(
    '%s above other entries, or beside those of the side column, is asked about',
    (text) => {
      const rows = dated('2026-03-01', '2026-02-01');
      expect(say(under(empty(<li>{text}</li>), <div>{rows}</div>))).toBe('review: list-beside');
      expect(say(under(empty(<li>{text}</li>), <aside>{rows}</aside>))).toBe('review: list-beside');
      expect(say(under(<aside>{rows}</aside>, empty(<li>{text}</li>)))).toBe('review: list-beside');
      expect(say(under(empty(<li>{text}</li>), <div>{links}</div>))).toBe('fail: blank');
    },
  );

  it('where there are no entries, it says that there are none', () => {
    expect(say(under(empty(<li>暂无更多内容</li>)))).toBe('fail: blank');
    expect(say(under(<div>{links}</div>, empty(<li>暂无信息</li>)))).toBe('fail: blank');
  });

  it('a block with a name of its own may be empty beside entries without dates', () => {
    const block = (name: string) => (
      <div class="block">
        <h3>{name}</h3>
        <p>暂无信息</p>
      </div>
    );
    expect(say(under(<div>{links}</div>, block('相关解读')))).toBe('review: links-beside');
    expect(say(under(<div>{links}</div>, block('人事信息')))).toBe('fail: blank');
    expect(say(under(<div>{links}</div>, block('人事信息列表')))).toBe('fail: blank');
  });

  it('an address that asks for a part of the column shows a part', () => {
    expect(say(under(empty(<li>暂无信息</li>)), 'https://www.example.gov.cn/zwgk/rsxx/?year=2016')).toBe(
      'review: filtered',
    );
    expect(say(under(empty(<li>暂无信息</li>)), 'https://www.example.gov.cn/zwgk/?id=31')).toBe(
      'fail: blank',
    );
  });

  it('asks where the content may stand in a frame', () => {
    expect(say(under(<iframe src="https://api.example.gov.cn/list" />))).toBe('review: unread-frame');
    expect(say(under(<iframe hidden src="https://api.example.gov.cn/list" />))).toBe('review: nothing-read');
  });

  it('entries without addresses are opened by a person', () => {
    const rows = (href: string, onclick?: string) => (
      <ul class="news-list">
        {['2026-01-02', '2026-01-01'].map((day, k) => (
          <li>
            <a {...{ href, onclick }}>{titleAt(k)}</a>
            <span>{day}</span>
          </li>
        ))}
      </ul>
    );
    expect(say(under(rows('#')))).toBe('review: entries-lead-nowhere');
    expect(say(under(rows('#', 'show(1)')))).toBe('pass: has-entries');
  });

  it('a static column needs no list', () => {
    const text =
      '本局负责全县教育工作的统筹规划，指导各类学校的建设与管理，组织实施义务教育，负责教师队伍建设。';
    expect(say(columnPage(['机构职能'], <p>{text}</p>))).toBe('pass: has-content');
    expect(say(columnPage(['机构职能'], <a href="/jgzn.pdf">机构职能全文</a>))).toBe('pass: has-content');
    const cell = '股室名称：办公室。主要职责：文电、会务、机要、档案、信访、保密、后勤。';
    const table = (
      <table>
        <tr>
          <td>{cell}</td>
          <td>{cell}</td>
        </tr>
      </table>
    );
    expect(say(columnPage(['机构职能'], table))).toBe('pass: has-content');
    // The same table on a column of news may be its layout.
    expect(say(columnPage(['人事信息'], table))).toBe('review: nothing-read');
  });

  it('pages that only lead to columns below them are no columns', () => {
    const menu = ['rsrm', 'zkzl', 'pxks'].map((name) => <a href={`/zwgk/rsxx/${name}/`}>下级栏目</a>);
    expect(say(under(menu))).toBe('inapplicable: navigation-page');
    // What says that it is empty is empty, whatever menu stands beside it.
    expect(say(under(menu, empty(<li>暂无信息</li>)))).toBe('fail: blank');
  });

  it('searches and forms are no columns', () => {
    expect(say(under(empty('没有找到相关信息')), 'https://www.example.gov.cn/search?q=x')).toBe(
      'inapplicable: search-page',
    );
    const form = (
      <form>
        {['姓名', '电话', '邮箱', '标题'].map((name) => (
          <input type="text" name={name} />
        ))}
        <textarea name="content" />
      </form>
    );
    expect(say(columnPage(['申请表'], form))).toBe('inapplicable: form-page');
  });

  it('quotes the message, for a person to confirm', () => {
    const read = page(under(empty(<li>暂无信息</li>)), { url: 'https://www.example.gov.cn/zwgk/rsxx/' });
    const [finding] = judge(read, column, [blankColumn]);
    expect(finding).toMatchObject({ outcome: 'review', candidate: true });
    expect(finding && messageOf(finding, blankColumn)).toBe('栏目“人事信息”没有信息，列表处写着“暂无信息”');
    expect(finding?.evidence.map(({ text }) => text)).toEqual(['暂无信息', '政务公开 > 人事信息']);
  });
});
