import { describe, expect, it } from 'vitest';
import {
  audit,
  blankColumn,
  byHand,
  CANDIDATE,
  factsOf,
  findingOf,
  freshColumn,
  many,
  QUESTION,
  question,
  recordOf,
  seen,
  series,
  site,
  siteRecord,
  staleColumn,
} from '../../tests/helpers/site-records';
import type { IndicatorPoints, Points } from '../../utils/model/verdict';
import type { PageKind } from '../../utils/model/words';
import type { FindingRow } from '../../utils/records/rows';
import type { SiteRecord } from '../../utils/records/site-record';
import { points } from './points';

const CONFIRMED = { review: 'confirmed' } as const;
const FAIL = { outcome: 'fail', candidate: false } as const;
type Changes = Partial<FindingRow> & { review?: 'confirmed' | 'overruled'; sample?: boolean };

const page = (path: string, kind: PageKind, findings: Readonly<Record<string, Changes>>) => {
  const one = audit(path, kind);
  return seen(one, ...Object.entries(findings).map(([rule, changes]) => findingOf(one, rule, changes)));
};
const score = (record: SiteRecord, edition?: 'Z15' | 'Z19'): Points => points(record, edition) as Points;
const of = (record: SiteRecord, key: string, edition?: 'Z15' | 'Z19'): IndicatorPoints =>
  score(record, edition).indicators.find((one) => one.key === key) as IndicatorPoints;
const typed = (countsFor: string, tenths: number, note = '') => byHand(null, { countsFor, tenths, note });
const deducted = (tenths: number): SiteRecord =>
  recordOf([], {
    findings: many(tenths / 10, (n) => typed(n < 50 ? 'D3.1' : 'D2.4', 10, `${n}`)),
  });

describe('points of a portal', () => {
  it('start at a hundred, and their caps add up to it', () => {
    const { indicators, bonus, part2Tenths } = score(siteRecord());
    expect(part2Tenths).toBe(1000);
    const caps = (letter: string): number =>
      indicators
        .filter(({ key }) => key.startsWith(letter))
        .reduce((sum, one) => sum + (one.capTenths ?? 0), 0);
    expect(['D1', 'D2', 'D3', 'D4'].map(caps)).toEqual([310, 250, 230, 210]);
    expect(bonus.reduce((sum, one) => sum + (one.capTenths ?? 0), 0)).toBe(300);
  });

  it('of the worked example are 91.5, and open the bonus stage', () => {
    const home = page('/', 'home', {
      'footer-party-mark': FAIL,
      'dead-links-home': {
        ...CANDIDATE,
        ...CONFIRMED,
        evidence: ['/a', '/b'].map((text) => ({ role: 'seen' as const, place: '链接', text })),
      },
    });
    const inner = many(3, (n) => page(`/n${n}.html`, 'article', { 'jiucuo-entry': FAIL }));
    const record = recordOf([
      home,
      ...inner,
      blankColumn('/zt/', { class: 'other', ...CONFIRMED }),
      staleColumn('/xw/', CONFIRMED),
    ]);
    expect(score(record)).toMatchObject({
      part2Tenths: 915,
      bonusOpen: true,
      finalTenths: 915,
      partial: false,
    });
    expect(['D4.2', 'D4.3', 'D4.4', 'D1.9', 'D1.4'].map((key) => of(record, key).tenths)).toEqual([
      5, 4, 6, 20, 50,
    ]);
  });

  it('lose at most one for a missing 找错 entry, on however many pages', () => {
    const record = recordOf(many(12, (n) => page(`/n${n}.html`, 'article', { 'jiucuo-entry': FAIL })));
    expect(of(record, 'D4.4')).toMatchObject({ tenths: 10, capTenths: 10 });
    expect(of(record, 'D4.4').lines).toHaveLength(12);
    expect(of(recordOf([page('/', 'home', { 'jiucuo-entry': FAIL })]), 'D4.4').tenths).toBe(10);
  });

  it('lose nothing for what a person overruled or has not confirmed', () => {
    const record = recordOf([
      page('/', 'home', { 'jiucuo-entry': { ...FAIL, review: 'overruled' } }),
      staleColumn('/xw/'),
    ]);
    expect(score(record).part2Tenths).toBe(1000);
    expect(of(record, 'D1.4').lines).toMatchObject([{ state: 'open', tenths: 50 }]);
  });

  it.each([
    [400, 600, false],
    [200, 800, false],
    [190, 810, true],
  ])('less %i are %i; the bonus stage is open: %s', (less, left, bonusOpen) => {
    const record = recordOf([], {
      findings: [
        ...[
          ['D3.1', 70],
          ['D3.2', 30],
          ['D3.3', 60],
          ['D2.2', 50],
          ['D2.4', 80],
          ['D2.5', 50],
          ['D1.4', 50],
          ['D1.9', 10],
        ].flatMap(([key, tenths], n, all) => {
          const before = all.slice(0, n).reduce((sum, [, t]) => sum + Number(t), 0);
          const share = Math.min(Number(tenths), less - before);
          return share > 0 ? [typed(String(key), share)] : [];
        }),
        typed('B2.3', 20),
      ],
    });
    expect(score(record)).toMatchObject({
      part2Tenths: left,
      bonusOpen,
      part3Tenths: bonusOpen ? 20 : 0,
      finalTenths: left + (bonusOpen ? 20 : 0),
    });
  });

  it('of the bonus stay within their caps', () => {
    const record = recordOf([], { findings: [typed('B5', 30), typed('B5', 30, 'again'), typed('B1.1', 10)] });
    expect(score(record)).toMatchObject({ part3Tenths: 40, finalTenths: 1040 });
  });

  it('are null for a department under Z19', () => {
    expect(points(siteRecord({ site: site({ type: 'department', bucket: 'city-department' }) }))).toBeNull();
  });

  it('take a cap from one indicator only', () => {
    expect(of(deducted(100), 'D3.1').tenths).toBe(70);
  });
});

