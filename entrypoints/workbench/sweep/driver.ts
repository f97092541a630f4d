import type { Answer, Cause } from '../../../utils/messages';
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
 * @param seen as it stood when somebody asked for it. Where it was moved since, the wish is an old one (the second half of
 * a double click, say) and nothing is done: who paused it meanwhile meant it.
 * @returns what the records said to it; null where another tab drives already
 */
export const driveSweep = (seen: Pick<Sweep, 'id' | 'since'>): Promise<Answer | null> =>
  underLock(async (windows) => {
    const record = await readSweep(seen.id);
    if (!record || record.sweep.since !== seen.since) return DONE;
    tell({ sweepId: seen.id });
    return drive(record.sweep, windows);
  });

/**
 * Drives the sites of a task one after another: those that were begun, then the queue.
 * @returns what the records refused last; null where another tab drives already
 */
export function driveTask(taskId: string): Promise<Answer | null> {
  // It is driven, or waits for its turn: whoever asks again wants the same.
  if (queue?.taskId === taskId) return Promise.resolve(DONE);
  const asked = { taskId };
  queue = asked;
  return underLock((windows) => driveQueue(taskId, windows, () => queue !== asked)).finally(() => {
    if (queue === asked) queue = null;
  });
}

async function driveQueue(taskId: string, windows: SweepWindows, isLast: () => boolean): Promise<Answer> {
  const tried = new Set<string>();
  let said = DONE;
  while (!isLast()) {
    const sweeps = await listSweeps({ taskId });
    const next = [...sweeps.filter(isBegun), ...sweeps.filter((one) => one.state === 'waiting')].find(
      ({ id }) => !tried.has(id),
    );
    // Paused or stopped while the queue was read.
    if (!next || isLast()) break;
    tried.add(next.id);
    tell({ taskId, sweepId: next.id });
    const driven = await drive(next, windows, isLast);
    if (!driven.ok) {
      said = driven;
      // No other site could be recorded either.
      if (ENDS_QUEUE.has(driven.cause)) break;
    }
    const after = await readSweep(next.id);
    if (after && endsQueue(after.sweep)) break;
  }
  return said;
}
const DONE: Answer = { ok: true };
const ENDS_QUEUE: ReadonlySet<Cause> = new Set(['storage-full', 'newer-records']);

/** No other site is begun after the one that is driven now, nor is what waits for its turn. */
export function endQueue(): void {
  queue = null;
}
/** The queue that was asked for last; null where none is, or no other site of it is to be begun. */
let queue: { readonly taskId: string } | null = null;

/** A drive of this tab that still records what it had open is waited for, one of another tab is not. */
function underLock(work: (windows: SweepWindows) => Promise<Answer>): Promise<Answer | null> {
  const driven = current.then(() => lockedWhile(work));
  current = driven.catch(() => undefined);
  return driven;
}
let current: Promise<unknown> = Promise.resolve();

async function lockedWhile(work: (windows: SweepWindows) => Promise<Answer>): Promise<Answer | null> {
  try {
    return await navigator.locks.request(SWEEP_LOCK, { ifAvailable: true }, async (lock) => {
      if (!lock) return null;
      isOurs = true;
      const windows = new SweepWindows();
      try {
        return await work(windows);
      } finally {
        await windows.end();
      }
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
 * @returns what the records said to it
 */
async function drive(
  { id: sweepId, inspectionId, state: from }: Sweep,
  windows: SweepWindows,
  isLast = (): boolean => false,
): Promise<Answer> {
  const site = await readSiteUnderInspection(inspectionId);
  if (!site || isLast()) return DONE;
  const to = from === 'finding' ? 'finding' : 'running';
  const begun = await ask('sweep/state', { sweepId, to, from });
  if (!begun.ok || begun.id === undefined) return begun;
  return new Drive(sweepId, site, windows, tellHidden).run();
}

const tellHidden = (isHidden: boolean): void => {
  if (isHidden !== state.isHidden) tell({ isHidden });
};
