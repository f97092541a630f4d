import { describe, expect, it } from 'vitest';
import { UsageError } from './project';
import { parseShard, shareOf, WHOLE } from './shards';

describe('a shard', () => {
  it.each([
    ['2/8', { number: 2, of: 8 }],
    [' 8/8 ', { number: 8, of: 8 }],
    ['1/1', WHOLE],
  ])('%s', (text, shard) => {
    expect(parseShard(text)).toEqual(shard);
  });

  it.each(['0/8', '9/8', '8', '2/0', '-1/8', '1.5/8', '2／8', 'a/b', ''])('%s is none', (text) => {
    expect(() => parseShard(text)).toThrow(UsageError);
  });

  it('deals the sites out: everyone to one shard, none of them long', () => {
    const sites = Array.from({ length: 11 }, (_, i) => i);
    const shares = [1, 2, 3].map((number) => shareOf(sites, { number, of: 3 }));
    expect(shares).toEqual([
      [0, 3, 6, 9],
      [1, 4, 7, 10],
      [2, 5, 8],
    ]);
    expect(shareOf(sites, WHOLE)).toEqual(sites);
    expect(shareOf(sites.slice(0, 2), { number: 3, of: 3 })).toEqual([]);
  });
});
