import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page, snapshot } from '../../tests/helpers/page';
import { Page } from '../../utils/page/page';
import { footerPartyMark } from './footer-party-mark';

const SHOW = 'https://bszs.conac.cn/sitename?method=show&id=07BBE32157290F90E053022819AC8A23';
const SPONSOR = '主办：某某市人民政府 版权所有 ';

const judgePage = (one: Page) => {
  const { outcome, reason } = footerPartyMark.evaluate(one, context());
  return `${outcome}: ${reason}`;
};
const judge = (body: preact.ComponentChildren) => judgePage(page(body));
/** The same page with no picture drawn: blocked, or still loading. */
const undrawn = (body: preact.ComponentChildren) => {
  const shot = snapshot(body);
  return new Page({
    ...shot,
    nodes: shot.nodes.map((node) => (node.tag === 'img' ? { ...node, image: 'broken' as const } : node)),
  });
};
const mark = (file: string, link = SHOW) => (
  <footer>
    {SPONSOR}
    <span id="_ideConac">
      <a href={link}>
        <img id="imgConac" src={file} />
      </a>
    </span>
  </footer>
);

describe('footer-party-mark', () => {
  it('passes the red mark linked to its certificate', () => {
    expect(judge(mark('https://dcs.conac.cn/image/red.png'))).toBe('pass: shown');
  });

  it('fails only when a readable footer has nothing of it', () => {
    expect(
      judge(
        <>
          <a href="/1.html">党政机关厉行节约反对浪费条例</a>
          <footer>
            {SPONSOR}
            <img src="/images/gongan.png" />
          </footer>
        </>,
      ),
    ).toBe('fail: absent');
  });

  it('takes an old copy in a comment for a hint only', () => {
    const one = page(<footer>{SPONSOR}</footer>);
    const nodes = [
      ...one.nodes,
      { parent: 2, tag: '#comment', text: `<a href="${SHOW}">`, hidden: true as const },
    ];
    expect(judgePage(page(null, { nodes }))).toBe('fail: absent');
  });

  it.each([
    ['a blue mark', mark('https://dcs.conac.cn/image/blue.png'), 'institution-mark'],
    ['the picture of an invalid mark', mark('https://dcs.conac.cn/image/red_error.png'), 'error-picture'],
    ['an own copy of the picture', mark('/images/red.png'), 'own-picture'],
    [
      'a link to the registry’s search',
      mark('https://dcs.conac.cn/image/red.png', 'https://bszs.conac.cn/sitename?method=searchIndex'),
      'other-link',
    ],
    [
      'a link to the registry’s front page',
      mark('https://dcs.conac.cn/image/red.png', 'https://bszs.conac.cn/'),
      'other-link',
    ],
    [
      'a picture without a link',
      <footer>
        {SPONSOR}
        <img src="/red.png" alt="党政机关" />
      </footer>,
      'without-link',
    ],
    [
      'a script that drew nothing',
      <footer>
        {SPONSOR}
        <script src="https://dcs.conac.cn/js/01/CA01.js" />
      </footer>,
      'script-only',
    ],
    [
      'a mark outside the footer',
      <>
        <a href={SHOW}>标识</a>
        <p>{'正文。'.repeat(500)}</p>
        <footer>{SPONSOR}</footer>
      </>,
      'outside-footer',
    ],
    [
      'a hidden mark',
      <footer>
        {SPONSOR}
        <a href={SHOW} hidden>
          标识
        </a>
      </footer>,
      'hidden-only',
    ],
    ['no footer at all', <main>正文</main>, 'no-footer'],
  ])('asks a person about %s', (_, body, reason) => {
    expect(judge(body)).toBe(`review: ${reason}`);
  });

  it('asks about a mark whose picture was not drawn', () => {
    expect(judgePage(undrawn(mark('https://dcs.conac.cn/image/red.png')))).toBe('review: not-drawn');
  });

  it('asks about a picture that nobody explains', () => {
    const one = undrawn(
      <footer>
        {SPONSOR}
        <img src="/upload/27f6f788.png" />
      </footer>,
    );
    expect(judgePage(one)).toBe('review: unexplained-picture');
  });

  it.each([
    ['below the footer, by its file', '', '/images/dzjg.png', ''],
    ['below the footer, by what it says', '', '/images/1.png', '党政机关'],
    ['right above the footer', '/images/dzjg.png', '', ''],
  ])('asks about a picture of a mark %s', (_, above, below, alt) => {
    const body = (
      <>
        <main>{'正文内容要点。'.repeat(60)}</main>
        {above && <img src={above} />}
        <footer>{SPONSOR}</footer>
        {below && <img src={below} alt={alt} />}
      </>
    );
    expect(judge(body)).toBe('review: unexplained-picture');
  });

  it('does not ask about a picture of the content', () => {
    const body = (
      <>
        <img src="/images/dzjg.png" />
        <main>{'正文内容要点。'.repeat(60)}</main>
        <footer>{SPONSOR}</footer>
        <img src="/images/erweima.png" />
      </>
    );
    expect(judge(body)).toBe('fail: absent');
  });
});
