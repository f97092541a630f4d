import type { ComponentChildren } from 'preact';
import { describe, expect, it } from 'vitest';
import { columnPage, dated, titleAt } from '../../tests/helpers/columns';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { scheme } from '../../tests/helpers/scheme';
import type { PageSnapshot } from '../../utils/model/snapshot';
import { judge } from '../core/run';
import { messageOf } from '../core/wording';
import { columnNotUpdated } from './column-not-updated';

// The 监测时间点 is 2026-03-15: two weeks begin on 2026-03-01, six months on 2025-09-15.
const column = context({ pageKind: { kind: 'list', certain: true } });
const Z15 = { ...column, edition: 'Z15' as const };
const URL_OF_COLUMN = 'https://www.example.gov.cn/tzgg/';

const say = (body: ComponentChildren, about = column, options: Partial<PageSnapshot> = {}): string => {
  const { outcome, reason } = columnNotUpdated.evaluate(
    page(body, { url: URL_OF_COLUMN, ...options }),
    about,
  );
  return `${outcome}: ${reason}`;
};
const news = (...dates: string[]) => columnPage(['政务动态'], dated(...dates));
const notices = (...dates: string[]) => columnPage(['通知公告'], dated(...dates));

describe('column-not-updated', () => {
  it.each([
    ['2026-03-01', 'pass: up-to-date'],
    ['2026-02-28', 'fail: stale'],
  ])('a column of news whose newest entry is of %s', (day, expected) => {
    expect(say(news(day, '2026-01-05', '2025-12-01'))).toBe(expected);
    expect(say(news(day, '2026-01-05', '2025-12-01'), Z15)).toBe(expected);
  });

  it.each(['通知公告', '政策文件', '政策解读'])('一级%s has six months under Z19', (name) => {
    const list = (day: string) => columnPage([name], dated(day, '2025-06-01', '2025-05-01'));
    expect(say(list('2025-09-16'))).toBe('pass: up-to-date');
    expect(say(list('2025-09-14'))).toBe('fail: stale');
  });

  it('180 days and six months disagree for a few days: a person decides', () => {
    expect(say(notices('2025-09-16', '2025-08-01', '2025-07-01'))).toBe('pass: up-to-date');
    expect(say(notices('2025-09-15', '2025-08-01', '2025-07-01'))).toBe('review: edge-of-window');
  });

  it('人事 and 规划 have a year under Z15 and no window under Z19', () => {
    for (const name of ['人事信息', '规划计划']) {
      const list = (day: string) => columnPage(['政务公开', name], dated(day, '2024-06-01', '2024-05-01'));
      expect(say(list('2025-03-15'), Z15)).toBe('pass: up-to-date');
      expect(say(list('2025-03-14'), Z15)).toBe('fail: stale');
      expect(say(list('2025-03-15'))).toBe('review: no-period');
      expect(say(list('2025-03-14'))).toBe('review: no-period-old');
    }
  });

  it('below the first level Z19 asks, Z15 does not care', () => {
    const below = columnPage(['政务公开', '通知公告'], dated('2025-08-01', '2025-07-01', '2025-06-01'));
    expect(say(below)).toBe('review: not-first-level');
    expect(say(below, Z15)).toBe('fail: stale');
  });

  it('without breadcrumb and menu the level is a question', () => {
    const bare = [<h2>通知公告</h2>, dated('2025-08-01', '2025-07-01', '2025-06-01')];
    expect(say(bare)).toBe('review: level-unknown');
  });

  it('a class that only the column above has is asked', () => {
    expect(say(columnPage(['政务动态', '平安某某'], dated('2026-02-01', '2026-01-01', '2025-12-01')))).toBe(
      'review: class-of-parent',
    );
  });

  it('what keeps the shortest window keeps every window, and else an unknown class is a question', () => {
    const mixed = (day: string) => columnPage(['政府公报'], dated(day, '2025-12-01', '2025-11-01'));
    expect(say(mixed('2026-03-10'))).toBe('pass: up-to-date-any');
    expect(say(mixed('2026-02-01'))).toBe('review: class-unknown');
  });

  it('takes the newest entry wherever it stands, but never a pinned one', () => {
    const list = (first: string, second: string) =>
      columnPage(
        ['政务动态'],
        <ul class="news-list">
          <li>
            <b>[置顶]</b>
            <a href="/tzgg/2026/a.html">{titleAt(20)}</a>
            <span>{first}</span>
          </li>
          <li>
            <a href="/tzgg/2026/b.html">{titleAt(21)}</a>
            <span>{second}</span>
          </li>
          <li>
            <a href="/tzgg/2026/c.html">{titleAt(22)}</a>
            <span>2025-12-01</span>
          </li>
        </ul>,
      );
    expect(say(list('2023-01-01', '2026-03-12'))).toBe('pass: up-to-date');
    expect(say(list('2026-03-12', '2026-01-12'))).toBe('fail: stale');
  });

  it('pinned entries alone say nothing', () => {
    const pinned = ['2026-03-10', '2025-03-09'].map((day, k) => (
      <li>
        <b>[置顶]</b>
        <a href={`/tzgg/2026/${k}.html`}>{titleAt(k)}</a>
        <span>{day}</span>
      </li>
    ));
    expect(say(columnPage(['政务动态'], <ul class="news-list">{pinned}</ul>))).toBe('review: pinned-only');
  });

  it('a list out of order may have its newest entry on another page', () => {
    expect(say(news('2026-01-01', '2026-02-01', '2025-12-01'))).toBe('review: not-in-order');
    expect(say(news('2026-01-01', '2026-03-12', '2025-12-01'))).toBe('pass: up-to-date');
    expect(say(news('2026-01-01', '2026-01-03', '2025-12-01'))).toBe('fail: stale');
  });

  it('the second page of a list says nothing of its newest entry', () => {
    const second = <div class="page">上一页 下一页 第 2 页 共 5 页</div>;
    expect(say(columnPage(['政务动态'], dated('2026-01-01', '2025-12-02', '2025-12-01'), second))).toBe(
      'review: not-first-page',
    );
  });

  const paged = (pager: ComponentChildren, address = 'index_2.html') =>
    say(columnPage(['政务动态'], dated('2026-02-20', '2026-02-10', '2026-02-01'), pager), column, {
      url: URL_OF_COLUMN + address,
    });
  const turn = (back: string, next: string) => (
    <div class="page">
      <a href={URL_OF_COLUMN}>首页</a>
      <a href={back}>上一页</a>
      <a href={next}>下一页</a>
      <a href="index_9.html">尾页</a>
    </div>
  );
  const entry = (number: number, isThis: boolean) => (
    <li class={isThis ? 'active' : ''}>
      <a>{number}</a>
    </li>
  );
  const numbered = (current: number) => (
    <ul class="pagination">
      <li>
        <a href="#">上一页</a>
      </li>
      {[1, 2, 3, 4].map((number) => entry(number, number === current))}
      <li>
        <a href="#">下一页</a>
      </li>
    </ul>
  );
  const wrapped = (current: number) => (
    <div class="page">
      <a href="#">
        <span>上一页</span>
      </a>
      {[1, 2, 3, 4].map((number) => (
        <a class={number === current ? 'cur' : ''}>
          <span>{number}</span>
        </a>
      ))}
      <a href="#">
        <span>下一页</span>
      </a>
    </div>
  );
  const jump = (
    <div class="page">
      共9页 <a href="#">上一页</a> <a href="#">下一页</a> 转到第
      <input type="text" value="3" />页
    </div>
  );

  it.each<[string, ComponentChildren, string]>([
    [
      'a way back and a number in the address',
      turn(`${URL_OF_COLUMN}index_1.html`, 'index_3.html'),
      'index_2.html',
    ],
    ['a way back to the plain address', turn(URL_OF_COLUMN, `${URL_OF_COLUMN}index_2.html`), 'index_1.html'],
    ['a way back alone', turn(`${URL_OF_COLUMN}2/`, `${URL_OF_COLUMN}4/`), '3/'],
    ['the mark on the entry around its link', numbered(3), ''],
    ['the mark on the link around its text', wrapped(3), ''],
    ['the address alone', jump, 'index_2.html'],
    ['the address alone, as a query', null, '?page=3'],
    ['an address that its pager contradicts', numbered(1), 'index_2.html'],
  ])('knows a later page by %s', (_, pager, address) => {
    expect(paged(pager, address)).toBe('review: not-first-page');
  });

  it.each<[string, ComponentChildren, string]>([
    ['whose way back leads to itself', turn(`${URL_OF_COLUMN}#`, 'index_1.html'), ''],
    ['whose way back leads to its other address', turn(`${URL_OF_COLUMN}index.html`, 'index_1.html'), ''],
    ['whose way back asks for the first page', turn(`${URL_OF_COLUMN}?page=1`, '?page=2'), ''],
    ['whose way back names it as the first', turn(`${URL_OF_COLUMN}?p=1`, '?p=2'), ''],
    ['whose way back begins at nothing', turn(`${URL_OF_COLUMN}?pager.offset=0`, '?pager.offset=15'), ''],
    ['whose way back names its file', turn(`${URL_OF_COLUMN}1.html`, `${URL_OF_COLUMN}2.html`), ''],
    ['whose way back is a script', turn('javascript:go(0)', 'javascript:go(2)'), ''],
    [
      'whose way back is a text',
      <div class="page">
        上一页 <a href="index_1.html">下一页</a>
      </div>,
      '',
    ],
    ['that is called the first by entry', numbered(1), 'index_1.html'],
    ['that is called the first by link', wrapped(1), '?page=1'],
    ['of a channel with a number', numbered(1), 'list_12.html'],
    ['of a channel with two numbers', numbered(1), 'list_1_23.html'],
  ])('knows the first page, %s', (_, pager, address) => {
    expect(paged(pager, address)).toBe('fail: stale');
  });

  const old = dated(
    ...[20, 18, 16, 14, 12, 10, 8, 6].map((day) => `2026-02-${String(day).padStart(2, '0')}`),
  );
  const turned = <div class="page">上一页 下一页 第1页 共5页</div>;
  const headline = (day: ComponentChildren, name = 'headline') => (
    <div class={name}>
      <h2>
        <a href="/tzgg/2026/90.html">{titleAt(70)}</a>
      </h2>
      <p>县委书记出席会议并讲话，强调要抓好落实。</p>
      <span>{day}</span>
    </div>
  );
  const top = (first: string, second: string, heading: ComponentChildren = null) => (
    <div class="top">
      {heading}
      <ul>
        {[first, second].map((day, k) => (
          <li>
            <a href={`/tzgg/2026/9${k}.html`}>{titleAt(80 + k)}</a>
            <span>{day}</span>
          </li>
        ))}
      </ul>
    </div>
  );

  it.each<[string, ComponentChildren]>([
    ['two rows over a list with a pager', [top('2026-03-12', '2026-03-05'), <div>{old}</div>, turned]],
    ['two rows over a list without', [top('2026-03-12', '2026-03-05'), <div>{old}</div>]],
    [
      'rows under a name of the same kind',
      [top('2026-03-12', '2026-03-05', <h3>今日要闻</h3>), <div>{old}</div>],
    ],
    ['a headline', [headline('2026-03-12'), old, turned]],
    ['a headline with a labelled date', [headline('发布时间：2026-03-12'), old, turned]],
    ['a headline with its day of the week', [headline('2026年3月12日 星期四'), old, turned]],
    ['a headline that names a day', [headline('3月20日(星期五)停水 2026-03-12'), old, turned]],
  ])('a newer entry beside the list is asked about: %s', (_, content) => {
    expect(say(columnPage(['政务动态'], content))).toBe('review: newer-beside');
  });

  it.each<[string, ComponentChildren]>([
    ['a headline as old as the list', [headline('2026-02-25'), old, turned]],
    ['a headline that is pinned', [headline('[置顶] 2026-03-12'), old, turned]],
    ['a headline of the side column', [old, turned, <aside>{headline('2026-03-12')}</aside>]],
    ['when the page was updated', [headline('页面更新时间：2026-03-12'), old, turned]],
    ['the day of the reading', [headline('2026年3月15日 星期日'), old, turned]],
    [
      'an extract of another column',
      [top('2026-03-12', '2026-03-05', <h3>通知公告</h3>), <div>{old}</div>, turned],
    ],
    ['a ranking', [<div>{old}</div>, turned, top('2026-03-12', '2026-03-05', <h3>点击排行</h3>)]],
    [
      'a day within a summary',
      [
        <p>
          会议于2026年3月12日召开，<a href="/a.html">{titleAt(3)}</a>
        </p>,
        old,
        turned,
      ],
    ],
  ])('the list is as old as it is beside %s', (_, content) => {
    expect(say(columnPage(['政务动态'], content))).toBe('fail: stale');
  });

  it('a headline counts also where nothing says where the page stands', () => {
    const bare = (day: string) => [
      <h2>政务动态</h2>,
      <div>
        {headline(day)}
        {old}
        {turned}
      </div>,
    ];
    expect(say(bare('2026-03-12'))).toBe('review: newer-beside');
    expect(say(bare('2026-02-25'))).toBe('fail: stale');
    expect(say([headline('2026-03-12', 'ticker'), columnPage(['政务动态'], old, turned)])).toBe(
      'fail: stale',
    );
  });

  it('a box beside the list is no part of it, a narrow one over it is', () => {
    const body = columnPage(['政务动态'], <div>{old}</div>, turned, headline('2026-03-12'));
    const { snapshot } = page(body, { url: URL_OF_COLUMN });
    const date = snapshot.nodes.findIndex(({ text }) => text === '2026-03-12');
    const at = (x: number) => ({
      nodes: snapshot.nodes.map((node, i) =>
        i > date - 12 && i < date && node.box ? { ...node, box: [x, 0, 200, 90] as const } : node,
      ),
    });
    expect(say(null, column, { ...snapshot, ...at(820) })).toBe('fail: stale');
    expect(say(null, column, { ...snapshot, ...at(400) })).toBe('review: newer-beside');
  });

  it('dates without a year give a question, never a fault', () => {
    expect(say(news('01-20', '01-18', '01-05'))).toBe('review: year-open');
    expect(say(news('2026-01-20', '01-18', '2026-01-05'))).toBe('review: year-open');
    expect(say(news('2026-03-12', '02-18', '2026-01-05'))).toBe('pass: up-to-date');
  });

  it('dates after the reading are no updates, the day of the reading is', () => {
    expect(say(news('2026-03-16', '2026-01-18', '2026-01-05'))).toBe('review: future-date');
    expect(say(news('2027-01-01', '2027-01-01', '2027-01-01'))).toBe('review: future-date');
    expect(say(news('2026-03-16', '2026-03-12', '2026-01-05'))).toBe('pass: up-to-date');
    expect(say(news('2026-03-15', '2026-01-18', '2026-01-05'))).toBe('pass: up-to-date');
  });

  it('what came after the 监测时间点 is no update before it', () => {
    const earlier = { ...column, asOf: '2026-02-20T10:00:00+08:00' };
    expect(say(news('2026-03-10', '2026-02-10', '2026-01-05'), earlier)).toBe('pass: up-to-date');
    expect(say(news('2026-03-10', '2026-01-10', '2026-01-05'), earlier)).toBe('review: after-as-of');
    expect(say(news('2026-03-10', '2026-03-05', '2026-03-01'), earlier)).toBe('review: after-as-of');
  });

  it('undated entries are opened by a person', () => {
    expect(say(news('2026-01-20', '2026-01-18', '', '2026-01-05'))).toBe('review: undated-entries');
    expect(say(news('', '', '', ''))).toBe('review: undated');
  });

  it('the day of signing is not the day of publishing', () => {
    const table = (heading: string) =>
      columnPage(
        ['政策文件'],
        <table>
          <tr>
            <th>标题</th>
            <th>{heading}</th>
          </tr>
          {['2025-08-01', '2025-07-01', '2025-06-01'].map((day, k) => (
            <tr>
              <td>
                <a href={`/zc/${k}.html`}>{titleAt(k)}</a>
              </td>
              <td>{day}</td>
            </tr>
          ))}
        </table>,
      );
    for (const word of ['成文', '发文', '印发', '颁布', '制发', '签署', '签发', '生成']) {
      expect(say(table(`${word}日期`)), word).toBe('review: composed-dates');
      expect(say(table(`${word}时间`)), word).toBe('review: composed-dates');
    }
    expect(say(table('印发 日期'))).toBe('review: composed-dates');
    for (const word of ['发布', '公开', '公布', '登载'])
      expect(say(table(`${word}日期`)), word).toBe('fail: stale');
  });

  it('several blocks are not one column', () => {
    const blocks = columnPage(
      ['政务动态'],
      <div>
        <h3>本地要闻</h3>
        {dated('2026-02-01', '2026-01-18', '2026-01-05')}
      </div>,
      <div>
        <h3>部门动态</h3>
        {dated('2026-02-02', '2026-01-19', '2026-01-06')}
      </div>,
    );
    expect(say(blocks)).toBe('review: several-lists');
  });

  it.each(['2026-02-01', '2026-03-14'])(
    'a list in the side column, its newest of %s, is not the column',
    (day) => {
      expect(say(columnPage(['政务动态'], <aside>{dated(day, '2026-01-18', '2026-01-05')}</aside>))).toBe(
        'review: beside-main',
      );
    },
  );

  it.each([
    ['unfilled-list', <ul class="list2">{'{{item.title}}'}</ul>],
    ['unfilled-list', <ul class="list2">数据加载中…</ul>],
    ['unread-frame', <iframe src="https://api.example.gov.cn/list" />],
  ])('asks (%s) where a part of the page was not read', (reason, part) => {
    expect(say(columnPage(['政务动态'], dated('2026-02-01', '2026-01-18', '2026-01-05'), part))).toBe(
      `review: ${reason}`,
    );
  });

  it('a column whose entries all stand on other sites only leads there', () => {
    const feed = columnPage(
      ['政务动态'],
      <ul class="news-list">
        {['2026-02-01', '2026-01-18', '2026-01-05'].map((day, k) => (
          <li>
            <a href={`https://www.gov.cn/yaowen/${k}.html`}>{titleAt(k)}</a>
            <span>{day}</span>
          </li>
        ))}
      </ul>,
    );
    expect(say(feed)).toBe('inapplicable: elsewhere');
  });

  it.each([
    ['机构职能', 'static-column'],
    ['历史专题', 'archived-column'],
    ['征集调查', 'interaction-column'],
    ['县长来信', 'interaction-column'],
  ])('does not ask for updates of %s', (name, reason) => {
    expect(say(columnPage([name], dated('2023-02-01', '2023-01-18', '2023-01-05')))).toBe(
      `inapplicable: ${reason}`,
    );
  });

  it('leaves a column without entries to blank-column', () => {
    expect(say(columnPage(['政务动态'], <ul class="news-list">暂无信息</ul>))).toBe('inapplicable: no-items');
  });

  it('letters are no news, whatever their column is called', () => {
    const letters = (
      <table>
        <tr>
          {['来信标题', '来信时间', '处理部门', '办理状态'].map((name) => (
            <th>{name}</th>
          ))}
        </tr>
        {['2026-02-01', '2026-01-18', '2026-01-05'].map((day, k) => (
          <tr>
            <td>
              <a href={`/hdjl/${k}.html`}>{titleAt(k)}</a>
            </td>
            <td>{day}</td>
            <td>住建局</td>
            <td>已回复</td>
          </tr>
        ))}
      </table>
    );
    expect(say(columnPage(['办理动态'], letters))).toBe('inapplicable: interaction-column');
  });

  it('is not fooled by dates outside the list', () => {
    const stale = dated('2026-02-01', '2026-01-18', '2026-01-05');
    expect(
      say(
        columnPage(['政务动态'], <p>今天是2026年3月15日 星期日</p>, stale, <p>页面更新时间：2026-03-15</p>),
      ),
    ).toBe('fail: stale');
  });

  it('says the name, the class, the newest date, its age and the end of the window', () => {
    const read = page(news('2026-02-01', '2026-01-18', '2026-01-05'), { url: URL_OF_COLUMN });
    const [finding] = judge(read, column, [columnNotUpdated]);
    if (!finding) throw new Error('no finding');
    expect(finding).toMatchObject({ outcome: 'review', candidate: true });
    expect(messageOf(finding, columnNotUpdated)).toBe(
      '“政务动态”（动态要闻）最新信息 2026-02-01，距监测时间点 42 天，超过2周；期限已于 2026-02-15 届满',
    );
    expect(finding.evidence[0]?.text).toContain('2026-02-01');
  });

  it('is no candidate on a page whose kind is a guess, or on a site nobody confirmed', () => {
    const read = page(news('2026-02-01', '2026-01-18', '2026-01-05'), { url: URL_OF_COLUMN });
    const candidate = (about: typeof column): boolean | undefined =>
      judge(read, about, [columnNotUpdated])[0]?.candidate;
    expect(candidate({ ...column, pageKind: { kind: 'list', certain: false } })).toBe(false);
    expect(candidate({ ...column, site: { kind: 'nongov', level: 'unknown' } })).toBe(false);
    expect(
      candidate({
        ...column,
        site: { kind: 'unknown', level: 'unknown' },
        host: { ...column.host, government: 'other' },
      }),
    ).toBe(false);
  });
});

