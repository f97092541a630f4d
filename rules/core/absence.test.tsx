import { describe, expect, it } from 'vitest';
import { page, snapshot } from '../../tests/helpers/page';
import type { SnapshotNode } from '../../utils/model/snapshot';
import { Page } from '../../utils/page/page';
import { missingFromFooter } from './absence';

const WORDS = /公网安备/;
const FOOTER = '主办单位：某某县人民政府办公室 版权所有 ';
const answer = (one: Page) => {
  const { outcome, reason } = missingFromFooter(one, 'police', WORDS);
  return `${outcome}: ${reason}`;
};
/** A footer with one picture, of this size, drawn or not. */
const footerWith = (
  picture: preact.JSX.Element,
  [width, height]: readonly [number, number],
  changes: Partial<SnapshotNode> = {},
) => {
  const shot = snapshot(
    <footer>
      {FOOTER}
      {picture}
    </footer>,
  );
  const last = shot.nodes.length - 1;
  return new Page({
    ...shot,
    nodes: shot.nodes.map((node, i) =>
      i === last ? { ...node, box: [0, 0, width, height] as const, ...changes } : node,
    ),
  });
};

describe('missingFromFooter', () => {
  it('is a fault that shows where was looked', () => {
    const { outcome, reason, exhibits } = missingFromFooter(page(<footer>{FOOTER}</footer>), 'police', WORDS);
    expect(`${outcome}: ${reason}`).toBe('fail: absent');
    expect(exhibits.map(({ role, place }) => `${role} ${place}`)).toEqual(['searched 页脚']);
  });
  it('is a question where the words stand elsewhere, or unseen', () => {
    const prose = <p>{'正文。'.repeat(500)}</p>;
    expect(answer(page([<p>公网安备</p>, prose, <footer>{FOOTER}</footer>]))).toBe('review: outside-footer');
    expect(answer(page([<p hidden>公网安备</p>, <footer>{FOOTER}</footer>]))).toBe('review: hidden-only');
  });

  it.each<[string, Page]>([
    ['a wide picture without a word', footerWith(<img src="/img/foot_text.png" />, [900, 40])],
    ['one line of words as a picture', footerWith(<img src="/img/27f6.png" />, [260, 16])],
    ['a picture that was not drawn', footerWith(<img src="/img/27f6.png" />, [0, 0], { image: 'broken' })],
    ['a picture that calls itself 图片', footerWith(<img src="/img/27f6.png" alt="图片" />, [260, 40])],
    ['a picture described by its file', footerWith(<img src="/img/27f6.png" alt="27f6.png" />, [260, 40])],
    ['the emblem, however small', footerWith(<img src="/img/gongan_beian.png" />, [20, 20])],
    [
      'the emblem linked to another page',
      footerWith(
        <a href="/about.html">
          <img src="/img/ghs.png" />
        </a>,
        [20, 20],
      ),
    ],
    [
      'the emblem as a background',
      footerWith(<i />, [20, 20], { background: 'https://www.example.gov.cn/img/gongan.png' }),
    ],
  ])('asks about %s', (_, one) => {
    expect(answer(one)).toBe('review: unexplained-picture');
  });

  it.each<[string, Page]>([
    ['a code to scan', footerWith(<img src="/img/wx_ewm.png" />, [120, 120])],
    ['a square without a name, as codes to scan are', footerWith(<img src="/img/27f6.png" />, [120, 120])],
    ['the party mark', footerWith(<img src="/img/red.png" />, [200, 60])],
    ['the 找错 entry', footerWith(<img src="/img/jiucuo.png" />, [120, 60])],
    ['a described picture', footerWith(<img src="/img/27f6.png" alt="政务微博" />, [200, 60])],
    ['a line', footerWith(<img src="/img/27f6.png" />, [900, 2])],
    ['an icon', footerWith(<img src="/img/27f6.png" />, [24, 24])],
    ['a spacer', footerWith(<img src="/img/spacer.gif" />, [900, 20])],
  ])('is not put off by %s', (_, one) => {
    expect(answer(one)).toBe('fail: absent');
  });
  it('is not put off by ornament behind words', () => {
    const shot = snapshot(<footer>{FOOTER}</footer>);
    const background = 'https://www.example.gov.cn/img/27f6.png';
    const nodes = shot.nodes.map((node) => (node.tag === 'footer' ? { ...node, background } : node));
    expect(answer(new Page({ ...shot, nodes }))).toBe('fail: absent');
  });
  it('is not put off by the picture of a link to another site', () => {
    const link = (
      <a href="https://www.other.example.cn/">
        <img src="/img/27f6.png" />
      </a>
    );
    expect(answer(footerWith(link, [200, 60]))).toBe('fail: absent');
  });
});
