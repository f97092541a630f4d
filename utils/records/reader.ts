/**
 * Reads the records; anyone may. A row that is not what was written is a `DamagedRecordError`, never left out; where
 * many sites are read at once it is left out and named, so that it does not hide the others.
 */

export { listAgreements, listConflicts, listDisagreements, listSettledConflicts } from './reading/agreements';
export {
  type AuditSummary,
  listAudits,
  readAudit,
  readFinding,
  readSite,
  readSnapshot,
  recordedAs,
  type Scope,
  streamRecords,
} from './reading/audits';
export { bundleSource, type ExportScope } from './reading/bundle';
export { type EarlierInspection, lastInspectionOf } from './reading/earlier';
export { evidenceOf, glanceAtEvidence, readEvidenceFile } from './reading/evidence';
export { listLexicons } from './reading/lexicons';
export { linkAnswersOf, listLinkChecks, readLinkCheck } from './reading/link-checks';
export { knownGoodSites, lastVisit, listMonitors, listVisits, readMonitor } from './reading/monitors';
export { listOpenQuestions, type OpenQuestion, openQuestionsOf } from './reading/open-questions';
export { listRegisters, listSites, siteOfHost } from './reading/registers';
export { listReviewed, listReviews, type ReviewedFinding, recentReasons } from './reading/reviewed';
export { findingsByRule } from './reading/rule-findings';
export { readSecondChecks, type SecondCheck } from './reading/second-checks';
export { readSiteRecord, readTaskRecords, streamTaskRecords } from './reading/site-records';
export {
  listSweeps,
  readNewestSweep,
  readSweep,
  readSweepState,
  type SweepRecord,
  sweepsUnderWay,
} from './reading/sweeps';
export { readTaskTables } from './reading/task-tables';
export {
  inspectionForHost,
  listInspections,
  listRechecks,
  listTasks,
  listVerdicts,
  readCurrentTask,
  readInspection,
  readSiteUnderInspection,
  readTask,
  type SiteUnderInspection,
  type Within,
  waitingQuestions,
} from './reading/tasks';
export { watch } from './reading/watch';
