import type { PageFacts } from '../model/page-facts';
import type { RegisterSite } from '../model/register';
import type { ColumnCorrection, Inspection, Task, TestQuestion, VisitSeries } from '../model/task';
import type { AuditRow, FindingRow, ReviewRow } from './rows';

/** What a page dated at an earlier visit: as an article itself, or as a column its entries. */
export interface EarlierPage
  extends Pick<AuditRow, 'id' | 'url' | 'checkedAt' | 'inspectionId'>,
    Pick<PageFacts, 'article' | 'entries'> {}

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
  /** As imported; and what our own monitor saw (`isOfMonitor`). */
  readonly series: readonly VisitSeries[];
  /** The same site's pages as they were read before, in whatever task or in none, oldest first; of its hosts with dates. */
  readonly earlier: readonly EarlierPage[];
}
