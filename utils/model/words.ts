/** The closed word lists everyone speaks. */

export const PAGE_KINDS = ['home', 'list', 'article', 'interaction', 'guide', 'other'] as const;
/** 页面类型 */
export type PageKind = (typeof PAGE_KINDS)[number];

export const PAGE_TRAITS = ['govinfo', 'annual-report', 'topic', 'search-results'] as const;
/** What a page may be beside its kind: 信息公开, 年度报表, 专题, 搜索结果. */
export type PageTrait = (typeof PAGE_TRAITS)[number];

export const SITE_KINDS = ['portal', 'department', 'ministry', 'nongov', 'unknown'] as const;
/** 网站类型: 政府门户, 部门网站, 国务院部门, 非政府网站, 尚未选定 */
export type SiteKind = (typeof SITE_KINDS)[number];

export const LEVELS = ['central', 'province', 'city', 'county', 'unknown'] as const;
/** 层级: 中央, 省, 市, 县, 尚未选定 */
export type Level = (typeof LEVELS)[number];

export const EDITIONS = ['Z19', 'Z15'] as const;
/** 检查标准: Z19 国办秘函〔2019〕19号, Z15 国办发〔2015〕15号 */
export type Edition = (typeof EDITIONS)[number];

export const OUTCOMES = ['fail', 'review', 'pass', 'inapplicable'] as const;
/** 不符合, 需人工复核, 符合, 不适用: in the order an inspector reads them. */
export type Outcome = (typeof OUTCOMES)[number];

export const COLUMN_CLASSES = [
  'news',
  'notices',
  'policies',
  'interpretations',
  'personnel',
  'plans',
  'statistics',
  'consultation',
  'petitions',
  'surveys',
  'static',
  'archived',
  'other',
  'unknown',
] as const;
/** 栏目类别: 动态要闻, 通知公告, 政策文件, 政策解读 … */
export type ColumnClass = (typeof COLUMN_CLASSES)[number];

export const COLUMN_LEVELS = ['first', 'other', 'unknown'] as const;
/** 栏目级别: 一级栏目, 下级栏目, 未能确定 */
export type ColumnLevel = (typeof COLUMN_LEVELS)[number];
