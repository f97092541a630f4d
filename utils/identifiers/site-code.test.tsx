import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { page } from '../../tests/helpers/page';
import { readSiteCodes, SITE_CODE } from './site-code';

const values = (body: preact.ComponentChildren) => readSiteCodes(page(body)).map(({ value }) => value);

describe('readSiteCodes', () => {
  it.each([
    ['full-width colon', '网站标识码：1304000009', '1304000009'],
    ['ASCII colon', '政府网站标识码:3100000010', '3100000010'],
    ['a blank before the colon', '政府网站标识码 ：2304220006', '2304220006'],
    ['no separator', '网站标识码5000000091 版权所有', '5000000091'],
    ['full-width digits', '网站标识码：１３０４０００００９', '1304000009'],
    ['blanks inside', '网站标识码：44 0300 0004 版权所有', '4403000004'],
    ['brackets', '网站标识码（1304000009）', '1304000009'],
    ['a ministry', '网站标识码bm01000001', 'bm01000001'],
    ['letters parted from digits', '网站标识码：BM 14000002', 'BM14000002'],
    ['the corps', '网站标识码 BT03000040', 'BT03000040'],
    ['another number glued on', '网站标识码bm14000001京ICP备05002860号', 'bm14000001'],
    ['a telephone after a blank', '网站标识码：1304000009 0310-8123456', '1304000009'],
    ['a record number after a blank', '网站标识码：1304000009 13040002000123', '1304000009'],
    ['twelve digits by mistake', '网站标识码：310000000044', '310000000044'],
    ['nine digits and a telephone', '网站标识码：130400009 0310-8123456', '130400009'],
    ['a vendor code', '网站标识码：N000000672', 'N000000672'],
    ['标识号', '网站标识号：1304000009', '1304000009'],
    ['a bare label', '主办：某局 标识码：1304000009', '1304000009'],
  ])('reads %s', (_, text, code) => {
    expect(values(<footer>{text}</footer>)).toEqual([code]);
  });

  it('reads a number in another node than its label', () => {
    expect(
      values(
        <footer>
          <b>网站标识码</b>
          <br />
          <span>：</span>
          <em>1304</em>
          <i>000009</i>
        </footer>,
      ),
    ).toEqual(['1304000009']);
  });

  it.each([
    ['a label without a number', '网站标识码： 京ICP备05070218号'],
    ['another kind of code', '文献标识码：1304000009 版权所有'],
    ['a code of rights', '权证标识码：1304000009 版权所有'],
    ['no label', '版权所有 1304000009'],
  ])('reads nothing in %s', (_, text) => {
    expect(values(<footer>{text}</footer>)).toEqual([]);
  });

  it('does not take the codes of other sites in a notice for its own', () => {
    const notice = (
      <table>
        {['1304000009', '1301000003', '1302000033'].map((code) => (
          <tr>
            <td>某县人民政府网站</td>
            <td>网站标识码：{code}</td>
          </tr>
        ))}
      </table>
    );
    expect(
      values(
        <>
          {notice}
          <footer>主办：某某市人民政府 京ICP备05070218号</footer>
        </>,
      ),
    ).toEqual([]);
    expect(values(<main>{notice}</main>)).toEqual([]);
  });

  it('does not take the code in a sentence for its own, with an unnamed footer below', () => {
    expect(
      values(
        <div>
          <div>
            <h1>关于政府网站检查情况的通报</h1>
            <p>{'经查，部分网站存在内容更新不及时等问题。'.repeat(40)}</p>
            <p>某县人民政府网站（网站标识码：1304000009）首页超过两周未更新。</p>
          </div>
          <div>
            <p>【打印】【关闭】</p>
          </div>
          <div>
            <p>版权所有：某某市人民政府 京ICP备05070218号</p>
          </div>
        </div>,
      ),
    ).toEqual([]);
  });

  it('finds a code of an unnamed block at the end', () => {
    const [code] = readSiteCodes(page(<div>主办：某村委会 政府网站标识码：1100000159</div>));
    expect(code).toMatchObject({ value: '1100000159', where: '页面底部', inFooter: true });
  });

  it('finds a code that only the description of a picture tells', () => {
    const [code] = readSiteCodes(
      page(
        <footer>
          版权所有 <img src="a.png" alt="网站标识码：1304000009" />
        </footer>,
      ),
    );
    expect(code).toMatchObject({ value: '1304000009', where: '页脚图片说明', source: 'description' });
  });

  it('tells a code of a footer for other screens from a shown one', () => {
    const [code] = readSiteCodes(
      page(
        <div hidden>
          <p>网站标识码：1301000003</p>
          <p>冀ICP备20013865号</p>
        </div>,
      ),
    );
    expect(code).toMatchObject({ value: '1301000003', where: '隐藏内容', source: 'hidden', inFooter: false });
  });

  it('keeps the shown code beside a different hidden one', () => {
    const found = readSiteCodes(
      page(
        <>
          <footer>网站标识码：1304000009</footer>
          <div hidden>网站标识码：1301000003 冀ICP备20013865号</div>
        </>,
      ),
    );
    expect(found.map(({ value, source }) => [value, source])).toEqual([
      ['1304000009', 'text'],
      ['1301000003', 'hidden'],
    ]);
  });

  it('sees no code in hidden words, comments, tags and scripts', () => {
    const one = page(
      <>
        <meta name="SiteIDCode" content="1304000009" />
        <p hidden>网站标识码：1304000009</p>
        <script {...({ sitecode: '1304000009', code: '网站标识码：1304000009' } as object)} />
        <footer>版权所有</footer>
      </>,
    );
    const nodes = [
      ...one.nodes,
      { parent: 1, tag: '#comment', text: '网站标识码：1304000009', hidden: true as const },
    ];
    expect(readSiteCodes(page(null, { nodes }))).toEqual([]);
  });

  it('reads any well-formed code after its label, however it is spaced', () => {
    const digits = (length: number) =>
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length });
    const code = fc.oneof(
      digits(10).map((all) => all.join('')),
      digits(8).map((all) => `bm${all.join('')}`),
    );
    const between = fc.constantFrom('：', ':', ' ', '　', '', ' ： ', '\u00a0');
    const after = fc.constantFrom('', ' 京ICP备05070218号', '京公网安备11010202000001号', '\n', ' |', '，');
    fc.assert(
      fc.property(code, between, after, (value, gap, rest) => {
        expect(SITE_CODE.test(value)).toBe(true);
        expect(values(<footer>{`网站标识码${gap}${value}${rest}`}</footer>)).toEqual([value]);
      }),
    );
  });
});
