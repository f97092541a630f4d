import { describe, expect, it } from 'vitest';
import { page } from '../../../tests/helpers/page';
import type { PageSnapshot } from '../../model/snapshot';
import { readPageKind } from './kind';

const SENTENCE =
  '县政府召开全体会议，研究部署下一阶段工作，县长主持会议并讲话，副县长、各乡镇长、县直有关单位主要负责人参加会议，会议还研究了其他事项。';
const TITLES = '全县安全生产工作会议召开 县领导调研项目建设 秋季植树活动启动 关于开展专项检查的通知'.split(
  ' ',
);
const text = [1, 2, 3, 4].map(() => <p>{SENTENCE}</p>);
const article = (
  <>
    <h1>县政府召开全体会议部署工作</h1>
    <p>发布时间：2018-03-01 来源：县政府办公室</p>
    {text}
  </>
);
const rows = (count: number, start = 10, from = '/a') => (
  <ul>
    {Array.from({ length: count }, (_, i) => (
      <li>
        <a href={`${from}/${i}.html`}>
          {TITLES[i % TITLES.length]}（{i}）
        </a>
        <span>2018-03-{start + i}</span>
      </li>
    ))}
  </ul>
);
const block = (name: string) => (
  <div>
    <h3>{name}</h3>
    {rows(4, 10, `/${name}`)}
  </div>
);
const front = ['本县要闻', '通知公告', '政策解读', '部门动态'].map(block);
const crumbs = (...names: string[]) => <p>您现在的位置：首页 &gt; {names.join(' > ')}</p>;
const pager = <div class="page">共 61 条 1/5 页 上一页 下一页 尾页</div>;
const tag = (name: string, content: string) => <meta name={name} content={content} />;
const articleTags = [tag('ArticleTitle', '县政府召开全体会议部署工作'), tag('PubDate', '2018-03-01')];
const letters = (count: number) => (
  <table>
    <tr>
      <th>流水号</th>
      <th>信件标题</th>
      <th>来信时间</th>
      <th>办理状态</th>
    </tr>
    {Array.from({ length: count }, (_, i) => (
      <tr>
        <td>2018{100 + i}</td>
        <td>
          <a href={`/l/${i}.html`}>小区门前道路什么时候修</a>
        </td>
        <td>2018-03-{10 + i}</td>
        <td>已回复</td>
      </tr>
    ))}
  </table>
);
const oneLetter = (
  <dl>
    <dt>信件标题：</dt>
    <dd>小区门前道路什么时候修</dd>
    <dt>写信时间：</dt>
    <dd>2018-03-01</dd>
    <dt>信件内容：</dt>
    <dd>小区门前的道路坏了很久，不知道什么时候能修好，出行非常不便。</dd>
    <dt>回复时间：</dt>
    <dd>2018-03-05</dd>
    <dt>回复内容：</dt>
    <dd>您好，已安排施工单位进场，本月底前完成修复，感谢您的来信。</dd>
  </dl>
);
const form = (
  <form action="/write">
    <label>
      您的姓名 <input type="text" name="name" />
    </label>
    <label>
      信件标题 <input type="text" name="title" />
    </label>
    <label>
      信件内容 <textarea name="text" />
    </label>
    <button type="submit">提交</button>
  </form>
);
const GUIDE_LABELS =
  '事项名称 实施机构 设定依据 办理条件 申请材料 办理流程 办理时限 收费标准 办公地址 联系电话 监督电话'.split(
    ' ',
  );
const guide = (
  <table>
    {GUIDE_LABELS.map((label) => (
      <tr>
        <th>{label}</th>
        <td>见县政务服务中心二楼窗口的具体规定一份</td>
      </tr>
    ))}
  </table>
);

const read = (body: preact.ComponentChild, path = '/zwgk/1.html', options: Partial<PageSnapshot> = {}) =>
  readPageKind(page(body, { url: `https://www.example.gov.cn${path}`, ...options }));
/** `list`, or `list?` where it is not certain. */
const kindOf = (...given: Parameters<typeof read>): string => {
  const { kind, certain } = read(...given);
  return `${kind}${certain ? '' : '?'}`;
};

