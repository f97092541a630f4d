import { Finding, Identifiers, Listing, NO_LISTING, PageKindReading, SiteFacts } from '../model/finding';
import { NO_FACTS, PageFacts } from '../model/page-facts';
import { Scheme } from '../model/scheme';
import { EDITIONS, OUTCOMES } from '../model/words';
import { z } from '../model/zod';

/** What Dexie keeps. Every row that enters or leaves the records passes these schemas. */

/** ISO 8601 with a zone, kept as `2026-03-15T02:00:00.000Z`: one form, so that the order of letters is that of time. */
const UtcTime = z.iso.datetime({ offset: true }).transform((time) => new Date(time).toISOString());

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** 一次检查: one page, read once. */
export const AuditRow = z.object({
  id: z.string(),
  /** Address as read, and without fragment and tracking (`addressKey`): the same page has the same key. */
  url: z.string(),
  addressKey: z.string(),
  /** Host as the browser writes it: the site, until a register says more. */
  host: z.string(),
  title: z.string(),
  /** UTC; shown and exported with +08:00. */
  checkedAt: UtcTime,
  /** 监测时间点, ISO 8601. */
  asOf: z.string(),
  edition: z.enum(EDITIONS),
  /** 本地方案 it was judged by. Absent: the standard as written. */
  scheme: Scheme.optional(),
  site: SiteFacts,
  pageKind: PageKindReading,
  /** SHA-256 of the snapshot's JSON, lower-case hexadecimal: its key in `snapshots`. */
  snapshotHash: Hash,
  /** `contentPrint` of the snapshot; '' in records of before it was taken. */
  contentPrint: z.string().max(16).default(''),
  identifiers: Identifiers,
  /** Records of before lists were read have none. */
  listing: Listing.default(NO_LISTING),
  /** What the page tells of its site. Records of before it was read tell nothing. */
  facts: PageFacts.default(NO_FACTS),
  /** The inspection it was made for; '' for a page checked by itself. */
  inspectionId: z.string().default(''),
  /** True while the page was still loading: replaced by the final reading under the same id. */
  provisional: z.boolean(),
  /** When it was judged again. Absent: as it was read. */
  judgedAt: UtcTime.optional(),
  /** `timeout`: still changing when the limit was met. */
  settle: z.object({ state: z.enum(['settled', 'timeout', 'provisional']), ms: z.number() }),
  timings: z.object({ settleMs: z.number(), captureMs: z.number(), judgeMs: z.number() }),
});
export type AuditRow = z.infer<typeof AuditRow>;

/** 检查结果 as recorded: the machine's word, never changed by a review. */
export const FindingRow = Finding.extend({
  /** `auditId:ruleId`, so that a page judged again keeps its reviews; by hand a name of its own. */
  id: z.string(),
  /** '' for a fault of the site as a whole, written by hand. */
  auditId: z.string(),
  /** As of its audit; '' where there is none. */
  inspectionId: z.string().default(''),
  addressKey: z.string(),
  host: z.string(),
  /** `machine` by a rule; `hand` by the inspector (记为问题): then `ruleId` is `by-hand` and `note` says what. */
  origin: z.enum(['machine', 'hand']),
  note: z.string().max(2000),
  /** One of the official sample of its indicator (verdict-model 1): what else was looked at is extra material. */
  sample: z.boolean().optional(),
  /** When that was said; none in records of before it was kept. */
  sampledAt: UtcTime.optional(),
  /** By hand: the veto or indicator it counts for, e.g. `V1.3`, `D3.4`; none where it is only told. */
  countsFor: z.string().max(20).optional(),
  /** By hand: the typed deduction or bonus, in tenths of a point. */
  tenths: z.number().int().optional(),
  /** Who recorded it by hand, where that is known. */
  author: z.string().max(100).optional(),
  createdAt: UtcTime,
});
export type FindingRow = z.infer<typeof FindingRow>;

/** 复核: the inspector's word. Append-only: the newest row of a finding counts, `withdrawn` takes the one before back. */
export const ReviewRow = z.object({
  id: z.string(),
  findingId: z.string(),
  auditId: z.string(),
  inspectionId: z.string().default(''),
  result: z.enum(['confirmed', 'overruled', 'withdrawn']),
  reason: z.string().max(2000),
  author: z.string().max(100),
  /** No two reviews of a finding share a time. */
  at: UtcTime,
  /** What the machine said when this was written: judged again, it may say something else. */
  of: z.object({ outcome: z.enum(OUTCOMES), reason: z.string().max(100) }),
  /** Of a word that ends a conflict between inspectors: the ids of the opinions it decides between. */
  settles: z.array(z.string()).max(200).optional(),
});
export type ReviewRow = z.infer<typeof ReviewRow>;

/** Content-addressed, gzipped JSON of a PageSnapshot. */
export const SnapshotRow = z.object({
  hash: Hash,
  gzip: z.instanceof(Uint8Array<ArrayBuffer>),
  /** Length of the JSON in UTF-8 before gzip. */
  bytes: z.number().int(),
});
export type SnapshotRow = z.infer<typeof SnapshotRow>;

/** What was answered once about a host. */
export const SiteRow = z.object({ host: z.string(), facts: SiteFacts, answeredAt: UtcTime });
export type SiteRow = z.infer<typeof SiteRow>;

/** What is remembered of the program itself. `currentTask`: the id of the task at hand. */
export const SettingRow = z.object({ key: z.enum(['currentTask']), value: z.string() });
export type SettingRow = z.infer<typeof SettingRow>;

/** An audit with everything a person needs to read it. */
export interface AuditRecord {
  readonly audit: AuditRow;
  readonly findings: readonly FindingRow[];
  /** The review in force per finding id, if any. */
  readonly reviews: Readonly<Record<string, ReviewRow>>;
}
