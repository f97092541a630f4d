import { describe, expect, it } from 'vitest';
import { benchPage } from './page';
import { type Measured, median, type SizeResult, tablesOf, targetsOf } from './result';

const size = (elements: number, changes: Partial<SizeResult> = {}): SizeResult => ({
  elements,
  rounds: 5,
  layOutMs: 1,
  walkMs: 50,
  oursMs: 150,
  captureMs: 90,
  handOverMs: 20,
  judgeMs: 60,
  longestBlockMs: 60,
  bytes: 700_000,
  nodes: 15_000,
  findings: 16,
  axeMs: 3750,
  axeGaveUp: false,
  ...changes,
});
const measured = (sizes: readonly SizeResult[], scriptGzip = 40 * 1024): Measured => ({
  chromium: '150.0',
  scriptGzip,
  sizes,
});
const missed = (result: Measured): string[] =>
  targetsOf(result)
    .filter(({ met }) => !met)
    .map(({ name }) => name);

describe('the bench', () => {
  it('meets every target at its limit', () => {
    const large = size(100_000, { oursMs: 1650, longestBlockMs: 200, axeMs: null });
    expect(targetsOf(measured([size(10_000), large])).map(({ met }) => met)).toEqual(Array(6).fill(true));
  });

  it.each([
    ['slower than three bare walks', measured([size(10_000, { walkMs: 49 })]), /裸遍历/],
    ['less than 25 times as fast as axe-core', measured([size(10_000, { axeMs: 3700 })]), /axe-core/],
    ['a longer block', measured([size(1_000, { longestBlockMs: 201 })]), /最长占用/],
    ['worse growth', measured([size(10_000), size(100_000, { oursMs: 1651 })]), /增长/],
    ['a larger script', measured([size(10_000)], 40 * 1024 + 1), /注入脚本/],
  ])('tells of %s', (_, result, name) => {
    expect(missed(result)).toEqual([expect.stringMatching(name)]);
  });

  it('says of an axe-core that was given up only that it took longer', () => {
    const table = tablesOf(measured([size(10_000, { axeMs: 60_000, axeGaveUp: true })]));
    expect(table).toContain('> 60,000 ms');
    expect(table).toContain('> 400.0');
  });

  it('takes the middle', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
  });

  it.each([1_000, 10_000])('makes a page of exactly %d elements with every identifier', (elements) => {
    const html = benchPage(elements);
    expect(html.match(/<[a-z]/g)).toHaveLength(elements);
    expect(html).toContain('网站标识码：1234560001');
  });
});
