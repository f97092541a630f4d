import { Register, RegisterSite } from '../../model/register';
import { database, type RecordsDatabase } from '../database';
import { checked } from './checks';

/** All registers, the newest import first. */
export async function listRegisters(db: RecordsDatabase = database()): Promise<Register[]> {
  const rows = await db.registers.toArray();
  return rows
    .map((row) => checked(Register, `register ${row.id}`, row))
    .sort((a, b) => (a.importedAt < b.importedAt ? 1 : -1));
}

/** The sites of a register, in the order of their ids. */
export async function listSites(
  registerId: string,
  db: RecordsDatabase = database(),
): Promise<RegisterSite[]> {
  const rows = await db.registerSites.where('registerId').equals(registerId).toArray();
  return rows.map((row) => checked(RegisterSite, `registered site ${row.id}`, row));
}

/**
 * The sites of a register that have a host, with or without its `www.`: the host as written first, and a home page
 * before other domains. Several sites may share one.
 * @param host as the browser writes it
 */
export async function sitesOfHost(
  host: string,
  registerId: string,
  db: RecordsDatabase = database(),
): Promise<RegisterSite[]> {
  const rows = await db.registerSites.where('hosts').anyOf(withAndWithoutWww(host)).toArray();
  const unique = new Map(rows.map((row) => [row.id, row]));
  const far = ({ hosts }: RegisterSite): number =>
    (hosts.includes(host) ? 0 : 2) + (withAndWithoutWww(host).includes(hosts[0] ?? '') ? 0 : 1);
  return [...unique.values()]
    .filter((row) => row.registerId === registerId)
    .map((row) => checked(RegisterSite, `registered site ${row.id}`, row))
    .sort((a, b) => far(a) - far(b));
}

/** The site of a register that a host belongs to most closely, or null. */
export async function siteOfHost(
  host: string,
  registerId: string,
  db: RecordsDatabase = database(),
): Promise<RegisterSite | null> {
  return (await sitesOfHost(host, registerId, db))[0] ?? null;
}

const WWW = 'www.';

/** The same site answers under both, and registers write either. */
export const withAndWithoutWww = (host: string): string[] =>
  host.startsWith(WWW) ? [host, host.slice(WWW.length)] : [host, `${WWW}${host}`];
