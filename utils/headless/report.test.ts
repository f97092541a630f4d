import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index';
import { NO_LISTING } from '../model/finding';
import { NO_FACTS } from '../model/page-facts';
import type { AuditRecord } from '../records/rows';
import { PageReport, reportSchema } from './report';
import { reportOf } from './report-of';

const rule = rules.find(({ id }) => id === 'footer-site-code');
const record: AuditRecord = {
  audit: {
    id: '1',
    url: 'https://www.example.gov.cn/index.html',
    addressKey: 'https://www.example.gov.cn/index.html',
    host: 'www.example.gov.cn',
    title: '首页',
    checkedAt: '2026-03-15T02:00:00.000Z',
    asOf: '2026-03-15T02:00:00.000Z',
    edition: 'Z19',
    site: { kind: 'portal', level: 'county' },
    pageKind: { kind: 'home', by: 'guess', certain: true, signals: [] },
    snapshotHash: '0'.repeat(64),
    contentPrint: '',
    identifiers: {
      siteCode: { value: '1300009901', where: '页脚' },
      icp: [],
      police: [],
      partyMark: { state: 'absent', where: '' },
      jiucuo: { state: 'unclear', code: null, where: '' },
    },
    listing: NO_LISTING,
    facts: NO_FACTS,
    inspectionId: '',
    provisional: false,
    settle: { state: 'settled', ms: 1500 },
    timings: { settleMs: 1500, captureMs: 4, judgeMs: 2 },
  },
  findings: [
    {
      id: '1:footer-site-code',
      auditId: '1',
      inspectionId: '',
      addressKey: 'https://www.example.gov.cn/index.html',
      host: 'www.example.gov.cn',
      origin: 'machine',
      note: '',
      createdAt: '2026-03-15T02:00:00.000Z',
      ruleId: 'footer-site-code',
      ruleVersion: 1,
      outcome: 'pass',
      candidate: false,
      reason: 'listed',
      params: { code: '1300009901' },
      clauses: ['Z19-D4.2'],
      evidence: [{ role: 'seen', place: '页脚', text: '网站标识码：1300009901' }],
      edition: 'Z19',
    },
  ],
  reviews: {},
};

describe('the report of a page', () => {
  const report = reportOf({ name: 'home.html', url: 'https://www.example.gov.cn/' }, record);

  it('has exactly the promised fields', () => {
    expect(Object.keys(report)).toEqual([
      'target',
      'url',
      'finalUrl',
      'title',
      'pageKind',
      'checkedAt',
      'edition',
      'identifiers',
      'listing',
      'findings',
      'timings',
    ]);
    expect(Object.keys(report.findings[0] ?? {})).toEqual([
      'ruleId',
      'outcome',
      'candidate',
      'reason',
      'clauses',
      'message',
      'evidence',
    ]);
    expect(report).toMatchObject({
      target: 'home.html',
      url: 'https://www.example.gov.cn/',
      finalUrl: 'https://www.example.gov.cn/index.html',
      listing: { state: 'none', itemCount: 0, newest: null, oldest: null },
    });
  });

  it('says what an inspector reads, with the value that was seen', () => {
    expect(rule).toBeDefined();
    expect(report.findings[0]?.message).toContain('1300009901');
  });

  it('passes its own schema, as does an error, and nothing between the two', () => {
    const error = { target: 'a', url: 'b', error: { cause: 'moved', message: 'c' } };
    expect(PageReport.safeParse(report).success).toBe(true);
    expect(PageReport.safeParse(error).success).toBe(true);
    expect(PageReport.safeParse({ target: 'a', url: 'b' }).success).toBe(false);
  });

  it('is documented by a JSON Schema of both shapes', () => {
    expect(reportSchema()).toMatchObject({
      $schema: expect.stringContaining('json-schema.org'),
      anyOf: [
        {
          required: Object.keys(report),
          properties: { pageKind: { enum: expect.arrayContaining(['guide']) } },
        },
        { required: ['target', 'url', 'error'] },
      ],
    });
  });
});
