import { describe, expect, it } from 'vitest';
import { COVERAGE_PARTS, type Inspection } from '../model/task';
import {
  nextSite,
  PROGRESS_NAMES,
  type ProgressRow,
  type ProgressState,
  previousSite,
  progressCounts,
  progressOf,
} from './progress';

const signed = { author: '张三', at: '2018-07-20T02:00:00.000Z' };
const covered: Inspection['covered'] = Object.fromEntries(COVERAGE_PARTS.map((part) => [part, signed]));
const { service: _, ...withoutService } = covered;
const exclusion = { ...signed, reason: '通报前已关停' };

const row = (
  siteId: string,
  inspection: Partial<ProgressRow['inspection']> = {},
  rest: Partial<Omit<ProgressRow, 'inspection'>> = {},
): ProgressRow => ({
  inspection: { siteId, state: 'untouched', covered: {}, exclusion: null, ...inspection },
  verdict: null,
  openQuestions: 0,
  ...rest,
});

/** A site in each state. */
const IN: Readonly<Record<ProgressState, (siteId: string) => ProgressRow>> = {
  untouched: (siteId) => row(siteId),
  underway: (siteId) => row(siteId, { state: 'underway' }),
  review: (siteId) => row(siteId, { state: 'underway', covered }, { openQuestions: 3 }),
  qualified: (siteId) => row(siteId, { state: 'closed', covered }, { verdict: 'qualified' }),
  unqualified: (siteId) => row(siteId, { state: 'closed' }, { verdict: 'unqualified' }),
  excluded: (siteId) => row(siteId, { exclusion }),
};
/** `task('untouched', 'qualified')`: sites named 0, 1 … in these states. */
const task = (...states: ProgressState[]): ProgressRow[] => states.map((state, i) => IN[state](String(i)));

describe('progressOf', () => {
  it.each(Object.keys(IN) as ProgressState[])('knows %s', (state) => {
    expect(progressOf(IN[state]('a'))).toBe(state);
  });

  it.each([
    [
      '在查 while questions are open but a part is unseen',
      row('a', { state: 'underway', covered: withoutService }, { openQuestions: 3 }),
      '在查',
    ],
    [
      '在查 where all is seen and answered, until it is closed',
      row('a', { state: 'underway', covered }),
      '在查',
    ],
    [
      '在查 whatever the verdict would be now',
      row('a', { state: 'underway' }, { verdict: 'unqualified' }),
      '在查',
    ],
    ['待复核 where it was closed as 待定', row('a', { state: 'closed' }, { verdict: 'undecided' }), '待复核'],
    [
      '不合格 with questions still open: one veto is enough',
      row('a', { state: 'closed' }, { verdict: 'unqualified', openQuestions: 9 }),
      '不合格',
    ],
    [
      '已排除 even after it was closed',
      row('a', { state: 'closed', exclusion }, { verdict: 'unqualified' }),
      '已排除',
    ],
  ])('says %s', (_, site, name) => {
    expect(PROGRESS_NAMES[progressOf(site)]).toBe(name);
  });
});

describe('progressCounts', () => {
  it('counts every site once, and the excluded ones in no total', () => {
    const rows = task('untouched', 'untouched', 'underway', 'review', 'qualified', 'unqualified', 'excluded');
    expect(progressCounts(rows)).toEqual({
      counts: { untouched: 2, underway: 1, review: 1, qualified: 1, unqualified: 1, excluded: 1 },
      total: 6,
      done: 2,
    });
  });
});

describe('nextSite', () => {
  it.each([
    ['the first untouched at the beginning', task('qualified', 'untouched', 'untouched'), null, '1'],
    ['the next untouched', task('untouched', 'underway', 'qualified', 'untouched'), '1', '3'],
    ['an untouched one from the beginning again', task('untouched', 'underway', 'qualified'), '1', '0'],
    ['one underway where none is untouched', task('underway', 'qualified', 'review', 'underway'), '1', '3'],
    ['one to be reviewed at last', task('review', 'qualified', 'excluded'), '1', '0'],
    ['another than the present one, though it is untouched', task('untouched', 'untouched'), '0', '1'],
    ['none where the present one is the last to do', task('qualified', 'underway', 'excluded'), '1', null],
    ['none of an empty task', [], null, null],
    ['the first for a site that is not in the task', task('untouched'), 'elsewhere', '0'],
  ])('finds %s', (_, rows, siteId, next) => {
    expect(nextSite(rows, siteId)).toBe(next);
  });

  it('comes by every site once when each is closed before going on', () => {
    const rows = task('untouched', 'underway', 'untouched', 'untouched');
    const seen: string[] = [];
    for (let at = nextSite(rows, null); at !== null; at = nextSite(rows, at)) {
      seen.push(at);
      rows[Number(at)] = IN.qualified(at);
    }
    expect(seen).toEqual(['0', '2', '3', '1']);
  });
});

describe('previousSite', () => {
  it.each([
    ['the one before, though it is done', task('qualified', 'unqualified', 'untouched'), '2', '1'],
    ['past an excluded one', task('qualified', 'excluded', 'untouched'), '2', '0'],
    ['none before the first', task('untouched', 'untouched'), '0', null],
    ['none where no site is open', task('untouched'), null, null],
  ])('finds %s', (_, rows, siteId, previous) => {
    expect(previousSite(rows, siteId)).toBe(previous);
  });
});
