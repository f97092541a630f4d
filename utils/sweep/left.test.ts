import { describe, expect, it } from 'vitest';
import { timeLeft } from './left';
import type { MachinePage } from './machine';

const settings = { everyMs: 3000, atOnce: 2 as const, articles: 0, seed: 1, follow: true };
const sweep = { state: 'running' as const, settings, crawlDelayMs: 0 };
const page = (changes: Partial<MachinePage>): MachinePage => ({
  id: 'a',
  order: 0,
  role: 'column',
  state: 'waiting',
  tries: 0,
  openedAt: '',
  trouble: null,
  detail: '',
  at: '',
  ...changes,
});
const visited = (ms: number): MachinePage =>
  page({
    state: 'done',
    tries: 1,
    openedAt: '2026-03-16T02:00:00.000Z',
    at: new Date(Date.parse('2026-03-16T02:00:00Z') + ms).toISOString(),
  });

describe('the time left', () => {
  it('is unknown before the first visit, and none after the last', () => {
    expect(timeLeft(sweep, [page({})])).toBeNull();
    expect(timeLeft(sweep, [visited(1000)])).toBe(0);
  });

  it('is the pauses where pages come faster than they', () => {
    expect(timeLeft(sweep, [visited(1000), page({}), page({})])).toBe(6000);
    expect(timeLeft({ ...sweep, crawlDelayMs: 10_000 }, [visited(1000), page({}), page({})])).toBe(20_000);
  });

  it('is the visits, as many at a time as may be, where they take longer', () => {
    expect(timeLeft(sweep, [visited(20_000), page({}), page({ state: 'open' })])).toBe(20_000);
    expect(timeLeft({ ...sweep, settings: { ...settings, atOnce: 1 } }, [visited(20_000), page({})])).toBe(
      20_000,
    );
  });

  it('counts what is owed another try', () => {
    expect(timeLeft(sweep, [page({ ...visited(1000), state: 'failed', trouble: 'timeout' })])).toBe(3000);
    expect(timeLeft(sweep, [page({ ...visited(1000), state: 'failed', trouble: 'login' })])).toBe(0);
  });
});
