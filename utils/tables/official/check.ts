import type { Batch } from './batch';
import { checkSites } from './check-sites';
import { checkTables, type ExportedTable } from './check-tables';
import { checkUnsettledTables } from './check-unsettled';
import { type Doubt, inOrder } from './doubt';

/**
 * All that stands against an export of these tables, contradictions first. With a `stop` among them nothing is exported;
 * each `ask` wants a person's yes.
 */
export function checkExport(batch: Batch, tables: readonly ExportedTable[]): Doubt[] {
  return inOrder([...checkSites(batch), ...checkUnsettledTables(batch), ...checkTables(batch, tables)]);
}

export const isStopped = (doubts: readonly Doubt[]): boolean =>
  doubts.some(({ weight }) => weight === 'stop');
