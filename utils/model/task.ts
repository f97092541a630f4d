import { Scheme } from './scheme';
import { COLUMN_CLASSES, COLUMN_LEVELS, EDITIONS } from './words';
import { z } from './zod';

/** 检查任务 and 检查记录: a quarter's work, and one site in it. */

const Text = z.string().max(300);
const Reason = z.string().max(2000);
const Time = z.string();
/** Who did it, and when (UTC, ISO 8601). */
export const Signed = z.object({ author: z.string().max(100), at: Time });
export type Signed = z.infer<typeof Signed>;

/** How the sites of a task were drawn: the same register, settings and seed give the same sites again. */
export const Sample = z.object({
  mode: z.enum(['all', 'ratio', 'number']),
  /** Per cent for `ratio`, sites for `number`, unused for `all`. */
  amount: z.number().min(0),
  strata: z.array(z.enum(['area', 'level'])),
  seed: z.number().int(),
  /** Sites the draw was made from: the running ones. */
  population: z.number().int(),
  siteIds: z.array(z.string()),
});
export type Sample = z.infer<typeof Sample>;

export const Task = z.object({
  id: z.string(),
  /** e.g. 2018年第三季度政府网站抽查 */
  name: Text.min(1),
  /** e.g. 2018年第三季度, and its days, both inside. */
  period: z.object({ label: Text, from: z.iso.date(), to: z.iso.date() }),
  /** 监测时间点, ISO 8601: windows are counted from it; null counts from each page's own reading. */
  asOf: z.string().nullable(),
  edition: z.enum(EDITIONS),
  /** 本地方案, as it was when the task began. Absent: the standard as written. */
  scheme: Scheme.optional(),
  inspector: z.string().max(100),
  registerId: z.string(),
  sample: Sample,
  state: z.enum(['open', 'closed']),
  createdAt: Time,
  closedAt: Time.nullable(),
});
export type Task = z.infer<typeof Task>;

export const COVERAGE_PARTS = ['home', 'columns', 'articles', 'interaction', 'service'] as const;
/** 覆盖面: 首页, 栏目, 内容页, 互动, 办事 */
export type CoveragePart = (typeof COVERAGE_PARTS)[number];

/** 检查记录: one site in one task. Its id is `taskId/siteId`. */
export const Inspection = z.object({
  id: z.string(),
  taskId: z.string(),
  siteId: z.string(),
  state: z.enum(['untouched', 'underway', 'closed']),
  /** Parts the inspector says are seen whole. */
  covered: z.partialRecord(z.enum(COVERAGE_PARTS), Signed),
  /** Left out of the counts, e.g. closed before publication. Null: counted. */
  exclusion: Signed.extend({ reason: Reason.min(1) }).nullable(),
  /** Facts of the pages that a person corrected or confirmed for the tables: 微博, 微信, 信息公开 … by table field. */
  typed: z.record(z.string().max(60), z.string().max(2000)),
  startedAt: Time.nullable(),
});
export type Inspection = z.infer<typeof Inspection>;

/** A column of the ledger as the inspector corrects it. The newest correction of a column counts; none is deleted. */
export const ColumnCorrection = Signed.extend({
  id: z.string(),
  inspectionId: z.string(),
  /** `columnKey` of the column's address. */
  columnKey: z.string(),
  url: z.string().max(2000),
  name: Text.optional(),
  class: z.enum(COLUMN_CLASSES).optional(),
  level: z.enum(COLUMN_LEVELS).optional(),
  /** False: 不是栏目, or not due to be updated: counts nowhere. */
  due: z.boolean().optional(),
  reason: Reason,
});
export type ColumnCorrection = z.infer<typeof ColumnCorrection>;

/** 测试咨询: a question the inspector sent, and what came of it (Z19-D3.4: five workdays). */
export const TestQuestion = Signed.extend({
  id: z.string(),
  inspectionId: z.string(),
  channel: Text,
  subject: Text.min(1),
  sentOn: z.iso.date(),
  /** Last workday on which an answer is in time. */
  dueOn: z.iso.date(),
  answeredOn: z.iso.date().nullable(),
  /** The inspector's word on the answer. */
  outcome: z.enum(['waiting', 'answered', 'poor', 'none']),
  note: Reason,
});
export type TestQuestion = z.infer<typeof TestQuestion>;

/** A visit of an outside or inside monitor (Z19-V2). */
export const Visit = z.object({ at: Time, ok: z.boolean(), ms: z.number().nullable() });
export type Visit = z.infer<typeof Visit>;
/** 可用性监测: a series of visits to one site, as imported. */
export const VisitSeries = Signed.extend({
  id: z.string(),
  inspectionId: z.string(),
  source: Text,
  visits: z.array(Visit).max(20_000),
});
export type VisitSeries = z.infer<typeof VisitSeries>;

export const RECHECK_OUTCOMES = ['fixed', 'not-fixed', 'new'] as const;
/** 整改复查: one fault visited again: 已整改, 未整改, 新发现. The earlier record stays as it is. */
export const Recheck = Signed.extend({
  id: z.string(),
  /** The closed inspection whose fault this is. */
  inspectionId: z.string(),
  /** The earlier finding; for `new` the later one. */
  findingId: z.string(),
  outcome: z.enum(RECHECK_OUTCOMES),
  /** The audit made for it; '' where the inspector only looked. */
  auditId: z.string(),
  note: Reason,
});
export type Recheck = z.infer<typeof Recheck>;
