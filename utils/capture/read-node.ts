import type { SnapshotNode } from '../model/snapshot';

/** A node as it came over the border. A class, because nodes of one shape are read several times as fast as nodes of many. */
export class ReadNode implements SnapshotNode {
  nth?: number;
  text?: string;
  attrs?: Readonly<Record<string, string>>;
  href?: string;
  afterBlank?: true;
  hidden?: true;
  box?: readonly [number, number, number, number];
  image?: 'loaded' | 'broken' | 'pending';
  background?: string;

  constructor(
    readonly parent: number,
    readonly tag: string,
  ) {}
}
