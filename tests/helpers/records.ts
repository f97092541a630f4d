import { type Finding, NO_LISTING } from '../../utils/model/finding';
import type { PageSnapshot } from '../../utils/model/snapshot';
import type { AuditRecord, FindingRow, ReviewRow } from '../../utils/records/rows';
import type { AuditEntry } from '../../utils/records/writer';

/** Records for tests: an audit of a county portal's home page, unless a test says otherwise. */

export const finding = (changes: Partial<Finding> = {}): Finding => ({
  ruleId: 'footer-site-code',
  ruleVersion: 1,
  outcome: 'fail',
  candidate: false,
  reason: 'absent',
  params: {},
  clauses: ['Z19-D4.2'],
  evidence: [{ role: 'searched', place: '页脚', text: '主办单位：某县人民政府办公室', path: '1/4' }],
  edition: 'Z19',
  ...changes,
});

export const pageSnapshot = (changes: Partial<PageSnapshot> = {}): PageSnapshot => ({
  version: 1,
  url: 'https://www.example.gov.cn/',
  title: '某县人民政府',
  takenAt: '2026-03-15T02:00:00.000Z',
  charset: 'UTF-8',
  contentType: 'text/html',
  viewport: { width: 1280, height: 800, pageHeight: 2400 },
  visibility: 'visible',
  settle: { state: 'settled', ms: 900 },
  meta: [{ name: 'SiteName', content: '某县人民政府' }],
  nodes: [
    { parent: -1, tag: 'html', nth: 0, box: [0, 0, 1280, 2400] },
    { parent: 0, tag: 'body', nth: 1, box: [0, 0, 1280, 2400] },
    { parent: 1, tag: '#text', text: '主办单位：某县人民政府办公室' },
  ],
  opaque: [],
  masked: { identity: 0, bankCard: 0, mobile: 0 },
  ...changes,
});

export const auditEntry = (
  changes: Partial<AuditEntry['audit']> = {},
  findings: readonly Finding[] = [finding()],
  snapshot: PageSnapshot = pageSnapshot(),
): AuditEntry => ({
  audit: {
    id: 'audit-1',
    url: 'https://www.example.gov.cn/',
    addressKey: 'https://www.example.gov.cn/',
    host: 'www.example.gov.cn',
    title: '某县人民政府',
    checkedAt: '2026-03-15T02:00:00.000Z',
    asOf: '2026-03-15T10:00:00+08:00',
    edition: 'Z19',
    site: { kind: 'portal', level: 'county' },
    pageKind: { kind: 'home', by: 'guess', certain: true, signals: ['根路径'] },
    listing: NO_LISTING,
    identifiers: {
      siteCode: { value: '3400000001', where: '页脚' },
      icp: [],
      police: [],
      partyMark: { state: 'present', where: '页脚' },
      jiucuo: { state: 'absent', code: null, where: '' },
    },
    provisional: false,
    settle: { state: 'settled', ms: 900 },
    timings: { settleMs: 900, captureMs: 30, judgeMs: 20 },
    ...changes,
  },
  findings,
  snapshot,
});

export const findingRow = (changes: Partial<FindingRow> = {}): FindingRow => ({
  ...finding(),
  id: 'audit-1:footer-site-code',
  auditId: 'audit-1',
  addressKey: 'https://www.example.gov.cn/',
  host: 'www.example.gov.cn',
  origin: 'machine',
  note: '',
  createdAt: '2026-03-15T02:00:00.000Z',
  ...changes,
});

export const reviewRow = (changes: Partial<ReviewRow> = {}): ReviewRow => ({
  id: 'review-1',
  findingId: 'audit-1:footer-site-code',
  auditId: 'audit-1',
  result: 'confirmed',
  reason: '已电话核实',
  author: '张三',
  at: '2026-03-16T02:00:00.000Z',
  of: { outcome: 'fail', reason: 'absent' },
  ...changes,
});

export const auditRecord = (
  findings: readonly FindingRow[] = [findingRow()],
  reviews: AuditRecord['reviews'] = {},
  changes: Partial<AuditEntry['audit']> = {},
): AuditRecord => ({
  audit: { ...auditEntry(changes).audit, snapshotHash: '0'.repeat(64) },
  findings,
  reviews,
});
