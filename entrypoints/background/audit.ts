import { browser } from 'wxt/browser';
import { splitHost } from '../../utils/identifiers/hosts';
import type { Answer, Cause } from '../../utils/messages';
import type { Edition } from '../../utils/model/words';
import { addressKey } from '../../utils/records/address-key';
import { readAudit, recordedAs } from '../../utils/records/reader';
import { dropProvisional } from '../../utils/records/writer';
import { isOnSite } from '../../utils/sweep/on-site';
import { Failure, failureOf, refusalOf } from './failure';
import type { AuditRequest } from './judge';
import { withinLimit } from './limit';
import { clearFrame, documentFacts, injectAuditor, readInPage, settlePage } from './page';
import { record } from './record';
import { Run } from './run';
import { openInspection, openInspectionOf, siteOf } from './site';
import { refreshBadges, tabState } from './tab-state';
import { walkedInspection } from './walk-state';

/** A page that is quiet by then is not worth a provisional reading. */
const PROVISIONAL_AFTER_MS = 1200;
const LEAVE_MS = 500;

export interface AuditOptions {
  /** 监测时间点, ISO 8601; the time of the reading where not given. */
  readonly asOf?: string | undefined;
  readonly edition?: Edition | undefined;
  /**
   * Recorded for this inspection; where not given, for that of a walk in the tab, else of the host's site in the current
   * task.
   */
  readonly inspectionId?: string | undefined;
  /** The inspector has just clicked the toolbar button, the menu or the shortcut, which gives leave to read the page. */
  readonly clicked?: boolean;
}

const underWay = new Map<number, Promise<Answer>>();

/** Whether the page in a tab is being read: nothing may be drawn in it then. */
export const isBeingAudited = (tabId: number): boolean => underWay.has(tabId);

/**
 * Audits the page in front of a tab and records what was found. A second call while one is under way joins it.
 * Never throws: what went wrong is an answer, and is shown.
 */
export function auditTab(tabId: number, options: AuditOptions = {}): Promise<Answer> {
  const running = underWay.get(tabId);
  if (running) return running;
  const run = new Run(tabId);
  const audit = withinLimit(auditPage(run, options))
    .then((auditId): Answer => ({ ok: true, auditId }))
    .catch(async (error: unknown): Promise<Answer> => {
      const { cause: said, detail } = failureOf(error);
      const cause = await betterCause(run, said);
      await run.fail(cause, detail);
      return { ok: false, cause, detail };
    })
    .finally(() => underWay.delete(tabId));
  underWay.set(tabId, audit);
  return audit;
}

/** What the tab knows better than the error: a process that died, a document that never came. */
async function betterCause(run: Run, said: Cause): Promise<Cause> {
  const tab = await browser.tabs.get(run.tabId).catch(() => null);
  if (tab?.status === 'unloaded' && !tab.discarded) return 'crashed';
  return said === 'not-responding' && !run.reached && tab?.status === 'loading' ? 'loading' : said;
}

async function auditPage(run: Run, options: AuditOptions): Promise<string> {
  const { tabId, id } = run;
  const tab = await browser.tabs.get(tabId);
  const refusal = refusalOf(tab.url, options.clicked === true);
  if (refusal) throw new Failure(refusal, tab.url);
  await run.tell('waiting');
  await injectAuditor(tabId).catch(async (error: unknown) => {
    // The leave that a click gives may come to a busy page a moment after the click has come to us.
    if (!options.clicked || failureOf(error).cause !== 'permission') throw error;
    await pause(LEAVE_MS);
    await injectAuditor(tabId);
  });
  run.reached = true;
  await clearFrame(tabId);
  const { url, contentType } = await documentFacts(tabId);
  if (contentType === 'application/pdf') throw new Failure('pdf', url);

  const host = splitHost(url);
  // A page of a site under inspection is recorded for it, and judged as its task says.
  const inspectionId = options.inspectionId ?? (await walkedInspection(tabId, url));
  const under = await (inspectionId ? openInspection(inspectionId) : openInspectionOf(host));
  const { task, site } = under ?? {};
  // It may have gone on since it was looked at: a page of somebody else's site is never recorded as this one's.
  if (inspectionId && site && !isOnSite(url, site.hosts)) throw new Failure('moved', url);
  const request: AuditRequest = {
    asOf: options.asOf ?? task?.asOf ?? new Date().toISOString(),
    edition: options.edition ?? task?.edition ?? 'Z19',
    ...(task?.scheme ? { scheme: task.scheme } : {}),
    site: await siteOf(host, site),
    host,
  };
  const settling = settlePage(tabId);
  const quick = await Promise.race([settling, pause(PROVISIONAL_AFTER_MS)]);
  if (!quick) {
    const early = await readInPage(tabId, { state: 'provisional', ms: PROVISIONAL_AFTER_MS });
    await record(run, request, early, under);
    run.hasProvisional = true;
    await run.tell('waiting');
  }
  const settled = await settling;
  await run.tell('reading');
  const reading = await readInPage(tabId, settled);
  await run.tell('judging');
  // Recorded once in an inspection, so that what was said of it stays beside it.
  const known = under && (await recordedAs(under.inspection.id, reading.snapshot));
  const isKnown = known !== null && (!run.hasProvisional || (await dropProvisional(id)));
  if (!isKnown) await record(run, request, reading, under);
  // What was read of a page that is left stays in the records; it is not what is found of the page that came.
  if (!(await showsPage(tabId, reading.snapshot.url))) throw new Failure('moved', reading.snapshot.url);
  const auditId = isKnown ? known : id;
  await run.finish(auditId);
  await refreshBadges();
  return auditId;
}

/** Whether a tab still shows the page of an address. No address is told once the leave to read it went with the page. */
async function showsPage(tabId: number, address: string): Promise<boolean> {
  const { url } = await browser.tabs.get(tabId);
  return url !== undefined && addressKey(url) === addressKey(address);
}

const pause = (ms: number): Promise<null> => new Promise((resolve) => setTimeout(() => resolve(null), ms));

/** The audit on show in a tab, if it is about the page that is there. */
export async function currentAudit(tabId: number): Promise<string | null> {
  const { stage, auditId } = await tabState(tabId);
  const record = stage === 'done' && auditId !== null ? await readAudit(auditId) : null;
  return record && (await showsPage(tabId, record.audit.url)) ? record.audit.id : null;
}
