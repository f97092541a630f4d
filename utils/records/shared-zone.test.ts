import { describe, expect, it } from 'vitest';
import {
  audit,
  factsOf,
  findingOf,
  inspection,
  QUESTION,
  reviewOf,
  site,
} from '../../tests/helpers/site-records';
import type { OpenQuestion, ReviewedFinding } from './reader';
import type { AuditRow, FindingRow } from './rows';
import {
  carriedReviews,
  groupQuestions,
  ownReason,
  reasonForAll,
  reasonFrom,
  type ZoneOf,
} from './shared-zone';

const zoneOf: ZoneOf = (ruleId) =>
  ruleId === 'footer-rule' ? 'footer' : ruleId === 'header-rule' ? 'header' : null;

const page = (path: string, footer = 'f1', header = 'h1'): AuditRow =>
  audit(path, 'article', { facts: factsOf({ prints: { header, footer } }) });

function findingAt(of: AuditRow, ruleId = 'footer-rule', changes: Partial<FindingRow> = {}): FindingRow {
  const [row] = findingOf(of, ruleId, { ...QUESTION, reason: 'unclear', params: {}, ...changes }).findings;
  if (!row) throw new Error('no finding');
  return row;
}

const question = (of: AuditRow, ruleId?: string, changes?: Partial<FindingRow>): OpenQuestion => ({
  site: site(),
  inspection: inspection(),
  audit: of,
  finding: findingAt(of, ruleId, changes),
});

const sizes = (questions: readonly OpenQuestion[]): number[] =>
  groupQuestions(questions, zoneOf).map((group) => group.questions.length);

describe('questions of one footer', () => {
  it('are one question, at the place of its first page', () => {
    const questions = [
      question(page('/a')),
      question(page('/a'), 'page-rule'),
      question(page('/b')),
      question(page('/c')),
    ];
    const groups = groupQuestions(questions, zoneOf);
    expect(
      groups.map(({ zone, questions: all }) => [zone, all.map(({ audit: { url } }) => url.slice(-2))]),
    ).toEqual([
      ['footer', ['/a', '/b', '/c']],
      [null, ['/a']],
    ]);
  });

  it.each([
    ['pages with another footer', question(page('/b', 'f2'))],
    ['another reason', question(page('/b'), 'footer-rule', { reason: 'picture' })],
    ['another value', question(page('/b'), 'footer-rule', { params: { code: '1' } })],
    ['another outcome', question(page('/b'), 'footer-rule', { outcome: 'fail' })],
    ['another rule', question(page('/b'), 'page-rule')],
    ['another site', { ...question(page('/b')), inspection: inspection({ id: 'task-1/site-2' }) }],
    ['a finding by hand', question(page('/b'), 'footer-rule', { origin: 'hand' })],
  ])('are apart from %s', (_, other) => {
    expect(sizes([question(page('/a')), other])).toEqual([1, 1]);
  });

  it('are never put together where the page has no footer that could be read', () => {
    expect(sizes([question(page('/a', '')), question(page('/b', ''))])).toEqual([1, 1]);
  });

  it('of a header want a picture of the same description and size', () => {
    const pictured = (path: string, alt: string, height: number, y = 10): OpenQuestion =>
      question(page(path), 'header-rule', {
        evidence: [
          { role: 'seen', place: '页头', text: '', html: `<img alt="${alt}">`, box: [0, y, 300, height] },
        ],
      });
    expect(sizes([pictured('/a', '', 60), pictured('/b', '', 60.2, 40)])).toEqual([2]);
    expect(sizes([pictured('/a', '', 60), pictured('/b', '', 90)])).toEqual([1, 1]);
    expect(sizes([pictured('/a', '', 60), pictured('/b', '专题', 60)])).toEqual([1, 1]);
  });
});

describe('a review of one footer', () => {
  const reviewed = (
    path: string,
    result: 'confirmed' | 'overruled',
    changes: Partial<FindingRow> = {},
    at?: string,
  ): ReviewedFinding => {
    const of = page(path);
    const finding = findingAt(of, 'footer-rule', changes);
    return { audit: of, finding, review: reviewOf(finding, result, at) };
  };
  const carried = (known: readonly ReviewedFinding[], of = page('/new'), finding = findingAt(of)) =>
    carriedReviews(of, [finding], known, zoneOf).map(({ findingId, result }) => [findingId, result]);

  it('holds for a new page with the same footer, the latest one', () => {
    const known = [
      reviewed('/a', 'overruled', {}, '2026-03-16T02:00:00.000Z'),
      reviewed('/b', 'overruled', {}, '2026-03-17T02:00:00.000Z'),
    ];
    expect(carriedReviews(page('/new'), [findingAt(page('/new'))], known, zoneOf)).toEqual([
      {
        findingId: findingAt(page('/new')).id,
        result: 'overruled',
        reason: '已核实（同一页脚，沿用对 http://www.example.gov.cn/b 的复核）',
        author: '张三',
      },
    ]);
  });

  it.each([
    ['nobody has looked', []],
    ['two pages were answered differently', [reviewed('/a', 'overruled'), reviewed('/b', 'confirmed')]],
    [
      'the machine says something else by now',
      [
        {
          ...reviewed('/a', 'overruled'),
          finding: findingAt(page('/a'), 'footer-rule', { reason: 'picture' }),
        },
      ],
    ],
    ['it was about another reason', [reviewed('/a', 'overruled', { reason: 'picture' })]],
  ])('does not hold where %s', (_, known) => {
    expect(carried(known)).toEqual([]);
  });

  it('does not hold for another footer, nor for what is of the page alone', () => {
    const known = [reviewed('/a', 'overruled')];
    expect(carried(known, page('/new', 'f2'))).toEqual([]);
    expect(carried(known, page('/new'), findingAt(page('/new'), 'page-rule'))).toEqual([]);
  });

  it('leaves alone what somebody has spoken about', () => {
    const of = page('/new');
    const finding = findingAt(of);
    const own: ReviewedFinding = { audit: of, finding, review: reviewOf(finding, 'confirmed') };
    expect(carried([reviewed('/a', 'overruled'), own])).toEqual([]);
  });
});

describe('a reason', () => {
  it.each(['', '页脚图片中有编码', '有（见图片）'])(
    '%j comes back without its notes, however often it was carried',
    (own) => {
      const all = reasonForAll(own, 'footer', 12);
      expect(all).toContain('同一页脚，共12页');
      expect(ownReason(all)).toBe(own);
      const twice = reasonFrom(
        reasonFrom(all, 'footer', 'http://a.gov.cn/(1)'),
        'footer',
        'http://a.gov.cn/2',
      );
      expect(twice.match(/同一页脚/g)).toHaveLength(1);
      expect(ownReason(twice)).toBe(own);
    },
  );

  it('fits the records, however long the address and the words are', () => {
    expect(
      reasonFrom('理'.repeat(2000), 'header', `http://a.gov.cn/${'x'.repeat(4000)}`).length,
    ).toBeLessThanOrEqual(2000);
  });
});
