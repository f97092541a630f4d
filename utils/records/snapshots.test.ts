import { describe, expect, it } from 'vitest';
import { pageSnapshot } from '../../tests/helpers/records';
import { contentPrint, packSnapshot, unpackSnapshot } from './snapshots';

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

describe('the print of a page’s content', () => {
  const link = {
    parent: 1,
    tag: 'a',
    href: 'https://www.example.gov.cn/a',
    text: '通知',
    box: [0, 0, 9, 9],
  } as const;
  const print = (...nodes: Parameters<typeof pageSnapshot>[0][]) => contentPrint(pageSnapshot(...nodes));
  const withNode = (node: object) => print({ nodes: [...pageSnapshot().nodes, { ...link, ...node }] });

  it.each([
    ['the time of reading', print({ takenAt: '2026-04-01T00:00:00.000Z' }), print()],
    ['the size of the window', print({ viewport: { width: 9, height: 9, pageHeight: 9 } }), print()],
    ['a place', withNode({ box: [1, 1, 8, 8] }), withNode({})],
    ['an attribute', withNode({ attrs: { style: 'top: 1px' } }), withNode({})],
    ['a blank at the end', withNode({ text: '通知 ' }), withNode({})],
    ['a comment', withNode({ tag: '#comment' }), print()],
  ])('does not depend on %s', async (_, one, other) => {
    expect(await one).toBe(await other);
    expect(await one).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each([
    ['the title', print({ title: '改版' }), print()],
    ['a text', withNode({ text: '公告' }), withNode({})],
    ['a link', withNode({ href: 'https://www.example.gov.cn/b' }), withNode({})],
    ['an element', withNode({ tag: 'b' }), withNode({})],
    ['what belongs to what', withNode({ text: '', href: '通知' }), withNode({ text: '通知', href: '' })],
  ])('changes with %s', async (_, one, other) => {
    expect(await one).not.toBe(await other);
  });
});
