import type { PageSnapshot } from '../model/snapshot';
import { Pace, SLICE_MS } from './breathe';
import type { PackedNodes } from './packed-nodes';
import { Reader } from './reader';

/** A page that grows while it is read must end, and two readings must fit into the audit's limit. Milliseconds. */
const LIMIT_MS = 5000;

/** All that was read but the nodes. */
export interface Captured {
  readonly snapshot: Omit<PageSnapshot, 'nodes'>;
  /** Time spent reading, breaths left out; milliseconds. */
  readonly captureMs: number;
}

/** Where a capture goes to while it is made: runs of nodes, then all else. */
export interface CaptureSink {
  /** Is lent a run of nodes, as soon as it is read; what is to be kept must be copied. */
  nodes(run: PackedNodes): void;
  end(captured: Captured): void;
}

/**
 * Reads the rendered page once into plain data. The only code that reads a page's DOM; it changes nothing and judges
 * nothing. Large pages are read in slices with a breath for the page between them. Caps and unreadable places become
 * `opaque`, so that nothing missing can be taken for absent.
 *
 * @param breathe resolves when the page had its turn
 */
export async function capture(
  document: Document,
  settle: PageSnapshot['settle'],
  breathe: () => Promise<void>,
  sink: CaptureSink,
): Promise<void> {
  const reader = new Reader(document);
  const pace = new Pace(breathe);
  const send = (run: PackedNodes): void => sink.nodes(run);
  while (!reader.read(performance.now() + SLICE_MS)) {
    if (pace.workedMs > LIMIT_MS) {
      reader.stop('time');
      break;
    }
    reader.nodes.lend(send);
    await pace.rest();
  }
  const captured = { snapshot: reader.snapshot(settle), captureMs: pace.workedMs };
  // Both in one go: a page of one slice crosses in one answer.
  reader.nodes.lend(send);
  sink.end(captured);
}
