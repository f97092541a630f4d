import { EDITIONS, LEVELS, PAGE_KINDS, SITE_KINDS } from './model/words';
import { z } from './model/zod';

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
  /** Takes back the newest review of a finding. */
  'review/undo': z.object({ findingId: z.string() }),
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
  'moved', // the page went elsewhere while it was read
  'storage-full',
  'changed', // 定位: the element is not there, or says something else
  'not-found', // the record does not exist (any more)
  'damaged', // a record is not what was written
  'newer-records', // the records are of a later version
  'unexpected',
] as const;
export const Cause = z.enum(CAUSES);
export type Cause = z.infer<typeof Cause>;

export const Answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), auditId: z.string().optional() }),
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

/** The upper limit the extension keeps, whatever the page does; milliseconds. */
export const AUDIT_LIMIT_MS = 25_000;
