import { describe, expect, it } from 'vitest';
import { periodAround, periodCode, periodLabel, periodOf, readPeriod } from './period';

/** What it is called, its days, and its name in a file. */
const PERIODS = [
  ['2018年第一季度', '2018-01-01', '2018-03-31', '2018Q1'],
  ['2018年第三季度', '2018-07-01', '2018-09-30', '2018Q3'],
  ['2018年第四季度', '2018-10-01', '2018-12-31', '2018Q4'],
  ['2017年上半年', '2017-01-01', '2017-06-30', '2017H1'],
  ['2017年下半年', '2017-07-01', '2017-12-31', '2017H2'],
  ['2018年2月', '2018-02-01', '2018-02-28', '2018-02'],
  ['2020年2月', '2020-02-01', '2020-02-29', '2020-02'],
  ['2018年12月', '2018-12-01', '2018-12-31', '2018-12'],
  ['2018年', '2018-01-01', '2018-12-31', '2018'],
] as const;

describe.each(PERIODS)('%s', (label, from, to, code) => {
  it('is read from its name and from that of a file', () => {
    expect(readPeriod(label)).toEqual({ label, from, to });
    expect(readPeriod(code)).toEqual({ label, from, to });
  });

  it('is recognised by its days', () => {
    expect(periodLabel({ from, to })).toBe(label);
    expect(periodCode({ from, to })).toBe(code);
  });
});

describe('readPeriod', () => {
  it.each([
    ['2018年三季度', '2018年第三季度'],
    ['2018年3季度', '2018年第三季度'],
    ['2018 年第 3 季度', '2018年第三季度'],
    ['2018q3', '2018年第三季度'],
    ['2018年07月', '2018年7月'],
    ['2018年7月份', '2018年7月'],
    ['2018年度', '2018年'],
  ])('takes %s for %s', (written, label) => {
    expect(readPeriod(written)?.label).toBe(label);
  });

  it.each([
    '',
    '第三季度',
    '2018年第五季度',
    '2018Q5',
    '2018H3',
    '2018年13月',
    '2018年0月',
    '2018-00',
    '去年',
    '2018年第三季度抽查',
  ])('does not guess at “%s”', (written) => {
    expect(readPeriod(written)).toBeNull();
  });
});

describe('a span that is no unit', () => {
  it('is called by its days', () => {
    expect(periodLabel({ from: '2018-02-01', to: '2018-02-11' })).toBe('2018年2月1日至2月11日');
    expect(periodLabel({ from: '2017-12-25', to: '2018-01-05' })).toBe('2017年12月25日至2018年1月5日');
    expect(periodCode({ from: '2018-02-01', to: '2018-02-11' })).toBe('2018-02-01_2018-02-11');
  });
});

describe('periodAround', () => {
  it.each([
    ['month', '2018-07-31', '2018年7月'],
    ['quarter', '2018-09-30', '2018年第三季度'],
    ['quarter', '2018-10-01', '2018年第四季度'],
    ['half', '2018-06-30', '2018年上半年'],
    ['year', '2018-12-31', '2018年'],
  ] as const)('finds the %s of %s', (unit, day, label) => {
    expect(periodAround(unit, day)?.label).toBe(label);
  });
});

describe('periodOf', () => {
  it.each([
    ['quarter', 0],
    ['quarter', 5],
    ['half', 3],
    ['month', 13],
    ['year', 2],
    ['month', 1.5],
  ] as const)('knows no %s %s', (unit, place) => {
    expect(periodOf(unit, 2018, place)).toBeNull();
  });
});
