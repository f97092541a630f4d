/** The items by key, in their order; those without a key ('') are left out. */
export function grouped<T>(
  items: Iterable<T>,
  keysOf: (item: T) => string | readonly string[],
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of [keysOf(item)].flat()) {
      if (key === '') continue;
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

/** The groups of several. */
export const doubles = <T>(groups: ReadonlyMap<string, T[]>): [string, T[]][] =>
  [...groups].filter(([, group]) => group.length > 1);
