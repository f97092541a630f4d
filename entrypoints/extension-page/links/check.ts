import { browser } from 'wxt/browser';
import type { LinkProgress } from '../../../components/workbench/link-check-progress';
import { splitHost } from '../../../utils/identifiers/hosts';
import { askLinks, OwnNetworkError } from '../../../utils/links/ask-links';
import { HostPace } from '../../../utils/links/host-pace';
import { type PageLink, pageLinks } from '../../../utils/links/page-links';
import type { Answer } from '../../../utils/messages';
import type { LinkAnswer, LinkCheck } from '../../../utils/model/link-check';
import { readPage } from '../../../utils/page/page';
import { knownGoodSites, readAudit, readLinkCheck, readSnapshot } from '../../../utils/records/reader';
import { pause } from '../../workbench/sweep/clock';
import { ask } from '../ask';
import { setCheck } from './state';
import { askerWith, firstAnswering } from './web';

/**
 * 检查链接: asks the links of some audited pages, one page after another, each address once. Driven by the page of the
 * extension that holds the lock; what was answered is kept as it comes, so that a check can go on where it ended.
 */

const LOCK = 'links';
const SAVE_MS = 10_000;
/** `LinkCheck.answers`. */
const MAX_LINKS = 5000;

export type CheckOutcome =
  /** Every link that may be asked was asked. */
  | { readonly end: 'done' | 'stopped' }
  /** Another page of the extension checks links. */
  | { readonly end: 'busy' }
  /** No known-good site answers: 本机网络. */
  | { readonly end: 'own-network' }
  | { readonly end: 'refused'; readonly answer: Answer };

interface AuditLinks {
  readonly auditId: string;
  readonly links: readonly PageLink[];
}

let stop: AbortController | null = null;

/** Stops the check that is driven here: at once, and what was answered is kept. */
export const stopCheck = (): void => stop?.abort();

/**
 * @param auditIds pages of one inspection, or one page that was checked by itself
 * @param hosts of the site, which is not to answer for itself
 */
export async function checkLinks(
  auditIds: readonly string[],
  of: { readonly inspectionId: string | null; readonly hosts: readonly string[] },
): Promise<CheckOutcome> {
  return navigator.locks.request(LOCK, { ifAvailable: true }, async (lock): Promise<CheckOutcome> => {
    if (!lock) return { end: 'busy' };
    stop = new AbortController();
    try {
      return await new Check(auditIds, of, stop.signal).run();
    } catch (error) {
      if (error instanceof OwnNetworkError) return { end: 'own-network' };
      if (error instanceof Refused) return { end: 'refused', answer: error.answer };
      return { end: 'refused', answer: { ok: false, cause: 'unexpected', detail: String(error) } };
    } finally {
      stop = null;
      setCheck(null);
    }
  });
}

class Refused extends Error {
  constructor(readonly answer: Answer) {
    super('refused');
  }
}

class Check {
  /** What is known by now, of whatever page. */
  private readonly known = new Map<string, LinkAnswer>();
  private readonly allowed = new Map<string, boolean>();
  private readonly pace = new HostPace({ now: Date.now, wait: pause });
  private readonly askWeb = askerWith(pause);
  private network: LinkCheck['network'] = { url: '', ok: true };
  private candidates: readonly string[] = [];
  private asked = 0;
  private total = 0;
  private began = Date.now();

  constructor(
    private readonly auditIds: readonly string[],
    private readonly of: { readonly inspectionId: string | null; readonly hosts: readonly string[] },
    private readonly signal: AbortSignal,
  ) {}

  async run(): Promise<CheckOutcome> {
    this.tell('reading', 0);
    const pages = await this.readPages();
    this.tell('network', 0);
    const own = pages[0]?.links.find(({ isOwn }) => isOwn);
    this.candidates = await knownGoodSites(this.of.inspectionId, this.of.hosts);
    // Nobody else to ask: the site itself answers for the network, or nothing is recorded.
    if (this.candidates.length === 0 && own) this.candidates = [`${new URL(own.url).origin}/`];
    if (!(await this.isNetworkThere())) return { end: this.signal.aborted ? 'stopped' : 'own-network' };

    const urls = new Set<string>();
    for (const { links } of pages) for (const link of links) if (await this.isToAsk(link)) urls.add(link.url);
    this.total = urls.size;
    this.began = Date.now();
    for (const [done, page] of pages.entries()) {
      if (this.signal.aborted) break;
      await this.checkPage(page, done);
    }
    return { end: this.signal.aborted ? 'stopped' : 'done' };
  }

