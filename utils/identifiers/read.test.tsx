import { describe, expect, it } from 'vitest';
import { page } from '../../tests/helpers/page';
import { claimsGovernment, readIdentifiers } from './read';

describe('readIdentifiers', () => {
  it('gathers what a government footer shows, each with its place', () => {
    expect(
      readIdentifiers(
        page(
          <footer>
            主办：某某市人民政府 网站标识码：1304000009 冀ICP备05070218号-1 冀公网安备 13040002000123号
            <a href="https://bszs.conac.cn/sitename?method=show&id=07BBE32157290F90E053022819AC8A23">
              <img src="https://dcs.conac.cn/image/red.png" />
            </a>
            <a href="https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=1304000009">找错</a>
          </footer>,
        ),
      ),
    ).toEqual({
      siteCode: { value: '1304000009', where: '页脚' },
      icp: [{ value: '冀ICP备05070218号-1', where: '页脚' }],
      police: [{ value: '13040002000123', where: '页脚' }],
      partyMark: { state: 'present', where: '页脚' },
      jiucuo: { state: 'present', code: '1304000009', where: '页脚' },
    });
  });

  it('reports nothing on a page that has none', () => {
    expect(readIdentifiers(page(<footer>Copyright © 2024 Example Inc. 京ICP证030173号</footer>))).toEqual({
      siteCode: null,
      icp: [],
      police: [],
      partyMark: { state: 'absent', where: '' },
      jiucuo: { state: 'absent', code: null, where: '' },
    });
  });
});

describe('claimsGovernment', () => {
  it.each([
    ['a well-formed code', '网站标识码：1304000009', true],
    ['a malformed code', '网站标识码：130400', false],
    ['filings alone', '京ICP备05070218号 京公网安备11010202000001号', false],
  ])('of a footer with %s', (_, text, claims) => {
    expect(claimsGovernment(page(<footer>版权所有 {text}</footer>))).toBe(claims);
  });

  it('of an entry of the national platform', () => {
    expect(
      claimsGovernment(
        page(
          <footer>
            版权所有 <a href="https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=1304000009">找错</a>
          </footer>,
        ),
      ),
    ).toBe(true);
  });

  it('does not hear a mark, which schools carry too', () => {
    expect(
      claimsGovernment(
        page(
          <footer>
            版权所有{' '}
            <a href="https://bszs.conac.cn/sitename?method=show&id=07BBE32157290F90E053022819AC8A23">标识</a>
          </footer>,
        ),
      ),
    ).toBe(false);
  });
});
