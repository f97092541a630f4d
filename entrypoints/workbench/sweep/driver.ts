import type { Sweep } from '../../../utils/model/sweep';
import { listSweeps, readSiteUnderInspection, readSweep } from '../../../utils/records/reader';
import { isSweepDriven, SWEEP_LOCK } from '../../../utils/sweep/lock';
import { endsQueue, isBegun } from '../../../utils/sweep/queue';
import { ask } from '../../extension-page/ask';
import { Drive } from './drive';
import { SweepWindows } from './window';

/**
 * Drives sweeps from this tab of the workbench: the one that holds the lock. What is done and what is next stands in the
 * records alone; here are only the windows that are open and the pages being visited in them.
 */

export interface DriverState {
  /** The sweep that is driven here; null for none. */
  readonly sweepId: string | null;
  /** The task whose queue it belongs to; null for a sweep by itself. */
  readonly taskId: string | null;
  /** Its window cannot be seen: what is missing on a page will be a question. */
  readonly isHidden: boolean;
}

const IDLE: DriverState = { sweepId: null, taskId: null, isHidden: false };
let state = IDLE;
const hearers = new Set<() => void>();

export const driverState = (): DriverState => state;

export function onDriver(hear: () => void): () => void {
  hearers.add(hear);
  return () => hearers.delete(hear);
}

function tell(changes: Partial<DriverState>): void {
  state = { ...state, ...changes };
  for (const hear of hearers) hear();
}

/** Whether another tab of the workbench drives a sweep. */
export async function isDrivenElsewhere(): Promise<boolean> {
  const wasOurs = isOurs;
  const isHeld = await isSweepDriven();
  return isHeld && !wasOurs && !isOurs;
}
/** This tab has the lock, or has just given it back. */
let isOurs = false;

/**
 * Drives one sweep until it rests.
 * @returns false where another tab drives already
 */
export const driveSweep = (sweepId: string): Promise<boolean> =>
  underLock(async (windows) => {
    const record = await readSweep(sweepId);
    if (!record) return;
    isLast = false;
    tell({ sweepId });
    await drive(record.sweep, windows);
  });

/** Drives the sites of a task one after another: those that were begun, then the queue. */
export const driveTask = (taskId: string): Promise<boolean> =>
  underLock(async (windows) => {
    const tried = new Set<string>();
    isLast = false;
    while (!isLast) {
      const sweeps = await listSweeps({ taskId });
      const next = [...sweeps.filter(isBegun), ...sweeps.filter((one) => one.state === 'waiting')].find(
        ({ id }) => !tried.has(id),
      );
      // Paused or stopped while the queue was read.
      if (!next || isLast) return;
      tried.add(next.id);
      tell({ taskId, sweepId: next.id });
      await drive(next, windows);
      const driven = await readSweep(next.id);
      if (driven && endsQueue(driven.sweep)) return;
    }
  });

/** No other site is begun after the one that is driven now. */
export function endQueue(): void {
  isLast = true;
}
let isLast = false;

/** A drive of this tab that still records what it had open is waited for, one of another tab is not. */
function underLock(work: (windows: SweepWindows) => Promise<void>): Promise<boolean> {
  const driven = current.then(() => lockedWhile(work));
  current = driven.catch(() => undefined);
  return driven;
}
let current: Promise<unknown> = Promise.resolve();

async function lockedWhile(work: (windows: SweepWindows) => Promise<void>): Promise<boolean> {
  try {
    return await navigator.locks.request(SWEEP_LOCK, { ifAvailable: true }, async (lock) => {
      if (!lock) return false;
      isOurs = true;
      const windows = new SweepWindows();
      try {
        await work(windows);
      } finally {
        await windows.end();
      }
      return true;
    });
  } finally {
    // Told only once the lock is free: who looks then must not take it for another tab's.
    isOurs = false;
    tell(IDLE);
  }
}

/**
 * Sets a sweep going and drives it until it rests: it is through, or was paused or stopped. Where it is not any more what
 * it was when it had its turn, somebody paused or stopped it in that moment.
 */
async function drive(
  { id: sweepId, inspectionId, state: from }: Sweep,
  windows: SweepWindows,
): Promise<void> {
  const site = await readSiteUnderInspection(inspectionId);
  if (!site || isLast) return;
  const to = from === 'finding' ? 'finding' : 'running';
  const begun = await ask('sweep/state', { sweepId, to, from });
  if (begun.ok && begun.id !== undefined) await new Drive(sweepId, site, windows, tellHidden).run();
}

const tellHidden = (isHidden: boolean): void => {
  if (isHidden !== state.isHidden) tell({ isHidden });
};
