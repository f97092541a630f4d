import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { footerContact } from './footer-contact';

const judge = (body: preact.ComponentChildren) => {
  const { outcome, reason } = footerContact.evaluate(page(body), context());
  return `${outcome}: ${reason}`;
};
const SPONSOR = '主办：某某市人民政府 ';
const NUMBERS = '网站标识码：3609220011 京ICP备0507021801号 京公网安备11010202000001号';

describe('footer-contact', () => {
  it.each([
    ['a telephone', '联系电话：0310-8123456'],
    ['a telephone without a label', '029-83524439'],
    ['a telephone in brackets', '电话：(0310)8123456'],
    ['a local number behind its label', '电话：23111111'],
    ['a masked mobile number', '131******01'],
    ['an e-mail address', '邮箱：web@example.gov.cn'],
    ['an e-mail address written against robots', '电子邮箱:office#example.gov.cn'],
    ['a telephone behind the hotline', '热线：12345 0310-8123457'],
    ['traditional characters', '聯繫電話：23111111'],
    ['an e-mail address with its sign in words', '邮箱：zfb艾特example.gov.cn'],
    ['an e-mail address with a Chinese name', '邮箱：政府办@example.gov.cn'],
    ['a fax', '传真：0310-8123457'],
    ['the sponsor’s telephone after the supplier', '技术支持：某某公司 联系电话：0310-8123456'],
  ])('passes %s', (_, text) => {
    expect(
      judge(
        <footer>
          {SPONSOR}
          {NUMBERS} {text}
        </footer>,
      ),
    ).toBe('pass: listed');
  });

  it('does not take the numbers of filings for telephones', () => {
    expect(
      judge(
        <footer>
          {SPONSOR}
          {NUMBERS}
        </footer>,
      ),
    ).toBe('fail: absent');
  });

  it.each([
    ['技术支持：某某科技有限公司(0795-8819792、8819793)', '0795-8819792'],
    ['技术支持：某某科技有限公司 (0795) 8819792', '(0795) 8819792'],
  ])('names the supplier’s telephone without a bracket that nothing closes: %s', (text, said) => {
    const footer = (
      <footer>
        {SPONSOR}
        {text}
      </footer>
    );
    expect(footerContact.evaluate(page(footer), context()).params).toEqual({ text: said });
  });

  it('shows a contact as it is written', () => {
    const footer = <footer>{SPONSOR}聯繫電話：23111111</footer>;
    expect(footerContact.evaluate(page(footer), context()).params).toEqual({ text: '電話:23111111' });
  });

  it.each([
    ['a sample value', '联系电话：0000-00000000', 'placeholder'],
    ['another sample value', '电话：12345678', 'placeholder'],
    ['only the supplier’s telephone', '技术支持：某某科技有限公司 025-69815356', 'supplier-only'],
    ['only the common hotline', '联系电话：020-12345', 'hotline-only'],
    ['the hotline set beside nothing else', '热线：12345 邮编：237000', 'hotline-only'],
    ['only a link', '联系我们 网站地图', 'link-only'],
    ['an e-mail label before another', '邮箱：地址：某某市人民路1号', 'address-only'],
    ['only an address', '地址：某某市人民路1号 邮编：056000', 'address-only'],
  ])('asks a person about %s', (_, text, reason) => {
    expect(
      judge(
        <footer>
          {SPONSOR}
          {text}
        </footer>,
      ),
    ).toBe(`review: ${reason}`);
  });

  it('asks where no footer was found', () => {
    expect(judge(<main>电话：0310-8123456</main>)).toBe('review: no-footer');
  });

  it('is a candidate, never a fault by itself', () => {
    expect(footerContact.authority).toBe('candidate');
  });
});
