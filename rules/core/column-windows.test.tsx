import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scheme } from '../../tests/helpers/scheme';
import { EDITIONS } from '../../utils/model/words';
import { CLAUSES } from './clauses';
import {
  COLUMN_WINDOWS,
  firstDayOver,
  homeWindow,
  isLateLocallyOnly,
  windowEnd,
  windowOf,
  windowStart,
} from './column-windows';

const news = windowOf({ edition: 'Z19' }, 'news');
const notices = windowOf({ edition: 'Z19' }, 'notices');
const plans = windowOf({ edition: 'Z15' }, 'plans');
if (!news || !notices || !plans) throw new Error('a window is missing');
const noon = (day: string): string => `${day}T12:00:00+08:00`;

describe('windows of columns', () => {
  it.each([
    [news, '2018-03-01', '2018-03-15'],
    [notices, '2018-02-28', '2018-08-31'],
    [notices, '2018-02-27', '2018-08-27'],
    [notices, '2020-02-29', '2020-08-31'],
    [notices, '2018-08-30', '2019-02-28'],
    [notices, '2018-08-31', '2019-02-28'],
    [plans, '2018-03-15', '2019-03-15'],
    [plans, '2020-02-29', '2021-02-28'],
  ])('of %o an entry of %s keeps its column until %s', (window, newest, end) => {
    expect(windowEnd(newest, window)).toBe(end);
  });

  it('the day of the breach is the first whose window does not hold the entry', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.constantFrom(...EDITIONS.flatMap((edition) => Object.values(COLUMN_WINDOWS[edition]))),
        (days, window) => {
          const newest = new Date(Date.UTC(1990, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);
          const over = firstDayOver(newest, window);
          expect(newest < windowStart(window, noon(over))).toBe(true);
          expect(newest >= windowStart(window, noon(windowEnd(newest, window)))).toBe(true);
        },
      ),
    );
  });

  it('each names a clause that was read', () => {
    for (const edition of EDITIONS)
      for (const { clause } of Object.values(COLUMN_WINDOWS[edition]))
        expect(CLAUSES).toHaveProperty([clause]);
  });
});

describe('windows of a local scheme', () => {
  const local = scheme({
    windows: [
      { of: 'news', unit: 'months', count: 3 },
      { of: 'notices', unit: 'months', count: 6 },
      { of: 'policies', unit: 'days', count: 30 },
      { of: 'personnel', unit: 'days', count: 10 },
      { of: 'home', unit: 'days', count: 7 },
    ],
  });
  const under = { edition: 'Z19', scheme: local } as const;

  it('take the place of those of the standard, and say so beside its clause', () => {
    expect(windowOf(under, 'news')).toMatchObject({
      unit: 'months',
      count: 3,
      days: 90,
      words: '3个月（按本地方案“示例省方案”，标准为2周）',
      clause: 'Z19-V4.1',
      firstLevelOnly: false,
      standard: news,
    });
    expect(homeWindow(under).words).toBe('7天（按本地方案“示例省方案”，标准为2周）');
  });

  it('are none where they say what the standard says', () => {
    expect(windowOf(under, 'notices')).toBe(notices);
  });

  it('set none where the standard sets none: a scheme adds no fault', () => {
    expect(windowOf(under, 'personnel')).toBeNull();
  });

  it('are not in force under the other edition', () => {
    expect(windowOf({ ...under, edition: 'Z15' }, 'news')).toEqual(news && { ...news, clause: 'Z15-V3.1' });
    expect(homeWindow({ ...under, edition: 'Z15' }).words).toBe('2周');
  });

  it('know what is late by the scheme only', () => {
    const policies = windowOf(under, 'policies');
    if (!policies) throw new Error('no window');
    const asOf = noon('2026-03-15');
    expect(isLateLocallyOnly('2026-01-15', policies, asOf)).toBe(true);
    expect(isLateLocallyOnly('2025-08-15', policies, asOf)).toBe(false);
    expect(isLateLocallyOnly('2026-01-15', notices, asOf)).toBe(false);
  });
});
