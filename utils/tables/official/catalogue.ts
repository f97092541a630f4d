import type { OfficialTable } from '../../model/table';
import { annualSupervision, SUPERVISION_YEAR_TEMPLATE } from './annual-supervision';
import { annualWork, WORK_YEAR_TEMPLATE } from './annual-work';
import type { Batch } from './batch';
import {
  LUAN_FAILED_TEMPLATE,
  luanFailed,
  NATIONAL_FAILED_TEMPLATE,
  nationalFailed,
  SHANXI_FAILED_TEMPLATE,
  shanxiFailed,
} from './failed-lists';
import type { BuildTable, TableInput } from './input';
import { DOMAINS_TEMPLATE, luanDomains } from './luan-domains';
import { NATIONAL_AREAS_TEMPLATE, nationalAreas } from './national-areas';
import { NATIONAL_WORK_TEMPLATE, nationalWork } from './national-work';
import { cityDeductions, DEDUCTIONS_TEMPLATE, departmentDeductions } from './shandong';
import {
  SHANXI_CITIES_TEMPLATE,
  SHANXI_DEPARTMENTS_TEMPLATE,
  shanxiCities,
  shanxiDepartments,
} from './shanxi-areas';
import { SUPERVISION_MONTH_TEMPLATE, shanxiSupervision } from './shanxi-supervision';
import { shanxiWork, WORK_MONTH_TEMPLATE } from './shanxi-work';
import type { TableTemplate } from './template';

/** An official table that can be made. */
export interface TableKind {
  readonly id: string;
  /** Whose form it is. */
  readonly source: string;
  readonly name: string;
  /** What one of them speaks of. `area` takes `TableInput.area`, `site` takes `siteId`, `year` reads `earlier`. */
  readonly per: 'task' | 'area' | 'site' | 'year';
  /** As the source prints it; an office edits its own copy. */
  readonly template: TableTemplate;
  readonly build: BuildTable;
}

const SHANXI = '山西省政府办公厅（2018年2月）';
const NATIONAL = '国务院办公厅（2018年第一季度）';
const SHANDONG = '山东省政府办公厅（2017年上半年）';
const LUAN = '六安市政府办公室（六政办秘〔2018〕200号）';
const ANNUAL = '国办函〔2018〕12号';

const kind = (
  id: string,
  source: string,
  name: string,
  per: TableKind['per'],
  template: TableTemplate,
  build: BuildTable,
): TableKind => ({ id, source, name, per, template, build });

export const TABLE_KINDS: readonly TableKind[] = [
  kind(
    'shanxi-cities',
    SHANXI,
    '附件1 各市政府网站运行和检查情况',
    'task',
    SHANXI_CITIES_TEMPLATE,
    shanxiCities,
  ),
  kind(
    'shanxi-departments',
    SHANXI,
    '附件2 省直部门及其内设管理机构政府网站运行和检查情况',
    'task',
    SHANXI_DEPARTMENTS_TEMPLATE,
    shanxiDepartments,
  ),
  kind(
    'shanxi-failed',
    SHANXI,
    '附件3 存在突出问题的政府网站名单',
    'task',
    SHANXI_FAILED_TEMPLATE,
    shanxiFailed,
  ),
  kind(
    'shanxi-supervision',
    SHANXI,
    '附件4 政府网站监管月度报表',
    'area',
    SUPERVISION_MONTH_TEMPLATE,
    shanxiSupervision,
  ),
  kind('shanxi-work', SHANXI, '附件4 政府网站工作月度报表', 'site', WORK_MONTH_TEMPLATE, shanxiWork),
  kind('national-work', NATIONAL, '附件1 政府网站监管工作情况', 'task', NATIONAL_WORK_TEMPLATE, nationalWork),
  kind(
    'national-areas',
    NATIONAL,
    '附件2 各地区政府网站运行和抽查情况',
    'task',
    NATIONAL_AREAS_TEMPLATE,
    nationalAreas,
  ),
  kind(
    'national-failed',
    NATIONAL,
    '附件3 存在突出问题的政府网站名单',
    'task',
    NATIONAL_FAILED_TEMPLATE,
    nationalFailed,
  ),
  kind(
    'shandong-cities',
    SHANDONG,
    '日常考核扣分情况（各市政府）',
    'task',
    DEDUCTIONS_TEMPLATE,
    cityDeductions,
  ),
  kind(
    'shandong-departments',
    SHANDONG,
    '日常考核扣分情况（省直部门）',
    'task',
    DEDUCTIONS_TEMPLATE,
    departmentDeductions,
  ),
  kind('luan-failed', LUAN, '附件1 不合格政府网站名单及突出问题', 'task', LUAN_FAILED_TEMPLATE, luanFailed),
  kind('luan-domains', LUAN, '附件2 域名业务摸底调查表', 'site', DOMAINS_TEMPLATE, luanDomains),
  kind(
    'annual-supervision',
    ANNUAL,
    '政府网站监管年度报表',
    'year',
    SUPERVISION_YEAR_TEMPLATE,
    annualSupervision,
  ),
  kind('annual-work', ANNUAL, '政府网站工作年度报表', 'site', WORK_YEAR_TEMPLATE, annualWork),
];

export const tableKind = (id: string): TableKind | undefined => TABLE_KINDS.find((one) => one.id === id);

/** An office's own template of a table, or the one of its source. */
export const templateOf = ({ id, template }: TableKind, { templates }: Batch): TableTemplate =>
  templates[id] ?? template;

/** Makes a table by the template in force. */
export const buildTable = (kind: TableKind, input: Omit<TableInput, 'template'>): OfficialTable =>
  kind.build({ ...input, template: templateOf(kind, input.batch) });
