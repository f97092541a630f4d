import type { RegisterField } from './headings';

/** `error`: the row cannot be taken. `warning`: it can, without what could not be read. `note`: to be known. */
const REASONS = {
  'name-missing': ['error', '没有网站名称。'],
  'identity-missing': ['error', '既没有首页网址，也没有10位标识码，无法认定是哪个网站。'],
  'home-unreadable': ['error', '首页网址无法识别。'],
  'too-long': ['error', '内容过长，请核对是否串列。'],
  'code-malformed': [
    'warning',
    '标识码不是10位（数字，或 bm、BT 加8位数字），按原样保留。如果开头的 0 被表格软件删去，无法还原，请在表中补上。',
  ],
  'number-rounded': ['warning', '号码已被表格软件改成科学计数法，末尾数字丢失，请在表中改为文本后重填。'],
  'home-missing': ['warning', '没有首页网址。'],
  'home-not-listed': ['warning', '域名栏中没有首页网址的域名，已补入。'],
  'address-unreadable': ['warning', '这一处不是网址或域名，未导入。'],
  'state-missing': ['warning', '没有填运行状态，按“其他”计入运行网站。'],
  'state-unreadable': ['warning', '运行状态无法识别，按“其他”计入运行网站。'],
  'level-unreadable': ['warning', '层级无法识别，或没有写明是门户还是部门，未导入。'],
  'type-unreadable': ['warning', '网站类型无法识别，未导入。'],
  'area-unreadable': ['warning', '地区无法识别，或有同名地区，这一部分未导入。'],
  'date-unreadable': ['warning', '不是完整的日期，未导入。'],
  'answer-unreadable': ['warning', '无法识别为“是”或“否”，未导入。'],
  'characters-lost': ['warning', '有无法识别的字符，可能是文件编码损坏，请核对。'],
  'area-from-code': ['note', '表中没有地区，按标识码前6位填写。'],
} as const;

export type RowReason = keyof typeof REASONS;
type RowWeight = 'error' | 'warning' | 'note';

/** What is wrong with one cell of a row. */
export interface RowProblem {
  /** Number of the row in the file, from 1. */
  readonly row: number;
  readonly field: RegisterField;
  /** As written, or the part of it that is meant. */
  readonly value: string;
  readonly reason: RowReason;
  readonly weight: RowWeight;
  readonly message: string;
}

export function rowProblem(row: number, field: RegisterField, reason: RowReason, value: string): RowProblem {
  const [weight, message] = REASONS[reason];
  return { row, field, value, reason, weight, message };
}
