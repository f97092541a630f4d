import Dexie, { type EntityTable, type Transaction } from 'dexie';
import type { EvidenceFile, EvidenceRecord } from '../model/evidence-file';
import type { LexiconRow } from '../model/lexicon';
import type { LinkCheck } from '../model/link-check';
import type { Monitor, MonitorVisit } from '../model/monitor';
import type { Register, RegisterSite } from '../model/register';
import type { Sweep, SweepPage } from '../model/sweep';
import type { TaskTables } from '../model/table';
import type { ColumnCorrection, Inspection, Recheck, Task, TestQuestion, VisitSeries } from '../model/task';
import type { VerdictVersion } from '../model/verdict';
import type { ConflictRow } from './conflict-row';
import { NewerRecordsError } from './errors';
import { leaveRoom } from './room';
import type { AuditRow, FindingRow, ReviewRow, SettingRow, SiteRow, SnapshotRow } from './rows';

/** One version of the records, and how the rows of the version before become rows of this one. */
export interface RecordsVersion {
  readonly version: number;
  /** Indexes per store in Dexie's notation, primary key first. Only what changed since the version before. */
  readonly stores: Readonly<Record<string, string | null>>;
  /** Runs in the opening transaction: if it throws, the records stay as they were. */
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}

/**
 * Every version ever released, oldest first. A released entry is never edited. To change the records, add an entry
 * below, change the row in `rows.ts`, and put a file of real rows of the old version into `tests/saved-records`.
 *
 * Only what is searched for is an index. `[host+checkedAt]` lists a site's audits by time, `[addressKey+checkedAt]` a
 * page's; `snapshotHash` tells whether a snapshot is still in use; `settle.state` finds the provisional ones. An
 * inspection's id begins with its task's, so one range of `inspectionId` is a whole task, or a run of its sites. Such a
 * range is read without filling in what a row lacks: a new field of audits, findings or reviews is written by the upgrade.
 */
export const VERSIONS: readonly RecordsVersion[] = [
  {
    version: 1,
    stores: {
      audits: 'id, [host+checkedAt], [addressKey+checkedAt], checkedAt, snapshotHash',
      findings: 'id, auditId, host',
      reviews: 'id, findingId, auditId',
      snapshots: 'hash',
      sites: 'host',
    },
  },
  {
    // Registers, tasks and inspections. What was recorded before belongs to no inspection.
    version: 2,
    stores: {
      audits:
        'id, [host+checkedAt], [addressKey+checkedAt], checkedAt, snapshotHash, inspectionId, settle.state',
      findings: 'id, auditId, host, inspectionId, [ruleId+inspectionId]',
      reviews: 'id, findingId, auditId, inspectionId',
      registers: 'id',
      registerSites: 'id, registerId, code, *hosts',
      tasks: 'id, registerId',
      inspections: 'id, siteId',
      columnCorrections: 'id, inspectionId',
      questions: 'id, inspectionId, dueOn',
      visitSeries: 'id, inspectionId',
      verdicts: 'id, inspectionId',
      rechecks: 'id, inspectionId',
      evidence: 'id, findingId, inspectionId',
      evidenceFiles: 'hash',
      conflicts: 'id, inspectionId',
      taskTables: 'taskId',
      settings: 'key',
    },
    async upgrade(transaction) {
      for (const store of ['audits', 'findings', 'reviews']) {
        await transaction.table(store).toCollection().modify({ inspectionId: '' });
      }
    },
  },
  {
    // Sweeps, checks of links, the monitor, word lists.
    version: 3,
    stores: {
      sweeps: 'id, inspectionId',
      sweepPages: 'id, sweepId, inspectionId',
      linkChecks: 'id, inspectionId',
      monitors: 'id',
      monitorVisits: 'id, inspectionId',
      lexicons: 'id',
    },
  },
];

export interface RecordsDatabase extends Dexie {
  audits: EntityTable<AuditRow, 'id'>;
  findings: EntityTable<FindingRow, 'id'>;
  reviews: EntityTable<ReviewRow, 'id'>;
  snapshots: EntityTable<SnapshotRow, 'hash'>;
  sites: EntityTable<SiteRow, 'host'>;
  registers: EntityTable<Register, 'id'>;
  registerSites: EntityTable<RegisterSite, 'id'>;
  tasks: EntityTable<Task, 'id'>;
  inspections: EntityTable<Inspection, 'id'>;
  columnCorrections: EntityTable<ColumnCorrection, 'id'>;
  questions: EntityTable<TestQuestion, 'id'>;
  visitSeries: EntityTable<VisitSeries, 'id'>;
  verdicts: EntityTable<VerdictVersion, 'id'>;
  rechecks: EntityTable<Recheck, 'id'>;
  evidence: EntityTable<EvidenceRecord, 'id'>;
  evidenceFiles: EntityTable<EvidenceFile, 'hash'>;
  conflicts: EntityTable<ConflictRow, 'id'>;
  taskTables: EntityTable<TaskTables, 'taskId'>;
  sweeps: EntityTable<Sweep, 'id'>;
  sweepPages: EntityTable<SweepPage, 'id'>;
  linkChecks: EntityTable<LinkCheck, 'id'>;
  monitors: EntityTable<Monitor, 'id'>;
  monitorVisits: EntityTable<MonitorVisit, 'id'>;
  lexicons: EntityTable<LexiconRow, 'id'>;
  settings: EntityTable<SettingRow, 'key'>;
}

/**
 * The records under a name. They open at their first use, migrated if need be. `strict`: what a write acknowledges is
 * on the disk, not merely on its way, since a service worker may be gone the next moment.
 */
export function openDatabase(name = 'zhengwang-xunjian', versions = VERSIONS): RecordsDatabase {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' }) as RecordsDatabase;
  for (const { version, stores, upgrade } of versions) {
    const declared = db.version(version).stores({ ...stores });
    if (!upgrade) continue;
    declared.upgrade(async (transaction) => {
      await Dexie.waitFor(leaveRoom());
      await upgrade(transaction);
    });
  }
  // Dexie would open a database of a later version as if it were its own. It multiplies versions by ten.
  const ours = Math.max(...versions.map(({ version }) => version));
  db.on('ready', (opened) => {
    const found = Math.floor((opened as Dexie).backendDB().version / 10);
    if (found > ours)
      throw new NewerRecordsError(`records are of version ${found}, this program knows ${ours}`);
  });
  return db;
}

let shared: RecordsDatabase | undefined;

/** The extension's own records, one connection a context. */
export function database(): RecordsDatabase {
  shared ??= openDatabase();
  return shared;
}
