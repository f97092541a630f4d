import { Register, RegisterSite } from '../../model/register';
import { database, type RecordsDatabase } from '../database';
import { InUseError } from '../errors';
import { write } from './transaction';

/**
 * Writes a whole register, new or imported again. A site that is no longer listed goes, unless an inspection is about
 * it: a record keeps its subject, and the count that is returned includes it.
 * @param register its `siteCount` is counted here
 */
export async function replaceRegister(
  register: Omit<Register, 'siteCount'>,
  sites: readonly RegisterSite[],
  db: RecordsDatabase = database(),
): Promise<Register> {
  const rows = RegisterSite.array().parse(sites);
  const listed = new Set(rows.map(({ id }) => id));
  if (listed.size < rows.length) throw new Error(`register ${register.id} has two sites of one id`);
  const stray = rows.find(
    ({ id, registerId }) => registerId !== register.id || !id.startsWith(`${registerId}/`),
  );
  if (stray) throw new Error(`site ${stray.id} is not of register ${register.id}`);
  return write(db, async () => {
    const before = await db.registerSites.where('registerId').equals(register.id).primaryKeys();
    const inspections = await db.inspections.where('siteId').startsWith(`${register.id}/`).toArray();
    const kept = new Set([...listed, ...inspections.map(({ siteId }) => siteId)]);
    await db.registerSites.bulkDelete(before.filter((id) => !kept.has(id)));
    await db.registerSites.bulkPut(rows);
    const siteCount = await db.registerSites.where('registerId').equals(register.id).count();
    const saved = Register.parse({ ...register, siteCount });
    await db.registers.put(saved);
    return saved;
  });
}

/**
 * Removes a register that no task rests on.
 * @throws InUseError where one does
 */
export async function removeRegister(registerId: string, db: RecordsDatabase = database()): Promise<void> {
  return write(db, async () => {
    if ((await db.tasks.where('registerId').equals(registerId).count()) > 0) {
      throw new InUseError(`a task rests on register ${registerId}`);
    }
    await db.registerSites.where('registerId').equals(registerId).delete();
    await db.registers.delete(registerId);
  });
}
