import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EDITIONS } from '../../utils/model/words';
import { CLAUSES } from './clauses';
import { COLUMN_WINDOWS, firstDayOver, windowEnd, windowOf, windowStart } from './column-windows';

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

  it('each names a clause that was read', () => {
    for (const edition of EDITIONS)
      for (const { clause } of Object.values(COLUMN_WINDOWS[edition]))
        expect(CLAUSES).toHaveProperty([clause]);
  });
});
