import { isRunning } from '../../model/register';
import type { Block, Cell, Column, Field, Row } from '../../model/table';
import { namesArea } from './areas';
import { type Batch, idsOf } from './batch';
import { type Desk, derived, registered, typed } from './cells';
import type { TableInput } from './input';
import type { SiteLine } from './site-line';
import { dayText, periodWord } from './template';

/** What forms have in common: a column of labels at the left, what is asked at the right. */

/** Widths of all blocks of a form, in half-width characters. */
const FORM_WIDTH = 84;

/** One asked thing: its labels from the outermost, and what goes there. */
export const ask = (key: string, labels: readonly string[], ...cells: readonly Cell[]): Row => ({
  key,
  labels,
  cells,
});

/** Rows with so many columns of labels and one wide cell each. */
export function askBlock(labelWidths: readonly number[], rows: readonly Row[]): Block {
  const left = labelWidths.reduce((sum, width) => sum + width, 0);
  return { labelWidths, columns: [{ key: 'value', heading: [], width: FORM_WIDTH - left }], rows };
}

/** Columns of the form's remaining width, alike or by weight. */
export function spread(
  left: number,
  columns: readonly (readonly [key: string, heading: string, weight?: number])[],
): Column[] {
  const weights = columns.map(([, , weight = 1]) => weight);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let done = 0;
  let used = 0;
  return columns.map(([key, heading], n) => {
    done += weights[n] ?? 1;
    const until = Math.round(((FORM_WIDTH - left) * done) / whole);
    const width = until - used;
    used = until;
    return { key, heading: heading === '' ? [] : [heading], width };
  });
}

export const field = (key: string, label: string, cell: Cell): Field => ({ key, label, cell });

/** What is typed with the task, once for all of its tables. */
export const taskDesk = ({ typed: values }: Batch): Desk => ({ siteId: null, typed: values });

/** What is typed of one site in the task. */
export const siteDesk = ({ site, typed: values }: SiteLine): Desk => ({ siteId: site.id, typed: values });

/** 填报单位、统计月度、填报日期. */
export const monthlyHead = (desk: Desk, { batch, filledOn }: TableInput): Field[] => [
  field('unit', '填报单位（盖章）', typed(desk, 'unit')),
  field('period', '统计月度', derived(periodWord(batch.task.period.label))),
  field('filled-on', '填报日期', derived(dayText(filledOn))),
];

/** The signatures below a form. */
export const signatures = (
  desk: Desk,
  ...labels: readonly (readonly [key: string, label: string])[]
): Field[] => labels.map(([key, label]) => field(key, label, typed(desk, key)));

export const number = (desk: Desk, key: string, lines: readonly SiteLine[] = []): Cell =>
  typed(desk, key, { format: 'number', lines });

/** The sites a form of one area speaks of; of all where none is named. */
export const linesOf = ({ batch, area }: TableInput): readonly SiteLine[] =>
  area === ''
    ? batch.lines
    : batch.lines.filter(({ site }) => namesArea(area, site.city) || namesArea(area, site.province));

/** The site a form is of. */
export function lineOfSite({ batch, siteId }: TableInput): SiteLine {
  const line = batch.lines.find(({ site }) => site.id === siteId);
  if (!line) throw new Error(`the task has no site ${siteId}`);
  return line;
}

export const running = (lines: readonly SiteLine[]): SiteLine[] =>
  lines.filter(({ site }) => isRunning(site.state));

/**
 * How many sites of a register had something happen within some days. A register that does not date it does not know:
 * then it is typed, and what it does date is proposed.
 *
 * @param concerned the sites to which it may have happened; all of them dated makes a count
 */
export function happened(
  concerned: readonly SiteLine[],
  dayOf: (line: SiteLine) => string,
  { from, to }: { readonly from: string; readonly to: string },
  desk: Desk,
  key: string,
): Cell {
  const within = concerned.filter((line) => dayOf(line) >= from && dayOf(line) <= to);
  const isKnown = concerned.length > 0 && concerned.every((line) => dayOf(line) !== '');
  if (isKnown) return registered(within);
  const proposals =
    within.length === 0 ? [] : [{ value: String(within.length), from: '名录中有日期的', findingIds: [] }];
  return { ...typed(desk, key, { format: 'number', proposals }), siteIds: idsOf(within) };
}
