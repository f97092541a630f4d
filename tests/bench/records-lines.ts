import { PROBLEMS } from '../../utils/model/verdict';
import type { AuditRecord } from '../../utils/records/rows';
import type { Batch } from '../../utils/tables/official/batch';
import { recordLine } from '../../utils/tables/official/from-record';
import { siteRecord, siteVerdict } from '../helpers/records';
import { benchTask, siteRows } from './records-rows';

/** What the tables and the list of findings of a large task are written from. */
export interface BenchLines {
  readonly batch: Batch;
  readonly records: readonly AuditRecord[];
}

const CITIES = 11;
const DEPARTMENTS = 40;

/** Sites of cities and of departments of the province, all closed, one in three of them failed. */
export function benchLines(sites: number): BenchLines {
  const all = Array.from({ length: sites }, (_, n) => siteRows(n));
  const lines = all.map(({ site, inspection, audits, findings }, n) => {
    const ofProvince = n % 4 === 0;
    const placed = {
      ...site,
      city: ofProvince ? '' : `第${n % CITIES}市`,
      department: ofProvince ? `第${n % DEPARTMENTS}厅` : '',
      bucket: ofProvince ? ('province-department' as const) : site.bucket,
    };
    const problems = [PROBLEMS[n % PROBLEMS.length] ?? 'home-stale', PROBLEMS[0]];
    const failed = siteVerdict({ verdict: 'unqualified', problems });
    const version = {
      id: `verdict-${n}`,
      inspectionId: inspection.id,
      version: 1,
      verdict: n % 3 === 0 ? failed : siteVerdict(),
      closedAt: '2026-03-20T02:00:00.000Z',
      author: '张三',
      reopened: null,
    };
    const closed = { ...inspection, state: 'closed' as const };
    return recordLine(siteRecord({ inspection: closed, site: placed, audits, findings }), version, new Set());
  });
  const register = { name: '某省政府网站名录', dataDate: '2026-01-01' };
  return {
    batch: { task: benchTask(sites), register, lines, typed: {}, office: {}, ledger: [], templates: {} },
    records: all.flatMap(({ audits, findings, reviews }) => {
      const words = new Map(reviews.map((review) => [review.findingId, review]));
      return audits.map((audit): AuditRecord => {
        const own = findings.filter(({ auditId }) => auditId === audit.id);
        const said = own.flatMap(({ id }) => words.get(id) ?? []);
        return { audit, findings: own, reviews: Object.fromEntries(said.map((one) => [one.findingId, one])) };
      });
    }),
  };
}
