import type { LedgerEntry } from '../../rules/verdict';
import { COLUMN_CLASSES, COLUMN_LEVELS } from '../../utils/model/words';
import type { Sorting } from '../virtual-table';

const BY_NAME = new Intl.Collator('zh-CN', { numeric: true });
const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** What counts first, then what may, then the rest. */
const STANDINGS = ['counts', 'open', 'clear'] as const;
const rankOf = ({ stale, blank }: LedgerEntry): number =>
  Math.min(STANDINGS.indexOf(stale), STANDINGS.indexOf(blank));

/** `—` goes last, whichever way round. */
const LAST = '9999';

const ORDERS: Readonly<Record<string, (a: LedgerEntry, b: LedgerEntry) => number>> = {
  name: (a, b) => BY_NAME.compare(a.name, b.name),
  class: (a, b) => COLUMN_CLASSES.indexOf(a.class.value) - COLUMN_CLASSES.indexOf(b.class.value),
  level: (a, b) => COLUMN_LEVELS.indexOf(a.level.value) - COLUMN_LEVELS.indexOf(b.level.value),
  newest: (a, b) => byText(a.newest ?? LAST, b.newest ?? LAST),
  items: (a, b) => a.itemCount - b.itemCount,
  state: (a, b) => byText(a.state, b.state),
  breach: (a, b) => byText(a.window?.breach ?? LAST, b.window?.breach ?? LAST),
  counts: (a, b) => rankOf(a) - rankOf(b),
};

/** The ledger in the order asked for; in that of the walk where none is. */
export function ordered(ledger: readonly LedgerEntry[], { key, descending }: Sorting): LedgerEntry[] {
  const order = ORDERS[key];
  const turn = descending ? -1 : 1;
  return order ? [...ledger].sort((a, b) => turn * order(a, b)) : [...ledger];
}
