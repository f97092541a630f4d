import { describe, expect, it } from 'vitest';
import { batchOf, inputOf, lineOf } from '../../../tests/helpers/site-lines';
import { TABLE_KINDS } from '../official/catalogue';
import { NATIONAL_AREAS_TEMPLATE, nationalAreas } from '../official/national-areas';
import { SUPERVISION_MONTH_TEMPLATE, shanxiSupervision } from '../official/shanxi-supervision';
import { halfWidths, isCentred, linesIn, printDocument } from './print';

const batch = batchOf([lineOf({ id: 'a', code: '1400000048', province: '山西省', city: '太原市' })]);
const input = (template: (typeof TABLE_KINDS)[number]['template']) =>
  inputOf(batch, template, { area: '太原', siteId: 'a' });

describe('a table on paper', () => {
  it('has each cell once, in the row in which it begins, with no place left over', () => {
    for (const { id, build, template } of TABLE_KINDS) {
      const { rows, widths } = printDocument(build(input(template)));
      expect(rows.flatMap((cells, n) => cells.filter(({ row }) => row !== n))).toEqual([]);
      const places = rows.flat().reduce((sum, cell) => sum + cell.rows * cell.columns, 0);
      expect([id, places]).toEqual([id, rows.length * widths.length]);
    }
  });

  it('says how many rows are headings', () => {
    const { rows, headingRows } = printDocument(nationalAreas(input(NATIONAL_AREAS_TEMPLATE)));
    expect(headingRows).toBe(2);
    expect(rows[1]?.every(({ role }) => role === 'heading')).toBe(true);
    expect(rows[2]?.some(({ role }) => role === 'heading')).toBe(false);
  });

  it('puts what is typed beside its label, and leaves the label alone where nothing is', () => {
    const typed = { ...batch, typed: { unit: '太原市政府办公厅' } };
    const form = shanxiSupervision(inputOf(typed, SUPERVISION_MONTH_TEMPLATE, { area: '太原' }));
    expect(printDocument(form).head[0]).toBe('填报单位（盖章）：太原市政府办公厅');
    expect(printDocument(form).foot.at(-1)).toMatch(/：$/);
  });
});

describe('measures', () => {
  it('takes a Chinese character for two half-width ones', () => {
    expect([halfWidths('1400000048'), halfWidths('合计'), halfWidths('𠮷a'), halfWidths('')]).toEqual([
      10, 4, 3, 0,
    ]);
  });

  it('reckons the lines of a text, an empty one included', () => {
    expect([linesIn('', 10), linesIn('合格率', 6), linesIn('合格率', 5), linesIn('一\n二\n', 9)]).toEqual([
      1, 1, 2, 3,
    ]);
  });

  it('centres short words and figures, and begins long ones at the left', () => {
    const cells = printDocument(nationalAreas(input(NATIONAL_AREAS_TEMPLATE))).rows.flat();
    const name = cells.find(({ cell }) => cell?.format === 'text');
    expect(name && isCentred(name, 40)).toBe(true);
    expect(name && isCentred({ ...name, text: '栏目不更新'.repeat(9) }, 40)).toBe(false);
  });
});
