import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remap, suggestMapping, unmappedColumns } from './headings';

/** Field by heading, of a mapping. */
const mapped = (...headings: string[]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(suggestMapping(headings)).map(([field, column]) => [headings[column] ?? '', field]),
  );

describe('suggestMapping', () => {
  it('reads the headings of a notice’s annex', () => {
    expect(
      mapped(
        '序号',
        '网站标识码',
        '网站名称',
        '首页地址',
        '信息公开网网址',
        '微博名称',
        '微博地址',
        '微信名称',
        '微信二维码',
        '结果',
      ),
    ).toEqual({
      网站标识码: 'code',
      网站名称: 'name',
      首页地址: 'homeUrl',
      信息公开网网址: 'disclosureUrl',
      微博名称: 'weiboName',
      微博地址: 'weiboUrl',
      微信名称: 'wechatName',
      微信二维码: 'wechatQr',
    });
  });

  it.each([
    ['*政府网站标识码（必填）', 'code'],
    ['网站　标识码：', 'code'],
    ['1.网站\n名称', 'name'],
    ['省(自治区、直辖市)', 'province'],
    ['县（市、区）', 'county'],
    ['ＩＣＰ备案编号', 'icp'],
    ['公安机关备案号', 'police'],
    ['网站主办单位', 'sponsor'],
    ['是否承担行政职能（是/否）', 'hasAdministrativeDuty'],
    ['运行状态[下拉选择]', 'state'],
    ['政务微博名称', 'weiboName'],
  ])('knows %j', (heading, field) => {
    expect(mapped(heading)).toEqual({ [heading]: field });
  });

  it('gives 域名 to the home page where nothing else leads there, else to the further domains', () => {
    expect(mapped('名称', '域名')).toMatchObject({ 域名: 'homeUrl' });
    expect(mapped('名称', '域名', '首页网址')).toMatchObject({ 域名: 'domains', 首页网址: 'homeUrl' });
  });

  it.each([
    '负责人',
    '主管单位',
    '填报单位',
    '网站名称（英文）译名',
    '市长信箱',
    '微信阅读量',
    '',
    '123',
    'constructor',
  ])('does not guess at %j', (heading) => {
    expect(suggestMapping([heading])).toEqual({});
  });

  it('takes the first of two columns with one heading', () => {
    expect(suggestMapping(['名称', '网站名称', '网站名称'])).toEqual({ name: 1 });
  });

  it('finds each heading wherever it stands, each column for one field', () => {
    const headings = [
      '网站标识码',
      '网站名称',
      '首页网址',
      '域名',
      '主办单位',
      '省',
      '市',
      '县',
      '层级',
      '网站类型',
      '运行状态',
      '备注',
    ];
    const expected = mapped(...headings);
    fc.assert(
      fc.property(fc.shuffledSubarray(headings, { minLength: headings.length }), (shuffled) => {
        expect(mapped(...shuffled)).toEqual(expected);
        expect(new Set(Object.values(suggestMapping(shuffled))).size).toBe(11);
      }),
    );
  });
});

describe('a mapping', () => {
  it('is corrected without two fields on one column', () => {
    const mapping = suggestMapping(['名称', '网址', '备注']);
    expect(remap(mapping, 'sponsor', 2)).toEqual({ name: 0, homeUrl: 1, sponsor: 2 });
    expect(remap(mapping, 'domains', 1)).toEqual({ name: 0, domains: 1 });
    expect(remap(mapping, 'homeUrl', null)).toEqual({ name: 0 });
    expect(remap(mapping, 'name', 1)).toEqual({ name: 1 });
  });

  it('leaves columns over, which are listed; those without a heading are not', () => {
    const headings = ['序号', '名称', '', '备注'];
    expect(unmappedColumns(headings, suggestMapping(headings))).toEqual([0, 3]);
  });
});
