import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { NO_LISTING } from '../../utils/model/finding';
import { NO_FACTS } from '../../utils/model/page-facts';
import {
  openDatabase,
  type RecordsDatabase,
  type RecordsVersion,
  VERSIONS,
} from '../../utils/records/database';
import { DamagedRecordError, NewerRecordsError } from '../../utils/records/errors';
import * as reader from '../../utils/records/reader';
import { readRecords } from '../helpers/read-records';
import v1Broken from './v1-broken.json';
import v1 from './v1.json';
import v2Broken from './v2-broken.json';
import v2 from './v2.json';
import v3 from './v3.json';

/** Every released form of the records must open for ever: `v1.json` holds what version 1 wrote, indexes and rows. */
interface Saved {
  readonly version: number;
  readonly stores: Readonly<Record<string, string>>;
  /** Bytes are base64. */
  readonly rows: Readonly<Record<string, readonly object[]>>;
}

interface Broken {
  readonly what: string;
  readonly store: string;
  readonly key: string;
  readonly set: object;
  readonly read: readonly string[];
  readonly error: string;
}

/** The hash of the snapshot of `audit-2`, which the broken ones call HASH. */
const snapshotOf = (saved: Saved): string =>
  (saved.rows.audits as readonly { readonly id: string; readonly snapshotHash: string }[]).find(
    ({ id }) => id === 'audit-2',
  )?.snapshotHash ?? '';

const opened: RecordsDatabase[] = [];
function open(name: string, versions?: readonly RecordsVersion[]): RecordsDatabase {
  const db = openDatabase(name, versions);
  opened.push(db);
  return db;
}
afterEach(() => {
  for (const db of opened.splice(0)) db.close();
});

const BYTES = ['gzip', 'content'];
const bytesIn = (row: object): object =>
  Object.fromEntries(
    Object.entries(row).map(([field, value]) =>
      BYTES.includes(field) && typeof value === 'string'
        ? [field, new Uint8Array(Buffer.from(value, 'base64'))]
        : [field, value],
    ),
  );

/** Leaves the records on disk as a version left them, and gives their name. */
async function leave({ version, stores, rows }: Saved): Promise<string> {
  // Dexie opens a database at the version it was told: the ones before had no rows.
  const db = open(crypto.randomUUID(), [{ version, stores }]);
  for (const [store, some] of Object.entries(rows)) await db.table(store).bulkAdd(some.map(bytesIn));
  db.close();
  return db.name;
}

/** All rows of all stores that have any. */
async function everything(db: RecordsDatabase): Promise<Record<string, object[]>> {
  const stores = await Promise.all(
    db.tables.map(async (table) => [table.name, await table.toArray()] as const),
  );
  return Object.fromEntries(stores.filter(([, rows]) => rows.length > 0));
}

const withBytes = (rows: Saved['rows']): Record<string, object[]> =>
  Object.fromEntries(Object.entries(rows).map(([store, some]) => [store, some.map(bytesIn)]));

/** What was recorded before there were inspections belongs to none. */
const ofNoInspection = (rows: readonly object[]): object[] =>
  rows.map((row) => ({ ...row, inspectionId: '' }));

/** Each version, its rows as today's program sees them, and what may be wrong with them. */
const SAVED: readonly {
  readonly version: number;
  readonly saved: Saved;
  readonly today: Record<string, object[]>;
  readonly broken: readonly Broken[];
}[] = [
  {
    version: 1,
    saved: v1,
    today: {
      ...withBytes(v1.rows),
      audits: ofNoInspection(v1.rows.audits),
      findings: ofNoInspection(v1.rows.findings),
      reviews: ofNoInspection(v1.rows.reviews),
    },
    broken: v1Broken,
  },
  { version: 2, saved: v2, today: withBytes(v2.rows), broken: v2Broken },
  { version: 3, saved: v3, today: withBytes(v3.rows), broken: [] },
];

