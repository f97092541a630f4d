import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { judge } from '../core/run';
import { pageLoadTime } from './page-load-time';

const judged = (timing?: { loadMs: number; fromCache: boolean }) => {
  const [finding] = judge(page(<p>首页</p>, timing ? { timing } : {}), context(), [pageLoadTime]);
  return finding;
};
const said = (loadMs: number, fromCache = false) => {
  const { outcome, reason, params } = judged({ loadMs, fromCache }) ?? {};
  return [outcome, reason, params?.seconds].filter(Boolean).join(' ');
};

describe('page-load-time', () => {
  it.each([
    [900, 'pass quick 0.9'],
    [3000, 'pass quick 3.0'],
    [3001, 'review slow 3.1'],
    [14_999, 'review slow 15.0'],
    [15_000, 'review not-opened 15.0'],
    [40_000, 'review not-opened 40.0'],
  ])('says of %i ms: %s', (ms, expected) => {
    expect(said(ms)).toBe(expected);
  });

  it('never accuses: one slow sample proves nothing', () => {
    expect(judged({ loadMs: 60_000, fromCache: false })).toMatchObject({
      outcome: 'review',
      candidate: false,
    });
  });

  it('says nothing of a page from the cache, however quick', () => {
    expect(said(20, true)).toBe('inapplicable from-cache');
  });

  it('says nothing where nothing was measured: a record of before, or a page that had not loaded', () => {
    expect(judged()).toMatchObject({ outcome: 'inapplicable', reason: 'not-measured' });
  });
});
