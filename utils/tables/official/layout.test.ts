import { describe, expect, it } from 'vitest';
import { batchOf, inputOf, lineOf } from '../../../tests/helpers/site-lines';
import type { OfficialTable } from '../../model/table';
import { annualSupervision, SUPERVISION_YEAR_TEMPLATE } from './annual-supervision';
import { layout } from './layout';
import { NATIONAL_AREAS_TEMPLATE, nationalAreas } from './national-areas';
import { SUPERVISION_MONTH_TEMPLATE, shanxiSupervision } from './shanxi-supervision';

const batch = batchOf([lineOf({ id: 'a', province: '北京市' })]);
const find = (table: OfficialTable, text: string) => {
  const cell = layout(table).cells.find((one) => one.text === text);
  return cell && [cell.row, cell.column, cell.rows, cell.columns];
};

describe('layout', () => {
  const national = nationalAreas(inputOf(batch, NATIONAL_AREAS_TEMPLATE));

  it('puts grouped headings over their columns, and others down to the rows', () => {
    expect(find(national, '省级政府网站数')).toEqual([0, 3, 1, 2]);
    expect(find(national, '运行网站总数')).toEqual([0, 2, 2, 1]);
    expect(find(national, '县级以下')).toEqual([1, 8, 1, 1]);
    expect(layout(national).headingRows).toBe(2);
  });

  it('merges the labels of a form downwards, and lets the last one reach its cell', () => {
    const form = shanxiSupervision(inputOf(batch, SUPERVISION_MONTH_TEMPLATE));
    expect(find(form, '网站抽查')?.slice(0, 3)).toEqual([0, 0, 6]);
    // Beside its own headings, too.
    expect(find(form, '存在突出问题的政府网站')?.slice(0, 3)).toEqual([6, 0, 5]);
    expect(find(form, '主要问题')?.slice(0, 1)).toEqual([6]);
  });

  it('lays blocks of other columns on the same sheet', () => {
    const year = annualSupervision(inputOf(batch, SUPERVISION_YEAR_TEMPLATE));
    const grid = layout(year);
    const wide = grid.cells.find(({ at }) => at === 'other/value');
    const first = grid.cells.find(({ at }) => at === 'sites/q1');
    expect(wide && wide.column + wide.columns).toBe(grid.widths.length);
    expect(first?.columns).toBeLessThan(wide?.columns ?? 0);
    expect(grid.widths.reduce((sum, width) => sum + width, 0)).toBe(84);
  });
});
