import { Sweep, type SweepPage, type SweepSettings, type SweepState } from '../../model/sweep';
import type { Signed } from '../../model/task';
import { database, type RecordsDatabase } from '../database';
import { SweepUnfinishedError } from '../errors';
import { addPages, type NewSweepPage, recount, sweepOf } from './sweep-rows';
import { openInspection, utc, utcAfter, write } from './transaction';

/** 全站检查: what is to be opened. The state of a sweep is nowhere but in the records. */

const UNFINISHED: ReadonlySet<SweepState> = new Set(['finding', 'proposed', 'waiting', 'running', 'paused']);

/**
 * Begins a sweep of a site.
 * @throws SweepUnfinishedError while another one of it is unfinished
 */
export async function beginSweep(
  {
    inspectionId,
    settings,
    state,
    crawlDelayMs,
    author,
    at,
  }: Pick<Sweep, 'inspectionId' | 'settings' | 'crawlDelayMs'> &
    Signed & {
      readonly state: 'finding' | 'proposed' | 'waiting';
    },
  pages: readonly NewSweepPage[],
  db: RecordsDatabase = database(),
): Promise<Sweep> {
  return write(db, async () => {
    await openInspection(db, inspectionId);
    const earlier = await db.sweeps.where('inspectionId').equals(inspectionId).toArray();
    if (earlier.some((sweep) => UNFINISHED.has(sweep.state)))
      throw new SweepUnfinishedError(`a sweep of ${inspectionId} is unfinished`);
    const begun = utcAfter(earlier, at);
    const sweep = Sweep.parse({
      id: crypto.randomUUID(),
      inspectionId,
      settings,
      crawlDelayMs,
      state,
      since: begun,
      halt: null,
      counts: { pages: 0, done: 0, failed: 0 },
      troubles: [],
      startedAt: null,
      endedAt: null,
      author,
      at: begun,
    });
    await db.sweeps.add(sweep);
    await addPages(db, sweep, pages, 'ticked');
    return recount(db, sweep);
  });
}

/**
 * Proposes more pages of a sweep; those it has are left as they are. Nothing may be added to one that has been stopped.
 * @param how `unticked`: a person is asked first
 */
export async function proposePages(
  sweepId: string,
  pages: readonly NewSweepPage[],
  how: 'ticked' | 'unticked',
  db: RecordsDatabase = database(),
): Promise<Sweep> {
  return write(db, async () => {
    const sweep = await sweepOf(db, sweepId);
    if (sweep.state === 'stopped') return sweep;
    await addPages(db, sweep, pages, how);
    return recount(db, sweep);
  });
}

/** Ticks pages, or unticks them. What was visited or is being visited stays as it is. */
export async function tickPages(
  sweepId: string,
  pageIds: readonly string[],
  ticked: boolean,
  at: string,
  db: RecordsDatabase = database(),
): Promise<Sweep> {
  const [from, to] = ticked ? (['unticked', 'waiting'] as const) : (['waiting', 'unticked'] as const);
  return changePages(db, sweepId, pageIds, (page) =>
    page.state === from ? { ...page, state: to, at: utc(at) } : page,
  );
}

/** Failed pages wait again, as if nobody had tried. */
export async function retryPages(
  sweepId: string,
  pageIds: readonly string[],
  at: string,
  db: RecordsDatabase = database(),
): Promise<Sweep> {
  return changePages(db, sweepId, pageIds, (page) =>
    page.state === 'failed'
      ? { ...page, state: 'waiting', tries: 0, trouble: null, detail: '', at: utc(at) }
      : page,
  );
}

/** Changes how a sweep goes on from here. */
export async function setSweepSettings(
  sweepId: string,
  changes: { readonly settings?: SweepSettings; readonly crawlDelayMs?: number },
  db: RecordsDatabase = database(),
): Promise<Sweep> {
  return write(db, async () => {
    const sweep = Sweep.parse({ ...(await sweepOf(db, sweepId)), ...changes });
    await db.sweeps.put(sweep);
    return sweep;
  });
}

/** Takes all sites of a task that still wait out of its queue. */
export async function clearQueue(
  taskId: string,
  at: string,
  db: RecordsDatabase = database(),
): Promise<number> {
  return write(db, async () => {
    const waiting = await db.sweeps
      .where('inspectionId')
      .startsWith(`${taskId}/`)
      .filter(({ state }) => state === 'waiting')
      .toArray();
    const time = utc(at);
    await db.sweeps.bulkPut(
      waiting.map((sweep) => ({ ...sweep, state: 'stopped' as const, since: time, endedAt: time })),
    );
    return waiting.length;
  });
}

async function changePages(
  db: RecordsDatabase,
  sweepId: string,
  pageIds: readonly string[],
  change: (page: SweepPage) => SweepPage,
): Promise<Sweep> {
  return write(db, async () => {
    const sweep = await sweepOf(db, sweepId);
    const pages = (await db.sweepPages.bulkGet([...pageIds])).filter((page) => page?.sweepId === sweepId);
    await db.sweepPages.bulkPut(pages.flatMap((page) => (page ? [change(page)] : [])));
    return recount(db, sweep);
  });
}
