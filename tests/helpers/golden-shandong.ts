import type { LedgerLine } from '../../utils/model/table';

/** 山东省 2017上半年扣分: its two tables, and the ledger they come from. The second row of the cities ends with a stray mark. */
export const CITY_DEDUCTIONS: readonly (readonly string[])[] = [
  [
    '1',
    '聊城市',
    '-29',
    '一季度 10 个不合格网站-6；二季度 4 个不合格网站-8；2 条网民留言处理超期-10；未报送自查报告-5',
  ],
  ['2', '滨州市', '-3', '一季度 3 个不合格网站-2；二季度 1 个不合格网站-1；'],
  ['3', '日照市', '-2', '二季度 1 个不合格网站-2'],
  ['4', '济南市', '-1', '一季度 1 个不合格网站-1'],
  ['5', '菏泽市', '-1', '二季度 1 个不合格网站-1'],
];
export const DEPARTMENT_DEDUCTIONS: readonly (readonly string[])[] = [
  ['1', '省住房城乡建设厅', '-5', '未报送自查报告-5'],
  ['2', '省交通运输厅', '-5', '未报送自查报告-5'],
  ['3', '省卫生和计生委', '-5', '1 条网民留言处理超期-5'],
  ['4', '省环保厅', '-5', '未报送自查报告-5'],
  ['5', '省外事办', '-5', '未报送自查报告-5'],
  ['6', '省地税局', '-5', '未报送自查报告-5'],
  ['7', '省体育局', '-5', '未报送自查报告-5'],
  ['8', '省质监局', '-5', '未报送自查报告-5'],
  ['9', '省法制办', '-5', '未报送自查报告-5'],
  ['10', '省司法厅', '-2', '一季度网站抽查不合格-2'],
  ['11', '省农业厅', '-2', '一季度网站抽查不合格-2'],
];

/** unit, period, reason, count, points */
type Short = readonly [string, string, LedgerLine['reason'], number | null, number];
export const CITY_LEDGER: readonly Short[] = [
  ['聊城市', '一季度', 'failed-sites', 10, -6],
  ['聊城市', '二季度', 'failed-sites', 4, -8],
  ['聊城市', '', 'overdue-messages', 2, -10],
  ['聊城市', '', 'no-self-report', null, -5],
  ['滨州市', '一季度', 'failed-sites', 3, -2],
  ['滨州市', '二季度', 'failed-sites', 1, -1],
  ['日照市', '二季度', 'failed-sites', 1, -2],
  ['济南市', '一季度', 'failed-sites', 1, -1],
  ['菏泽市', '二季度', 'failed-sites', 1, -1],
];
export const DEPARTMENT_LEDGER: readonly Short[] = [
  ['省住房城乡建设厅', '', 'no-self-report', null, -5],
  ['省交通运输厅', '', 'no-self-report', null, -5],
  ['省卫生和计生委', '', 'overdue-messages', 1, -5],
  ['省环保厅', '', 'no-self-report', null, -5],
  ['省外事办', '', 'no-self-report', null, -5],
  ['省地税局', '', 'no-self-report', null, -5],
  ['省体育局', '', 'no-self-report', null, -5],
  ['省质监局', '', 'no-self-report', null, -5],
  ['省法制办', '', 'no-self-report', null, -5],
  ['省司法厅', '一季度', 'failed-sites', null, -2],
  ['省农业厅', '一季度', 'failed-sites', null, -2],
];
