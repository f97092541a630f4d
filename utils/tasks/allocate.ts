/**
 * Divides `total` seats among strata in proportion to their sizes, by largest remainder; equal remainders go to the
 * stratum named first. The seats always sum up to `total` (to everything there is, where `total` is more), no stratum
 * gets more than it has, and none that has something goes empty where there are enough seats.
 */
export function allocate(sizes: readonly number[], total: number): number[] {
  const all = sum(sizes);
  if (total >= all) return [...sizes];
  const filled = sizes.filter((size) => size > 0).length;
  if (total < filled) return byLargestRemainder(sizes, total);
  // Strata too small for a whole seat get one; the others share what is left, until each of them earns one.
  const seats = sizes.map(() => 0);
  const sharing = sizes.map((size) => size > 0);
  for (;;) {
    const rest = sizes.map((size, i) => (sharing[i] ? size : 0));
    const left = total - sum(seats);
    const small = rest.flatMap((size, i) => (size > 0 && left * size < sum(rest) ? [i] : []));
    if (small.length === 0) return byLargestRemainder(rest, left).map((share, i) => share + (seats[i] ?? 0));
    for (const i of small) {
      seats[i] = 1;
      sharing[i] = false;
    }
  }
}

function byLargestRemainder(sizes: readonly number[], total: number): number[] {
  const all = sum(sizes);
  if (all === 0) return sizes.map(() => 0);
  // Whole numbers all the way: a remainder out of `all`, never a fraction that was rounded.
  const seats = sizes.map((size) => Math.floor((total * size) / all));
  const remainders = sizes.map((size, i) => ({ i, remainder: (total * size) % all }));
  remainders.sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  for (const { i } of remainders.slice(0, total - sum(seats))) seats[i] = (seats[i] ?? 0) + 1;
  return seats;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
