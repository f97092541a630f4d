import { describe, expect, it } from 'vitest';
import { calendarWith, DayTable, DayTables, noticeYear, OFFICIAL } from './calendar';
import { isWorkday } from './workdays';

const table = (changes: Partial<DayTable> = {}): unknown => ({
  year: 2019,
  off: ['2019-01-01', '2018-12-31'],
  work: ['2018-12-29'],
  ...changes,
});
const problems = (value: unknown, schema: typeof DayTable | typeof DayTables = DayTable): string[] =>
  (schema.safeParse(value).error?.issues ?? []).map(({ message }) => message);

describe('noticeYear', () => {
  it.each([
    ['2018-12-24', 2018],
    ['2018-12-25', 2019],
    ['2019-01-01', 2019],
    ['2020-02-29', 2020],
  ])('of %s is %s', (day, year) => {
    expect(noticeYear(day)).toBe(year);
  });
});

describe('the notices that come with the extension', () => {
  it('are there for every year from 2004 to the newest, without a gap', () => {
    const years = [...OFFICIAL.years].sort();
    expect(years[0]).toBe(2004);
    expect(years.at(-1)).toBeGreaterThanOrEqual(2026);
    expect(years).toHaveLength((years.at(-1) ?? 0) - 2004 + 1);
  });

  it('put only week-end days in, and take no such day out again', () => {
    const weekday = (day: string): number => new Date(day).getUTCDay();
    expect([...OFFICIAL.work].filter((day) => ![0, 6].includes(weekday(day)))).toEqual([]);
    expect([...OFFICIAL.off].filter((day) => OFFICIAL.work.has(day))).toEqual([]);
  });
});

describe('DayTable', () => {
  it('takes a notice with the last days of the year before', () => {
    expect(problems(table())).toEqual([]);
  });

  it.each([
    [
      'a day of another notice',
      table({ off: ['2019-01-01', '2019-12-31'] }),
      '2019-12-31由2020年的放假安排决定，不能写在2019年',
    ],
    ['a day both off and worked', table({ work: ['2018-12-31'] }), '2018-12-31既列为放假又列为上班'],
  ])('refuses %s and says so', (_, value, message) => {
    expect(problems(value)).toEqual([message]);
  });

  it.each([
    ['no day off', table({ off: [] })],
    ['a day that is none', table({ off: ['2019-02-30'] })],
    ['a day otherwise written', table({ off: ['2019/1/1'] })],
    ['no year', { off: ['2019-01-01'], work: [] }],
    ['something else', '2019-01-01'],
  ])('refuses %s', (_, value) => {
    expect(problems(value)).not.toEqual([]);
  });
});

describe('DayTables', () => {
  it('takes one notice, or a list of them', () => {
    expect(DayTables.parse(table())).toEqual([table()]);
    expect(DayTables.parse([table()])).toEqual([table()]);
  });

  it('refuses a year twice', () => {
    expect(problems([table(), table()], DayTables)).toEqual(['同一年份出现了两次']);
  });
});

describe('calendarWith', () => {
  it('knows a year that nobody knew', () => {
    const calendar = calendarWith([{ year: 2050, off: ['2050-01-03'], work: ['2050-01-08'] }]);
    expect(calendar.years.has(2050)).toBe(true);
    expect(OFFICIAL.years.has(2050)).toBe(false);
    expect(isWorkday('2050-01-03', calendar)).toBe(false);
    expect(isWorkday('2050-01-08', calendar)).toBe(true);
  });

  it('puts a notice in the place of its whole year, and leaves the others', () => {
    const calendar = calendarWith([{ year: 2018, off: ['2018-05-02'], work: [] }]);
    expect(isWorkday('2018-05-01', calendar)).toBe(true);
    expect(isWorkday('2018-05-02', calendar)).toBe(false);
    expect(isWorkday('2018-04-28', calendar)).toBe(false);
    // Arranged by the notice of 2019, which nobody replaced.
    expect(isWorkday('2018-12-31', calendar)).toBe(false);
    expect(isWorkday('2019-05-01', calendar)).toBe(false);
  });
});
