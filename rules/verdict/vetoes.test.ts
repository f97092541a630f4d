import { describe, expect, it } from 'vitest';
import {
  audit,
  blankColumn,
  byHand,
  CANDIDATE,
  correction,
  findingOf,
  freshColumn,
  inspection,
  later,
  many,
  QUESTION,
  recordOf,
  type Seen,
  seen,
  series,
  site,
  siteRecord,
  staleColumn,
} from '../../tests/helpers/site-records';
import type { Veto } from '../../utils/model/verdict';
import type { Edition, PageKind } from '../../utils/model/words';
import type { FindingRow } from '../../utils/records/rows';
import type { SiteRecord } from '../../utils/records/site-record';
import { rules } from '..';
import { siteRules } from '.';
import { VETO_TABLE } from './veto-table';
import { vetoes } from './vetoes';

const CONFIRMED = { review: 'confirmed' } as const;

const veto = (record: SiteRecord, key: string, edition: Edition = 'Z19'): Veto =>
  vetoes(record, edition).find((one) => one.key === key) as Veto;
const stands = (record: SiteRecord, key: string, edition: Edition = 'Z19'): string => {
  const { state, count, feeds } = veto(record, key, edition);
  return `${state} ${count}+${feeds.filter((feed) => feed.state === 'open').length}`;
};
const page = (
  path: string,
  kind: PageKind,
  ruleId: string,
  changes: Partial<FindingRow> & { review?: 'confirmed' | 'overruled' },
) => {
  const one = audit(path, kind);
  return seen(one, findingOf(one, ruleId, changes));
};
const news = (count: number) => many(count, (n) => staleColumn(`/xw${n}/`, CONFIRMED));

describe('the table of vetoes', () => {
  it('has the vetoes of both editions', () => {
    expect(VETO_TABLE.Z19.map(({ key }) => key)).toEqual(
      'V1.1 V1.2 V1.3 V1.4 V1.5 V1.6 V2 V3 V4.1 V4.2 V4.3 V5.1 V5.2 V6.1 V6.2 V6.3'.split(' '),
    );
    expect(VETO_TABLE.Z15.map(({ key }) => key)).toEqual('V1 V2 V3.1 V3.2 V3.3 V4 V5'.split(' '));
  });

  it('is fed by rules that are, or that the standards name', () => {
    const planned = ['wording-lexicon', 'illicit-content', 'hidden-links', 'publish-date-changed'];
    const known = new Set([...rules, ...siteRules].map(({ id }) => id).concat(planned));
    for (const { rules: fed } of [...VETO_TABLE.Z19, ...VETO_TABLE.Z15]) {
      for (const id of fed) expect(known).toContain(id);
    }
  });
});

describe('vetoes of a site nobody has seen', () => {
  it('are all unseen', () => {
    expect(new Set(vetoes(siteRecord(), 'Z19').map(({ state }) => state))).toEqual(new Set(['unseen']));
  });
});

