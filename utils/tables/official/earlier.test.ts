import { describe, expect, it } from 'vitest';
import { earlierTasks, quarterOf } from './earlier';

const task = (from: string, to: string, registerId = 'r') => ({
  id: `${from} ${to}`,
  registerId,
  period: { label: '', from, to },
});
const month = (year: number, n: number) => {
  const name = `${year}-${String(n).padStart(2, '0')}`;
  return task(`${name}-01`, `${name}-28`);
};
const from = (own: ReturnType<typeof task>, others: ReturnType<typeof task>[]): string[] =>
  earlierTasks(own, [own, ...others]).map(({ period }) => period.from.slice(0, 7));

describe('earlierTasks', () => {
  it('are all of the year so far, however many, the first to end first', () => {
    const months = Array.from({ length: 11 }, (_, n) => month(2018, 11 - n));
    expect(from(month(2018, 12), months)).toEqual(
      months.map(({ period }) => period.from.slice(0, 7)).reverse(),
    );
  });

  it('reach back three quarters into the year before, and no further', () => {
    const others = [month(2017, 3), month(2017, 4), month(2017, 12), month(2018, 1)];
    expect(from(month(2018, 2), others)).toEqual(['2017-04', '2017-12', '2018-01']);
  });

  it('are none that ended later, and none of another register', () => {
    const others = [month(2018, 3), task('2018-01-01', '2018-12-31'), task('2018-01-01', '2018-01-31', 'q')];
    expect(from(month(2018, 2), others)).toEqual([]);
  });
});

describe('quarterOf', () => {
  it.each([
    ['a month', '2018-05-01', '2018-05-31', 2],
    ['a quarter', '2018-10-01', '2018-12-31', 4],
    ['half a year', '2018-01-01', '2018-06-30', null],
    ['another year', '2017-05-01', '2017-05-31', null],
    ['the turn of a year', '2017-12-01', '2018-01-31', null],
  ])('of %s', (_, start, end, quarter) => {
    expect(quarterOf({ task: { ...task(start, end), name: '', edition: 'Z15' } }, '2018')).toBe(quarter);
  });
});
