import { type LinkAnswer, LinkCheck } from '../../model/link-check';
import { database, type RecordsDatabase } from '../database';
import { checked } from './checks';

/** The links of an audited page as they were checked, or null. */
export async function readLinkCheck(
  auditId: string,
  db: RecordsDatabase = database(),
): Promise<LinkCheck | null> {
  const row = await db.linkChecks.get(auditId);
  return row ? checked(LinkCheck, `link check ${auditId}`, row) : null;
}

/** All checks of an inspection's pages. */
export async function listLinkChecks(
  inspectionId: string,
  db: RecordsDatabase = database(),
): Promise<LinkCheck[]> {
  const rows = await db.linkChecks.where('inspectionId').equals(inspectionId).toArray();
  return rows.map((row) => checked(LinkCheck, `link check ${row.id}`, row));
}

/** What the links of an audited page answered, by address, as a judge takes it; undefined where nobody asked them. */
export async function linkAnswersOf(
  auditId: string,
  db: RecordsDatabase = database(),
): Promise<ReadonlyMap<string, LinkAnswer> | undefined> {
  const check = await readLinkCheck(auditId, db);
  return check ? new Map(check.answers.map((answer) => [answer.url, answer])) : undefined;
}
