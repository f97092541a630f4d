import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OFFICIAL, shiftDay } from './calendar';
import { addWorkdays, isKnown, isWorkday, workdaysBetween } from './workdays';

describe('isWorkday', () => {
  it.each([
    ['2018-02-11', true, '调休 on a Sunday'],
    ['2018-02-15', false, '春节 on a Thursday'],
    ['2018-02-21', false, '春节, its last day'],
    ['2018-02-24', true, '调休 on a Saturday'],
    ['2018-04-05', false, '清明节'],
    ['2018-04-08', true, '调休 on a Sunday'],
    ['2018-04-28', true, '调休 on a Saturday'],
    ['2018-09-24', false, '中秋节'],
    ['2018-09-29', true, '调休 on a Saturday'],
    ['2018-10-07', false, '国庆节, its last day'],
    ['2018-10-08', true, 'the Monday after'],
    ['2018-12-29', true, '调休 for the next year’s 元旦'],
    ['2018-12-31', false, '元旦 of the next year'],
    ['2020-01-31', false, '春节, prolonged'],
    ['2018-07-27', true, 'a plain Friday'],
    ['2018-07-28', false, 'a plain Saturday'],
    ['2018-07-29', false, 'a plain Sunday'],
  ])('%s: %s, %s', (day, worked) => {
    expect(isWorkday(day)).toBe(worked);
  });
});

describe('isKnown', () => {
  const last = Math.max(...OFFICIAL.years);

  it('ends where a notice that is not out yet may still change the days', () => {
    expect(isKnown(`${last}-12-24`)).toBe(true);
    expect(isKnown(`${last}-12-25`)).toBe(false);
    expect(isKnown('2003-12-24')).toBe(false);
    expect(isKnown('2004-01-01')).toBe(true);
  });
});

describe('addWorkdays', () => {
  it.each([
    ['over a week-end', '2018-07-26', 2, '2018-07-30'],
    ['from a day off', '2018-07-28', 1, '2018-07-30'],
    ['over 春节 and the worked Saturday after it', '2018-02-13', 5, '2018-02-26'],
    ['over 国庆节', '2018-09-30', 1, '2018-10-08'],
    ['on a worked Saturday', '2018-09-28', 1, '2018-09-29'],
    ['nowhere by 0', '2018-07-28', 0, '2018-07-28'],
  ])('goes %s', (_, day, count, result) => {
    expect(addWorkdays(day, count)).toEqual({ day: result, known: true });
  });

  it.each([
    ['into a year without a notice', `${Math.max(...OFFICIAL.years)}-12-23`, 5],
    ['from one', '2003-12-01', 1],
    ['within one', '2099-05-04', 5],
  ])('says that it does not know on the way %s', (_, day, count) => {
    expect(addWorkdays(day, count).known).toBe(false);
  });

  const anyDay = fc.integer({ min: 0, max: 7000 }).map((count) => shiftDay('2005-01-01', count));

  it('lands on a workday, with as many between as were asked for', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const due = addWorkdays(day, count);
        expect(isWorkday(due.day)).toBe(true);
        expect(workdaysBetween(day, due.day)).toEqual({ count, known: due.known });
      }),
    );
  });

  it('takes two steps as one long one', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(20), fc.nat(20), (day, first, second) => {
        expect(addWorkdays(addWorkdays(day, first).day, second).day).toBe(
          addWorkdays(day, first + second).day,
        );
      }),
    );
  });
});

describe('workdaysBetween', () => {
  it.each([
    ['a day and itself', '2018-07-26', '2018-07-26', 0],
    ['a day and an earlier one', '2018-07-26', '2018-07-20', 0],
    ['two days of a week', '2018-07-23', '2018-07-27', 4],
    ['before and after 国庆节', '2018-09-28', '2018-10-08', 3],
  ])('counts between %s', (_, from, to, count) => {
    expect(workdaysBetween(from, to)).toEqual({ count, known: true });
  });
});
