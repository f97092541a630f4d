import type { SiteLine } from './site-line';

/** What an area's whole name has more than the one a table prints: 太原 and 太原市, 广西 and 广西壮族自治区. */
const REST = /^(?:省|市|地区|盟|州|县|区|旗|(?:[一-龥]{1,20}族|维吾尔)?自治[区州县旗])$/;

/** Whether a table's name means the area: the same, or without its last words. 新疆 does not mean 新疆生产建设兵团. */
export const namesArea = (printed: string, name: string): boolean =>
  printed === name || (printed !== '' && name.startsWith(printed) && REST.test(name.slice(printed.length)));

export interface AreaRow {
  /** As the table prints it. */
  readonly name: string;
  readonly lines: readonly SiteLine[];
}

export interface AreaRows {
  readonly rows: readonly AreaRow[];
  /** Lines whose register row names no area. */
  readonly unplaced: readonly SiteLine[];
}

/**
 * Lines by area: first those a template lists, in its order, even those without a site; then others as the register
 * writes them, in the order in which they come.
 *
 * @param areaOf the area's name in the register; '' where it has none
 */
export function byArea(
  lines: readonly SiteLine[],
  order: readonly string[],
  areaOf: (line: SiteLine) => string,
): AreaRows {
  const groups = new Map<string, SiteLine[]>(order.map((name) => [name, []]));
  const printed = new Map<string, string>();
  const unplaced: SiteLine[] = [];
  for (const line of lines) {
    const name = areaOf(line);
    if (name === '') {
      unplaced.push(line);
      continue;
    }
    let listed = printed.get(name);
    if (listed === undefined) {
      listed = printedName(name, order);
      printed.set(name, listed);
    }
    const group = groups.get(listed);
    if (group) group.push(line);
    else groups.set(listed, [line]);
  }
  return { rows: [...groups].map(([name, group]) => ({ name, lines: group })), unplaced };
}

/** An area as a table prints it: as its template lists it, else as the register writes it. */
export const printedName = (name: string, order: readonly string[]): string =>
  order.find((one) => one === name) ?? order.find((one) => namesArea(one, name)) ?? name;
