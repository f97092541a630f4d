import { LexiconRow } from './model/lexicon';
import { LinkCheck } from './model/link-check';
import { Monitor } from './model/monitor';
import { Register, RegisterSite } from './model/register';
import { HALTS, SWEEP_STATES, SweepSettings, TROUBLES } from './model/sweep';
import { LedgerLine, MAX_TYPED, OfficeFigure } from './model/table';
import { TableTemplate } from './model/table-template';
import { COVERAGE_PARTS, RECHECK_OUTCOMES, Sample, Task, TestQuestion, Visit } from './model/task';
import {
  COLUMN_CLASSES,
  COLUMN_LEVELS,
  EDITIONS,
  LEVELS,
  OUTCOMES,
  PAGE_KINDS,
  SITE_KINDS,
} from './model/words';
import { z } from './model/zod';

const Reason = z.string().trim().min(1).max(2000);
/** A page under a rule, within one inspection. */
const PLACE = { inspectionId: z.string(), addressKey: z.string(), ruleId: z.string() };

/**
 * Every message of the extension, one map: what the panel asks of the background, with the shape of the question.
 * Answers are `Answer`: the worker is the one writer, the panel reads the records itself and sees them change.
 */
export const requests = {
  /** Audits the page in front of a tab. A click in the panel grants nothing: the answer may be `permission`. */
  'audit/start': z.object({
    tabId: z.number().int(),
    /** 监测时间点, ISO 8601; the time of reading where nobody says. */
    asOf: z.string().optional(),
    edition: z.enum(EDITIONS).optional(),
    /** Recorded for this inspection, whatever else its host belongs to; else for that of the host's site. */
    inspectionId: z.string().optional(),
  }),
  /** Judges the recorded snapshot again under another page kind, without touching the page. */
  'audit/rejudge': z.object({ auditId: z.string(), pageKind: z.enum(PAGE_KINDS) }),
  /** Remembers what a host is, and judges that host's newest audit of each page again. */
  'site/answer': z.object({ host: z.string(), kind: z.enum(SITE_KINDS), level: z.enum(LEVELS) }),
  'review/add': z.object({
    findingId: z.string(),
    result: z.enum(['confirmed', 'overruled']),
    reason: z.string().max(2000),
  }),
  /** The same word on findings that are one fault, e.g. of one footer: all or none. */
  'review/shared': z.object({
    findingIds: z.array(z.string()).min(1).max(5000),
    result: z.enum(['confirmed', 'overruled']),
    reason: z.string().max(2000),
  }),
  /** The same of a finding of the site as a whole, which no store holds; `of` is what it says now. */
  'review/site': z.object({
    inspectionId: z.string(),
    findingId: z.string(),
    of: z.object({ outcome: z.enum(OUTCOMES), reason: z.string().max(100) }),
    result: z.enum(['confirmed', 'overruled']),
    reason: z.string().max(2000),
  }),
  /** 抽样: takes a finding into the official sample of its indicator, or out of it. */
  'finding/sample': z.object({ findingId: z.string(), sample: z.boolean() }),
  /** Takes back the newest review of a finding, or of several that were reviewed as one. */
  'review/undo': z.object({ findingId: z.string() }),
  'review/undo-shared': z.object({ findingIds: z.array(z.string()).min(1).max(5000) }),
  /** Changes the note of a finding by hand (only those). */
  'finding/note': z.object({ findingId: z.string(), note: z.string().max(2000) }),
  /** Frames the element of a finding in the page; `exhibit` is its index in the finding's evidence. */
  'show/locate': z.object({ tabId: z.number().int(), findingId: z.string(), exhibit: z.number().int() }),
  /** Frames what was read somewhere in the page: an entry of a list, a letter, a box of a guide. */
  'show/place': z.object({
    tabId: z.number().int(),
    path: z.string().max(4000),
    text: z.string().max(400),
    label: z.string().max(200),
  }),
  /** Removes the frame drawn in the page. */
  'show/clear': z.object({ tabId: z.number().int() }),
  /** Who reviews: written beside each review. */
  'inspector/name': z.object({ name: z.string().max(100) }),

  /** 词表: a whole list, new or put back as it was. */
  'lexicon/save': LexiconRow,
  /** All lists at once, by those of a settings file. */
  'lexicon/replace': z.object({ lexicons: z.array(LexiconRow).max(200) }),
  'lexicon/remove': z.object({ lexiconId: z.string() }),
  /** Pages are looked through for it from now on, or no more. */
  'lexicon/switch': z.object({ lexiconId: z.string(), isOn: z.boolean() }),

  /** Writes a whole register, new or imported again: its rows as the inspector confirmed them, all or nothing. */
  'register/save': z.object({
    register: Register.omit({ importedAt: true, siteCount: true }),
    sites: z.array(RegisterSite).max(50_000),
  }),
  /** Refused while a task rests on it. */
  'register/remove': z.object({ registerId: z.string() }),
  /** Begins a task with one inspection per drawn site, and makes it the current one. */
  'task/create': z.object({
    task: Task.omit({ id: true, state: true, createdAt: true, closedAt: true, sample: true }),
    sample: Sample,
    /** Given where one task begins on several machines, whose bundles are to come together; else a new one. */
    id: z.string().min(1).max(100).optional(),
  }),
  /** The task whose sites are recorded as inspections; null for none. */
  'task/current': z.object({ taskId: z.string().nullable() }),
  /** From then on it can only be read. */
  'task/close': z.object({ taskId: z.string() }),

  /** 覆盖面: the inspector says that a part of the site is seen whole, or takes it back. */
  'inspection/cover': z.object({
    inspectionId: z.string(),
    part: z.enum(COVERAGE_PARTS),
    covered: z.boolean(),
  }),
  /** Leaves a site out of the counts with a reason; null takes it back. */
  'inspection/exclude': z.object({ inspectionId: z.string(), reason: Reason.nullable() }),
  /** A field of the tables as confirmed or typed by a person; '' takes it away. */
  'inspection/type': z.object({
    inspectionId: z.string(),
    field: z.string().max(60),
    value: z.string().max(2000),
  }),
  /** Computes the verdict and keeps it as a version. Refused while it is 待定. */
  'inspection/close': z.object({ inspectionId: z.string() }),
  'inspection/reopen': z.object({ inspectionId: z.string(), reason: Reason }),
  /** Corrects a column of the ledger. The newest correction counts whole: what is left out is as the machine read it. */
  'column/correct': z.object({
    inspectionId: z.string(),
    columnKey: z.string(),
    url: z.string().max(2000),
    name: z.string().max(300).optional(),
    class: z.enum(COLUMN_CLASSES).optional(),
    level: z.enum(COLUMN_LEVELS).optional(),
    due: z.boolean().optional(),
    reason: z.string().max(2000),
  }),
  /** A fault or typed value of the site as a whole, which no machine sees. */
  'finding/add': z.object({
    inspectionId: z.string(),
    note: Reason,
    url: z.string().max(4000),
    countsFor: z.string().max(20).optional(),
    tenths: z.number().int().optional(),
  }),
  /** A test question sent, or what came of it: without an id a new one. */
  'question/save': TestQuestion.omit({ id: true, author: true, at: true, dueOn: true }).extend({
    id: z.string().optional(),
  }),
  /** An outside monitor's series of visits (Z19-V2). */
  'series/add': z.object({
    inspectionId: z.string(),
    source: z.string().max(300),
    visits: z.array(Visit).min(1).max(20_000),
  }),
  /** Takes an imported series away again. */
  'series/remove': z.object({ seriesId: z.string() }),
  /** 可用性监测 of some sites from inside the browser, begun or set anew. The page has asked for the hosts before. */
  'monitor/start': Monitor.pick({ from: true, to: true, everyMinutes: true }).extend({
    sites: z
      .array(Monitor.pick({ inspectionId: true, url: true }))
      .min(1)
      .max(5000),
  }),
  'monitor/stop': z.object({ inspectionIds: z.array(z.string()).min(1).max(5000) }),
  /** Visits now who is due: what an alarm does each minute. */
  'monitor/visit': z.object({}),
  /** What the links of an audited page answered by now; the page is judged again with it when the check is over. */
  'links/save': LinkCheck.pick({ network: true, answers: true, unasked: true, notAllowed: true }).extend({
    auditId: z.string(),
    isOver: z.boolean(),
  }),
  'recheck/add': z.object({
    inspectionId: z.string(),
    findingId: z.string(),
    outcome: z.enum(RECHECK_OUTCOMES),
    auditId: z.string(),
    note: z.string().max(2000),
  }),

  /** A cell of the task's tables as typed; of one site where its inspection cannot be typed into. '' takes it away. */
  'table/type': z.object({
    taskId: z.string(),
    siteId: z.string().nullable(),
    key: z.string().min(1).max(120),
    value: z.string().max(MAX_TYPED),
  }),
  /** What the office says instead of a computed figure; null takes it away. `key` is the `cellKey`. */
  'table/office': z.object({
    taskId: z.string(),
    key: z.string().min(1).max(400),
    figure: OfficeFigure.omit({ author: true, at: true }).nullable(),
  }),
  /** 扣分台账: without an id a new line; null strikes one out. */
  'table/ledger': z.object({
    taskId: z.string(),
    id: z.string().optional(),
    line: LedgerLine.omit({ id: true, author: true, at: true }).nullable(),
  }),
  /** 报表模板: an office's own copy for one table of the task; null restores the one of its source. */
  'table/template': z.object({
    taskId: z.string(),
    tableId: z.string().min(1).max(60),
    template: TableTemplate.nullable(),
  }),

  /** 走查: audits every page of the site that is opened in the tab. The panel has asked for the hosts before. */
  'walk/start': z.object({ tabId: z.number().int(), inspectionId: z.string() }),
  'walk/stop': z.object({ tabId: z.number().int() }),

  /** 全站检查: proposes the columns of a site, or says that home page and 网站地图 are to be opened first. */
  'sweep/propose': z.object({ inspectionId: z.string(), settings: SweepSettings }),
  /** Puts the open sites of a task into its queue; those that were swept once only where `again` says so. */
  'sweep/queue': z.object({
    taskId: z.string(),
    settings: SweepSettings,
    again: z.boolean(),
    /** Only these: a machine's share of the task. */
    siteIds: z.array(z.string()).max(50_000).optional(),
  }),
  /** Takes all sites that still wait out of the queue. */
  'sweep/clear': z.object({ taskId: z.string() }),
  /** Sets a sweep going, pauses, stops or ends it. Answers with no id where it was somewhere else already. */
  'sweep/state': z.object({
    sweepId: z.string(),
    to: z.enum(['finding', 'proposed', 'running', 'paused', 'stopped', 'done']),
    halt: z.enum(HALTS).optional(),
    /** Only where it still stands there. */
    from: z.enum(SWEEP_STATES).optional(),
  }),
  'sweep/settings': z.object({ sweepId: z.string(), settings: SweepSettings }),
  'sweep/tick': z.object({
    sweepId: z.string(),
    pageIds: z.array(z.string()).max(5000),
    ticked: z.boolean(),
  }),
  /** Failed pages wait again. */
  'sweep/retry': z.object({ sweepId: z.string(), pageIds: z.array(z.string()).max(5000) }),
  /** A page is going to be opened. */
  'sweep/open': z.object({ pageId: z.string() }),
  /** What came of it: its audit, or why there is none. */
  'sweep/page': z.object({
    pageId: z.string(),
    outcome: z.union([
      z.object({ auditId: z.string() }),
      z.object({ trouble: z.enum(TROUBLES), detail: z.string().max(2000) }),
    ]),
  }),

  /** Ends a disagreement of inspectors about a page under a rule: what shall count, and why. */
  'agreement/settle': z.object({ ...PLACE, outcome: z.enum(['fail', 'pass']), reason: Reason }),
  'agreement/unsettle': z.object(PLACE),
  /** Decides which of a conflict's versions is shown; `version`: its place among them. */
  'conflict/settle': z.object({ conflictId: z.string(), version: z.number().int().min(0), reason: Reason }),
  'conflict/unsettle': z.object({ conflictId: z.string() }),

  /** Merges a bundle that lies under a name in the extension's own folder; it is taken away afterwards. */
  'bundle/merge': z.object({ file: z.string().regex(/^bundle-[0-9a-f-]{36}\.zip$/) }),

  /** Keeps a picture of the page with the finding's element framed, and the page as a file where permitted. */
  'evidence/take': z.object({ tabId: z.number().int(), findingId: z.string() }),
} as const;