describe('column-not-updated under a local scheme', () => {
  const under = (unit: 'days' | 'months', count: number) => ({
    ...column,
    scheme: scheme({ windows: [{ of: 'news', unit, count }] }),
  });
  const wording = (body: ComponentChildren, about: typeof column): string =>
    judge(page(body, { url: URL_OF_COLUMN }), about, [columnNotUpdated])
      .map((finding) => messageOf(finding, columnNotUpdated))
      .join();

  it('that is longer, stands until the longer window ends', () => {
    expect(say(news('2026-02-20', '2026-01-05'), under('months', 1))).toBe('pass: up-to-date');
    expect(say(news('2026-02-10', '2026-01-05'), under('months', 1))).toBe('fail: stale');
  });

  it('that is shorter, is asked a person while the standard is kept', () => {
    expect(say(news('2026-03-08', '2026-01-05'), under('days', 7))).toBe('pass: up-to-date');
    expect(say(news('2026-03-07', '2026-01-05'), under('days', 7))).toBe('review: over-local');
    expect(say(news('2026-02-28', '2026-01-05'), under('days', 7))).toBe('fail: stale');
  });

  it('is named in the words of the finding', () => {
    expect(wording(news('2026-03-07', '2026-01-05'), under('days', 7))).toContain(
      '超过7天（按本地方案“示例省方案”，标准为2周），未超过标准的期限',
    );
    expect(wording(news('2026-02-10', '2026-01-05'), under('months', 1))).toContain('1个月（按本地方案');
  });

  it('of the other edition changes nothing', () => {
    const other = { ...column, scheme: { ...under('months', 3).scheme, edition: 'Z15' as const } };
    expect(say(news('2026-02-20', '2026-01-05'), other)).toBe('fail: stale');
  });
});
