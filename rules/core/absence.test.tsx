import { describe, expect, it } from 'vitest';
import { page, snapshot } from '../../tests/helpers/page';
import type { FooterThing } from '../../utils/identifiers/pictures';
import type { SnapshotNode } from '../../utils/model/snapshot';
import { Page } from '../../utils/page/page';
import { missingFromFooter } from './absence';

const WORDS = /公网安备/;
const FOOTER = '主办单位：某某县人民政府办公室 版权所有 ';
const answer = (one: Page, thing: FooterThing = 'police') => {
  const { outcome, reason } = missingFromFooter(one, thing, WORDS);
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
  it.each<[FooterThing, string, preact.JSX.Element, readonly [number, number]]>([
    ['police', 'a Chinese file name', <img src="/images/备案图标.png" />, [20, 20]],
    ['police', 'a Chinese file name as description', <img src="/W02.png" alt="备案图标.png" />, [20, 20]],
    ['police', 'the emblem by its name', <img src="/gongan.png" alt="警徽" />, [20, 20]],
    ['police', 'the emblem called 公安', <img src="/gongan.png" alt="公安" />, [20, 20]],
    ['police', 'the emblem called 备案图标', <img src="/beian.png" alt="备案图标" />, [20, 20]],
    ['icp', 'a picture called 备案', <img src="/ba1.png" alt="备案图标" />, [20, 20]],
    ['mark', 'a Chinese file name', <img src="/党政机关.png" />, [20, 20]],
    ['mark', '政府网站标识', <img src="/bs.png" alt="政府网站标识" />, [80, 80]],
    ['mark', '党政标识', <img src="/dz.png" alt="党政标识" />, [80, 80]],
    ['code', 'the whole footer as a picture', <img src="/foot_text.png" alt="版权信息" />, [1000, 120]],
    ['icp', 'the whole footer as a picture', <img src="/foot_text.png" alt="底部" />, [1000, 120]],
    ['icp', 'the whole footer, by its title', <img src="/W02.png" title="底部.png" />, [1000, 120]],
  ])('asks about %s: %s', (thing, _, picture, size) => {
    expect(answer(footerWith(picture, size), thing)).toBe('review: unexplained-picture');
  });

  const THINGS: FooterThing[] = ['code', 'icp', 'police', 'mark', 'jiucuo'];
  it.each<[string, preact.JSX.Element]>([
    ['二维码', <img src="/W02.png" alt="微信二维码" />],
    ['二维码, a file', <img src="/二维码.png" />],
    ['二维码, a file as description', <img src="/W02.png" alt="公众号二维码.jpg" />],
    ['适老化', <img src="/slh.png" alt="适老化无障碍服务" />],
    ['无障碍', <img src="/W02.png" alt="无障碍标识" />],
    ['an organ of the police', <img src="/W02.png" alt="市公安局" />],
    ['a service of the police', <img src="/W02.png" alt="公安服务" />],
  ])('is not put off by %s, whatever is missing', (_, picture) => {
    const said = THINGS.map((thing) => answer(footerWith(picture, [200, 60]), thing));
    expect(new Set(said)).toEqual(new Set(['fail: absent']));
  });
  it('does not take the mark of one filing for another', () => {
    const emblem = <img src="/W02.png" alt="公安备案图标" />;
    expect(answer(footerWith(emblem, [20, 20]), 'icp')).toBe('fail: absent');
    expect(answer(footerWith(emblem, [20, 20]), 'police')).toBe('review: unexplained-picture');
  });
  it('reads file names that are badly encoded as they are', () => {
    const broken = <img src="/%B5%B3%D5%FE%.png" />;
    expect(answer(footerWith(broken, [20, 20]), 'mark')).toBe('fail: absent');
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
