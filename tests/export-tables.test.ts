import { describe, expect, it } from 'vitest';
import { exportCsv } from '../entrypoints/workbench/pages/task/export-tables';
import { buildTable, TABLE_KINDS, templateOf } from '../utils/tables/official/catalogue';
import { batchOf, inputOf, lineOf } from './helpers/site-lines';

const batch = batchOf([lineOf({ id: 'a', province: '山东省' })]);
const saved = (...ids: readonly string[]): string[] => {
  const made = TABLE_KINDS.filter(({ id }) => ids.includes(id)).map((kind) => ({
    kind,
    template: templateOf(kind, batch),
    table: buildTable(kind, inputOf(batch)),
  }));
  const names: string[] = [];
  exportCsv(made, '山东省', batch, (name) => void names.push(name));
  return names;
};

describe('exportCsv', () => {
  it('gives two annexes of one name the names of what they are', () => {
    expect(saved('shandong-cities', 'shandong-departments')).toEqual([
      '政网巡检_山东省_2018-02_日常考核扣分情况（各市政府）.csv',
      '政网巡检_山东省_2018-02_日常考核扣分情况（省直部门）.csv',
    ]);
  });

  it('calls an annex by its number else', () => {
    expect(saved('shandong-cities')).toEqual(['政网巡检_山东省_2018-02_附件.csv']);
    expect(saved('shanxi-cities', 'shanxi-departments')).toEqual([
      '政网巡检_山东省_2018-02_附件1.csv',
      '政网巡检_山东省_2018-02_附件2.csv',
    ]);
  });
});
