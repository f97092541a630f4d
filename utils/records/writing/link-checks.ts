import { LinkCheck } from '../../model/link-check';
import { database, type RecordsDatabase } from '../database';
import { NotFoundError } from '../errors';
import { utc, workOn, write } from './transaction';

/** Keeps what the links of an audited page answered; a check that goes on, or is made anew, replaces the one before. */
export async function saveLinkCheck(
  check: Omit<LinkCheck, 'inspectionId'>,
  db: RecordsDatabase = database(),
): Promise<LinkCheck> {
  return write(db, async () => {
    const audit = await db.audits.get(check.id);
    if (!audit) throw new NotFoundError(`no audit ${check.id}`);
    const { inspectionId } = audit;
    await workOn(db, inspectionId, check.at);
    const row = LinkCheck.parse({ ...check, inspectionId, at: utc(check.at) });
    await db.linkChecks.put(row);
    return row;
  });
}
