import type { SourceStore } from '../../bundle/source';
import type { Monitor } from '../../model/monitor';
import type { Sweep, SweepPage } from '../../model/sweep';
import type { TaskTables } from '../../model/table';

/**
 * A row as a bundle carries it. What a machine is at is at rest there: whoever brings it in does not go on with another's
 * work before a person says so.
 * @param siteId of the one site that is exported; null for a whole task
 */
export function asCarried(store: SourceStore, row: object, siteId: string | null): object {
  switch (store) {
    case 'taskTables':
      return tablesOf(row as TaskTables, siteId);
    case 'monitors':
      return { ...(row as Monitor), isOn: false };
    case 'sweeps':
      return atRest(row as Sweep);
    case 'sweepPages': {
      const { state, ...page } = row as SweepPage;
      return { ...page, state: state === 'open' ? 'waiting' : state };
    }
    default:
      return row;
  }
}

function atRest(sweep: Sweep): Sweep {
  const { state } = sweep;
  if (state === 'finding') return { ...sweep, state: 'proposed' };
  return state === 'running' || state === 'waiting' ? { ...sweep, state: 'paused', halt: 'window' } : sweep;
}

/** What was typed for the tables of a task, or of it what is of one site. */
export function tablesOf(tables: TaskTables, siteId: string | null): TaskTables {
  if (siteId === null) return tables;
  const own = <Value>(entries: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(Object.entries(entries).filter(([key]) => isOfForm(key, siteId)));
  const { typed, sites, office } = tables;
  return {
    ...tables,
    typed: own(typed),
    sites: Object.fromEntries(Object.entries(sites).filter(([id]) => id === siteId)),
    office: own(office),
    ledger: [],
  };
}

export const isBlank = ({ typed, sites, office, ledger }: TaskTables): boolean =>
  [typed, sites, office].every((entries) => Object.keys(entries).length === 0) && ledger.length === 0;

/** Whether a conflict of typed tables is of that site. @param field of the conflict: `sites.register-1/…#unit` */
export function isOfSite(field: string, siteId: string | null): boolean {
  const [name, ...rest] = field.split('.');
  const key = rest.join('.');
  return siteId === null || (name === 'sites' ? key.startsWith(`${siteId}#`) : isOfForm(key, siteId));
}

/** Cells of a form that is filled in site by site are named `siteId@…`. */
const isOfForm = (key: string, siteId: string): boolean => key.startsWith(`${siteId}@`);
