import { describe, expect, it, vi } from 'vitest';
import { pack } from '../../tests/helpers/pack';
import type { PageSnapshot, SnapshotNode } from '../model/snapshot';
import { type Received, receive, Sender } from './hand-over';
import { Packer } from './packed-nodes';

const NODES: readonly SnapshotNode[] = ['html', 'body', 'p'].map((tag, i) => ({ parent: i - 1, tag }));
const received: Received = {
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

/** The page's side: packs nodes run after run, and ends. */
class Page {
  readonly sender = new Sender();
  private readonly packer = new Packer();

  hand(from: number, to: number): void {
    for (const node of NODES.slice(from, to)) pack(this.packer, node);
    this.packer.lend((run) => this.sender.nodes(run));
  }

  end(from: number): void {
    const { nodes: _, ...snapshot } = received.snapshot;
    this.hand(from, NODES.length);
    this.sender.end({ snapshot, captureMs: received.captureMs });
  }
}

describe('handing over', () => {
  it('puts a snapshot together from pieces that come while it is made', async () => {
    const page = new Page();
    const take = () => page.sender.take();
    const receiving = receive(take, take);
    page.hand(0, 1);
    await Promise.resolve();
    page.hand(1, 2);
    await Promise.resolve();
    page.end(2);
    expect(await receiving).toEqual(received);
  });

  it('puts a snapshot together that was whole before anybody asked', async () => {
    const page = new Page();
    page.hand(0, 2);
    page.end(2);
    const asked = vi.fn(() => page.sender.take());
    expect(await receive(() => page.sender.take(), asked)).toEqual(received);
    expect(asked).not.toHaveBeenCalled();
  });

  it('asks for the next pieces before it unpacks these, and for none after the end', async () => {
    const page = new Page();
    page.hand(0, 1);
    const first = await page.sender.take();
    page.end(1);
    const answers = [await page.sender.take()];
    const { snapshot } = await receive(
      () => Promise.resolve(first),
      () => Promise.resolve(answers.shift() ?? []),
    );
    expect([snapshot.nodes, answers]).toEqual([NODES, []]);
  });

  it('tells whoever waits, and whoever asks later, that the reading failed', async () => {
    const sender = new Sender();
    const waiting = sender.take();
    sender.fail(new Error('the page broke'));
    await expect(waiting).rejects.toThrow('the page broke');
    await expect(sender.take()).rejects.toThrow('the page broke');
  });

  it.each([[['']], [['null']], [[]], [['{"nodes":{"strings":[],"numbers":[1]}}']]])(
    'does not take %j for a snapshot',
    async (answer) => {
      const give = () => Promise.resolve(answer);
      await expect(receive(give, give)).rejects.toThrow(Error);
    },
  );
});
