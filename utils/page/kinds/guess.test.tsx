import { describe, expect, it } from 'vitest';
import { context } from '../../../tests/helpers/context';
import { page } from '../../../tests/helpers/page';
import { guessPageKind } from './guess';

const TEXT =
  '县政府召开全体会议，研究部署下一阶段工作，县长主持会议并讲话，副县长、各乡镇长、县直有关单位主要负责人参加会议，会议还研究了其他事项。';
const article = (
  <>
    <h1>县政府召开全体会议部署工作</h1>
    <p>发布时间：2018-03-01 来源：县政府办公室</p>
    {[1, 2, 3, 4].map(() => (
      <p>{TEXT}</p>
    ))}
  </>
);
const list = (
  <ul>
    {Array.from({ length: 12 }, (_, i) => (
      <li>
        <a href={`/a/${i}.html`}>县政府召开第{i}次常务会议</a>
        <span>2018-03-{10 + i}</span>
      </li>
    ))}
  </ul>
);
const guess = (body: preact.ComponentChild, path = '/zwgk/1.html') => {
  const { kind, certain } = guessPageKind(
    page(body, { url: `https://www.example.gov.cn${path}` }),
    context().host,
  );
  return `${kind}${certain ? '' : '?'}`;
};

describe('guessPageKind', () => {
  it.each([
    '/',
    '/index.html',
    '/index.shtml',
    '/Index.jsp',
    '/default.aspx',
    '/index.php',
    '/home',
    '/#',
    '/#/',
    '/#top',
  ])('takes %s for the home page', (path) => expect(guess(list, path)).toBe('home'));
  it.each(['/?id=3', '/index.php?m=content&id=7', '/#/news/12', '/zwgk/', '/en/index.html', '/indexes.html'])(
    'does not take %s for the home page',
    (path) => expect(guess(<p>你好</p>, path)).not.toMatch(/home/),
  );
  it('does not take a page with a breadcrumb for the home page', () => {
    expect(
      guess(
        <>
          <p>您现在的位置：首页 &gt; 要闻</p>
          {list}
        </>,
        '/',
      ),
    ).toBe('list');
  });
  it('doubts a home page that reads like an article', () => {
    expect(guess(article, '/')).toBe('home?');
  });

  it('knows an article by its tags, wherever it stands', () => {
    const tags = (
      <>
        <meta name="articletitle" content="县政府召开全体会议部署工作" />
        <meta name="PubDate" content="2018-03-01" />
      </>
    );
    expect(
      guess(
        <>
          {tags}
          <p>图片</p>
        </>,
      ),
    ).toBe('article');
    expect(
      guess(
        <>
          {tags}
          {article}
        </>,
        '/',
      ),
    ).toBe('article');
  });
  it('doubts article tags on a list', () => {
    expect(
      guess(
        <>
          <meta name="ArticleTitle" content="要闻动态" />
          {list}
        </>,
      ),
    ).toBe('article?');
  });
  it('does not count empty article tags', () => {
    expect(
      guess(
        <>
          <meta name="ArticleTitle" content="" />
          <meta name="ColumnName" content="要闻" />
          {list}
        </>,
      ),
    ).toBe('list');
  });
  it('knows an article and a list by plain structure', () => {
    expect(guess(article)).toBe('article');
    expect(guess(list)).toBe('list');
    expect(
      guess(
        <>
          {article}
          {list}
        </>,
      ),
    ).toBe('other?');
  });
  it('knows a list by its tag, and is certain only if it looks like one', () => {
    const tag = <meta name="ColumnName" content="要闻动态" />;
    expect(
      guess(
        <>
          {tag}
          {list}
        </>,
      ),
    ).toBe('list');
    expect(
      guess(
        <>
          {tag}
          <p>暂无内容</p>
        </>,
      ),
    ).toBe('list?');
    expect(
      guess(
        <>
          {tag}
          {article}
        </>,
      ),
    ).toBe('article');
  });
  it('is not certain of a list of letters', () => {
    expect(
      guess(
        <>
          <table>
            <tr>
              <th>流水号</th>
            </tr>
          </table>
          {list}
        </>,
      ),
    ).toBe('list?');
  });
  it('knows nothing of a page without signs', () => {
    expect(guess(<p>机构职能</p>)).toBe('other?');
  });
  it('says why', () => {
    expect(guessPageKind(page(list), context().host)).toEqual({
      kind: 'home',
      by: 'guess',
      certain: true,
      signals: ['网址是 www.example.gov.cn 的首页'],
    });
  });
});
