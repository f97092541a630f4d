import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BatchArguments } from './arguments-batch';
import { planBatch } from './batch-plan';
import { UsageError } from './project';

const TABLE = `网站名称,网站标识码,首页网址,运行状态
示例县教育局,3499990103,http://jyj.shilixian.gov.cn/,正常运行
示例县人民政府,3499990001,http://www.shilixian.gov.cn/,正常运行
旧网站,3499990105,http://old.shilixian.gov.cn/,永久下线
示例县民政局,3499990104,http://mzj.shilixian.gov.cn/,正常运行
`;
/** 网站名称,首页网址 / 测试,http://www.a.gov.cn/ in GBK. */
const GBK = Buffer.concat([
  Buffer.from([0xcd, 0xf8, 0xd5, 0xbe, 0xc3, 0xfb, 0xb3, 0xc6]),
  Buffer.from(','),
  Buffer.from([0xca, 0xd7, 0xd2, 0xb3, 0xcd, 0xf8, 0xd6, 0xb7]),
  Buffer.from('\n'),
  Buffer.from([0xb2, 0xe2, 0xca, 0xd4]),
  Buffer.from(',http://www.a.gov.cn/\n'),
]);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'plan-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function plan(changes: Partial<BatchArguments> = {}, table: string | Uint8Array = TABLE, name = 'sites.csv') {
  const register = path.join(folder, name);
  writeFileSync(register, table);
  return planBatch({
    register,
    task: '第四季度抽查',
    period: { label: '2026年第四季度', from: '2026-10-01', to: '2026-12-31' },
    shard: { number: 1, of: 1 },
    bundle: path.join(folder, 'out.zip'),
    force: false,
    asOf: null,
    edition: 'Z19',
    settings: {},
    ...changes,
  });
}
const idsOf = async (...asked: Parameters<typeof plan>) => {
  const { register, task } = await plan(...asked);
  return [register.register.id, task.id];
};

describe('what a batch is to do', () => {
  it('is the same on every machine, whatever the file is called there', async () => {
    const [one, other] = [await plan(), await plan({ shard: { number: 2, of: 2 } }, TABLE, '名录 (1).csv')];
    expect(other.task).toEqual(one.task);
    expect(other.register.sites).toEqual(one.register.sites);
    expect(other.seed).toBe(one.seed);
  });

  it('is another task where anything that it says is another', async () => {
    const [registerId, taskId] = await idsOf();
    for (const changes of [
      { task: '另一次抽查' },
      { period: { label: '2026年第三季度', from: '2026-07-01', to: '2026-09-30' } },
      { asOf: '2026-12-31T23:59:59+08:00' },
      { edition: 'Z15' },
    ] as const) {
      const [register, task] = await idsOf(changes);
      expect(register).toBe(registerId);
      expect(task).not.toBe(taskId);
    }
  });

  it('is another register where a row is another', async () => {
    const [before] = await idsOf();
    const [after] = await idsOf({}, TABLE.replace('示例县民政局', '示例县民政和老龄局'));
    expect(after).not.toBe(before);
  });

  it('takes all running sites, and deals them out in register order', async () => {
    const { task, register } = await plan();
    expect(register.sites).toHaveLength(4);
    const codes = task.sample.siteIds.map((id) => id.split('/')[1]);
    expect(codes).toEqual(['3499990001', '3499990103', '3499990104']);
    const shares = await Promise.all([1, 2].map((number) => plan({ shard: { number, of: 2 } })));
    expect(shares.map(({ sites }) => sites.map(({ code }) => code))).toEqual([
      ['3499990001', '3499990104'],
      ['3499990103'],
    ]);
  });

  it('reads GBK, as Excel writes it', async () => {
    const { sites } = await plan({}, GBK);
    expect(sites.map(({ name, hosts }) => [name, hosts])).toEqual([['测试', ['www.a.gov.cn']]]);
  });

  it('tells the rows that cannot be taken', async () => {
    const { refused, sites } = await plan({}, `${TABLE},3499990106,http://x.shilixian.gov.cn/,正常运行\n`);
    expect(refused).toMatchObject([{ row: 6, reason: 'name-missing' }]);
    expect(sites).toHaveLength(3);
  });

  it.each([
    ['no table', Buffer.from('<html><p>名录</p></html>'), '名录读不出来'],
    ['nothing at all', Buffer.from(''), '名录读不出来'],
    [
      'only sites that are closed',
      '网站名称,首页网址,运行状态\n旧网站,http://old.gov.cn/,永久下线\n',
      '没有正常运行',
    ],
  ])('refuses %s', async (_, table, words) => {
    await expect(plan({}, table)).rejects.toThrow(UsageError);
    await expect(plan({}, table)).rejects.toThrow(words);
  });

  it('says which file is not there', async () => {
    const asked = { register: path.join(folder, 'none.csv') } as BatchArguments;
    await expect(planBatch(asked)).rejects.toThrow('none.csv');
  });
});
