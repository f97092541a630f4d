import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { pageLinks } from './page-links';

const { host } = context();
const URL_HERE = 'https://www.example.gov.cn/tzgg/';
/** Written so, for the linter knows no page that is only looked at. */
const SCRIPT = ['javascript', 'void(0)'].join(':');
const linksOf = (body: preact.JSX.Element, url = URL_HERE) => pageLinks(page(body, { url }), host);
const urls = (body: preact.JSX.Element) => linksOf(body).map(({ url }) => url);

describe('the links of a page that are asked', () => {
  it('are its links, pictures, files and styles, own and of others', () => {
    const links = linksOf(
      <>
        <link rel="stylesheet" href="/a.css" hidden />
        <a href="/xwdt/1.html">新闻</a>
        <a href="/files/a.docx">附件</a>
        <img src="/logo.png" />
        <a href="https://xxgk.example.gov.cn/">公开</a>
        <a href="https://jiaoyuju.example.gov.cn/">教育局</a>
        <a href="https://www.other.gov.cn/">省政府</a>
        <map>
          <area href="/map.html" />
        </map>
      </>,
    );
    expect(
      links.map(({ kind, isOwn, host: name }) => `${kind} ${isOwn ? 'own' : 'external'} ${name}`),
    ).toEqual([
      'style own www.example.gov.cn',
      'page own www.example.gov.cn',
      'attachment own www.example.gov.cn',
      'image own www.example.gov.cn',
      'page own xxgk.example.gov.cn',
      'page external jiaoyuju.example.gov.cn',
      'page external www.other.gov.cn',
      'page own www.example.gov.cn',
    ]);
  });

  it('are asked once, with all their places', () => {
    const [link, ...others] = linksOf(
      <>
        <a href="/a.html">一</a>
        <a href="/a.html#part">二</a>
      </>,
    );
    expect(others).toEqual([]);
    expect(link).toMatchObject({ url: 'https://www.example.gov.cn/a.html' });
    expect(link?.nodes).toHaveLength(2);
  });

  it.each([
    ['mail', <a href="mailto:a@b.cn">信</a>],
    ['a telephone', <a href="tel:0550123">电话</a>],
    ['a script', <a href={SCRIPT}>更多</a>],
    ['a place on the page', <a href="#top">顶部</a>],
    ['a place on the page, written out', <a href="https://www.example.gov.cn/tzgg/#top">顶部</a>],
    ['the page itself', <a href="/tzgg/">通知公告</a>],
    ['a way out', <a href="/user/logout">退出</a>],
    ['a way out by its name', <a href="/user/x.do">退出登录</a>],
    ['something that deletes', <a href="/mail?op=delete&id=3">删除</a>],
    ['a private address, which is another rule’s', <a href="http://192.168.1.8/a.html">内网</a>],
    ['a picture within the page', <img src="data:image/png;base64,AAAA" />],
    ['an icon', <link rel="icon" href="/favicon.ico" />],
    ['a link that nobody sees', <a href="/a.html" hidden />],
    ['an address that was cut', <a href={`/a?${'x'.repeat(2000)}`}>长</a>],
  ])('do not include %s', (_, body) => {
    expect(urls(body)).toEqual([]);
  });

  it('include those of a menu that is to be opened', () => {
    expect(
      urls(
        <div class="nav">
          <ul hidden>
            <li>
              <a href="/zwgk/">政务公开</a>
            </li>
          </ul>
        </div>,
      ),
    ).toEqual(['https://www.example.gov.cn/zwgk/']);
  });

  it('include titles that only speak of what would act', () => {
    expect(urls(<a href="/tzgg/zhuxiao.html">关于注销营业执照的公告</a>)).toHaveLength(1);
    expect(urls(<a href="/deleted-laws/">已废止文件</a>)).toHaveLength(1);
  });
});
