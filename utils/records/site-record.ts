import type { RegisterSite } from '../model/register';
import type { ColumnCorrection, Inspection, Task, TestQuestion, VisitSeries } from '../model/task';
import type { AuditRow, FindingRow, ReviewRow } from './rows';

/** All that is recorded of one site in one task: what its ledger, verdict and tables are computed from. */
export interface SiteRecord {
  readonly task: Task;
  readonly inspection: Inspection;
  readonly site: RegisterSite;
  /** The newest final audit of each page. */
  readonly audits: readonly AuditRow[];
  /** Of those audits, audit by audit; then all by hand, on whatever page or about the site as a whole. */
  readonly findings: readonly FindingRow[];
  /** The review in force per finding id, if any. */
  readonly reviews: Readonly<Record<string, ReviewRow>>;
  /** All of them, oldest first: the last one of a column counts. */
  readonly corrections: readonly ColumnCorrection[];
  readonly questions: readonly TestQuestion[];
  readonly series: readonly VisitSeries[];
}
