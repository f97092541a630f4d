import { describe, expect, it } from 'vitest';
import { many, series, siteRecord, task } from '../../../tests/helpers/site-records';
import { judged, said } from '../../../tests/helpers/site-rules';
import { siteUnreachable } from './site-unreachable';

const week = (tries: number, failures: number, days = 7) => many(days, () => [tries, failures] as const);
const of = (...all: ReturnType<typeof series>[]) => siteRecord({ series: all });
const reasons = (...all: ReturnType<typeof series>[]) =>
  said(siteUnreachable, of(...all)).map((line) => line.replace(/^series-\d: /, ''));

describe('site-unreachable', () => {
  it.each([
    ['5 % exactly', week(40, 2), 'fail unreachable'],
    ['a little less', week(41, 2), 'pass reachable'],
    ['more', week(21, 2), 'fail unreachable'],
    ['none', week(21, 0), 'pass reachable'],
  ])('says of %s failures in a whole week: %s', (_, days, expected) => {
    expect(reasons(series(days))).toEqual([expected]);
  });

  it('asks for more than twenty tries each day, and for seven days', () => {
    expect(reasons(series(week(20, 0)))).toEqual(['review too-few']);
    expect(reasons(series(week(40, 10, 6)))).toEqual(['review too-few-failing']);
    expect(reasons(series([...week(40, 10, 6), [20, 20]]))).toEqual(['review too-few-failing']);
    expect(judged(siteUnreachable, of(series(week(40, 10, 6))))[0]?.params).toMatchObject({
      full: '6',
      percent: '25.00',
    });
  });

  it('does not join the days before a gap to those after it', () => {
    expect(reasons(series([...week(40, 0, 4), [0, 0], ...week(40, 0, 4)]))).toEqual(['review too-few']);
  });

  it('counts a try that took 15 s as failed, and one a little faster not', () => {
    const slow = (ms: number) => {
      const one = series(week(40, 0));
      return { ...one, visits: one.visits.map((visit, n) => (n % 20 === 0 ? { ...visit, ms } : visit)) };
    };
    expect(reasons(slow(15_000))).toEqual(['fail unreachable']);
    expect(reasons(slow(14_999))).toEqual(['pass reachable']);
  });

  it('judges a longer series by its last week, and asks about an earlier one', () => {
    expect(reasons(series([...week(40, 10), ...week(40, 0)]))).toEqual(['review earlier-week']);
    expect(reasons(series([...week(40, 0), ...week(40, 10)]))).toEqual(['fail unreachable']);
  });

  it('asks where two monitors disagree', () => {
    const [a, b] = [series(week(40, 4)), series(week(40, 0), { id: 'series-2' })];
    expect(reasons(a, b)).toEqual(['review series-disagree', 'pass reachable']);
  });

  it('counts days in China, whatever the zone of the monitor', () => {
    const one = series(week(21, 0));
    expect(judged(siteUnreachable, of(one))[0]?.params).toMatchObject({
      from: '2026-03-01',
      to: '2026-03-07',
    });
  });

  it('says nothing without a series, or of an empty one', () => {
    expect(reasons()).toEqual(['inapplicable no-series']);
    expect(reasons(series([]))).toEqual(['inapplicable no-visits']);
  });

  it('counts the own monitor only when its week is whole, and then as a question at most', () => {
    const own = (days: Parameters<typeof series>[0]) => {
      const one = series(days);
      return { ...one, id: one.inspectionId };
    };
    const saidOf = (days: Parameters<typeof series>[0]) => judged(siteUnreachable, of(own(days)))[0];
    expect(saidOf(week(21, 0))).toMatchObject({ outcome: 'pass', reason: 'reachable' });
    expect(saidOf(week(40, 4))).toMatchObject({ outcome: 'review', reason: 'monitor-failing' });
    expect(saidOf(week(20, 9))).toMatchObject({ outcome: 'inapplicable', reason: 'monitor-incomplete' });
    expect(saidOf(week(40, 9, 6))).toMatchObject({ outcome: 'inapplicable', reason: 'monitor-incomplete' });
  });

  it('lets a good week of the own monitor make a question of an imported bad one', () => {
    const own = series(week(40, 0));
    const said = judged(siteUnreachable, of(series(week(40, 4)), { ...own, id: own.inspectionId }));
    expect(said.map(({ reason }) => reason)).toEqual(['series-disagree', 'reachable']);
  });

  it('does not accuse by a clause that was not yet in force', () => {
    const record = siteRecord({
      series: [series(week(40, 4))],
      task: task({ asOf: '2018-03-15T10:00:00+08:00' }),
    });
    expect(said(siteUnreachable, record)).toEqual(['series-1: review no-clause-in-force']);
    expect(said(siteUnreachable, record, 'Z15')).toEqual(['series-1: fail unreachable']);
  });
});
