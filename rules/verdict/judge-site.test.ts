import { describe, expect, it } from 'vitest';
import {
  audit,
  blankColumn,
  byHand,
  CANDIDATE,
  COVERED,
  correction,
  findingOf,
  freshColumn,
  inspection,
  many,
  QUESTION,
  recordOf,
  SIGNED,
  seen,
  site,
  siteRecord,
  staleColumn,
} from '../../tests/helpers/site-records';
import { SiteVerdict } from '../../utils/model/verdict';
import type { SiteRecord } from '../../utils/records/site-record';
import { compareEditions } from './compare-editions';
import { judgeSite } from './judge-site';

const CONFIRMED = { review: 'confirmed' } as const;
const department = site({ type: 'department', bucket: 'city-department' });
const stale = (count: number, changes = {}) =>
  many(count, (n) => staleColumn(`/xw${n}/`, { ...CONFIRMED, ...changes }));
const missing = (record: SiteRecord): string[] =>
  judgeSite(record, 'Z19').missing.map(({ what, params }) => [what, ...Object.values(params)].join(' '));

describe('judgeSite', () => {
  it('finds a portal that was seen whole and has no fault 合格, with its points', () => {
    expect(judgeSite(recordOf([freshColumn('/xw/')]))).toMatchObject({
      verdict: 'qualified',
      problems: [],
      missing: [],
      points: { part2Tenths: 1000 },
    });
  });

  it('finds a department 合格 without points', () => {
    expect(judgeSite(recordOf([], { site: department }))).toMatchObject({
      verdict: 'qualified',
      points: null,
    });
  });

  it('makes a verdict that can be kept', () => {
    const verdict = judgeSite(recordOf([...stale(5), blankColumn('/kb/'), freshColumn('/xw/')]));
    expect(SiteVerdict.parse(verdict)).toEqual(verdict);
    const open = judgeSite(recordOf([...stale(4), staleColumn('/hx/')]));
    expect(SiteVerdict.parse(open)).toEqual(open);
  });

  describe('不合格', () => {
    it('by one veto, without points, whatever else is open or unseen', () => {
      const record = recordOf([...stale(5), blankColumn('/kb/')], {
        inspection: inspection({ covered: {} }),
      });
      expect(judgeSite(record)).toMatchObject({
        verdict: 'unqualified',
        problems: ['columns-stale-core'],
        points: null,
        missing: [],
      });
    });

    it('by several vetoes, each problem told once', () => {
      const record = recordOf([...stale(10), ...many(5, (n) => blankColumn(`/kb${n}/`, CONFIRMED))], {
        findings: [byHand(null, { countsFor: 'V1.1' }), byHand(null, { countsFor: 'V1.5' })],
      });
      expect(judgeSite(record).problems).toEqual([
        'serious-error',
        'columns-stale-core',
        'columns-stale-many',
        'columns-blank',
      ]);
    });

    const less = (tenths: number) =>
      recordOf([], {
        findings: (
          [
            ['D3.1', 70],
            ['D3.3', 60],
            ['D3.4', 70],
            ['D2.2', 50],
            ['D2.4', 80],
            ['D2.5', 50],
            ['D4.1', tenths - 380],
          ] as const
        ).map(([countsFor, cost]) => byHand(null, { countsFor, tenths: cost })),
      });
    it('below 60 points; 60 exactly is 合格', () => {
      expect(judgeSite(less(401))).toMatchObject({
        verdict: 'unqualified',
        problems: ['low-score'],
        points: { part2Tenths: 599 },
      });
      expect(judgeSite(less(400))).toMatchObject({
        verdict: 'qualified',
        problems: [],
        points: { part2Tenths: 600 },
      });
    });

    it('but a department without a veto is 合格 whatever it would score', () => {
      expect(judgeSite({ ...less(401), site: department }).verdict).toBe('qualified');
      expect(judgeSite({ ...less(401), site: department }, 'Z15').verdict).toBe('qualified');
    });
  });

  describe('待定', () => {
    it('while questions could make a veto hit', () => {
      const record = recordOf([...stale(3), ...many(2, (n) => staleColumn(`/hx${n}/`))]);
      expect(judgeSite(record).verdict).toBe('undecided');
      expect(missing(record)).toEqual(['open-veto V4.1 Z19-V4.1 3 2 5']);
    });

    it('not while they could not', () => {
      expect(judgeSite(recordOf([...stale(3), staleColumn('/hx/')])).verdict).toBe('qualified');
    });

    it('while nobody answered whether a word is wrong; a misprint that a person confirmed is no veto', () => {
      const typo = (said: 'confirmed' | undefined) => {
        const page = audit('/a.html', 'article');
        const review = said ? { review: said } : {};
        return recordOf([
          seen(page, findingOf(page, 'wording-lexicon', { ...QUESTION, reason: 'hit', ...review })),
        ]);
      };
      expect(missing(typo(undefined))).toEqual(['open-veto V1.1 Z19-V1.1 0 1 1']);
      expect(judgeSite(typo('confirmed'))).toMatchObject({ verdict: 'qualified', missing: [] });
    });

    it.each(['home', 'columns', 'articles', 'interaction', 'service'] as const)(
      'while nobody declared %s to be seen whole',
      (part) => {
        const { [part]: _, ...covered } = COVERED;
        const record = siteRecord({ inspection: inspection({ covered }) });
        expect(judgeSite(record).verdict).toBe('undecided');
        expect(missing(record)).toEqual([`coverage ${part}`]);
      },
    );

    it('not for the service of a department that serves nobody outside', () => {
      const covered = { home: SIGNED, columns: SIGNED, articles: SIGNED, interaction: SIGNED };
      const record = siteRecord({
        inspection: inspection({ covered }),
        site: site({ type: 'department', bucket: 'city-department', hasOutwardService: false }),
      });
      expect(judgeSite(record).verdict).toBe('qualified');
    });

    it('while nobody knows whether it is a portal', () => {
      const unknown = site({ type: 'unknown', bucket: 'unknown' });
      expect(missing(siteRecord({ site: unknown }))).toEqual(['site-kind']);
      const told = recordOf([seen(audit('/', 'home'))], { site: unknown });
      expect(judgeSite(told)).toMatchObject({ verdict: 'qualified', points: { part2Tenths: 1000 } });
    });

    it('where the inspector says that it is no government site', () => {
      const page = seen(audit('/', 'home', { site: { kind: 'nongov', level: 'unknown' } }));
      expect(missing(recordOf([page], { site: site({ type: 'unknown', bucket: 'unknown' }) }))).toEqual([
        'not-government',
      ]);
    });

    it('after a correction makes a confirmed fault doubtful', () => {
      const corrections = [correction('/xw0/', { class: 'notices' })];
      expect(judgeSite(recordOf(stale(5))).verdict).toBe('unqualified');
      expect(judgeSite(recordOf(stale(5), { corrections })).verdict).toBe('undecided');
    });

    it('after a confirmation was withdrawn', () => {
      const page = audit('/', 'home');
      const home = seen(page, findingOf(page, 'home-not-updated', { ...CANDIDATE, ...CONFIRMED }));
      expect(judgeSite(recordOf([home])).problems).toEqual(['home-stale']);
      expect(judgeSite({ ...recordOf([home]), reviews: {} }).verdict).toBe('undecided');
    });
  });

  it('keeps the verdict of a site that is left out of the tables', () => {
    const exclusion = { reason: '公布前已关停', ...SIGNED };
    expect(judgeSite(recordOf(stale(5), { inspection: inspection({ exclusion }) })).verdict).toBe(
      'unqualified',
    );
  });

  it('gives the same answer to the same record', () => {
    const record = recordOf([...stale(4), blankColumn('/kb/')]);
    expect(judgeSite(structuredClone(record))).toEqual(judgeSite(record));
  });
});

