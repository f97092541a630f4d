import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { footerIcpNumber } from './footer-icp-number';

const judge = (body: preact.ComponentChildren) => {
  const { outcome, reason } = footerIcpNumber.evaluate(page(body), context());
  return `${outcome}: ${reason}`;
};
const SPONSOR = '主办：某某市人民政府 版权所有 ';

describe('footer-icp-number', () => {
  it.each([
    ['the plain form', '京ICP备05070218号'],
    ['no 号', '京ICP备05060933'],
    ['traditional characters', '版權所有 粵ICP備12345678號'],
    ['blanks', '京ICP备 04000001号 - 2'],
    ['ten digits', '粤ICP备2021012345号'],
    ['a colon inside', '沪ICP备：12004267'],
    ['two sites of one holder', '京ICP备05070218号-1 京ICP备05070218号-2'],
  ])('passes %s', (_, text) => {
    expect(judge(<footer>{text}</footer>)).toBe('pass: listed');
  });

  it('passes a number whose link is dead, and says so', () => {
    expect(
      judge(
        <footer>
          {SPONSOR}
          <a href="http://www.miitbeian.gov.cn/">京ICP备05070218号</a>
        </footer>,
      ),
    ).toBe('pass: listed-dead-link');
  });

  it('fails when a readable footer shows nothing', () => {
    expect(judge(<footer>{SPONSOR}网站标识码：3609220011 CivicPhone basicParams</footer>)).toBe(
      'fail: absent',
    );
  });

  it.each([
    '赣IPC备05003456号',
    '赣lCP备05003456号',
    '赣I C P备05003456号',
    '工信部备案：赣05003456号',
    '备案证号：赣05003456',
    '网站备案/许可证号：赣B2-20050235',
  ])('asks a person about the mistyped form %s', (text) => {
    const footer = (
      <footer>
        {SPONSOR}
        {text}
      </footer>
    );
    expect(judge(footer)).toBe('review: label-only');
  });

  it.each([
    [
      'a link to the ministry among others',
      <footer>
        {SPONSOR}
        <a href="https://www.miit.gov.cn/">工业和信息化部</a>
        <a href="https://www.mof.gov.cn/">财政部</a>
      </footer>,
    ],
    [
      'the emblem of the police beside its number',
      <footer>
        {SPONSOR}
        <a href="http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=36010002000123">
          <img src="/images/备案图标.png" />
          赣公网安备36010002000123号
        </a>
      </footer>,
    ],
    [
      'the emblem of the police before the link',
      <footer>
        {SPONSOR}
        <p>
          <img src="/images/beian.png" alt="备案图标" />
          <a href="http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=36010002000123">
            赣公网安备36010002000123号
          </a>
        </p>
      </footer>,
    ],
    ['公安网监备案证号', <footer>{SPONSOR}公网监备案证号4403101901155</footer>],
    ['the certificate of graded protection', <footer>{SPONSOR}等级保护备案证号13100049001</footer>],
    ['公安机关备案号', <footer>{SPONSOR}公安机关备案号：43010302000524</footer>],
    ['公安联网备案序号', <footer>{SPONSOR}公安机关互联网站备案序号：43010302000524</footer>],
    [
      'the emblem of the police',
      <footer>
        {SPONSOR}
        <img src="/images/gongan.png" />
      </footer>,
    ],
  ])('does not take %s for its own', (_, body) => {
    expect(judge(body)).toBe('fail: absent');
  });

  it.each([
    ['备案序号 without ICP', <footer>{SPONSOR}备案序号：皖05001234号-1</footer>, 'label-only'],
    [
      'a label broken by markup',
      <footer>
        {SPONSOR}网站备案<b>号</b>：皖B2-05001234
      </footer>,
      'label-only',
    ],
    [
      'a picture named after it',
      <footer>
        {SPONSOR}
        <img src="/images/beian.png" />
      </footer>,
      'unexplained-picture',
    ],
    ['no 备', <footer>京ICP10036469号</footer>, 'malformed'],
    ['noughts alone', <footer>京ICP备00000000号</footer>, 'malformed'],
    ['odd digits', <footer>京ICP备0507021号</footer>, 'malformed'],
    ['two holders', <footer>京ICP备19029304号-1 京ICP备16056634号-1</footer>, 'several-holders'],
    ['only a licence', <footer>{SPONSOR}京ICP证030173号</footer>, 'licence-only'],
    ['a label without a number', <footer>{SPONSOR}ICP备案号：</footer>, 'label-only'],
    [
      'only a link to the registry',
      <footer>
        {SPONSOR}
        <a href="https://beian.miit.gov.cn/">备案</a>
      </footer>,
      'label-only',
    ],
    [
      'a picture of its own beside the police’s number',
      <footer>
        {SPONSOR}
        <p>
          <img src="/images/icp.png" /> 赣公网安备36010002000123号
        </p>
      </footer>,
      'unexplained-picture',
    ],
    [
      'only a picture that links to the ministry',
      <footer>
        {SPONSOR}
        <a href="http://www.miit.gov.cn/">
          <img src="/images/1.png" />
        </a>
      </footer>,
      'label-only',
    ],
    [
      'only a link to another host of the ministry',
      <footer>
        {SPONSOR}
        <a href="https://ythzxfw.miit.gov.cn/index">备案信息</a>
      </footer>,
      'label-only',
    ],
    [
      'a number in a picture’s description',
      <footer>
        {SPONSOR}
        <img src="a.png" title="京ICP备05070218号" />
      </footer>,
      'picture-only',
    ],
    ['no footer at all', <main>正文</main>, 'no-footer'],
    [
      'a linked number far above the footer',
      <>
        <a href="https://beian.miit.gov.cn/">京ICP备05070218号</a>
        <p>{'正文。'.repeat(500)}</p>
        <footer>{SPONSOR}</footer>
      </>,
      'outside-footer',
    ],
    [
      'a number in the body of a notice',
      <>
        <p>注销某某网（京ICP备05070218号）备案。{'详见附件。'.repeat(100)}</p>
        <footer>{SPONSOR}</footer>
      </>,
      'outside-footer',
    ],
    [
      'a hidden number',
      <>
        <p hidden>网站标识码：3609220011 京ICP备05070218号</p>
        <footer>{SPONSOR}</footer>
      </>,
      'hidden-only',
    ],
  ])('asks a person about %s', (_, body, reason) => {
    expect(judge(body)).toBe(`review: ${reason}`);
  });
});
