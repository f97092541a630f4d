import type { Monitor, MonitorVisit } from '../model/monitor';
import { addressOf } from '../register/addresses';
import { type Request, TIMEOUT_MS } from './ask-links';
import { type Reply, wordOn } from './classify';

/** What a visit needs of the world. */
export interface VisitPorts {
  now(): number;
  ask(request: Request): Promise<Reply>;
  /** Whether a known-good site answers. */
  isNetworkThere(): Promise<boolean>;
}

/** Alarms come when the browser likes: a visit that is due in so little is due. Milliseconds. */
const EARLY_MS = 20_000;
/** The limit ends every visit before: the machine slept over this one. Milliseconds. */
const SLEPT_MS = 2 * TIMEOUT_MS;
/**
 * What may lie with this machine: a browser that does not know the certificates of 国密, a wrong clock, an extension that
 * keeps requests back. They are recorded, and no outage.
 */
const OURS: ReadonlySet<string> = new Set(['offline', 'certificate', 'unnamed']);
const DAY_MS = 86_400_000;
const CHINA_MS = 8 * 3600 * 1000;

/**
 * What can be monitored of some sites, by the addresses of a register, which may have no scheme; and the names of those
 * whose address leads nowhere.
 */
export function addressesToVisit(
  sites: readonly { readonly inspectionId: string; readonly name: string; readonly homeUrl: string }[],
): {
  readonly sites: readonly Pick<Monitor, 'inspectionId' | 'url'>[];
  readonly nowhere: readonly string[];
} {
  const read = sites.map(({ homeUrl, ...site }) => ({ ...site, url: addressOf(homeUrl) }));
  return {
    sites: read.flatMap(({ inspectionId, url }) => (url === null ? [] : [{ inspectionId, url }])),
    nowhere: read.filter(({ url }) => url === null).map(({ name }) => name),
  };
}

/**
 * The monitors whose sites are to be visited now, the one that has waited longest first.
 * @param last of each monitor, the time of its last visit
 */
export function dueMonitors(
  monitors: readonly Monitor[],
  last: readonly (string | null)[],
  now: number,
): Monitor[] {
  const dueAt = (monitor: Monitor, i: number): number => {
    const { isOn, from, to, everyMinutes } = monitor;
    const [begin, end] = [Date.parse(from) - CHINA_MS, Date.parse(to) + DAY_MS - CHINA_MS];
    if (!isOn || now < begin || now >= end) return Number.POSITIVE_INFINITY;
    const before = last[i];
    return before ? Date.parse(before) + everyMinutes * 60_000 : begin;
  };
  return monitors
    .map((monitor, i) => ({ monitor, due: dueAt(monitor, i) }))
    .filter(({ due }) => due - EARLY_MS <= now)
    .sort((a, b) => a.due - b.due)
    .map(({ monitor }) => monitor);
}

/**
 * Visits a site once, as Z19-V2 counts it: it fails by a network or 5xx error, or where it is not open after 15 s. A
 * failure counts only where a known-good site answers at the same time, and nothing of ours may be to blame; what a guard
 * answers tells nothing.
 */
export async function visitSite(
  url: string,
  ports: VisitPorts,
): Promise<Pick<MonitorVisit, 'at' | 'ok' | 'ms' | 'cause' | 'isCounted'>> {
  const began = ports.now();
  const at = new Date(began).toISOString();
  const reply = await ports.ask({
    url,
    method: 'GET',
    readsPage: true,
    withCookies: false,
    timeoutMs: TIMEOUT_MS,
  });
  const ms = ports.now() - began;
  if (ms > SLEPT_MS) return { at, ok: false, ms: null, cause: 'offline', isCounted: false };
  const { cause, state } = wordOn(reply, url);
  if (reply.kind === 'answer') {
    if (cause === 'firewall') return { at, ok: true, ms, cause, isCounted: false };
    // A page that is not found, or a door, was opened.
    if (state !== 'dead' || cause !== 'server-error') return { at, ok: true, ms, cause: '', isCounted: true };
  }
  const isThere = await ports.isNetworkThere();
  const said = reply.kind === 'failed' ? reply.trouble : 'server-error';
  return {
    at,
    ok: false,
    ms: null,
    cause: isThere ? said : 'offline',
    isCounted: isThere && !OURS.has(said),
  };
}
