import { type PackedNodes, Packer, unpack } from './packed-nodes';
import type { PageReport } from './page-auditor';

const NODES_AT_ONCE = 10_000;

/** JSON of a report, its nodes packed, written in slices: the page gets its turn between them. */
export async function writeReport(report: PageReport, breathe: () => Promise<void>): Promise<string> {
  const { nodes, ...rest } = report.snapshot;
  const packer = new Packer(nodes);
  const runs: string[] = [];
  for (let from = 0; from < nodes.length; from += NODES_AT_ONCE) {
    if (from > 0) await breathe();
    runs.push(JSON.stringify(packer.pack(from, Math.min(from + NODES_AT_ONCE, nodes.length))));
  }
  const head = JSON.stringify({ ...report, snapshot: rest });
  // The nodes go in as the last member of the report and are put back by `readReport`.
  return `${head.slice(0, -1)},"nodes":[${runs.join(',')}]}`;
}

/** Puts the report together again. Throws `SyntaxError` or `RangeError` on anything that is not one. */
export function readReport(json: string): PageReport {
  const { nodes, ...report } = JSON.parse(json) as PageReport & { nodes: PackedNodes[] };
  return { ...report, snapshot: { ...report.snapshot, nodes: unpack(nodes) } };
}
