import { dataOf202011 } from 'administrative-division-cn';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaOf } from './areas';
import { PROVINCES, provinceOf, provinceOfSign } from './provinces';

describe('areaOf', () => {
  it.each([
    ['340000', '安徽省', 'province', '安徽'],
    ['341500', '六安市', 'city', '安徽'],
    ['341524', '金寨县', 'county', '安徽'],
    ['419001', '济源市', 'county', '河南'],
  ])('reads %s', (code, name, level, province) => {
    expect(areaOf(code)).toMatchObject({ code, name, level, province: { name: province } });
  });
  it('reads the area of a whole site code', () => {
    expect(areaOf('3415000055')).toMatchObject({ code: '341500', name: '六安市' });
  });
  it('keeps codes that are no longer in use, and knows those that came after', () => {
    expect(areaOf('542400')).toMatchObject({ name: '那曲地区', level: 'city' });
    expect(areaOf('540600')).toMatchObject({ name: '那曲市' });
    expect(areaOf('422400')).toBeNull();
  });
  it('gives the newest name of a code', () => {
    expect(areaOf('110116')?.name).toBe('怀柔区');
    expect(areaOf('340521')?.name).toBe('当涂县');
  });
  it.each([
    '441291',
    '999999',
    '34',
    '',
    'bm14000002',
    'BT03000040',
    '３４１５００',
    'constructor',
    '000000',
  ])('does not know %j', (code) => {
    expect(areaOf(code)).toBeNull();
  });
  it('puts every code of today in a province of the table, but for the three that have no .gov.cn', () => {
    const outside = dataOf202011.filter(({ code }) => areaOf(code) === null).map(({ name }) => name);
    expect(outside.sort()).toEqual(['台湾省', '澳门特别行政区', '香港特别行政区'].sort());
  });
  it('agrees with the list on the level of every code', () => {
    fc.assert(
      fc.property(fc.constantFrom(...dataOf202011), ({ code, name }) => {
        const area = areaOf(code);
        fc.pre(area !== null);
        expect(area?.name).toBe(name);
        expect(area?.province.code).toBe(code.slice(0, 2));
        expect(area?.level === 'province').toBe(code.slice(2) === '0000');
      }),
    );
  });
  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{0,12}$/)), (text) => void areaOf(text)),
    );
  });
});

describe('provinces', () => {
  it('knows each sign of ICP and police numbers once', () => {
    const signs = PROVINCES.flatMap(({ signs }) => [...signs]);
    expect(new Set(signs).size).toBe(signs.length);
    expect(PROVINCES).toHaveLength(31);
    for (const sign of signs) expect(provinceOfSign(sign)?.signs).toContain(sign);
  });
  it.each([
    ['蜀', '川'],
    ['黔', '贵'],
    ['陇', '甘'],
    ['滇', '云'],
    ['陕', '秦'],
  ])('takes %s and %s for one province', (one, other) => {
    expect(provinceOfSign(one)).toBe(provinceOfSign(other));
    expect(provinceOfSign(one)).not.toBeNull();
  });
  it('carries the names that the list of area codes gives', () => {
    for (const { code, name } of PROVINCES) expect(areaOf(`${code}0000`)?.name.startsWith(name)).toBe(true);
  });
  it('gives nothing for a city’s sign, several characters or none', () => {
    for (const sign of ['深', '', '川蜀', '京津', 'A']) expect(provinceOfSign(sign)).toBeNull();
  });
  it('reads the province of a police number with police-internal digits', () => {
    expect(provinceOf('33010902000123')?.name).toBe('浙江');
    expect(provinceOf('bm29030010')).toBeNull();
    expect(provinceOf('07000000')).toBeNull();
  });
});
