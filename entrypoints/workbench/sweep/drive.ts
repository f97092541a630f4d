import type { Answer } from '../../../utils/messages';
import type { Halt, SweepPage, SweepState, Trouble } from '../../../utils/model/sweep';
import {
  knownGoodSites,
  readSweep,
  readSweepState,
  type SiteUnderInspection,
  watch,
} from '../../../utils/records/reader';
import { intervalOf, isNetworkInDoubt, lostInARow, nextStep } from '../../../utils/sweep/machine';
import { ask } from '../../extension-page/ask';
import { firstAnswering } from '../../extension-page/links/web';
import { pause } from './clock';
import { RecordsRefused, visit } from './visit';
import type { SweepWindow, SweepWindows } from './window';

/** One sweep from the moment it is set going until it rests. What to do next is asked of the records at every step. */
export class Drive {
  private readonly visits = new Set<Promise<void>>();
  private readonly stop = new AbortController();
  private readonly stopped = new Promise<void>((resolve) =>
    this.stop.signal.addEventListener('abort', () => resolve()),
  );
  private wake: () => void = () => undefined;
  private halt: Halt | null = null;
  private readonly begunAt = Date.now();
  private lastNavigation = 0;
  /** Questions in a row that the worker left open. */
  private unanswered = 0;
  /** Why it could not be brought to rest: it still stands as under way. */
  private refused: Answer | null = null;

  constructor(
    private readonly sweepId: string,
    private readonly site: SiteUnderInspection,
    private readonly windows: SweepWindows,
    /** A page is there: whether in a window that nobody can see. */
    private readonly onSeen: (isHidden: boolean) => void,
  ) {
    windows.onClosed = () => {
      this.halt ??= 'window';
      this.stop.abort();
      this.wake();
    };
  }

  /** @returns what the records said to its end */
  async run(): Promise<Answer> {
    const forget = watch(
      () => readSweepState(this.sweepId),
      (now) => {
        if (now === 'stopped' || now === null) this.stop.abort();
        this.wake();
      },
      () => this.wake(),
    );
    try {
      while (await this.step());
      // What was opened before a pause is still recorded; a stop waits for nothing.
      await Promise.race([Promise.all(this.visits), this.stopped]);
    } catch {
      // No window could be opened, or the records could not be read.
      await this.moveTo('paused', 'window');
    } finally {
      forget();
      // A stopped visit is not waited for: its window goes instead.
      if (this.stop.signal.aborted) await this.windows.close();
    }
    return this.refused ?? { ok: true };
  }

  /** @returns false when there is nothing more to drive */
  private async step(): Promise<boolean> {
    const woken = new Promise<void>((resolve) => {
      this.wake = resolve;
    });
    const record = await readSweep(this.sweepId);
    if (!record) return false;
    if (this.halt) {
      await this.moveTo('paused', this.halt);
      return false;
    }
    if (this.stop.signal.aborted) return false;
    const { sweep, pages } = record;
    const step = nextStep(sweep, pages, Date.now());
    switch (step.do) {
      case 'rest':
        if (sweep.state === 'stopped') this.stop.abort();
        return false;
      case 'end':
        await this.moveTo(sweep.state === 'finding' ? 'proposed' : 'done');
        return false;
      case 'halt':
        await this.moveTo('paused', step.halt);
        return false;
      case 'wait':
        await Promise.race([woken, pause(step.until - Date.now())]);
        return true;
      case 'attend':
        if (this.visits.size > 0) await Promise.race([woken, ...this.visits]);
        // A page stands as open that nobody visits: the worker was gone before it could say so, or write its outcome.
        // Where the records refuse that, too, it must not be asked again without end.
        // One that somebody paused meanwhile stays so.
        else this.isWritten(await this.repair(sweep.state));
        return true;
      case 'open': {
        // The site has just been asked for its robots.txt: that, too, was a request.
        const rested = this.begunAt + intervalOf(sweep);
        if (Date.now() < rested) {
          await Promise.race([woken, pause(rested - Date.now())]);
          return true;
        }
        const page = pages.find(({ id }) => id === step.pageId);
        if (page) await this.open(page, intervalOf(sweep));
        return true;
      }
    }
  }

