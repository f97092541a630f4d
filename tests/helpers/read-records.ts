import type { RecordsDatabase } from '../../utils/records/database';
import { type Scope, streamRecords } from '../../utils/records/reader';
import type { AuditRecord } from '../../utils/records/rows';

/** All that an export of this scope would write. */
export async function readRecords(scope: Scope, db: RecordsDatabase): Promise<AuditRecord[]> {
  const records: AuditRecord[] = [];
  for await (const record of streamRecords(scope, db)) records.push(record);
  return records;
}
