import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, taken } from '../../tests/helpers/pack';
import type { SnapshotNode } from '../model/snapshot';
import { type PackedNodes, Packer, Unpacker } from './packed-nodes';

const word = fc.string({ unit: 'grapheme', maxLength: 12 });
const node = fc.record(
  {
    parent: fc.integer({ min: -1, max: 50 }),
    tag: fc.constantFrom('#text', 'a', 'li', '__proto__', 'constructor'),
    nth: fc.nat(9),
    text: word,
    attrs: fc.dictionary(fc.constantFrom('class', 'title', 'href', 'code'), word, {
      minKeys: 1,
      noNullPrototype: true,
    }),
    href: word,
    afterBlank: fc.constant(true as const),
    hidden: fc.constant(true as const),
    box: fc.tuple(fc.integer(), fc.integer(), fc.nat(), fc.nat()),
    image: fc.constantFrom('loaded', 'broken', 'pending'),
    background: word,
  },
  { requiredKeys: ['parent', 'tag'], noNullPrototype: true },
) as fc.Arbitrary<SnapshotNode>;

/** Over the border and back, in runs of `size`. */
function across(nodes: readonly SnapshotNode[], size: number): readonly SnapshotNode[] {
  const packer = new Packer();
  const unpacker = new Unpacker();
  for (let from = 0; from < nodes.length; from += size) {
    for (const node of nodes.slice(from, from + size)) pack(packer, node);
    unpacker.add(taken(packer));
  }
  return unpacker.nodes;
}

function packed(nodes: readonly SnapshotNode[]): PackedNodes {
  const packer = new Packer();
  for (const node of nodes) pack(packer, node);
  return taken(packer);
}

describe('packed nodes', () => {
  it('come back as they went, in runs of any length', () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 30 }), fc.integer({ min: 1, max: 40 }), (nodes, size) => {
        expect(across(nodes, size)).toEqual(nodes);
      }),
    );
  });

  it('may get a box after the nodes that come behind', () => {
    const packer = new Packer();
    const unpacker = new Unpacker();
    for (const tag of ['ul', 'li']) pack(packer, { parent: -1, tag });
    unpacker.add(taken(packer));
    packer.box(0, 0, 10, 800, 20);
    unpacker.add(taken(packer));
    expect(unpacker.nodes.map(({ box }) => box)).toEqual([[0, 10, 800, 20], undefined]);
  });

  it('write a repeated string once', () => {
    const nodes: SnapshotNode[] = ['甲', '甲', '乙'].map((text) => ({ parent: -1, tag: '#text', text }));
    expect(packed(nodes).strings).toEqual(['#text', '甲', '乙']);
  });

  it('are not read half', () => {
    const nodes: SnapshotNode[] = [{ parent: -1, tag: 'a', href: 'https://www.x.gov.cn/' }];
    const run = packed(nodes);
    const isRefused = (part: Partial<PackedNodes>) =>
      expect(() => new Unpacker().add({ ...run, ...part })).toThrow(RangeError);
    isRefused({ numbers: run.numbers.slice(0, -1) });
    isRefused({ strings: run.strings.slice(0, -1) });
    isRefused({ boxes: [0, 1, 2, 3] });
    isRefused({ boxes: [1, 0, 0, 80, 20] });
  });
});
