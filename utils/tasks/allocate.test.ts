import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from './allocate';

const sizes = fc.array(fc.nat(400), { minLength: 1, maxLength: 40 });
const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);

describe('allocate', () => {
  it.each([
    ['by proportion where it comes out even', [40, 40, 20], 10, [4, 4, 2]],
    ['the last seat by largest remainder', [41, 39, 20], 10, [4, 4, 2]],
    ['equal remainders to the first', [10, 10, 10], 4, [2, 1, 1]],
    ['one seat to a stratum that earns less', [1, 99], 10, [1, 9]],
    ['one seat each, and the rest to those who earn it', [1, 1, 1, 97], 5, [1, 1, 1, 2]],
    ['nothing to the empty', [0, 7, 0], 3, [0, 3, 0]],
    ['the largest where there is not one for each', [5, 90, 5], 1, [0, 1, 0]],
    ['everything where more is asked for than there is', [3, 4], 9, [3, 4]],
    ['nothing where nothing is asked for', [3, 4], 0, [0, 0]],
    ['nothing of nothing', [], 5, []],
  ])('gives %s', (_, strata, total, seats) => {
    expect(allocate(strata, total)).toEqual(seats);
  });

  it('adds up exactly, and never gives more than there is', () => {
    fc.assert(
      fc.property(sizes, fc.nat(20_000), (strata, total) => {
        const seats = allocate(strata, total);
        expect(sum(seats)).toBe(Math.min(total, sum(strata)));
        expect(seats.every((seat, i) => seat >= 0 && seat <= (strata[i] ?? 0))).toBe(true);
      }),
    );
  });

  it('leaves no stratum empty where there is a seat for each', () => {
    fc.assert(
      fc.property(sizes, fc.nat(2000), (strata, extra) => {
        const filled = strata.filter((size) => size > 0);
        const seats = allocate(strata, filled.length + extra);
        expect(seats.filter((seat) => seat > 0)).toHaveLength(filled.length);
      }),
    );
  });

  it('never gives a larger stratum less than a smaller one', () => {
    fc.assert(
      fc.property(sizes, fc.nat(4000), (strata, total) => {
        const pairs = allocate(strata, total).map((seats, i) => ({ seats, size: strata[i] ?? 0 }));
        pairs.sort((a, b) => a.size - b.size);
        for (const [i, { size, seats }] of pairs.entries()) {
          const next = pairs[i + 1];
          if (next && next.size > size) expect(next.seats).toBeGreaterThanOrEqual(seats);
        }
      }),
    );
  });

  it('stays within one seat of the exact share where every stratum earns a whole one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 50, max: 400 }), { minLength: 1, maxLength: 20 }), (strata) => {
        const total = Math.ceil(sum(strata) / 4);
        const seats = allocate(strata, total);
        for (const [i, seat] of seats.entries()) {
          expect(Math.abs(seat - (total * (strata[i] ?? 0)) / sum(strata))).toBeLessThan(1);
        }
      }),
    );
  });
});
