import { describe, expect, it } from 'vitest';
import { beside, type RecordsMeasured, recordsTablesOf, recordsTargetsOf } from './records-result';
import { benchTask, FINDINGS_A_SITE, siteRows } from './records-rows';

const twice = { plainMs: 1000, oursMs: 2000, ratio: 2 };
const measured = (changes: Partial<RecordsMeasured> = {}): RecordsMeasured => ({
  chromium: '150.0',
  sites: 500,
  findings: 100_000,
  rounds: 5,
  open: twice,
  filter: twice,
  verdicts: twice,
  ...changes,
});

describe('the bench of the records', () => {
  it('meets every target at its limit', () => {
    expect(recordsTargetsOf(measured()).map(({ met }) => met)).toEqual([true, true, true]);
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

  it('belong to the task', () => {
    expect(benchTask(10).sample.siteIds).toContain(inspection.siteId);
  });
});