describe('D1 发布解读', () => {
  it('takes one amount for several columns of a class, and the rest is not taken twice', () => {
    const record = recordOf(many(3, (n) => staleColumn(`/xw${n}/`, CONFIRMED)));
    expect(of(record, 'D1.4').tenths).toBe(50);
    expect(of(record, 'D1.9').tenths).toBe(0);
  });

  it('asks policies and interpretations of the first level; the others are other columns', () => {
    const old = { newest: '2025-01-01', ...CONFIRMED };
    const record = recordOf([
      staleColumn('/zc/', { ...old, class: 'policies' }),
      staleColumn('/zc/bm/', { ...old, class: 'policies', level: 'other' }),
      staleColumn('/jd/', { ...old, class: 'interpretations', level: 'unknown' }),
      staleColumn('/tz/', { ...old, class: 'notices' }),
    ]);
    expect(of(record, 'D1.5').tenths).toBe(50);
    expect(of(record, 'D1.6')).toMatchObject({ tenths: 0, lines: [{ state: 'open' }] });
    expect(of(record, 'D1.9')).toMatchObject({ tenths: 20, lines: [{ tenths: 10 }, { tenths: 10 }] });
  });

  it('counts a blank column 2 points and caps them at 4', () => {
    const blank = (count: number) => recordOf(many(count, (n) => blankColumn(`/kb${n}/`, CONFIRMED)));
    expect([1, 2, 3].map((count) => of(blank(count), 'D1.9').tenths)).toEqual([20, 40, 40]);
  });

  it('does not take a column again that another indicator took', () => {
    const blank = blankColumn('/ldzc/', { class: 'static', ...CONFIRMED });
    const hand = byHand(blank.audit, { countsFor: 'D1.3', tenths: 20 });
    expect(of(recordOf([blank], { findings: [hand] }), 'D1.9').tenths).toBe(0);
  });

  it('takes a missing column once a person confirmed that it is', () => {
    const link = { name: '本地要闻', url: 'http://www.example.gov.cn/xw/', from: 'menu' } as const;
    const home = seen(audit('/', 'home', { facts: factsOf({ links: [link] }) }));
    expect(of(recordOf([home]), 'D1.5')).toMatchObject({ tenths: 0, lines: [{ state: 'open', tenths: 50 }] });
    expect(of(recordOf([home]), 'D1.4').lines).toEqual([]);
    const id = 'task-1/site-1:required-publish-columns:policies';
    const review = {
      id: 'r',
      findingId: id,
      auditId: '',
      inspectionId: '',
      result: 'confirmed',
      reason: '',
      author: '',
      at: '',
    } as const;
    const reviews = { [id]: { ...review, of: { outcome: 'review', reason: 'not-found' } as const } };
    expect(of(recordOf([home], { reviews }), 'D1.5').tenths).toBe(50);
  });

  it('asks State Council departments for no overview, and four points for their organs', () => {
    const ministry = recordOf([freshColumn('/xw/')], {
      site: site({ bucket: 'central-department', type: 'department' }),
    });
    const { indicators } = score(ministry);
    expect(indicators.some(({ key }) => key === 'D1.1')).toBe(false);
    expect(of(ministry, 'D1.2')).toMatchObject({ capTenths: 40, lines: [{ tenths: 40, state: 'open' }] });
    expect(indicators.reduce((sum, one) => sum + (one.capTenths ?? 0), 0)).toBe(1000);
  });
});