describe('V1 安全、泄密事故等严重问题', () => {
  it('is hit by what a person wrote by hand, once, under its own number', () => {
    const record = recordOf([], { findings: [byHand(null, { countsFor: 'V1.5' })] });
    expect(stands(record, 'V1.5')).toBe('hit 1+0');
    expect(stands(record, 'V1.1')).toBe('unseen 0+0');
    expect(stands(record, 'V4', 'Z15')).toBe('hit 1+0');
  });

  it('is not hit by what was overruled later', () => {
    const finding = byHand(null, { countsFor: 'V1.2' });
    const review = findingOf(audit('/', 'home'), 'by-hand', { ...finding, review: 'overruled' });
    expect(stands(recordOf([], { findings: [finding], reviews: review.reviews }), 'V1.2')).toBe('unseen 0+0');
  });

  it('stays hit by one of two faults of a page, the other of which was overruled', () => {
    const page = audit('/a.html', 'article');
    const [one, two] = ['一', '二'].map((note) => byHand(page, { countsFor: 'V1.3', note })) as [
      FindingRow,
      FindingRow,
    ];
    const { reviews } = findingOf(page, 'by-hand', { ...two, review: 'overruled', reviewedAt: later(90) });
    expect(stands(recordOf([seen(page)], { findings: [one, two], reviews }), 'V1.3')).toBe('hit 1+0');
  });

  it('leaves the question of one rule open that another rule has none', () => {
    const page = audit('/a.html', 'article');
    const record = recordOf([
      seen(
        page,
        findingOf(page, 'illicit-content', { outcome: 'pass', reason: 'none' }),
        findingOf(page, 'hidden-links', { ...QUESTION, reason: 'hidden' }),
      ),
    ]);
    expect(stands(record, 'V1.3')).toBe('open 0+1');
  });

  it.each([
    ['V1.1', 'wording-lexicon', 'hit'],
    ['V1.3', 'illicit-content', 'hit'],
    ['V1.3', 'hidden-links', 'hidden'],
  ])(
    '%s asks about %s, and shows it once confirmed: how serious it is, a person writes by hand',
    (key, rule, reason) => {
      const asked = { ...QUESTION, reason };
      expect(stands(recordOf([page('/a.html', 'article', rule, asked)]), key)).toBe('open 0+1');
      const confirmed = page('/a.html', 'article', rule, { ...asked, ...CONFIRMED });
      expect(stands(recordOf([confirmed]), key)).toBe('clear 0+0');
      expect(veto(recordOf([confirmed]), key).feeds).toMatchObject([{ state: 'noted' }]);
      expect(stands(recordOf([confirmed]), 'V4', 'Z15')).toBe('clear 0+0');
      const serious = { findings: [byHand(confirmed.audit, { countsFor: key })] };
      expect(stands(recordOf([confirmed], serious), key)).toBe('hit 1+0');
      const elsewhere = page('/b.html', 'article', rule, asked);
      expect(stands(recordOf([confirmed, elsewhere]), key)).toBe('open 0+1');
    },
  );

  it('does not ask for violence where a script is of unknown origin', () => {
    const script = { ...QUESTION, reason: 'unknown-script' };
    for (const said of [script, { ...script, ...CONFIRMED }]) {
      const record = recordOf([page('/', 'home', 'hidden-links', said)]);
      expect(stands(record, 'V1.3')).toBe('clear 0+0');
      expect(stands(record, 'V4', 'Z15')).toBe('clear 0+0');
    }
  });

  it('asks where dates disagree, and is hit once a person confirms', () => {
    const asked = { ...QUESTION, reason: 'tag-differs' };
    expect(stands(recordOf([page('/a.html', 'article', 'publish-date-inconsistent', asked)]), 'V1.5')).toBe(
      'open 0+1',
    );
    const confirmed = recordOf([
      page('/a.html', 'article', 'publish-date-inconsistent', { ...asked, ...CONFIRMED }),
    ]);
    expect(stands(confirmed, 'V1.5')).toBe('hit 1+0');
    expect(veto(confirmed, 'V1.5').feeds[0]).toMatchObject({
      url: 'http://www.example.gov.cn/a.html',
      findingIds: ['http://www.example.gov.cn/a.html:publish-date-inconsistent'],
    });
  });
});

describe('V2 站点无法访问', () => {
  const week = (tries: number, failures: number) => many(7, () => [tries, failures] as const);
  it.each([
    ['hit 1+0', week(40, 2)],
    ['clear 0+0', week(41, 2)],
    ['open 0+1', week(20, 5)],
    ['unseen 0+0', week(20, 0)],
    ['open 0+1', week(40, 2).slice(1)],
  ])('%s', (expected, days) => {
    expect(stands(siteRecord({ series: [series(days)] }), 'V2')).toBe(expected);
  });

  it('is unseen without a series, and never hit by single visits', () => {
    expect(stands(siteRecord(), 'V2')).toBe('unseen 0+0');
    expect(stands(siteRecord({ series: [series([[1, 1]])] }), 'V2')).toBe('open 0+1');
  });

  it('gives way to a person who overrules it', () => {
    const id = 'task-1/site-1:site-unreachable:series-1';
    const review = {
      id: 'r',
      findingId: id,
      auditId: '',
      inspectionId: '',
      result: 'overruled',
      reason: '断网',
      author: '',
      at: '',
    } as const;
    const reviews = { [id]: { ...review, of: { outcome: 'fail', reason: 'unreachable' } as const } };
    expect(stands(siteRecord({ series: [series(week(40, 2))], reviews }), 'V2')).toBe('clear 0+0');
  });
});

describe('V3 首页不更新', () => {
  it.each([
    ['hit 1+0', { ...CANDIDATE, ...CONFIRMED }],
    ['open 0+1', CANDIDATE],
    ['clear 0+0', { ...CANDIDATE, review: 'overruled' as const }],
    ['clear 0+0', { outcome: 'pass' as const, reason: 'updated' }],
  ])('%s', (expected, said) => {
    const record = recordOf([page('/', 'home', 'home-not-updated', said)]);
    expect(stands(record, 'V3')).toBe(expected);
    expect(stands(record, 'V2', 'Z15')).toBe(expected);
  });
});

