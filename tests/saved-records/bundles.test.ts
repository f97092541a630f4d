import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BundleError } from '../../utils/bundle/errors';
import { readBundle } from '../../utils/bundle/import';
import * as reader from '../../utils/records/reader';
import { mergeBundle } from '../../utils/records/writer';
import { BUREAU, type Entries, entriesOf, PORTAL, packed, resealed, zipOf } from '../helpers/bundles';
import { freshRecords } from '../helpers/open-records';
import brokenV1 from './bundle-v1/broken.json';
import brokenV2 from './bundle-v2/broken.json';
import brokenV3 from './bundle-v3/broken.json';

/** Every released form of the bundle must be read for ever: `bundle-v<n>/task.zip` is what version n wrote. */

const records = freshRecords();
const savedBy = (version: number): Blob =>
  new Blob([readFileSync(`${import.meta.dirname}/bundle-v${version}/task.zip`)]);

/** Rows that versions after the first brought. */
const SINCE_2 = { taskTables: 1, sweeps: 1, sweepPages: 2, linkChecks: 1, monitors: 1, monitorVisits: 1 };
const NEW_ROWS = { 1: {}, 2: SINCE_2, 3: SINCE_2 } as const;

describe.each([
  { version: 1, broken: brokenV1 },
  { version: 2, broken: brokenV2 },
  { version: 3, broken: brokenV3 },
] as const)('a bundle of version $version', ({ version, broken }) => {
  const saved = (): Blob => savedBy(version);

  it('is read with every row and file it had', async () => {
    const report = await mergeBundle(await readBundle(saved()), {}, records.db);
    expect(report.added).toMatchObject({ tasks: 1, inspections: 2, audits: 3, reviews: 3, evidence: 1 });
    expect(report.added).toMatchObject(NEW_ROWS[version]);
    expect(report.changed).toEqual({});
    expect(report.conflicts.map(({ field }) => field)).toContain('typed.weibo');
    const record = await reader.readSiteRecord(PORTAL, records.db);
    expect(record?.reviews['audit-2:footer-site-code']?.result).toBe('overruled');
    expect(record?.audits).toHaveLength(2);
    const snapshot = await reader.readSnapshot(record?.audits[0]?.snapshotHash ?? '', records.db);
    expect(snapshot?.nodes.length).toBeGreaterThan(0);
    const [evidence] = await reader.evidenceOf({ inspectionId: PORTAL }, records.db);
    const file = await reader.readEvidenceFile(evidence?.contentHash ?? '', records.db);
    expect(new TextDecoder().decode(file?.content)).toBe('picture');
    expect(await reader.listVerdicts({ inspectionId: BUREAU }, records.db)).toHaveLength(2);
  });

  it('is written again as it was, but for its schema', async () => {
    await mergeBundle(await readBundle(saved()), {}, records.db);
    const rowsAndFiles = ({ 'manifest.json': _, 'schema.json': __, ...others }: Entries): Entries => others;
    expect(rowsAndFiles(await entriesOf(await packed(records.db)))).toEqual(
      rowsAndFiles(await entriesOf(saved())),
    );
  });

  it.each(broken)('with $what is refused, with the reason', async ({ file, find, put, sealed, fault, error }) => {
    const entries = harmed(await entriesOf(saved()), file, find, put);
    const blob = await zipOf(sealed ? await resealed(entries) : entries);
    const refusal = await readBundle(blob).catch((thrown: unknown) => thrown);
    expect(refusal).toBeInstanceOf(BundleError);
    const bytes = Buffer.byteLength((await entriesOf(saved()))[file] ?? '');
    expect((refusal as BundleError).message).toContain(error.replace('BYTES', String(bytes)));
    expect((refusal as BundleError).fault).toBe(fault);
  });

  it.each([
    ['nothing', new Blob([])],
    ['a picture', new Blob(['\x89PNG\r\n'])],
  ])('that is %s is refused', async (_, blob) => {
    await expect(readBundle(blob)).rejects.toThrow(new BundleError('not-zip', '不是完整的 ZIP 文件'));
  });

  it('is refused wherever it is cut off', async () => {
    const whole = saved();
    for (const share of [0.1, 0.5, 0.9, 0.99, 0.999]) {
      const cut = whole.slice(0, Math.floor(whole.size * share));
      await expect(readBundle(cut)).rejects.toThrow(BundleError);
    }
  });

  it('is refused, or read as it was, whichever byte of it is wrong', async () => {
    const bytes = new Uint8Array(await saved().arrayBuffer());
    for (let at = 7; at < bytes.length; at += 331) {
      const harmed = bytes.slice();
      harmed[at] = (harmed[at] ?? 0) ^ 0x55;
      const read = await readBundle(new Blob([harmed])).catch((thrown: unknown) => thrown);
      if (!(read instanceof BundleError)) expect(read).toMatchObject({ manifest: { version } });
    }
  }, 60_000);
});

it.each([
  [2, 3],
  [3, 2],
])('bundles of versions %i and %i of one task come to what was said last', async (...versions) => {
  for (const version of versions) await mergeBundle(await readBundle(savedBy(version)), {}, records.db);
  const audited = await reader.readAudit('audit-2', records.db);
  expect(audited?.audit.judgedAt).toBe('2026-03-24T02:00:00.000Z');
  expect(audited?.findings.map(({ sample }) => sample)).toEqual([false, true, undefined, undefined]);
});

/** A bundle with something done to one file: a text changed, the file gone, added, its lines doubled or reversed. */
function harmed(entries: Entries, file: string, find: string, put: string): Entries {
  const { [file]: text = '', ...others } = entries;
  const lines = text.split(/(?<=\n)/);
  switch (find) {
    case 'REMOVE':
      return others;
    case 'ADD':
      return { ...others, [file]: put };
    case 'DOUBLE':
      return { ...entries, [file]: text + text };
    case 'REVERSE':
      return { ...entries, [file]: lines.reverse().join('') };
    default:
      expect(text).toContain(find);
      return { ...entries, [file]: text.replace(find, put) };
  }
}
