import { describe, expect, it } from 'vitest';
import { batchOf, lineOf, notDrawn } from '../../../tests/helpers/site-lines';
import { dayText, filled, periodWord, spanText } from './template';

describe('notes and titles', () => {
  const late = lineOf({ id: 'b' }, { checkedFrom: '2018-02-01', checkedTo: '2018-02-11' });
  const batch = batchOf([lineOf({ id: 'a' }), late, notDrawn({ id: 'c' })]);

  it('are filled with the day of the data, the period and the span of checking', () => {
    expect(filled('{dataDate}；{span}；{period}；{year}', batch)).toBe(
      '2018年2月8日；2018年2月1日至11日；2018年2月；2018',
    );
  });

  it('show a gap for what nobody knows, and leave other words in braces alone', () => {
    const empty = batchOf([], { register: { name: '', dataDate: '' } });
    expect(filled('{dataDate}{span}{constructor}', empty)).toBe('________{constructor}');
  });

  it.each([
    ['2018-02-01', '2018-02-01', '2018年2月1日'],
    ['2018-02-01', '2018-02-11', '2018年2月1日至11日'],
    ['2018-02-01', '2018-03-11', '2018年2月1日至3月11日'],
    ['2017-12-30', '2018-01-02', '2017年12月30日至2018年1月2日'],
  ])('write %s to %s as %s', (from, to, text) => {
    expect(spanText({ from, to })).toBe(text);
  });

  it.each([
    ['2018年第三季度', '三季度'],
    ['2017年上半年', '上半年'],
    ['2018年2月', '2月'],
    ['2018年', '2018年'],
    ['专项检查', '专项检查'],
  ])('head a column of %s with %s', (label, word) => {
    expect(periodWord(label)).toBe(word);
  });

  it('know no day where there is none', () => {
    expect(dayText('')).toBe('');
  });
});