  private async readPages(): Promise<AuditLinks[]> {
    const pages: AuditLinks[] = [];
    for (const auditId of this.auditIds) {
      const audit = (await readAudit(auditId))?.audit;
      const snapshot = audit && (await readSnapshot(audit.snapshotHash));
      if (!snapshot || this.signal.aborted) continue;
      pages.push({ auditId, links: pageLinks(readPage(snapshot), splitHost(snapshot.url)) });
      // A check that was not over goes on; what was doubtful is asked again.
      const before = await readLinkCheck(auditId);
      if (!before || before.unasked === 0) continue;
      for (const answer of before.answers) if (answer.state !== 'unsure') this.known.set(answer.url, answer);
    }
    return pages;
  }

  private isNetworkThere = async (): Promise<boolean> => {
    const url = await firstAnswering(this.candidates, this.signal);
    if (url !== null) this.network = { url, ok: true };
    return url !== null;
  };

  private async checkPage({ auditId, links }: AuditLinks, done: number): Promise<void> {
    const toAsk: PageLink[] = [];
    for (const link of links) if (toAsk.length < MAX_LINKS && (await this.isToAsk(link))) toAsk.push(link);
    this.tell('asking', done);
    let savedAt = Date.now();
    let saving: Promise<unknown> = Promise.resolve();
    const ports = { now: Date.now, wait: pause, ask: this.askWeb, isNetworkThere: this.isNetworkThere };
    await askLinks(toAsk, ports, {
      pace: this.pace,
      signal: this.signal,
      onAnswer: (answer) => {
        this.known.set(answer.url, answer);
        this.asked += 1;
        this.tell('asking', done);
        if (Date.now() - savedAt < SAVE_MS) return;
        savedAt = Date.now();
        saving = saving
          .then(() => this.save(auditId, links, false))
          .catch((error: unknown) => {
            // What cannot be kept is not asked.
            stop?.abort();
            throw error;
          });
      },
    });
    await saving;
    await this.save(auditId, links, true);
  }

  private async save(auditId: string, links: readonly PageLink[], isOver: boolean): Promise<void> {
    const answers = links.flatMap(({ url }) => this.known.get(url) ?? []).slice(0, MAX_LINKS);
    const notAllowed = links.filter(
      ({ url, host }) => !this.known.has(url) && this.allowed.get(host) === false,
    ).length;
    const unasked = links.length - answers.length - notAllowed;
    const { network } = this;
    const answer = await ask('links/save', { auditId, network, answers, unasked, notAllowed, isOver });
    if (!answer.ok) throw new Refused(answer);
  }

  private async isToAsk({ url, host }: PageLink): Promise<boolean> {
    if (this.known.has(url)) return false;
    let isAllowed = this.allowed.get(host);
    if (isAllowed === undefined) {
      const name = host.replace(/:\d+$/, '');
      const origins = [`http://${name}/*`, `https://${name}/*`];
      isAllowed = await browser.permissions.contains({ origins }).catch(() => false);
      this.allowed.set(host, isAllowed);
    }
    return isAllowed;
  }

  private tell(stage: LinkProgress['stage'], pagesDone: number): void {
    const { asked, total, began, auditIds } = this;
    const faults = [...this.known.values()];
    setCheck({
      auditIds,
      stage,
      pages: { done: pagesDone, total: auditIds.length },
      links: { done: asked, total },
      dead: faults.filter(({ state }) => state === 'dead').length,
      unsure: faults.filter(({ state }) => state === 'unsure').length,
      // The first answers tell little: a second a link then.
      secondsLeft: Math.ceil(((total - asked) * (asked < 5 ? 1000 : (Date.now() - began) / asked)) / 1000),
    });
  }
}
