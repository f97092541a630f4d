import { TableTemplates } from './table-template';
import { Signed } from './task';
import { z } from './zod';

/** 报表: official tables as data, before anybody writes them to a file. Every cell says where it comes from. */

/** Characters of one typed cell. A list of what a notice leaves out is one, and is the longest. */
export const MAX_TYPED = 20_000;

/** What a person typed for the tables of a task, by address key: `jiucuo/received`. Kept with the task, once for all of its tables. */
export const TypedCells = z.record(z.string().max(120), z.string().max(MAX_TYPED));
export type TypedCells = z.infer<typeof TypedCells>;

/** 办公室数字: what an office says instead of a computed figure. Kept beside it, never in its place, and never without a reason. */
export const OfficeFigure = Signed.extend({
  value: z.string().min(1).max(2000),
  reason: z.string().min(1).max(2000),
  /** What was computed when it was written: once that changes, it is asked again. */
  computed: z.string().max(2000),
});
export type OfficeFigure = z.infer<typeof OfficeFigure>;

/** By `cellKey`. */
export const OfficeFigures = z.record(z.string().max(400), OfficeFigure);
export type OfficeFigures = z.infer<typeof OfficeFigures>;

export const LEDGER_REASONS = ['failed-sites', 'overdue-messages', 'no-self-report', 'other'] as const;
/** 扣分台账: one line. Points are typed: equal facts cost different points, so nothing computes them. */
export const LedgerLine = Signed.extend({
  id: z.string(),
  group: z.enum(['cities', 'departments']),
  /** 聊城市, 省司法厅 */
  unit: z.string().min(1).max(300),
  /** 一季度; '' for the whole period. */
  period: z.string().max(60),
  reason: z.enum(LEDGER_REASONS),
  /** Sites or messages; null where nothing is counted. */
  count: z.number().int().min(0).nullable(),
  /** The reason in words, for `other`. */
  words: z.string().max(300),
  /** What it costs, negative: -6. */
  points: z.number(),
});
export type LedgerLine = z.infer<typeof LedgerLine>;

/** 报表数据: all that people typed for the tables of a task. Written after the task is closed, too. */
export const TaskTables = z.object({
  taskId: z.string(),
  typed: TypedCells,
  /** Of single sites, by site id, where nothing can be typed into an inspection: it is closed, or the site was not drawn. */
  sites: z.record(z.string(), TypedCells),
  office: OfficeFigures,
  /** In the order in which it was entered. */
  ledger: z.array(LedgerLine).max(5000),
  /** None in records of before templates could be edited. */
  templates: TableTemplates.optional(),
});
export type TaskTables = z.infer<typeof TaskTables>;

/**
 * `imported`: from the register. `computed`: counted from records. `formula`: from other cells. `typed`: by a person;
 * blank until somebody types it.
 */
export type CellKind = 'imported' | 'computed' | 'formula' | 'typed';

/** Where a typed value is kept: with the record of one site, or (null) with the task. */
export interface Address {
  readonly siteId: string | null;
  readonly key: string;
}

/** What the machine saw and a person may confirm, by typing it. Never printed before that. */
export interface Proposal {
  readonly value: string;
  /** Where it comes from, in the inspector's words. */
  readonly from: string;
  readonly findingIds: readonly string[];
}

export interface Cell {
  readonly kind: CellKind;
  /** A percentage is 97.7. Null: nothing to print, or 0 checked. */
  readonly value: string | number | null;
  /** As it is printed, unless an office figure stands beside it: see `printed`. Plain text, never a formula. */
  readonly text: string;
  /** `text` keeps its digits: codes, ICP numbers, addresses. */
  readonly format: 'text' | 'number' | 'percent';
  /** The sites that were counted. */
  readonly siteIds: readonly string[];
  /** The findings behind it, where it tells of faults. */
  readonly findingIds: readonly string[];
  /** A formula with its numbers: `(21 - 4) ÷ 21`. */
  readonly basis?: string;
  /** Where it can be typed: every typed cell, and facts of the register that a person may correct. */
  readonly address?: Address;
  /** The words to choose from, e.g. 是 and 否. Several chosen ones are joined by `；`. */
  readonly choices?: readonly string[];
  readonly proposals?: readonly Proposal[];
  /** May stay blank: the standard does not say what goes there, or does not always ask. */
  readonly isOptional?: true;
  /** What the office says instead, where that differs. */
  readonly office?: OfficeFigure;
}

export interface Column {
  readonly key: string;
  /** From the outermost heading to its own; none in forms. */
  readonly heading: readonly string[];
  /** The heading where there is one row only, as in CSV; else its words joined. */
  readonly flat?: string;
  /** In half-width characters. */
  readonly width: number;
}

export interface Row {
  /** Stays the same when rows are added: an area, a site's id, a field. */
  readonly key: string;
  readonly isTotal?: true;
  /** Headings to its left, from the outermost; neighbours that share one are merged. */
  readonly labels: readonly string[];
  /** One a column; a single one spans them all. */
  readonly cells: readonly Cell[];
}

/** Rows under the same columns. A plain table has one block, a form several below each other. */
export interface Block {
  /** Widths of the columns of labels. The widths of all blocks of a table add up to the same. */
  readonly labelWidths: readonly number[];
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** A line of a form's head or foot: 填报单位（盖章）. */
export interface Field {
  readonly key: string;
  readonly label: string;
  readonly cell: Cell;
}

/**
 * Figures that must agree: cells by `row/column`. `sum`: the parts make the whole. `at-most`: they do not exceed it;
 * `mostly`: they seldom do, as when letters of last month are answered in this one.
 */
export interface Tie {
  readonly rule: 'sum' | 'at-most' | 'mostly';
  readonly whole: string;
  readonly parts: readonly string[];
}

export interface OfficialTable {
  readonly id: string;
  /** 附件1; '' for forms of their own. */
  readonly annex: string;
  readonly title: string;
  /** Below the title: （各市政府）; ''. */
  readonly subtitle: string;
  /** `areas`: counts sites by area. `sites`: names the failed ones. */
  readonly role: 'areas' | 'sites' | 'grouping' | 'ledger' | 'form';
  readonly orientation: 'portrait' | 'landscape';
  readonly head: readonly Field[];
  readonly blocks: readonly Block[];
  readonly foot: readonly Field[];
  readonly notes: readonly string[];
  readonly ties: readonly Tie[];
  /** Sites that belong in this table and found no row, e.g. without a city. */
  readonly unplaced: readonly string[];
  /** Sites that several tasks of one quarter checked: the table counts each once. */
  readonly repeated?: readonly string[];
}