describe('State Council departments without outward service', () => {
  const ministry = (findings: FindingRow[]) =>
    recordOf([], {
      site: site({ bucket: 'central-department', type: 'department', hasOutwardService: false }),
      findings,
    });
  it('are scored on the other 75 points, raised by four thirds', () => {
    expect(score(ministry([])).part2Tenths).toBe(1000);
    expect(score(ministry([typed('D3.1', 70)])).part2Tenths).toBe(907); // 680 x 4/3 = 906.67
    expect(score(ministry([typed('D3.2', 20)])).part2Tenths).toBe(973); // 730 x 4/3 = 973.33
    expect(score(ministry([typed('D2.2', 50)])).part2Tenths).toBe(1000);
  });

  it('stand at 60 and 80 exactly where the fraction does', () => {
    const less = (tenths: number) =>
      score(ministry([typed('D3.1', 70), typed('D3.4', 70), typed('D4.6', tenths - 140)]));
    expect(less(150)).toMatchObject({ part2Tenths: 800, bonusOpen: false });
    expect(less(149)).toMatchObject({ part2Tenths: 801, bonusOpen: true });
  });
});

describe('official samples', () => {
  const FOUR = '设定依据、申请条件、办理地点、办理机构';
  const guide = (n: number, sample: boolean) =>
    page(`/bszn/${n}.html`, 'guide', {
      'guide-elements': {
        ...CANDIDATE,
        ...CONFIRMED,
        reason: 'four-missing',
        params: { missing: FOUR },
        sample,
      },
      'guide-vague-wording': { ...CANDIDATE, ...CONFIRMED, reason: 'catch-all' },
    });

  it('count what was chosen; the rest is extra material', () => {
    expect(of(recordOf([guide(1, false)]), 'D2.4').tenths).toBe(0);
    expect(of(recordOf([guide(1, true), guide(2, false)]), 'D2.4').tenths).toBe(20 + 20);
  });

  it('are of so many and no more', () => {
    const fields = (n: number) =>
      page(`/xx/${n}.html`, 'interaction', {
        'message-reply-fields': { ...CANDIDATE, ...CONFIRMED, params: { fields: '答复单位' }, sample: true },
      });
    expect(of(recordOf(many(7, fields)), 'D3.3').lines).toHaveLength(5);
    expect(of(recordOf(many(7, fields)), 'D3.3').tenths).toBe(50);
  });

  const sampled = (path: string, rule: string, changes: Changes) =>
    page(path, 'article', { [rule]: { ...CANDIDATE, ...CONFIRMED, ...changes, sample: true } });

  it('are of three interpretations and their three files', () => {
    const link = (path: string, reason: string) => sampled(path, 'interpretation-cross-link', { reason });
    const six = many(3, (n) => [link(`/jd/${n}.html`, 'absent'), link(`/wj/${n}.html`, 'dead-link')]).flat();
    expect(of(recordOf(six), 'D1.8').tenths).toBe(30);
    expect(of(recordOf(six.slice(0, 5)), 'D1.8').tenths).toBe(25);
    const more = many(8, (n) => link(`/jd/${n}.html`, 'absent'));
    expect(of(recordOf(more), 'D1.8').lines).toHaveLength(6);
  });

  it('cost a search without categories once, and each title that was not found', () => {
    const search = (n: number, reason: string) =>
      sampled(`/search?q=${n}`, 'site-search-results', { reason });
    const unsorted = many(4, (n) => search(n, 'no-categories'));
    expect(of(recordOf(unsorted), 'D4.6').tenths).toBe(10);
    expect(of(recordOf(unsorted), 'D4.6').lines).toMatchObject([{ findingIds: { length: 4 } }]);
    const two = [search(5, 'not-on-first-page'), search(6, 'nothing-found')];
    expect(of(recordOf([...unsorted.slice(0, 2), ...two]), 'D4.6').tenths).toBe(30);
    expect(of(recordOf([search(7, 'error-page')]), 'D4.6').tenths).toBe(40);
  });

  it('cost a page of tags a tenth, however many are missing, and ten pages one point', () => {
    const tags = { ...FAIL, sample: true };
    const pages = [
      ...many(6, (n) =>
        page(`/a${n}.html`, 'article', { 'meta-site-tags': tags, 'meta-article-tags': tags }),
      ),
      ...many(6, (n) => page(`/c${n}/`, 'list', { 'meta-site-tags': tags })),
    ];
    expect(of(recordOf(pages.slice(0, 1)), 'D4.9').tenths).toBe(1);
    expect(of(recordOf(pages), 'D4.9').tenths).toBe(10);
  });
});

