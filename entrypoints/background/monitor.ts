import { browser } from 'wxt/browser';
import { dueMonitors, visitSite } from '../../utils/links/monitoring';
import type { RequestBody } from '../../utils/messages';
import type { Monitor, MonitorVisit } from '../../utils/model/monitor';
import { knownGoodSites, lastVisit, listMonitors, readSiteUnderInspection } from '../../utils/records/reader';
import { addVisits, startMonitors, stopMonitors } from '../../utils/records/writer';
import { addressOf } from '../../utils/register/addresses';
import { askerWith, firstAnswering, wait } from '../extension-page/links/web';
import { ringWhile } from './alarm';
import { signature } from './signature';

/** 可用性监测: alarms wake the worker each minute while anything is monitored; who is due then is visited. */

const ALARM = 'monitor';
/** Whoever has just begun one sees the first visit soon. */
const FIRST_MINUTES = 0.5;
/** Visits at the same time. */
const AT_ONCE = 4;
/** The browser ends a worker that takes longer than five minutes for one event: the rest is due at the next alarm. */
const ROUND_MS = 200_000;

export function watchMonitors(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void visitDue().catch((error: unknown) => console.warn('monitor', error));
  });
  browser.runtime.onStartup.addListener(() => void setAlarm());
  browser.runtime.onInstalled.addListener(() => void setAlarm());
}

/** An alarm only while there is something to monitor. */
async function setAlarm(): Promise<void> {
  const isNeeded = (await listMonitors()).some(
    ({ isOn, to }) => isOn && Date.parse(to) + DAY_MS > Date.now(),
  );
  await ringWhile(isNeeded, ALARM, FIRST_MINUTES);
}

const DAY_MS = 86_400_000;

export async function monitor({
  sites,
  from,
  to,
  everyMinutes,
}: RequestBody<'monitor/start'>): Promise<void> {
  const signed = await signature();
  await startMonitors(sites.map((site) => ({ ...site, from, to, everyMinutes, ...signed })));
  await setAlarm();
}

export async function stopMonitoring({ inspectionIds }: RequestBody<'monitor/stop'>): Promise<void> {
  await stopMonitors(inspectionIds);
  await setAlarm();
}

let round: Promise<void> | null = null;

/** One round: a second alarm joins the one under way. */
export function visitDue(): Promise<void> {
  round ??= visitAll().finally(() => {
    round = null;
  });
  return round;
}

async function visitAll(): Promise<void> {
  const until = Date.now() + ROUND_MS;
  const monitors = await listMonitors();
  const last = await Promise.all(monitors.map(async ({ id }) => (await lastVisit(id))?.at ?? null));
  const due = dueMonitors(monitors, last, Date.now());
  const troubles: unknown[] = [];
  const worker = async (): Promise<void> => {
    for (let one = due.shift(); one && Date.now() < until; one = due.shift()) {
      try {
        const visit = await visitOne(one);
        // The worker may be gone before the round is over.
        if (visit) await addVisits([visit]);
      } catch (error) {
        // A network that fails is an answer: this is ours. The other sites are visited all the same.
        troubles.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  await setAlarm();
  if (troubles.length > 0) throw troubles[0];
}

function patternOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

/** Null where it may not be visited: its inspection is closed, the leave was taken back, its address leads nowhere. */
async function visitOne({ inspectionId, url: written }: Monitor): Promise<Omit<MonitorVisit, 'id'> | null> {
  const site = await readSiteUnderInspection(inspectionId);
  if (!site || site.inspection.state === 'closed' || site.task.state === 'closed') return null;
  const url = addressOf(written);
  if (url === null) {
    // Nobody can visit it: then it must not be said to run.
    await stopMonitors([inspectionId]);
    return null;
  }
  // Each call of the extension's own also keeps the worker awake.
  if (!(await browser.permissions.contains({ origins: [patternOf(url)] }))) return null;
  const visit = await visitSite(url, {
    now: Date.now,
    ask: askerWith(wait),
    isNetworkThere: async () =>
      (await firstAnswering(await knownGoodSites(inspectionId, site.site.hosts))) !== null,
  });
  return { inspectionId, ...visit };
}
