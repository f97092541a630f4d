import { describe, expect, it } from 'vitest';
import type { AuditReport } from './report';
import { type ExpectedPage, icpKey, isWrongFail, type Mark, score, thresholds } from './score';

const expected = (
  expect: Partial<ExpectedPage['expect']> = {},
  isGovernment: ExpectedPage['is_government_page'] = true,
): ExpectedPage => ({
  file: 'a.html',
  is_government_page: isGovernment,
  expect: {
    site_code: null,
    icp: [],
    police: [],
    party_mark: 'absent',
    jiucuo: 'absent',
    meta: {},
    newest_item_date: null,
    item_count: null,
    page_kind: 'home',
    ...expect,
  },
});

const place = (value: string) => ({ value, where: '页脚' });
const NOTHING: AuditReport['identifiers'] = {
  siteCode: null,
  icp: [],
  police: [],
  partyMark: { state: 'absent', where: '' },
  jiucuo: { state: 'absent', code: null, where: '' },
};
const report = (
  identifiers: Partial<AuditReport['identifiers']> = {},
  finding?: [ruleId: string, outcome: AuditReport['findings'][number]['outcome']],
  pageKind: AuditReport['pageKind'] = 'home',
): AuditReport => ({
  target: 'a.html',
  url: 'https://www.example.gov.cn/',
  finalUrl: 'https://www.example.gov.cn/',
  title: '',
  pageKind,
  checkedAt: '2026-03-15T02:00:00.000Z',
  edition: 'Z19',
  identifiers: { ...NOTHING, ...identifiers },
  listing: { state: 'none', itemCount: 0, newest: null, oldest: null },
  findings: finding
    ? [
        {
          ruleId: finding[0],
          outcome: finding[1],
          candidate: false,
          reason: 'r',
          clauses: [],
          message: 'm',
          evidence: [],
        },
      ]
    : [],
  timings: { settleMs: 0, captureMs: 0, judgeMs: 0 },
});

const markOf = (subject: string, page: ExpectedPage, of: AuditReport): Mark | undefined =>
  score(page, of).find((one) => one.subject === subject)?.mark;

describe('numbers', () => {
  it.each([
    ['鲁ICP备 05038584号', '鲁ICP备05038584'],
    ['京ICP备14005922号－1', '京ICP备14005922号-1'],
    ['京ＩＣＰ备：14005922 号-1', '京ICP备14005922-1'],
  ])('%s and %s are one ICP number', (one, other) => {
    expect(icpKey(one)).toBe(icpKey(other));
  });

  it.each([
    ['京ICP备14005922号-1', '京ICP备14005922号-2'],
    ['京ICP备14005922号', '津ICP备14005922号'],
    ['京ICP备14005922号', '京ICP备1400592号'],
  ])('%s and %s are two', (one, other) => {
    expect(icpKey(one)).not.toBe(icpKey(other));
  });

  it.each<[string, string[] | null, string[], Mark]>([
    [
      'both numbers',
      ['粤ICP备1234567890号-1', '粤ICP备12345678号-3'],
      ['粤ICP备12345678号-3', '粤ICP备1234567890号-1'],
      'right',
    ],
    ['one of two', ['粤ICP备1234567890号-1', '粤ICP备12345678号-3'], ['粤ICP备1234567890号-1'], 'wrong'],
    ['none of one', ['粤ICP备12345678号'], [], 'wrong'],
    ['a number where there is none', [], ['粤ICP备12345678号'], 'wrong'],
    ['none where there is none', [], [], 'silent'],
    ['a number where nobody can know', null, ['粤ICP备12345678号'], 'wrong'],
    ['none where nobody can know', null, [], 'silent'],
  ])('reading %s', (_, icp, read, mark) => {
    expect(markOf('icp', expected({ icp }), report({ icp: read.map(place) }))).toBe(mark);
  });

  it('compares codes without regard to case, police numbers by their digits', () => {
    const page = expected({ site_code: 'bm01000001', police: ['11010202000001'] });
    const read = report({ siteCode: place('BM01000001'), police: [place('京公网安备11010202000001号')] });
    expect(markOf('site-code', page, read)).toBe('right');
    expect(markOf('police', page, read)).toBe('right');
  });
});

describe('marks', () => {
  it.each<[ExpectedPage['expect']['jiucuo'], 'present' | 'unclear' | 'absent', Mark]>([
    ['present', 'present', 'right'],
    ['present', 'unclear', 'asked'],
    ['present', 'absent', 'wrong'],
    ['script-only', 'unclear', 'asked'],
    ['script-only', 'absent', 'wrong'],
    ['legacy', 'unclear', 'right'],
    ['legacy', 'present', 'right'],
    ['legacy', 'absent', 'wrong'],
    ['absent', 'absent', 'right'],
    ['absent', 'present', 'wrong'],
    ['unknown', 'unclear', 'right'],
    ['unknown', 'absent', 'wrong'],
  ])('where it is %s, saying %s is %s', (jiucuo, state, mark) => {
    expect(markOf('jiucuo', expected({ jiucuo }), report({ jiucuo: { state, code: null, where: '' } }))).toBe(
      mark,
    );
  });
});