describe('every version', () => {
  it('has its file, with rows of every store', () => {
    expect(SAVED.map(({ version }) => version)).toEqual(VERSIONS.map(({ version }) => version));
    for (const { stores, rows } of SAVED.map(({ saved }) => saved)) {
      expect(Object.keys(rows)).toEqual(Object.keys(stores));
      expect(Object.values(rows).every((some) => some.length > 0)).toBe(true);
    }
  });

  it.each(SAVED)('$version is declared as it was released', ({ version, saved: { stores } }) => {
    const until = VERSIONS.filter((one) => one.version <= version);
    expect(Object.assign({}, ...until.map((one) => one.stores))).toEqual(stores);
  });

  it.each(SAVED)('$version opens with every row it had', async ({ saved, today }) => {
    expect(await everything(open(await leave(saved)))).toEqual(today);
  });

  it.each(SAVED)('$version is brought up to date once, and then opens as it is', async ({ saved, today }) => {
    const name = await leave(saved);
    await open(name).open();
    expect(await everything(open(name))).toEqual(today);
  });

  describe.each(SAVED)('$version', ({ saved, broken }) => {
    it.each(broken)('with $what says so, and loses nothing', async ({ store, key, set, read, error }) => {
      const here = (text = ''): string => text.replace('HASH', snapshotOf(saved));
      const db = open(await leave(saved));
      await db.table(store).update(here(key), bytesIn(set));
      const before = await everything(db);
      const failure = await readBy(db, read.map(here)).catch((thrown: unknown) => thrown);
      expect(failure).toBeInstanceOf(DamagedRecordError);
      expect(String(failure)).toBe(`DamagedRecordError: ${here(error)}`);
      expect(await everything(db)).toEqual(before);
    });

    it('is moved to a later version with its rows', async () => {
      const name = await leave(saved);
      const later = open(name, [...VERSIONS, NEXT]);
      expect((await reader.readAudit('audit-2', later))?.audit.title).toBe('新版');
      expect(await later.audits.where('host').equals('www.example.gov.cn').count()).toBe(
        saved.rows.audits?.length,
      );
    });

    it('stays as it was where the move fails', async () => {
      const name = await leave(saved);
      const failing = async () => {
        throw new Error('no such luck');
      };
      const later = open(name, [...VERSIONS, { ...NEXT, upgrade: failing }]);
      await expect(later.open()).rejects.toThrow('no such luck');
      expect((await reader.readAudit('audit-2', open(name)))?.audit.title).toBe('某县人民政府');
    });

    it('is left alone by a program older than it', async () => {
      const name = await leave(saved);
      const later = open(name, [...VERSIONS, NEXT]);
      const before = await everything(later);
      later.close();
      const told = 'records are of version 4, this program knows 3';
      await expect(reader.readAudit('audit-2', open(name))).rejects.toThrow(told);
      await expect(open(name).open()).rejects.toThrow(new NewerRecordsError(told));
      expect(await everything(open(name, [...VERSIONS, NEXT]))).toEqual(before);
    });
  });
});

/** A version that nobody has released yet. */
const NEXT: RecordsVersion = {
  version: 4,
  stores: { audits: `${VERSIONS.findLast(({ stores }) => stores.audits)?.stores.audits}, host` },
  upgrade: async (transaction) => {
    await transaction.table('audits').toCollection().modify({ title: '新版' });
  },
};

/** What the broken files name. */
async function readBy(db: RecordsDatabase, [what, id = '']: readonly string[]): Promise<unknown> {
  const readers: Readonly<Record<string, () => Promise<unknown>>> = {
    audit: () => reader.readAudit(id, db),
    finding: () => reader.readFinding(id, db),
    site: () => reader.readSite(id, db),
    snapshot: () => reader.readSnapshot(id, db),
    registers: () => reader.listRegisters(db),
    'registered sites': () => reader.listSites(id, db),
    task: () => reader.readTask(id, db),
    'current task': () => reader.readCurrentTask(db),
    inspection: () => reader.readInspection(id, db),
    'site record': () => reader.readSiteRecord(id, db),
    verdicts: () => reader.listVerdicts({ inspectionId: id }, db),
    rechecks: () => reader.listRechecks({ inspectionId: id }, db),
    tables: () => reader.readTaskTables(id, db),
    evidence: () => reader.evidenceOf({ inspectionId: id }, db),
    'evidence file': () => reader.readEvidenceFile(id, db),
  };
  return readers[what ?? '']?.();
}

