import { type CoveragePart, Inspection, type Signed } from '../../model/task';
import { type SiteVerdict, VerdictVersion } from '../../model/verdict';
import { database, type RecordsDatabase } from '../database';
import { NotFoundError } from '../errors';
import { readSiteRecord } from '../reading/site-records';
import type { SiteRecord } from '../site-record';
import { inOpenTask, openInspection, utc, workOn, write } from './transaction';

/** Says that a part of the site has been seen whole. */
export async function declareCovered(
  inspectionId: string,
  part: CoveragePart,
  { author, at }: Signed,
  db: RecordsDatabase = database(),
): Promise<Inspection> {
  return write(db, async () => {
    await workOn(db, inspectionId, at);
    const { inspection } = await openInspection(db, inspectionId);
    return put(db, { ...inspection, covered: { ...inspection.covered, [part]: { author, at: utc(at) } } });
  });
}

/** Takes the word back that a part has been seen whole. */
export async function withdrawCovered(
  inspectionId: string,
  part: CoveragePart,
  db: RecordsDatabase = database(),
): Promise<Inspection> {
  return write(db, async () => {
    const { inspection } = await openInspection(db, inspectionId);
    const { [part]: _, ...covered } = inspection.covered;
    return put(db, { ...inspection, covered });
  });
}

/**
 * Leaves a site out of the counts. A closed inspection too: what failed may be shut down before the notice is out. Its
 * verdict stays as it is.
 */
export async function excludeInspection(
  inspectionId: string,
  { reason, author, at }: Signed & { readonly reason: string },
  db: RecordsDatabase = database(),
): Promise<Inspection> {
  return write(db, async () => {
    const { inspection } = await inOpenTask(db, inspectionId);
    return put(db, { ...inspection, exclusion: { reason, author, at: utc(at) } });
  });
}

/** Counts an excluded site again. */
export async function includeInspection(
  inspectionId: string,
  db: RecordsDatabase = database(),
): Promise<Inspection> {
  return write(db, async () => {
    const { inspection } = await inOpenTask(db, inspectionId);
    return put(db, { ...inspection, exclusion: null });
  });
}

/** Sets a field of the tables as a person confirmed or typed it; '' takes it away. */
export async function setTyped(
  inspectionId: string,
  field: string,
  value: string,
  db: RecordsDatabase = database(),
): Promise<Inspection> {
  return write(db, async () => {
    const { inspection } = await openInspection(db, inspectionId);
    const { [field]: _, ...others } = inspection.typed;
    return put(db, { ...inspection, typed: value === '' ? others : { ...others, [field]: value } });
  });
}

/**
 * Keeps a verdict as the next version and closes the inspection: from then on it is only read. The record is read and
 * judged in the same transaction, so that nothing recorded meanwhile is left out of it.
 * @param judge must not wait for anything; if it throws, the inspection stays open
 * @throws DamagedRecordError where a row of the site is not what was written
 */
export async function closeInspection(
  inspectionId: string,
  judge: (record: SiteRecord) => SiteVerdict,
  { author, at }: Signed,
  db: RecordsDatabase = database(),
): Promise<VerdictVersion> {
  return write(db, async () => {
    const { inspection } = await openInspection(db, inspectionId);
    const record = await readSiteRecord(inspectionId, db);
    if (!record) throw new NotFoundError(`no inspection ${inspectionId}`);
    const version = VerdictVersion.parse({
      id: crypto.randomUUID(),
      inspectionId,
      version: (await db.verdicts.where('inspectionId').equals(inspectionId).count()) + 1,
      verdict: judge(record),
      closedAt: utc(at),
      author,
      reopened: null,
    });
    await db.verdicts.add(version);
    await put(db, { ...inspection, state: 'closed' });
    return version;
  });
}

/** Opens a closed inspection again. Its verdict keeps why; nothing else of an old version ever changes. */
export async function reopenInspection(
  inspectionId: string,
  { reason, author, at }: Signed & { readonly reason: string },
  db: RecordsDatabase = database(),
): Promise<VerdictVersion> {
  return write(db, async () => {
    const { inspection } = await inOpenTask(db, inspectionId);
    const versions = await db.verdicts.where('inspectionId').equals(inspectionId).sortBy('version');
    const last = versions.at(-1);
    if (inspection.state !== 'closed' || !last)
      throw new NotFoundError(`${inspectionId} has no closed verdict`);
    const reopened = VerdictVersion.parse({ ...last, reopened: { reason, author, at: utc(at) } });
    await db.verdicts.put(reopened);
    await put(db, { ...inspection, state: 'underway' });
    return reopened;
  });
}

async function put(db: RecordsDatabase, changed: Inspection): Promise<Inspection> {
  const inspection = Inspection.parse(changed);
  await db.inspections.put(inspection);
  return inspection;
}
