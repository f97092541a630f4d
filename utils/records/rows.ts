import { z } from 'zod';
import { Finding, Identifiers, PageKindReading, SiteFacts } from '../model/finding';
import { EDITIONS } from '../model/words';

/** What Dexie keeps. Every row that leaves or enters the extension passes these schemas. */

/** 一次检查: one page, read once. */
export const AuditRow = z.object({
  id: z.string(),
  /** Address as read, and without fragment and tracking (`addressKey`): the same page has the same key. */
  url: z.string(),
  addressKey: z.string(),
  /** Host as the browser writes it: the site, until a register says more. */
  host: z.string(),
  title: z.string(),
  /** ISO 8601, UTC; shown and exported with +08:00. */
  checkedAt: z.string(),
  /** 监测时间点, ISO 8601. */
  asOf: z.string(),
  edition: z.enum(EDITIONS),
  site: SiteFacts,
  pageKind: PageKindReading,
  /** SHA-256 of the snapshot's JSON, lower-case hexadecimal: its key in `snapshots`. */
  snapshotHash: z.string(),
  identifiers: Identifiers,
  /** True while the page was still loading: replaced by the final reading under the same id. */
  provisional: z.boolean(),
  /** `timeout`: still changing when the limit was met. */
  settle: z.object({ state: z.enum(['settled', 'timeout', 'provisional']), ms: z.number() }),
  timings: z.object({ settleMs: z.number(), captureMs: z.number(), judgeMs: z.number() }),
});
export type AuditRow = z.infer<typeof AuditRow>;

/** 检查结果 as recorded: the machine's word, never changed by a review. */
export const FindingRow = Finding.extend({
  id: z.string(),
  auditId: z.string(),
  addressKey: z.string(),
  host: z.string(),
  /** `machine` by a rule; `hand` by the inspector (记为问题): then `ruleId` is `by-hand` and `note` says what. */
  origin: z.enum(['machine', 'hand']),
  note: z.string().max(2000),
  createdAt: z.string(),
});
export type FindingRow = z.infer<typeof FindingRow>;

/** 复核: the inspector's word. Append-only: the newest row of a finding counts, `withdrawn` takes the one before back. */
export const ReviewRow = z.object({
  id: z.string(),
  findingId: z.string(),
  auditId: z.string(),
  result: z.enum(['confirmed', 'overruled', 'withdrawn']),
  reason: z.string().max(2000),
  author: z.string().max(100),
  at: z.string(),
});
export type ReviewRow = z.infer<typeof ReviewRow>;

/** Content-addressed, gzipped JSON of a PageSnapshot. */
export const SnapshotRow = z.object({
  hash: z.string(),
  gzip: z.instanceof(Uint8Array),
  bytes: z.number().int(),
});
export type SnapshotRow = z.infer<typeof SnapshotRow>;

/** What was answered once about a host. */
export const SiteRow = z.object({ host: z.string(), facts: SiteFacts, answeredAt: z.string() });
export type SiteRow = z.infer<typeof SiteRow>;

/** An audit with everything a person needs to read it. */
export interface AuditRecord {
  readonly audit: AuditRow;
  readonly findings: readonly FindingRow[];
  /** The review in force per finding id, if any. */
  readonly reviews: Readonly<Record<string, ReviewRow>>;
}
