import { describe, expect, it } from 'vitest';
import {
  audit,
  CANDIDATE,
  factsOf,
  findingOf,
  many,
  QUESTION,
  recordOf,
  reviewOf,
  seen,
  site,
  siteRecord,
  task,
} from '../../../tests/helpers/site-records';
import { judged, said } from '../../../tests/helpers/site-rules';
import type { FindingRow } from '../../../utils/records/rows';
import type { SiteRecord } from '../../../utils/records/site-record';
import { points } from '../points';
import { interpretationCoverage, SAMPLED_FILES } from './interpretation-coverage';

const article = (path: string, title: string, finding: Partial<FindingRow>) => {
  const page = audit(path, 'article', {
    title: `${title}_示例县人民政府`,
    facts: factsOf({ article: { title, day: '2026-01-05', text: '' } }),
  });
  return seen(page, findingOf(page, 'interpretation-cross-link', finding));
};
const ABSENT = { ...CANDIDATE, reason: 'absent' } as const;
const ALONE = { outcome: 'inapplicable', reason: 'file-alone' } as const;
const NAMES = ['养老服务', '老旧小区改造', '公共租赁住房', '校车安全', '城市养犬', '物业服务'];
const file = (n: number, finding: Partial<FindingRow> = ALONE) =>
  article(`/zc/${n}.html`, `示例县人民政府关于印发${NAMES[n]}管理办法的通知`, finding);
const files = (count: number) => many(count, (n) => file(n));
const seeded = (seed: number) => {
  const { sample } = task();
  return { task: task({ sample: { ...sample, seed } }) };
};
const titles = (record: SiteRecord) =>
  judged(interpretationCoverage, record).map(({ params }) => params.title);
const reasons = (record: SiteRecord) =>
  said(interpretationCoverage, record).map((line) => line.replace(/^\S+: /, ''));

describe('interpretation-coverage', () => {
  it('asks about three files, drawn by the seed of the task', () => {
    const record = recordOf(files(6));
    expect(reasons(record)).toEqual(many(SAMPLED_FILES, () => 'review none-seen'));
    expect(titles(recordOf(files(6).reverse()))).toEqual(titles(record));
    const draws = many(20, (seed) => titles(recordOf(files(6), seeded(seed))).join());
    expect(new Set(draws).size).toBeGreaterThan(5);
    expect(judged(interpretationCoverage, recordOf(files(6), seeded(7)))[0]?.params).toMatchObject({
      n: '1',
      seed: '7',
    });
  });

  it('asks about all, where there are fewer', () => {
    expect(reasons(recordOf(files(2)))).toEqual(['review none-seen', 'review none-seen']);
  });

  it('keeps in the sample what a person spoke about, whatever is read later', () => {
    const first = recordOf(files(1));
    const [finding] = judged(interpretationCoverage, first);
    if (!finding) throw new Error('nothing is asked');
    const reviews = { [finding.id]: reviewOf({ ...finding, auditId: '' }, 'confirmed') };
    for (const seed of many(10, (n) => n)) {
      const later = { ...recordOf(files(6), seeded(seed)), reviews };
      expect(titles(later)[0]).toBe(finding.params.title);
      expect(judged(interpretationCoverage, later).map(({ effective }) => effective)).toEqual([
        'fail',
        'review',
        'review',
      ]);
    }
  });

  it('believes a link of the file, and a page that interprets it by name', () => {
    const linked = file(0, { outcome: 'pass', reason: 'linked-back', params: { text: '相关解读' } });
    expect(reasons(recordOf([linked]))).toEqual(['pass linked']);
    const named = article('/jd/1.html', '《示例县人民政府关于印发养老服务管理办法的通知》解读', ABSENT);
    const record = recordOf([file(0), named]);
    expect(reasons(record)).toEqual(['pass interpreted']);
    expect(judged(interpretationCoverage, record)[0]?.evidence[1]).toMatchObject({
      place: '解读页',
      text: expect.stringContaining('/jd/1.html'),
    });
    const short = article('/jd/2.html', '《养老服务管理办法》政策解读', {
      outcome: 'pass',
      reason: 'linked',
    });
    expect(reasons(recordOf([file(0), short]))).toEqual(['pass interpreted']);
  });

  it('does not take for it the interpretation of another file, or one named too shortly', () => {
    const other = article('/jd/1.html', '《城市养犬管理办法》解读', ABSENT);
    const short = article('/jd/2.html', '《办法》解读', ABSENT);
    expect(reasons(recordOf([file(0), other, short]))).toEqual(['review none-seen']);
  });

  it('does not take for it another page that bears the name: the home page, or the file once more', () => {
    const home = article('/', '示例县人民政府', { outcome: 'inapplicable', reason: 'other-kind' });
    const again = article('/gk/0.html', `示例县人民政府关于印发${NAMES[0]}管理办法的通知`, {
      ...QUESTION,
      reason: 'dead-link',
    });
    expect(reasons(recordOf([file(0), home, again]))).toEqual(['review none-seen']);
  });

  it('knows an interpretation that a guard of the runner made a question of', () => {
    const guarded = { ...QUESTION, reason: 'kind-uncertain', params: { otherwise: 'absent' } };
    const named = article('/jd/1.html', '《养老服务管理办法》解读', guarded);
    expect(reasons(recordOf([file(0), named]))).toEqual(['pass interpreted']);
  });

  it('leaves out what concerns few, and what is no policy file', () => {
    const narrow = ['关于2026年春节放假的通知', '关于表彰先进集体的决定', '关于张三等同志任免的通知'];
    const pages = narrow.map((title, n) => article(`/tz/${n}.html`, `示例县人民政府${title}`, ALONE));
    const news = article('/xw/1.html', '县长调研养老服务管理办法落实情况', {
      outcome: 'inapplicable',
      reason: 'not-policy',
    });
    expect(reasons(recordOf([...pages, news]))).toEqual(['review no-files']);
  });

  it('asks no department, no site of an unknown kind, and nothing under the older standard', () => {
    const department = { site: site({ type: 'department', bucket: 'city-department' }) };
    expect(reasons(recordOf(files(6), department))).toEqual(['inapplicable not-scored']);
    const unknown = recordOf(files(6), { site: site({ type: 'unknown', bucket: 'unknown' }) });
    const silent = { kind: 'unknown', level: 'unknown' } as const;
    const audits = unknown.audits.map((one) => ({ ...one, site: silent }));
    expect(reasons({ ...unknown, audits })).toEqual(['inapplicable kind-unknown']);
    expect(said(interpretationCoverage, recordOf(files(6)), 'Z15')).toEqual(['inapplicable other-edition']);
  });

  it('says nothing of a site nobody has read', () => {
    expect(said(interpretationCoverage, siteRecord({ task: task({ asOf: null }) }))).toEqual([]);
  });

  it('costs a point for each file that a person found uninterpreted', () => {
    const record = recordOf(files(6));
    const findings = judged(interpretationCoverage, record);
    const reviews = Object.fromEntries(
      findings.map((finding, n) => [
        finding.id,
        reviewOf({ ...finding, auditId: '' }, n === 0 ? 'overruled' : 'confirmed'),
      ]),
    );
    const line = (of: SiteRecord) => points(of, 'Z19')?.indicators.find(({ key }) => key === 'D1.7');
    expect(line(record)).toMatchObject({ tenths: 0, lines: many(3, () => ({ state: 'open', tenths: 10 })) });
    expect(line({ ...record, reviews })).toMatchObject({
      tenths: 20,
      lines: many(2, () => ({ state: 'counts' })),
    });
    expect(line(recordOf([]))?.lines).toEqual([]);
  });
});
