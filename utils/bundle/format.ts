import { EvidenceRecord } from '../model/evidence-file';
import { LinkCheck } from '../model/link-check';
import { Monitor, MonitorVisit } from '../model/monitor';
import { Register, RegisterSite } from '../model/register';
import { Sweep, SweepPage } from '../model/sweep';
import { TaskTables } from '../model/table';
import { ColumnCorrection, Inspection, Recheck, Task, TestQuestion, VisitSeries } from '../model/task';
import { VerdictVersion } from '../model/verdict';
import { z } from '../model/zod';
import { ConflictRow } from '../records/conflict-row';
import { AuditRow, FindingRow, ReviewRow, SnapshotRow } from '../records/rows';

/**
 * 记录包: a zip with `manifest.json`, `schema.json`, `records/<store>-0001.jsonl` … (one row a line, canonical JSON, in the
 * order of their ids over all files of a store), `snapshots/<hash>.json.gz` and `evidence/<hash>.png|jpg|mhtml`.
 */
export const FORMAT = 'zhengwang-bundle';
/**
 * Raised whenever a program that knows the version before could no longer read a bundle. 2: typed tables, sweeps, checks
 * of links, the monitor. 3: when a page was judged again, and when a finding was taken into the sample. All earlier ones
 * are read.
 */
export const FORMAT_VERSION = 3;
export const MANIFEST = 'manifest.json';
export const SCHEMA = 'schema.json';

/** The rows of a bundle by store, what is referred to before what refers to it. A new store is one line here. */
export const ROWS = {
  registers: Register,
  registerSites: RegisterSite,
  tasks: Task,
  taskTables: TaskTables,
  inspections: Inspection,
  /** The files stand apart, under `snapshots/`. */
  snapshots: SnapshotRow.omit({ gzip: true }),
  audits: AuditRow,
  linkChecks: LinkCheck,
  findings: FindingRow,
  reviews: ReviewRow,
  columnCorrections: ColumnCorrection,
  questions: TestQuestion,
  visitSeries: VisitSeries,
  monitors: Monitor,
  monitorVisits: MonitorVisit,
  sweeps: Sweep,
  sweepPages: SweepPage,
  verdicts: VerdictVersion,
  rechecks: Recheck,
  /** The files stand apart, under `evidence/`. */
  evidence: EvidenceRecord,
  conflicts: ConflictRow,
};
export type BundleStore = keyof typeof ROWS;
export type BundleRow<Store extends BundleStore> = z.infer<(typeof ROWS)[Store]>;
export const BUNDLE_STORES = Object.keys(ROWS) as BundleStore[];

/** What a row is named by: rows of a store are in the order of this. */
export const idOf = ({ id, hash, taskId }: { id?: unknown; hash?: unknown; taskId?: unknown }): string =>
  String(id ?? hash ?? taskId);

const FileEntry = z.object({
  name: z.string().max(200),
  bytes: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type FileEntry = z.infer<typeof FileEntry>;

export const Manifest = z.object({
  format: z.literal(FORMAT),
  version: z.number().int().min(1),
  /** UTC, ISO 8601. */
  exportedAt: z.iso.datetime(),
  /** Of the program that wrote it: 0.1.0. */
  program: z.string().max(60),
  scope: z.object({
    /** `second-check`: a sample for a blind second check, without the first result. */
    kind: z.enum(['task', 'inspection', 'second-check']),
    /** Of the task or the inspection. */
    id: z.string(),
    /** For a person to know it by. */
    name: z.string().max(700),
  }),
  /** Rows by store. */
  counts: z.record(z.string(), z.number().int().min(0)),
  /** Every file but this one, in the order of the archive. */
  files: z.array(FileEntry),
});
export type Manifest = z.infer<typeof Manifest>;
export type BundleScope = Manifest['scope'];

const HASHED = /^(?:snapshots\/([0-9a-f]{64})\.json\.gz|evidence\/([0-9a-f]{64})\.(?:png|jpg|mhtml))$/;
const RECORDS = /^records\/([a-zA-Z]+)-(\d{4,})\.jsonl$/;

export const recordsFile = (store: BundleStore, part: number): string =>
  `records/${store}-${String(part).padStart(4, '0')}.jsonl`;
export const snapshotFile = (hash: string): string => `snapshots/${hash}.json.gz`;
export const evidenceFile = ({ contentHash, mediaType }: EvidenceRecord): string =>
  `evidence/${contentHash}.${EXTENSIONS[mediaType]}`;
const EXTENSIONS = { 'image/png': 'png', 'image/jpeg': 'jpg', 'multipart/related': 'mhtml' } as const;

/** What a file of a bundle is by its name; null for a name that no bundle has. */
export type BundleFile =
  | { readonly kind: 'schema' }
  | { readonly kind: 'records'; readonly store: BundleStore; readonly part: number }
  | { readonly kind: 'snapshot' | 'evidence'; readonly hash: string };

export function fileOf(name: string): BundleFile | null {
  if (name === SCHEMA) return { kind: 'schema' };
  const [, snapshot, evidence] = HASHED.exec(name) ?? [];
  if (snapshot) return { kind: 'snapshot', hash: snapshot };
  if (evidence) return { kind: 'evidence', hash: evidence };
  const [, store = '', part = ''] = RECORDS.exec(name) ?? [];
  return Object.hasOwn(ROWS, store)
    ? { kind: 'records', store: store as BundleStore, part: Number(part) }
    : null;
}

/** The JSON Schema of the format: the manifest, and under `$defs` one line of each store. */
export function bundleSchema(): unknown {
  const schemaOf = (schema: z.ZodType) => {
    const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', override: closed });
    return rest;
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `${FORMAT} ${FORMAT_VERSION}`,
    description: 'manifest.json; each line of records/<store>-*.jsonl is of #/$defs/<store>.',
    ...schemaOf(Manifest),
    $defs: Object.fromEntries(Object.entries(ROWS).map(([store, schema]) => [store, schemaOf(schema)])),
  };
}

/** A field that nobody knows is refused on import, so the schema says so. */
const closed = ({ jsonSchema }: { readonly jsonSchema: Record<string, unknown> }): void => {
  if (jsonSchema.properties) jsonSchema.additionalProperties = false;
};
