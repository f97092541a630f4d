import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { page } from '../../tests/helpers/page';
import { ICP_NUMBER, readIcpNumbers } from './icp';

const values = (body: preact.ComponentChildren) => readIcpNumbers(page(body)).map(({ value }) => value);

describe('readIcpNumbers', () => {
  it.each([
    ['the plain form', '京ICP备05070218号', '京ICP备05070218号'],
    ['a site of its own', '赣ICP备11002306号-1', '赣ICP备11002306号-1'],
    ['a full-width dash', '京ICP备14005922号－1', '京ICP备14005922号-1'],
    ['ten digits', '粤ICP备2021012345号', '粤ICP备2021012345号'],
    ['six digits', '京ICP备040000号', '京ICP备040000号'],
    ['no 号', '京ICP备05060933', '京ICP备05060933'],
    ['blanks between all parts', '京 ICP 备 05070218 号 - 1', '京ICP备05070218号-1'],
    ['a colon inside', '沪ICP备：12004267', '沪ICP备12004267'],
    ['a label that has the letters too', 'ICP备案编号：吉ICP备05005864号', '吉ICP备05005864号'],
    ['a label of the licence', 'ICP证：浙ICP备14042003号-1', '浙ICP备14042003号-1'],
    ['备案 for 备', '京ICP备案05070218号', '京ICP备05070218号'],
    ['字', '冀ICP备字05070218-1号', '冀ICP备05070218-1'],
    ['full-width letters', '京ＩＣＰ备０５０７０２１８号', '京ICP备05070218号'],
    ['lower case', '京icp备05070218号', '京ICP备05070218号'],
    ['brackets', '(京)ICP备05070218号', '京ICP备05070218号'],
    ['no 备', '京ICP10036469号', '京ICP10036469号'],
    ['too many digits', '浙ICP备123456789012号', '浙ICP备123456789012号'],
    ['a word glued before', '建议使用IE8以上版本浏览京ICP备11039383号-6京', '京ICP备11039383号-6'],
    ['a telephone after it', '京ICP备05070218号 - 010-88888888', '京ICP备05070218号'],
  ])('reads %s', (_, text, number) => {
    expect(values(<footer>{text}</footer>)).toEqual([number]);
  });

  it('reads a number broken by a line or by elements', () => {
    expect(
      values(
        <footer>
          沪ICP备
          <br />
          11038903号-7
        </footer>,
      ),
    ).toEqual(['沪ICP备11038903号-7']);
    expect(
      values(
        <footer>
          京<span>ICP</span>备<span>19054529</span>号<span>-1</span>
        </footer>,
      ),
    ).toEqual(['京ICP备19054529号-1']);
  });

  it.each([
    ['a licence', '京ICP证030173号'],
    ['a licence with a site number', '京 ICP 证 040089 号-1'],
    ['another licence under the label', 'ICP备案号：粤B-20050235'],
    ['words that hold the letters', 'CivicPhone12345678 basicParams'],
    ['no sign', 'ICP备05070218号'],
  ])('reads no filing in %s', (_, text) => {
    expect(values(<footer>版权所有 {text}</footer>)).toEqual([]);
  });

  it('lists two numbers, and one number spelled twice only once', () => {
    expect(
      values(
        <>
          <div className="footer">粤ICP备2023100790号-1</div>
          <div className="footer_phone">粤ICP备 2023100790-1 粤ICP备19092744号-3</div>
        </>,
      ),
    ).toEqual(['粤ICP备2023100790号-1', '粤ICP备19092744号-3']);
  });

  it('finds a number linked to the registry far from the footer', () => {
    const [number] = readIcpNumbers(
      page(
        <>
          <aside>
            <a href="https://beian.miit.gov.cn/">京ICP备19004658号</a>
          </aside>
          <p>{'正文。'.repeat(500)}</p>
          <footer>版权所有：某某公司</footer>
        </>,
      ),
    );
    expect(number).toMatchObject({ value: '京ICP备19004658号', where: '页面其他位置', inFooter: false });
  });

  it('leaves the numbers of other sites in a notice alone', () => {
    expect(
      values(
        <>
          <p>经查，某某网（京ICP备12345678号）违规发布信息，现予以注销。{'详见附件。'.repeat(30)}</p>
          <footer>版权所有：某某市人民政府</footer>
        </>,
      ),
    ).toEqual([]);
  });

  it('adds the number of a mobile footer that this screen does not show', () => {
    const numbers = readIcpNumbers(
      page(
        <>
          <div className="foot">粤ICP备2023100790号-1</div>
          <div hidden>网站标识码：4401150002 粤ICP备19092744号-3</div>
        </>,
      ),
    );
    expect(numbers.map(({ value, source }) => [value, source])).toEqual([
      ['粤ICP备2023100790号-1', 'text'],
      ['粤ICP备19092744号-3', 'hidden'],
    ]);
  });

  it('reads any well-formed number, however it is spaced', () => {
    const sign = fc.constantFrom(...'京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼蜀黔滇藏陕陇青宁新');
    const serial = fc.oneof(
      fc.integer({ min: 10_000_000, max: 99_999_999 }),
      fc.integer({ min: 2_000_000_000, max: 2_099_999_999 }),
    );
    const gap = fc.constantFrom('', ' ', '\u00a0', '　');
    const site = fc.option(fc.integer({ min: 1, max: 99 }));
    fc.assert(
      fc.property(sign, serial, gap, site, (province, number, blank, own) => {
        const tail = own === null ? '' : `-${own}`;
        const value = `${province}ICP备${number}号${tail}`;
        expect(ICP_NUMBER.test(value)).toBe(true);
        expect(
          values(
            <footer>{`备案序号${blank}${province}ICP备${blank}${number}${blank}号${tail} 版权所有`}</footer>,
          ),
        ).toEqual([value]);
      }),
    );
  });
});