describe('what one page shows for the site', () => {
  it('answers what another does not', () => {
    const stale = page('/xx/', 'interaction', { 'message-public-recent': { ...CANDIDATE, reason: 'stale' } });
    const recent = page('/zx/', 'interaction', {
      'message-public-recent': { outcome: 'pass', reason: 'recent' },
    });
    expect(of(recordOf([stale]), 'D3.3').lines).toMatchObject([{ state: 'open', tenths: 30 }]);
    expect(of(recordOf([stale, recent]), 'D3.3').lines).toEqual([]);
  });

  it('costs once for all pages: footer items and domain', () => {
    const record = recordOf(
      many(4, (n) =>
        page(`/n${n}.html`, 'article', {
          'footer-icp-number': FAIL,
          'domain-suffix': FAIL,
          'domain-structure': { ...CANDIDATE, ...CONFIRMED },
        }),
      ),
    );
    expect(of(record, 'D4.2').tenths).toBe(5);
    expect(of(record, 'D4.1').tenths).toBe(10);
    expect(of(record, 'D4.2').lines[0]?.findingIds).toHaveLength(4);
  });

  it('costs by what was found', () => {
    const statistics = (reason: string) =>
      of(
        recordOf([page('/bs/', 'other', { 'service-statistics': { ...CANDIDATE, ...CONFIRMED, reason } })]),
        'D2.3',
      ).tenths;
    expect(['late', 'stale', 'no-block', 'no-date'].map(statistics)).toEqual([10, 20, 20, 10]);
  });

  it('costs by what was confirmed, not by what another page leaves open', () => {
    const statistics = (path: string, changes: Changes) =>
      page(path, 'other', { 'service-statistics': changes });
    const late = statistics('/zwfw/', { ...CANDIDATE, ...CONFIRMED, reason: 'late' });
    const asked = statistics('/bsfw/', { ...QUESTION, reason: 'no-block' });
    expect(of(recordOf([asked, late]), 'D2.3').lines).toMatchObject([
      { state: 'counts', tenths: 10, url: late.audit.url },
    ]);
    const none = statistics('/bsfw/', { ...QUESTION, ...CONFIRMED, reason: 'no-block' });
    expect(of(recordOf([none, late]), 'D2.3').tenths).toBe(10);
    expect(of(recordOf([asked]), 'D2.3').lines).toMatchObject([{ state: 'open', tenths: 20 }]);
  });
});

