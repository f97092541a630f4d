import { Monitor, MonitorVisit } from '../../model/monitor';
import { database, type RecordsDatabase } from '../database';
import { NotFoundError } from '../errors';
import { openInspection, utc, write } from './transaction';

/** Starts the monitors of some sites, or changes them; all or none. A site that is only monitored is not yet under way. */
export async function startMonitors(
  monitors: readonly Omit<Monitor, 'id' | 'isOn'>[],
  db: RecordsDatabase = database(),
): Promise<void> {
  return write(db, async () => {
    for (const monitor of monitors) {
      const { inspectionId: id, at } = monitor;
      await openInspection(db, id);
      await db.monitors.put(Monitor.parse({ ...monitor, id, at: utc(at), isOn: true }));
    }
  });
}

/** Stops monitors; what they saw stays. */
export async function stopMonitors(
  inspectionIds: readonly string[],
  db: RecordsDatabase = database(),
): Promise<void> {
  return write(db, async () => {
    for (const id of inspectionIds) {
      const monitor = await db.monitors.get(id);
      if (!monitor) throw new NotFoundError(`no monitor ${id}`);
      await db.monitors.put({ ...monitor, isOn: false });
    }
  });
}

/** Adds visits of the monitors. Those of inspections that were closed meanwhile are left out: nothing is added to them. */
export async function addVisits(
  visits: readonly Omit<MonitorVisit, 'id'>[],
  db: RecordsDatabase = database(),
): Promise<void> {
  return write(db, async () => {
    const inspections = await db.inspections.bulkGet(visits.map(({ inspectionId }) => inspectionId));
    const rows = visits
      .filter((_, i) => inspections[i] && inspections[i]?.state !== 'closed')
      .map((visit) => {
        const at = utc(visit.at);
        return MonitorVisit.parse({ ...visit, id: `${visit.inspectionId}@${at}`, at });
      });
    await db.monitorVisits.bulkPut(rows);
  });
}
