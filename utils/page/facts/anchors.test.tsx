import { describe, expect, it } from 'vitest';
import { page } from '../../../tests/helpers/page';
import { splitHost } from '../../identifiers/hosts';
import { Anchors, isArticle, staysOnSite } from './anchors';

/** As pages write it. */
const NOWHERE = 'javascript:;';

const HOST = splitHost('https://www.example.gov.cn/');
/** Outside the header, which is a menu whatever stands in it. */
const read = (body: preact.JSX.Element): Anchors => new Anchors(page(<main>{body}</main>), HOST);
const namesIn = (anchors: Anchors): string[] => anchors.named.map(({ name }) => name);
const columnsIn = (anchors: Anchors): string[] =>
  anchors.named
    .filter((one) => staysOnSite(one) && !isArticle(one) && anchors.isInMenu(one))
    .map(({ name }) => name);

describe('a link says', () => {
  it.each([
    ['its text', <a href="/a/">通知公告</a>, '通知公告'],
    [
      'the whole of a cut text',
      <a href="/a/" title="行政规范性文件">
        行政规范…
      </a>,
      '行政规范性文件',
    ],
    [
      'its title where it has no text',
      <a href="/a/" title="通知公告">
        <i />
      </a>,
      '通知公告',
    ],
    [
      'the description of its picture',
      <a href="/a/">
        <img src="a.png" alt="通知公告" />
      </a>,
      '通知公告',
    ],
    [
      'its text, hidden or not',
      <a href="/a/" hidden>
        通知公告
      </a>,
      '通知公告',
    ],
  ])('%s', (_, link, name) => {
    expect(namesIn(read(link))).toEqual([name]);
  });

  it('nothing where it leads nowhere', () => {
    const dead = (
      <div>
        <a href={NOWHERE}>通知公告</a>
        <a href="#">通知公告</a>
        <a href="mailto:a@example.gov.cn">局长信箱</a>
        <a>通知公告</a>
      </div>
    );
    expect(read(dead).named).toEqual([]);
  });

  it('更多, which is kept apart', () => {
    const anchors = read(
      <div>
        <a href="/a/">更多&gt;&gt;</a>
        <a href="/b/">MORE</a>
        <a href="/c/">更多好消息传来</a>
      </div>,
    );
    expect(anchors.mores).toHaveLength(2);
  });
});

describe('without a name for it, a menu is', () => {
  const short = ['要闻', '公告', '政策', '解读'].map((name, i) => <a href={`/c${i}/`}>{name}</a>);

  it('a group of short links', () => {
    expect(columnsIn(read(<div>{short}</div>))).toEqual(['要闻', '公告', '政策', '解读']);
  });

  it('not a few of them', () => {
    expect(columnsIn(read(<div>{short.slice(0, 3)}</div>))).toEqual([]);
  });

  it('not among headlines', () => {
    const headlines = ['一', '二', '三'].map((n) => (
      <a href={`/d${n}/`}>第{n}次全县工作会议在县城顺利召开并取得圆满成功</a>
    ));
    expect(columnsIn(read(<div>{[...short, ...headlines]}</div>))).toEqual([]);
  });

  it('not among articles with short titles', () => {
    const articles = ['甲', '乙', '丙'].map((n, i) => (
      <a href={`/2018-05/1${i}/content_${i}.htm`}>{n}某上任</a>
    ));
    expect(columnsIn(read(<div>{[...short, ...articles]}</div>))).toEqual([]);
  });

  it('not in running text', () => {
    const text = '本县政府领导分工情况、机构设置情况以及其他有关情况，可以查阅';
    expect(columnsIn(read(<p>{short.flatMap((link) => [text, link])}</p>))).toEqual([]);
  });
});

describe('a column of the site', () => {
  it.each([
    ['a folder', '/zwgk/', true],
    ['a column host', 'http://xxgk.example.gov.cn/', true],
    ['a page of a sister host', 'http://jyj.example.gov.cn/tzgg/', true],
    ['the home page of a sister host', 'http://jyj.example.gov.cn/', false],
    ['the home page', '/index.html', false],
    ['an article by its day', '/zwgk/2018-05/16/a.html', false],
    ['an office with a page of its own', '/zwgk/content_1234.html', true],
    ['a file', '/zwgk/zhinan.pdf', false],
    ['another government', 'http://www.other.gov.cn/zwgk/', false],
    ['a company', 'http://www.example.com/zwgk/', false],
  ])('in the menu: %s', (_, href, is) => {
    expect(
      columnsIn(
        read(
          <nav>
            <a href={href}>机构职能</a>
          </nav>,
        ),
      ),
    ).toEqual(is ? ['机构职能'] : []);
  });

  it('has a short name in a menu', () => {
    expect(
      columnsIn(
        read(
          <nav>
            <a href="/zt/">职工正常退休申请办理服务指南</a>
          </nav>,
        ),
      ),
    ).toEqual([]);
    expect(
      columnsIn(
        read(
          <nav>
            <a href="/z/content_1234.html">县政府召开常务会议</a>
          </nav>,
        ),
      ),
    ).toEqual([]);
  });
});
