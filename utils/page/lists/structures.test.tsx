import { describe, expect, it } from 'vitest';
import { page, snapshot } from '../../../tests/helpers/page';
import { Page } from '../page';
import { listingOf, readLists } from './reading';

const TITLES = [
  '全市安全生产工作会议召开',
  '市领导到开发区调研项目建设',
  '我市启动秋季植树活动',
  '关于开展专项检查的通知',
  '城区道路改造工程完工',
];
const DAYS = ['2025-03-10', '2025-03-08', '2025-02-27', '2025-01-15', '2024-12-30'];
const rows = TITLES.map((title, k) => ({ title, day: DAYS[k] ?? '', href: `/xw/${k}.html` }));
/** As old templates write links that a script leads. */
const LED = ['javascript', ';'].join(':');
/** As an attribute in the page's source, which Preact's own types do not know. */
const led = { onclick: 'go(1)' } as object;
type Row = (typeof rows)[number];
const Title = ({ row }: { row: Row }) => <a href={row.href}>{row.title}</a>;
const tableOf = (some: readonly Row[]) => (
  <table>
    <tbody>
      {some.map((row) => (
        <tr>
          <td>
            <Title row={row} />
          </td>
          <td>{row.day}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** Titles and dates of the one list of a page. */
function only(body: preact.ComponentChildren) {
  const { lists } = readLists(page(<div>{body}</div>));
  expect(lists).toHaveLength(1);
  return (lists[0]?.items ?? []).map(({ title, date }) => [
    title,
    date.state === 'known' ? date.day : date.state,
  ]);
}
const expected = rows.map(({ title, day }) => [title, day]);

describe('readLists finds a list written as', () => {
  it.each<[string, preact.ComponentChildren]>([
    [
      'list items with a date after the title',
      <ul>
        {rows.map((row) => (
          <li>
            <Title row={row} />
            <span>{row.day}</span>
          </li>
        ))}
      </ul>,
    ],
    [
      'list items with a bracketed date before it',
      <ul>
        {rows.map((row) => (
          <li>
            <span>[{row.day}]</span>
            <Title row={row} />
          </li>
        ))}
      </ul>,
    ],
    [
      'a date in the link itself',
      <ul>
        {rows.map((row) => (
          <li>
            <a href={row.href}>
              <em>{row.title}</em>
              <i>{row.day}</i>
            </a>
          </li>
        ))}
      </ul>,
    ],
    [
      'cards with picture, title, summary and date',
      rows.map((row) => (
        <div class="card">
          <a href={row.href}>
            <img src="1.jpg" />
          </a>
          <h4>
            <Title row={row} />
          </h4>
          <p>近日，有关部门负责人介绍了情况，各项工作正按计划推进，有关单位要密切配合，确保完成。</p>
          <div class="meta">发布时间：{row.day} 来源：办公室</div>
        </div>
      )),
    ],
    ['table rows', tableOf(rows)],
    [
      'table rows under headings',
      <table>
        <tbody>
          <tr>
            <th>序号</th>
            <th>标题</th>
            <th>发布日期</th>
          </tr>
          {rows.map((row, k) => (
            <tr>
              <td>{k + 1}</td>
              <td>
                <Title row={row} />
              </td>
              <td>{row.day}</td>
            </tr>
          ))}
        </tbody>
      </table>,
    ],
    ['one table for each row', rows.map((row) => tableOf([row]))],
    [
      'a definition list',
      <dl>
        {rows.map((row) => (
          <>
            <dt>
              <Title row={row} />
            </dt>
            <dd>{row.day}</dd>
          </>
        ))}
      </dl>,
    ],
    [
      'bare links parted by line breaks',
      <div class="box">
        {rows.map((row) => (
          <>
            ·<Title row={row} /> {row.day}
            <br />
          </>
        ))}
      </div>,
    ],
    [
      'links and dates side by side',
      <div>
        {rows.map((row) => (
          <>
            <Title row={row} />
            <span>{row.day}</span>
          </>
        ))}
      </div>,
    ],
    [
      'dates and links side by side',
      <div>
        {rows.map((row) => (
          <>
            <span>{row.day}</span>
            <Title row={row} />
          </>
        ))}
      </div>,
    ],
    [
      'paragraphs',
      <div>
        {rows.map((row) => (
          <p>
            <Title row={row} />
            &nbsp;&nbsp;({row.day})
          </p>
        ))}
      </div>,
    ],
    [
      'a date at the end of the title',
      <ul>
        {rows.map((row) => (
          <li>
            <a href={row.href}>{`${row.title}(${row.day})`}</a>
          </li>
        ))}
      </ul>,
    ],
    [
      'one id on every row',
      <ul>
        {rows.map((row) => (
          <li id="00100">
            <Title row={row} />
            <span>{row.day}</span>
          </li>
        ))}
      </ul>,
    ],
    [
      'links that a script leads',
      <ul>
        {rows.map((row) => (
          <li>
            <a href={LED}>{row.title}</a>
            <span>{row.day}</span>
          </li>
        ))}
      </ul>,
    ],
    [
      'rows that a script leads',
      <ul>
        {rows.map((row) => (
          <li {...led}>
            <p>{row.title}</p>
            <span>{row.day}</span>
          </li>
        ))}
      </ul>,
    ],
    [
      'links around whole rows',
      <ul>
        {rows.map((row) => (
          <a href={row.href}>
            <li>
              {row.title}
              <span>{row.day}</span>
            </li>
          </a>
        ))}
      </ul>,
    ],
    [
      'pictures with links, their titles beside them',
      <ul>
        {rows.map((row) => (
          <li>
            <a href={row.href}>
              <img src="1.jpg" />
            </a>
            <p>{row.title}</p>
            <em>{row.day}</em>
          </li>
        ))}
      </ul>,
    ],
    [
      'a list in something called a link or a bottom',
      <div class="bottom links">
        {
          <ul>
            {rows.map((row) => (
              <li>
                <Title row={row} />
                <span>{row.day}</span>
              </li>
            ))}
          </ul>
        }
      </div>,
    ],
    [
      'two lines a row',
      <table>
        <tbody>
          {rows.map((row) => (
            <>
              <tr>
                <td>
                  <Title row={row} />
                </td>
              </tr>
              <tr>
                <td>{row.day}</td>
              </tr>
              <tr>
                <td />
              </tr>
            </>
          ))}
        </tbody>
      </table>,
    ],
    [
      'several lists in a row',
      <>
        <ul class="lists">
          {rows.slice(0, 3).map((row) => (
            <li>
              <Title row={row} />
              <span>{row.day}</span>
            </li>
          ))}
        </ul>
        <ul class="lists">
          {rows.slice(3).map((row) => (
            <li>
              <Title row={row} />
              <span>{row.day}</span>
            </li>
          ))}
        </ul>
      </>,
    ],
    [
      'two links a row, to picture and text',
      <ul>
        {rows.map((row) => (
          <li>
            <span>{row.day}</span>
            <a href={row.href} />
            <Title row={row} />
          </li>
        ))}
      </ul>,
    ],
    [
      'layout tables in layout tables',
      <table>
        <tbody>
          <tr>
            <td>
              <table>
                <tbody>
                  <tr>
                    <td>
                      <table>
                        <tbody>
                          {rows.map((row) => (
                            <tr>
                              <td>{tableOf([row])}</td>
                            </tr>
                          ))}
                        </tbody>
                      </table>
                    </td>
                  </tr>
                </tbody>
              </table>
            </td>
          </tr>
        </tbody>
      </table>,
    ],
    [
      'a name for the department before the title',
      <ul>
        {rows.map((row) => (
          <li>
            <a href="/bm">[教育局]</a>
            <Title row={row} />
            <span>{row.day}</span>
          </li>
        ))}
      </ul>,
    ],
  ])('%s', (_, body) => {
    expect(only(body)).toEqual(expected);
  });

  it('two items in each row of a table', () => {
    const pairs = [rows.slice(0, 2), rows.slice(2, 4)];
    const body = (
      <table>
        <tbody>
          {pairs.map((pair) => (
            <tr>
              {pair.map((row) => (
                <>
                  <td>
                    <Title row={row} />
                  </td>
                  <td>{row.day}</td>
                </>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    );
    expect(only(body)).toEqual(expected.slice(0, 4));
  });

  it('one item only', () => {
    expect(
      only(
        <ul>
          {rows.slice(0, 1).map((row) => (
            <li>
              <Title row={row} />
              <span>{row.day}</span>
            </li>
          ))}
        </ul>,
      ),
    ).toEqual(expected.slice(0, 1));
  });

  it('one item only, in a table under its headings', () => {
    const body = (
      <table>
        <tbody>
          <tr>
            <td>标题</td>
            <td>日期</td>
          </tr>
          {rows.slice(0, 1).map((row) => (
            <tr>
              <td>
                <Title row={row} />
              </td>
              <td>{row.day}</td>
            </tr>
          ))}
        </tbody>
      </table>
    );
    expect(only(body)).toEqual(expected.slice(0, 1));
  });

  it('cards without links that name what they show', () => {
    const body = rows.map((row) => (
      <div class="info">
        <table>
          <tbody>
            <tr>
              <td>索 引 号：</td>
              <td>000014349/2016-01077</td>
              <td>生成日期：</td>
              <td>{row.day}</td>
            </tr>
            <tr>
              <td>文 号：</td>
              <td>府办函〔2016〕206号</td>
              <td>是否有效：</td>
              <td>是</td>
            </tr>
            <tr>
              <td>名 称：</td>
              <td>{row.title}</td>
            </tr>
          </tbody>
        </table>
      </div>
    ));
    expect(only(body)).toEqual(expected);
  });

  it('links without dates, when their titles are longer than a menu', () => {
    expect(
      only(
        <ul>
          {rows.map((row) => (
            <li>
              <Title row={row} />
            </li>
          ))}
        </ul>,
      ),
    ).toEqual(rows.map(({ title }) => [title, 'none']));
  });
});

describe('readLists counts as one item', () => {
  it('a row with related links in a list of its own', () => {
    const body = (
      <ul>
        {rows.map((row) => (
          <li>
            <Title row={row} />
            <div class="popbox">
              <h3>相关解读</h3>
              <ul>
                {TITLES.slice(0, 3).map((title, k) => (
                  <li>
                    <a href={`/jd/${k}.html`}>{title}解读材料之一，由政策研究室供稿</a>
                  </li>
                ))}
              </ul>
            </div>
            <span>{row.day}</span>
          </li>
        ))}
      </ul>
    );
    expect(only(body)).toEqual(expected);
  });

  it('a row whose hidden table of details repeats the date, beside an index number like a date', () => {
    const body = (
      <ul>
        {rows.map((row) => (
          <li>
            <div>0233621J/2026-00150</div>
            <div>
              <Title row={row} />
              <div hidden>
                <table>
                  <tbody>
                    <tr>
                      <td>名称</td>
                      <td>{row.title}</td>
                    </tr>
                    <tr>
                      <td>发布机构</td>
                      <td>规划科</td>
                      <td>索引号</td>
                      <td>0233621J/2026-00150</td>
                    </tr>
                    <tr>
                      <td>发布日期</td>
                      <td>{row.day}</td>
                    </tr>
                  </tbody>
                </table>
              </div>
            </div>
            <div>{row.day}</div>
          </li>
        ))}
      </ul>
    );
    expect(only(body)).toEqual(expected);
  });

  it('a headline that repeats its own row', () => {
    const [first, ...others] = rows as [Row, ...Row[]];
    const body = (
      <ul>
        <li class="l1">
          <div>
            <Title row={first} />
          </div>
          <div>
            <a href={first.href}>查看详情&gt;&gt;</a>
          </div>
        </li>
        {[first, ...others].map((row) => (
          <li class="l2">
            <Title row={row} />
            <span>{row.day}</span>
          </li>
        ))}
      </ul>
    );
    expect(only(body)).toEqual(expected);
  });

  it('nothing for separators, empty rows and 更多', () => {
    const body = (
      <ul>
        {rows.map((row) => (
          <>
            <li>
              <Title row={row} />
              <span>{row.day}</span>
            </li>
            <li class="empty" />
          </>
        ))}
        <li>
          <a href="/more">更多&gt;&gt;</a>
        </li>
      </ul>
    );
    expect(only(body)).toEqual(expected);
  });
});

describe('readLists takes for no list', () => {
  it('the head and the body of a page, though both tell a date', () => {
    const menu = Array.from({ length: 25 }, (_, k) => <a href={`/lm${k}/`}>栏目名称{k}</a>);
    const body = (
      <>
        <div>
          <span>2026年3月15日 星期日</span>
          {menu}
        </div>
        <div>
          {menu}
          <h1>登记办理须知</h1>
          <span>发布时间：2015-09-28</span>
          <p>申请登记时应主动出示上岗证或者工作证。</p>
        </div>
      </>
    );
    expect(readLists(page(<div>{body}</div>)).lists).toEqual([]);
  });
});

describe('readLists, of a page whose parts look like rows,', () => {
  const body = (foot: preact.ComponentChildren) => (
    <div>
      <div>
        2026年3月15日 星期日 <a href="http://mail.example.gov.cn/">政务邮件系统</a>
      </div>
      <div>
        <a href="/dj/">机关党建专栏</a> <p>发布时间：2015-09-28</p>
      </div>
      {foot}
    </div>
  );

  it('takes none that holds the footer', () => {
    const foot = (
      <div class="footer">
        主办：某某厅 <a href="http://www.beian.gov.cn/">冀公网安备13010802000861号</a>
      </div>
    );
    expect(readLists(page(body(foot))).lists).toEqual([]);
    const third = (
      <div>
        2026年3月14日 <a href="/dj/3.html">机关党建第三期</a>
      </div>
    );
    expect(readLists(page(body(third))).lists).toHaveLength(1);
  });
});

describe('readLists reads of an item', () => {
  const item = (row: preact.ComponentChildren) =>
    readLists(
      page(
        <ul>
          {row}
          {rows.slice(1).map((one) => (
            <li>
              <Title row={one} />
              <span>{one.day}</span>
            </li>
          ))}
        </ul>,
      ),
    ).lists[0]?.items[0];

  it('the title attribute where the text is cut', () => {
    const cut = (
      <li>
        <a href="/1.html" title="关于印发《灞河水源地整治工作实施方案》的通知">
          关于印发《灞河水源地...
        </a>
        <span>2025-03-10</span>
      </li>
    );
    expect(item(cut)?.title).toBe('关于印发《灞河水源地整治工作实施方案》的通知');
  });

  it('the text where the attribute says something else', () => {
    expect(
      item(
        <li>
          <a href="/1.html" title="点击查看">
            全市安全生产工作会议召开
          </a>
          <span>2025-03-10</span>
        </li>,
      )?.title,
    ).toBe('全市安全生产工作会议召开');
  });

  it.each([
    [
      'a word',
      <li>
        <span>[置顶]</span>
        <a href="/1.html">关于网站改版的公告</a>
        <span>2020-03-10</span>
      </li>,
    ],
    [
      'a picture',
      <li>
        <img src="/images/zhiding.gif" />
        <a href="/1.html">关于网站改版的公告</a>
        <span>2020-03-10</span>
      </li>,
    ],
    [
      'a class',
      <li class="istop">
        <a href="/1.html">关于网站改版的公告</a>
        <span>2020-03-10</span>
      </li>,
    ],
  ])('that it is pinned, by %s', (_, row) => {
    expect(item(row)?.pinned).toBe(true);
  });

  it('no pin in a class that only says where it stands', () => {
    expect(
      item(
        <li class="top first">
          <a href="/1.html">关于网站改版的公告</a>
          <span>2025-03-11</span>
        </li>,
      )?.pinned,
    ).toBe(false);
  });
});

describe('readLists does not take for a list of information', () => {
  it.each<[string, preact.ComponentChildren]>([
    [
      'a menu',
      <ul class="nav">
        {['首页', '政务公开', '政务服务', '互动交流', '魅力本地'].map((name) => (
          <li>
            <a href={`/${name}`}>{name}</a>
          </li>
        ))}
      </ul>,
    ],
    [
      'a menu with long names',
      <div class="nav">
        <ul>
          {TITLES.map((name) => (
            <li>
              <a href={`/${name}`}>{name}</a>
            </li>
          ))}
        </ul>
      </div>,
    ],
    [
      'related links',
      <div>
        <h3>友情链接</h3>
        <ul>
          {TITLES.map((name) => (
            <li>
              <a href={`/${name}`}>{name}网站</a>
            </li>
          ))}
        </ul>
      </div>,
    ],
    [
      'a ranking',
      <div>
        <h3>点击排行</h3>
        <ul>
          {TITLES.map((name) => (
            <li>
              <a href={`/${name}`}>{name}</a>
            </li>
          ))}
        </ul>
      </div>,
    ],
    [
      'a calendar',
      <table>
        <tbody>
          {[0, 7, 14, 21].map((week) => (
            <tr>
              {[1, 2, 3, 4, 5, 6, 7].map((day) => (
                <td>
                  <a href={`/d/${week + day}`}>{week + day}</a>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>,
    ],
    [
      'a pager',
      <div>
        {[1, 2, 3, 4, 5].map((n) => (
          <a href={`/index_${n}.html`}>{n}</a>
        ))}
        <a href="/2">下一页</a>
        <span>1/12</span>
      </div>,
    ],
    [
      'the neighbours of an article',
      <div>
        <p>
          上一篇：<a href="/1.html">{TITLES[0]}</a>
          <span>2025-03-10</span>
        </p>
        <p>
          下一篇：<a href="/2.html">{TITLES[1]}</a>
          <span>2025-03-08</span>
        </p>
      </div>,
    ],
    [
      'a site map',
      <div>
        {['政务', '互动', '服务'].map((name) => (
          <dl>
            <dt>
              <a href="/a">{name}</a>
            </dt>
            <dd>
              <a href="/b">领导之窗</a>
              <a href="/c">机构设置</a>
            </dd>
          </dl>
        ))}
      </div>,
    ],
    [
      'a header that says what day it is',
      <div>
        <p>今天是2025年3月10日 星期一</p>
        <p>欢迎访问</p>
      </div>,
    ],
    [
      'paragraphs that speak of days',
      <div>
        {TITLES.map((title) => (
          <p>
            根据<a href="/f">《管理办法》</a>（2018年5月16日公布），自2018年7月1日起，{title}
            ，请有关单位于2018年9月30日前完成。
          </p>
        ))}
      </div>,
    ],
    [
      'a footer',
      <footer>
        <ul>
          {TITLES.map((name) => (
            <li>
              <a href={`/${name}`}>{name}</a>
              <span>2025-03-10</span>
            </li>
          ))}
        </ul>
        主办单位：办公室 网站标识码：1234567890 版权所有
      </footer>,
    ],
  ])('%s', (_, body) => {
    const { main } = readLists(page(<div>{body}</div>));
    expect(main.flatMap(({ items }) => items.map(({ title }) => title))).toEqual([]);
  });
});

describe('the surroundings of a list', () => {
  const list = (from = 0) => (
    <ul>
      {rows.slice(from).map((row) => (
        <li>
          <Title row={row} />
          <span>{row.day}</span>
        </li>
      ))}
    </ul>
  );

  it('are its heading and where 更多 leads', () => {
    const { lists } = readLists(
      page(
        <div class="block">
          <div class="title">
            <h2>通知公告</h2>
            <a href="/tzgg/">更多&gt;&gt;</a>
          </div>
          {list()}
        </div>,
      ),
    );
    expect(lists[0]).toMatchObject({ heading: '通知公告', more: 'https://www.example.gov.cn/tzgg/' });
  });

  it('are one name for each pane of a block of tabs, open or hidden', () => {
    const { lists } = readLists(
      page(
        <div>
          <div class="hd">
            <ul>
              <li>政务要闻</li>
              <li>部门动态</li>
              <li>通知公告</li>
            </ul>
          </div>
          <div class="bd">
            <div>{list()}</div>
            <div hidden>{list(1)}</div>
            <div hidden>{list(2)}</div>
          </div>
        </div>,
      ),
    );
    expect(lists.map(({ heading, hidden, items }) => [heading, hidden, items.length])).toEqual([
      ['政务要闻', false, 5],
      ['部门动态', true, 4],
      ['通知公告', true, 3],
    ]);
  });

  it.each(['欢迎光临示例县人民政府网站！', '您好，今天是'])('are not a greeting: %s', (greeting) => {
    const { lists } = readLists(
      page(
        <div>
          <p>{greeting}</p>
          {list()}
        </div>,
      ),
    );
    expect(lists.map(({ heading }) => heading)).toEqual(['']);
  });

  it('are not the breadcrumb or the menu beside it', () => {
    const { lists, main } = readLists(
      page(
        <div>
          <div class="pos">
            当前位置：<a href="/">首页</a>&gt;<a href="/xw">动态</a>
          </div>
          <div>
            <div class="sidebar">
              <div class="tit">网站导航</div>
            </div>
            <div class="main">{list()}</div>
          </div>
        </div>,
      ),
    );
    expect(lists[0]?.heading).toBe('');
    expect(main).toHaveLength(1);
  });
});

describe('the main list', () => {
  const list = (some: Row[]) => (
    <ul>
      {some.map((row) => (
        <li>
          <Title row={row} />
          <span>{row.day}</span>
        </li>
      ))}
    </ul>
  );

  it('is the one before the pager, not a newer one in the side column', () => {
    const newer = rows.map((row) => ({ ...row, day: '2025-03-14' }));
    const read = page(
      <div>
        <div class="right">
          <h3>最新信息</h3>
          {list(newer)}
        </div>
        <div class="main">
          {list(rows)}
          <div class="pager">
            共15页 共223条 第1页 <a href="/index_1.html">下一页</a> <a href="/index_14.html">尾页</a>
          </div>
        </div>
      </div>,
    );
    expect(listingOf(read, 'list')).toEqual({
      state: 'items',
      itemCount: 5,
      newest: '2025-03-10',
      oldest: '2024-12-30',
    });
    expect(readLists(read).pager).toMatchObject({ page: 1, pages: 15, total: 223 });
  });

  // The rows of a table stand in its body; what is measured is the table.
  it.each([
    ['ul', list],
    ['table', tableOf],
  ] as const)('is not a newer one in a column much narrower (%s)', (measured, of) => {
    const newer = rows.map((row) => ({ ...row, day: '2025-03-14' }));
    const shot = snapshot(
      <div>
        <div>
          <h3>最新信息</h3>
          {of(newer)}
        </div>
        <div>
          <h3>通知公告</h3>
          {of([...rows, ...rows.map((row) => ({ ...row, title: `${row.title}（二）` }))])}
        </div>
      </div>,
    );
    let seen = 0;
    const nodes = shot.nodes.map((node) =>
      node.tag === measured ? { ...node, box: [0, 0, seen++ === 0 ? 260 : 800, 400] as const } : node,
    );
    expect(listingOf(new Page({ ...shot, nodes }), 'list')).toMatchObject({
      itemCount: 10,
      newest: '2025-03-10',
    });
  });

  it('holds no row of a pager set like an item', () => {
    const read = page(
      <div>
        {rows.map((row) => (
          <div>
            <Title row={row} />
            <span>{row.day}</span>
          </div>
        ))}
        <div>
          <a href="/1">首页</a>
          <a href="/2">下一页</a>
          <a href="/9">最后一页</a>
        </div>
      </div>,
    );
    expect(readLists(read).main.flatMap(({ items }) => items)).toHaveLength(5);
  });

  it('is all lists together on a home page, those in hidden tabs too', () => {
    const read = page(
      <div>
        <div>
          <h2>要闻</h2>
          {list(rows.slice(1))}
        </div>
        <div hidden>{list(rows.slice(0, 2))}</div>
      </div>,
    );
    expect(listingOf(read, 'home')).toMatchObject({ itemCount: 6, newest: '2025-03-10' });
  });

  it('is none of an article', () => {
    expect(listingOf(page(list(rows)), 'article')).toEqual({
      state: 'none',
      itemCount: 0,
      newest: null,
      oldest: null,
    });
  });
});

describe('a pager', () => {
  it.each([
    ['更多 »', <a href="/more/">更多</a>, <span>»</span>],
    ['首页 » 政务公开', <a href="/">首页</a>, <span>»</span>],
  ])('is not %s', (_, before, after) => {
    const read = page(
      <p>
        {before} {after} <a href="/zwgk/">政务公开</a>
      </p>,
    );
    expect(readLists(read).pager).toBeNull();
  });

  it.each<[string, preact.ComponentChildren, object]>([
    [
      '第1/15页 共223条记录',
      <div>
        第1/15页 共223条记录 <a href="/2">下一页</a>
      </div>,
      { page: 1, pages: 15, total: 223 },
    ],
    [
      '1/12',
      <div>
        <a href="/0">上一页</a> 1/12 <a href="/2">下一页</a>
      </div>,
      { page: 1, pages: 12, total: null },
    ],
    [
      'numbers',
      <div>
        <b>1</b>
        <a href="/2">2</a>
        <a href="/3">3</a>
        <a href="/2">下一页</a>
      </div>,
      { page: 1, pages: 3, total: null },
    ],
    [
      'a marked number',
      <div>
        <a href="/1">1</a>
        <a class="active" href="/2">
          2
        </a>
        <a href="/3">3</a>
        <a href="/3">下一页</a>
      </div>,
      { page: 2, pages: 3, total: null },
    ],
    [
      'numbers with more to come',
      <div>
        <span>1</span>
        <a href="/2">2</a>
        <a href="/3">3</a>
        <a href="/4">4</a>
        <a href="/5">5</a>
        <a href="/2">下一页</a>
        <a href="/9">尾页</a>
      </div>,
      { page: 1, pages: null, total: null },
    ],
    [
      'a count in a title',
      <div>
        <a title="Total record">
          <b>61</b>
        </a>
        <b>1</b>
        <a href="/2">2</a>
        <a href="/2">下一页</a>
      </div>,
      { page: 1, pages: 2, total: 61 },
    ],
  ])('is read from %s', (_, pager, wanted) => {
    const list = (
      <ul>
        {rows.map((row) => (
          <li>
            <Title row={row} />
            <span>{row.day}</span>
          </li>
        ))}
      </ul>
    );
    expect(
      readLists(
        page(
          <div>
            {list}
            {pager}
          </div>,
        ),
      ).pager,
    ).toMatchObject(wanted);
  });
});