describe('findings', () => {
  const found = (
    ruleId: string,
    outcome: AuditReport['findings'][number]['outcome'],
    page: ExpectedPage,
    kind?: AuditReport['pageKind'],
  ): Mark | undefined => markOf(`rule:${ruleId}`, page, report({}, [ruleId, outcome], kind));

  it('never count a question as wrong', () => {
    expect(found('footer-icp-number', 'review', expected({ icp: ['京ICP备14005922号'] }))).toBe('asked');
    expect(found('footer-icp-number', 'inapplicable', expected())).toBe('silent');
  });

  it('are wrong where the page gives them the lie', () => {
    expect(found('footer-icp-number', 'fail', expected({ icp: ['京ICP备14005922号'] }))).toBe('wrong');
    expect(found('footer-icp-number', 'fail', expected({ icp: null }))).toBe('wrong');
    expect(found('footer-icp-number', 'pass', expected({ icp: [] }))).toBe('wrong');
    expect(found('footer-icp-number', 'fail', expected({ icp: [] }))).toBe('right');
    expect(found('footer-site-code', 'fail', expected({ site_code: '1300009901' }))).toBe('wrong');
    expect(found('footer-site-code', 'fail', expected({ icp: null }))).toBe('wrong');
    expect(found('footer-party-mark', 'fail', expected({ party_mark: 'script-only' }))).toBe('wrong');
    expect(found('jiucuo-entry', 'fail', expected({ jiucuo: 'legacy' }))).toBe('wrong');
  });

  it('may say no fault of a page that is no government’s', () => {
    expect(found('footer-icp-number', 'fail', expected({ icp: [] }, false))).toBe('wrong');
    expect(found('domain-suffix', 'fail', expected({}, false))).toBe('wrong');
    expect(found('domain-suffix', 'fail', expected({}, 'clone'))).toBe('right');
    expect(found('footer-icp-number', 'fail', expected({ icp: ['京ICP备14005922号'] }, 'clone'))).toBe(
      'wrong',
    );
  });

  it('are held against the page’s tags, empty ones counting as missing', () => {
    const tags = { ArticleTitle: 't', PubDate: '2020-01-01', ContentSource: ' ' };
    expect(found('meta-article-tags', 'fail', expected({ meta: tags }))).toBe('right');
    expect(found('meta-article-tags', 'fail', expected({ meta: { ...tags, ContentSource: 's' } }))).toBe(
      'wrong',
    );
    expect(found('meta-article-tags', 'pass', expected({ meta: tags }))).toBe('wrong');
  });

  it('miss no date that a person saw', () => {
    const dated = expected({ newest_item_date: '2020-01-01' });
    expect(found('publish-date-missing', 'fail', dated, 'article')).toBe('wrong');
    expect(found('publish-date-missing', 'pass', dated, 'article')).toBe('right');
  });
});

describe('lists', () => {
  const marks = (page: ExpectedPage, listing: Partial<AuditReport['listing']>): string[] =>
    score(page, { ...report(), listing: { ...report().listing, ...listing } })
      .filter(({ subject }) => subject === 'newest' || subject === 'item-count')
      .map(({ subject, mark }) => `${subject}: ${mark}`);
  const dated = expected({ newest_item_date: '2018-07-27', item_count: 3 });

  it('are right to the day and to the entry', () => {
    const read = { state: 'items', itemCount: 3, newest: '2018-07-27' } as const;
    expect(marks(dated, read)).toEqual(['newest: right', 'item-count: right']);
    expect(marks(dated, { ...read, newest: '2018-07-28', itemCount: 4 })).toEqual([
      'newest: wrong',
      'item-count: wrong',
    ]);
  });
  it('ask by giving no date', () => {
    expect(marks(dated, { state: 'waiting' })).toEqual(['newest: asked', 'item-count: asked']);
  });
  it('are not compared where a person read no date', () => {
    expect(marks(expected(), { state: 'items', itemCount: 3, newest: '2018-07-27' })).toEqual([]);
  });
});

describe('the promises', () => {
  const standing = (page: ExpectedPage, of: AuditReport): boolean[] =>
    thresholds(score(page, of).map((one) => ({ ...one, page: 'a.html' }))).map(({ met }) => met);

  it('all stand over a page without anything on it', () => {
    expect(standing(expected(), report())).toEqual(Array(8).fill(true));
  });

  it.each([
    ['a wrong fail', 0, expected({ icp: null }), report({}, ['footer-icp-number', 'fail'])],
    ['a code not read', 1, expected({ site_code: '1300009901' }), report()],
    ['an ICP number not read', 2, expected({ icp: ['京ICP备14005922号'] }), report()],
    ['a police number not read', 3, expected({ police: ['11010202000001'] }), report()],
    ['a code that is not there', 4, expected(), report({ siteCode: place('1300009901') })],
    ['a mark that is not there', 4, expected(), report({ partyMark: { state: 'present', where: '' } })],
    ['a mark called absent', 5, expected({ party_mark: 'present' }), report()],
    ['a kind not read', 6, expected({ page_kind: 'list' }), report()],
    ['a newest date not read', 7, expected({ newest_item_date: '2020-01-01' }), report()],
  ])('one falls with %s', (_, index, page, of) => {
    expect(standing(page, of).flatMap((met, i) => (met ? [] : [i]))).toEqual([index]);
  });

  it('know a wrong pass from a wrong fail', () => {
    const [wrongPass] = score(expected(), report({}, ['footer-icp-number', 'pass'])).slice(-1);
    expect(wrongPass && isWrongFail(wrongPass)).toBe(false);
  });
});
