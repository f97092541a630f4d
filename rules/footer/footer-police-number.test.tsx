import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { footerPoliceNumber } from './footer-police-number';

const judge = (body: preact.ComponentChildren) => {
  const { outcome, reason } = footerPoliceNumber.evaluate(page(body), context());
  return `${outcome}: ${reason}`;
};
const SPONSOR = '主办：某某市人民政府 版权所有 ';
const OLD = 'http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=';
const NEW = 'https://beian.mps.gov.cn/#/query/webSearch?code=';

describe('footer-police-number', () => {
  it.each([
    ['公 left out', <footer>{SPONSOR}皖网安备34112202000123号</footer>],
    ['plain text', <footer>{SPONSOR}川公网安备 51090302000010号</footer>],
    ['traditional characters', <footer>版權所有 粵公網安備44030502000123號</footer>],
    ['the sign in brackets', <footer>{SPONSOR}（赣）公网安备36010002000123号</footer>],
    [
      'a link of today with the same number',
      <footer>
        {SPONSOR}
        <a href={`${NEW}11010202000001`}>京公网安备11010202000001号</a>
      </footer>,
    ],
    [
      'an older link with the same number',
      <footer>
        {SPONSOR}
        <a href={`${OLD}11010202000001`}>
          <img src="ga.png" />
          京公网安备11010202000001号
        </a>
      </footer>,
    ],
    [
      'an icon beside it with the same number',
      <footer>
        {SPONSOR}
        <a href={`${OLD}33010602009975`}>
          <img src="ga.png" />
        </a>
        <span>浙公网安备33010602009975号</span>
      </footer>,
    ],
    [
      'the signs of 川 beside a code of 四川',
      <footer>网站标识码：5109030018 蜀ICP备10014763号 川公网安备51090302000210号</footer>,
    ],
    [
      'a ministry’s code, which tells no province',
      <footer>网站标识码：bm14000002 京公网安备11010602060068号</footer>,
    ],
  ])('passes %s', (_, body) => {
    expect(judge(body)).toBe('pass: listed');
  });

  it.each(['京公网安备110105000722', '粤公网安备4403101910665号'])(
    'passes %s and calls it an older form',
    (text) => {
      expect(judge(<footer>{text}</footer>)).toBe('pass: listed-old-form');
    },
  );

  it.each([
    '信息系统安全等级保护备案证明13100049001 公安局电话0310-8123456',
    '公安部信息安全等级保护备案证明13100049001',
    '某某市公安局 地址：某某路1号 备案号：赣ICP备05003456号',
  ])('fails when a readable footer shows nothing but %s', (text) => {
    expect(
      judge(
        <footer>
          {SPONSOR}
          {text}
        </footer>,
      ),
    ).toBe('fail: absent');
  });

  it('fails where the only picture is in the link of the ministry’s number', () => {
    const footer = (file: string, link: string) => (
      <footer>
        {SPONSOR}
        <a href={link}>
          <img src={file} alt="备案图标" />
          赣ICP备05003456号
        </a>
      </footer>
    );
    expect(judge(footer('/images/1.png', 'https://beian.miit.gov.cn/'))).toBe('fail: absent');
    expect(judge(footer('/images/1.png', ''))).toBe('review: unexplained-picture');
    expect(judge(footer('/images/gongan.png', 'https://beian.miit.gov.cn/'))).toBe(
      'review: unexplained-picture',
    );
  });

  it.each([
    '深公安网监备案号4403101901155',
    '穗公网监备案证第44010650010167号',
    '京公网安11010202000001号',
    '公网安全备36010002000123号',
    '公安部门备案号：36010002000123',
    '公安机关登记备案号：36010002000123',
    '公安机关信息网络安全备案号：36010002000123',
    '某某市公安分局备案36010002000123',
  ])('asks a person about the old or mistyped form %s', (text) => {
    const footer = (
      <footer>
        {SPONSOR}
        {text}
      </footer>
    );
    expect(judge(footer)).toBe('review: label-only');
  });

  it.each([
    ['网安备案 without a number', <footer>{SPONSOR}网安备案号：待备案</footer>, 'label-only'],
    [
      'its emblem alone',
      <footer>
        {SPONSOR}
        <img src="gongan_beian.png" />
      </footer>,
      'unexplained-picture',
    ],
    ['fifteen digits', <footer>京公网安备110102020000012号</footer>, 'malformed'],
    ['no province sign', <footer>公安机关备案号：43010302000524</footer>, 'without-province'],
    ['a city’s sign', <footer>深公网安备44030502000123号</footer>, 'without-province'],
    ['the sign of another province', <footer>赣公网安备11010202000001号</footer>, 'other-sign'],
    ['noughts alone', <footer>赣公网安备00000000000000号</footer>, 'other-sign'],
    [
      'another province than the code',
      <footer>网站标识码：3609220011 京公网安备11010202000001号</footer>,
      'other-province',
    ],
    [
      'a link to another number',
      <footer>
        {SPONSOR}
        <a href={`${OLD}33010602007808`}>浙公网安备33010602009975号</a>
      </footer>,
      'link-differs',
    ],
    [
      'an icon beside it that links to another number',
      <footer>
        {SPONSOR}
        <a href={`${OLD}33010602007808`}>
          <img src="ga.png" />
        </a>
        <span>浙公网安备33010602009975号</span>
      </footer>,
      'link-differs',
    ],
    [
      'an icon whose link has the number',
      <footer>
        {SPONSOR}
        <a href={`${NEW}11010202000001`}>
          <img src="ga.png" />
        </a>
      </footer>,
      'link-only',
    ],
    ['a label without a number', <footer>{SPONSOR}京公网安备 待备案</footer>, 'label-only'],
    [
      'a link without a number',
      <footer>
        {SPONSOR}
        <a href="http://www.beian.gov.cn/">
          <img src="ga.png" />
        </a>
      </footer>,
      'label-only',
    ],
    [
      'a number in a picture’s description',
      <footer>
        {SPONSOR}
        <img src="ga.png" alt="京公网安备11010202000001号" />
      </footer>,
      'picture-only',
    ],
    ['no footer at all', <main>正文</main>, 'no-footer'],
    [
      'a number far above the footer',
      <>
        <a href={`${OLD}11010202000001`}>京公网安备11010202000001号</a>
        <p>{'正文。'.repeat(500)}</p>
        <footer>{SPONSOR}</footer>
      </>,
      'outside-footer',
    ],
    [
      'a hidden number',
      <>
        <p hidden>京公网安备11010202000001号</p>
        <footer>{SPONSOR}</footer>
      </>,
      'hidden-only',
    ],
  ])('asks a person about %s', (_, body, reason) => {
    expect(judge(body)).toBe(`review: ${reason}`);
  });
});
