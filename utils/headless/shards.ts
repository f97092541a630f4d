import { UsageError } from './project';

/** One machine's share of a batch: the second of eight is `{number: 2, of: 8}`. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

export const WHOLE: Shard = { number: 1, of: 1 };

/**
 * Reads `2/8`.
 * @throws UsageError for anything else, such as `0/8` or `9/8`
 */
export function parseShard(text: string): Shard {
  const [, number, of] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text.trim()) ?? []).map(Number);
  if (!number || !of || number > of) {
    throw new UsageError(`--shard 看不懂“${text}”。请写成 2/8：一共 8 份，这是第 2 份，从 1 数起。`);
  }
  return { number, of };
}

/**
 * What of a list is a shard's, like cards dealt out one by one: whatever comes in a row, such as a province's slow sites,
 * is spread over all machines. All shards together have everything, no two have the same.
 */
export const shareOf = <Item>(items: readonly Item[], { number, of }: Shard): Item[] =>
  items.filter((_, index) => index % of === number - 1);
