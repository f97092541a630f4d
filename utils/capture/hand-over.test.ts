import { describe, expect, it } from 'vitest';
import type { PageSnapshot, SnapshotNode } from '../model/snapshot';
import type { Captured } from './capture';
import { receive, Sender } from './hand-over';

const NODES: readonly SnapshotNode[] = ['html', 'body', 'p'].map((tag, i) => ({ parent: i - 1, tag }));
const captured: Captured = {
  captureMs: 7,
  snapshot: {
    version: 1,
    url: 'https://www.x.gov.cn/',
    title: '甲',
    takenAt: '2026-03-15T02:00:00.000Z',
    charset: 'UTF-8',
    contentType: 'text/html',
    viewport: { width: 1280, height: 800, pageHeight: 800 },
    visibility: 'visible',
    settle: { state: 'settled', ms: 0 },
    meta: [],
    nodes: NODES,
    opaque: [],
    masked: { identity: 0, bankCard: 0, mobile: 0 },
  } satisfies PageSnapshot,
};

describe('handing over', () => {
  it('puts a capture together from pieces that come while it is made', async () => {
    const sender = new Sender();
    const received = receive(() => sender.take());
    for (const to of [1, 2]) {
      sender.nodes(NODES.slice(0, to));
      await Promise.resolve();
    }
    sender.rest(captured);
    expect(await received).toEqual(captured);
  });

  it('puts a capture together that was whole before anybody asked', async () => {
    const sender = new Sender();
    sender.nodes(NODES.slice(0, 2));
    sender.rest(captured);
    let asked = 0;
    const received = await receive(() => {
      asked += 1;
      return sender.take();
    });
    expect([received, asked]).toEqual([captured, 1]);
  });

  it('asks for the next pieces before it unpacks these, and for none after the end', async () => {
    const sender = new Sender();
    sender.nodes(NODES.slice(0, 1));
    const first = await sender.take();
    sender.rest(captured);
    const answers = [first, await sender.take()];
    const received = await receive(() => Promise.resolve(answers.shift() as string));
    expect([received.snapshot.nodes, answers]).toEqual([NODES, []]);
  });

  it('tells whoever waits, and whoever asks later, that the reading failed', async () => {
    const sender = new Sender();
    const waiting = sender.take();
    sender.fail(new Error('the page broke'));
    await expect(waiting).rejects.toThrow('the page broke');
    await expect(sender.take()).rejects.toThrow('the page broke');
  });

  it.each(['', 'null', '[]', '[{"nodes":{"strings":[],"numbers":[1]}}]'])(
    'does not take %j for a capture',
    async (answer) => {
      await expect(receive(() => Promise.resolve(answer))).rejects.toThrow(Error);
    },
  );
});
