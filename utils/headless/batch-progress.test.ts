import { describe, expect, it } from 'vitest';
import type { Sweep } from '../model/sweep';
import { inWords, isNetworkGone, isOver, Outage, siteWords, timeLeft } from './batch-progress';

const sweep = (changes: Partial<Sweep> = {}): Sweep => ({
  id: 'sweep-1',
  inspectionId: 'task/site',
  settings: { everyMs: 3000, atOnce: 2, articles: 2, seed: 1, follow: true },
  crawlDelayMs: 0,
  state: 'done',
  since: '2026-01-01T00:00:00.000Z',
  halt: null,
  counts: { pages: 12, done: 12, failed: 0 },
  troubles: [],
  startedAt: '2026-01-01T00:00:00.000Z',
  endedAt: '2026-01-01T00:10:00.000Z',
  author: '',
  at: '2026-01-01T00:00:00.000Z',
  ...changes,
});
const lasting = (minutes: number): Sweep =>
  sweep({ endedAt: new Date(Date.UTC(2026, 0, 1, 0, minutes)).toISOString() });
const MINUTE = 60_000;

describe('how far a batch has come', () => {
  it.each([
    ['done', sweep(), true],
    ['stopped', sweep({ state: 'stopped' }), true],
    ['given up, for page after page failed', sweep({ state: 'paused', halt: 'failing' }), true],
    ['paused with its window', sweep({ state: 'paused', halt: 'window' }), false],
    ['paused for our own network', sweep({ state: 'paused', halt: 'network' }), false],
    ['running', sweep({ state: 'running' }), false],
    ['waiting', sweep({ state: 'waiting' }), false],
  ])('a site that is %s', (_, one, over) => {
    expect(isOver(one)).toBe(over);
  });

  it('reckons by the middle site, not by one that waited for its machine', () => {
    const sweeps = [lasting(10), lasting(12), lasting(900), sweep({ state: 'running', endedAt: null })];
    expect(timeLeft(sweeps, 5)).toBe(2 * 12 * MINUTE);
  });

  it('does not guess before a site is through', () => {
    expect(timeLeft([sweep({ state: 'running', endedAt: null })], 5)).toBeNull();
  });

  it.each([
    [20_000, '1 分'],
    [59 * MINUTE, '59 分'],
    [130 * MINUTE, '2 小时 10 分'],
    [72 * 60 * MINUTE, '3 天'],
  ])('%d ms is %s', (ms, words) => {
    expect(inWords(ms)).toBe(words);
  });

  it('says what came of a site, and why pages are missing', () => {
    const site = { name: '示例县人民政府', homeUrl: 'http://www.shilixian.gov.cn/' };
    expect(siteWords(site, sweep())).toBe('示例县人民政府 http://www.shilixian.gov.cn/  查了 12 页');
    const counts = { pages: 12, done: 7, failed: 5 };
    const failing = sweep({
      state: 'paused',
      halt: 'failing',
      counts,
      troubles: ['timeout', 'server-error'],
    });
    expect(siteWords(site, failing)).toContain(
      '查了 7 页，5 页没打开（超时无应答、服务器出错（5xx）），接连',
    );
  });
});

describe('an outage of our own network', () => {
  const halted = (done: number) => [
    sweep(),
    sweep({ state: 'paused', halt: 'network', counts: { pages: 9, done, failed: 0 } }),
  ];

  it('is known by the sweep that it halted', () => {
    expect(isNetworkGone(halted(0))).toBe(true);
    expect(isNetworkGone([sweep(), sweep({ state: 'paused', halt: 'failing' })])).toBe(false);
  });

  it('is waited for a minute at a time, half an hour at most', () => {
    const outage = new Outage();
    expect(outage.wait(halted(3), 0)).toBe(0);
    expect(outage.wait(halted(3), MINUTE)).toBe(MINUTE);
    expect(outage.wait(halted(3), 30 * MINUTE)).toBe(MINUTE);
    expect(outage.wait(halted(3), 31 * MINUTE)).toBeNull();
  });

  it('begins anew once a page was opened in between', () => {
    const outage = new Outage();
    outage.wait(halted(3), 0);
    expect(outage.wait(halted(4), 40 * MINUTE)).toBe(0);
    expect(outage.wait(halted(4), 50 * MINUTE)).toBe(MINUTE);
  });
});
