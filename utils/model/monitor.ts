import { Signed, Visit } from './task';
import { z } from './zod';

/** 可用性监测 from inside the browser (Z19-V2): spaced visits to one site while the browser runs. Its id is the inspection's. */
export const Monitor = Signed.extend({
  id: z.string(),
  inspectionId: z.string(),
  url: z.string().max(2000),
  /** Days, both inside. */
  from: z.iso.date(),
  to: z.iso.date(),
  /** From one visit to the next, minutes. */
  everyMinutes: z.number().int().min(5).max(240),
  isOn: z.boolean(),
});
export type Monitor = z.infer<typeof Monitor>;

/** One visit of the monitor. Its id is `inspectionId@at`. */
export const MonitorVisit = Visit.extend({
  id: z.string(),
  inspectionId: z.string(),
  /** A `Trouble` word, or the browser's; ''. */
  cause: z.string().max(60),
});
export type MonitorVisit = z.infer<typeof MonitorVisit>;
