import { judgeSite } from '../../rules/verdict';
import type { RequestBody } from '../../utils/messages';
import type { SiteVerdict } from '../../utils/model/verdict';
import type { SiteRecord } from '../../utils/records/site-record';
import {
  addCorrection,
  addQuestion,
  addRecheck,
  addSiteFinding,
  addVisitSeries,
  closeInspection,
  closeTask,
  createTask,
  declareCovered,
  excludeInspection,
  includeInspection,
  reopenInspection,
  replaceRegister,
  saveLedger,
  saveOfficeFigure,
  saveTaskCell,
  saveTemplate,
  updateQuestion,
  withdrawCovered,
} from '../../utils/records/writer';
import { ANSWER_WORKDAYS, dueDay } from '../../utils/workdays/due';
import { calendar } from '../extension-page/calendar';
import { Failure } from './failure';
import { signature } from './signature';

/** What the workbench and the panel ask for registers, tasks and inspections; each writes once and is signed. */

export async function saveRegister({ register, sites }: RequestBody<'register/save'>): Promise<string> {
  const { at } = await signature();
  const saved = await replaceRegister({ ...register, importedAt: at }, sites);
  return saved.id;
}

export async function beginTask({
  task,
  sample,
  id = crypto.randomUUID(),
}: RequestBody<'task/create'>): Promise<string> {
  const { at } = await signature();
  const begun = await createTask({ ...task, sample, id, createdAt: at });
  return begun.id;
}

export const endTask = async ({ taskId }: RequestBody<'task/close'>): Promise<unknown> =>
  closeTask(taskId, (await signature()).at);

export const cover = async ({
  inspectionId,
  part,
  covered,
}: RequestBody<'inspection/cover'>): Promise<unknown> =>
  covered ? declareCovered(inspectionId, part, await signature()) : withdrawCovered(inspectionId, part);

export const exclude = async ({
  inspectionId,
  reason,
}: RequestBody<'inspection/exclude'>): Promise<unknown> =>
  reason === null
    ? includeInspection(inspectionId)
    : excludeInspection(inspectionId, { reason, ...(await signature()) });

/** The verdict is computed here, from the records, never taken from a message. */
export async function close({ inspectionId }: RequestBody<'inspection/close'>): Promise<string> {
  const judge = (record: SiteRecord): SiteVerdict => {
    const verdict = judgeSite(record, record.task.edition);
    if (verdict.verdict === 'undecided') throw new Failure('undecided', inspectionId);
    return verdict;
  };
  return (await closeInspection(inspectionId, judge, await signature())).id;
}

export const reopen = async ({ inspectionId, reason }: RequestBody<'inspection/reopen'>): Promise<unknown> =>
  reopenInspection(inspectionId, { reason, ...(await signature()) });

export const correctColumn = async (correction: RequestBody<'column/correct'>): Promise<unknown> =>
  addCorrection({ ...correction, ...(await signature()) });

export const addFinding = async ({ inspectionId, ...hand }: RequestBody<'finding/add'>): Promise<string> =>
  (await addSiteFinding(inspectionId, { ...hand, ...(await signature()) })).id;

/** Z19-D3.4: the due day is counted in workdays from the day it was sent. */
export async function saveQuestion({ id, ...question }: RequestBody<'question/save'>): Promise<string> {
  const row = {
    ...question,
    dueOn: dueDay(question.sentOn, ANSWER_WORKDAYS, await calendar()).day,
    ...(await signature()),
  };
  return (id === undefined ? await addQuestion(row) : await updateQuestion(id, row)).id;
}

export const addSeries = async (series: RequestBody<'series/add'>): Promise<string> =>
  (await addVisitSeries({ ...series, ...(await signature()) })).id;

export const recheck = async (checked: RequestBody<'recheck/add'>): Promise<string> =>
  (await addRecheck({ ...checked, ...(await signature()) })).id;

export const typeCell = async ({ taskId, siteId, key, value }: RequestBody<'table/type'>): Promise<unknown> =>
  saveTaskCell(taskId, { siteId, key }, value.trim());

export const setOfficeFigure = async ({
  taskId,
  key,
  figure,
}: RequestBody<'table/office'>): Promise<unknown> =>
  saveOfficeFigure(taskId, key, figure && { ...figure, ...(await signature()) });

export const setTemplate = async ({
  taskId,
  tableId,
  template,
}: RequestBody<'table/template'>): Promise<unknown> => saveTemplate(taskId, tableId, template);

export async function enterLedger({
  taskId,
  id = crypto.randomUUID(),
  line,
}: RequestBody<'table/ledger'>): Promise<string> {
  await saveLedger(taskId, id, line && { ...line, ...(await signature()) });
  return id;
}
