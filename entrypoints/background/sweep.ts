import type { Answer, RequestBody } from '../../utils/messages';
import type { SweepPage } from '../../utils/model/sweep';
import { readPage } from '../../utils/page/page';
import { columnKey } from '../../utils/records/column-key';
import {
  listInspections,
  listSites,
  listSweeps,
  readAudit,
  readSiteRecord,
  readSiteUnderInspection,
  readSnapshot,
  readSweep,
  readTask,
  type SiteUnderInspection,
} from '../../utils/records/reader';
import type { SiteRecord } from '../../utils/records/site-record';
import {
  beginSweep,
  clearQueue,
  closePage,
  moveSweep,
  type NewSweepPage,
  openPage,
  proposePages,
  retryPages,
  setCurrentTask,
  setSweepSettings,
  tickPages,
} from '../../utils/records/writer';
import { drawArticles } from '../../utils/sweep/articles';
import { homeOf, leadsOf, plan } from '../../utils/sweep/plan';
import { inRegisterOrder } from '../../utils/tasks/order';
import { Failure } from './failure';
import { robotsOf } from './robots';
import { signature } from './signature';
import { showInterrupted } from './sweep-watch';

/**
 * 全站检查: what the workbench, which opens the pages, has written down. Each answer is one write; nothing is kept in
 * memory, since worker and browser may be gone before the next.
 */

export async function propose({ inspectionId, settings }: RequestBody<'sweep/propose'>): Promise<string> {
  const record = await siteRecord(inspectionId);
  const { site, audits } = record;
  const robots = await robotsOf(site);
  const seen = new Map(audits.map((audit) => [columnKey(audit.url), audit]));
  const proposals = plan(site, audits, robots).map((proposal) =>
    seen.has(proposal.key) ? { ...proposal, held: 'seen' as const } : proposal,
  );
  const knowsHome = audits.some(({ pageKind }) => pageKind.kind === 'home');
  const sweep = await beginSweep(
    {
      inspectionId,
      settings,
      crawlDelayMs: robots.crawlDelayMs,
      state: knowsHome ? 'proposed' : 'finding',
      ...(await signature()),
    },
    proposals,
  );
  return sweep.id;
}

/** Each site of a task, in register order, waits with its home page: the rest is found when its turn has come. */
export async function queueTask({
  taskId,
  settings,
  again,
  siteIds,
}: RequestBody<'sweep/queue'>): Promise<void> {
  const task = await readTask(taskId);
  if (!task) throw new Failure('not-found', taskId);
  if (task.state === 'closed') throw new Failure('closed', taskId);
  const [inspections, sites, sweeps] = await Promise.all([
    listInspections(taskId),
    listSites(task.registerId),
    listSweeps({ taskId }),
  ]);
  const share = siteIds && new Set(siteIds);
  const open = new Map(
    inspections
      .filter(({ state, exclusion }) => state !== 'closed' && !exclusion)
      .filter(({ siteId }) => share?.has(siteId) ?? true)
      .map((one) => [one.siteId, one.id]),
  );
  const last = new Map(sweeps.map((sweep) => [sweep.inspectionId, sweep]));
  const { author, at } = await signature();
  let place = Date.parse(at);
  for (const site of inRegisterOrder(sites)) {
    const inspectionId = open.get(site.id);
    const home = homeOf(site);
    if (inspectionId === undefined || !home) continue;
    const state = last.get(inspectionId)?.state;
    if (state !== undefined && state !== 'stopped' && !(state === 'done' && again)) continue;
    // The queue is in the order of these times.
    const signed = { author, at: new Date(place++).toISOString() };
    await beginSweep({ inspectionId, settings, crawlDelayMs: 0, state: 'waiting', ...signed }, [home]);
  }
}

export const clearTask = async ({ taskId }: RequestBody<'sweep/clear'>): Promise<unknown> =>
  clearQueue(taskId, (await signature()).at);

