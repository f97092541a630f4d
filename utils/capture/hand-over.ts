import type { PageSnapshot } from '../model/snapshot';
import type { Captured, CaptureSink } from './capture';
import { Outbox } from './outbox';
import { type PackedNodes, Unpacker } from './packed-nodes';

/** A run of nodes, or all the rest of the capture, which comes last. */
type Piece = { readonly nodes: PackedNodes } | { readonly rest: Captured };

/** The page's side: what is read is handed over while the reading goes on. */
export class Sender implements CaptureSink {
  private readonly outbox = new Outbox();

  nodes(nodes: PackedNodes): void {
    this.put({ nodes });
  }

  end(rest: Captured): void {
    this.put({ rest });
  }

  fail(error: unknown): void {
    this.outbox.fail(error);
  }

  /** JSON of each of the pieces that wait, at least one. */
  take(): Promise<string[]> {
    return this.outbox.take();
  }

  private put(piece: Piece): void {
    this.outbox.put(JSON.stringify(piece));
  }
}

/** A page as it came over the border. */
export interface Received {
  readonly snapshot: PageSnapshot;
  readonly captureMs: number;
}

/**
 * The background's side: puts the snapshot together. Throws on anything that is not one.
 *
 * @param begin has the page begin, and gives the first of what `Sender.take` gives
 * @param take asks the page for more of it
 */
export async function receive(
  begin: () => Promise<readonly string[]>,
  take: () => Promise<readonly string[]>,
): Promise<Received> {
  const unpacker = new Unpacker();
  for (let coming = begin(); ; ) {
    const pieces = (await coming).map((piece) => JSON.parse(piece) as Piece);
    const last = pieces.at(-1);
    if (last === undefined) throw new RangeError('an empty hand-over');
    const end = 'rest' in last ? last.rest : null;
    // Asked for before these are unpacked: the next pieces come meanwhile.
    if (!end) coming = take();
    for (const piece of pieces) if ('nodes' in piece) unpacker.add(piece.nodes);
    if (end) return { ...end, snapshot: { ...end.snapshot, nodes: unpacker.nodes } };
  }
}
