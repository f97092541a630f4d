import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../utils/page/dates';
import {
  dayOf,
  daysBefore,
  daysBetween,
  isFuture,
  isOverMonths,
  isWithinMonths,
  monthsBefore,
} from './windows';

const noon = (day: string): string => `${day}T12:00:00+08:00`;

describe('the windows of the standards', () => {
  it.each([
    ['2018-03-15T10:00:00+08:00', '2018-03-01', true],
    ['2018-03-15T10:00:00+08:00', '2018-02-28', false],
  ])('14 days before %s: %s is in: %s', (asOf, day, expected) => {
    expect(day >= daysBefore(asOf, 14)).toBe(expected);
  });

  it.each([
    ['2018-08-31', '2018-02-28', true],
    ['2018-08-31', '2018-02-27', false],
    ['2020-08-29', '2020-02-29', true],
  ])('6 months before %s: %s is in: %s', (today, day, expected) => {
    expect(isWithinMonths(day, noon(today), 6)).toBe(expected);
  });

  it('超过3个月 is strict', () => {
    expect(isOverMonths('2017-11-11', noon('2018-02-11'), 3)).toBe(false);
    expect(isOverMonths('2017-11-10', noon('2018-02-11'), 3)).toBe(true);
  });

  it('最近1年 begins on the same day of last year', () => {
    expect(isWithinMonths('2017-02-10', noon('2018-02-11'), 12)).toBe(false);
    expect(isWithinMonths('2017-02-11', noon('2018-02-11'), 12)).toBe(true);
  });

  it('a day after the reading is in the future, the day of the reading is not', () => {
    expect(isFuture('2018-02-12', noon('2018-02-11'))).toBe(true);
    expect(isFuture('2018-02-11', noon('2018-02-11'))).toBe(false);
  });

  it('a date without a year is no day that could be compared', () => {
    expect(parseDate('01-20')).toBeNull();
  });
});

describe('days in China', () => {
  it('begin at 16:00 of the day before in UTC', () => {
    expect(dayOf('2018-03-14T15:59:59Z')).toBe('2018-03-14');
    expect(dayOf('2018-03-14T16:00:00Z')).toBe('2018-03-15');
    expect(daysBefore('2018-03-14T16:00:00Z', 14)).toBe('2018-03-01');
    expect(monthsBefore('2018-12-31T16:00:00Z', 1)).toBe('2018-12-01');
    expect(isFuture('2018-03-15', '2018-03-14T16:00:00Z')).toBe(false);
  });

  it.each([
    ['2018-05-31', 3, '2018-02-28'],
    ['2020-05-31', 3, '2020-02-29'],
    ['2018-01-15', 3, '2017-10-15'],
    ['2020-02-29', 12, '2019-02-28'],
    ['2018-03-31', 0, '2018-03-31'],
  ])('%s less %i months is %s', (today, months, expected) => {
    expect(monthsBefore(noon(today), months)).toBe(expected);
  });

  it('are counted between two days', () => {
    expect(daysBetween('2018-02-28', '2018-03-01')).toBe(1);
    expect(daysBetween('2020-02-28', '2020-03-01')).toBe(2);
    expect(daysBetween('2018-03-01', '2018-02-28')).toBe(-1);
  });

  it('going back a month never skips a month and never goes forward', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 240 }), (date, months) => {
        const time = date.toISOString();
        const back = monthsBefore(time, months);
        const index = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
        expect(index(dayOf(time)) - index(back)).toBe(months);
        expect(Number(back.slice(8))).toBeLessThanOrEqual(Number(dayOf(time).slice(8)));
      }),
    );
  });
});
