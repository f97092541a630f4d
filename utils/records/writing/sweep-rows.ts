import { type Sweep, SweepPage } from '../../model/sweep';
import type { RecordsDatabase } from '../database';
import { NotFoundError } from '../errors';

/** A sweep's rows, within a transaction. */

/** A page to be opened, before it has a place in a sweep. */
export type NewSweepPage = Pick<SweepPage, 'url' | 'name' | 'role' | 'from' | 'parentId' | 'held'> & {
  readonly key: string;
};

/** More than any government site was seen to have: a site that makes up links without end stops here. */
const MAX_PAGES = 5000;
const LONGEST_NAME = 300;
const LONGEST_ADDRESS = 2000;

/** Adds pages that a sweep has not got yet. */
export async function addPages(
  db: RecordsDatabase,
  { id: sweepId, inspectionId }: Sweep,
  pages: readonly NewSweepPage[],
  how: 'ticked' | 'unticked',
): Promise<void> {
  const known = await db.sweepPages.where('sweepId').equals(sweepId).toArray();
  const orders = new Map(known.map(({ id, order }) => [id, order]));
  let last = known.reduce((most, { order }) => Math.max(most, Math.floor(order)), -1);
  const added = new Map<string, SweepPage>();
  for (const { key, ...page } of pages) {
    const id = `${sweepId}#${key}`;
    if (orders.has(id) || added.has(id) || page.url.length > LONGEST_ADDRESS) continue;
    if (orders.size + added.size >= MAX_PAGES) break;
    const held = page.held ?? (how === 'unticked' ? 'found' : null);
    added.set(
      id,
      SweepPage.parse({
        ...page,
        id,
        sweepId,
        inspectionId,
        // Articles stand behind their column, in the order in which they were drawn.
        order: page.parentId === '' ? ++last : (orders.get(page.parentId) ?? last) + (added.size + 1) / 100,
        name: page.name.slice(0, LONGEST_NAME),
        held,
        state: held === null ? 'waiting' : 'unticked',
        tries: 0,
        openedAt: '',
        auditId: '',
        trouble: null,
        detail: '',
        at: '',
      }),
    );
  }
  await db.sweepPages.bulkAdd([...added.values()]);
}

/** Writes a sweep with what its pages count up to. */
export async function recount(db: RecordsDatabase, sweep: Sweep): Promise<Sweep> {
  const pages = await db.sweepPages.where('sweepId').equals(sweep.id).toArray();
  const inState = (state: SweepPage['state']): number => pages.filter((page) => page.state === state).length;
  const counted: Sweep = {
    ...sweep,
    counts: {
      pages: pages.length - inState('unticked'),
      done: inState('done'),
      failed: inState('failed'),
    },
    troubles: [
      ...new Set(pages.flatMap(({ state, trouble }) => (state === 'failed' && trouble ? [trouble] : []))),
    ],
  };
  await db.sweeps.put(counted);
  return counted;
}

export async function sweepOf(db: RecordsDatabase, sweepId: string): Promise<Sweep> {
  const sweep = await db.sweeps.get(sweepId);
  if (!sweep) throw new NotFoundError(`no sweep ${sweepId}`);
  return sweep;
}

export async function pageOf(db: RecordsDatabase, pageId: string): Promise<SweepPage> {
  const page = await db.sweepPages.get(pageId);
  if (!page) throw new NotFoundError(`no page ${pageId}`);
  return page;
}
