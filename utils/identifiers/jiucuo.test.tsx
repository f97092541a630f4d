import { describe, expect, it } from 'vitest';
import { page } from '../../tests/helpers/page';
import { readJiucuo } from './jiucuo';

const NOWHERE = 'javascript:;';
const PLATFORM =
  'https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=1304000009&url=http%3A%2F%2Fwww.example.gov.cn%2F';
const text = '主办：某某市人民政府 ';
const read = (sign: preact.ComponentChildren) =>
  readJiucuo(
    page(
      <footer>
        {text}
        {sign}
      </footer>,
    ),
  );

describe('readJiucuo', () => {
  it.each([
    [
      'the platform’s picture',
      <img src="https://zfwzgl.www.gov.cn/exposure/images/jiucuo.png?v=1304000009" />,
      '1304000009',
    ],
    [
      'its picture of a day',
      <img src="https://zfwzgl.www.gov.cn/exposure/images/jiucuo.png?v=20190826" />,
      null,
    ],
    [
      'an own picture of a day',
      <img src="/images/jiucuo.png?v=2019082612" {...{ onclick: 'openJc()' }} />,
      null,
    ],
    [
      'a script of a day',
      <script id="_jiucuo_" src="https://zfwzgl.www.gov.cn/exposure/jiucuo.js?v=2019082612" />,
      null,
    ],
    [
      'a script that is given it',
      <script id="_jiucuo_" src="/jiucuo.js?v=20190826" {...{ sitecode: '1304000009' }} />,
      '1304000009',
    ],
  ])('takes the code of %s, and no day for one', (_, sign, code) => {
    expect(read(sign).code).toBe(code);
  });

  it.each([
    [
      'a link to the platform',
      <a href={PLATFORM}>
        <img src="/j.png" />
      </a>,
      'official',
    ],
    [
      'a handler that opens the platform',
      <a href={NOWHERE} {...{ onclick: `open('${PLATFORM}')` }} />,
      'official',
    ],
    [
      'the drawn picture',
      <span id="_span_jiucuo">
        <img
          src="https://zfwzgl.www.gov.cn/exposure/images/jiucuo.png?v=1304000009"
          {...{ onclick: "Link('1304000009')" }}
        />
      </span>,
      'drawn',
    ],
    [
      'a link to the first platform',
      <a href="http://121.43.68.40/exposure/jiucuo.html?site_code=1304000009" />,
      'legacy',
    ],
    [
      'a picture drawn from the second platform',
      <img
        src="http://pucha.kaipuyun.cn/exposure/images/jiucuo.png?v=1304000009"
        {...{ onclick: "Link('1304000009')" }}
      />,
      'legacy',
    ],
    [
      'a picture in a dead link',
      <a href="">
        <img src="/exposure/images/jiucuo.png?v=1304000009" />
      </a>,
      'dead',
    ],
  ])('is present with %s', (_, sign, kind) => {
    const { state, entries, code } = read(sign);
    expect(state).toBe('present');
    expect(entries[0]).toMatchObject({ kind, inFooter: true });
    expect(code).toBe('1304000009');
  });

  it('knows a retired host whatever its path, and the picture by its name', () => {
    expect(read(<a href="http://114.55.181.28/errorInfo/search">找错</a>)).toMatchObject({
      state: 'present',
      code: null,
    });
    expect(read(<img src="/a.png" alt="我为政府网站找错" />).entries[0]?.kind).toBe('dead');
  });

  it('puts an official entry of the footer before any other', () => {
    const { entries } = readJiucuo(
      page(
        <>
          <a href={PLATFORM}>侧栏</a>
          <p>{'正文。'.repeat(300)}</p>
          <footer>
            {text}
            <a href="http://pucha.kaipuyun.cn/exposure/jiucuo.html?site_code=1" />
            <a href={PLATFORM}>找错</a>
          </footer>
        </>,
      ),
    );
    expect(entries.map(({ kind, inFooter }) => [kind, inFooter])).toEqual([
      ['official', true],
      ['legacy', true],
      ['official', false],
    ]);
  });

  it.each([
    [
      'the standard script',
      <script
        id="_jiucuo_"
        src="https://zfwzgl.www.gov.cn/exposure/jiucuo.js"
        {...{ sitecode: '1304000009' }}
      />,
      '1304000009',
    ],
    ['a copy of the script', <script src="/static/js/jiucuo1.js" />, null],
    ['an empty holder', <span id="_span_jiucuo" />, null],
    ['the site’s own page of corrections', <a href="/fuwu/jiucuo.htm">我要纠错</a>, null],
    [
      'its picture in a link to a page of the site',
      <a href="/correction/index.html">
        <img src="/img/jiucuo.png" />
      </a>,
      null,
    ],
    ['words without a link', <b>我为政府网站找错</b>, null],
    ['a picture named 网站纠错', <img src="/images/wzjc.png" />, null],
    [
      'a hidden entry',
      <div hidden>
        <a href={PLATFORM}>找错</a>
      </div>,
      null,
    ],
  ])('is unclear with only %s', (_, sign, code) => {
    expect(read(sign)).toMatchObject({ state: 'unclear', code });
  });

  it.each([
    ['a site’s own 网站纠错', <a href="/message/add.html">网站纠错</a>],
    ['a newspaper’s 【纠错】', <span>【纠错】</span>],
    ['a spoofed host', <a href="https://www.gov.cn.example.com/">政务</a>],
  ])('is absent with %s', (_, sign) => {
    expect(read(sign).state).toBe('absent');
  });

  it('is unclear where no footer was found', () => {
    expect(readJiucuo(page(<main>正文</main>)).state).toBe('unclear');
  });
});
