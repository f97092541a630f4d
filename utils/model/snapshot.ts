import { CAPS } from './caps';
import { z } from './zod';

/**
 * What was read off one page at one time: plain, JSON-able, without judgement. `capture` writes it, rules read it,
 * and it can be judged again years later.
 *
 * Nodes stand in document order (a parent before its children, a subtree without gaps), so the subtree of node `i`
 * is the run of nodes after it whose ancestors include `i`.
 */
export interface SnapshotNode {
  /** Index of the parent in `nodes`; -1 for the root. */
  readonly parent: number;
  /**
   * Lower-case element name, or `#text`, `#comment` (kept only as a hint), `#shadow` (an open shadow root),
   * `#document` (the document of a same-origin frame).
   */
  readonly tag: string;
  /** Place among the parent's element children, from 0. Elements only. */
  readonly nth?: number;
  /** Of `#text` and `#comment`: the characters, capped, numbers of persons masked. */
  readonly text?: string;
  /** Chosen attributes as written, names in lower case; `code` on a script is the start of its inline source. */
  readonly attrs?: Readonly<Record<string, string>>;
  /** Absolute address of a link, image, frame or form, as the browser resolved it. */
  readonly href?: string;
  /** Of an element in a line of text: white space stands before it and parts its words from those before. */
  readonly afterBlank?: true;
  /** True where a visitor does not see the element, or its subtree. */
  readonly hidden?: true;
  /**
   * `[x, y, width, height]` in CSS pixels from the page's upper left corner; rounded. Absent when hidden, and where nobody
   * asks: see `isMeasured` and `isMeasuredBlock`.
   */
  readonly box?: readonly [number, number, number, number];
  /** Of an `img`: whether the browser could draw it. */
  readonly image?: 'loaded' | 'broken' | 'pending';
  /** Background picture of a small box that holds nothing, as an absolute address. */
  readonly background?: string;
}

/** A place that could not be read: absence near it proves nothing. */
export const OpaquePlace = z.object({
  kind: z.enum(['frame', 'plugin', 'canvas', 'over-cap']),
  /** Node index of the place, or of the last node read before a cap. */
  node: z.number().int(),
  /** The frame's address, or which cap was met. */
  detail: z.string().max(2000),
});
export type OpaquePlace = z.infer<typeof OpaquePlace>;

export const MetaTag = z.object({ name: z.string().max(200), content: z.string().max(2000) });
export type MetaTag = z.infer<typeof MetaTag>;

export const PageSnapshot = z.object({
  version: z.literal(1),
  /** `location.href` when the page was read. */
  url: z.string().max(20_000),
  title: z.string().max(2000),
  /** ISO 8601 time of the reading, UTC. Judges what is "in the future". */
  takenAt: z.string(),
  charset: z.string().max(100),
  contentType: z.string().max(200),
  /** Width and height of the window and height of the page, CSS pixels. */
  viewport: z.object({ width: z.number(), height: z.number(), pageHeight: z.number() }),
  visibility: z.enum(['visible', 'hidden']),
  /**
   * How the reading began: `settled` (complete and quiet), `timeout` (still changing at the limit), `provisional`
   * (read on purpose before the page was quiet). `ms` is the time waited.
   */
  settle: z.object({ state: z.enum(['settled', 'timeout', 'provisional']), ms: z.number() }),
  /**
   * How long the page took to load, from the request to the end of its `load` event, milliseconds. Absent before that,
   * and in snapshots of before it was measured.
   */
  timing: z.object({ loadMs: z.number(), fromCache: z.boolean() }).optional(),
  meta: z.array(MetaTag).max(CAPS.metas),
  nodes: z.custom<readonly SnapshotNode[]>((value) => Array.isArray(value) && value.length <= CAPS.nodes),
  opaque: z.array(OpaquePlace).max(1000),
  /** Numbers of persons masked while reading, by kind. */
  masked: z.object({ identity: z.number(), bankCard: z.number(), mobile: z.number() }),
});
export type PageSnapshot = z.infer<typeof PageSnapshot>;
