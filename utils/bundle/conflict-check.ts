import type { z } from '../model/zod';
import type { ConflictRow } from '../records/conflict-row';
import { type BundleStore, ROWS } from './format';
import { readRow } from './lines';
import { type Entries, mannerOf } from './manners';
import { conflictId } from './merge';

/** What is wrong with a received conflict, or null: each version must be fit to become the row, or the field, it is one of. */
export function flawOfConflict(conflict: ConflictRow): string | null {
  const { id, store, field, versions, settled } = conflict;
  if (!Object.hasOwn(ROWS, store) || id !== conflictId(conflict)) return 'id：不是所属记录的编号';
  const isFit = fitness(store as BundleStore, field);
  const values = settled ? [...versions, settled.value] : versions;
  return values.every(isFit) ? null : 'versions：有的版本不合格式';
}

function fitness(store: BundleStore, field: string): (version: unknown) => boolean {
  const isRow = (of: BundleStore) => (row: unknown) => 'row' in readRow(of, row);
  if (store === 'audits') {
    return (version) => {
      const { audit, findings } = (version ?? {}) as { audit?: unknown; findings?: unknown };
      return isRow('audits')(audit) && Array.isArray(findings) && findings.every(isRow('findings'));
    };
  }
  if (field === '') return isRow(store);
  const [name = '', ...rest] = field.split('.');
  const shape = new Map<string, z.ZodType>(Object.entries(ROWS[store].shape));
  const kind = mannerOf(store).entries?.[name];
  // An entry is of the field's schema as the only one of it.
  const whole = kind ? ALONE[kind] : (_: string, version: unknown) => version;
  return (version) => shape.get(name)?.safeParse(whole(rest.join('.'), version)).success ?? false;
}

const ALONE: Readonly<Record<Entries, (key: string, version: unknown) => unknown>> = {
  keyed: (key, version) => ({ [key]: version }),
  'twice-keyed': (key, version) => ({ [key.replace(/#[^#]*$/, '')]: { [key.replace(/^.*#/, '')]: version } }),
  // Not as another line than the one it is named after.
  listed: (key, version) => ((version as { id?: unknown } | null)?.id === key ? [version] : version),
};
