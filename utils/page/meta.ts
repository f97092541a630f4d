import type { Page } from './page';
import { normalise } from './text';

/** 页面标签: the names of 国办发〔2017〕47号 and what each one means there. */
const PAGE_TAGS = {
  SiteName: '网站名称',
  SiteDomain: '网站域名',
  SiteIDCode: '政府网站标识码',
  ColumnName: '栏目名称',
  ColumnDescription: '栏目描述',
  ColumnKeywords: '栏目关键词',
  ColumnType: '栏目类别',
  ArticleTitle: '标题',
  PubDate: '发布时间',
  ContentSource: '来源',
} as const;
export type TagName = keyof typeof PAGE_TAGS;

export const SITE_TAGS = ['SiteName', 'SiteDomain', 'SiteIDCode'] as const;
export const COLUMN_TAGS = ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'] as const;
export const ARTICLE_TAGS = ['ArticleTitle', 'PubDate', 'ContentSource'] as const;

/** One page tag as the page carries it. */
export interface PageTag {
  readonly name: TagName;
  /** `absent`: no such tag. `empty`: only without a value, or with what a template left behind. */
  readonly state: 'filled' | 'empty' | 'absent';
  /** The first value, normalised; `''` unless `filled`. */
  readonly value: string;
  /** All different values, normalised; an empty one counts beside a filled one. */
  readonly values: readonly string[];
}

/** Reads one page tag; the case of its name does not matter, nor where in the document it stands. */
export function readTag(page: Page, name: TagName): PageTag {
  const wanted = name.toLowerCase();
  const written = page.snapshot.meta
    .filter((tag) => tag.name.trim().toLowerCase() === wanted)
    .map((tag) => normalise(tag.content).trim());
  const values = [...new Set(written.map((value) => (isUnfilled(value) ? '' : value)))];
  const value = values.find((one) => one !== '') ?? '';
  const state = value !== '' ? 'filled' : written.length > 0 ? 'empty' : 'absent';
  return { name, state, value, values };
}

/** Several tags, in the order asked. */
export const readTags = <const Name extends TagName>(page: Page, names: readonly Name[]): PageTag[] =>
  names.map((name) => readTag(page, name));

/** What stands where a template had nothing to fill in: a visitor's search engine reads no value there. */
const isUnfilled = (value: string): boolean =>
  /^(?:null|undefined|none|nan)?$/i.test(value) || /\$\{|\{\{|<%/.test(value);

/** True where the value is the tag's own meaning, as in a sample: `SiteIDCode="政府网站标识码"`. */
export const isSample = ({ name, value }: PageTag): boolean =>
  value === PAGE_TAGS[name] || value === name || (name === 'SiteIDCode' && value === '网站标识码');
