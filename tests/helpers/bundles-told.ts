/**
 * `node --import tsx tests/helpers/bundles-told.ts '[["a.zip", "b.zip"], ["all.zip"]]'` merges each row of bundles into
 * fresh records and prints what these say, as JSON: without the names and times that every run has of its own. A program
 * of its own, for Playwright's loader does not read all that rules rest on.
 */
import { openAsBlob } from 'node:fs';
import 'fake-indexeddb/auto';
import { columnLedger, judgeSite } from '../../rules/verdict';
import { readBundle } from '../../utils/bundle/import';
import { openDatabase } from '../../utils/records/database';
import { readTaskRecords } from '../../utils/records/reader';
import type { SiteRecord } from '../../utils/records/site-record';
import { mergeBundle } from '../../utils/records/writer';

export interface Told {
  readonly task: { readonly id: string };
  readonly sites: readonly {
    readonly inspection: { readonly id: string; readonly state: string };
    /** Address key, kind, title, how it settled. */
    readonly audits: readonly (readonly string[])[];
    /** Address key, rule, outcome, reason. */
    readonly findings: readonly string[];
    readonly ledger: readonly string[];
    readonly verdict: unknown;
  }[];
  /** Rows that cannot be read, and places where a person has to decide. */
  readonly damaged: readonly string[];
  readonly conflicts: readonly string[];
}

async function told(bundles: readonly string[]): Promise<Told> {
  const db = openDatabase(crypto.randomUUID());
  let conflicts: string[] = [];
  for (const file of bundles) {
    const report = await mergeBundle(await readBundle(await openAsBlob(file)), {}, db);
    conflicts = report.conflicts.map(({ id }) => id);
  }
  const [task, ...others] = await db.tasks.toArray();
  if (!task || others.length > 0) throw new Error(`${others.length + 1} tasks`);
  const { records, damaged } = await readTaskRecords(task.id, db);
  const { createdAt: _, ...rest } = task;
  return { task: rest, sites: records.map(toldOf), damaged, conflicts };
}

function toldOf(record: SiteRecord): Told['sites'][number] {
  const { task, inspection, audits, findings } = record;
  const keys = new Map(audits.map(({ id, addressKey }) => [id, addressKey]));
  const nameless = (value: unknown): string =>
    JSON.stringify(value).replace(/[0-9a-f-]{36}/g, (id) => keys.get(id) ?? id);
  const { startedAt, ...rest } = inspection;
  return {
    inspection: { ...rest, isStarted: startedAt !== null } as Told['sites'][number]['inspection'],
    audits: audits
      .map(({ addressKey, pageKind, title, settle }) => [addressKey, pageKind.kind, title, settle.state])
      .sort(),
    findings: findings
      .map(({ addressKey, ruleId, outcome, reason }) => `${addressKey} ${ruleId} ${outcome} ${reason}`)
      .sort(),
    ledger: columnLedger(record, task.edition).map(nameless).sort(),
    verdict: JSON.parse(nameless(judgeSite(record))),
  };
}

const rows: string[][] = JSON.parse(process.argv[2] ?? '[]');
const all: Told[] = [];
for (const row of rows) all.push(await told(row));
process.stdout.write(JSON.stringify(all));
