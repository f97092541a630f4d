import type { Task } from '../../../../utils/model/task';
import type { SiteVerdict, VerdictVersion } from '../../../../utils/model/verdict';
import {
  listAudits,
  listInspections,
  listSites,
  listVerdicts,
  readAudit,
  readSiteRecord,
} from '../../../../utils/records/reader';
import type { AuditRecord } from '../../../../utils/records/rows';
import type { SiteRecord } from '../../../../utils/records/site-record';
import { inRegisterOrder } from '../../../../utils/tasks/order';
import type { ProgressRow } from '../../../../utils/tasks/progress';
import type { Look } from '../../../../utils/tasks/recheck';

export interface InspectionState {
  readonly record: SiteRecord;
  readonly versions: readonly VerdictVersion[];
  /** The one it was closed with; null while it is open. */
  readonly verdict: SiteVerdict | null;
}

export async function readInspectionState(inspectionId: string): Promise<InspectionState | null> {
  const [record, versions] = await Promise.all([
    readSiteRecord(inspectionId),
    listVerdicts({ inspectionId }),
  ]);
  if (!record) return null;
  const last = versions.at(-1);
  return {
    record,
    versions,
    verdict: record.inspection.state === 'closed' && last ? last.verdict : null,
  };
}

/** The sites of the task in register order, as much of them as it takes to find the next one: no findings are read. */
export async function readNeighbours({ id: taskId, registerId }: Task): Promise<ProgressRow[]> {
  const [inspections, versions, sites] = await Promise.all([
    listInspections(taskId),
    listVerdicts({ taskId }),
    listSites(registerId),
  ]);
  const bySite = new Map(inspections.map((inspection) => [inspection.siteId, inspection]));
  const last = new Map(versions.map(({ inspectionId, verdict }) => [inspectionId, verdict.verdict]));
  return inRegisterOrder(sites).flatMap(({ id }) => {
    const inspection = bySite.get(id);
    return inspection ? [{ inspection, verdict: last.get(inspection.id) ?? null, openQuestions: 0 }] : [];
  });
}

/** The newest audits of a page that are looked at: the very last one may be provisional still. */
const NEWEST = 2;

/** What was read of an inspection's pages after it was closed, for whatever it was read. */
export async function readLaterLook({ audits, findings }: SiteRecord, closedAt: string): Promise<Look> {
  const pages = new Set([...audits, ...findings].map(({ addressKey }) => addressKey));
  pages.delete('');
  const records = await Promise.all(
    [...pages].map(async (addressKey): Promise<AuditRecord | null> => {
      const newest = (await listAudits({ addressKey }, NEWEST)).find(
        ({ audit }) => !audit.provisional && audit.checkedAt > closedAt,
      );
      return newest ? readAudit(newest.audit.id) : null;
    }),
  );
  const later = records.filter((record) => record !== null);
  return {
    audits: later.map(({ audit }) => audit),
    findings: later.flatMap((record) => record.findings),
    reviews: Object.assign({}, ...later.map(({ reviews }) => reviews)),
  };
}
