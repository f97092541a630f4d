import type { RegisterSite } from '../model/register';

/** By code unit, so that the order is the same on every machine and in every language. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Sites in register order: by 网站标识码, sites without one first, then by id. It does not depend on how the register's
 * file was sorted, so that a draw can be repeated from the same register in any order.
 */
export const inRegisterOrder = <Site extends Pick<RegisterSite, 'id' | 'code'>>(
  sites: readonly Site[],
): Site[] => [...sites].sort((a, b) => compare(a.code, b.code) || compare(a.id, b.id));
