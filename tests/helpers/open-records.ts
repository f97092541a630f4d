import { afterEach, beforeEach, vi } from 'vitest';
import { openDatabase, type RecordsDatabase } from '../../utils/records/database';
import * as writer from '../../utils/records/writer';
import { auditEntry, newTask, register, registerSite } from './records';

/** Fresh records for each test of a file, in fake-indexeddb. */
export function freshRecords(): { readonly db: RecordsDatabase } {
  const fresh = { db: undefined as unknown as RecordsDatabase };
  beforeEach(() => {
    fresh.db = openDatabase(crypto.randomUUID());
  });
  afterEach(() => {
    vi.restoreAllMocks();
    fresh.db.close();
  });
  return fresh;
}

/** A register of some sites and a task of all of them, which is the current one. */
export async function beginTask(
  db: RecordsDatabase,
  sites = [registerSite()],
  changes: Parameters<typeof newTask>[0] = {},
): Promise<void> {
  await writer.replaceRegister(register(), sites, db);
  await writer.createTask(
    newTask(
      changes,
      sites.map(({ id }) => id),
    ),
    db,
  );
}

/** `writer.saveAudit` of `auditEntry`. */
export const saveAudit = (db: RecordsDatabase, ...entry: Parameters<typeof auditEntry>) =>
  writer.saveAudit(auditEntry(...entry), db);
