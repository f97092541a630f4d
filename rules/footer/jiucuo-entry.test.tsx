import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page, snapshot } from '../../tests/helpers/page';
import { Page } from '../../utils/page/page';
import { jiucuoEntry } from './jiucuo-entry';

const NOWHERE = 'javascript:;';
const PLATFORM = 'https://zfwzgl.www.gov.cn/exposure/jiucuo.html';
const LISTED = '主办：某某市人民政府 网站标识码：1304000009 ';

const judgePage = (one: Page) => {
  const { outcome, reason } = jiucuoEntry.evaluate(one, context());
  return `${outcome}: ${reason}`;
};
const judge = (body: preact.ComponentChildren) => judgePage(page(body));
const footer = (entry: preact.ComponentChildren) => (
  <footer>
    {LISTED}
    {entry}
  </footer>
);
const drawn = footer(
  <>
    <script
      id="_jiucuo_"
      src="https://zfwzgl.www.gov.cn/exposure/jiucuo.js"
      {...{ sitecode: '1304000009' }}
    />
    <span id="_span_jiucuo">
      <img
        src="https://zfwzgl.www.gov.cn/exposure/images/jiucuo.png?v=1304000009"
        {...{ onclick: "Link('1304000009')" }}
      />
    </span>
  </>,
);

describe('jiucuo-entry', () => {
  it.each([
    ['the drawn entry with the footer’s code', drawn],
    ['a link with the footer’s code', footer(<a href={`${PLATFORM}?site_code=1304000009`}>找错</a>)],
    [
      'a link that reports this page',
      footer(<a href={`${PLATFORM}?site_code=1304000009&url=http%3A%2F%2Fwww.example.gov.cn%2F`}>找错</a>),
    ],
  ])('passes %s', (_, body) => {
    expect(judge(body)).toBe('pass: added');
  });

  it.each(['https://www.example.gov.cn/index.html', 'http://www.example.gov.cn/default.aspx'])(
    'passes an entry that reports the home page by its host alone, opened as %s',
    (url) => {
      const entry = (
        <a href={`${PLATFORM}?site_code=1304000009&url=http%3A%2F%2Fwww.example.gov.cn%2F`}>找错</a>
      );
      expect(judgePage(page(footer(entry), { url }))).toBe('pass: added');
      expect(judgePage(page(footer(entry), { url: url.replace('.cn/', '.cn/zwgk/') }))).toBe(
        'review: other-page',
      );
    },
  );

  it.each([
    ['nothing', null],
    ['the site’s own 网站纠错', <a href="/message/add.html">网站纠错</a>],
    ['a spoofed host', <a href="https://zfwzgl.www.gov.cn.example.com/">政务</a>],
  ])('fails a readable footer with %s', (_, entry) => {
    expect(judge(footer(entry))).toBe('fail: absent');
  });

  it.each([
    ['a picture named 网站纠错', footer(<img src="/images/wzjc.png" />), 'unexplained-picture'],
    ['the script alone', footer(<script id="_jiucuo_" src="/static/jiucuo.js" />), 'script-only'],
    ['words without a link', footer(<b>我为政府网站找错</b>), 'words-only'],
    ['the site’s own jiucuo page', footer(<a href="/fuwu/jiucuo.htm">我要纠错</a>), 'words-only'],
    [
      'a retired host',
      footer(<a href="http://121.43.68.40/exposure/jiucuo.html?site_code=1304000009">找错</a>),
      'old-platform',
    ],
    [
      'a dead picture',
      footer(
        <a href={NOWHERE}>
          <img src="/jiucuo.png" />
        </a>,
      ),
      'dead-entry',
    ],
    ['no code', footer(<a href={PLATFORM}>找错</a>), 'without-code'],
    ['another code', footer(<a href={`${PLATFORM}?site_code=3609220011`}>找错</a>), 'other-code'],
    [
      'a code that the footer does not list',
      <footer>
        主办：某某市人民政府 <a href={`${PLATFORM}?site_code=1304000009`}>找错</a>
      </footer>,
      'code-unverified',
    ],
    [
      'a fixed report of another page',
      footer(
        <a href={`${PLATFORM}?site_code=1304000009&url=http%3A%2F%2Fwww.example.gov.cn%2Fold%2F`}>找错</a>,
      ),
      'other-page',
    ],
    [
      'an entry outside the footer',
      <>
        <a href={`${PLATFORM}?site_code=1304000009`}>找错</a>
        <p>{'正文。'.repeat(500)}</p>
        {footer(null)}
      </>,
      'outside-footer',
    ],
    [
      'a hidden entry',
      footer(
        <a href={`${PLATFORM}?site_code=1304000009`} hidden>
          找错
        </a>,
      ),
      'hidden-only',
    ],
    ['no footer at all', <main>正文</main>, 'no-footer'],
  ])('asks a person about %s', (_, body, reason) => {
    expect(judge(body)).toBe(`review: ${reason}`);
  });

  it('asks about a link in which there is nothing to see', () => {
    const address = `${PLATFORM}?site_code=1304000009`;
    expect(judge(footer(<a href={address} />))).toBe('review: not-drawn');
    expect(
      judge(
        footer(
          <a href={address}>
            <img src="/img/j.png" />
          </a>,
        ),
      ),
    ).toBe('pass: added');
    const one = snapshot(footer(<a href={address} />));
    const nodes = one.nodes.map((node) =>
      node.tag === 'a' ? { ...node, background: 'https://www.example.gov.cn/img/j.png' } : node,
    );
    expect(judgePage(new Page({ ...one, nodes }))).toBe('pass: added');
  });

  it('asks about an entry whose picture was not drawn', () => {
    const shot = snapshot(drawn);
    const nodes = shot.nodes.map((node) =>
      node.tag === 'img' ? { ...node, image: 'broken' as const } : node,
    );
    expect(judgePage(new Page({ ...shot, nodes }))).toBe('review: not-drawn');
  });

  it('asks about an entry that is commented out', () => {
    const one = page(footer(null));
    const nodes = [
      ...one.nodes,
      { parent: 2, tag: '#comment', text: '<script id="_jiucuo_">', hidden: true as const },
    ];
    expect(judgePage(page(null, { nodes }))).toBe('review: commented-out');
  });
});
