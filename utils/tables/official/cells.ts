import type { Address, Cell, OfficeFigure, OfficialTable, Proposal, Row } from '../../model/table';
import type { Rounding } from '../../model/table-template';
import { idsOf } from './batch';
import { type Rate, rateOf } from './rates';
import { faultsOf, type SiteLine } from './site-line';

/** The kinds of cells, each with what is behind it. */

const bare = { siteIds: [], findingIds: [] } as const;

/** A fact of the register. With an address, a person may correct it. */
export const imported = (text: string, lines: readonly SiteLine[], address?: Address): Cell => ({
  ...bare,
  kind: 'imported',
  value: text,
  text,
  format: 'text',
  siteIds: idsOf(lines),
  ...(address ? { address } : {}),
});

/** How many sites of the register. */
export const registered = (lines: readonly SiteLine[]): Cell => ({ ...counted(lines), kind: 'imported' });

/** How many sites were found to be so; with their faults, where it tells of failed ones. */
export const counted = (lines: readonly SiteLine[]): Cell => ({
  ...numeric('computed', lines.length),
  siteIds: idsOf(lines),
  findingIds: lines.flatMap(faultsOf),
});

/** Words that the records come to. */
export const told = (text: string, lines: readonly SiteLine[]): Cell => ({
  ...bare,
  kind: 'computed',
  value: text,
  text,
  format: 'text',
  siteIds: idsOf(lines),
  findingIds: lines.flatMap(faultsOf),
});

/** A word or number that follows from the table itself: 序号, 合计. */
export const derived = (value: string | number): Cell =>
  typeof value === 'number'
    ? numeric('formula', value)
    : { ...bare, kind: 'formula', value, text: value, format: 'text' };

/** A sum of other cells, with all that is behind them. */
export const summed = (cells: readonly Cell[]): Cell => {
  const numbers = cells.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  if (numbers.length === 0) return { ...bare, kind: 'formula', value: null, text: '', format: 'number' };
  return {
    ...numeric('formula', exactSum(numbers)),
    siteIds: [...new Set(cells.flatMap(({ siteIds }) => siteIds))],
    findingIds: [...new Set(cells.flatMap(({ findingIds }) => findingIds))],
    basis: numbers.map((number) => (number < 0 ? `(${number})` : `${number}`)).join(' + '),
  };
};

/** Tenths add up to tenths: -0.1 and -0.2 come to -0.3, not to -0.30000000000000004. */
export const exactSum = (numbers: readonly number[]): number =>
  Number(numbers.reduce((sum, number) => sum + number, 0).toFixed(6));

/** Which share of them all did not fail, and what failed. `sign`: with %, unless the form's label has it. */
export function passRate(
  checked: readonly SiteLine[],
  failed: readonly SiteLine[],
  rounding: Rounding,
  sign: '%' | '' = '%',
): Cell {
  const [all, bad] = [checked.length, failed.length];
  return {
    ...percent(rateOf(all - bad, all, rounding), sign),
    siteIds: idsOf(checked),
    findingIds: failed.flatMap(faultsOf),
    basis: `(${all} - ${bad}) ÷ ${all}`,
  };
}

export const share = (
  part: readonly SiteLine[],
  whole: readonly SiteLine[],
  rounding: Rounding,
  sign: '%' | '' = '%',
): Cell => ({
  ...percent(rateOf(part.length, whole.length, rounding), sign),
  siteIds: idsOf(part),
  basis: `${part.length} ÷ ${whole.length}`,
});

const percent = ({ value, text }: Rate, sign: '%' | ''): Cell => ({
  ...bare,
  kind: 'formula',
  value,
  text: value === null ? text : `${text}${sign}`,
  format: 'percent',
});

const numeric = (kind: Cell['kind'], value: number): Cell => ({
  ...bare,
  kind,
  value,
  text: String(value),
  format: 'number',
});

/** Where typed values of a form are kept: those of the task, or of one site's record. */
export interface Desk {
  readonly siteId: string | null;
  readonly typed: Readonly<Record<string, string>>;
}

export interface TypedOptions {
  readonly format?: 'text' | 'number';
  readonly choices?: readonly string[];
  /** `☑是　□否`; without it the word alone. */
  readonly asBoxes?: true;
  readonly proposals?: readonly Proposal[];
  readonly isOptional?: true;
  readonly lines?: readonly SiteLine[];
}

/** What a person types; blank until then. Digits become a number only where the form asks for one. */
export function typed({ siteId, typed: values }: Desk, key: string, options: TypedOptions = {}): Cell {
  const { format = 'text', choices, asBoxes, proposals = [], isOptional, lines = [] } = options;
  const written = values[key]?.trim() ?? '';
  const digits = ungrouped(written);
  const isNumber = format === 'number' && /^-?\d{1,12}(?:\.\d{1,4})?$/.test(digits);
  return {
    ...bare,
    kind: 'typed',
    value: written === '' ? null : isNumber ? Number(digits) : written,
    text: choices && asBoxes ? boxes(choices, written) : written,
    format: isNumber ? 'number' : 'text',
    siteIds: idsOf(lines),
    address: { siteId, key },
    ...(choices ? { choices } : {}),
    ...(written === '' && proposals.length > 0 ? { proposals } : {}),
    ...(isOptional ? { isOptional } : {}),
  };
}

/** 13,542 is a number to a person. */
const ungrouped = (written: string): string => written.replace(/(?<=\d),(?=\d{3}(?:\D|$))/g, '');

export const YES_NO = ['是', '否'] as const;

/** `☑是　□否`: “□”有填写“☑”，没有则不填. */
function boxes(choices: readonly string[], written: string): string {
  const chosen = new Set(written.split('；'));
  return choices.map((choice) => `${chosen.has(choice) ? '☑' : '□'}${choice}`).join('　');
}

/** The register's word, unless a person typed another: then that one, and it is shown as typed. */
export function correctable(text: string, line: SiteLine, key: string, options: TypedOptions = {}): Cell {
  const desk: Desk = { siteId: line.site.id, typed: line.typed };
  if (line.typed[key]?.trim() || text === '') return typed(desk, key, { ...options, lines: [line] });
  const cell = imported(text, [line], { siteId: line.site.id, key });
  const { choices, asBoxes } = options;
  if (!choices) return cell;
  return { ...cell, choices, text: asBoxes ? boxes(choices, text) : text };
}

/** `shanxi-cities/临汾/rate`: where an office figure is kept. */
export const cellKey = (table: Pick<OfficialTable, 'id'>, row: Pick<Row, 'key'>, column: string): string =>
  `${table.id}/${row.key}/${column}`;

/** What goes on paper: the office figure where there is one. */
export const printed = ({ text, office }: Pick<Cell, 'text' | 'office'>): string => office?.value ?? text;

/** The same as a number, for sums and spreadsheets; null for what is none. */
export function printedNumber({ value, format, office }: Cell): number | null {
  if (!office) return typeof value === 'number' ? value : null;
  const number = /^\s*(-?\d+(?:\.\d+)?)\s*%?\s*$/.exec(ungrouped(office.value));
  return number && format !== 'text' ? Number(number[1]) : null;
}

/** Lays an office figure beside a cell; one that says the same is none. A typed cell has no other figure. */
export const withOffice = (cell: Cell, figure: OfficeFigure | undefined): Cell =>
  !figure || cell.kind === 'typed' || figure.value === cell.text ? cell : { ...cell, office: figure };
