import { grouped } from '../../utils/grouped';
import type { Task } from '../../utils/model/task';
import {
  evidenceOf,
  listConflicts,
  listDisagreements,
  listRegisters,
  listSites,
  listTasks,
  listVerdicts,
  readTaskRecords,
  readTaskTables,
} from '../../utils/records/reader';
import type { Batch } from '../../utils/tables/official/batch';
import { earlierTasks } from '../../utils/tables/official/earlier';
import { areDisputed, recordLine, registeredLine } from '../../utils/tables/official/from-record';
import type { SiteLine } from '../../utils/tables/official/site-line';
import { inRegisterOrder } from '../../utils/tasks/order';

/** All that the tables of a task are built from: every site of its register, inspected or not, in register order. */
export async function readBatch(task: Task): Promise<Batch> {
  const { id: taskId, registerId } = task;
  const [registers, sites, { records, damaged }, verdicts, evidence, tables, conflicts] = await Promise.all([
    listRegisters(),
    listSites(registerId),
    readTaskRecords(taskId),
    listVerdicts({ taskId }),
    evidenceOf({ taskId }),
    readTaskTables(taskId),
    listConflicts(taskId),
  ]);
  const readings = new Set(records.flatMap(({ audits }) => audits.map(({ id }) => id)));
  const disputed = await listDisagreements(taskId, readings);
  const register = registers.find(({ id }) => id === registerId);
  const closed = grouped(verdicts, ({ inspectionId }) => inspectionId);
  const pictures = evidence.filter(({ kind }) => kind !== 'mhtml');
  const pictured = new Set(pictures.map(({ findingId }) => findingId));
  const drawn = new Set(task.sample.siteIds);
  const bySite = new Map(records.map((record) => [record.site.id, record]));
  const lineOf = (site: SiteLine['site']): SiteLine => {
    const record = bySite.get(site.id);
    if (!record) {
      const line = registeredLine(site);
      return drawn.has(site.id) ? { ...line, isUnread: true } : line;
    }
    const versions = closed.get(record.inspection.id) ?? [];
    const line = recordLine(record, versions.at(-1) ?? null, pictured);
    return areDisputed(versions) ? { ...line, isDisputed: true } : line;
  };
  return {
    task,
    register: { name: register?.name ?? '', dataDate: register?.dataDate ?? '' },
    lines: inRegisterOrder(sites).map((site) => withTyped(lineOf(site), tables.sites[site.id])),
    typed: tables.typed,
    office: tables.office,
    ledger: tables.ledger,
    templates: tables.templates ?? {},
    unsettled: { disagreements: disputed.map((id) => id.slice(taskId.length + 1)), conflicts },
    damaged: damaged.length,
  };
}

/** An open inspection is typed into itself, and that is the newer word; then and for other sites the tables keep it. */
function withTyped(line: SiteLine, typed: SiteLine['typed'] = {}): SiteLine {
  return { ...line, typed: canBeTypedInto(line) ? { ...typed, ...line.typed } : { ...line.typed, ...typed } };
}

/** Whether the site's inspection takes what is typed of it; else it is kept with the tables of the task. */
export const canBeTypedInto = ({ isDrawn, isClosed }: SiteLine): boolean => isDrawn && !isClosed;

/** Other tasks on the same register that a table of this one looks back at, the first to end first. */
export async function readEarlier(task: Task): Promise<Batch[]> {
  const batches: Batch[] = [];
  // One after the other: a year of monthly tasks is many records at once.
  for (const one of earlierTasks(task, await listTasks())) batches.push(await readBatch(one));
  return batches;
}

/** Forms of one area or one site share their names of cells: what is typed of one is no word on another. */
export const scopedKey = (scope: string, key: string): string => (scope === '' ? key : `${scope}@${key}`);

/** The batch as the form of one area or site sees it; '' for tables of the whole task. */
export function scopedTo(batch: Batch, scope: string): Batch {
  if (scope === '') return batch;
  const prefix = scopedKey(scope, '');
  const own = <Value>(entries: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(
      Object.entries(entries).flatMap(([key, value]) =>
        key.startsWith(prefix) ? [[key.slice(prefix.length), value]] : [],
      ),
    );
  return { ...batch, typed: own(batch.typed), office: own(batch.office) };
}
