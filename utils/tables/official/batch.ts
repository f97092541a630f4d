import { isRunning, type RegisterSite } from '../../model/register';
import type { LedgerLine, OfficeFigures, TypedCells } from '../../model/table';
import type { TableTemplates } from '../../model/table-template';
import type { Task } from '../../model/task';
import type { ConflictRow } from '../../records/conflict-row';
import { isChecked, isFailed, type SiteLine, standingOf } from './site-line';

/** All that the tables of one task are built from. */
export interface Batch {
  readonly task: Pick<Task, 'id' | 'name' | 'period' | 'edition'> & Partial<Pick<Task, 'state'>>;
  /** `dataDate` is `YYYY-MM-DD` or ''. */
  readonly register: { readonly name: string; readonly dataDate: string };
  /** Every site of the register once, drawn or not; lists keep this order. */
  readonly lines: readonly SiteLine[];
  readonly typed: TypedCells;
  readonly office: OfficeFigures;
  readonly ledger: readonly LedgerLine[];
  /** What an office set, by the table's id. */
  readonly templates: TableTemplates;
  /** What came together by merging and waits for a person; absent where nothing does. */
  readonly unsettled?: Unsettled;
  /** How many records of the task could not be read, and so are in no figure. */
  readonly damaged?: number;
}

export interface Unsettled {
  /** Ids of the sites on whose pages inspectors disagree. */
  readonly disagreements: readonly string[];
  /** Cells and rows of which there are several versions. */
  readonly conflicts: readonly Pick<ConflictRow, 'store' | 'rowId' | 'field' | 'inspectionId'>[];
}

/** Lines by what they count as. */
export interface Tally {
  readonly running: readonly SiteLine[];
  readonly checked: readonly SiteLine[];
  readonly failed: readonly SiteLine[];
}

export const tallyOf = (lines: readonly SiteLine[]): Tally => ({
  running: lines.filter(({ site }) => isRunning(site.state)),
  checked: lines.filter(isChecked),
  failed: lines.filter(isFailed),
});

export const idsOf = (lines: readonly SiteLine[]): string[] => lines.map(({ site }) => site.id);

/** First and last day on which anything that counts was checked; null where nothing was. */
export function checkedSpan(
  lines: readonly SiteLine[],
): { readonly from: string; readonly to: string } | null {
  const counted = lines.filter(isChecked);
  const from = counted
    .map((line) => line.checkedFrom)
    .filter(Boolean)
    .sort()[0];
  const to = counted
    .map((line) => line.checkedTo)
    .filter(Boolean)
    .sort()
    .at(-1);
  return from && to ? { from, to } : null;
}

export const excludedLines = ({ lines }: Batch): SiteLine[] =>
  lines.filter((line) => standingOf(line) === 'excluded');

/** 省级: of a provincial government or its departments. Never from the code. */
export const isProvincial = ({ bucket }: RegisterSite): boolean => bucket.startsWith('province-');