describe('V4.1 动态要闻、一级公告政策', () => {
  it.each([
    [4, 'clear 4+0'],
    [5, 'hit 5+0'],
    [6, 'hit 6+0'],
  ])('with %i confirmed is %s', (count, expected) => {
    expect(stands(recordOf(news(count)), 'V4.1')).toBe(expected);
  });

  it('is open where questions could make it hit, and clear where they could not', () => {
    const candidates = (count: number) => many(count, (n) => staleColumn(`/hx${n}/`));
    expect(stands(recordOf([...news(3), ...candidates(2)]), 'V4.1')).toBe('open 3+2');
    expect(stands(recordOf([...news(3), ...candidates(1)]), 'V4.1')).toBe('clear 3+1');
  });

  it('counts notices and policies of the first level only, under Z15 of any', () => {
    const old = { newest: '2025-01-01', review: 'confirmed' } as const;
    const record = recordOf([
      staleColumn('/tz/', { ...old, class: 'notices' }),
      staleColumn('/zc/', { ...old, class: 'policies', level: 'other' }),
      staleColumn('/jd/', { ...old, class: 'interpretations' }),
      staleColumn('/qt/', { ...old, class: 'other' }),
    ]);
    expect(stands(record, 'V4.1')).toBe('clear 1+0');
    expect(stands(record, 'V3.1', 'Z15')).toBe('clear 2+0');
    expect(stands(record, 'V4.2')).toBe('clear 4+0');
  });

  it('asks for the level or class that nobody knows, however surely the column stands still', () => {
    const record = recordOf([
      ...news(4),
      staleColumn('/tz/', { newest: '2025-01-01', class: 'notices', level: 'unknown', ...CONFIRMED }),
    ]);
    expect(stands(record, 'V4.1')).toBe('open 4+1');
    expect(stands(record, 'V4.2')).toBe('clear 5+0');
    const told = { ...record, corrections: [correction('/tz/', { level: 'first' })] };
    expect(stands(told, 'V4.1')).toBe('hit 5+0');
    const lower = { ...record, corrections: [correction('/tz/', { level: 'other' })] };
    expect(stands(lower, 'V4.1')).toBe('clear 4+0');
  });

  it('counts a column once under two names and schemes', () => {
    const record = recordOf([...news(4), staleColumn('https://example.gov.cn/xw0/index.html', CONFIRMED)]);
    expect(stands(record, 'V4.1')).toBe('clear 4+0');
  });

  it('does not count a column that only lists its children', () => {
    const finding = { ...QUESTION, reason: 'several-lists' };
    expect(stands(recordOf([...news(4), staleColumn('/zwgk/', { finding })]), 'V4.1')).toBe('clear 4+0');
  });
});

