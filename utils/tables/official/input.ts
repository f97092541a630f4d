import type { OfficialTable } from '../../model/table';
import type { Batch } from './batch';
import type { TableTemplate } from './template';

/** What a table is built from. */
export interface TableInput {
  readonly batch: Batch;
  readonly template: TableTemplate;
  /** Earlier tasks, oldest first: for 连续四个季度 and 年度报表. */
  readonly earlier: readonly Batch[];
  /** A form of one city: its name as printed or registered; '' for all sites. */
  readonly area: string;
  /** A form of one site: its id; ''. */
  readonly siteId: string;
  /** 填报日期, `YYYY-MM-DD`. */
  readonly filledOn: string;
}

export type BuildTable = (input: TableInput) => OfficialTable;