describe('compareEditions', () => {
  it('tells what the editions see differently', () => {
    const old = { class: 'notices', level: 'other', newest: '2025-01-01' } as const;
    const { differences, Z15, Z19, judgedUnder } = compareEditions(recordOf(stale(5, old)));
    expect([Z19.verdict, Z15.verdict]).toEqual(['qualified', 'unqualified']);
    expect(judgedUnder).toEqual({ Z15: 0, Z19: 5 });
    expect(differences).toContainEqual({
      what: 'verdict',
      problem: null,
      Z15: 'unqualified',
      Z19: 'qualified',
    });
    expect(differences).toContainEqual({
      what: 'veto',
      problem: 'columns-stale-core',
      Z15: 'V3.1 hit 5/5',
      Z19: 'V4.1 clear 0/5',
    });
    expect(differences).toContainEqual({
      what: 'veto',
      problem: 'interaction-none',
      Z15: null,
      Z19: 'V5.1 unseen 0/1',
    });
  });

  it('holds pages that were judged again against the edition they were judged under', () => {
    const again = recordOf(
      many(5, (n) => blankColumn(`/kb${n}/`, { ...CONFIRMED, finding: { edition: 'Z15' } })),
    );
    const { Z15, Z19, judgedUnder } = compareEditions(recordOf([]), again);
    expect([Z15.verdict, Z19.verdict]).toEqual(['unqualified', 'qualified']);
    expect(judgedUnder).toEqual({ Z15: 5, Z19: 0 });
  });

  it('tells nothing of what is the same under other numbers', () => {
    const { differences } = compareEditions(recordOf(many(5, (n) => blankColumn(`/kb${n}/`, CONFIRMED))));
    expect(differences.map(({ problem }) => problem)).not.toContain('columns-blank');
    expect(differences.map(({ what }) => what)).not.toContain('verdict');
  });
});
