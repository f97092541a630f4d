import type { ComponentChildren } from 'preact';
import { describe, expect, it } from 'vitest';
import { columnPage, dated } from '../../tests/helpers/columns';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { constructionPage } from './construction-page';

const say = (body: ComponentChildren): string => {
  const { outcome, reason } = constructionPage.evaluate(page(body), context());
  return `${outcome}: ${reason}`;
};
const under = (...content: ComponentChildren[]) => columnPage(['政务公开', '财政预决算'], ...content);

describe('construction-page', () => {
  it.each([
    '栏目正在建设中',
    '本页面建设中，敬请期待！',
    '敬请期待',
    '系统功能升级',
    '正在开发中…',
    '建设中',
    '网站建设中，更多精彩敬请期待',
  ])('a page that only says %s', (text) => {
    expect(say(under(<p>{text}</p>))).toBe('fail: under-construction');
  });

  it('a page that says nothing of the kind is ready', () => {
    expect(say(under(dated('2026-03-01', '2026-02-01')))).toBe('pass: ready');
  });

  it('sentences about building are no notice', () => {
    expect(say(under(<p>项目正在加快建设中，预计年底建成通车，惠及沿线三个乡镇。</p>))).toBe('pass: ready');
    expect(say(under(<p>在社会主义现代化建设中作出贡献</p>))).toBe('pass: ready');
  });

  it('titles of entries, links, header and footer speak of other things', () => {
    const entry = (
      <ul class="news-list">
        <li>
          <a href="/1.html">全县文化旅游节即将开幕</a>
          <p>敬请期待</p>
          <span>2026-03-01</span>
        </li>
        <li>
          <a href="/2.html">全县农业工作会议顺利召开</a>
          <span>2026-02-01</span>
        </li>
      </ul>
    );
    expect(say(under(entry))).toBe('pass: ready');
    expect(say(under(<a href="/app">手机版建设中</a>))).toBe('pass: ready');
    expect(say([<header>无障碍平台建设中</header>, under(dated('2026-03-01', '2026-02-01'))])).toBe(
      'pass: ready',
    );
  });

  it('a line of an article is a question', () => {
    const text =
      '根据工作安排，我县将于近期举办文化旅游节，届时将开展非遗展示、农产品展销、文艺演出等活动，具体安排另行通知。';
    expect(say(under(<p>{text}</p>, <p>精彩活动，敬请期待</p>))).toBe('review: in-article');
  });

  it('one part of a page with other content is a question', () => {
    expect(say(under(dated('2026-03-01', '2026-02-01'), <p>栏目建设中</p>))).toBe('review: part-only');
  });

  it.each<[string, ComponentChildren]>([
    ['a film', <video src="/1.mp4" />],
    ['a frame that was not read', <iframe src="https://api.example.gov.cn/q" />],
    [
      'a table',
      <table>
        <tr>
          {['办公室', '规划股', '财务股', '督查股'].map((name) => (
            <td>{`${name} 0310-8123456`}</td>
          ))}
        </tr>
      </table>,
    ],
  ])('beside %s the notice speaks of a part', (_, other) => {
    expect(say(under(other, <p>敬请期待！</p>))).toBe('review: part-only');
  });

  it('beside a menu laid out in a table it does not', () => {
    const names = [
      '首页',
      '政务公开',
      '政务动态',
      '办事服务',
      '互动交流',
      '走进本县',
      '专题专栏',
      '领导之窗',
      '机构设置',
      '政策法规',
    ];
    const menu = (
      <table>
        <tr>
          {names.map((name, k) => (
            <td>
              <a href={`/z/${k}/`}>{name}</a>
            </td>
          ))}
        </tr>
      </table>
    );
    expect(say(under(menu, <p>栏目正在建设中</p>))).toBe('fail: under-construction');
  });

  it.each(['/f/1.doc', '/f/1.pdf'])('a page that hands out files (%s) has something besides', (file) => {
    const link = <a href={file}>登记申请表</a>;
    const table = (
      <table>
        <tr>
          {['变更', '注销', '年检', '迁移', '补证'].map((name) => (
            <td>
              <a href={file}>{name}申请表</a>
            </td>
          ))}
        </tr>
      </table>
    );
    for (const files of [<p>{link}</p>, table])
      expect(say(under(files, <p>栏目正在建设中</p>))).toBe('review: part-only');
    expect(say(under(<a href="/f/">登记</a>, <p>栏目正在建设中</p>))).toBe('fail: under-construction');
  });

  it('beside several pictures it does, beside its own it does not', () => {
    const pictured = (count: number) => {
      const body = under(
        Array.from({ length: count }, (_, k) => <img src={`/${k}.jpg`} />),
        <p>栏目正在建设中</p>,
      );
      const { snapshot } = page(body);
      const nodes = snapshot.nodes.map((node) =>
        node.tag === 'img' ? { ...node, box: [0, 0, 600, 400] as const } : node,
      );
      return constructionPage.evaluate(page(null, { ...snapshot, nodes }), context()).outcome;
    };
    expect(pictured(1)).toBe('fail');
    expect(pictured(2)).toBe('review');
  });

  it.each(['更多功能，敬请期待', '其他内容正在完善中，敬请期待', '直播尚未开始，敬请期待！'])(
    '“%s” does not speak of the whole page',
    (text) => {
      expect(say(under(<p>{text}</p>))).toBe('review: part-only');
    },
  );

  it('hidden words are seen by nobody', () => {
    expect(say(under(<p hidden>栏目正在建设中</p>, dated('2026-03-01', '2026-02-01')))).toBe('pass: ready');
  });
});
