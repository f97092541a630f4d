import { describe, expect, it } from 'vitest';
import { page } from '../../../tests/helpers/page';
import type { Prints } from '../../model/page-facts';
import type { PageSnapshot } from '../../model/snapshot';
import { readPrints } from './prints';

/** As pages write it. */
const NOWHERE = 'javascript:;';

const TEXT = '某某县人民政府办公室今天印发通知，要求各乡镇各部门认真贯彻落实，切实做好有关工作。'.repeat(5);

interface Parts {
  readonly header?: preact.ComponentChildren;
  readonly footer?: preact.ComponentChildren;
}

const Head = ({ children }: { children?: preact.ComponentChildren }) => (
  <header>
    <img src="/images/logo.png" />
    <div>某某县人民政府</div>
    {children}
    <a href="/zwgk/">政务公开</a>
    <a href="/hdjl/index.html">互动交流</a>
  </header>
);
const Foot = ({ children }: { children?: preact.ComponentChildren }) => (
  <footer>
    <p>主办：某某县人民政府办公室 版权所有</p>
    <p>网站标识码：3609220011</p>
    {children}
  </footer>
);

function prints({ header, footer }: Parts = {}, options: Partial<PageSnapshot> = {}): Prints {
  const body = (
    <div>
      <Head>{header}</Head>
      <main>
        <h1>关于做好有关工作的通知</h1>
        <p>{TEXT}</p>
      </main>
      <Foot>{footer}</Foot>
    </div>
  );
  return readPrints(page(body, options));
}

it('has 16 digits for each zone, and none for a zone that was not found', () => {
  const { header, footer } = prints();
  expect(header).toMatch(/^[0-9a-f]{16}$/);
  expect(footer).toMatch(/^[0-9a-f]{16}$/);
  expect(readPrints(page(<main>正文</main>))).toEqual({ header: '', footer: '' });
});

describe('is the same', () => {
  it('on pages that reach the same targets another way', () => {
    const relative = prints(
      { header: <a href="../ztzl/index.html">专题专栏</a>, footer: <img src="../images/jiucuo.png?v=1.2" /> },
      { url: 'https://www.example.gov.cn/zwgk/a.html' },
    );
    const absolute = prints({
      header: <a href="http://example.gov.cn/ztzl/?from=home#top">专题专栏</a>,
      footer: <img src="https://www.example.gov.cn/static/jiucuo.png" />,
    });
    expect(relative).toEqual(absolute);
  });

  it.each([
    ['the date', <p>今天是2026年3月15日 星期日</p>, <p>今天是2026年3月16日 星期一</p>],
    ['the clock', <p>15:04:05</p>, <p>9:12</p>],
    ['the moon and a greeting', <p>农历正月廿七 早上好</p>, <p>农历十月初一 下午好</p>],
    ['the weather', <p>某某县 多云 12~18℃</p>, <p>某某县 晴 3~9℃</p>],
    [
      'the entry that is marked',
      <a class="current" href="/zt/">
        专题
      </a>,
      <a href="/zt/">专题</a>,
    ],
    ['what was typed into the search', <input value="公告" />, <input value="" />],
    ['dead links', <a href="#">长者版</a>, <a href={NOWHERE}>长者版</a>],
    ['hidden parts', <p hidden>甲</p>, <p hidden>乙</p>],
  ])('whatever %s in the header', (_, one, other) => {
    const { header } = prints({ header: one });
    expect(header).not.toBe('');
    expect(header).toBe(prints({ header: other }).header);
  });

  it.each([
    ['visitor', <p>您是第 123456 位访客</p>, <p>您是第 9 位访客</p>],
    [
      'visitor, in an element of his own',
      <div>
        <p>总访问量</p>
        <p>1,234</p>
      </div>,
      <div>
        <p>总访问量</p>
        <p>98</p>
      </div>,
    ],
    ['counter in pictures', <img src="/c/3.gif" />, <img src="/c/7.gif" />],
    [
      'page that 找错 is told of',
      <a href="https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=3609220011&url=a">找错</a>,
      <a href="https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=3609220011&url=b">找错</a>,
    ],
  ])('whatever %s in the footer', (_, one, other) => {
    const { footer } = prints({ footer: one });
    expect(footer).not.toBe('');
    expect(footer).toBe(prints({ footer: other }).footer);
  });
});

describe('differs', () => {
  const { header, footer } = prints();

  it.each([
    ['another name', <p>某某县教育局</p>],
    ['another link', <a href="/zt/">政务公开</a>],
  ])('by %s in the header', (_, more) => {
    expect(prints({ header: more }).header).not.toBe(header);
    expect(prints({ header: more }).footer).toBe(footer);
  });

  it.each([
    ['a missing line', <p>某ICP备05000001号</p>],
    ['another number', <p>网站标识码：3609220012</p>],
    ['another word in the line of a counter', <p>技术支持：某公司 访问量：123</p>],
    ['the picture of 找错', <img src="/images/jiucuo.png" />],
    ['the target of a mark', <a href="https://bszs.conac.cn/sitename?method=show&id=1" />],
  ])('by %s in the footer', (_, more) => {
    expect(prints({ footer: more }).footer).not.toBe(footer);
    expect(prints({ footer: more }).header).toBe(header);
  });
});
