import type { AgreementLine } from '../../../../components/workbench/merge-agreement';
import type { ConflictLine } from '../../../../components/workbench/merge-conflict';
import type { Agreement } from '../../../../utils/bundle/agreement';
import type { Task } from '../../../../utils/model/task';
import type { ConflictRow } from '../../../../utils/records/conflict-row';
import {
  listAgreements,
  listConflicts,
  listSettledConflicts,
  readSecondChecks,
  type SecondCheck,
} from '../../../../utils/records/reader';
import type { SiteRecord } from '../../../../utils/records/site-record';

/** What came together in a task. */
export interface Merging {
  readonly agreements: readonly Agreement[];
  readonly conflicts: readonly ConflictRow[];
  readonly settledConflicts: readonly ConflictRow[];
  readonly checks: readonly SecondCheck[];
}

export async function readMerging(taskId: string): Promise<Merging> {
  const [agreements, conflicts, settledConflicts, checks] = await Promise.all([
    listAgreements(taskId),
    listConflicts(taskId),
    listSettledConflicts(taskId),
    readSecondChecks(taskId),
  ]);
  return { agreements, conflicts, settledConflicts, checks };
}

interface MergeLines {
  readonly disagreements: readonly KeyedLine[];
  readonly settledAgreements: readonly KeyedLine[];
  readonly agreed: readonly KeyedLine[];
  readonly conflicts: readonly ConflictLine[];
  readonly settledConflicts: readonly ConflictLine[];
}
type KeyedLine = AgreementLine & { readonly key: string };

/**
 * The same with what one must know to judge it: the site, the page, what the machine said of it.
 * @param inspector who sits here; '' where nobody told, null where that is not known yet
 */
export function mergeLines(
  merging: Merging,
  task: Task,
  records: readonly SiteRecord[],
  obstacles: { readonly closed: string; readonly nameless: string },
  inspector: string | null,
): MergeLines {
  const sites = new Map(records.map((record) => [record.inspection.id, record]));
  const nameOf = (inspectionId: string): string => sites.get(inspectionId)?.site.name ?? '';
  const obstacleOf = (inspectionId: string): string | null => {
    const isClosed = task.state === 'closed' || sites.get(inspectionId)?.inspection.state === 'closed';
    if (inspectionId !== '' && isClosed) return obstacles.closed;
    return inspector ? null : obstacles.nameless;
  };
  const lineOf = (agreement: Agreement): KeyedLine => {
    const { inspectionId, addressKey, ruleId } = agreement;
    const record = sites.get(inspectionId);
    const audit = record?.audits.find((one) => one.addressKey === addressKey);
    return {
      key: JSON.stringify([inspectionId, addressKey, ruleId]),
      agreement,
      siteName: nameOf(inspectionId),
      audit,
      finding: record?.findings.find((one) => one.auditId === audit?.id && one.ruleId === ruleId),
      obstacle: obstacleOf(inspectionId),
    };
  };
  const conflictLine =
    (isOpen: boolean) =>
    (conflict: ConflictRow): ConflictLine => {
      const { inspectionId } = conflict;
      return { conflict, siteName: nameOf(inspectionId), isOpen, obstacle: obstacleOf(inspectionId) };
    };
  const inState = (state: Agreement['state']): KeyedLine[] =>
    merging.agreements.filter((one) => one.state === state).map(lineOf);
  return {
    disagreements: inState('conflict'),
    settledAgreements: inState('settled'),
    agreed: inState('agreement'),
    conflicts: merging.conflicts.map(conflictLine(true)),
    settledConflicts: merging.settledConflicts.map(conflictLine(false)),
  };
}
