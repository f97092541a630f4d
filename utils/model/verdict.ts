import { Scheme } from './scheme';
import { EDITIONS } from './words';
import { z } from './zod';

/** 结论: what the findings of a site add up to. Made by `rules/verdict`, kept when an inspection is closed. */

const VERDICTS = ['qualified', 'unqualified', 'undecided'] as const;
/** 合格, 不合格, 待定 */
export type VerdictWord = (typeof VERDICTS)[number];

/** 突出问题, verdict-model 3: only vetoes make one. */
export const PROBLEMS = [
  'unreachable',
  'home-stale',
  'columns-stale-core',
  'columns-stale-many',
  'columns-blank',
  'interaction-none',
  'interaction-overdue',
  'service-poor',
  'serious-error',
  'low-score',
] as const;
export const Problem = z.enum(PROBLEMS);
export type Problem = z.infer<typeof Problem>;

/** One thing that counts, or would count once confirmed: a column, a page, a message, a typed fact. */
export const Feed = z.object({
  /** De-duplicated by this: a column's key, a page's address key, a message … */
  key: z.string(),
  label: z.string(),
  url: z.string(),
  findingIds: z.array(z.string()),
  /**
   * `counts`: confirmed. `open`: a candidate or a question that a person has not answered. `noted`: confirmed, but
   * whether it is what the clause means, a person writes by hand (V1).
   */
  state: z.enum(['counts', 'open', 'noted']),
});
export type Feed = z.infer<typeof Feed>;

const VETO_STATES = ['hit', 'clear', 'open', 'unseen', 'inapplicable'] as const;
export type VetoState = (typeof VETO_STATES)[number];

/** 单项否决 */
export const Veto = z.object({
  /** `V4.1` */
  key: z.string(),
  clause: z.string(),
  problem: Problem,
  count: z.number().int(),
  /** From how many on it is hit. */
  threshold: z.number().int(),
  /** 已触发, 未触发, 待复核 (open questions could make it hit), 未查, 不适用 (a department without outward service). */
  state: z.enum(VETO_STATES),
  feeds: z.array(Feed),
  /**
   * Columns not updated and blank ones together, where that reading of 2015 reaches the threshold and the count alone
   * does not: 提示, it decides nothing. Null otherwise.
   */
  withBlank: z.number().int().nullable(),
});
export type Veto = z.infer<typeof Veto>;

/** What one thing costs or earns. An open one shows what it would cost. */
export const PointsLine = Feed.extend({ tenths: z.number().int() });
export type PointsLine = z.infer<typeof PointsLine>;

/** Deductions and bonus in integer tenths of a point, so that sums are exact. */
export const IndicatorPoints = z.object({
  /** `D1.4`, `B2.3` */
  key: z.string(),
  clause: z.string(),
  /** Null where the text gives none, as in 2015. */
  capTenths: z.number().int().nullable(),
  /** Of the lines that count, after the cap; never above it. */
  tenths: z.number().int(),
  lines: z.array(PointsLine),
});
export type IndicatorPoints = z.infer<typeof IndicatorPoints>;

export const Points = z.object({
  indicators: z.array(IndicatorPoints),
  /** 第二部分, out of 1000; thirds after the ministries' 4/3 are rounded to a tenth, half up. */
  part2Tenths: z.number().int(),
  /** True where part 2 is over 80: the bonus stage opens. */
  bonusOpen: z.boolean(),
  bonus: z.array(IndicatorPoints),
  part3Tenths: z.number().int(),
  finalTenths: z.number().int(),
  /** True under Z15, whose S4 points were not found: 部分得分. */
  partial: z.boolean(),
});
export type Points = z.infer<typeof Points>;

/** What is still missing before the verdict can be 合格: a key, worded where it is shown, with its values. */
export const Missing = z.object({ what: z.string(), params: z.record(z.string(), z.string()) });
export type Missing = z.infer<typeof Missing>;

export const SiteVerdict = z.object({
  verdict: z.enum(VERDICTS),
  edition: z.enum(EDITIONS),
  /** 本地方案 it was counted by. Absent: the standard as written. */
  scheme: Scheme.optional(),
  vetoes: z.array(Veto),
  problems: z.array(Problem),
  /** Null where the edition scores no such site, or a veto makes scoring idle. */
  points: Points.nullable(),
  missing: z.array(Missing),
});
export type SiteVerdict = z.infer<typeof SiteVerdict>;

/** A closed verdict: one version of it. Reopening makes the next one, with a reason; none is changed. */
export const VerdictVersion = z.object({
  id: z.string(),
  inspectionId: z.string(),
  version: z.number().int().min(1),
  verdict: SiteVerdict,
  closedAt: z.string(),
  author: z.string().max(100),
  /** Why it was opened again, once it was. */
  reopened: z
    .object({ reason: z.string().min(1).max(2000), author: z.string().max(100), at: z.string() })
    .nullable(),
});
export type VerdictVersion = z.infer<typeof VerdictVersion>;
