import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { NO_LISTING } from '../../utils/model/finding';
import { openDatabase, type RecordsDatabase, type RecordsVersion, VERSIONS } from '../../utils/records/database';
import { DamagedRecordError, NewerRecordsError } from '../../utils/records/errors';
import { readAudit, readFinding, readSite, readSnapshot } from '../../utils/records/reader';
import { readRecords } from '../helpers/read-records';
import broken from './v1-broken.json';
import v1 from './v1.json';

/** Every released form of the records must open for ever: `v1.json` holds what version 1 wrote, indexes and rows. */

const NEXT: RecordsVersion = {
  version: 2,
  stores: { audits: `${v1.stores.audits}, host` },
  upgrade: async (transaction) => {
    await transaction.table('audits').toCollection().modify({ title: '新版' });
  },
};
const SNAPSHOT = v1.rows.audits[1]?.snapshotHash ?? '';

const opened: RecordsDatabase[] = [];
function open(name: string, versions?: readonly RecordsVersion[]): RecordsDatabase {
  const db = openDatabase(name, versions);
  opened.push(db);
  return db;
}
afterEach(() => {
  for (const db of opened.splice(0)) db.close();
});

/** Bytes are base64 in the files. */
const bytesIn = (row: object): object =>
  'gzip' in row && typeof row.gzip === 'string' ? { ...row, gzip: Buffer.from(row.gzip, 'base64') } : row;
const plainBytes = (row: object): object =>
  'gzip' in row && row.gzip instanceof Uint8Array ? { ...row, gzip: new Uint8Array(row.gzip) } : row;

/** Leaves the records on disk as version 1 left them, and gives their name. */
async function saved(): Promise<string> {
  const db = open(crypto.randomUUID(), [{ version: v1.version, stores: v1.stores }]);
  for (const [store, rows] of Object.entries(v1.rows)) {
    await db.table(store).bulkAdd(rows.map((row) => plainBytes(bytesIn(row))));
  }
  db.close();
  return db.name;
}

describe('records of version 1', () => {
  it('are declared as they were released', () => {
    expect(VERSIONS[0]).toEqual({ version: 1, stores: v1.stores });
  });

  it('open, and every row is read', async () => {
    const db = open(await saved());
    for (const { id } of v1.rows.audits) {
      const record = await readAudit(id, db);
      // Lists were not read yet: nothing is said of them.
      const saved = v1.rows.audits.find((audit) => audit.id === id);
      expect(record?.audit).toEqual({ ...saved, listing: NO_LISTING });
      expect(record?.findings).toEqual(v1.rows.findings.filter(({ auditId }) => auditId === id));
      const snapshot = await readSnapshot(record?.audit.snapshotHash ?? '', db);
      expect(snapshot?.nodes).toHaveLength(3);
    }
    expect((await readAudit('audit-2', db))?.reviews['audit-2:footer-site-code']?.result).toBe('overruled');
    expect(await readSite('www.example.gov.cn', db)).toEqual(v1.rows.sites[0]?.facts);
    expect((await readRecords({ kind: 'all' }, db)).map(({ audit }) => audit.id)).toEqual(['audit-2']);
  });

  it.each(broken)('with $what say so', async ({ store, key, set, read, error }) => {
    const here = (text = '') => text.replace('HASH', SNAPSHOT);
    const db = open(await saved());
    await db.table(store).update(here(key), plainBytes(bytesIn(set)));
    const [what, id] = read.map(here);
    const reading = { audit: readAudit, finding: readFinding, site: readSite, snapshot: readSnapshot }[what ?? ''];
    const failure = await reading?.(id ?? '', db).catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(DamagedRecordError);
    expect(String(failure)).toBe(`DamagedRecordError: ${here(error)}`);
  });

  it('are moved to a later version with their rows', async () => {
    const name = await saved();
    const later = open(name, [...VERSIONS, NEXT]);
    const record = await readAudit('audit-2', later);
    expect(record?.audit.title).toBe('新版');
    expect(record?.findings).toHaveLength(4);
    expect(await later.audits.where('host').equals('www.example.gov.cn').count()).toBe(3);
  });

  it('stay as they were where the move fails', async () => {
    const name = await saved();
    const failing = async () => {
      throw new Error('no such luck');
    };
    await expect(open(name, [...VERSIONS, { ...NEXT, upgrade: failing }]).open()).rejects.toThrow('no such luck');
    expect((await readAudit('audit-2', open(name)))?.audit.title).toBe('某县人民政府');
  });

  it('are left alone by a program older than they are', async () => {
    const name = await saved();
    const later = open(name, [...VERSIONS, NEXT]);
    await later.open();
    later.close();
    const told = 'records are of version 2, this program knows 1';
    await expect(readAudit('audit-2', open(name))).rejects.toThrow(told);
    await expect(open(name).open()).rejects.toThrow(new NewerRecordsError(told));
  });
});
