import { describe, expect, it } from 'vitest';
import { LUAN_FAILED, LUAN_SITES } from '../../../tests/helpers/golden-luan';
import { REGION_FAILED, REGION_ROWS, REGIONS_TOTAL } from '../../../tests/helpers/golden-national';
import { batchOf, inputOf, lineOf, notDrawn, textRows } from '../../../tests/helpers/site-lines';
import type { Bucket } from '../../model/register';
import { tallyOf } from './batch';
import { LUAN_FAILED_TEMPLATE, luanFailed, NATIONAL_FAILED_TEMPLATE, nationalFailed } from './failed-lists';
import { NATIONAL_AREAS_TEMPLATE, nationalAreas } from './national-areas';
import { rateOf } from './rates';
import { SITE_FIELDS, type SiteLine } from './site-line';
import { differences, flatTable } from './table';

const BUCKETS: readonly Bucket[] = [
  'province-portal',
  'province-department',
  'city-portal',
  'city-department',
  'county-portal',
  'below-county',
];

/** As the register names a region. */
const whole = (region: string): string =>
  ({
    内蒙古: '内蒙古自治区',
    广西: '广西壮族自治区',
    西藏: '西藏自治区',
    宁夏: '宁夏回族自治区',
    新疆: '新疆维吾尔自治区',
    新疆生产建设兵团: '新疆生产建设兵团',
  })[region] ?? `${region}${['北京', '天津', '上海', '重庆'].includes(region) ? '市' : '省'}`;

function lines(): SiteLine[] {
  return REGION_ROWS.flatMap(([region, , ...figures]) => {
    const [checked = 0] = figures.slice(6);
    const failed = REGION_FAILED.filter(([name]) => name === region).map(
      ([, name, listed, problem, , code], n) =>
        lineOf(
          { id: `${region}-f${n}`, code, name, province: whole(region), bucket: 'city-department' },
          { problems: [problem], typed: listed.startsWith('“') ? {} : { [SITE_FIELDS.listedName]: listed } },
        ),
    );
    let toCheck = checked - failed.length;
    const others = BUCKETS.flatMap((bucket, at) => {
      const named = bucket === 'city-department' ? failed.length : 0;
      return Array.from({ length: (figures[at] ?? 0) - named }, (_, n) => {
        const site = { id: `${region}-${bucket}-${n}`, province: whole(region), bucket };
        return toCheck-- > 0 ? lineOf(site) : notDrawn(site);
      });
    });
    return [...failed, ...others];
  });
}

const period = { label: '2018年第一季度', from: '2018-01-01', to: '2018-03-31' };
const task = { id: 'q1', name: '抽查', period, edition: 'Z15' } as const;
const batch = batchOf(lines(), { task, register: { name: '全国', dataDate: '2018-03-01' } });

describe('全国 2018年第一季度', () => {
  const areas = nationalAreas(inputOf(batch, NATIONAL_AREAS_TEMPLATE));

  it('附件2 comes out figure for figure, 新疆 apart from 兵团', () => {
    const printed = [
      ...REGION_ROWS.map((row, n) => [n + 1, ...row].map(String)),
      ['', '合计', ...REGIONS_TOTAL.map(String)],
    ];
    expect(differences(areas, printed)).toEqual([]);
    expect(areas.unplaced).toEqual([]);
  });

  it('reports a printed row that does not add up, and what it should be', () => {
    const printed = [
      ...REGION_ROWS.map(([region, running, ...rest], n) =>
        [n + 1, region, region === '北京' ? (running ?? 0) + 1 : running, ...rest].map(String),
      ),
      ['', '合计', ...REGIONS_TOTAL.map(String)],
    ];
    expect(differences(areas, printed)).toEqual([
      { key: 'national-areas/北京/running', name: '北京·运行网站总数', computed: '1011', printed: '1012' },
    ]);
  });

  it('附件2 heads two columns of one level together, and its CSV with one row', () => {
    expect(areas.blocks[0]?.columns[4]?.heading).toEqual(['省级政府网站数', '部门']);
    expect(flatTable(areas)?.columns.slice(2, 6)).toEqual([
      '运行网站总数',
      '省级门户',
      '省级部门',
      '市级门户',
    ]);
  });

  it('附件3 comes out word for word, a site without a code included', () => {
    const table = nationalFailed(inputOf(batch, NATIONAL_FAILED_TEMPLATE));
    const printed = REGION_FAILED.map(([region, , listed, , words, code], n) => [
      `${n + 1}`,
      region,
      listed,
      words,
      code,
    ]);
    expect(textRows(table)).toEqual(printed);
  });

  it('the rate of the text is 95 %', () => {
    const { checked, failed } = tallyOf(batch.lines);
    expect([checked.length, failed.length]).toEqual([303, 14]);
    expect(rateOf(303 - 14, 303, NATIONAL_AREAS_TEMPLATE.rounding).text).toBe('95');
  });
});

describe('六安 2018年第三季度 附件1', () => {
  const failed = LUAN_FAILED.map(({ printed, problems }) => {
    const [, code = '', name = '', homeUrl = '', disclosureUrl = '', weibo = '', url = '', wechat = ''] =
      printed;
    return lineOf(
      {
        id: code,
        code,
        name,
        homeUrl,
        disclosureUrl,
        weibo: { name: weibo, url },
        wechat: { name: wechat, qr: '' },
      },
      { problems },
    );
  });
  const others = Array.from({ length: LUAN_SITES - failed.length }, (_, n) => lineOf({ id: `s${n}` }));
  const luan = batchOf([...failed, ...others], {
    task: { ...task, period: { label: '2018年第三季度', from: '2018-07-01', to: '2018-09-30' } },
  });
  const table = luanFailed(inputOf(luan, LUAN_FAILED_TEMPLATE));

  it('comes out word for word; a lost mark is reported, and the mark between two problems is a setting', () => {
    const printed = LUAN_FAILED.map((one) => one.printed);
    expect(table.title).toBe('2018年第三季度巡查不合格政府网站名单及突出问题');
    expect(differences(table, printed).map((one) => [one.name, one.computed, one.printed])).toEqual([
      [
        '六安市民政局·存在的突出问题',
        '动态、政策、公告类栏目5个以上未更新',
        '动态、政策公告类栏目5个以上未更新',
      ],
      [
        '六安市司法局·存在的突出问题',
        '动态、政策、公告类栏目5个以上未更新；10个以上栏目未更新',
        '动态、政策、公告类栏目5个以上未更新; 10个以上栏目未更新',
      ],
    ]);
    const asPrinted = luanFailed(inputOf(luan, { ...LUAN_FAILED_TEMPLATE, joint: '; ' }));
    expect(differences(asPrinted, printed)).toHaveLength(1);
  });

  it('heads 微博 and 微信 over two columns each', () => {
    expect(flatTable(table)?.columns).toEqual([
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
      '存在的突出问题',
    ]);
  });

  it('rounds 48 of 55 to 87 %', () => {
    const { checked, failed: bad } = tallyOf(luan.lines);
    expect(rateOf(checked.length - bad.length, checked.length, LUAN_FAILED_TEMPLATE.rounding).text).toBe(
      '87',
    );
  });
});
