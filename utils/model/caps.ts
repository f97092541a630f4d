/** Caps of a capture; what lies over them becomes an opaque place, never a silent cut. Counts and UTF-16 units. */
export const CAPS = {
  nodes: 300_000,
  text: 50_000,
  textTotal: 8_000_000,
  attribute: 600,
  metas: 300,
  comment: 400,
} as const;