describe('V4.2 应更新栏目', () => {
  it.each([
    [9, 'clear 9+0'],
    [10, 'hit 10+0'],
    [11, 'hit 11+0'],
  ])('with %i confirmed is %s', (count, expected) => {
    expect(stands(recordOf(news(count)), 'V4.2')).toBe(expected);
    expect(stands(recordOf(news(count)), 'V3.2', 'Z15')).toBe(expected);
  });

  it('never counts a blank column, and says what it would come to', () => {
    const record = recordOf([...news(7), ...many(3, (n) => blankColumn(`/kb${n}/`, CONFIRMED))]);
    expect(stands(record, 'V4.2')).toBe('clear 7+0');
    expect(veto(record, 'V4.2').withBlank).toBe(10);
    expect(veto(recordOf(news(9)), 'V4.2').withBlank).toBe(null);
  });

  it('counts by hand what counts for V4.1, and nothing of a blank column', () => {
    const fresh = freshColumn('/xw/');
    const blank = blankColumn('/kb/', CONFIRMED);
    const record = recordOf([fresh, blank], {
      findings: [byHand(fresh.audit, { countsFor: 'V4.1' }), byHand(blank.audit, { countsFor: 'V4.1' })],
    });
    expect(stands(record, 'V4.1')).toBe('clear 1+0');
    expect(stands(record, 'V4.2')).toBe('clear 1+0');
  });

  it('counts by hand as the ledger does: a later word of a person ends it, a later reading asks', () => {
    const wrote = (audits: readonly Seen[]) => ({
      findings: audits.map(({ audit: { url } }) =>
        byHand(audit(url, 'list', { id: `earlier ${url}` }), { countsFor: 'V4.1' }),
      ),
    });
    const later60 = { audit: { checkedAt: later(60) } };
    const read = many(5, (n) => freshColumn(`/xw${n}/`, later60));
    const confirmed = many(5, (n) =>
      freshColumn(`/xw${n}/`, { ...later60, review: 'confirmed', reviewedAt: later(90) }),
    );
    const before = many(5, (n) => freshColumn(`/xw${n}/`));
    for (const key of ['V4.1', 'V4.2']) {
      expect(veto(recordOf(read, wrote(read)), key)).toMatchObject({ count: 0 });
      expect(veto(recordOf(confirmed, wrote(confirmed)), key)).toMatchObject({ count: 0, feeds: [] });
      expect(veto(recordOf(before, wrote(before)), key)).toMatchObject({ count: 5 });
    }
    expect(stands(recordOf(read, wrote(read)), 'V4.1')).toBe('open 0+5');
    expect(stands(recordOf(confirmed, wrote(confirmed)), 'V4.1')).toBe('clear 0+0');
    expect(stands(recordOf(before, wrote(before)), 'V4.1')).toBe('hit 5+0');
  });

  it('counts by hand for V4.1 a column whose class no machine knows', () => {
    const page = freshColumn('/qt/', { class: 'unknown' });
    const record = recordOf([...news(4), page], { findings: [byHand(page.audit, { countsFor: 'V4.1' })] });
    expect(stands(record, 'V4.1')).toBe('hit 5+0');
  });

  it('counts by hand a column of which only the address is known', () => {
    const record = recordOf(news(9), {
      findings: [byHand(null, { countsFor: 'V4.2', addressKey: 'http://www.example.gov.cn/zt/' })],
    });
    expect(stands(record, 'V4.2')).toBe('hit 10+0');
    expect(veto(record, 'V4.2').feeds.at(-1)?.key).toBe('example.gov.cn/zt');
  });
});

describe('V4.3 空白栏目', () => {
  it.each([
    [4, 'clear 4+0'],
    [5, 'hit 5+0'],
    [6, 'hit 6+0'],
  ])('with %i confirmed is %s', (count, expected) => {
    const record = recordOf(many(count, (n) => blankColumn(`/kb${n}/`, CONFIRMED)));
    expect(stands(record, 'V4.3')).toBe(expected);
    expect(stands(record, 'V3.3', 'Z15')).toBe(expected);
  });

  it('is open with candidates', () => {
    expect(stands(recordOf(many(5, (n) => blankColumn(`/kb${n}/`))), 'V4.3')).toBe('open 0+5');
  });
});

describe('V5.1 咨询建言渠道', () => {
  const none = { ...QUESTION, reason: 'none-seen' };
  it('is open where none was seen, and hit once a person confirms', () => {
    expect(stands(recordOf([page('/', 'home', 'interaction-channel', none)]), 'V5.1')).toBe('open 0+1');
    expect(
      stands(recordOf([page('/', 'home', 'interaction-channel', { ...none, ...CONFIRMED })]), 'V5.1'),
    ).toBe('hit 1+0');
  });

  it('is clear as soon as one page has a form', () => {
    const form = page('/xx/', 'interaction', 'interaction-channel', { outcome: 'pass', reason: 'form' });
    expect(stands(recordOf([page('/', 'home', 'interaction-channel', none), form]), 'V5.1')).toBe(
      'clear 0+0',
    );
  });

  it('is no veto of 2015', () => {
    expect(veto(siteRecord(), 'V5.1', 'Z15')).toBeUndefined();
  });
});

describe('V5.2 留言未回应', () => {
  it('is hit by one page of letters, whatever another shows', () => {
    const record = recordOf([
      page('/xx/', 'interaction', 'interaction-overdue-reply', {
        ...CANDIDATE,
        reason: 'overdue',
        ...CONFIRMED,
      }),
      page('/xx/index_2.html', 'interaction', 'interaction-overdue-reply', {
        outcome: 'pass',
        reason: 'none-overdue',
      }),
    ]);
    expect(stands(record, 'V5.2')).toBe('hit 1+0');
    expect(stands(record, 'V5', 'Z15')).toBe('hit 1+0');
  });

  it('is open with a candidate, and unseen where no page was of letters', () => {
    const candidate = { ...CANDIDATE, reason: 'overdue' };
    expect(
      stands(recordOf([page('/xx/', 'interaction', 'interaction-overdue-reply', candidate)]), 'V5.2'),
    ).toBe('open 0+1');
    const other = { outcome: 'inapplicable', reason: 'other-page-kind' } as const;
    expect(stands(recordOf([page('/', 'home', 'interaction-overdue-reply', other)]), 'V5.2')).toBe(
      'unseen 0+0',
    );
  });
});

