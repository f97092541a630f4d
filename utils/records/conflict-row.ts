import { Signed } from '../model/task';
import { z } from '../model/zod';

/**
 * 合并后的不同版本: where two records of the same id say different things, both are kept here, and neither is overwritten.
 * The row itself shows one of them; which one does not depend on the order of merging.
 */
export const ConflictRow = z.object({
  /** `inspections/task-1/…#typed.weibo`: store, row and field. */
  id: z.string(),
  store: z.string().max(40),
  rowId: z.string(),
  /** `exclusion`, `typed.weibo`, `sites.register-1/…#unit`; '' for the row as a whole. */
  field: z.string().max(800),
  /** '' for what belongs to no inspection: tasks, registers, sites. */
  inspectionId: z.string(),
  /** In the order of their canonical JSON. Of an audit: `{audit, findings}`, its machine findings. */
  versions: z.array(z.json()).min(1),
  /** What a named person decided; `between`: the versions that were there then. */
  settled: Signed.extend({
    reason: z.string().max(2000),
    value: z.json(),
    between: z.array(z.json()),
  }).nullable(),
});
export type ConflictRow = z.infer<typeof ConflictRow>;
