import type { EvidenceRecord } from '../../utils/model/evidence-file';
import { type Finding, NO_LISTING } from '../../utils/model/finding';
import { NO_FACTS } from '../../utils/model/page-facts';
import type { Register, RegisterSite } from '../../utils/model/register';
import type { PageSnapshot } from '../../utils/model/snapshot';
import type { Inspection } from '../../utils/model/task';
import type { SiteVerdict } from '../../utils/model/verdict';
import type { AuditRecord, FindingRow, ReviewRow } from '../../utils/records/rows';
import type { SiteRecord } from '../../utils/records/site-record';
import type { AuditEntry, EvidencePiece, NewTask } from '../../utils/records/writer';
import { registerSite as registeredSite } from './register';

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
    facts: NO_FACTS,
    inspectionId: '',
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
  inspectionId: '',
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
  inspectionId: '',
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
  audit: { ...auditEntry(changes).audit, snapshotHash: '0'.repeat(64), contentPrint: '' },
  findings,
  reviews,
});

export const register = (changes: Partial<Register> = {}): Register => ({
  id: 'register-1',
  name: '某市政府网站名录',
  dataDate: '2026-01-01',
  importedAt: '2026-01-05T02:00:00.000Z',
  fileName: '名录.xlsx',
  siteCount: 1,
  ...changes,
});

export const registerSite = (changes: Partial<RegisterSite> = {}): RegisterSite =>
  registeredSite({
    id: 'register-1/3400000001',
    registerId: 'register-1',
    code: '3400000001',
    name: '某县人民政府',
    homeUrl: 'https://www.example.gov.cn/',
    sponsor: '某县人民政府办公室',
    province: '某省',
    city: '某市',
    county: '某县',
    ...changes,
  });

/** Of all sites named in `siteIds`; the one of `registerSite` unless a test says otherwise. */
export const newTask = (
  changes: Partial<NewTask> = {},
  siteIds: readonly string[] = [registerSite().id],
): NewTask => ({
  id: 'task-1',
  name: '2026年第一季度政府网站抽查',
  period: { label: '2026年第一季度', from: '2026-01-01', to: '2026-03-31' },
  asOf: null,
  edition: 'Z19',
  inspector: '张三',
  registerId: 'register-1',
  sample: {
    mode: 'all',
    amount: 0,
    strata: [],
    seed: 1,
    population: siteIds.length,
    siteIds: [...siteIds],
  },
  createdAt: '2026-03-01T02:00:00.000Z',
  ...changes,
});

/** The inspection of `registerSite` in `newTask`. */
export const INSPECTION = 'task-1/register-1/3400000001';

export const inspection = (changes: Partial<Inspection> = {}): Inspection => ({
  id: INSPECTION,
  taskId: 'task-1',
  siteId: 'register-1/3400000001',
  state: 'untouched',
  covered: {},
  exclusion: null,
  typed: {},
  startedAt: null,
  ...changes,
});

export const siteRecord = (changes: Partial<SiteRecord> = {}): SiteRecord => ({
  task: { ...newTask(), state: 'open', closedAt: null },
  inspection: inspection({ state: 'underway', startedAt: '2026-03-15T02:00:00.000Z' }),
  site: registerSite(),
  audits: [],
  findings: [],
  reviews: {},
  corrections: [],
  questions: [],
  series: [],
  earlier: [],
  ...changes,
});

export const siteVerdict = (changes: Partial<SiteVerdict> = {}): SiteVerdict => ({
  verdict: 'qualified',
  edition: 'Z19',
  vetoes: [],
  problems: [],
  points: null,
  missing: [],
  ...changes,
});

/** Of the bytes 1, 2, 3. */
export const evidenceRecord = (changes: Partial<EvidenceRecord> = {}): EvidenceRecord => ({
  id: 'evidence-1',
  findingId: 'audit-1:footer-site-code',
  auditId: 'audit-1',
  inspectionId: '',
  kind: 'plain',
  mediaType: 'image/png',
  url: 'https://www.example.gov.cn/',
  finalUrl: 'https://www.example.gov.cn/',
  title: '某县人民政府',
  takenAt: '2026-03-15T02:05:00.000Z',
  size: [1280, 800],
  extent: 'whole',
  bytes: 3,
  contentHash: '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81',
  recordHash: '1'.repeat(64),
  ...changes,
});

/** A piece of evidence with the bytes that its record names. */
export const evidencePiece = (changes: Partial<EvidenceRecord> = {}): EvidencePiece => {
  const record = evidenceRecord(changes);
  return { record, file: { hash: record.contentHash, content: new Uint8Array([1, 2, 3]) } };
};
