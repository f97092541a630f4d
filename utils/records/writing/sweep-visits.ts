import { type Halt, type Sweep, SweepPage, type SweepState, type Trouble } from '../../model/sweep';
import { database, type RecordsDatabase } from '../database';
import { NotFoundError } from '../errors';
import { pageOf, recount, sweepOf } from './sweep-rows';
import { openInspection, utc, utcAfter, write } from './transaction';

/** 全站检查 under way: where it stands, and what came of each page. */

/** From which states a sweep comes to which. What was stopped stays stopped; a finished one goes on with new pages. */
const MOVES: Readonly<Record<SweepState, readonly SweepState[]>> = {
  finding: ['finding', 'proposed'],
  proposed: ['finding', 'proposed'],
  waiting: [],
  running: ['proposed', 'waiting', 'running', 'paused', 'done'],
  // One in the queue may have its turn in that very moment.
  paused: ['waiting', 'running', 'paused'],
  stopped: ['finding', 'proposed', 'waiting', 'running', 'paused', 'stopped'],
  done: ['running', 'done'],
};

/**
 * Brings a sweep to a state. Where it is set going or ended, pages that stand as open are not: the browser was closed
 * over them, or they were left; they wait again, but for those left so time after time. Who pauses while columns are
 * being found is shown what there is.
 * @param options.from only where it still stands there
 * @returns null where it cannot come there from where it is: somebody else was first
 */
export async function moveSweep(
  sweepId: string,
  asked: SweepState,
  {
    halt = null,
    from,
    at,
  }: { readonly halt?: Halt | null; readonly from?: SweepState | undefined; readonly at: string },
  db: RecordsDatabase = database(),
): Promise<Sweep | null> {
  return write(db, async () => {
    const before = await sweepOf(db, sweepId);
    const to = asked === 'paused' && before.state === 'finding' ? 'proposed' : asked;
    if (!MOVES[to].includes(before.state) || (from && before.state !== from)) return null;
    const isStart = to === 'running' || to === 'finding';
    if (isStart) await openInspection(db, before.inspectionId);
    if (to !== 'paused') await closeOpenPages(db, sweepId, utc(at));
    const sweep: Sweep = {
      ...before,
      state: to,
      since: utcAfter([{ at: before.since }], at),
      halt: to === 'paused' || (asked === 'paused' && halt === 'network') ? halt : null,
      startedAt: before.startedAt ?? (isStart ? utc(at) : null),
      endedAt: to === 'done' || to === 'stopped' ? utc(at) : null,
    };
    return recount(db, sweep);
  });
}

/** Before a page is opened in the browser: it is written down first, so that none is opened twice unseen. */
export async function openPage(
  pageId: string,
  at: string,
  db: RecordsDatabase = database(),
): Promise<SweepPage> {
  return write(db, async () => {
    const page = await pageOf(db, pageId);
    const { state, inspectionId } = await sweepOf(db, page.sweepId);
    if ((state !== 'running' && state !== 'finding') || (page.state !== 'waiting' && page.state !== 'failed'))
      throw new NotFoundError(`page ${pageId} does not wait`);
    await openInspection(db, inspectionId);
    const time = utc(at);
    const opened: SweepPage = {
      ...page,
      state: 'open',
      tries: page.tries + 1,
      trouble: null,
      detail: '',
      openedAt: time,
      at: time,
    };
    await db.sweepPages.put(opened);
    return opened;
  });
}

export type PageOutcome =
  | { readonly auditId: string }
  | { readonly trouble: Trouble; readonly detail: string };

/**
 * What came of a page that was opened.
 * @returns false where it does not stand as open any more: the sweep was stopped over it
 */
export async function closePage(
  pageId: string,
  outcome: PageOutcome,
  at: string,
  db: RecordsDatabase = database(),
): Promise<boolean> {
  return write(db, async () => {
    const page = await pageOf(db, pageId);
    if (page.state !== 'open') return false;
    const closed =
      'auditId' in outcome
        ? { state: 'done', auditId: outcome.auditId }
        : { state: 'failed', trouble: outcome.trouble, detail: outcome.detail.slice(0, 500) };
    await db.sweepPages.put(SweepPage.parse({ ...page, ...closed, at: utc(at) }));
    await recount(db, await sweepOf(db, page.sweepId));
    return true;
  });
}

/** Browser or worker may end over a page each time: after so many openings it failed. A person may ask for it again. */
const MOST_OPENINGS = 3;

async function closeOpenPages(db: RecordsDatabase, sweepId: string, at: string): Promise<void> {
  await db.sweepPages
    .where('sweepId')
    .equals(sweepId)
    .filter(({ state }) => state === 'open')
    .modify((page) => {
      const isGivenUp = page.tries >= MOST_OPENINGS;
      page.state = isGivenUp ? 'failed' : 'waiting';
      page.trouble = isGivenUp ? 'unreadable' : null;
      page.at = at;
    });
}
