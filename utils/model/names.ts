import type { Outcome, PageKind } from './words';

/** What the words are called where an inspector reads them in Chinese: in sentences, tables and 通报 lines. */

export const OUTCOME_NAMES: Readonly<Record<Outcome, string>> = {
  fail: '不符合',
  review: '需人工复核',
  pass: '符合',
  inapplicable: '不适用',
};

export const PAGE_KIND_NAMES: Readonly<Record<PageKind, string>> = {
  home: '首页',
  list: '栏目页',
  article: '内容页',
  interaction: '互动页',
  guide: '办事指南',
  other: '其他页面',
};
