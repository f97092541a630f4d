import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnPage, dated } from '../../tests/helpers/columns';
import { page } from '../../tests/helpers/page';
import { EDITIONS } from '../../utils/model/words';
import { readColumn } from '../../utils/page/columns/column';
import { CLAUSES } from './clauses';
import { breachDay, COLUMN_WINDOWS, firstDayOver, windowEnd, windowOf, windowStart } from './column-windows';

const news = windowOf('Z19', 'news');
const notices = windowOf('Z19', 'notices');
const plans = windowOf('Z15', 'plans');
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

  it('a column breaches its window by its newest entry, or never where there is none', () => {
    const column = (name: string, ...days: string[]) => readColumn(page(columnPage([name], dated(...days))));
    expect(breachDay(column('政务动态', '2026-03-01', '2026-02-01'), 'Z19', '2026-03-15')).toBe('2026-03-16');
    expect(breachDay(column('通知公告', '2026-02-28', '2026-02-01'), 'Z15', '2026-03-15')).toBe('2026-09-01');
    expect(breachDay(column('人事信息', '2026-03-01', '2026-02-01'), 'Z19', '2026-03-15')).toBeNull();
    expect(breachDay(column('政务动态', '', ''), 'Z19', '2026-03-15')).toBeNull();
  });

  it('each names a clause that was read', () => {
    for (const edition of EDITIONS)
      for (const { clause } of Object.values(COLUMN_WINDOWS[edition]))
        expect(CLAUSES).toHaveProperty([clause]);
  });
});
