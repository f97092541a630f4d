import { COLUMN_CLASSES, EDITIONS } from './words';
import { z } from './zod';

/** The cap of a window: ten years. */
const MAX_COUNT = 3660;
/** A hundred points, in tenths. */
const MAX_TENTHS = 1000;

/** 首页, or a class of columns, and how long it may go without an update. */
export const SchemeWindow = z.object({
  of: z.enum(['home', ...COLUMN_CLASSES]),
  unit: z.enum(['days', 'months']),
  count: z.number().int().min(1).max(MAX_COUNT),
});
export type SchemeWindow = Readonly<z.infer<typeof SchemeWindow>>;

/** What an indicator is worth, in tenths of a point; what is left out stays as the standard has it. */
export const SchemePoints = z.object({
  /** `D1.4`, `S2.2`, `B2.3` */
  indicator: z.string().min(1).max(10),
  /** At most so much; 0: not scored. */
  capTenths: z.number().int().min(0).max(MAX_TENTHS).optional(),
  /** For each thing the machine lists under it: a page, a column, a letter. */
  eachTenths: z.number().int().min(0).max(MAX_TENTHS).optional(),
});
export type SchemePoints = Readonly<z.infer<typeof SchemePoints>>;

/**
 * 本地方案: what an office does otherwise than the standard. It can switch rules off, give columns another time and
 * indicators other points; it has no faults of its own. Lists, no maps: Chrome's managed storage knows no free keys.
 */
export const Scheme = z.object({
  id: z.string().min(1).max(100),
  name: z.string().min(1).max(100),
  /** The edition it changes; under the other one the standard stands as written. */
  edition: z.enum(EDITIONS),
  /** Ids of rules that say nothing. */
  off: z.array(z.string().max(100)).max(300),
  windows: z.array(SchemeWindow).max(30),
  points: z.array(SchemePoints).max(100),
});
export type Scheme = z.infer<typeof Scheme>;
