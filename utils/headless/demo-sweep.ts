import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { RegisterSite } from '../model/register';
import { Sweep, SweepPage, type SweepSettings } from '../model/sweep';
import { Inspection, Task } from '../model/task';
import { assemble } from '../records/reading/assembling';
import { THOROUGH } from '../records/reading/checks';
import { AuditRow, FindingRow } from '../records/rows';
import type { SiteRecord } from '../records/site-record';
import { isOver } from './batch-progress';
import { driveSweeps } from './batch-sweeps';
import { launch } from './browser';
import { buildExtension } from './build';
import { demoPlan, makeDemoTask } from './demo-task';
import { ask, openDesk, readRows } from './desk';
import { say } from './project';

/** What a sweep of the demo's portal brought. */
export interface Swept {
  readonly record: SiteRecord;
  readonly pages: readonly SweepPage[];
}

const POLL_MS = 1_000;
const TELL_EVERY_MS = 10_000;
/** Many times what it takes. */
const LIMIT_MS = 10 * 60_000;

/** The site stands on this machine: no need for the pause that a real one is owed. */
const QUICK: SweepSettings = { everyMs: 1000, atOnce: 2, articles: 0, seed: 1, follow: true };

/** Sweeps the portal as an inspector has it done: register, task, queue, and a workbench that drives. */
export async function sweepDemo(
  args: readonly string[],
  settings: Partial<SweepSettings> = {},
): Promise<Swept> {
  const extensionDir = await buildExtension('e2e');
  const browser = await launch({ extensionDir, headless: true, args });
  try {
    const desk = await openDesk(browser);
    const plan = await demoPlan();
    const inspectionId = await makeDemoTask(desk, plan);
    await ask(desk, 'sweep/queue', {
      taskId: plan.task.id,
      settings: { ...QUICK, ...settings },
      again: false,
      siteIds: [inspectionId.slice(plan.task.id.length + 1)],
    });
    await driveSweeps(browser, plan.task.id);
    await untilOver(desk, inspectionId);
    return await readSwept(desk, inspectionId, plan.task.id);
  } finally {
    await browser.close();
  }
}

async function untilOver(desk: Page, inspectionId: string): Promise<void> {
  const until = Date.now() + LIMIT_MS;
  for (let told = Date.now(); Date.now() < until; await pause(POLL_MS)) {
    const [sweep] = Sweep.array().parse(await rowsOf(desk, 'sweeps', inspectionId));
    if (!sweep) continue;
    if (sweep.state === 'paused') throw new Error(`the sweep halted: ${sweep.halt}`);
    if (isOver(sweep)) return;
    if (Date.now() - told < TELL_EVERY_MS) continue;
    told = Date.now();
    const { done, failed, pages } = sweep.counts;
    say(`  已打开 ${done + failed}/${pages} 页`);
  }
  throw new Error('the sweep of the demo site did not end');
}

const rowsOf = (desk: Page, store: string, inspectionId: string): Promise<unknown[]> =>
  readRows(desk, store, { index: 'inspectionId', from: inspectionId });

/** All that is recorded of the portal, as the workbench reads it. */
async function readSwept(desk: Page, inspectionId: string, taskId: string): Promise<Swept> {
  const { records, damaged } = assemble(
    {
      tasks: Task.array().parse(await readRows(desk, 'tasks', { from: taskId })),
      inspections: Inspection.array().parse(await readRows(desk, 'inspections', { from: inspectionId })),
      sites: RegisterSite.array().parse(await readRows(desk, 'registerSites', { from: '' })),
      audits: AuditRow.array().parse(await rowsOf(desk, 'audits', inspectionId)),
      findings: FindingRow.array().parse(await rowsOf(desk, 'findings', inspectionId)),
      reviews: [],
      corrections: [],
      questions: [],
      series: [],
      monitors: [],
      visits: [],
      dated: new Map(),
    },
    THOROUGH,
  );
  const [record] = records;
  if (!record) throw new Error(`nothing is recorded of the portal: ${damaged.join(', ')}`);
  return { record, pages: SweepPage.array().parse(await rowsOf(desk, 'sweepPages', inspectionId)) };
}
