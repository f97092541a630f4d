import type { Evidence } from '../../model/finding';
import type { RegisterSite } from '../../model/register';
import type { Edition } from '../../model/words';
import { addressKey } from '../address-key';
import { database, type RecordsDatabase } from '../database';
import { NotFoundError } from '../errors';
import { FindingRow } from '../rows';
import { openInspection, utcAfter, workOn, write } from './transaction';

export const BY_HAND = 'by-hand';

/** What an inspector writes himself: a fault, or a typed value, that no machine sees. */
export interface HandFinding {
  readonly note: string;
  readonly evidence?: readonly Evidence[] | undefined;
  /** The veto or indicator it counts for, e.g. `V1.3`; none where it is only told. */
  readonly countsFor?: string | undefined;
  /** Points, in tenths. */
  readonly tenths?: number | undefined;
  readonly clauses?: readonly string[] | undefined;
  readonly author?: string | undefined;
  /** ISO 8601. */
  readonly at: string;
}

/** 记为问题: a fault the inspector saw, at its place on the page. */
export async function addHandFinding(
  auditId: string,
  hand: HandFinding,
  db: RecordsDatabase = database(),
): Promise<FindingRow> {
  return write(db, async () => {
    const audit = await db.audits.get(auditId);
    if (!audit) throw new NotFoundError(`no audit ${auditId}`);
    const { inspectionId, addressKey, host, edition } = audit;
    await workOn(db, inspectionId, hand.at);
    return add(db, auditId, { auditId, inspectionId, addressKey, host }, hand, edition);
  });
}

/**
 * A fault or a typed value of the site as a whole, under the edition of its task.
 * @param url the page it was seen on; left out where there is none
 */
export async function addSiteFinding(
  inspectionId: string,
  { url = '', ...hand }: HandFinding & { readonly url?: string },
  db: RecordsDatabase = database(),
): Promise<FindingRow> {
  return write(db, async () => {
    const { inspection, task } = await openInspection(db, inspectionId);
    const site = await db.registerSites.get(inspection.siteId);
    await workOn(db, inspectionId, hand.at);
    const place = { auditId: '', inspectionId, addressKey: addressKey(url), host: hostOf(url, site) };
    return add(db, inspectionId, place, hand, task.edition);
  });
}

/** 抽样标记: whether a finding is one of the official sample of its indicator (抽查n个), or extra material. */
export async function setSample(
  findingId: string,
  sample: boolean,
  at: string,
  db: RecordsDatabase = database(),
): Promise<FindingRow> {
  return write(db, async () => {
    const before = await db.findings.get(findingId);
    if (!before) throw new NotFoundError(`no finding ${findingId}`);
    await workOn(db, before.inspectionId, at);
    const earlier = before.sampledAt === undefined ? [] : [{ at: before.sampledAt }];
    const finding = FindingRow.parse({ ...before, sample, sampledAt: utcAfter(earlier, at) });
    await db.findings.put(finding);
    return finding;
  });
}

/** Changes what the inspector wrote about a finding by hand; the machine's have no note. */
export async function setNote(
  findingId: string,
  note: string,
  db: RecordsDatabase = database(),
): Promise<FindingRow> {
  return write(db, async () => {
    const before = await db.findings.get(findingId);
    if (before?.origin !== 'hand') throw new NotFoundError(`no finding by hand ${findingId}`);
    await workOn(db, before.inspectionId, before.createdAt);
    const finding = FindingRow.parse({ ...before, note });
    await db.findings.put(finding);
    return finding;
  });
}

const hostOf = (url: string, site: RegisterSite | undefined): string =>
  URL.canParse(url) ? new URL(url).hostname : (site?.hosts[0] ?? '');

async function add(
  db: RecordsDatabase,
  subjectId: string,
  place: Pick<FindingRow, 'auditId' | 'inspectionId' | 'addressKey' | 'host'>,
  { at: createdAt, evidence = [], clauses = [], ...written }: HandFinding,
  edition: Edition,
): Promise<FindingRow> {
  const finding = FindingRow.parse({
    ...written,
    ...place,
    id: `${subjectId}:${BY_HAND}:${crypto.randomUUID()}`,
    origin: 'hand',
    createdAt,
    ruleId: BY_HAND,
    ruleVersion: 1,
    outcome: 'fail',
    candidate: false,
    reason: BY_HAND,
    params: {},
    clauses,
    evidence,
    edition,
  });
  await db.findings.add(finding);
  return finding;
}
