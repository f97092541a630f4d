import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SnapshotNode } from '../model/snapshot';
import { type PackedNodes, Packer, Unpacker } from './packed-nodes';

const word = fc.string({ unit: 'grapheme', maxLength: 12 });
const node = fc.record(
  {
    parent: fc.integer({ min: -1, max: 50 }),
    tag: fc.constantFrom('#text', 'a', 'li', '__proto__', 'constructor'),
    nth: fc.nat(9),
    text: word,
    attrs: fc.dictionary(fc.constantFrom('class', 'title', 'href', 'code'), word, { noNullPrototype: true }),
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
    for (const node of nodes.slice(from, from + size)) packer.add(node);
    unpacker.add(JSON.parse(JSON.stringify(packer.take())));
  }
  return unpacker.nodes;
}

function packed(nodes: readonly SnapshotNode[]): PackedNodes {
  const packer = new Packer();
  for (const node of nodes) packer.add(node);
  return packer.take();
}

describe('packed nodes', () => {
  it('come back as they went, in runs of any length', () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 30 }), fc.integer({ min: 1, max: 40 }), (nodes, size) => {
        expect(across(nodes, size)).toEqual(nodes);
      }),
    );
  });

  it('write a repeated string once', () => {
    const nodes: SnapshotNode[] = ['甲', '甲', '乙'].map((text) => ({ parent: -1, tag: '#text', text }));
    expect(packed(nodes).strings).toEqual(['#text', '甲', '乙']);
  });

  it('are not read half', () => {
    const nodes: SnapshotNode[] = [{ parent: -1, tag: 'a', href: 'https://www.x.gov.cn/' }];
    const { strings, numbers } = packed(nodes);
    expect(() => new Unpacker().add({ strings, numbers: numbers.slice(0, -1) })).toThrow(RangeError);
    expect(() => new Unpacker().add({ strings: strings.slice(0, -1), numbers })).toThrow(RangeError);
  });
});
