import { PROBLEMS } from '../../model/verdict';
import { z } from '../../model/zod';
import type { Batch } from './batch';
import { checkedSpan } from './batch';
import { ROUNDINGS } from './rates';
import { WORDING_SETS } from './wording';

const Line = z.string().max(2000);

/** 报表模板: what an office sets once for a table. */
export const TableTemplate = z.object({
  /** May hold `{period}` 2018年第三季度 and `{year}` 2018. */
  title: z.string().min(1).max(300),
  rounding: z.enum(ROUNDINGS),
  wording: z.enum(WORDING_SETS),
  /** Words of an office's own, by problem. */
  wordingEdits: z.partialRecord(z.enum(PROBLEMS), z.string().max(300)),
  /** Between two problems of one site. */
  joint: z.string().min(1).max(4),
  /** Names of areas or departments as the table prints them, in its order; others follow. */
  areas: z.array(z.string().min(1).max(300)).max(500),
  /** `plain`: 忻州市食药监局网站. `quoted`: “白山市教育局”网. */
  siteName: z.enum(['plain', 'quoted']),
  /** Below the table; `{dataDate}` day of the register's data, `{span}` first to last day of checking. */
  notes: z.array(Line).max(20),
});
export type TableTemplate = z.infer<typeof TableTemplate>;

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
