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

export const VISIT_CAUSES = [
  '',
  'server-error', // 5xx
  'dns',
  'refused',
  'timeout', // 15 s
  'certificate',
  'unnamed',
  'firewall', // a guard against programs answered: nobody knows what a visitor would get
  'offline', // no known-good site answered either: our own network
] as const;

/** One visit of the monitor. Its id is `inspectionId@at`. */
export const MonitorVisit = Visit.extend({
  id: z.string(),
  inspectionId: z.string(),
  cause: z.enum(VISIT_CAUSES),
  /** False where it tells nothing of the site: it is kept to say why a day has too few. */
  isCounted: z.boolean(),
});
export type MonitorVisit = z.infer<typeof MonitorVisit>;

/** Who made the visits of the monitor's own series. */
export const MONITOR_SOURCE = '本机浏览器监测';

/** The monitor's own series bears the inspection's id, as the monitor does; no imported one has it. */
export const isOfMonitor = ({
  id,
  inspectionId,
}: {
  readonly id: string;
  readonly inspectionId: string;
}): boolean => id === inspectionId;
