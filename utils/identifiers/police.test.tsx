import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { page } from '../../tests/helpers/page';
import { readPoliceNumbers, recordCode } from './police';

const values = (body: preact.ComponentChildren) => readPoliceNumbers(page(body)).map(({ value }) => value);

describe('readPoliceNumbers', () => {
  it.each([
    ['the plain form', '京公网安备11010202000001号', '11010202000001', '京'],
    ['a blank', '川公网安备 51090302000010号', '51090302000010', '川'],
    ['a blank after the sign', '京ICP备11039383号-6京 公网安备11010202000010', '11010202000010', '京'],
    ['a colon', '京公网安备:11010202007633', '11010202007633', '京'],
    ['a blank and a colon', '津公网安备 ：12010302000991号', '12010302000991', '津'],
    ['号 before the number', '冀公网安备号 13010202001704', '13010202001704', '冀'],
    ['twelve digits', '京公网安备110105000722', '110105000722', '京'],
    ['thirteen digits', '粤公网安备4403101910665号', '4403101910665', '粤'],
    ['the sign in brackets', '（赣）公网安备36010002000123号', '36010002000123', '赣'],
    ['a city’s sign', '深公网安备44030502000123号', '44030502000123', '深'],
    ['the organs spelled out', '公安机关备案号：43010302000524', '43010302000524', ''],
    ['both labels', '公安机关备案号：苏公网安备32011402012523号', '32011402012523', '苏'],
    ['公安备案号', '公安备案号11010502030143', '11010502030143', ''],
    ['沪公安备', '沪公安备：31010102000001', '31010102000001', '沪'],
    ['联网备案', '国际联网备案：渝公网安备 50010702501234号', '50010702501234', '渝'],
    ['blanks inside', '京公网安备 1101 0202 0000 01号', '11010202000001', '京'],
    ['too many digits', '京公网安备110102020000012号', '110102020000012', '京'],
  ])('reads %s', (_, text, number, sign) => {
    expect(readPoliceNumbers(page(<footer>版权所有 {text}</footer>))).toMatchObject([
      { value: number, sign },
    ]);
  });

  it('reads a number in another node than its label', () => {
    expect(
      values(
        <footer>
          粤公网安备号
          <a href="http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=44030402003007">
            44030402003007
          </a>
        </footer>,
      ),
    ).toEqual(['44030402003007']);
  });

  it.each([
    ['the certificate of graded protection', '信息系统安全等级保护备案证明13100049001-17001'],
    ['a telephone', '公安局值班电话 0310-8123456'],
    ['a label alone', '京公网安备 待备案'],
  ])('reads no record in %s', (_, text) => {
    expect(values(<footer>版权所有 {text}</footer>)).toEqual([]);
  });

  it('takes the number of the link where none is printed', () => {
    const [number] = readPoliceNumbers(
      page(
        <footer>
          版权所有
          <a href="https://beian.mps.gov.cn/#/query/webSearch?code=11010202000001">
            <img src="ga.png" />
          </a>
        </footer>,
      ),
    );
    expect(number).toMatchObject({ value: '11010202000001', source: 'link', where: '页脚链接' });
  });

  it('takes the number of a picture’s description', () => {
    expect(
      readPoliceNumbers(
        page(
          <footer>
            版权所有{' '}
            <img src="ga.png" alt="粤公网安备 44010602000929号" title="粤公网安备 44010602000929号" />
          </footer>,
        ),
      ),
    ).toMatchObject([{ value: '44010602000929', source: 'description' }]);
  });

  it('prefers the printed number to that of the link', () => {
    expect(
      values(
        <footer>
          <a href="http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=33010602007808">
            浙公网安备33010602009975号
          </a>
        </footer>,
      ),
    ).toEqual(['33010602009975']);
  });

  it('reads any record number after its label', () => {
    const digits = fc.tuple(
      fc.integer({ min: 110_000, max: 659_999 }),
      fc.integer({ min: 10_000_000, max: 99_999_999 }),
    );
    fc.assert(
      fc.property(
        digits,
        fc.constantFrom('', ' ', '：', '号', '\u00a0'),
        fc.constantFrom('号', '', ' 号'),
        (parts, gap, mark) => {
          const number = parts.join('');
          expect(values(<footer>{`京公网安备${gap}${number}${mark} 版权所有`}</footer>)).toEqual([number]);
        },
      ),
    );
  });
});

describe('recordCode', () => {
  it.each([
    ['http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=11010202000001', '11010202000001'],
    ['https://beian.mps.gov.cn/#/query/webSearch?code=11010202000001', '11010202000001'],
    [
      'http://www-beian-gov-cn.ipv6.example.gov.cn/portal/registerSystemInfo?recordcode=11010202000001',
      '11010202000001',
    ],
    [
      'http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=11010202000001%E5%8F%B7',
      '11010202000001',
    ],
    ['http://www.beian.gov.cn/', null],
    ['https://www.example.gov.cn/a?code=11010202000001', null],
  ])('of %s', (address, number) => {
    expect(recordCode(address)).toBe(number);
  });
});
