import { cpSync, readlinkSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { Sweep } from '../model/sweep';
import { Task } from '../model/task';
import type { BatchArguments } from './arguments-batch';
import { exportTask, refuseToReplace } from './batch-bundle';
import { summary } from './batch-merge';
import { type BatchPlan, planBatch } from './batch-plan';
import { haltWords, inWords, isNetworkGone, isOver, Outage, siteWords, timeLeft } from './batch-progress';
import { driveSweeps, isDriven, queueSweeps } from './batch-sweeps';
import { type ExtensionBrowser, launch } from './browser';
import { buildExtension } from './build';
import { AuditFailure, ask, openDesk, readRows } from './desk';
import { say, UsageError } from './project';
import { openWorkbench } from './workbench';

const POLL_MS = 1_500;
/** A sweep that does not move for so long, beside the pauses it makes itself, never will: its browser hangs. */
const STALL_MS = 5 * 60_000;
/** Browsers that end, or sweeps that are set going, one after the other without a page visited. */
const MOST_ATTEMPTS = 3;

/**
 * `npm run audit -- --register`: sweeps a shard's sites of a register with the built extension and writes a bundle. All
 * it knows stands in the browser's profile, beside the bundle until that is written: a browser that dies is started
 * again, and the same command after a power cut goes on where it was.
 * @param args more switches for Chromium
 * @returns the exit code: 1 where a site could not be visited at all, or our own network is gone: then nothing is written
 */
export async function runBatch(asked: BatchArguments, args: readonly string[] = []): Promise<number> {
  refuseToReplace(asked);
  const plan = await planBatch(asked);
  for (const { row, message, value } of plan.refused) {
    say(`名录第 ${row} 行没有采用：${message}${value && `（${value}）`}`);
  }
  const { shard } = asked;
  const part = shard.of === 1 ? '' : `，第 ${shard.number}/${shard.of} 份查 ${plan.sites.length} 个`;
  say(
    `${asked.task}（${asked.period.label}）：名录 ${plan.register.sites.length} 个网站，正常运行 ${plan.task.sample.siteIds.length} 个${part}。`,
  );

  const folder = `${asked.bundle}.unfinished`;
  // At one place, and a copy: the records hang on the extension's folder, and a build meanwhile must not touch it.
  const extensionDir = path.join(folder, 'extension');
  const built = await buildExtension('e2e');
  rmSync(extensionDir, { recursive: true, force: true });
  cpSync(built, extensionDir, { recursive: true });
  const profile = path.join(folder, 'profile');
  unlock(profile);
  const start = () => launch({ extensionDir, headless: true, args, profile });
  // The person's word or the scheduler's: else it would end the browser alone, which is started again.
  const stop = (signal: NodeJS.Signals): never => {
    say('已停下。用同样的命令再运行，即从停下处接着查。');
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  for (const signal of STOP_SIGNALS) process.once(signal, stop);
  try {
    const code = await new Batch(asked, plan, start).run();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    return code;
  } catch (error) {
    if (!(error instanceof NetworkGone)) throw error;
    say(`${error.message}网络恢复后用同样的命令再运行，即从停下处接着查。`);
    return 1;
  } finally {
    for (const signal of STOP_SIGNALS) process.off(signal, stop);
  }
}

const STOP_SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Our own network does not come back. */
class NetworkGone extends Error {}

/** Of this machine Chromium itself knows whether a lock on a profile still holds; of one that is gone it never would. */
function unlock(profile: string): void {
  const lock = path.join(profile, 'SingletonLock');
  try {
    if (!readlinkSync(lock).startsWith(`${hostname()}-`)) rmSync(lock);
  } catch {
    // No lock.
  }
}

class Batch {
  /** Sweeps by inspection, as they were last seen. */
  private sweeps = new Map<string, Sweep>();
  private readonly told = new Set<string>();
  private readonly outage = new Outage();

  constructor(
    private readonly asked: BatchArguments,
    private readonly plan: BatchPlan,
    private readonly start: () => Promise<ExtensionBrowser>,
  ) {}

  async run(): Promise<number> {
    for (let idle = 0; ; ) {
      const before = this.visited;
      try {
        return await this.inBrowser();
      } catch (error) {
        idle = this.visited > before ? 0 : idle + 1;
        const isAnswer = error instanceof AuditFailure && error.reason !== 'not-responding';
        if (isAnswer || error instanceof UsageError || error instanceof NetworkGone || idle > MOST_ATTEMPTS)
          throw error;
        say(
          `浏览器意外中断（${error instanceof Error ? error.message.split('\n')[0] : error}），重新启动后接着查。`,
        );
      }
    }
  }

  private async inBrowser(): Promise<number> {
    const browser = await this.start();
    try {
      const desk = await openDesk(browser);
      await this.prepare(desk);
      await queueSweeps(desk, this.asked, this.plan);
      await this.follow(browser, desk);
      const { counts } = await exportTask(browser, this.plan.task.id, this.asked.bundle);
      say(`${summary(counts)}，写到 ${this.asked.bundle}。`);
      return this.verdict();
    } finally {
      await browser.close();
    }
  }

  /** The register and the task, unless they are there from before. */
  private async prepare(desk: Page): Promise<void> {
    const { register, task } = this.plan;
    const [known] = Task.array().parse(await readRows(desk, 'tasks', { from: task.id }));
    if (known) {
      say('接着上次停下的地方查。');
      await ask(desk, 'task/current', { taskId: task.id });
      return;
    }
    await ask(desk, 'register/save', register);
    await ask(desk, 'task/create', task);
  }

  /** Keeps the sweeps going until every site is through. @throws Error where nothing moves any more */
  private async follow(browser: ExtensionBrowser, desk: Page): Promise<void> {
    let seen = '';
    let since = Date.now();
    let attempts = { made: 0, visited: -1 };
    for (;;) {
      const sweeps = Sweep.array().parse(
        await readRows(desk, 'sweeps', { index: 'inspectionId', from: `${this.plan.task.id}/` }),
      );
      this.sweeps = new Map(sweeps.map((sweep) => [sweep.inspectionId, sweep]));
      this.tell();
      if (this.left === 0) return;
      const now = JSON.stringify(sweeps);
      if (now !== seen) [seen, since] = [now, Date.now()];
      const pauses = sweeps.map(({ settings, crawlDelayMs }) => Math.max(settings.everyMs, crawlDelayMs));
      if (Date.now() - since > STALL_MS + 3 * Math.max(0, ...pauses)) throw new Error('长时间没有进展');
      if (!(await isDriven(desk))) {
        if (isNetworkGone(sweeps)) {
          await this.outlast(sweeps);
        } else {
          const { visited } = this;
          attempts = { made: attempts.visited === visited ? attempts.made + 1 : 1, visited };
          if (attempts.made > MOST_ATTEMPTS) throw new Error(haltWords(sweeps));
        }
        await this.drive(browser);
      }
      await pause(POLL_MS);
    }
  }

  /** @throws NetworkGone */
  private async outlast(sweeps: readonly Sweep[]): Promise<void> {
    const ms = this.outage.wait(sweeps, Date.now());
    if (ms === null) throw new NetworkGone('本机网络长时间不通，已停下。');
    if (ms > 0) {
      say('本机网络不通，一分钟后再试。');
      await pause(ms);
    }
  }

  private async drive(browser: ExtensionBrowser): Promise<void> {
    const bench = await driveSweeps(browser, this.plan.task.id);
    // The driver goes on wherever its tab is; nobody looks at the list, which would be drawn anew for every page.
    await openWorkbench(browser, { page: 'settings' }, bench);
  }

  /** One line for each site that has come to its end. */
  private tell(): void {
    for (const site of this.plan.sites) {
      const sweep = this.sweepOf(site.id);
      if (!sweep || !isOver(sweep) || this.told.has(site.id)) continue;
      this.told.add(site.id);
      const total = this.plan.sites.length;
      const left = timeLeft([...this.sweeps.values()], total);
      const words = left === null || this.left === 0 ? '' : `  约剩 ${inWords(left)}`;
      say(`${this.told.size}/${total}  ${siteWords(site, sweep)}${words}`);
    }
  }

  private verdict(): number {
    const unvisited = this.plan.sites.filter((site) => (this.sweepOf(site.id)?.counts.done ?? 0) === 0);
    if (unvisited.length === 0) return 0;
    say(`有 ${unvisited.length} 个网站一页也没有查到：`);
    for (const { name, homeUrl } of unvisited) say(`  ${name} ${homeUrl}`);
    return 1;
  }

  private sweepOf = (siteId: string): Sweep | undefined => this.sweeps.get(`${this.plan.task.id}/${siteId}`);

  private get left(): number {
    return this.plan.sites.filter(({ id }) => {
      const sweep = this.sweepOf(id);
      // Without an address that leads anywhere a site is never queued.
      return sweep && !isOver(sweep);
    }).length;
  }

  private get visited(): number {
    return [...this.sweeps.values()].reduce((sum, { counts }) => sum + counts.done + counts.failed, 0);
  }
}
