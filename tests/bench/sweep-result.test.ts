import { describe, expect, it } from 'vitest';
import { ofRate, pagesPerMinute, type SweepMeasured, sweepTablesOf, sweepTargetsOf } from './sweep-result';

const MB = 2 ** 20;
const measured = (changes: Partial<SweepMeasured> = {}): SweepMeasured => ({
  chromium: '156',
  everyMs: 2000,
  openings: Array.from({ length: 31 }, (_, i) => 1000 + i * 2000),
  heaps: [
    { pages: 6, workbench: 10 * MB, worker: 5 * MB },
    { pages: 31, workbench: 10.5 * MB, worker: 5 * MB },
  ],
  ...changes,
});
const met = (changes: Partial<SweepMeasured>): boolean[] =>
  sweepTargetsOf(measured(changes)).map((target) => target.met);

describe('what a sweep reached', () => {
  it('counts the pauses between pages, not the pages', () => {
    expect(pagesPerMinute(measured())).toBeCloseTo(30);
    expect(ofRate(measured())).toBeCloseTo(1);
  });

  it('is too slow below 95 per cent of the rate', () => {
    const every = (ms: number) => Array.from({ length: 31 }, (_, i) => i * ms);
    expect(met({ openings: every(2100) })).toEqual([true, true, true]);
    expect(met({ openings: every(2110) })).toEqual([false, true, true]);
  });

  it('grows where it holds on to what it has read', () => {
    const [early, late] = measured().heaps;
    expect(met({ heaps: [early, { ...late, workbench: 12 * MB }] })).toEqual([true, false, true]);
    expect(met({ heaps: [early, { ...late, worker: 12 * MB }] })).toEqual([true, true, false]);
  });

  it('is told with its figures', () => {
    const told = sweepTablesOf(measured());
    expect(told).toContain('每分钟 30.0 页，限速所允许 30.0 页');
    expect(told).toContain('10.5 MB');
    expect(told).toContain('105.0 %');
  });
});
