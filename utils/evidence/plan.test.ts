import { describe, expect, it } from 'vitest';
import { MARGIN, MAX_EDGE, MAX_SHOTS, planShots, type Stage } from './plan';
import { MAX_STAMP_HEIGHT } from './stamp';

const stage = (changes: Partial<Stage> = {}): Stage => ({
  page: { width: 1280, height: 20_000 },
  viewport: { width: 1280, height: 800 },
  scale: 1,
  bars: { top: 0, bottom: 0 },
  ...changes,
});

describe('planShots', () => {
  it('takes one shot of what fits, in the middle of the window', () => {
    expect(planShots(stage(), [100, 5000, 300, 200])).toMatchObject({
      area: { x: 100 - MARGIN, y: 5000 - MARGIN, width: 300 + 2 * MARGIN, height: 200 + 2 * MARGIN },
      size: { width: 348, height: 248 },
      steps: [{ x: 0, y: 4700 }],
      isCut: false,
    });
  });

  it.each([
    ['the beginning', [0, 0, 100, 100], { x: 0, y: 0, width: 124, height: 124 }, { x: 0, y: 0 }],
    [
      'the end',
      [1200, 19_900, 80, 100],
      { x: 1176, y: 19_876, width: 104, height: 124 },
      { x: 0, y: 19_200 },
    ],
    ['half outside', [-50, -20, 100, 100], { x: 0, y: 0, width: 74, height: 104 }, { x: 0, y: 0 }],
  ] as const)('keeps to the page at %s', (_, box, area, step) => {
    expect(planShots(stage(), box)).toMatchObject({ area, steps: [step], isCut: false });
  });

  it('goes down a tall element window by window', () => {
    const plan = planShots(stage(), [0, 1024, 1280, 1952]);
    expect(plan?.area).toEqual({ x: 0, y: 1000, width: 1280, height: 2000 });
    expect(plan?.steps.map(({ y }) => y)).toEqual([1000, 1800, 2600]);
  });

  it('does not ask for more than the page scrolls', () => {
    const plan = planShots(stage(), [0, 18_024, 1280, 1976]);
    expect(plan?.steps.map(({ y }) => y)).toEqual([18_000, 18_800, 19_200]);
  });

  it('goes across a table wider than the window, row by row', () => {
    const wide = stage({ page: { width: 2000, height: 3000 } });
    expect(planShots(wide, [0, 0, 2000, 1500])?.steps).toEqual([
      { x: 0, y: 0 },
      { x: 720, y: 0 },
      { x: 0, y: 800 },
      { x: 720, y: 800 },
    ]);
  });

  it('steps by what bars at the edges leave free', () => {
    const plan = planShots(stage({ bars: { top: 100, bottom: 50 } }), [0, 1024, 1280, 1952]);
    expect(plan?.steps.map(({ y }) => y)).toEqual([900, 1550, 2200, 2850]);
  });

  it('takes what covers most of the window for no bar', () => {
    const plan = planShots(stage({ bars: { top: 700, bottom: 0 } }), [0, 1024, 1280, 1952]);
    expect(plan?.bars).toEqual({ top: 0, bottom: 0 });
    expect(plan?.steps).toHaveLength(3);
  });

  it.each([
    ['1', 1],
    ['2', 2],
    ['1.25', 1.25],
  ])('cuts what would be longer than a picture can be, at scale %s, and says so', (_, scale) => {
    const plan = planShots(stage({ scale, page: { width: 1280, height: 50_000 } }), [0, 0, 1280, 50_000]);
    expect(plan?.isCut).toBe(true);
    expect(plan?.size.height).toBeGreaterThan(MAX_EDGE - MAX_STAMP_HEIGHT * scale - 800 * scale);
    expect((plan?.size.height ?? 0) + MAX_STAMP_HEIGHT * scale).toBeLessThanOrEqual(MAX_EDGE);
  });

  it('cuts what would take too many shots, after the last whole row', () => {
    const low = stage({ viewport: { width: 1280, height: 200 } });
    const plan = planShots(low, [0, 24, 1280, 12_000]);
    expect(plan?.steps).toHaveLength(MAX_SHOTS);
    expect(plan?.area.height).toBe(200 * MAX_SHOTS);
    expect(plan?.isCut).toBe(true);
  });

  it.each([
    ['without a size', [10, 10, 0, 100]],
    ['right of the page', [1280, 10, 50, 50]],
    ['above it', [10, -90, 50, 50]],
  ] as const)('has nothing to take of an element %s', (_, box) => {
    expect(planShots(stage(), box)).toBeNull();
  });
});