describe('records of version 1', () => {
  it('are read, page by page', async () => {
    const db = open(await leave(v1));
    for (const saved of v1.rows.audits) {
      const record = await reader.readAudit(saved.id, db);
      // Lists, facts and prints were not read yet: nothing is said of them.
      const unread = { listing: NO_LISTING, facts: NO_FACTS, contentPrint: '', inspectionId: '' };
      expect(record?.audit).toEqual({ ...saved, ...unread });
      const findings = v1.rows.findings.filter(({ auditId }) => auditId === saved.id);
      expect(record?.findings).toEqual(findings.map((finding) => ({ ...finding, inspectionId: '' })));
      const snapshot = await reader.readSnapshot(record?.audit.snapshotHash ?? '', db);
      expect(snapshot?.nodes).toHaveLength(3);
    }
    const reviewed = await reader.readAudit('audit-2', db);
    expect(reviewed?.reviews['audit-2:footer-site-code']?.result).toBe('overruled');
    expect(await reader.readSite('www.example.gov.cn', db)).toEqual(v1.rows.sites[0]?.facts);
    expect((await readRecords({ kind: 'all' }, db)).map(({ audit }) => audit.id)).toEqual(['audit-2']);
  });
});

describe('records of version 2', () => {
  const PORTAL = 'task-1/register-1/3400000001';
  const BUREAU = 'task-1/register-1/ju';

  it('are read, site by site', async () => {
    const db = open(await leave(v2));
    const record = await reader.readSiteRecord(PORTAL, db);
    expect(record?.audits.map(({ id }) => id)).toEqual(['audit-2', 'audit-3']);
    expect(record?.findings.filter(({ origin }) => origin === 'hand')).toHaveLength(2);
    expect(record?.reviews['audit-2:footer-site-code']?.result).toBe('overruled');
    expect(record?.corrections).toEqual(v2.rows.columnCorrections);
    expect(record?.questions).toEqual(v2.rows.questions);
    expect((await reader.readSiteRecord(BUREAU, db))?.series).toEqual(v2.rows.visitSeries);
    const { records, damaged } = await reader.readTaskRecords('task-1', db);
    expect(records).toHaveLength(2);
    expect(records[0]).toEqual(record);
    expect(damaged).toEqual([]);
  });

  it('are read, store by store', async () => {
    const db = open(await leave(v2));
    expect(await reader.listRegisters(db)).toEqual(v2.rows.registers);
    expect(await reader.listSites('register-1', db)).toEqual(v2.rows.registerSites);
    expect(await reader.listTasks(db)).toEqual(v2.rows.tasks);
    expect((await reader.readCurrentTask(db))?.id).toBe('task-1');
    expect(await reader.listInspections('task-1', db)).toEqual(v2.rows.inspections);
    expect(await reader.readTaskTables('task-1', db)).toEqual(v2.rows.taskTables[0]);
    const verdicts = await reader.listVerdicts({ inspectionId: BUREAU }, db);
    expect(verdicts.map(({ version, reopened }) => [version, reopened?.reason])).toEqual([
      [1, '申诉属实'],
      [2, undefined],
    ]);
    expect(await reader.listRechecks({ taskId: 'task-1' }, db)).toEqual(v2.rows.rechecks);
    const [evidence] = await reader.evidenceOf({ findingId: 'audit-2:footer-site-code' }, db);
    const file = await reader.readEvidenceFile(evidence?.contentHash ?? '', db);
    expect(new TextDecoder().decode(file?.content)).toBe('picture');
  });
});