describe('V6 服务不实用', () => {
  const FOUR = '设定依据、申请条件、办理地点、办理机构';
  const guide = (n: number, missing = FOUR, changes: Partial<FindingRow> & { review?: 'confirmed' } = {}) =>
    page(`/bszn/${n}.html`, 'guide', 'guide-elements', {
      ...CANDIDATE,
      reason: missing === FOUR ? 'four-missing' : 'some-missing',
      params: { missing, count: String(missing.split('、').length) },
      evidence: [{ role: 'seen', place: '办事指南·事项名称', text: `事项名称:事项${n}` }],
      ...changes,
    });
  const poor = (count: number) => many(count, (n) => guide(n, FOUR, CONFIRMED));

  it('V6.1 is hit where nothing of a service was seen, and never where a page shows items', () => {
    const none = { ...QUESTION, reason: 'no-items' };
    const home = page('/bs/', 'other', 'service-catalogue', { ...none, ...CONFIRMED });
    expect(stands(recordOf([home]), 'V6.1')).toBe('hit 1+0');
    expect(stands(recordOf([page('/bs/', 'other', 'service-catalogue', none)]), 'V6.1')).toBe('open 0+1');
    expect(stands(recordOf([home, guide(1)]), 'V6.1')).toBe('clear 0+0');
    for (const reason of ['no-categories', 'few-items']) {
      const some = page('/bs/', 'other', 'service-catalogue', { ...QUESTION, reason, ...CONFIRMED });
      expect(stands(recordOf([some]), 'V6.1')).toBe('clear 0+0');
      expect(stands(recordOf([some, home]), 'V6.1')).toBe('clear 0+0');
    }
  });

  it.each([
    [4, 'clear 4+0'],
    [5, 'hit 5+0'],
    [6, 'hit 6+0'],
  ])('V6.2 with %i poor guides is %s', (count, expected) => {
    expect(stands(recordOf(poor(count)), 'V6.2')).toBe(expected);
  });

  it('V6.2 counts no guide that lacks three classes', () => {
    const three = guide(9, '设定依据、申请条件、办理地点', CONFIRMED);
    expect(stands(recordOf([...poor(4), three]), 'V6.2')).toBe('clear 4+0');
  });

  it('V6.2 counts an item once in two versions', () => {
    const again = guide(0, FOUR, CONFIRMED);
    const other = audit('/bszn/0-faren.html', 'guide');
    const version = seen(
      other,
      findingOf(other, 'guide-elements', {
        ...again.findings[0],
        id: 'x',
        addressKey: other.addressKey,
        auditId: other.id,
        ...CONFIRMED,
      }),
    );
    expect(stands(recordOf([...poor(4), version]), 'V6.2')).toBe('clear 4+0');
  });

  it('V6.2 is open with candidates, those in doubt too', () => {
    const unread = guide(8, FOUR, { ...QUESTION, reason: 'partly-unread' });
    expect(stands(recordOf([...poor(4), unread]), 'V6.2')).toBe('open 4+1');
  });

  const typed = (count: string) => ({ inspection: inspection({ typed: { 'service-item-count': count } }) });
  it.each([
    ['hit 3+0', poor(3), '3'],
    ['unseen 2+0', poor(2), '3'],
    ['clear 2+0', [...poor(2), guide(7, '设定依据', CONFIRMED)], '3'],
    ['open 2+1', [...poor(2), guide(7)], '3'],
    ['hit 4+0', poor(4), '4'],
    ['clear 0+0', poor(4), '5'],
    ['open 0+3', poor(3), ''],
    ['clear 0+0', [...poor(3), guide(7, '设定依据', CONFIRMED)], ''],
    ['clear 0+0', poor(5), ''],
  ])('V6.3 is %s', (expected, guides, count) => {
    expect(stands(recordOf(guides, typed(count)), 'V6.3')).toBe(expected);
  });

  it('does not apply to a department without outward service', () => {
    const department = site({ type: 'department', bucket: 'city-department', hasOutwardService: false });
    const record = recordOf(poor(5), { site: department });
    expect(['V6.1', 'V6.2', 'V6.3'].map((key) => veto(record, key).state)).toEqual(
      many(3, () => 'inapplicable'),
    );
    const portal = recordOf(poor(5), { site: site({ hasOutwardService: false }) });
    expect(veto(portal, 'V6.2').state).toBe('hit');
  });
});
