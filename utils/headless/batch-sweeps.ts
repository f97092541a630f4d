import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { newSettings } from '../../components/workbench/sweep-settings';
import { SWEEP_LOCK } from '../sweep/lock';
import type { BatchArguments } from './arguments-batch';
import type { BatchPlan } from './batch-plan';
import type { ExtensionBrowser } from './browser';
import { ask } from './desk';
import { openWorkbench, press } from './workbench';

/** The sweeps of a batch, as an inspector has them made: put into the queue of the task, and driven by a workbench. */

/** Puts the sites of a shard into the queue, but those that were there before. */
export async function queueSweeps(desk: Page, { settings }: BatchArguments, plan: BatchPlan): Promise<void> {
  await ask(desk, 'sweep/queue', {
    taskId: plan.task.id,
    settings: { ...newSettings(), seed: plan.seed, ...settings },
    again: false,
    siteIds: plan.sites.map(({ id }) => id),
  });
}

/** A workbench asks for leave and reads the queue before it drives. */
const START_MS = 10_000;

/** Whether a workbench drives sweeps. */
export const isDriven = (page: Page): Promise<boolean> =>
  page.evaluate(async (lock) => {
    const { held = [] } = await navigator.locks.query();
    return held.some(({ name }) => name === lock);
  }, SWEEP_LOCK);

/**
 * Sets the queue of a task going.
 * @returns the workbench that drives it, for as long as it is open
 */
export async function driveSweeps(browser: ExtensionBrowser, taskId: string): Promise<Page> {
  const known = browser.context.pages().find((page) => page.url().includes('/workbench.html'));
  const bench = await openWorkbench(browser, { page: 'task', taskId, view: 'sweep' }, known);
  await press(bench, (t) => t.sweep.goOn);
  const until = Date.now() + START_MS;
  while (!(await isDriven(bench)) && Date.now() < until) await pause(100);
  return bench;
}
