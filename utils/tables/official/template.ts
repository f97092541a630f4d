import type { OfficialTable } from '../../model/table';
import type { TableTemplate } from '../../model/table-template';
import { type Batch, checkedSpan } from './batch';

export type { TableTemplate } from '../../model/table-template';

export const PLAIN: TableTemplate = {
  title: '报表',
  rounding: 'half-up',
  wording: 'Z19',
  wordingEdits: {},
  joint: '；',
  areas: [],
  siteName: 'plain',
  notes: [],
};

export const TEMPLATE_SETTINGS = ['rounding', 'wording', 'areas', 'siteName'] as const;
export type TemplateSetting = (typeof TEMPLATE_SETTINGS)[number];

/** The settings that change something of a table, beside its title and notes, which every table has. */
export function settingsOf({ role, blocks }: OfficialTable): TemplateSetting[] {
  const columns = new Set(blocks.flatMap((block) => block.columns.map(({ key }) => key)));
  const cells = blocks.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const is: Readonly<Record<TemplateSetting, boolean>> = {
    rounding: cells.some(({ format }) => format === 'percent'),
    wording: role === 'sites',
    areas: columns.has('area') || role === 'grouping',
    siteName: role === 'sites',
  };
  return TEMPLATE_SETTINGS.filter((setting) => is[setting]);
}

/** Title or note with its placeholders filled; `____` for what nobody knows. Only these words are replaced. */
export function filled(text: string, { task, register, lines }: Batch): string {
  const span = text.includes('{span}') ? checkedSpan(lines) : null;
  const words: Readonly<Record<string, string>> = {
    period: task.period.label,
    year: task.period.from.slice(0, 4),
    dataDate: dayText(register.dataDate),
    span: span ? spanText(span) : '',
  };
  return text.replace(/\{(period|year|dataDate|span)\}/g, (_, word: string) => words[word] || '____');
}

/** `2018年2月8日`; '' for no day. */
export function dayText(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return year && month && date ? `${year}年${month}月${date}日` : '';
}

/** `2018年2月1日至11日`, as notices write it. */
export function spanText({ from, to }: { readonly from: string; readonly to: string }): string {
  if (from === to) return dayText(from);
  const end = dayText(to);
  const same = [
    from.slice(0, 7) === to.slice(0, 7) && /^.*月/,
    from.slice(0, 4) === to.slice(0, 4) && /^.*年/,
  ];
  const cut = same.find(Boolean);
  return `${dayText(from)}至${cut ? end.replace(cut, '') : end}`;
}

/** 第一季度 as tables head their columns: 一季度; 2017年上半年 as 上半年. */
export const periodWord = (label: string): string => label.replace(/^\d{4}\s*年?第?/, '') || label;
