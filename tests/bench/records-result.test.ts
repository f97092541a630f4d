import { describe, expect, it } from 'vitest';
import { benchLines } from './records-lines';
import { beside, type RecordsMeasured, recordsTablesOf, recordsTargetsOf } from './records-result';
import { benchTask, FINDINGS_A_SITE, siteRows } from './records-rows';

const twice = { plainMs: 1000, oursMs: 2000, ratio: 2 };
const streamed = (peak: number) => ({
  bundleBytes: 2 ** 28,
  beforeBytes: 2 ** 24,
  inUseBytes: peak * 2 ** 20,
  peakBytes: 2 ** 27,
});
const measured = (changes: Partial<RecordsMeasured> = {}): RecordsMeasured => ({
  chromium: '150.0',
  sites: 500,
  findings: 100_000,
  rounds: 5,
  open: twice,
  filter: twice,
  verdicts: twice,
  annexes: { plainMs: 10, oursMs: 30, ratio: 3 },
  list: { plainMs: 1000, oursMs: 3000, ratio: 3 },
  streaming: { small: streamed(60), large: streamed(75) },
  ...changes,
});

describe('the bench of the records', () => {
  it('meets every target at its limit', () => {
    expect(recordsTargetsOf(measured()).map(({ met }) => met)).toEqual(Array(6).fill(true));
  });

  it.each([
    ['open', /^打开/],
    ['filter', /筛选/],
    ['verdicts', /结论/],
  ] as const)('tells of %s taking longer than two plain scans', (line, name) => {
    const missed = recordsTargetsOf(measured({ [line]: { ...twice, ratio: 2.01 } })).filter(
      ({ met }) => !met,
    );
    expect(missed).toEqual([expect.objectContaining({ name: expect.stringMatching(name) })]);
  });

  it.each([
    ['the annexes', { annexes: { plainMs: 10, oursMs: 31, ratio: 3.1 } }, /^附件1/],
    ['the list of findings', { list: { plainMs: 10, oursMs: 31, ratio: 3.1 } }, /清单/],
    [
      'a heap that grows with the bundle',
      { streaming: { small: streamed(60), large: streamed(76) } },
      /内存/,
    ],
  ])('tells of %s over the limit', (_, changes, name) => {
    const missed = recordsTargetsOf(measured(changes)).filter(({ met }) => !met);
    expect(missed).toEqual([expect.objectContaining({ name: expect.stringMatching(name) })]);
  });

  it('says what the plain writing is, and how full the heap was', () => {
    const tables = recordsTablesOf(measured());
    for (const words of ['照抄写出：', '256.0 MB', '60.0 MB', '75.0 MB', '128.0 MB'])
      expect(tables).toContain(words);
  });

  it('compares turn by turn, so that a machine that was busy meanwhile changes nothing', () => {
    const turns = [
      { plainMs: 100, oursMs: 150 },
      { plainMs: 900, oursMs: 1350 },
      { plainMs: 120, oursMs: 180 },
    ];
    expect(beside(turns)).toEqual({ plainMs: 120, oursMs: 180, ratio: 1.5 });
  });

  it('shows how many rows were read', () => {
    expect(recordsTablesOf(measured())).toContain('500 个网站、100,000 条检查结果');
  });
});

describe('the rows of the bench', () => {
  const { inspection, audits, findings, reviews } = siteRows(7);

  it('are 200 findings of 20 pages a site, a tenth of them reviewed', () => {
    expect([FINDINGS_A_SITE, findings.length, audits.length, reviews.length]).toEqual([200, 200, 20, 20]);
    expect(new Set(findings.map(({ id }) => id)).size).toBe(200);
  });

  it('are what rules say: faults, questions and what is in order, with evidence', () => {
    expect(new Set(findings.map(({ outcome }) => outcome))).toEqual(new Set(['fail', 'review', 'pass']));
    expect(findings.filter(({ evidence }) => evidence.length > 0).length).toBeGreaterThan(150);
  });

  it('make tables with areas, departments and failed sites, and a list of every finding', () => {
    const { batch, records } = benchLines(45);
    expect(new Set(batch.lines.map(({ site }) => site.city)).size).toBeGreaterThan(10);
    expect(batch.lines.filter(({ verdict }) => verdict?.verdict === 'unqualified')).toHaveLength(15);
    expect(records.flatMap((record) => record.findings)).toHaveLength(45 * FINDINGS_A_SITE);
    expect(records.flatMap((record) => Object.keys(record.reviews))).toHaveLength(45 * 20);
  });

  it('belong to the task', () => {
    expect(benchTask(10).sample.siteIds).toContain(inspection.siteId);
  });
});
