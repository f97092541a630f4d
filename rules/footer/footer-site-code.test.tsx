import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { footerSiteCode } from './footer-site-code';

const judge = (body: preact.ComponentChildren) => {
  const { outcome, reason } = footerSiteCode.evaluate(page(body), context());
  return `${outcome}: ${reason}`;
};
const SPONSOR = '主办：某某市人民政府 版权所有 ';

describe('footer-site-code', () => {
  it.each([
    ['full-width colon', '网站标识码：3609220011'],
    ['no separator', '政府网站标识码5100000062'],
    ['department code', '网站标识码 bm05000001'],
    ['the corps', '网站标识码：BT03000040'],
    ['blanks inside', '网站标识码：44 0300 0004'],
    ['a mistyped label', '网站标示码：3609220011'],
    ['a bare label without a colon', '标识码3609220011'],
    ['a bare label before a blank', '标识码 bm05000001'],
    ['政府标识码', '政府标识码：3609220011'],
    ['统一 in the label', '网站统一标识码：3609220011'],
    ['唯一 in the label', '全国政府网站唯一标识码：3609220011'],
    ['a code in thick brackets', '网站标识码【3609220011】'],
    ['a code in a sentence', '网站标识码为3609220011'],
    ['traditional characters', '主辦單位：某某市人民政府 網站標識碼：4403000004'],
  ])('passes %s', (_, text) => {
    expect(judge(<footer>{text}</footer>)).toBe('pass: listed');
  });

  it('passes one code in the desktop and the mobile footer', () => {
    expect(
      judge(
        <>
          <div className="footer">网站标识码：bm05000001</div>
          <div className="footer_phone">网站标识码：BM05000001</div>
        </>,
      ),
    ).toBe('pass: listed');
  });

  it('fails when a readable footer shows nothing', () => {
    expect(judge(<footer>{SPONSOR}0310-8123456 京ICP备0507021801号</footer>)).toBe('fail: absent');
  });

  it.each([
    ['a code of another kind', '邮政编码：341100 组织机构代码：MB1234567'],
    ['a number that goes on', '统一社会信用代码：11341122003041234X'],
    ['the label of another thing', '文献标识码：A 文章编号3609220011'],
    ['ten digits of no area', '热线4006001234 服务号9912345678'],
    ['the digits of a filing', '粤ICP备4403012345号'],
  ])('does not take %s for it', (_, text) => {
    expect(
      judge(
        <footer>
          {SPONSOR}
          {text}
        </footer>,
      ),
    ).toBe('fail: absent');
  });

  it('shows where it looked, and a comment as a hint only', () => {
    const one = page(<footer>{SPONSOR}</footer>);
    const nodes = [
      ...one.nodes,
      { parent: 1, tag: '#comment', text: '网站标识码：3609220011', hidden: true as const },
    ];
    const { outcome, exhibits } = footerSiteCode.evaluate(page(null, { nodes }), context());
    expect(outcome).toBe('fail');
    expect(exhibits.map(({ role }) => role)).toEqual(['searched', 'hint']);
  });

  it.each([
    ['政府网站编码', <footer>{SPONSOR}政府网站编码：3411220001</footer>, 'unlabelled'],
    ['网站代码', <footer>{SPONSOR}网站代码：3411220001</footer>, 'unlabelled'],
    ['网站标识 without 码', <footer>{SPONSOR}网站标识：bm05000001</footer>, 'unlabelled'],
    ['网站识别号', <footer>{SPONSOR}网站识别号：3411220001</footer>, 'unlabelled'],
    ['a department’s code without a label', <footer>{SPONSOR}bm05000001</footer>, 'unlabelled'],
    ['ten digits that begin with an area', <footer>{SPONSOR}3609220011</footer>, 'unlabelled'],
    [
      'a picture of words',
      <footer>
        {SPONSOR}
        <img src="footer_text.png" />
      </footer>,
      'unexplained-picture',
    ],
    ['digits of no province', <footer>网站标识码：0000000000</footer>, 'sample'],
    ['digits in a row', <footer>网站标识码：1234567890</footer>, 'sample'],
    ['twelve digits', <footer>网站标识码：310000000044</footer>, 'malformed'],
    ['a vendor code', <footer>网站标识码：N000000672</footer>, 'malformed'],
    ['a label without a code', <footer>网站标识码： 京ICP备05070218号</footer>, 'label-only'],
    ['no footer at all', <main>正文</main>, 'no-footer'],
    [
      'two different codes',
      <>
        <div className="footer">网站标识码：3609220011</div>
        <div className="footer_phone">网站标识码：3609220012</div>
      </>,
      'several-codes',
    ],
    [
      'a code in a picture’s description',
      <footer>
        {SPONSOR}
        <img src="a.png" alt="网站标识码：3609220011" />
      </footer>,
      'picture-only',
    ],
    [
      'the page tag’s code without a label',
      <>
        <meta name="SiteIDCode" content="3609220011" />
        <footer>{SPONSOR}3609220011</footer>
      </>,
      'unlabelled',
    ],
    [
      'a code in the page tag only',
      <>
        <meta name="SiteIDCode" content="3609220011" />
        <footer>{SPONSOR}</footer>
      </>,
      'tag-only',
    ],
    [
      'a code far above the footer',
      <>
        <div>网站标识码：3609220011</div>
        <p>{'正文。'.repeat(500)}</p>
        <footer>主办：某某市人民政府</footer>
      </>,
      'outside-footer',
    ],
    [
      'a label in the body of a notice',
      <>
        <p>{'各网站应当在页脚列明网站标识码。'.repeat(100)}</p>
        <footer>{SPONSOR}</footer>
      </>,
      'outside-footer',
    ],
    [
      'a hidden code',
      <>
        <p hidden>网站标识码：3609220011</p>
        <footer>{SPONSOR}</footer>
      </>,
      'hidden-only',
    ],
  ])('asks a person about %s', (_, body, reason) => {
    expect(judge(body)).toBe(`review: ${reason}`);
  });
});
