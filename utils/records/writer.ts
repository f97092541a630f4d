/**
 * The one writer of the records: the background alone imports it. Each function is one transaction. When its promise
 * resolves, all of it is on the disk; when it rejects, nothing of it is, and what was there before still is.
 *
 * Common to all: `NotFoundError` where the subject is not there, `ClosedError` where its inspection or task is closed,
 * `StorageFullError` where the disk takes no more.
 */

export type { Signed as Signature } from '../model/task';
export {
  type AuditEntry,
  dropProvisional,
  type Judgement,
  saveAudit,
  saveJudgement,
  saveSite,
} from './writing/audits';
export { type EvidencePiece, saveEvidence } from './writing/evidence';
export {
  addCorrection,
  addQuestion,
  addRecheck,
  addVisitSeries,
  removeVisitSeries,
  updateQuestion,
} from './writing/fieldwork';
export {
  addHandFinding,
  addSiteFinding,
  BY_HAND,
  setNote,
  setSample,
} from './writing/hand-findings';
export {
  closeInspection,
  declareCovered,
  excludeInspection,
  includeInspection,
  reopenInspection,
  setTyped,
  withdrawCovered,
} from './writing/inspections';
export { removeLexicon, replaceLexicons, saveLexicon, switchLexicon } from './writing/lexicons';
export { saveLinkCheck } from './writing/link-checks';
export { mergeBundle } from './writing/merge';
export { addVisits, startMonitors, stopMonitors } from './writing/monitors';
export { removeRegister, replaceRegister } from './writing/registers';
export {
  addReview,
  addReviews,
  addSiteReview,
  undoReview,
  undoReviews,
} from './writing/reviews';
export { settleAgreement, settleConflict, unsettleAgreement, unsettleConflict } from './writing/settle';
export type { NewSweepPage } from './writing/sweep-rows';
export { closePage, moveSweep, openPage } from './writing/sweep-visits';
export {
  beginSweep,
  clearQueue,
  proposePages,
  retryPages,
  setSweepSettings,
  tickPages,
} from './writing/sweeps';
export { saveLedger, saveOfficeFigure, saveTaskCell, saveTemplate } from './writing/task-tables';
export { closeTask, createTask, type NewTask, setCurrentTask } from './writing/tasks';
