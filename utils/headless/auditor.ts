import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, Page, Response } from '@playwright/test';
import { rules } from '../../rules/index';
import type { SiteFacts } from '../model/finding';
import type { Edition } from '../model/words';
import { type AuditRecord, AuditRow, FindingRow } from '../records/rows';
import { type ExtensionBrowser, type LaunchOptions, launch } from './browser';
import { AuditFailure, ask, openDesk } from './desk';
import { serveSaved } from './saved-page';
import type { Target } from './targets';

export interface AuditOptions {
  /** 监测时间点, ISO 8601. */
  readonly asOf?: string;
  readonly edition?: Edition;
  /** False: the page's own scripts do not run; the extension's still do. */
  readonly pageScripts: boolean;
  /** What the sites under audit are, where the person said so. */
  readonly site?: SiteFacts;
}

/** Of Chrome's interface, what the desk uses. */
declare const chrome: {
  tabs: { create(options: { url: string; active: boolean }): Promise<{ id?: number }> };
};

const OPEN_LIMIT_MS = 30_000;
const LOAD_LIMIT_MS = 15_000;
/** With the network closed there is little to wait for. */
const SAVED_LOAD_LIMIT_MS = 5_000;
/** Guards that answer 412 or 521 with a script send the real page within this time. */
const SECOND_ANSWER_MS = 5_000;

/**
 * Audits page after page in one browser through the built extension: a tab is opened, the background is asked as the
 * panel asks it, and the record is read back from where it was stored.
 */
export class Auditor {
  #browser: ExtensionBrowser | null = null;
  #desk: Page | null = null;
  /** What the extension was last told of each host. */
  readonly #answered = new Map<string, SiteFacts>();

  constructor(private readonly options: LaunchOptions) {}

  /**
   * @throws AuditFailure where the page could not be audited. The next page still can: a browser that died is started
   * again (with fresh records).
   */
  async audit(target: Target, options: AuditOptions): Promise<AuditRecord> {
    const desk = await this.#openDesk();
    const { page, tabId } = await openTab(desk);
    try {
      return await Promise.race([this.#auditTab(desk, page, tabId, target, options), crash(page)]);
    } finally {
      await Promise.race([page.close().catch(() => undefined), pause(5_000)]);
    }
  }

  async #auditTab(
    desk: Page,
    page: Page,
    tabId: number,
    target: Target,
    options: AuditOptions,
  ): Promise<AuditRecord> {
    const { file } = target;
    if (file === undefined) {
      await page.context().unrouteAll();
      await open(page, target.url, LOAD_LIMIT_MS);
    } else await openSaved(page, { ...target, file }, options.pageScripts);
    await page.bringToFront();
    const site = target.site ?? options.site;
    if (site) await this.#answerSite(desk, new URL(page.url()).hostname, site);
    const { asOf, edition } = options;
    const { auditId } = await ask(desk, 'audit/start', { tabId, asOf, edition });
    if (auditId === undefined) throw new AuditFailure('unexpected', 'the background named no record');
    return readRecord(desk, auditId);
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    this.#browser = null;
    this.#desk = null;
  }

  async #openDesk(): Promise<Page> {
    if (this.#desk && !this.#desk.isClosed()) return this.#desk;
    await this.close();
    const browser = await launch(this.options);
    this.#browser = browser;
    const desk = await openDesk(browser);
    closeStrays(browser.context);
    this.#answered.clear();
    this.#desk = desk;
    return desk;
  }

  async #answerSite(desk: Page, host: string, facts: SiteFacts): Promise<void> {
    const { kind, level } = facts;
    const told = this.#answered.get(host);
    if (told?.kind === kind && told.level === level) return;
    await ask(desk, 'site/answer', { host, kind, level });
    this.#answered.set(host, facts);
  }
}

/** How a tab of ours can be told from one that a page opens. */
const OURS = 'about:blank#audit-';

/** What pages under audit open by themselves would cover them, and has nobody to look at it. */
function closeStrays(context: BrowserContext): void {
  context.on('page', (page) => {
    if (!page.url().startsWith(OURS)) page.close().catch(() => undefined);
  });
}

/** A new tab in front, with the number by which the extension knows it. */
async function openTab(desk: Page): Promise<{ page: Page; tabId: number }> {
  const url = OURS + randomUUID();
  const opened = desk.context().waitForEvent('page', (page) => page.url() === url);
  const created = desk.evaluate((address) => chrome.tabs.create({ url: address, active: true }), url);
  const [page, { id }] = await Promise.all([opened, created]);
  if (id === undefined) throw new AuditFailure('unexpected', 'the browser gave the tab no number');
  return { page, tabId: id };
}

/** Opens an address and waits until it is complete, or for as long as a patient person would. */
async function open(page: Page, url: string, loadLimitMs: number): Promise<void> {
  let last: Response | null = null;
  page.on('response', (response) => {
    if (response.request().isNavigationRequest() && response.frame() === page.mainFrame()) last = response;
  });
  await page.goto(url, { waitUntil: 'commit', timeout: OPEN_LIMIT_MS }).catch((error: Error) => {
    // `goto` also fails where a script of the page led away at once; then there is a page all the same.
    if (/^https?:/.test(page.url())) return;
    if (/download/i.test(error.message)) throw new AuditFailure('download', '此网址是下载文件，不是网页');
    throw new AuditFailure('unreachable', error.message.split('\n')[0] ?? '');
  });
  // A page that never completes is audited as it is: the extension knows how to say so.
  await page.waitForLoadState('load', { timeout: loadLimitMs }).catch(() => undefined);
  const status = (): number => last?.status() ?? 200;
  const until = Date.now() + SECOND_ANSWER_MS;
  while (status() >= 400 && Date.now() < until) await pause(200);
  if (status() >= 400) throw new AuditFailure('http-status', `服务器回答 HTTP ${status()}，不是要检查的页面`);
}

/** Opens a saved page. One whose script leads on at once, to the mobile site say, is opened again without its scripts. */
async function openSaved(
  page: Page,
  target: Target & { readonly file: string },
  pageScripts: boolean,
): Promise<void> {
  for (const withScripts of pageScripts ? [true, false] : [false]) {
    const wasLeft = await serveSaved(page, target, withScripts);
    await open(page, target.url, SAVED_LOAD_LIMIT_MS);
    if (!wasLeft()) return;
  }
}

const crash = (page: Page): Promise<never> =>
  new Promise((_, reject) => {
    page.on('crash', () => reject(new AuditFailure('crashed', '页面崩溃')));
  });

/**
 * Reads a record from where the extension keeps it. The callback holds no function with a name: the loader would wrap
 * it in a helper that the page does not have.
 */
async function readRecord(desk: Page, auditId: string): Promise<AuditRecord> {
  const rows = await desk.evaluate(
    (id) =>
      new Promise<{ audit: unknown; findings: unknown }>((resolve, reject) => {
        const opening = indexedDB.open('zhengwang-xunjian');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction(['audits', 'findings']);
          const audit = transaction.objectStore('audits').get(id);
          const findings = transaction.objectStore('findings').index('auditId').getAll(id);
          transaction.onabort = () => reject(transaction.error);
          transaction.oncomplete = () => {
            database.close();
            resolve({ audit: audit.result, findings: findings.result });
          };
        };
      }),
    auditId,
  );
  const findings = FindingRow.array().parse(rows.findings);
  const place = new Map(rules.map((rule, index) => [rule.id, index]));
  findings.sort((one, other) => (place.get(one.ruleId) ?? 0) - (place.get(other.ruleId) ?? 0));
  return { audit: AuditRow.parse(rows.audit), findings, reviews: {} };
}
