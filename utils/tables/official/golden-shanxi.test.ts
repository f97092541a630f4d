import { describe, expect, it } from 'vitest';
import {
  CITIES,
  CITIES_TOTAL,
  DEPARTMENTS,
  DEPARTMENTS_TOTAL,
  FAILED,
} from '../../../tests/helpers/golden-shanxi';
import { batchOf, inputOf, lineOf, notDrawn, textRows } from '../../../tests/helpers/site-lines';
import type { RegisterSite } from '../../model/register';
import { SHANXI_FAILED_TEMPLATE, shanxiFailed } from './failed-lists';
import {
  SHANXI_CITIES_TEMPLATE,
  SHANXI_DEPARTMENTS_TEMPLATE,
  shanxiCities,
  shanxiDepartments,
} from './shanxi-areas';
import type { SiteLine } from './site-line';
import { differences, flatTable } from './table';

/** The register and the verdicts behind the printed figures: the failed sites by name, the others as many as there are. */
function lines(): SiteLine[] {
  const failed = FAILED.map(({ city, department, bucket, name, problem, code }) =>
    lineOf(
      { id: code, code, name, bucket, city: city && `${city}市`, county: '', department, province: '山西省' },
      {
        problems: [problem],
        checkedFrom: code === '1409000032' ? '2018-02-01' : '2018-02-03',
        checkedTo: code === '1405000028' ? '2018-02-11' : '2018-02-05',
      },
    ),
  );
  const others = CITIES.flatMap(([name, atCity, atCounty]) => [
    ...fill(`${name}-city`, name, 'city-department', atCity, failed),
    ...fill(`${name}-county`, name, 'county-portal', atCounty, failed),
  ]);
  const departments = DEPARTMENTS.filter((name) => name !== '省人防办').map((name) =>
    lineOf({ id: name, name, bucket: 'province-department', city: '', department: name, province: '山西省' }),
  );
  // No part of 运行网站: closed for good, and about to be.
  const gone = (['closed', 'closing'] as const).map((state) =>
    notDrawn({ id: state, state, bucket: 'city-department', city: '太原市', province: '山西省' }),
  );
  return [...failed, ...others, ...departments, ...gone];
}

function fill(
  id: string,
  city: string,
  bucket: RegisterSite['bucket'],
  count: number,
  failed: readonly SiteLine[],
): SiteLine[] {
  const named = failed.filter(({ site }) => site.city === `${city}市` && site.bucket === bucket).length;
  return Array.from({ length: count - named }, (_, n) =>
    // 暂时下线 still runs.
    lineOf({
      id: `${id}-${n}`,
      bucket,
      city: `${city}市`,
      province: '山西省',
      state: n === 0 ? 'suspended' : 'running',
    }),
  );
}

const batch = batchOf(lines());
const cities = shanxiCities(inputOf(batch, SHANXI_CITIES_TEMPLATE));
const departments = shanxiDepartments(
  inputOf(batch, { ...SHANXI_DEPARTMENTS_TEMPLATE, areas: [...DEPARTMENTS] }),
);
const failed = shanxiFailed(inputOf(batch, SHANXI_FAILED_TEMPLATE));

const printedCities = [
  ...CITIES.map(([name, city, county, ...rest], n) =>
    [n + 1, name, city + county, city, county, ...rest].map(String),
  ),
  CITIES_TOTAL,
];

describe('山西 2018年2月', () => {
  it('附件1 comes out figure for figure, and 临汾 17 of 21 is reported instead of copied', () => {
    expect(differences(cities, printedCities)).toEqual([
      { key: 'shanxi-cities/临汾/rate', name: '临汾·检查合格率', computed: '81.0%', printed: '80.9%' },
    ]);
  });

  it('附件1 has its total and its note', () => {
    expect(textRows(cities).at(-1)).toEqual(['', '合计', '428', '301', '127', '428', '10', '97.7%']);
    expect(cities.notes).toEqual([
      '注：运行网站数据取自全国政府网站信息报送系统2018年2月8日数据。运行网站数为除“永久下线”和“网站下线中”以外的所有状态。',
    ]);
  });

  it('with rates cut off, 临汾 is as printed and the rounded ones are not', () => {
    const cut = shanxiCities(inputOf(batch, { ...SHANXI_CITIES_TEMPLATE, rounding: 'cut' }));
    expect(differences(cut, printedCities).map(({ name }) => name)).toEqual(
      ['忻州', '长治', '晋城', '运城', '合计'].map((area) => `${area}·检查合格率`),
    );
  });

  it('附件2 comes out figure for figure, without a rate', () => {
    const printed = [
      ...DEPARTMENTS.map((name, n) => [
        `${n + 1}`,
        name,
        '1',
        '1',
        '0',
        '1',
        name === '省人防办' ? '1' : '0',
      ]),
      DEPARTMENTS_TOTAL,
    ];
    expect(differences(departments, printed)).toEqual([]);
  });

  it('附件3 comes out word for word, in its order, with the days of checking', () => {
    const printed = FAILED.map(({ city, name, words, code }, n) => [`${n + 1}`, city, name, words, code]);
    expect(textRows(failed)).toEqual(printed);
    expect(failed.notes).toEqual(['注：抽查采样时间为2018年2月1日至11日。']);
  });

  it('every number opens: the failed sites of 临汾 and what was found on them', () => {
    const row = cities.blocks[0]?.rows.find(({ key }) => key === '临汾');
    const [number, rate] = row?.cells.slice(-2) ?? [];
    expect(number?.siteIds).toEqual(['1410340003', '1410310002', '1410300001', '1410000050']);
    expect(number?.findingIds).toHaveLength(13);
    expect(rate).toMatchObject({ kind: 'formula', basis: '(21 - 4) ÷ 21', value: 81 });
    expect(rate?.siteIds).toHaveLength(21);
  });

  it('is a plain table for CSV: numbers as numbers, codes as text', () => {
    expect(flatTable(cities)?.columns.slice(0, 3)).toEqual(['序号', '市', '运行网站总数']);
    expect(flatTable(cities)?.rows[0]).toEqual([1, '太原', 47, 37, 10, 47, 0, '100%']);
    expect(flatTable(failed)?.rows[0]?.[4]).toBe('1400000048');
  });
});
