import { describe, expect, it } from 'vitest';
import { processorMs } from '../../tests/helpers/processor-time';
import { decodePage } from './decode-page';
import { htmlText } from './html-text';
import { saysNothingThere } from './soft-404';

const A = 'https://www.example.gov.cn/a.html';
const says = (source: string, finalUrl = A): boolean => saysNothingThere(htmlText(source), A, finalUrl);

describe('a page that says that there is nothing', () => {
  it.each([
    ['by a number in its title', '<title>404</title><p>返回首页</p>'],
    ['by its title before the name of the site', '<title>404 - 某市人民政府</title><p>首页 新闻 公开</p>'],
    ['by its title', '<title>您访问的页面不存在</title>'],
    ['in English', '<title>Page Not Found</title>'],
    ['as its main words', '<title>某市人民政府</title><p>抱歉，您访问的信息不存在或已被删除！</p>'],
    ['another way', '<p>找不到您要访问的页面</p>'],
    ['in old characters of a server', '<h1>HTTP Status 404 Not Found</h1>'],
  ])('does so %s', (_, source) => {
    expect(says(source)).toBe(true);
  });

  it('does so by where it leads', () => {
    expect(says('<p>首页</p>', 'https://www.example.gov.cn/404.html')).toBe(true);
    expect(says('<p>首页</p>', 'https://www.example.gov.cn/bus/404/')).toBe(true);
    expect(says('<p>首页</p>', 'https://www.example.gov.cn/tzgg/4041.html')).toBe(false);
  });

  it.each([
    [
      'a long article that mentions it',
      `<title>整改情况</title><p>${'检查发现个别页面不存在，已经整改到位，'.repeat(30)}</p>`,
    ],
    ['a short one', `<title>整改</title>${'<p>会议指出，页面不存在等问题要整改。</p>'.repeat(5)}`],
    ['a document of that number', '<title>404号文件印发</title><p>全文</p>'],
    [
      'a script that holds the words',
      '<title>首页</title><script>var m="您访问的页面不存在";</script><p>新闻</p>',
    ],
    ['a comment that holds them', '<!-- 您访问的页面不存在 --><p>新闻</p>'],
    ['an empty page', ''],
    ['a long page under such a title', `<title>404</title><p>${'新闻动态通知公告'.repeat(300)}</p>`],
  ])('is not %s', (_, source) => {
    expect(says(source)).toBe(false);
  });
});

describe('the text of an HTML source', () => {
  it('is what stands between tags, with its title and the number of links', () => {
    expect(
      htmlText('<html><head><TITLE>首页 </TITLE></head><body><a href="x">一</a><p>二&nbsp;三</p><a>四</a>'),
    ).toEqual({
      title: '首页',
      text: '一 二 三 四',
      links: 2,
    });
  });

  it('ends where a tag or a script was cut', () => {
    expect(htmlText('<p>一</p><script>var a = "二').text).toBe('一');
    expect(htmlText('<p>一</p><a href="').text).toBe('一');
  });

  it('takes no longer than the source is long', () => {
    const sources = ['<'.repeat(65_536), '<!--'.repeat(16_384), '<script>'.repeat(8192)];
    expect(processorMs(() => sources.map((source) => htmlText(source)))).toBeLessThan(500);
  });
});

describe('decoding the beginning of a page', () => {
  const gbk = new Uint8Array([0xd2, 0xb3, 0xc3, 0xe6]); // 页面
  it.each([
    ['as the server says', gbk, 'text/html; charset=gbk', '页面'],
    ['as UTF-8 where nobody says', new TextEncoder().encode('页面'), 'text/html', '页面'],
    ['as the old kind where it is no UTF-8', gbk, 'text/html', '页面'],
    ['by another sign where the name is none', gbk, 'text/html; charset=none', '页面'],
  ])('goes %s', (_, bytes, type, text) => {
    expect(decodePage(bytes, type)).toBe(text);
  });

  it.each([1, 2, 3])('as UTF-8 where it ends within a character, %d bytes before', (cut) => {
    const bytes = new TextEncoder().encode('政府网站'.repeat(50));
    expect(decodePage(bytes.slice(0, -cut), 'text/html')).toMatch(/^(?:政府网站){49}政府网/);
  });

  it('goes as the page itself says', () => {
    const head = new TextEncoder().encode('<meta charset="gb2312">');
    expect(decodePage(new Uint8Array([...head, ...gbk]), 'text/html')).toBe('<meta charset="gb2312">页面');
  });
});
