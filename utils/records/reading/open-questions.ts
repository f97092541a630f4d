import type { RegisterSite } from '../../model/register';
import type { Inspection } from '../../model/task';
import { database, type RecordsDatabase } from '../database';
import { effectiveOutcome } from '../effective';
import type { AuditRow, FindingRow } from '../rows';
import type { SiteRecord } from '../site-record';
import { glanceAtSite, readTaskRecords } from './site-records';
import type { Within } from './tasks';

/** A finding that waits for a person, with the page it is of. */
export interface OpenQuestion {
  readonly site: RegisterSite;
  readonly inspection: Inspection;
  readonly audit: AuditRow;
  readonly finding: FindingRow;
}

/**
 * What a person has still to decide in one inspection or a whole task: site by site, page by page in the order they were
 * first read, down each page. Closed and excluded inspections ask nothing.
 */
export async function listOpenQuestions(
  of: Within,
  db: RecordsDatabase = database(),
): Promise<{ readonly questions: readonly OpenQuestion[]; readonly damaged: readonly string[] }> {
  const { records, damaged } = await ('taskId' in of
    ? readTaskRecords(of.taskId, db)
    : glanceAtSite(of.inspectionId, db));
  return { questions: records.flatMap(openQuestionsOf), damaged };
}

/** The open questions of one site. */
export function openQuestionsOf({ inspection, site, audits, findings, reviews }: SiteRecord): OpenQuestion[] {
  if (inspection.state === 'closed' || inspection.exclusion) return [];
  const open = findings.filter((finding) => effectiveOutcome(finding, reviews[finding.id]) === 'review');
  return audits.flatMap((audit) =>
    open
      .filter(({ auditId }) => auditId === audit.id)
      .sort(downThePage)
      .map((finding) => ({ site, inspection, audit, finding })),
  );
}

/** Paths are places among siblings, `1/10` after `1/9`; what has no place in the page comes first. */
const PLACES = new Intl.Collator('en', { numeric: true });
const placeOf = ({ evidence }: FindingRow): string =>
  evidence.find(({ path }) => path !== undefined)?.path ?? '';
const downThePage = (a: FindingRow, b: FindingRow): number => PLACES.compare(placeOf(a), placeOf(b));