  private async open(page: SweepPage, everyMs: number): Promise<void> {
    const window = await this.windows.free();
    const opened = await ask('sweep/open', { pageId: page.id });
    // Paused or stopped in the same moment: the next step knows.
    if (!this.isWritten(opened)) return;
    // The site is to see the pause, however long the writing took before one page and before the next.
    await pause(this.lastNavigation + everyMs - Date.now(), this.stop.signal);
    if (this.stop.signal.aborted) return;
    this.lastNavigation = Date.now();
    window.isBusy = true;
    const visited = this.visit(page, window).finally(() => {
      window.isBusy = false;
      this.visits.delete(visited);
    });
    this.visits.add(visited);
  }

  private async visit({ id: pageId, url }: SweepPage, window: SweepWindow): Promise<void> {
    const { signal } = this.stop;
    try {
      const outcome = await visit({
        tabId: window.tabId,
        url,
        hosts: this.site.site.hosts,
        inspectionId: this.site.inspection.id,
        signal,
        onSent: () => {
          this.lastNavigation = Date.now();
        },
        onSeen: this.onSeen,
      });
      if (signal.aborted || (this.halt && this.halt !== 'network')) return;
      const isLost =
        'trouble' in outcome &&
        (this.halt === 'network' || (await this.isNetworkGone(pageId, outcome.trouble)));
      if (signal.aborted) return;
      if (isLost) this.halt ??= 'network';
      const kept = await ask('sweep/page', { pageId, outcome });
      if (this.isWritten(kept) && isLost) await this.putBack();
      if ('trouble' in outcome && HUNG.has(outcome.trouble)) await window.renew();
    } catch (error) {
      if (signal.aborted) return;
      this.halt ??= error instanceof RecordsRefused ? 'records' : 'window';
    }
  }

  /** Whether nobody else answers either: then the failure is none of the site, nor of the page. */
  private async isNetworkGone(pageId: string, trouble: Trouble): Promise<boolean> {
    const record = await readSweep(this.sweepId);
    if (!record || !isNetworkInDoubt(record.pages, pageId, trouble)) return false;
    const { inspection, site } = this.site;
    const others = await knownGoodSites(inspection.id, site.hosts);
    // Where there is nobody to ask the browser's word stands.
    return others.length > 0 && (await firstAnswering(others, this.stop.signal)) === null;
  }

  /** What failed while our own network was down waits again, as if nobody had tried. */
  private async putBack(): Promise<void> {
    const record = await readSweep(this.sweepId);
    const pageIds = lostInARow(record?.pages ?? []).map(({ id }) => id);
    if (pageIds.length > 0) this.isWritten(await ask('sweep/retry', { sweepId: this.sweepId, pageIds }));
  }

  /** A worker that was gone is there again for the next question; records that take no more stay so. */
  private isWritten(answer: Answer): boolean {
    if (answer.ok) {
      this.unanswered = 0;
      return true;
    }
    if (answer.cause === 'unexpected') this.unanswered += 1;
    else if (answer.cause !== 'not-found') this.halt = 'records';
    if (this.unanswered > MAX_UNANSWERED) this.halt = 'records';
    return false;
  }

  private repair(state: SweepState): Promise<Answer> {
    const to = state === 'finding' ? 'finding' : 'running';
    return ask('sweep/state', { sweepId: this.sweepId, to, from: to });
  }

  private async moveTo(to: 'proposed' | 'done' | 'paused', halt?: Halt): Promise<void> {
    const moved = await ask('sweep/state', { sweepId: this.sweepId, to, ...(halt ? { halt } : {}) });
    if (!moved.ok) this.refused = moved;
  }
}

const MAX_UNANSWERED = 5;

/** After these the tab may not answer the next call either. */
const HUNG: ReadonlySet<string> = new Set(['timeout', 'unreadable']);