export type RequestName = keyof typeof requests;
export type RequestBody<Name extends RequestName> = z.infer<(typeof requests)[Name]>;

export const Envelope = z.object({ to: z.literal('background'), name: z.string(), body: z.unknown() });
export type Envelope = z.infer<typeof Envelope>;

/** Why something could not be done: a named cause; the wording is looked up when shown. */
export const CAUSES = [
  'browser-page', // chrome://, edge://, about:, the extension's own pages
  'web-store',
  'pdf',
  'file', // file:// without leave
  'no-page', // empty tab
  'loading', // no document yet after the limit
  'permission', // activeTab is gone: another host
  'error-page', // the browser's own error page
  'crashed', // the renderer is gone
  'not-responding', // the page's main thread does not answer within the limit
  'interrupted', // the worker was gone in the middle of it
  'moved', // the page went elsewhere while it was read
  'storage-full',
  'changed', // 定位: the element is not there, or says something else
  'not-found', // the record does not exist (any more)
  'closed', // the inspection or the task can only be read
  'in-use', // something else rests on what was to be removed
  'sweep-unfinished', // another sweep of the site is not through
  'damaged', // a record is not what was written
  'newer-records', // the records are of a later version
  'undecided', // 待定: something is still missing before the inspection can be closed
  'bundle', // the bundle says itself what is wrong with it, and is not brought in
  'bundle-export', // the same of one that was to be written
  'nameless', // a decision that somebody must answer for by name
  'not-in-front', // a picture can be taken only of the tab in front
  'unexpected',
] as const;
export const Cause = z.enum(CAUSES);
export type Cause = z.infer<typeof Cause>;