describe('a home page', () => {
  it.each(['/', '/index.html', '/Index.jsp', '/default.aspx', '/home', '/#/', '/#top'])('is at %s', (path) =>
    expect(kindOf(front, path)).toBe('home'),
  );
  it('may bear another name, or another folder’s, where it looks like one and calls itself one', () => {
    expect(kindOf(front, '/index2.html')).toBe('home?');
    const named = [tag('SiteName', '示例县人民政府'), front];
    expect(kindOf(named, '/col/col1/index.html', { title: '示例县人民政府' })).toBe('home?');
    expect(kindOf(named, '/col/col1/index.html', { title: '要闻动态_示例县人民政府' })).not.toMatch(/home/);
  });
  it('has few words of news, and the site’s name over them', () => {
    const small = [tag('SiteName', '示例县人民政府'), rows(2)];
    expect(kindOf(small, '/', { title: '示例县人民政府' })).toBe('home');
    expect(kindOf(small, '/', { title: '春季绿化' })).toBe('home?');
    expect(kindOf(rows(2), '/', { title: '网站首页' })).toBe('home');
  });
  it('is doubted where there is next to nothing on it', () => {
    expect(kindOf(<img src="/enter.jpg" />, '/')).toBe('home?');
  });
  it('has blocks of letters, and left-over tags of an article, and stays one', () => {
    expect(kindOf([front, letters(4)], '/')).toBe('home');
    expect(kindOf([articleTags, front], '/')).toBe('home?');
  });
  it.each([
    ['an article', article, 'article'],
    ['an article by its tags', [articleTags, <img src="/a.jpg" />], 'article'],
    ['a text without a date', text, 'article?'],
    ['a column', [crumbs('要闻'), rows(12), pager], 'list'],
    ['letters', [crumbs('县长信箱'), letters(9)], 'interaction'],
    ['one letter', [crumbs('县长信箱'), oneLetter], 'interaction'],
    ['a guide', [crumbs('办事指南'), guide], 'guide'],
  ])('is not what was saved under its address: %s', (_, body, kind) => {
    expect(kindOf(body, '/')).toBe(kind);
  });
});

describe('an article', () => {
  it('is known by its tags, whatever it shows', () => {
    expect(kindOf([articleTags, <p>图片</p>])).toBe('article');
    expect(kindOf([tag('ColumnName', '要闻'), articleTags, article])).toBe('article');
  });
  it('is known by title, date and text', () => {
    expect(kindOf(article)).toBe('article');
  });
  it.each([
    ['little text', [<h1>春季绿化工作的通知</h1>, <p>发布时间：2018-03-01</p>, <p>见附件。</p>]],
    ['no date', [<h1>示例县机构职能一览</h1>, text]],
    ['a long list below it', [article, rows(12)]],
  ])('is doubted with %s', (_, body) => {
    expect(kindOf(body)).toBe('article?');
  });
  it('has related information under it, also where it shows no text of its own', () => {
    const related = (
      <div>
        <h3>相关信息</h3>
        {rows(3)}
      </div>
    );
    const notice = [
      <h1>扶持劳动就业服务企业认定</h1>,
      <p>发布时间：2017-08-11</p>,
      <img src="/lct.png" />,
      related,
    ];
    expect(kindOf([crumbs('就业创业', '办事指南'), ...notice])).toBe('article?');
  });
  it('bears the title that its window bears, not the heading of a block beside it', () => {
    const beside = [<h1>服务大厅</h1>, <h1>专题栏目</h1>];
    const body = [beside, <h1>登记办理须知</h1>, <p>发布时间：2018-03-01</p>, text];
    expect(kindOf(body, '/bszn/778.html', { title: '登记办理须知 - 某某信息网' })).toBe('article');
  });
  it('is not made by tags that a template filled on a column', () => {
    expect(kindOf([tag('ArticleTitle', '要闻'), tag('ColumnName', '要闻'), rows(12), pager])).toBe('list');
    expect(kindOf([tag('ArticleTitle', '示例县要闻'), rows(12), pager])).toBe('list?');
    expect(kindOf([tag('ArticleTitle', ''), tag('ColumnName', '要闻'), rows(12), pager])).toBe('list');
  });
});

describe('a column', () => {
  it.each([
    ['its tag', [tag('ColumnName', '要闻'), rows(12)]],
    ['its place', [crumbs('政务公开', '要闻'), rows(12)]],
    ['its pager', [rows(12), pager]],
    ['two of these, where its rows are few', [tag('ColumnName', '要闻'), crumbs('要闻'), rows(3)]],
  ])('is known by its rows and %s', (_, body) => {
    expect(kindOf(body)).toBe('list');
  });
  it.each([
    ['rows alone', rows(12)],
    ['few rows', [crumbs('要闻'), rows(4)]],
    ['a text', [crumbs('要闻'), text, rows(12)]],
    ['two blocks', [crumbs('要闻'), block('本县要闻'), block('部门动态')]],
    [
      'rows without dates',
      [
        crumbs('领导'),
        <ul>
          {'张王李赵陈刘'.split('').map((name) => (
            <li>
              <a href={`/ld/${name}.html`}>{name}副县长的工作简历与分工</a>
            </li>
          ))}
        </ul>,
      ],
    ],
    ['nothing but its tag', [tag('ColumnName', '要闻'), <p>正文</p>]],
    ['rows that have not come', [tag('ColumnName', '要闻'), <ul class="list" />]],
  ])('is doubted with %s', (_, body) => {
    expect(kindOf(body)).toBe('list?');
  });
  it('is one when it says that it is empty', () => {
    expect(
      kindOf([
        crumbs('工作机构', '要闻'),
        <ul class="list">
          <li>暂无信息</li>
        </ul>,
      ]),
    ).toBe('list');
  });
  it('has summaries in its rows, which make no article of it', () => {
    const cards = Array.from({ length: 9 }, (_, i) => (
      <div class="item">
        <h4>
          <a href={`/a/${i}.html`}>全县安全生产工作会议召开（{i}）</a>
        </h4>
        <p>{SENTENCE}</p>
        <span>2018-03-{10 + i}</span>
      </div>
    ));
    expect(kindOf([crumbs('要闻'), <div>{cards}</div>, pager])).toBe('list');
  });
  it('is not made of the blocks of a topic', () => {
    expect(kindOf([crumbs('专题专栏', '春季绿化'), front])).toBe('other?');
    expect(kindOf([crumbs('专题专栏', '春季绿化'), rows(12)])).toBe('list?');
  });
});