describe('D3.4 test questions', () => {
  const cost = (...questions: SiteRecord['questions']) => of(siteRecord({ questions }), 'D3.4');

  it('are open where an answer is late by a calendar that nobody knows yet', () => {
    // Of 2099 there will be no notice for long.
    const far = { sentOn: '2098-12-30', dueOn: '2099-01-06' };
    expect(cost(question({ ...far, answeredOn: '2099-01-07' }))).toMatchObject({
      tenths: 0,
      lines: [{ state: 'open', tenths: 40 }],
    });
    expect(cost(question({ ...far, answeredOn: '2099-01-06' })).lines).toEqual([]);
    // No notice makes five workdays of a month.
    expect(cost(question({ ...far, answeredOn: '2099-01-29' })).lines).toMatchObject([{ state: 'open' }]);
    expect(cost(question({ ...far, answeredOn: '2099-01-30' })).tenths).toBe(40);
    expect(cost(question({ ...far, answeredOn: null, outcome: 'none' })).tenths).toBe(40);
    expect(cost(question({ ...far, answeredOn: '2099-01-05', outcome: 'poor' })).tenths).toBe(40);
  });

  it('cost where they were not answered, late or poorly, up to seven points', () => {
    expect(cost(question()).tenths).toBe(0);
    expect(cost(question({ outcome: 'none', answeredOn: null })).tenths).toBe(40);
    expect(cost(question({ outcome: 'poor' })).tenths).toBe(40);
    expect(cost(question({ answeredOn: '2026-03-13' })).tenths).toBe(40);
    expect(cost(question({ answeredOn: '2026-03-12' })).tenths).toBe(0);
    expect(
      cost(question({ outcome: 'none' }), question({ outcome: 'none', sentOn: '2026-03-06' })).tenths,
    ).toBe(70);
  });

  it('are two, the first ones; one still waiting is open', () => {
    const late = question({ outcome: 'none', sentOn: '2026-03-09' });
    expect(cost(late, question({ sentOn: '2026-03-01' }), question({ sentOn: '2026-03-02' })).tenths).toBe(0);
    expect(cost(question({ outcome: 'waiting', answeredOn: null }))).toMatchObject({
      tenths: 0,
      lines: [{ state: 'open' }],
    });
  });
});

describe('D4.3 links', () => {
  const links = (...texts: string[]): Changes => ({
    ...CANDIDATE,
    ...CONFIRMED,
    evidence: texts.map((text) => ({ role: 'seen', place: '链接', text })),
  });
  it('count a link of a template once, at the price of the home page where it stands there', () => {
    const inner = many(9, (n) =>
      page(`/n${n}.html`, 'article', { 'link-placeholder': links('旧站 → http://10.0.0.1/') }),
    );
    expect(of(recordOf(inner), 'D4.3').tenths).toBe(1);
    const home = page('/', 'home', { 'link-placeholder': links('旧站 → http://10.0.0.1/') });
    expect(of(recordOf([...inner, home]), 'D4.3').tenths).toBe(2);
  });

  it('count links of one page that look alike each for itself', () => {
    expect(
      of(recordOf([page('/', 'home', { 'link-placeholder': links('更多', '更多', '更多') })]), 'D4.3').tenths,
    ).toBe(6);
  });

  it('leave an unconfirmed home page out of the price of what was confirmed on another', () => {
    const asked = { ...links('更多'), review: undefined } as unknown as Changes;
    const record = recordOf([
      page('/', 'home', { 'link-placeholder': asked }),
      page('/a.html', 'article', { 'link-placeholder': links('更多') }),
    ]);
    expect(of(record, 'D4.3').tenths).toBe(1);
  });
});

