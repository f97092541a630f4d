import type { SiteLine } from '../../components/workbench/site-table';
import { judgeSite } from '../../rules/verdict';
import type { Task } from '../../utils/model/task';
import type { SiteVerdict } from '../../utils/model/verdict';
import { effectiveOutcome } from '../../utils/records/effective';
import { listVerdicts, openQuestionsOf, readTask, readTaskRecords } from '../../utils/records/reader';
import type { SiteRecord } from '../../utils/records/site-record';
import { inRegisterOrder } from '../../utils/tasks/order';
import { type Progress, progressCounts, progressOf } from '../../utils/tasks/progress';

/** A task with every site's record and verdict: what its tables, charts and next site are made from. */
export interface Overview {
  readonly task: Task;
  /** In register order. */
  readonly lines: readonly SiteLine[];
  readonly progress: Progress;
  /** Rows that are not what was written: named, and left out. */
  readonly damaged: readonly string[];
}

export async function readOverview(taskId: string): Promise<Overview | null> {
  const [task, { records, damaged }, kept] = await Promise.all([
    readTask(taskId),
    readTaskRecords(taskId),
    listVerdicts({ taskId }),
  ]);
  if (!task) return null;
  const closed = new Map(kept.map((version) => [version.inspectionId, version.verdict]));
  const byId = new Map(records.map((record) => [record.site.id, record]));
  const sites = inRegisterOrder(records.map(({ site }) => site));
  const lines = sites.flatMap((site) => {
    const record = byId.get(site.id);
    return record ? [lineOf(record, closed.get(record.inspection.id))] : [];
  });
  return { task, lines, progress: progressCounts(lines.map((line) => line.row)), damaged };
}

/**
 * A closed inspection keeps the verdict it was closed with; any other is judged by what is known now, when it is asked
 * for: of hundreds of sites a table shows a screenful.
 */
function lineOf(record: SiteRecord, kept: SiteVerdict | undefined): SiteLine {
  const { inspection, findings, reviews } = record;
  let verdict = inspection.state === 'closed' ? kept : undefined;
  const row = {
    inspection,
    verdict: verdict?.verdict ?? null,
    openQuestions: openQuestionsOf(record).length,
  };
  return {
    record,
    row,
    state: progressOf(row),
    get verdict() {
      verdict ??= judgeSite(record);
      return verdict;
    },
    faults: findings.filter((finding) => effectiveOutcome(finding, reviews[finding.id]) === 'fail').length,
  };
}
