import { describe, expect, it } from 'vitest';
import { audit, findingOf, QUESTION, recordOf, seen, staleColumn } from '../../tests/helpers/site-records';
import type { SweepPage } from '../model/sweep';
import { ledgerTable, troubleTable, vetoTable } from './demo-tables';

const page = (changes: Partial<SweepPage>): SweepPage => ({
  id: 'sweep#www.example.gov.cn/a',
  sweepId: 'sweep',
  inspectionId: 'task-1/site-1',
  order: 1,
  role: 'column',
  from: 'menu',
  parentId: '',
  url: 'http://www.example.gov.cn/a/',
  name: '便民服务',
  held: null,
  state: 'done',
  tries: 1,
  openedAt: '',
  auditId: '',
  trouble: null,
  detail: '',
  at: '',
  ...changes,
});

describe('what a sweep of the demo prints', () => {
  it('names each column that was not opened, by its cause, and no other', () => {
    const { rows } = troubleTable({
      pages: [
        page({ state: 'failed', trouble: 'firewall' }),
        page({ name: '内部资料', state: 'unticked', held: 'robots' }),
        page({ name: '政务公开', state: 'done', held: 'found' }),
        page({ name: '新闻中心', state: 'done', tries: 2, trouble: 'timeout' }),
      ],
    });
    expect(rows).toEqual([
      ['便民服务', '被安全防护拦截', 'http://www.example.gov.cn/a/'],
      ['内部资料', 'robots.txt 请程序不要打开', 'http://www.example.gov.cn/a/'],
    ]);
  });

  it('has a line of the ledger for each column, and says what counts and what waits for a person', () => {
    const record = recordOf([
      staleColumn('/xw/', { name: '新闻', review: 'confirmed' }),
      staleColumn('/dt/', { name: '部门动态', level: 'other' }),
    ]);
    const { columns, rows } = ledgerTable({ record });
    expect(rows.map((row) => row.length)).toEqual(rows.map(() => columns.length));
    expect(rows.map((row) => row.slice(0, 9))).toEqual([
      ['新闻', '动态要闻', '一级', '20', '2026-02-28', '2周', '超过期限', '计入', ''],
      ['部门动态', '动态要闻', '下级', '20', '2026-02-28', '2周', '超过期限', '待复核', ''],
    ]);
  });

  it('counts each veto, confirmed and asked apart', () => {
    const stale = [1, 2, 3, 4].map((n) => staleColumn(`/dt/${n}/`, { review: 'confirmed' }));
    const { columns, rows } = vetoTable({ record: recordOf([...stale, staleColumn('/xw/')]) });
    expect(columns.at(-1)).toBe('结论：待定');
    expect(rows.find(([veto]) => veto?.startsWith('V4.1'))?.slice(1)).toEqual(['4', '1', '5', '待复核']);
    expect(rows.find(([veto]) => veto?.startsWith('V4.3'))?.slice(1)).toEqual(['0', '0', '5', '未触发']);
  });

  it('asks nothing of what a person confirmed that does not count alone', () => {
    const page = audit('/a.html', 'article');
    const typo = findingOf(page, 'wording-lexicon', { ...QUESTION, reason: 'hit', review: 'confirmed' });
    const { rows } = vetoTable({ record: recordOf([seen(page, typo)]) });
    expect(rows.find(([veto]) => veto?.startsWith('V1.1'))?.slice(1)).toEqual(['0', '0', '1', '未触发']);
  });
});