export const Answer = z.discriminatedUnion('ok', [
  /** `id`: of what was made, where something was. */
  z.object({
    ok: z.literal(true),
    auditId: z.string().optional(),
    id: z.string().optional(),
    /** Of a merge: rows that are new, rows that changed, conflicts that wait for a person. */
    merged: z
      .object({ added: z.number().int(), changed: z.number().int(), conflicts: z.number().int() })
      .optional(),
  }),
  z.object({ ok: z.literal(false), cause: Cause, detail: z.string() }),
]);
export type Answer = z.infer<typeof Answer>;

/**
 * What is going on in a tab; kept in `storage.session` under `tab:<id>`, so that a panel opened late and a worker
 * restarted see the same.
 */
export const TabState = z.object({
  stage: z.enum(['idle', 'waiting', 'reading', 'judging', 'done', 'failed']),
  /** The audit on show: provisional while `waiting`. */
  auditId: z.string().nullable(),
  /** When this stage began, epoch ms: the panel draws progress against the limit. */
  since: z.number(),
  cause: Cause.nullable(),
  detail: z.string(),
});
export type TabState = z.infer<typeof TabState>;
/** Where the state of a tab is kept. */
export const tabKey = (tabId: number): string => `tab:${tabId}`;

/** 走查 in a tab: which site is under inspection there. */
export const WalkState = z.object({
  inspectionId: z.string(),
  siteName: z.string(),
  hosts: z.array(z.string()),
});
export type WalkState = z.infer<typeof WalkState>;
/** Where the walk of a tab is kept: as long as the browser runs. */
export const walkKey = (tabId: number): string => `walk:${tabId}`;

/** The upper limit the extension keeps, whatever the page does; milliseconds. */
export const AUDIT_LIMIT_MS = 25_000;
