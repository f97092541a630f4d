import { describe, expect, it } from 'vitest';
import {
  CITY_DEDUCTIONS,
  CITY_LEDGER,
  DEPARTMENT_DEDUCTIONS,
  DEPARTMENT_LEDGER,
} from '../../../tests/helpers/golden-shandong';
import { batchOf, inputOf, lineOf } from '../../../tests/helpers/site-lines';
import type { LedgerLine } from '../../model/table';
import { writeCsv } from '../csv';
import {
  cityDeductions,
  DEDUCTIONS_TEMPLATE,
  departmentDeductions,
  ledgerWords,
  proposeLedger,
} from './shandong';
import { differences, flatTable } from './table';

const signed = { author: '张三', at: '2017-06-29T02:00:00.000Z' };
const ledgerLine = (changes: Partial<LedgerLine>): LedgerLine => ({
  id: 'l1',
  group: 'cities',
  unit: '示例市',
  period: '二季度',
  reason: 'failed-sites',
  count: 1,
  words: '',
  points: -1,
  ...signed,
  ...changes,
});
const ledger = [
  ...CITY_LEDGER.map((line) => ({ line, group: 'cities' as const })),
  ...DEPARTMENT_LEDGER.map((line) => ({ line, group: 'departments' as const })),
].map(({ line: [unit, period, reason, count, points], group }, n) =>
  ledgerLine({ id: `l${n}`, group, unit, period, reason, count, points }),
);

const period = { label: '2017年上半年', from: '2017-01-01', to: '2017-06-30' };
const task = { id: 'h1', name: '考核', period, edition: 'Z15' } as const;
const excluded = lineOf(
  { id: 'x', name: '某局网站', city: '菏泽市' },
  { exclusion: { reason: '公示前已关停' }, problems: ['unreachable'] },
);
const failed = lineOf({ id: 'f', city: '日照市', bucket: 'city-department' }, { problems: ['home-stale'] });
const batch = batchOf([failed, excluded], { ledger, task });
const cities = cityDeductions(inputOf(batch, DEDUCTIONS_TEMPLATE));

describe('山东 2017上半年扣分', () => {
  it('comes out figure for figure and word for word, without the stray mark of the second row', () => {
    expect(differences(cities, CITY_DEDUCTIONS)).toEqual([
      {
        key: 'shandong-cities/滨州市/words',
        name: '滨州市·扣分说明',
        computed: '一季度 3 个不合格网站-2；二季度 1 个不合格网站-1',
        printed: '一季度 3 个不合格网站-2；二季度 1 个不合格网站-1；',
      },
    ]);
    const departments = departmentDeductions(inputOf(batch, DEDUCTIONS_TEMPLATE));
    expect(differences(departments, DEPARTMENT_DEDUCTIONS)).toEqual([]);
  });

  it('opens: what the points add up to, and the failed sites of the unit', () => {
    const cells = cities.blocks[0]?.rows.map(({ cells }) => cells[2]);
    expect(cells?.[0]?.basis).toBe('(-6) + (-8) + (-10) + (-5)');
    expect(cells?.[2]?.siteIds).toEqual(['f']);
  });

  it('names the period over the points, and below the table what was left out and why', () => {
    expect(cities.blocks[0]?.columns[2]?.heading).toEqual(['上半年扣分']);
    expect(cities.notes).toEqual(['不计入统计的网站1个（公示前已关停）：某局网站。']);
  });

  it('leaves the points a number in CSV', () => {
    const csv = writeCsv(flatTable(cities) ?? { columns: [], rows: [] }, 'excel');
    expect(csv).toContain('"1","聊城市","-29","一季度 10');
  });

  it('sorts by deduction, not by the order of the ledger, and adds tenths exactly enough to read', () => {
    const lines = [ledgerLine({ unit: '甲市' }), ledgerLine({ unit: '乙市', points: -3 })];
    const table = cityDeductions(inputOf(batchOf([], { ledger: lines }), DEDUCTIONS_TEMPLATE));
    expect(table.blocks[0]?.rows.map(({ key }) => key)).toEqual(['乙市', '甲市']);
  });
});

describe('ledgerWords', () => {
  it.each([
    [{ reason: 'other', words: '未按时整改；', period: '', count: null, points: -2 }, '未按时整改-2'],
    [{ reason: 'overdue-messages', period: '', count: 3 }, '3 条网民留言处理超期-1'],
    [{ reason: 'overdue-messages', period: '一季度', count: null }, '一季度网民留言处理超期-1'],
  ] as const)('%o reads %s', (changes, words) => {
    expect(ledgerWords(ledgerLine(changes))).toBe(words);
  });
});

describe('proposeLedger', () => {
  it('counts failed sites by unit, and proposes no points', () => {
    const department = lineOf(
      { id: 'd', bucket: 'province-department', department: '省司法厅', city: '济南市' },
      { problems: ['columns-blank'] },
    );
    const other = lineOf({ id: 'g', city: '日照市' }, { problems: ['home-stale'] });
    const quarter = { ...task, period: { ...period, label: '2017年第二季度' } };
    expect(proposeLedger(batchOf([failed, other, department, excluded], { task: quarter }))).toEqual([
      { group: 'cities', unit: '日照市', period: '二季度', reason: 'failed-sites', count: 2 },
      { group: 'departments', unit: '省司法厅', period: '二季度', reason: 'failed-sites', count: 1 },
    ]);
  });
});
