import type { PackedNodes, Packer } from '../../utils/capture/packed-nodes';
import type { SnapshotNode } from '../../utils/model/snapshot';

/** Packs a whole node, as the capture does piece by piece. */
export function pack(packer: Packer, node: SnapshotNode): void {
  const index = packer.begin(node.parent, node.tag);
  if (node.nth !== undefined) packer.nth(node.nth);
  if (node.text !== undefined) packer.text(node.text);
  for (const [name, value] of Object.entries(node.attrs ?? {})) packer.attribute(name, value);
  if (node.href !== undefined) packer.href(node.href.slice(0, 8), node.href.slice(8));
  if (node.background !== undefined) packer.background(node.background);
  if (node.image !== undefined) packer.image(node.image);
  if (node.hidden) packer.hidden();
  if (node.afterBlank) packer.afterBlank();
  if (node.box) packer.box(index, ...node.box);
}

/** All that was packed since the last call, to keep. */
export function taken(packer: Packer): PackedNodes {
  let kept: PackedNodes = { strings: [], numbers: [], boxes: [] };
  packer.lend((nodes) => {
    kept = structuredClone(nodes);
  });
  return kept;
}
