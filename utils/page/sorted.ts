/** Index of the first value of a sorted list that is not below `wanted`; its length where all are. */
export function firstFrom(sorted: ArrayLike<number>, wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a sorted list holds a value from `from` on and before `to`. */
export function hasAny(
  sorted: ArrayLike<number>,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  const first = sorted[firstFrom(sorted, from)];
  return first !== undefined && first < to;
}