export async function moveTo({ sweepId, to, halt, from }: RequestBody<'sweep/state'>): Promise<Answer> {
  const moved = await moveSweep(sweepId, to, { halt: halt ?? null, from, at: (await signature()).at });
  if (moved && (to === 'running' || to === 'finding')) await prepare(sweepId, moved.inspectionId);
  await showInterrupted();
  return moved ? { ok: true, id: sweepId } : { ok: true };
}

/** What is audited by hand meanwhile belongs to the same task. What robots.txt asks may have changed meanwhile. */
async function prepare(sweepId: string, inspectionId: string): Promise<void> {
  const { task, site } = await siteOfInspection(inspectionId);
  await setCurrentTask(task.id);
  const { crawlDelayMs } = await robotsOf(site);
  await setSweepSettings(sweepId, { crawlDelayMs });
}

export const saveSettings = ({ sweepId, settings }: RequestBody<'sweep/settings'>): Promise<unknown> =>
  setSweepSettings(sweepId, { settings });

export const tick = async ({ sweepId, pageIds, ticked }: RequestBody<'sweep/tick'>): Promise<unknown> =>
  tickPages(sweepId, pageIds, ticked, (await signature()).at);

export const retry = async ({ sweepId, pageIds }: RequestBody<'sweep/retry'>): Promise<unknown> =>
  retryPages(sweepId, pageIds, (await signature()).at);

export const openSweepPage = async ({ pageId }: RequestBody<'sweep/open'>): Promise<unknown> =>
  openPage(pageId, new Date().toISOString());

/**
 * Where a page leads is written down before it counts as visited: a browser that is gone in between opens it again, and
 * nothing of it is missed.
 */
export async function closeSweepPage({ pageId, outcome }: RequestBody<'sweep/page'>): Promise<void> {
  if ('auditId' in outcome) await grow(pageId, outcome.auditId);
  await closePage(pageId, outcome, new Date().toISOString());
}

/** Adds what a visited page leads to: columns, and the articles drawn from a column. */
async function grow(pageId: string, auditId: string): Promise<void> {
  const sweepId = pageId.slice(0, pageId.indexOf('#'));
  const [record, audited] = await Promise.all([readSweep(sweepId), readAudit(auditId)]);
  const page = record?.pages.find(({ id }) => id === pageId);
  if (!record || !page || !audited) throw new Failure('not-found', pageId);
  const { sweep } = record;
  const { audit } = audited;
  const { site } = await siteOfInspection(sweep.inspectionId);
  const robots = await robotsOf(site);
  const isFollowed =
    sweep.state === 'finding' || sweep.settings.follow || page.role === 'home' || page.role === 'map';
  const leads = leadsOf(site, audit, robots);
  if (leads.length > 0) await proposePages(sweepId, leads, isFollowed ? 'ticked' : 'unticked');
  if (page.role !== 'column' || audit.pageKind.kind !== 'list' || sweep.settings.articles === 0) return;
  const drawn = await articlesOf(page, audit.snapshotHash, site.hosts, sweep.settings);
  const allowed = drawn.filter(({ url }) => !robots.isDisallowed(url));
  if (allowed.length > 0) await proposePages(sweepId, allowed, 'ticked');
}

async function articlesOf(
  { id: parentId }: SweepPage,
  hash: string,
  hosts: readonly string[],
  settings: { readonly articles: number; readonly seed: number },
): Promise<NewSweepPage[]> {
  const snapshot = await readSnapshot(hash);
  if (!snapshot) return [];
  return drawArticles(readPage(snapshot), hosts, settings).map(({ url, title }) => ({
    key: columnKey(url),
    url,
    name: title,
    role: 'article',
    from: 'list',
    parentId,
    held: null,
  }));
}

async function siteRecord(inspectionId: string): Promise<SiteRecord> {
  const record = await readSiteRecord(inspectionId);
  if (!record) throw new Failure('not-found', inspectionId);
  return record;
}

async function siteOfInspection(inspectionId: string): Promise<SiteUnderInspection> {
  const found = await readSiteUnderInspection(inspectionId);
  if (!found) throw new Failure('not-found', inspectionId);
  return found;
}
