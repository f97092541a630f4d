import { describe, expect, it } from 'vitest';
import { scheme } from '../../tests/helpers/scheme';
import {
  audit,
  blankColumn,
  byHand,
  CANDIDATE,
  findingOf,
  many,
  recordOf,
  seen,
  staleColumn,
  task,
} from '../../tests/helpers/site-records';
import type { Scheme } from '../../utils/model/scheme';
import type { SiteRecord } from '../../utils/records/site-record';
import { schemeSummary } from '../scheme-words';
import { columnLedger, judgeSite, points, siteFindings, vetoes } from '.';

const CONFIRMED = { review: 'confirmed' } as const;

const under = (record: SiteRecord, changes: Partial<Scheme>): SiteRecord => ({
  ...record,
  task: task({ scheme: scheme(changes) }),
});
const vetoOf = (record: SiteRecord, key: string) => vetoes(record, 'Z19').find((veto) => veto.key === key);
const indicatorOf = (record: SiteRecord, key: string) =>
  points(record, 'Z19')?.indicators.find((one) => one.key === key);

const home = audit('/', 'home');
const footers = recordOf([
  seen(
    home,
    findingOf(home, 'footer-icp-number', { outcome: 'fail', candidate: false }),
    findingOf(home, 'footer-police-number', { outcome: 'fail', candidate: false }),
  ),
]);
const blanks = recordOf(many(5, (n) => blankColumn(`/b${n}/`, CONFIRMED)));

describe('rules that a local scheme switches off', () => {
  it('count nowhere, whatever they said before', () => {
    expect(indicatorOf(footers, 'D4.2')?.tenths).toBe(10);
    expect(indicatorOf(under(footers, { off: ['footer-icp-number'] }), 'D4.2')?.tenths).toBe(5);
  });

  it('hit no veto: it is told as not seen, not as clear', () => {
    expect(vetoOf(blanks, 'V4.3')?.state).toBe('hit');
    const off = under(blanks, { off: ['blank-column', 'construction-page'] });
    expect(vetoOf(off, 'V4.3')).toMatchObject({ state: 'unseen', count: 0 });
    expect(judgeSite(off).verdict).not.toBe('unqualified');
  });

  it('leave a veto to the person who finds it by hand', () => {
    const record = recordOf([seen(home)], {
      findings: [byHand(null, { countsFor: 'V1.1', note: '错误表述' })],
    });
    expect(vetoOf(under(record, { off: ['wording-lexicon'] }), 'V1.1')?.state).toBe('hit');
  });

  it('on the site as a whole say nothing either', () => {
    const ids = (record: SiteRecord) => new Set(siteFindings(record, 'Z19').map(({ ruleId }) => ruleId));
    expect(ids(footers)).toContain('required-info-columns');
    expect(ids(under(footers, { off: ['required-info-columns'] }))).not.toContain('required-info-columns');
  });

  it('speak under the other edition, for which the scheme was not made', () => {
    const record = under(blanks, { off: ['blank-column', 'construction-page'] });
    expect(vetoes(record, 'Z15').find(({ key }) => key === 'V3.3')?.state).toBe('hit');
  });
});

describe('points of a local scheme', () => {
  const cost = (points: Scheme['points']) => indicatorOf(under(footers, { points }), 'D4.2');

  it('cap an indicator otherwise; nought scores it not at all', () => {
    expect(cost([{ indicator: 'D4.2', capTenths: 7 }])).toMatchObject({ capTenths: 7, tenths: 7 });
    expect(cost([{ indicator: 'D4.2', capTenths: 0 }])).toMatchObject({ capTenths: 0, tenths: 0 });
  });

  it('make each thing found cost as much as they say, but not what a person typed', () => {
    expect(cost([{ indicator: 'D4.2', eachTenths: 10 }])?.tenths).toBe(20);
    const typed = recordOf([], { findings: [byHand(null, { countsFor: 'D4.2', tenths: 3 })] });
    const local = under(typed, { points: [{ indicator: 'D4.2', eachTenths: 10 }] });
    expect(indicatorOf(local, 'D4.2')?.tenths).toBe(3);
  });

  it('cap the bonus, too, and never let the score fall below nought', () => {
    const bonus = points(under(footers, { points: [{ indicator: 'B2.3', capTenths: 5 }] }), 'Z19')?.bonus;
    expect(bonus?.find(({ key }) => key === 'B2.3')?.capTenths).toBe(5);
    const faults = many(200, (n) => byHand(null, { countsFor: 'D3.1', tenths: 10, note: `${n}` }));
    const record = under(recordOf([], { findings: faults }), {
      points: [{ indicator: 'D3.1', capTenths: 1000 }],
    });
    const more = recordOf([], {
      findings: [
        ...faults,
        ...many(20, (n) => byHand(null, { countsFor: 'D2.4', tenths: 10, note: `d${n}` })),
      ],
    });
    expect(points(record, 'Z19')?.part2Tenths).toBe(0);
    expect(points({ ...more, task: record.task }, 'Z19')?.part2Tenths).toBe(0);
  });

  it('change nothing of indicators they do not name', () => {
    expect(cost([{ indicator: 'D1.4', capTenths: 0 }])).toEqual(indicatorOf(footers, 'D4.2'));
  });
});

describe('windows of a local scheme in the ledger', () => {
  const record = recordOf([staleColumn('/xw/', { ...CANDIDATE, class: 'news', newest: '2026-02-20' })]);
  const longer = under(record, { windows: [{ of: 'news', unit: 'months', count: 3 }] });

  it('are shown beside the column, and an old finding under the standard is not carried over silently', () => {
    const [before] = columnLedger(record, 'Z19');
    const [after] = columnLedger(longer, 'Z19');
    expect(before?.window?.words).toBe('2周');
    expect(after?.window?.words).toContain('3个月（按本地方案“示例省方案”');
    expect(before?.stale).toBe('open');
    expect(after?.stale).not.toBe('counts');
    expect(after?.isJudgedAgain || after?.stale === 'open').toBe(true);
  });

  it('hold for findings that were judged by the same scheme', () => {
    const [first] = record.audits;
    const scheme = longer.task.scheme;
    if (!first || !scheme) throw new Error('no column');
    const confirmed = recordOf([staleColumn('/xw/', { class: 'news', newest: '2025-11-01', ...CONFIRMED })]);
    const same = {
      ...confirmed,
      task: longer.task,
      audits: confirmed.audits.map((one) => ({ ...one, scheme })),
    };
    expect(columnLedger(same, 'Z19')[0]?.stale).toBe('counts');
  });
});

describe('a verdict under a local scheme', () => {
  it('keeps the scheme, and says by what it was counted', () => {
    const { scheme } = judgeSite(
      under(blanks, {
        off: ['footer-icp-number', 'no-such-rule'],
        windows: [{ of: 'news', unit: 'months', count: 1 }],
        points: [
          { indicator: 'D4.2', capTenths: 0 },
          { indicator: 'D1.4', capTenths: 25, eachTenths: 5 },
        ],
      }),
    );
    expect(scheme && schemeSummary(scheme)).toBe(
      '按本地方案“示例省方案”判定；本任务未检查：未列明ICP备案编号；更新期限：动态要闻1个月；' +
        '分值：D4.2 网站标识不计分；D1.4 动态要闻最多2.5分，每处0.5分',
    );
  });

  it('under the standard says nothing of schemes', () => {
    expect(judgeSite(blanks)).not.toHaveProperty('scheme');
  });
});
