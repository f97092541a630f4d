import { describe, expect, it } from 'vitest';
import { pageSnapshot } from '../../tests/helpers/records';
import { packSnapshot, unpackSnapshot } from './snapshots';

const HOSTILE = '=cmd|"/c calc"!A1 \ud800 \0 😀 </script>';

describe('a packed snapshot', () => {
  it('comes back as it was, lone surrogates and all', async () => {
    const snapshot = pageSnapshot({ nodes: [{ parent: -1, tag: '#text', text: HOSTILE }] });
    expect(await unpackSnapshot(await packSnapshot(snapshot))).toEqual(snapshot);
  });

  it('has the SHA-256 of its JSON for a name', async () => {
    const snapshot = pageSnapshot();
    const { hash, bytes } = await packSnapshot(snapshot);
    const json = Buffer.from(JSON.stringify(snapshot));
    const { createHash } = await import('node:crypto');
    expect(hash).toBe(createHash('sha256').update(json).digest('hex'));
    expect(bytes).toBe(json.length);
  });

  it('is much smaller than what a page repeats', async () => {
    const nodes = Array.from({ length: 5000 }, () => ({
      parent: 0,
      tag: 'li',
      text: '关于印发工作方案的通知',
    }));
    const { gzip, bytes } = await packSnapshot(pageSnapshot({ nodes }));
    expect(gzip.length * 50).toBeLessThan(bytes);
  });
});

describe('a damaged snapshot row', () => {
  const packed = packSnapshot(pageSnapshot());

  it.each([
    ['cut short', (gzip: Uint8Array) => gzip.slice(0, 40), 'cannot be unzipped'],
    ['not gzip at all', () => new Uint8Array([1, 2, 3]), 'cannot be unzipped'],
    ['empty', () => new Uint8Array(), 'cannot be unzipped'],
  ])('says so when it is %s', async (_, damage, message) => {
    const row = await packed;
    await expect(unpackSnapshot({ ...row, gzip: new Uint8Array(damage(row.gzip)) })).rejects.toThrow(
      `snapshot ${row.hash}: ${message}`,
    );
  });

  it('says so when it is the snapshot of another page', async () => {
    const row = await packed;
    const other = await packSnapshot(pageSnapshot({ title: '某市人民政府' }));
    expect(other.bytes).toBe(row.bytes);
    await expect(unpackSnapshot({ ...row, gzip: other.gzip })).rejects.toThrow('does not match its hash');
  });

  it('stops unzipping beyond the recorded length', async () => {
    const row = await packed;
    const zeros = new Blob([new Uint8Array(50_000_000)]).stream().pipeThrough(new CompressionStream('gzip'));
    const bomb = new Uint8Array(await new Response(zeros).arrayBuffer());
    const before = process.memoryUsage().arrayBuffers;
    await expect(unpackSnapshot({ ...row, gzip: bomb })).rejects.toThrow(`is not of ${row.bytes} bytes`);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(25_000_000);
  });

  it('says which part is not a snapshot', async () => {
    const row = await packSnapshot({ ...pageSnapshot(), settle: { state: 'later', ms: 1 } } as never);
    await expect(unpackSnapshot(row)).rejects.toThrow(`snapshot ${row.hash}: has no valid settle.state`);
  });
});
