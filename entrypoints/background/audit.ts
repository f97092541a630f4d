import { browser } from 'wxt/browser';
import { extensionRules, rules } from '../../rules';
import { judge } from '../../rules/core/run';
import type { AuditRequest } from '../../utils/capture/page-auditor';
import { readReport } from '../../utils/capture/report';
import { splitHost } from '../../utils/identifiers/hosts';
import { type Answer, AUDIT_LIMIT_MS } from '../../utils/messages';
import { Finding, Identifiers, PageKindReading, type SiteFacts } from '../../utils/model/finding';
import { PageSnapshot } from '../../utils/model/snapshot';
import type { Edition } from '../../utils/model/words';
import { readPageKind } from '../../utils/page/kinds/kind';
import { listingOf } from '../../utils/page/lists/reading';
import { readPage } from '../../utils/page/page';
import { addressKey } from '../../utils/records/address-key';
import { readAudit, readSite } from '../../utils/records/reader';
import { saveAudit } from '../../utils/records/writer';
import { Failure, failureOf, refusalOf } from './failure';
import { clearFrame, documentFacts, injectAuditor, readPageReport, settlePage } from './page';
import { setBadge, setFailure, setTabState, tabState } from './tab-state';

/** A page that is quiet by then is not worth a provisional reading. */
const PROVISIONAL_AFTER_MS = 1200;
const UNKNOWN_SITE: SiteFacts = { kind: 'unknown', level: 'unknown' };

export interface AuditOptions {
  /** 监测时间点, ISO 8601; the time of the reading where not given. */
  readonly asOf?: string | undefined;
  readonly edition?: Edition | undefined;
  /** The inspector has just clicked the toolbar button, the menu or the shortcut, which gives leave to read the page. */
  readonly clicked?: boolean;
}

const underWay = new Map<number, Promise<Answer>>();

/**
 * Audits the page in front of a tab and records what was found. A second call while one is under way joins it.
 * Never throws: what went wrong is an answer, and is shown.
 */
export function auditTab(tabId: number, options: AuditOptions = {}): Promise<Answer> {
  const running = underWay.get(tabId);
  if (running) return running;
  const audit = withinLimit(auditPage(tabId, options))
    .then((auditId): Answer => ({ ok: true, auditId }))
    .catch(async (error: unknown): Promise<Answer> => {
      const { cause: said, detail } = failureOf(error);
      const cause = (await hasCrashed(tabId)) ? 'crashed' : said;
      await setFailure(tabId, cause, detail);
      return { ok: false, cause, detail };
    })
    .finally(() => underWay.delete(tabId));
  underWay.set(tabId, audit);
  return audit;
}

/** Of a page whose process died the browser says only that it went away, or that there is no leave to read it. */
async function hasCrashed(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.status === 'unloaded' && !tab.discarded;
}

/** The upper limit is ours: a page whose main thread hangs never answers. */
function withinLimit<Result>(work: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout>;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Failure('not-responding')), AUDIT_LIMIT_MS);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}

async function auditPage(tabId: number, options: AuditOptions): Promise<string> {
  const tab = await browser.tabs.get(tabId);
  const refusal = refusalOf(tab.url, options.clicked === true);
  if (refusal) throw new Failure(refusal, tab.url);
  await setTabState(tabId, { stage: 'waiting' });
  await injectAuditor(tabId);
  await clearFrame(tabId);
  const { url, contentType } = await documentFacts(tabId);
  if (contentType === 'application/pdf') throw new Failure('pdf', url);

  const id = crypto.randomUUID();
  const host = splitHost(url);
  const site = (await readSite(host.ascii)) ?? UNKNOWN_SITE;
  const request: AuditRequest = {
    asOf: options.asOf ?? new Date().toISOString(),
    edition: options.edition ?? 'Z19',
    site,
    host,
  };
  const settling = settlePage(tabId);
  const quick = await Promise.race([settling, pause(PROVISIONAL_AFTER_MS)]);
  if (!quick) {
    const early = await readPageReport(tabId, request, { state: 'provisional', ms: PROVISIONAL_AFTER_MS });
    await record(id, request, early);
    await setTabState(tabId, { stage: 'waiting', auditId: id });
  }
  const settled = await settling;
  await setTabState(tabId, { stage: 'reading', auditId: quick ? null : id });
  const report = await readPageReport(tabId, request, settled);
  await setTabState(tabId, { stage: 'judging', auditId: quick ? null : id });
  const fails = await record(id, request, report);
  await setTabState(tabId, { stage: 'done', auditId: id });
  await setBadge(tabId, fails);
  return id;
}

const pause = (ms: number): Promise<null> => new Promise((resolve) => setTimeout(() => resolve(null), ms));

/** Judges the rest, stores all, and tells how many are 不符合. */
async function record(id: string, request: AuditRequest, json: string): Promise<number> {
  const report = readReport(json);
  const snapshot = PageSnapshot.parse(report.snapshot);
  if (splitHost(snapshot.url).ascii !== request.host.ascii) throw new Failure('moved', snapshot.url);
  const began = performance.now();
  const page = readPage(snapshot);
  // What the inspector chose while the reading was provisional outlives it.
  const chosen = (await readAudit(id))?.audit.pageKind;
  const pageKind = chosen?.by === 'inspector' ? chosen : readPageKind(page);
  const context = { ...request, pageKind };
  // The page was judged by a quick guess of its kind. Where that was right, its findings hold.
  const guessed = PageKindReading.parse(report.pageKind);
  const findings =
    guessed.kind === pageKind.kind && guessed.certain === pageKind.certain
      ? inCatalogueOrder([...Finding.array().parse(report.findings), ...judge(page, context, extensionRules)])
      : judge(page, context, rules);
  await saveAudit({
    audit: {
      id,
      url: snapshot.url,
      addressKey: addressKey(snapshot.url),
      host: request.host.ascii,
      title: snapshot.title,
      checkedAt: snapshot.takenAt,
      asOf: request.asOf,
      edition: request.edition,
      site: request.site,
      pageKind,
      identifiers: Identifiers.parse(report.identifiers),
      listing: listingOf(page, pageKind.kind),
      provisional: snapshot.settle.state === 'provisional',
      settle: snapshot.settle,
      timings: {
        settleMs: snapshot.settle.ms,
        captureMs: report.captureMs,
        judgeMs: report.judgeMs + performance.now() - began,
      },
    },
    findings,
    snapshot,
  });
  return findings.filter((finding) => finding.outcome === 'fail').length;
}

const ORDER: ReadonlyMap<string, number> = new Map(rules.map((rule, i) => [rule.id, i]));
const inCatalogueOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => (ORDER.get(a.ruleId) ?? 0) - (ORDER.get(b.ruleId) ?? 0));

/** The audit on show in a tab, if it is about the page that is there. */
export async function currentAudit(tabId: number): Promise<string | null> {
  const { stage, auditId } = await tabState(tabId);
  return stage === 'done' ? auditId : null;
}
