import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { workbook } from '../../tests/helpers/workbook';
import { checkRegister } from './check';
import { diffRegister } from './diff';
import { remap } from './headings';
import { readRegister, readSites } from './read-register';
import { fieldsTold } from './site-fields';

const utf8 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(new TextEncoder().encode(text));
const csv = (...rows: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> =>
  utf8(rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n'));

const HEADINGS = ['网站标识码', '网站名称', '首页网址', '主办单位', '所属地区', '层级', '运行状态', '备注'];
const row = (i: number): string[] => [
  String(3415000000 + i),
  `第${i}局`,
  `http://ju${i}.luan.gov.cn/`,
  `六安市第${i}局`,
  '安徽省六安市',
  '市级部门',
  '正常运行',
  '=1+1',
];

describe('readRegister', { timeout: 60_000 }, () => {
  it('tells sites, problems and what is left over', async () => {
    const { sites, problems, refused, dataDate, table, mapping } = await readRegister(
      csv(['六安市政府网站名录（截至2018年9月30日）'], HEADINGS, row(1), [
        '',
        '',
        '网址',
        '无名局',
        '',
        '',
        '',
        '',
      ]),
      '名录.csv',
    );
    expect(sites).toMatchObject([
      { row: 3, site: { code: '3415000001', city: '六安市', bucket: 'city-department' } },
    ]);
    expect(problems.map(({ row: at, reason }) => `${at} ${reason}`)).toEqual([
      '4 name-missing',
      '4 home-unreadable',
      '4 state-missing',
    ]);
    expect([refused, dataDate, mapping.name, table.headings.length]).toEqual([1, '2018-09-30', 1, 8]);
  });

  it('reads the same sites from columns in any order, from a text and from a workbook', async () => {
    const expected = (await readRegister(csv(HEADINGS, row(1), row(2)), 'a.csv')).sites;
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...HEADINGS.keys()], { minLength: HEADINGS.length }),
        fc.boolean(),
        async (order, inWorkbook) => {
          const rows = [HEADINGS, row(1), row(2)].map((cells) => order.map((column) => cells[column] ?? ''));
          const file = inWorkbook ? workbook({ name: 'Sheet1', rows }) : csv(...rows);
          expect((await readRegister(file, 'a')).sites).toEqual(expected);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('reads again with a mapping that was corrected', async () => {
    const { table, mapping } = await readRegister(
      csv(['名称', '首页网址', '归谁管'], ['甲', 'a.gov.cn', '甲局']),
      'a.csv',
    );
    const { sites } = await readSites(table, remap(mapping, 'sponsor', 2));
    expect(sites[0]?.site.sponsor).toBe('甲局');
  });

  it('takes 3,000 rows in in seconds, breathing and telling how far it is', async () => {
    const file = csv(HEADINGS, ...Array.from({ length: 3000 }, (_, i) => row(i)));
    const onProgress = vi.fn();
    const breathe = vi.fn(async () => {});
    const before = process.cpuUsage();
    const { sites, mapping } = await readRegister(file, 'a.csv', { onProgress, breathe });
    const drafts = sites.map(({ site }) => site);
    const { added } = diffRegister('r', [], drafts, fieldsTold(mapping));
    expect(checkRegister(added, '')).toEqual([]);
    expect(diffRegister('r', added, drafts, fieldsTold(mapping)).unchanged).toHaveLength(3000);
    // Time of this process, not of the clock: other work on the machine is no fault of ours. Microseconds.
    expect(process.cpuUsage(before).user).toBeLessThan(8_000_000);
    expect(onProgress.mock.calls.at(-1)).toEqual([3000, 3000]);
    expect(onProgress.mock.calls.map(([done]) => done)).toEqual(
      Array.from({ length: 15 }, (_, i) => (i + 1) * 200),
    );
    expect(breathe).toHaveBeenCalledTimes(15);
  });
});