describe('points under Z15', () => {
  it('are given to every site, as far as the amounts are known', () => {
    const department = site({ type: 'department', bucket: 'city-department' });
    expect(score(siteRecord({ site: department }), 'Z15')).toMatchObject({
      part2Tenths: 1000,
      partial: true,
      bonus: [],
    });
  });

  it('lose 3, 4 and 5 for columns by their class', () => {
    const old = { newest: '2024-01-01', finding: { edition: 'Z15' as const }, ...CONFIRMED };
    const record = recordOf(
      (['news', 'notices', 'policies', 'personnel', 'plans', 'other'] as const).map((one) =>
        staleColumn(`/${one}/`, { ...old, class: one, level: 'other' }),
      ),
    );
    expect(of(record, 'S2.2', 'Z15').tenths).toBe(30 + 40 + 40 + 50 + 50);
  });

  it('lose 5 for each per cent of failed visits below the veto', () => {
    const week = (tries: number, failures: number) =>
      siteRecord({ series: [series(many(7, () => [tries, failures]))] });
    expect(of(week(100, 3), 'S1.1', 'Z15').tenths).toBe(150);
    expect(of(week(101, 1), 'S1.1', 'Z15').tenths).toBe(0);
    expect(of(week(100, 5), 'S1.1', 'Z15').tenths).toBe(0);
  });

  it('lose it once, however many watched, and nothing for what only our own monitor saw', () => {
    const week = (failures: number, changes = {}) =>
      series(
        many(7, () => [100, failures]),
        changes,
      );
    const linesOf = (...all: readonly ReturnType<typeof series>[]) =>
      of(siteRecord({ series: [...all] }), 'S1.1', 'Z15').lines.map(
        ({ state, tenths }) => `${state} ${tenths}`,
      );
    const other = { id: 'series-2', source: '另一平台' };
    const ours = { id: 'task-1/site-1', source: '本机浏览器监测' };
    expect(linesOf(week(3), week(3, other))).toEqual(['counts 150']);
    expect(linesOf(week(3), week(2, other))).toEqual(['counts 100']);
    expect(linesOf(week(3), week(0, other))).toEqual([]);
    expect(linesOf(week(0), week(2, { ...other, from: '2026-03-05' }))).toEqual(['counts 100']);
    expect(linesOf(week(3, ours))).toEqual(['open 150']);
    expect(of(siteRecord({ series: [week(3, ours)] }), 'S1.1', 'Z15').tenths).toBe(0);
    expect(linesOf(week(2), week(3, ours))).toEqual(['counts 100']);
  });

  it('lose 1 for a dead link of the home page, and never fall below nothing', () => {
    const evidence = many(120, (n) => ({ role: 'seen' as const, place: '链接', text: `/${n}` }));
    const record = recordOf([
      page('/', 'home', { 'dead-links-home': { ...CANDIDATE, ...CONFIRMED, evidence } }),
    ]);
    expect(of(record, 'S1.2', 'Z15').tenths).toBe(1200);
    expect(score(record, 'Z15').part2Tenths).toBe(0);
  });

  it('lose 5 for fewer than ten updates of the home page, and for no way to ask', () => {
    const record = recordOf([
      page('/', 'home', {
        'home-update-count': { ...CANDIDATE, ...CONFIRMED, reason: 'too-few' },
        'interaction-channel': { ...QUESTION, ...CONFIRMED, reason: 'none-seen' },
      }),
    ]);
    expect(score(record, 'Z15').part2Tenths).toBe(900);
  });
});
