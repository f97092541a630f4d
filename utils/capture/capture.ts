import type { PageSnapshot } from '../model/snapshot';
import { Pace, SLICE_MS } from './breathe';
import type { PackedNodes } from './packed-nodes';
import { Reader } from './reader';

/** A page that grows while it is read must end, and two readings must fit into the audit's limit. Milliseconds. */
const LIMIT_MS = 5000;

/** All that was read but the nodes, most of which were handed over before. */
export interface Captured {
  readonly snapshot: Omit<PageSnapshot, 'nodes'>;
  /** The nodes of the last slice. */
  readonly nodes: PackedNodes;
  /** Time spent reading, breaths left out; milliseconds. */
  readonly captureMs: number;
}

/**
 * Reads the rendered page once into plain data. The only code that reads a page's DOM; it changes nothing and judges
 * nothing. Large pages are read in slices with a breath for the page between them. Caps and unreadable places become
 * `opaque`, so that nothing missing can be taken for absent.
 *
 * @param breathe resolves when the page had its turn
 * @param onSlice gets the nodes of each slice but the last, as soon as they are read
 */
export async function capture(
  document: Document,
  settle: PageSnapshot['settle'],
  breathe: () => Promise<void>,
  onSlice: (nodes: PackedNodes) => void,
): Promise<Captured> {
  const reader = new Reader(document);
  const pace = new Pace(breathe);
  while (!reader.read(performance.now() + SLICE_MS)) {
    if (pace.workedMs > LIMIT_MS) {
      reader.stop('time');
      break;
    }
    onSlice(reader.nodes.take());
    await pace.rest();
  }
  return { snapshot: reader.snapshot(settle), nodes: reader.nodes.take(), captureMs: pace.workedMs };
}