describe('a page of interaction', () => {
  it.each([
    ['a list of letters', [crumbs('政民互动', '县长信箱'), letters(9)], 'interaction'],
    ['one letter', [crumbs('政民互动', '县长信箱'), oneLetter], 'interaction'],
    ['a form and nothing else', [crumbs('政民互动', '我要写信'), form], 'interaction'],
    ['a column called so', [crumbs('互动交流', '意见征集'), rows(12), pager], 'interaction?'],
    ['letters that a script brings', [tag('ColumnName', '诉求平台'), <ul class="list" />], 'interaction?'],
  ])('is %s', (_, body, kind) => {
    expect(kindOf(body)).toBe(kind);
  });
  it.each([
    ['a notice that asks for opinions', [crumbs('互动交流', '意见征集'), article], 'article'],
    ['news of an office for petitions', [crumbs('工作动态'), rows(12), pager], 'list'],
    [
      'a search in the header',
      [
        crumbs('要闻'),
        <form action="/s">
          <input name="q" />
        </form>,
        rows(12),
      ],
      'list',
    ],
  ])('is not %s', (_, body, kind) => {
    expect(kindOf(body, '/1/2.html', { title: '示例县信访局' })).toBe(kind);
  });
});

describe('a guide', () => {
  it('is known by its labels', () => {
    expect(kindOf([crumbs('办事指南'), guide])).toBe('guide');
    expect(kindOf(guide)).toBe('guide');
  });
  it('is not a dated notice that names several items', () => {
    const item = (
      <p>
        事项名称：桥梁工程　联系电话：0123-4567890　<a href="/f.doc">附件</a>
      </p>
    );
    const named = [crumbs('中标公告'), article, item, item, item];
    expect(read(named).kind).toBe('article');
    expect(read([crumbs('办事服务'), item, item, item]).kind).toBe('guide');
  });
  it('is doubted where it was published like an article and does not call itself one', () => {
    expect(kindOf([articleTags, guide])).toBe('guide?');
  });
});

describe('beside its kind a page is', () => {
  it.each([
    ['govinfo', crumbs('政府信息公开', '财政信息'), '/1.html'],
    ['govinfo', <p>索引号：000-2018-001 发布机构：县财政局</p>, '/1.html'],
    ['govinfo', rows(9), '/xxgk/gkml/'],
    ['annual-report', crumbs('政府网站年度报表'), '/1.html'],
    ['topic', crumbs('专题专栏', '春季绿化'), '/1.html'],
    ['topic', rows(9), '/zt/chunji/'],
    ['search-results', <p>找到相关结果 3 条</p>, '/search?q=绿化'],
  ])('%s', (trait, body, path) => {
    expect(read(body, path).traits).toContain(trait);
  });
  it('nothing, most of the time', () => {
    expect(read([crumbs('要闻动态'), rows(12)], '/research/zhanting/1.html').traits).toEqual([]);
  });
});

describe('a page', () => {
  it('of search results is no column', () => {
    expect(kindOf([<p>找到相关结果 12 条</p>, rows(12), pager], '/search?q=绿化')).toBe('other');
    expect(kindOf([<p>已为您找到约12000条相关结果</p>, rows(12), pager], '/search.shtml')).toBe('other');
  });
  it('to log in is no column, whatever its tags say', () => {
    const login = [tag('ColumnName', '网上办事'), <input type="password" />, <a href="/zc">个人注册</a>];
    expect(kindOf(login)).toBe('other?');
    expect(kindOf([...login, rows(12), pager])).toBe('list');
  });
  it('without signs is something else', () => {
    expect(kindOf(<p>机构职能</p>)).toBe('other?');
  });
  it('says what decided', () => {
    expect(read([tag('ColumnName', '要闻'), crumbs('要闻'), rows(12), pager])).toEqual({
      kind: 'list',
      by: 'guess',
      certain: true,
      signals: ['有带日期的信息 12 条', '有栏目标签（ColumnName）', '当前位置：要闻', '有翻页'],
      traits: [],
    });
  });
});
