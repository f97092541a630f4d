import { describe, expect, it } from 'vitest';
import { page, snapshot } from '../../tests/helpers/page';
import { Page } from '../page/page';
import { readPartyMark } from './party-mark';

const NOWHERE = 'javascript:;';
const ID = '07BBE32157290F90E053022819AC8A23';
const CERTIFICATE = `https://bszs.conac.cn/sitename?method=show&id=${ID}`;
const WRITER =
  "document.write(unescape(\"%3Cspan id='_ideConac' %3E%3C/span%3E%3Cscript src='//dcs.conac.cn/js/01/CA01.js'\"))";
const text = '主办：某某市人民政府 ';
const state = (body: preact.ComponentChildren) => readPartyMark(page(body)).state;

describe('readPartyMark', () => {
  it.each([
    [
      'the drawn mark',
      <footer>
        {text}
        <span id="_ideConac">
          <a href={CERTIFICATE}>
            <img id="imgConac" src="https://dcs.conac.cn/image/red.png" />
          </a>
        </span>
      </footer>,
    ],
    [
      'a link with an own picture',
      <footer>
        {text}
        <a href={CERTIFICATE}>
          <img src="/images/dz.png" />
        </a>
      </footer>,
    ],
    [
      'an empty link',
      <footer>
        {text}
        <a href={CERTIFICATE} />
      </footer>,
    ],
    [
      'a picture that says so',
      <footer>
        {text}
        <img src="a.png" alt="党政机关" />
      </footer>,
    ],
    [
      'an own copy without a link',
      <footer>
        {text}
        <img src="/img/red.png" />
      </footer>,
    ],
    [
      'a click handler',
      <footer>
        {text}
        <a href={NOWHERE} {...{ onclick: `OpenUrl('${CERTIFICATE}')` }}>
          <img src="/x.png" />
        </a>
      </footer>,
    ],
    [
      'a picture behind the footer that opens the certificate by itself',
      <>
        <footer>{text}网站标识码：1100000088 京ICP备05070218号</footer>
        <div>
          <img src="/images/red.png" {...{ onclick: `window.open('${CERTIFICATE}')` }} />
        </div>
      </>,
    ],
    [
      'a mark above the footer',
      <>
        <a href={CERTIFICATE}>证书</a>
        <p>{'正文。'.repeat(300)}</p>
        <footer>{text}</footer>
      </>,
    ],
  ])('is present with %s', (_, body) => {
    expect(state(body)).toBe('present');
  });

  it('knows a mark drawn as the background of a box', () => {
    const shot = snapshot(
      <footer>
        {text}
        <div id="mark" />
      </footer>,
    );
    const nodes = shot.nodes.map((node) =>
      node.attrs?.id === 'mark' ? { ...node, background: 'https://dcs.conac.cn/image/red.png' } : node,
    );
    expect(readPartyMark(new Page({ ...shot, nodes })).state).toBe('present');
  });

  it.each([
    ['the script that would write it', <script {...({ code: WRITER } as object)} />],
    ['the script by its address', <script src="https://dcs.conac.cn/js/01/CA01.js" />],
    ['an empty holder', <span id="_ideConac" />],
    ['a box named for it', <div className="dzjg j-gov" />],
    ['its name in words', <b>党政机关网站标识</b>],
    [
      'a link that is hidden',
      <div hidden>
        <a href={CERTIFICATE}>标识</a>
      </div>,
    ],
  ])('is unclear with only %s', (_, sign) => {
    expect(
      state(
        <footer>
          {text}
          {sign}
        </footer>,
      ),
    ).toBe('unclear');
  });

  it('is unclear where the footer has a picture nobody explains, or none was found, or it is written elsewhere', () => {
    const shot = snapshot(
      <footer>
        {text}
        <img src="/upload/5f3a.png" />
      </footer>,
    );
    const nodes = shot.nodes.map((node) =>
      node.tag === 'img' ? { ...node, image: 'broken' as const } : node,
    );
    expect(readPartyMark(new Page({ ...shot, nodes })).state).toBe('unclear');
    expect(state(<main>正文</main>)).toBe('unclear');
    expect(
      state(
        <>
          <script src="/js/footer.js" />
          <footer>{text}</footer>
        </>,
      ),
    ).toBe('unclear');
  });

  it('is absent where a readable footer has nothing of it', () => {
    expect(
      state(
        <>
          <a href="/a.html" title="党政机关厉行节约反对浪费条例">
            党政机关厉行节约反对浪费条例
          </a>
          <footer>
            {text}
            <img src="/images/gongan.png" />
            <img src="/images/ewm.png" alt="微信" />
          </footer>
        </>,
      ),
    ).toBe('absent');
  });

  it('takes a comment for nothing', () => {
    const one = page(<footer>{text}</footer>);
    const nodes = [
      ...one.nodes,
      { parent: 2, tag: '#comment', text: `<a href="${CERTIFICATE}">`, hidden: true as const },
    ];
    expect(readPartyMark(page(null, { nodes })).state).toBe('absent');
  });
});
