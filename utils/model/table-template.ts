import { PROBLEMS } from './verdict';
import { z } from './zod';

export const ROUNDINGS = ['half-up', 'cut', 'whole'] as const;
/** 四舍五入到一位小数, 舍去到一位小数, 四舍五入到整数. */
export type Rounding = (typeof ROUNDINGS)[number];

export const WORDING_SETS = ['national', 'shanxi', 'luan', 'Z19'] as const;
/** 突出问题 in the words of: the State Council's notice of 2018 Q1, 山西 2018-02, 六安 2018 Q3, the indicators of 2019. */
export type WordingSet = (typeof WORDING_SETS)[number];

export const SITE_NAMES = ['plain', 'quoted'] as const;

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
  siteName: z.enum(SITE_NAMES),
  /** Below the table; `{dataDate}` day of the register's data, `{span}` first to last day of checking. */
  notes: z.array(z.string().max(2000)).max(20),
});
export type TableTemplate = z.infer<typeof TableTemplate>;

/** 报表模板 as an office set them for its tables, by the table's id; the others are as their source prints them. */
export const TableTemplates = z.record(z.string().max(60), TableTemplate);
export type TableTemplates = z.infer<typeof TableTemplates>;
